import { bacaCsv, type PenolakanCsv } from '#src/lib/csv.ts'
import { kuantitas } from '#src/lib/kuantitas.ts'
import { ok, type Penolakan, refuse, type Result } from '#src/lib/result.ts'
import type { Sql } from '#src/lib/sql.ts'
import type { Penandatangan } from '#src/modules/jejak/penandatangan.ts'
import type { HalamanKamus } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { cariKamus } from '#src/modules/kamus-usulan/pencarian-kamus.service.ts'
import { ambilSatuan } from '#src/modules/nomenklatur/nomenklatur.service.ts'
import { siapkanSatuan } from '#src/modules/nomenklatur/satuan.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { bacaRinci } from '#src/modules/usulan/antrean/antrean.service.ts'
import { ISIAN_KOSONG } from '#src/modules/usulan/isian/isian.schema.ts'
import { BarisJawaban } from '#src/modules/usulan/lembar/lembar.schema.ts'
import {
  type BarisPekerjaan,
  idPekerjaan,
  kodeButir,
  KOLOM_PEKERJAAN,
  type LembarPekerjaan,
  periksaLembar,
  sidikBaris,
  type TolakanBaris,
  uraianMasalah,
} from '#src/modules/usulan/lembar/lembar-pekerjaan.ts'
import { kanalLembar } from '#src/modules/usulan/pengusul/jalur-pengusul.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { bacaRekaman } from '#src/modules/usulan/rekaman.ts'
import type { BuatUsulan } from '#src/modules/usulan/usulan.schema.ts'
import type { Pengenal } from '#src/modules/wilayah/pengenal-sebutan.ts'
import { type CaraKenal, type HasilKenal, kenaliWilayah, type SebabAmbigu } from '#src/modules/wilayah/pengenal-wilayah.ts'
import type { Wilayah } from '#src/modules/wilayah/wilayah.ts'
import { ambilWilayahDaerah, muatPengenal } from '#src/modules/wilayah/wilayah.service.ts'

export interface LembarTerbaca extends LembarPekerjaan {
  readonly nama: string
  readonly sidik: string
  readonly kolom: readonly string[]
  /** The cells of every record by the line of the file, for giving rejected rows back. */
  readonly sel: ReadonlyMap<number, Readonly<Record<string, string>>>
}

/** Reads a sheet of works and checks every row; touches nothing. */
export async function bacaLembarPekerjaan(sql: Sql, sumber: { readonly nama: string; readonly isi: Buffer }): Promise<Result<LembarTerbaca, PenolakanCsv>> {
  const csv = bacaCsv(sumber.isi, KOLOM_PEKERJAAN)
  if (!csv.ok) return csv
  const satuan = siapkanSatuan(await ambilSatuan(sql))
  const { sidik, kolom, baris } = csv.value
  return ok({ nama: sumber.nama, sidik, kolom, sel: new Map(baris.map((b) => [b.letak, b.sel])), ...periksaLembar(baris, kolom.length, satuan) })
}

export interface Jawaban {
  readonly kodeWilayah: string
  readonly dasar: string | null
  readonly sidik: string | null
  readonly letak: number
}

export interface LembarJawaban {
  readonly jawaban: ReadonlyMap<number, Jawaban>
  readonly ditolak: readonly TolakanBaris[]
}

/** Answers to "which village?": row of the sheet, code of the region, and on what ground. An empty code is no answer yet. */
export function bacaLembarJawaban(isi: Buffer): Result<LembarJawaban, PenolakanCsv> {
  const csv = bacaCsv(isi, ['baris', 'kode_wilayah'])
  if (!csv.ok) return csv
  const dijawab = csv.value.baris.filter((b) => (b.sel['kode_wilayah'] ?? '').trim() !== '' || b.jumlahSel !== csv.value.kolom.length)
  const { baik, ditolak } = bacaRekaman(BarisJawaban, dijawab, csv.value.kolom.length)
  return ok({
    jawaban: new Map(baik.map(({ letak, isi: b }) => [b.baris, { kodeWilayah: b.kode_wilayah, dasar: b.dasar ?? null, sidik: b.sidik ?? null, letak }])),
    ditolak,
  })
}

export type CaraTahu = CaraKenal | 'dijawab'

/** Why a village must be asked for. */
export type SebabTanya = SebabAmbigu | 'hanya-kecamatan' | 'tidak-disebut'

export type WilayahBaris =
  | { readonly hasil: 'diketahui'; readonly wilayah: Wilayah; readonly cara: CaraTahu; readonly dasar: string | null }
  | { readonly hasil: 'ditanya'; readonly sebab: SebabTanya; readonly calon: readonly string[] }

export interface PetaWilayah {
  /** Null where no village can be recognised from a text: a province, the nation. */
  readonly pengenal: Pengenal | null
  readonly menurutKode: ReadonlyMap<string, Wilayah>
}

