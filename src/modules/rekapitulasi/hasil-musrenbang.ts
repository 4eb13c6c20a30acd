import { bacaPosisi, tulisPosisi } from '#src/modules/rekapitulasi/dimensi.ts'
import { type Kelompok, kelompok } from '#src/modules/rekapitulasi/kelompok.ts'
import { DAFTAR_KEADAAN, DAFTAR_TAHAP, isSesudah, type Rute, type Tahap } from '#src/modules/usulan/putusan/rute.ts'

/**
 * The promise of an e-musrenbang, measurable (S0-19). Of what came by the musrenbang (not by the council, an agency or last year's carry-over)
 * and passed its kecamatan, how much was taken into a plan, was budgeted, was carried out. Each set holds the next, so the shares never rise.
 */
const LEWAT_MUSRENBANG: Readonly<Record<string, boolean>> = {
  'musrenbang-desa': true,
  'musrenbang-kelurahan': true,
  kecamatan: true,
  'rembuk-rw': true,
  'musrenbang-khusus': true,
  lembaga: true,
  perorangan: true,
}

export const DAFTAR_HASIL = ['lolos', 'diakomodasi', 'dianggarkan', 'terealisasi', 'tidak-diakomodasi'] as const
export type Hasil = (typeof DAFTAR_HASIL)[number]

const DIAKOMODASI: ReadonlySet<Kelompok | null> = new Set<Kelompok>(['direncanakan', 'dianggarkan', 'terealisasi', 'tidak-terealisasi'])
const DIANGGARKAN: ReadonlySet<Kelompok | null> = new Set<Kelompok>(['dianggarkan', 'terealisasi', 'tidak-terealisasi'])

/** Channels that are musrenbang. */
export function kanalMusrenbang<K extends string>(semua: readonly K[]): K[] {
  return semua.filter((k) => LEWAT_MUSRENBANG[k] === true)
}

/** Budget and works follow every route without being stages of it. */
function isLolosKecamatan(tahap: Tahap, rute: Rute): boolean {
  return tahap === 'penganggaran' || tahap === 'pelaksanaan' || isSesudah(rute, 'kecamatan', tahap)
}

/** Whether a position is in a set. What is merged or split is counted in what it became, not here. */
export function isDalamHasil(posisi: string, hasil: Hasil, rute: Rute): boolean {
  const p = bacaPosisi(posisi)
  const k = kelompok(p)
  if (k === null || k === 'digabung' || !isLolosKecamatan(p.tahap, rute)) return false
  if (hasil === 'lolos') return true
  if (hasil === 'tidak-diakomodasi') return !DIAKOMODASI.has(k)
  return hasil === 'terealisasi' ? k === 'terealisasi' : (hasil === 'dianggarkan' ? DIANGGARKAN : DIAKOMODASI).has(k)
}

/** The same for a query. */
export function posisiHasil(hasil: Hasil, rute: Rute): string[] {
  return DAFTAR_TAHAP.flatMap((tahap) => DAFTAR_KEADAAN.map((keadaan) => tulisPosisi({ tahap, keadaan }))).filter((p) => isDalamHasil(p, hasil, rute))
}

export interface Bagian {
  readonly jumlah: number
  readonly rupiah: number
}

export interface HasilTahun {
  readonly tahun: number
  readonly lolos: Bagian
  readonly diakomodasi: Bagian
  readonly dianggarkan: Bagian
  readonly terealisasi: Bagian
}

export interface ButirPosisi {
  readonly tahun: number
  readonly posisi: string
  readonly jumlah: number
  readonly anggaran: number
  readonly anggaranKini: number
}

/** Per budget year, latest first. Rupiah of the whole is as asked, of its parts as agreed. */
export function hitungHasil(butir: readonly ButirPosisi[], rute: Rute): HasilTahun[] {
  const tahun = [...new Set(butir.map((b) => b.tahun))].toSorted((a, b) => b - a)
  return tahun
    .map((t) => {
      const bagian = (hasil: Hasil, uang: 'anggaran' | 'anggaranKini'): Bagian => {
        const isi = butir.filter((b) => b.tahun === t && isDalamHasil(b.posisi, hasil, rute))
        return { jumlah: isi.reduce((n, b) => n + b.jumlah, 0), rupiah: isi.reduce((n, b) => n + b[uang], 0) }
      }
      return {
        tahun: t,
        lolos: bagian('lolos', 'anggaran'),
        diakomodasi: bagian('diakomodasi', 'anggaranKini'),
        dianggarkan: bagian('dianggarkan', 'anggaranKini'),
        terealisasi: bagian('terealisasi', 'anggaranKini'),
      }
    })
    .filter((h) => h.lolos.jumlah > 0)
}
