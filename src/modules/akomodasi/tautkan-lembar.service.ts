import { bacaCsv, type PenolakanCsv } from '#src/lib/csv.ts'
import { nilaiKuantitas } from '#src/lib/kuantitas.ts'
import { ok, type Penolakan, refuse, type Result } from '#src/lib/result.ts'
import { akomodasikan, listBagianPengajuan, listTujuanAkomodasi } from '#src/modules/akomodasi/akomodasi.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { BarisTautanLembar } from '#src/modules/usulan/lembar/lembar.schema.ts'
import type { TolakanBaris } from '#src/modules/usulan/lembar/lembar-pekerjaan.ts'
import { bacaRekaman, kataTerdekat } from '#src/modules/usulan/rekaman.ts'
import type { Kedudukan, KunciBaris, Sasaran } from '#src/modules/usulan/lembar/sasaran-lembar.service.ts'

export interface LembarTautan {
  readonly daftar: readonly { readonly letak: number; readonly isi: BarisTautanLembar }[]
  readonly ditolak: readonly TolakanBaris[]
}

export function bacaLembarTautan(isi: Buffer): Result<LembarTautan, PenolakanCsv> {
  const csv = bacaCsv(isi, ['kode_sub_kegiatan', 'volume', 'rupiah'])
  if (!csv.ok) return csv
  const { baik, ditolak } = bacaRekaman(BarisTautanLembar, csv.value.baris, csv.value.kolom.length)
  return ok({ daftar: baik, ditolak })
}

/** What became of one proposal's links. `menunggu`: it is not entered, or not at the forum. */
export type HasilTautan = { readonly letak: number; readonly kunci: KunciBaris } & (
  | { readonly hasil: 'ditautkan' | 'sudah' | 'menunggu' }
  | { readonly hasil: 'ditolak'; readonly penolakan: Penolakan }
)

export interface BekalTautkan {
  readonly sasaran: Sasaran
  readonly pembaca: Konteks
  readonly tahunAnggaran: number
  /** Who accepts for the agency of a proposal. */
  readonly pemutus: (k: Kedudukan) => Result<Konteks, Penolakan>
}

type BarisTautan = LembarTautan['daftar'][number]

/** Accepts at the forum by linking: rows of one proposal are its shares and go in together. A second run changes nothing. */
export async function tautkanLembar(bekal: BekalTautkan, lembar: LembarTautan): Promise<{ hasil: HasilTautan[]; ditolak: TolakanBaris[] }> {
  const hasil: HasilTautan[] = []
  const ditolak: TolakanBaris[] = []
  const simpul = await muatSimpul(bekal)
  const kelompok = Map.groupBy(lembar.daftar, ({ isi }) => isi.nomor ?? String(isi.baris ?? ''))
  for (const baris of kelompok.values()) {
    const [pertama] = baris
    if (pertama === undefined) continue
    const temuan = await bekal.sasaran.cari(pertama.isi, pertama.letak)
    const asing = baris.find((b) => !simpul.has(b.isi.kode_sub_kegiatan))
    if ('tolakan' in temuan) ditolak.push(temuan.tolakan)
    else if (asing !== undefined) ditolak.push(tolakanSimpul(asing, [...simpul.keys()]))
    else
      hasil.push({ letak: pertama.letak, kunci: { baris: pertama.isi.baris, nomor: pertama.isi.nomor }, ...(await tautkan(bekal, temuan.id, baris, simpul)) })
  }
  return { hasil, ditolak }
}

function tolakanSimpul(b: BarisTautan, kode: readonly string[]): TolakanBaris {
  const nilai = b.isi.kode_sub_kegiatan
  return {
    letak: b.letak,
    baris: String(b.isi.baris ?? b.isi.nomor ?? ''),
    kolom: 'kode_sub_kegiatan',
    nilai,
    kode: 'sub-kegiatan-tidak-ada',
    terdekat: kataTerdekat(nilai, kode),
  }
}

/** Sub kegiatan of the Renja in force, by code; a code that stands in two Renja names neither. */
async function muatSimpul(bekal: BekalTautkan): Promise<ReadonlyMap<string, string>> {
  const tujuan = await listTujuanAkomodasi(bekal.pembaca, { tahun: bekal.tahunAnggaran, rupiah: 0 })
  const menurutKode = Map.groupBy(
    tujuan.filter((t) => t.kode !== null),
    (t) => t.kode ?? '',
  )
  return new Map([...menurutKode].flatMap(([kode, daftar]) => (daftar.length === 1 && daftar[0] !== undefined ? [[kode, daftar[0].simpulId] as const] : [])))
}

type Nasib = { readonly hasil: 'ditautkan' | 'sudah' | 'menunggu' } | { readonly hasil: 'ditolak'; readonly penolakan: Penolakan }

async function tautkan(bekal: BekalTautkan, pengajuanId: string, baris: readonly BarisTautan[], simpul: ReadonlyMap<string, string>): Promise<Nasib> {
  const k = await bekal.sasaran.kedudukan(pengajuanId)
  if (k === null) return { hasil: 'menunggu' }
  if (k.putusan.some((p) => p.tahap === 'forum-perangkat-daerah')) return bandingkan(bekal, k, baris)
  if (k.tahap !== 'forum-perangkat-daerah' || k.keadaan !== 'diajukan') return { hasil: 'menunggu' }
  const pemutus = bekal.pemutus(k)
  if (!pemutus.ok) return { hasil: 'ditolak', penolakan: pemutus.error }
  const bagian = baris.map(({ isi }) => ({ simpulId: simpul.get(isi.kode_sub_kegiatan) ?? '', volume: isi.volume, rupiah: isi.rupiah }))
  const beralasan = baris.find((b) => b.isi.alasan !== undefined)?.isi
  const hasil = await akomodasikan(pemutus.value, pengajuanId, { versi: k.versi, bagian, alasan: beralasan?.alasan, teks: beralasan?.teks })
  bekal.sasaran.lupakan(pengajuanId)
  return hasil.ok ? { hasil: 'ditautkan' } : { hasil: 'ditolak', penolakan: hasil.error }
}

/** Decided at the forum before: the same links are no news, others are told and not overwritten. */
async function bandingkan(bekal: BekalTautkan, k: Kedudukan, baris: readonly BarisTautan[]): Promise<Nasib> {
  const ada = await listBagianPengajuan(bekal.pembaca, k.pengajuanId)
  const sidik = (daftar: readonly { kode: string | null; volume: number; rupiah: number }[]): string =>
    daftar
      .map((b) => `${b.kode ?? ''}/${b.volume}/${b.rupiah}`)
      .toSorted((x, y) => x.localeCompare(y))
      .join(' ')
  const sama = sidik(ada) === sidik(baris.map(({ isi }) => ({ kode: isi.kode_sub_kegiatan, volume: nilaiKuantitas(isi.volume), rupiah: isi.rupiah })))
  const keputusan = k.putusan.findLast((p) => p.tahap === 'forum-perangkat-daerah')?.keputusan ?? 'terima'
  return sama ? { hasil: 'sudah' } : refuseLembar(keputusan)
}

function refuseLembar(keputusan: string): Nasib {
  return { hasil: 'ditolak', penolakan: refuse({ jenis: 'lembar-berbeda-dari-putusan', keputusan, tahap: 'forum-perangkat-daerah' }).error }
}
