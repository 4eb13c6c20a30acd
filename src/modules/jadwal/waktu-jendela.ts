import { formatSaat, isTanggal, type Saat, saat, saatDi, type Tanggal, type ZonaWaktu } from '#src/lib/waktu.ts'

/* Windows are spoken of in the clock of the region: "from 2 January to 31 January 23.59 WIB". */

/** `2024-01-31` or `2024-01-31T23:59`, on the wall clock of the region, without an offset. */
export type WaktuSetempat = string & { readonly __jenis: 'waktu-setempat' }

const POLA = /^(\d{4}-\d{2}-\d{2})(?:[T ]([01]\d|2[0-3])[:.]([0-5]\d))?$/

function urai(teks: string): { readonly hari: Tanggal; readonly jam: string | null } | null {
  const [, hari = '', jam, menit] = POLA.exec(teks.trim()) ?? []
  if (!isTanggal(hari)) return null
  return { hari, jam: jam === undefined || menit === undefined ? null : `${jam}:${menit}` }
}

export function isWaktuSetempat(teks: string): teks is WaktuSetempat {
  return urai(teks) !== null
}

/** The opening; a bare date is the first instant of the day. */
export function bukaDari(teks: WaktuSetempat, zona: ZonaWaktu): Saat {
  const u = uraiTentu(teks)
  return saatDi(u.hari, u.jam ?? '00:00', zona)
}

/** The first instant outside: the minute that is named is still inside, a bare date is inside to its end. */
export function tutupDari(teks: WaktuSetempat, zona: ZonaWaktu): Saat {
  const u = uraiTentu(teks)
  return saat(new Date(Date.parse(saatDi(u.hari, u.jam ?? '23:59', zona)) + 60_000))
}

function uraiTentu(teks: WaktuSetempat): { readonly hari: Tanggal; readonly jam: string | null } {
  const u = urai(teks)
  if (u === null) throw new RangeError(`bukan waktu setempat: ${teks}`)
  return u
}

const GESER: Readonly<Record<ZonaWaktu, number>> = { WIB: 7, WITA: 8, WIT: 9 }

function setempat(s: Saat, zona: ZonaWaktu): WaktuSetempat {
  return new Date(Date.parse(s) + GESER[zona] * 3_600_000).toISOString().slice(0, 16) as WaktuSetempat
}

export function bukaSetempat(buka: Saat, zona: ZonaWaktu): WaktuSetempat {
  return setempat(buka, zona)
}

/** The last minute inside. */
export function sampaiSetempat(tutup: Saat, zona: ZonaWaktu): WaktuSetempat {
  return setempat(saat(new Date(Date.parse(tutup) - 60_000)), zona)
}

/** `31 Jan 2024, 23.59 WIB`: the last minute in which something can still be submitted. */
export function formatTutup(tutup: Saat, zona: ZonaWaktu): string {
  return formatSaat(saat(new Date(Date.parse(tutup) - 60_000)), zona)
}

export interface SisaWaktu {
  readonly hari: number
  readonly jam: number
  readonly menit: number
}

/** What is left of a window, in whole days, hours and minutes; nothing is left of one that has closed. */
export function sisaWaktu(tutup: Saat, kini: Saat): SisaWaktu {
  const menit = Math.max(0, Math.floor((Date.parse(tutup) - Date.parse(kini)) / 60_000))
  return { hari: Math.floor(menit / 1440), jam: Math.floor((menit % 1440) / 60), menit: menit % 60 }
}