/** The regions of the government, loaded once for a whole sheet. */
async function muatPetaWilayah(k: Pick<Konteks, 'sql' | 'daerahId'>): Promise<PetaWilayah> {
  const [pengenal, daftar] = await Promise.all([muatPengenal(k), ambilWilayahDaerah(k)])
  return { pengenal: pengenal?.pengenal ?? null, menurutKode: new Map(daftar.map((w) => [w.kode, w])) }
}

/** The village a row speaks of: recognised from its text, or answered by a person; else it stays a question, never a guess. */
function tentukanWilayah(
  peta: PetaWilayah,
  b: BarisPekerjaan,
  jawaban: Jawaban | undefined,
): { readonly wilayah: WilayahBaris; readonly tolakan: TolakanBaris | null } {
  const dijawab = jawaban === undefined ? null : pakaiJawaban(peta, b, jawaban)
  if (dijawab !== null && 'hasil' in dijawab) return { wilayah: dijawab, tolakan: null }
  const kenal: HasilKenal = peta.pengenal === null ? { hasil: 'tidak-ada', calon: [] } : kenaliWilayah(peta.pengenal, b.uraian)
  const wilayah = kenal.hasil === 'dikenali' ? peta.menurutKode.get(kenal.kode) : undefined
  if (kenal.hasil === 'dikenali' && wilayah !== undefined) return { wilayah: { hasil: 'diketahui', wilayah, cara: kenal.cara, dasar: null }, tolakan: dijawab }
  if (kenal.hasil === 'dikenali') throw new Error(`pengenal menyebut wilayah di luar daerah: ${kenal.kode}`)
  const sebab = kenal.hasil === 'ambigu' ? kenal.sebab : kenal.hasil === 'hanya-kecamatan' ? ('hanya-kecamatan' as const) : ('tidak-disebut' as const)
  const calon = kenal.hasil === 'hanya-kecamatan' ? [...kenal.calon, kenal.kodeKecamatan] : kenal.calon
  return { wilayah: { hasil: 'ditanya', sebab, calon }, tolakan: dijawab }
}

function pakaiJawaban(peta: PetaWilayah, b: BarisPekerjaan, j: Jawaban): Extract<WilayahBaris, { hasil: 'diketahui' }> | TolakanBaris {
  const salah = (kode: TolakanBaris['kode'], kolom: string, nilai: string): TolakanBaris => ({
    letak: j.letak,
    baris: String(b.baris),
    kolom,
    nilai,
    kode,
    terdekat: null,
  })
  if (j.sidik !== null && j.sidik !== sidikBaris(b)) return salah('untuk-baris-lain', 'sidik', j.sidik)
  const wilayah = peta.menurutKode.get(j.kodeWilayah)
  if (wilayah === undefined || wilayah.kode.length < '00.00.00'.length) return salah('bukan-wilayah-daerah-ini', 'kode_wilayah', j.kodeWilayah)
  return { hasil: 'diketahui', wilayah, cara: 'dijawab', dasar: j.dasar }
}

export type NasibBaris =
  | {
      readonly hasil: 'masuk'
      readonly baris: BarisPekerjaan
      readonly baru: boolean
      readonly wilayah: Extract<WilayahBaris, { hasil: 'diketahui' }>
      readonly pengajuanId: string
      readonly nomor: string
    }
  | { readonly hasil: 'ditanya'; readonly baris: BarisPekerjaan; readonly sebab: SebabTanya; readonly calon: readonly Wilayah[] }
  | {
      readonly hasil: 'ditolak'
      readonly baris: BarisPekerjaan
      readonly wilayah: Extract<WilayahBaris, { hasil: 'diketahui' }>
      readonly penolakan: Penolakan
    }

export interface BekalMuat {
  readonly tahunAnggaran: number
  readonly penandatangan: Penandatangan
  /** For reading what is there already. */
  readonly pembaca: Konteks
  /** Who enters the proposals of this region, or why nobody does. */
  readonly pengusul: (wilayah: Wilayah) => Result<Konteks, Penolakan>
  /** A photo for works that need one; `null`: none is at hand, and such works are refused. */
  readonly foto: (() => Promise<Result<string, Penolakan>>) | null
  readonly progress: (baris: string) => void
}

export interface HasilMuat {
  readonly nasib: readonly NasibBaris[]
  /** What was wrong with the sheet of answers. */
  readonly jawabanDitolak: readonly TolakanBaris[]
}

