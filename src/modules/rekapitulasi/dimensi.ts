import { DAFTAR_KELOMPOK, type Kelompok, kelompok } from '#src/modules/rekapitulasi/kelompok.ts'
import { DAFTAR_KEADAAN, DAFTAR_TAHAP, type Keadaan, type Tahap } from '#src/modules/usulan/putusan/rute.ts'

/** By what proposals are counted. The first in each list of values is not preferred: the order is that of the screens. */
export const DAFTAR_DIMENSI = [
  'perangkat',
  'mitra',
  'bidang',
  'urusan',
  'besaran',
  'kecamatan',
  'desa',
  'kanal',
  'prioritas',
  'tahap',
  'keadaan',
  'kelompok',
  'alasan',
  'tahun',
] as const
export type Dimensi = (typeof DAFTAR_DIMENSI)[number]

/** What is kept of each proposal. Stage, state and group are read off the position; the partner division off the agency. */
export const DAFTAR_DASAR = ['posisi', 'bidang', 'perangkat', 'urusan', 'kecamatan', 'desa', 'kanal', 'prioritas', 'alasan', 'besaran'] as const
export type Dasar = (typeof DAFTAR_DASAR)[number]

/** Pairs whose figures are folded beforehand: everything by position, and the cross-tables offices ask for. */
export const PASANGAN: readonly (readonly [Dasar, Dasar])[] = [
  ...DAFTAR_DASAR.slice(1).map((d) => ['posisi', d] as const),
  ['perangkat', 'bidang'],
  ['perangkat', 'urusan'],
  ['perangkat', 'kecamatan'],
  ['perangkat', 'kanal'],
  ['perangkat', 'alasan'],
  ['perangkat', 'besaran'],
  ['bidang', 'kecamatan'],
  ['bidang', 'kanal'],
  ['bidang', 'prioritas'],
  ['urusan', 'kecamatan'],
  ['urusan', 'besaran'],
  ['kecamatan', 'kanal'],
  ['kecamatan', 'prioritas'],
  ['kecamatan', 'alasan'],
  ['kanal', 'alasan'],
]

/** The pair that answers for these dimensions, or `null` when rows must be counted. */
export function pasanganUntuk(dipakai: readonly Dasar[]): readonly [Dasar, Dasar] | null {
  return PASANGAN.find((p) => dipakai.every((d) => p.includes(d))) ?? null
}

/** Stands for "none": no rank given, no reason named. */
export const TANPA = '-'

/** Ranks are told one by one at the top and in bands below it. */
export const GOLONGAN_PRIORITAS = [
  { kunci: '1', sampai: 1 },
  { kunci: '2', sampai: 2 },
  { kunci: '3', sampai: 3 },
  { kunci: '4-5', sampai: 5 },
  { kunci: '6-10', sampai: 10 },
  { kunci: '11-20', sampai: 20 },
  { kunci: '21+', sampai: null },
] as const

/** Sizes of a proposal in rupiah: 200 million is where direct procurement ends (Perpres 16/2018), 2.5 billion where small business is no longer reserved. */
export const GOLONGAN_BESARAN = [
  { kunci: 'sampai-50-juta', sampai: 50_000_000 },
  { kunci: 'sampai-200-juta', sampai: 200_000_000 },
  { kunci: 'sampai-1-miliar', sampai: 1_000_000_000 },
  { kunci: 'sampai-2,5-miliar', sampai: 2_500_000_000 },
  { kunci: 'di-atas-2,5-miliar', sampai: null },
] as const

export interface Posisi {
  readonly tahap: Tahap
  readonly keadaan: Keadaan
}

export function tulisPosisi(p: Posisi): string {
  return `${p.tahap}/${p.keadaan}`
}

export function bacaPosisi(teks: string): Posisi {
  const [tahap, keadaan] = teks.split('/')
  return { tahap: tahap as Tahap, keadaan: keadaan as Keadaan }
}

export type SaringanPosisi = Readonly<Partial<{ tahap: Tahap | undefined; keadaan: Keadaan | undefined; kelompok: Kelompok | undefined }>>

/** The positions a filter on stage, state or group allows; `null` when it does not narrow them. Drafts are nobody's but their author's. */
export function posisiSaringan(s: SaringanPosisi): string[] | null {
  if (s.tahap === undefined && s.keadaan === undefined && s.kelompok === undefined) return null
  return DAFTAR_TAHAP.flatMap((tahap) =>
    DAFTAR_KEADAAN.filter(
      (keadaan) =>
        (s.tahap ?? tahap) === tahap && (s.keadaan ?? keadaan) === keadaan && (s.kelompok === undefined || kelompok({ tahap, keadaan }) === s.kelompok),
    ).map((keadaan) => tulisPosisi({ tahap, keadaan })),
  )
}

const DASAR_TURUNAN: Readonly<Partial<Record<Dimensi, Dasar>>> = { tahap: 'posisi', keadaan: 'posisi', kelompok: 'posisi', mitra: 'perangkat' }

/** The kept dimension a public one is read off; `null` for the year, which every figure carries. */
export function dasarDari(d: Dimensi): Dasar | null {
  return d === 'tahun' ? null : (DASAR_TURUNAN[d] ?? (d as Dasar))
}

/** The value of a public dimension for a kept value; a division nobody has been given stays unnamed. */
export function nilaiTurunan(d: Dimensi, nilai: string, mitra: ReadonlyMap<string, string>): string {
  if (d === 'tahap' || d === 'keadaan') return bacaPosisi(nilai)[d]
  if (d === 'kelompok') return kelompok(bacaPosisi(nilai)) ?? DAFTAR_KELOMPOK[0]
  return d === 'mitra' ? (mitra.get(nilai) ?? TANPA) : nilai
}
