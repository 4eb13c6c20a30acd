import { DAFTAR_KEADAAN, DAFTAR_TAHAP, type Posisi, RUTE, type Tahap } from '#src/modules/usulan/putusan/rute.ts'

/** What a villager asks: done, paid for, planned, waiting, sent elsewhere, put off, refused … Every public pengajuan is in exactly one. */
export const DAFTAR_KELOMPOK = [
  'terealisasi',
  'dianggarkan',
  'direncanakan',
  'menunggu',
  'diteruskan',
  'digabung',
  'ditunda',
  'tidak-terealisasi',
  'ditolak',
  'dibatalkan',
] as const
export type Kelompok = (typeof DAFTAR_KELOMPOK)[number]

/** Stages after the agency has taken a proposal into its Renja. */
const SESUDAH_FORUM: ReadonlySet<Tahap> = new Set(Object.values(RUTE).flatMap(({ tahap }) => tahap.slice(tahap.indexOf('forum-perangkat-daerah') + 1)))

export function isSesudahForum(tahap: Tahap): boolean {
  return SESUDAH_FORUM.has(tahap)
}

/** `null` for a draft: it is nobody's but its author's. */
export function kelompok(p: Posisi): Kelompok | null {
  switch (p.keadaan) {
    case 'draf':
      return null
    case 'diajukan':
      return isSesudahForum(p.tahap) ? 'direncanakan' : 'menunggu'
    case 'dikembalikan':
      return 'menunggu'
    case 'dicadangkan':
    case 'ditunda':
      return 'ditunda'
    case 'digabung':
    case 'dipecah':
      return 'digabung'
    default:
      return p.keadaan
  }
}

/** The same rule for SQL: the positions of a group as `tahap/keadaan`. */
export function posisiKelompok(k: Kelompok): string[] {
  return DAFTAR_TAHAP.flatMap((tahap) => DAFTAR_KEADAAN.filter((keadaan) => kelompok({ tahap, keadaan }) === k).map((keadaan) => `${tahap}/${keadaan}`))
}

/** How many pengajuan of one budget year stand at one position, and their money as asked and as agreed so far. */
export interface HitungPosisi extends Posisi {
  readonly tahunAnggaran: number
  readonly jumlah: number
  readonly anggaran: number
  readonly anggaranKini: number
}

export interface Ringkasan {
  readonly jumlah: number
  /** Money as asked. */
  readonly diusulkan: number
  readonly kelompok: Readonly<Record<Kelompok, number>>
  /** Planned, budgeted and done together: what the government took up (S0-19). */
  readonly diterima: number
  readonly rupiahDiterima: number
  readonly rupiahDianggarkan: number
}

/** Groups that were given a place in the budget, whatever became of the work. */
const DIANGGARKAN: ReadonlySet<Kelompok> = new Set(['terealisasi', 'dianggarkan', 'tidak-terealisasi'])

export function ringkas(baris: readonly HitungPosisi[]): Ringkasan {
  const per: Record<Kelompok, number> = {
    terealisasi: 0,
    dianggarkan: 0,
    direncanakan: 0,
    menunggu: 0,
    diteruskan: 0,
    digabung: 0,
    ditunda: 0,
    'tidak-terealisasi': 0,
    ditolak: 0,
    dibatalkan: 0,
  }
  let diusulkan = 0
  let rupiahDiterima = 0
  let rupiahDianggarkan = 0
  for (const b of baris) {
    const k = kelompok(b)
    if (k === null) continue
    per[k] += b.jumlah
    diusulkan += b.anggaran
    if (DIANGGARKAN.has(k)) rupiahDianggarkan += b.anggaranKini
    if (DIANGGARKAN.has(k) || k === 'direncanakan') rupiahDiterima += b.anggaranKini
  }
  const jumlah = DAFTAR_KELOMPOK.reduce((n, k) => n + per[k], 0)
  const diterima = per.terealisasi + per.dianggarkan + per['tidak-terealisasi'] + per.direncanakan
  return { jumlah, diusulkan, kelompok: per, diterima, rupiahDiterima, rupiahDianggarkan }
}

export interface RingkasanTahun extends Ringkasan {
  readonly tahun: number
}

/** One line per budget year, latest first; years without a proposal are left out. */
export function ringkasTahun(baris: readonly HitungPosisi[]): RingkasanTahun[] {
  const tahun = [...new Set(baris.map((b) => b.tahunAnggaran))].toSorted((a, b) => b - a)
  return tahun.map((t) => ({ tahun: t, ...ringkas(baris.filter((b) => b.tahunAnggaran === t)) }))
}
