import { ok, refuse, type Result } from '#src/lib/result.ts'

export const DAFTAR_KEADAAN_PENILAIAN = ['dibuka', 'selesai', 'dibatalkan'] as const

/** Where a value comes from: an assessor, or a figure the program holds. */
export const DAFTAR_SUMBER_NILAI = ['penilai', 'penerima', 'kk-miskin', 'tahun-menunggu', 'alokasi-lalu'] as const
export type SumberNilai = (typeof DAFTAR_SUMBER_NILAI)[number]
export type SumberOtomatis = Exclude<SumberNilai, 'penilai'>

/** Weights are whole thousandths and make exactly this. */
export const BOBOT_PENUH = 1000

export interface KelasNilai {
  readonly nilai: number
  readonly uraian: string
  /** The figure from which on this class holds, where the program finds it itself; no class below the lowest. */
  readonly mulai: number | null
}

export interface Kriteria {
  readonly kode: string
  readonly nama: string
  readonly uraian: string
  readonly bobot: number
  readonly min: number
  readonly maks: number
  readonly bukti: string
  readonly sumber: SumberNilai
  readonly kelas: readonly KelasNilai[]
}

export interface Syarat {
  readonly kode: string
  readonly pertanyaan: string
}

export interface IsiSet {
  readonly kriteria: readonly Kriteria[]
  readonly syarat: readonly Syarat[]
}

/** What the program knows of a proposal; null: there is no data, and that is said. */
export type DataOtomatis = Readonly<Record<SumberOtomatis, number | null>>

export type PenolakanSet =
  | { readonly jenis: 'bobot-tidak-genap-satu'; readonly jumlah: string }
  | { readonly jenis: 'kriteria-kembar'; readonly kode: string }
  | { readonly jenis: 'kelas-di-luar-skala'; readonly kriteria: string; readonly nilai: number; readonly min: number; readonly maks: number }
  | { readonly jenis: 'kelas-otomatis-kurang'; readonly kriteria: string }

/** `0,95`: thousandths as people write a weight. */
export function tulisBobot(perseribu: number): string {
  const desimal = String(perseribu % BOBOT_PENUH)
    .padStart(3, '0')
    .replace(/0+$/, '')
  return `${Math.trunc(perseribu / BOBOT_PENUH)}${desimal === '' ? '' : `,${desimal}`}`
}

function jumlahBobot(kriteria: readonly Pick<Kriteria, 'bobot'>[]): number {
  return kriteria.reduce((n, k) => n + k.bobot, 0)
}

/** Weights make exactly one, codes stand once, classes lie on the scale, and what is found by itself has its thresholds. */
export function periksaSet({ kriteria, syarat }: IsiSet): PenolakanSet | null {
  const kode = [...kriteria, ...syarat].map((x) => x.kode)
  const kembar = kode.find((x, i) => kode.indexOf(x) !== i)
  if (kembar !== undefined) return { jenis: 'kriteria-kembar', kode: kembar }
  for (const k of kriteria) {
    const luar = k.kelas.find((x) => x.nilai < k.min || x.nilai > k.maks)
    if (luar !== undefined) return { jenis: 'kelas-di-luar-skala', kriteria: k.nama, nilai: luar.nilai, min: k.min, maks: k.maks }
    const ambang = k.kelas.flatMap((x) => x.mulai ?? [])
    if (k.sumber !== 'penilai' && (ambang.length === 0 || new Set(ambang).size !== k.kelas.length)) return { jenis: 'kelas-otomatis-kurang', kriteria: k.nama }
  }
  const jumlah = jumlahBobot(kriteria)
  return jumlah === BOBOT_PENUH ? null : { jenis: 'bobot-tidak-genap-satu', jumlah: tulisBobot(jumlah) }
}

/** The value of the class a figure falls into; null where there is no figure, or no class for it. */
export function nilaiOtomatis(k: Kriteria, data: DataOtomatis): number | null {
  const angka = k.sumber === 'penilai' ? null : data[k.sumber]
  if (angka === null) return null
  const kelas = k.kelas.filter((x) => x.mulai !== null && x.mulai <= angka).toSorted((a, b) => (b.mulai ?? 0) - (a.mulai ?? 0))
  return kelas[0]?.nilai ?? null
}

/** What an assessor is asked: everything the program does not know of this proposal. */
export function kriteriaDitanya(kriteria: readonly Kriteria[], data: DataOtomatis): Kriteria[] {
  return kriteria.filter((k) => nilaiOtomatis(k, data) === null)
}

export type PenolakanNilai =
  | { readonly jenis: 'nilai-di-luar-skala'; readonly kriteria: string; readonly nilai: number; readonly min: number; readonly maks: number }
  | { readonly jenis: 'kriteria-tidak-ditanya'; readonly kriteria: string }

/** One assessor's values of one proposal; not all need be there yet. */
export function periksaNilai(ditanya: readonly Kriteria[], nilai: Readonly<Record<string, number>>): Result<[string, number][], PenolakanNilai> {
  const isi = Object.entries(nilai)
  for (const [kode, n] of isi) {
    const k = ditanya.find((x) => x.kode === kode)
    if (k === undefined) return refuse({ jenis: 'kriteria-tidak-ditanya', kriteria: kode })
    if (!Number.isSafeInteger(n) || n < k.min || n > k.maks) {
      return refuse({ jenis: 'nilai-di-luar-skala', kriteria: k.nama, nilai: n, min: k.min, maks: k.maks })
    }
  }
  return ok(isi)
}

export interface NilaiMasuk {
  readonly penggunaId: string
  readonly pengajuanId: string
  readonly kriteria: string
  readonly nilai: number
}

/** Values given for one criterion of one proposal: their sum and how many, so that a mean stays exact. */
export interface Jumlah {
  readonly jumlah: number
  readonly banyak: number
}

/** The sums of each criterion; null as long as one of them has no value at all. */
export function jumlahkan(kriteria: readonly Kriteria[], data: DataOtomatis, nilai: readonly NilaiMasuk[]): Readonly<Record<string, Jumlah>> | null {
  const hasil: Record<string, Jumlah> = {}
  for (const k of kriteria) {
    const sendiri = nilaiOtomatis(k, data)
    const semua = sendiri === null ? nilai.filter((n) => n.kriteria === k.kode).map((n) => n.nilai) : [sendiri]
    if (semua.length === 0) return null
    hasil[k.kode] = { jumlah: semua.reduce((a, b) => a + b, 0), banyak: semua.length }
  }
  return hasil
}
