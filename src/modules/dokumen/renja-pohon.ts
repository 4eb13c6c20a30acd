import { type Rupiah, tambah } from '#src/lib/rupiah.ts'
import type { AsalSimpul, JenisSimpul } from '#src/modules/dokumen/dokumen.ts'
import type { IndikatorBaris } from '#src/modules/dokumen/renja-indikator.ts'
import type { BarisRenja } from '#src/modules/dokumen/renja-lembar.ts'
import type { LokasiBaris } from '#src/modules/dokumen/renja-lokasi.ts'
import type { Temuan } from '#src/modules/dokumen/temuan.ts'
import { kunciNomenklatur } from '#src/modules/nomenklatur/nomenklatur.ts'

/** A node as the sheet wants it, known by its own key until it has an identity. */
export interface SimpulRenja {
  readonly kunci: string
  readonly indukKunci: string | null
  readonly jenis: JenisSimpul
  readonly kode: string | null
  readonly nama: string
  readonly indikator: readonly Omit<IndikatorBaris, 'baris' | 'milik'>[]
  readonly pagu: readonly { readonly sumberDana: string; readonly nilai: Rupiah }[]
  readonly lokasi: readonly LokasiBaris[]
  readonly asal: AsalSimpul | null
  /** Where it stood: rows, time, remarks; kept beside the node, never compared. */
  readonly sumber: {
    readonly baris: readonly number[]
    readonly mulai: string | null
    readonly selesai: string | null
    readonly keterangan: string | null
  } | null
}

export interface PohonRenja {
  readonly simpul: readonly SimpulRenja[]
  /** Rows that repeat another one in everything (K-06). */
  readonly ditolak: readonly { readonly temuan: Temuan; readonly pagu: Rupiah }[]
  readonly catatan: readonly Temuan[]
}

export function kunciSimpul(jenis: JenisSimpul, kode: string | null, nama: string): string {
  return kode === null ? `${jenis}~${kunciNomenklatur(nama)}` : `${jenis}:${kode}`
}

/**
 * Programme, kegiatan and sub kegiatan from the rows that were read. Rows of one sub kegiatan that differ in fund or place
 * are one node with several amounts and places.
 */
export function susunPohon(daftar: readonly BarisRenja[]): PohonRenja {
  const simpul = new Map<string, SimpulRenja>()
  const ditolak: PohonRenja['ditolak'][number][] = []
  const catatan: Temuan[] = []
  const pertama = new Map<string, number>()
  for (const b of daftar) {
    const kunci = kunciSimpul('sub-kegiatan', b.kode, b.nama)
    const ganda = [kunci, b.sumberDana, ...b.lokasi.map((l) => l.teks.toLowerCase()).toSorted()].join('|')
    const ada = pertama.get(ganda)
    if (ada !== undefined) {
      ditolak.push({
        temuan: { baris: b.baris, kolom: 'kode_sub_kegiatan', nilai: b.kode ?? b.nama, kode: 'baris-ganda', terdekat: String(ada) },
        pagu: b.pagu,
      })
      continue
    }
    pertama.set(ganda, b.baris)
    const indukKunci = pasangInduk(simpul, b, catatan)
    const lama = simpul.get(kunci)
    const sendiri = b.indikator.filter((i) => i.milik === 'sub-kegiatan')
    simpul.set(kunci, {
      kunci,
      indukKunci,
      jenis: 'sub-kegiatan',
      kode: b.kode,
      nama: b.nama,
      indikator: gabungIndikator(lama?.indikator ?? [], sendiri, catatan),
      pagu: gabungPagu(lama?.pagu ?? [], b),
      lokasi: gabungLokasi(lama?.lokasi ?? [], b.lokasi),
      asal: b.asal ?? lama?.asal ?? null,
      sumber: {
        baris: [...(lama?.sumber?.baris ?? []), b.baris],
        mulai: lama?.sumber?.mulai ?? b.mulai,
        selesai: b.selesai ?? lama?.sumber?.selesai ?? null,
        keterangan: b.keterangan ?? lama?.sumber?.keterangan ?? null,
      },
    })
  }
  return { simpul: [...simpul.values()], ditolak, catatan }
}

/** The programme and kegiatan the nomenclature names above the row; the kegiatan carries the capaian. */
function pasangInduk(simpul: Map<string, SimpulRenja>, b: BarisRenja, catatan: Temuan[]): string | null {
  let induk: string | null = null
  for (const letak of b.acuan?.jalur ?? []) {
    if (letak.tingkat !== 'program' && letak.tingkat !== 'kegiatan') continue
    const kunci = kunciSimpul(letak.tingkat, letak.kode, letak.nama)
    const lama = simpul.get(kunci)
    const milik: readonly IndikatorBaris[] = letak.tingkat === 'kegiatan' ? b.indikator.filter((i) => i.milik === 'kegiatan') : []
    simpul.set(kunci, {
      kunci,
      indukKunci: induk,
      jenis: letak.tingkat,
      kode: letak.kode,
      nama: letak.nama,
      indikator: gabungIndikator(lama?.indikator ?? [], milik, catatan),
      pagu: [],
      lokasi: [],
      asal: null,
      sumber: null,
    })
    induk = kunci
  }
  return induk
}

/** The same measure in several rows is one indicator; a second target for it is said, not guessed. */
function gabungIndikator(lama: SimpulRenja['indikator'], baru: readonly IndikatorBaris[], catatan: Temuan[]): SimpulRenja['indikator'] {
  const hasil = [...lama]
  for (const { baris, milik: _milik, ...i } of baru) {
    const ada = hasil.find((h) => h.jenis === i.jenis && kunciNomenklatur(h.tolokUkur) === kunciNomenklatur(i.tolokUkur))
    if (ada === undefined) hasil.push(i)
    else if ((ada.target?.teks ?? '') !== (i.target?.teks ?? '')) {
      catatan.push({ baris, kolom: 'target_kinerja_capaian_keg', nilai: i.target?.teks ?? '', kode: 'target-berbeda', terdekat: ada.target?.teks ?? null })
    }
  }
  return hasil
}

function gabungPagu(lama: SimpulRenja['pagu'], b: BarisRenja): SimpulRenja['pagu'] {
  const ada = lama.find((p) => p.sumberDana === b.sumberDana)
  if (ada === undefined) return [...lama, { sumberDana: b.sumberDana, nilai: b.pagu }]
  return lama.map((p) => (p === ada ? { ...p, nilai: tambah(p.nilai, b.pagu) } : p))
}

function gabungLokasi(lama: readonly LokasiBaris[], baru: readonly LokasiBaris[]): LokasiBaris[] {
  return [...lama, ...baru.filter((l) => !lama.some((ada) => ada.teks === l.teks))]
}

/** The sheet's own sums against what hangs below them (V-17): a difference is said, the sum below counts. */
export function periksaInduk(
  induk: readonly { readonly baris: number; readonly kode: string | null; readonly pagu: Rupiah | null }[],
  simpul: readonly SimpulRenja[],
): Temuan[] {
  return induk.flatMap((b): Temuan[] => {
    if (b.pagu === null) return []
    const bawah = simpul.filter((s) => s.jenis === 'sub-kegiatan' && (b.kode === null || s.kode?.startsWith(`${b.kode}.`) === true))
    const jumlah = tambah(...bawah.flatMap((s) => s.pagu.map((p) => p.nilai)))
    return jumlah === b.pagu ? [] : [{ baris: b.baris, kolom: 'jumlah_pagu', nilai: String(b.pagu), kode: 'jumlah-induk-berbeda', terdekat: String(jumlah) }]
  })
}
