import { tambahHari, tanggal, type ZonaWaktu } from '#src/lib/waktu.ts'
import { tanggalSetempat } from '../../lib/tampil.ts'

export interface Hari<T> {
  readonly tanggal: string
  readonly sebutan: 'hari-ini' | 'kemarin' | null
  readonly isi: readonly T[]
}

/** Notices by the calendar day of the government's zone, in the order they come. */
export function kelompokkanHari<T extends { readonly waktu: string }>(daftar: readonly T[], zona: ZonaWaktu, hariIni: string): Hari<T>[] {
  const hasil: { tanggal: string; isi: T[] }[] = []
  for (const b of daftar) {
    const hari = tanggalSetempat(b.waktu, zona)
    const terakhir = hasil.at(-1)
    if (terakhir?.tanggal === hari) terakhir.isi.push(b)
    else hasil.push({ tanggal: hari, isi: [b] })
  }
  const kemarin = tambahHari(tanggal(hariIni), -1)
  return hasil.map((h) => ({ ...h, sebutan: h.tanggal === hariIni ? 'hari-ini' : h.tanggal === kemarin ? 'kemarin' : null }))
}
