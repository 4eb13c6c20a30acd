import type { Bahasa } from '#src/lib/kata.ts'
import { formatKuantitas, kuantitasDari, tulisSatuan } from '#src/lib/kuantitas.ts'
import { formatSaat, formatTanggal, saat, selisihHari, type Tanggal, tanggal, tanggalDi, type ZonaWaktu } from '#src/lib/waktu.ts'
import { takPutus } from './bahasa.ts'

/** How the workspace writes numbers it gets from the API in whole units. */

const persen = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 })
const polos = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 })

/** `1.250.000`, for columns whose header already says rupiah. */
export function formatAngka(n: number): string {
  return n < 0 ? `−${polos.format(-n)}` : polos.format(n)
}

/** A signed difference: `−37.500.000`, `+12`; nothing changed is `0`. */
export function formatSelisih(n: number): string {
  return n > 0 ? `+${formatAngka(n)}` : formatAngka(n)
}

export function formatPersen(bagian: number, seluruh: number): string {
  return seluruh === 0 ? '—' : takPutus(`${persen.format((bagian / seluruh) * 100)} %`)
}

/** A volume as the API gives it, in whole units. */
export function formatVolume(volume: number, satuan?: string): string {
  const k = kuantitasDari(volume)
  return takPutus(k === null ? String(volume) : formatKuantitas(k, satuan === undefined ? undefined : tulisSatuan(satuan)))
}

export function formatSelisihVolume(n: number, satuan: string): string {
  return n === 0 ? formatVolume(0, satuan) : `${n > 0 ? '+' : '−'}${formatVolume(Math.abs(n), satuan)}`
}

/** Whole days an instant lies back, by the government's own calendar. */
export function umurHari(sejak: string, hariIni: string, zona: ZonaWaktu): number {
  return selisihHari(tanggalDi(saat(sejak), zona), tanggal(hariIni))
}

/** The calendar date of an instant in the government's zone. */
export function tanggalSetempat(waktu: string, zona: ZonaWaktu): Tanggal {
  return tanggalDi(saat(waktu), zona)
}

const tanggalInggris = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

/** `12 Feb 2020`, with the months of the reader's language. */
export function tulisTanggal(t: string, bahasa: Bahasa): string {
  return takPutus(bahasa === 'id' ? formatTanggal(t) : tanggalInggris.format(new Date(`${t.slice(0, 10)}T00:00:00Z`)))
}

/** `Mei`, `May`: the month by its number from 1. */
export function namaBulan(bulan: number, bahasa: Bahasa): string {
  return new Intl.DateTimeFormat(bahasa, { month: 'long', timeZone: 'UTC' }).format(new Date(`2024-${String(bulan).padStart(2, '0')}-01T00:00:00Z`))
}

/** `12 Feb`, where the year is plain from the context. */
export function tulisTanggalPendek(t: string, bahasa: Bahasa): string {
  return tulisTanggal(t, bahasa).replace(/\s\d{4}$/, '')
}

/** `12 Feb 2020, 08.30 WIB`. */
export function tulisSaat(waktu: string, zona: ZonaWaktu, bahasa: Bahasa): string {
  const s = saat(waktu)
  const jam = formatSaat(s, zona).split(', ')[1] ?? ''
  return `${tulisTanggal(tanggalDi(s, zona), bahasa)}, ${takPutus(jam)}`
}

/** When a window closes: the last minute inside, `31 Jan 2024, 23.59 WIB`. */
export function tulisTutup(tutup: string, zona: ZonaWaktu, bahasa: Bahasa): string {
  return tulisSaat(new Date(Date.parse(tutup) - 60_000).toISOString(), zona, bahasa)
}

/** The clock only: `08.30 WIB`. */
export function tulisJam(waktu: string, zona: ZonaWaktu): string {
  return takPutus(formatSaat(saat(waktu), zona).split(', ')[1] ?? '')
}

/** `Sukamurni · RW 03/RT 02`. */
export function tempat(rw: string | null, rt: string | null): string {
  return [rw === null || rw === '' ? '' : `RW\u00a0${rw}`, rt === null || rt === '' ? '' : `RT\u00a0${rt}`].filter((x) => x !== '').join('/')
}