/** Enters every good row as one proposal, or asks for its village, or says why not. Each row goes in whole or not at all; a second run changes nothing. */
export async function muatLembar(bekal: BekalMuat, lembar: LembarTerbaca, jawaban: LembarJawaban | null): Promise<HasilMuat> {
  const peta = await muatPetaWilayah(bekal.pembaca)
  const { data } = await cariKamus(bekal.pembaca, { tahun: bekal.tahunAnggaran, batas: Number.MAX_SAFE_INTEGER })
  const kamus = new Map(data.map((b) => [b.kode, b]))
  const nasib: NasibBaris[] = []
  const jawabanDitolak = [...(jawaban?.ditolak ?? []), ...jawabanTanpaBaris(lembar, jawaban)]
  for (const b of lembar.baik) {
    const { wilayah, tolakan } = tentukanWilayah(peta, b, jawaban?.jawaban.get(b.baris))
    if (tolakan !== null) jawabanDitolak.push(tolakan)
    if (wilayah.hasil === 'ditanya')
      nasib.push({ hasil: 'ditanya', baris: b, sebab: wilayah.sebab, calon: wilayah.calon.flatMap((k) => peta.menurutKode.get(k) ?? []) })
    else nasib.push(await masukkan(bekal, { b, wilayah, namaLembar: lembar.nama, butir: kamus.get(kodeButir(b)) }))
    if (nasib.length % 100 === 0) bekal.progress(`${nasib.length} dari ${lembar.baik.length} baris …`)
  }
  return { nasib, jawabanDitolak }
}

/** An answer to a row this sheet does not have is told: it may have been meant for another one. */
function jawabanTanpaBaris(lembar: LembarTerbaca, jawaban: LembarJawaban | null): TolakanBaris[] {
  const ada = new Set(lembar.baik.map((b) => b.baris))
  return [...(jawaban?.jawaban ?? [])].flatMap(([baris, j]) =>
    ada.has(baris)
      ? []
      : [{ letak: j.letak, baris: String(baris), kolom: 'baris', nilai: String(baris), kode: 'baris-tidak-dikenal' as const, terdekat: null }],
  )
}

interface Masukan {
  readonly b: BarisPekerjaan
  readonly wilayah: Extract<WilayahBaris, { hasil: 'diketahui' }>
  readonly namaLembar: string
  readonly butir: HalamanKamus['data'][number] | undefined
}

async function masukkan(bekal: BekalMuat, m: Masukan): Promise<NasibBaris> {
  const { pengajuanId, usulanId } = idPekerjaan(bekal.pembaca.daerahId, bekal.tahunAnggaran, m.b)
  const ada = await bacaRinci(bekal.pembaca, pengajuanId)
  if (ada !== null && ada.nomor !== null) return { hasil: 'masuk', baris: m.b, baru: false, wilayah: m.wilayah, pengajuanId, nomor: ada.nomor }
  const hasil = await ajukanBaris(bekal, m, { pengajuanId, usulanId })
  if (!hasil.ok) return { hasil: 'ditolak', baris: m.b, wilayah: m.wilayah, penolakan: hasil.error }
  return { hasil: 'masuk', baris: m.b, baru: true, wilayah: m.wilayah, pengajuanId, nomor: hasil.value }
}

async function ajukanBaris(bekal: BekalMuat, m: Masukan, id: { pengajuanId: string; usulanId: string }): Promise<Result<string, Penolakan>> {
  if (m.butir === undefined)
    return refuse({
      jenis: 'kelompok-tanpa-kamus',
      kelompok: `${m.b.kodeKelompok} ${m.b.uraianKelompok}`.trim(),
      satuan: m.b.satuan,
      tahunAnggaran: bekal.tahunAnggaran,
    })
  const pengusul = bekal.pengusul(m.wilayah.wilayah)
  if (!pengusul.ok) return pengusul
  const foto = m.butir.klasifikasi === 'fisik' && bekal.foto !== null ? await bekal.foto() : null
  if (foto !== null && !foto.ok) return foto
  const hasil = await buatUsulan(
    pengusul.value,
    bekal.penandatangan,
    isiUsulan(bekal, m, {
      kanal: kanalLembar(pengusul.value.pelaku.penugasan, m.wilayah.wilayah),
      ...id,
      kamusId: m.butir.kamusId,
      foto: foto === null ? [] : [foto.value],
    }),
  )
  if (!hasil.ok) return hasil
  if (hasil.value.nomor === null) throw new Error(`pengajuan ${id.pengajuanId} diajukan tanpa nomor`)
  return ok(hasil.value.nomor)
}

function isiUsulan(
  bekal: BekalMuat,
  { b, wilayah: { wilayah }, namaLembar }: Masukan,
  lain: Pick<BuatUsulan, 'kanal' | 'usulanId' | 'pengajuanId' | 'kamusId' | 'foto'>,
): BuatUsulan {
  const tingkat = wilayah.tingkat === 'kecamatan' ? 'kecamatan' : wilayah.tingkat === 'kelurahan' ? 'kelurahan' : 'desa'
  return {
    ...ISIAN_KOSONG,
    ...lain,
    tahunAnggaran: bekal.tahunAnggaran,
    judul: b.uraian,
    masalah: uraianMasalah(b, namaLembar),
    kodeWilayah: wilayah.kode,
    rw: null,
    rt: null,
    lokus: null,
    titik: null,
    pengusul: { jenis: tingkat, nama: null, kontak: null },
    volume: kuantitas(1000),
    hargaSatuan: b.harga,
    penerima: { jiwa: null, perempuan: null, lakiLaki: null, kk: null, kkMiskin: null },
    forum: null,
    pokir: null,
    suratDesa: null,
    ajukan: true,
    waktuPerangkat: null,
  }
}
