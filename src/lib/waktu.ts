/** A calendar date `2024-01-25`, without a zone. */
export type Tanggal = string & { readonly __jenis: 'tanggal' }

/** An instant in ISO 8601, UTC, with milliseconds: `2024-01-25T02:30:00.000Z`. */
export type Saat = string & { readonly __jenis: 'saat' }

export type ZonaWaktu = 'WIB' | 'WITA' | 'WIT'

const GESER_JAM: Readonly<Record<ZonaWaktu, number>> = { WIB: 7, WITA: 8, WIT: 9 }
const BULAN = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'] as const

export function saat(d: Date | string): Saat {
  return new Date(d).toISOString() as Saat
}

/** Throws on what is no calendar date: dates are parsed at the border. */
export function tanggal(teks: string): Tanggal {
  if (!isTanggal(teks)) throw new RangeError(`bukan tanggal: ${teks}`)
  return teks
}

export function isTanggal(teks: string): teks is Tanggal {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(teks)) return false
  const d = new Date(`${teks}T00:00:00Z`)
  return !Number.isNaN(d.getTime()) && d.toISOString().startsWith(teks)
}

/** The calendar date an instant falls on in a zone of Indonesia. */
export function tanggalDi(s: Saat, zona: ZonaWaktu): Tanggal {
  return new Date(Date.parse(s) + GESER_JAM[zona] * 3_600_000).toISOString().slice(0, 10) as Tanggal
}

/** The last calendar day before a closing instant, in a zone: midnight belongs to the day that no longer counts. */
export function hariAkhir(tutup: Saat, zona: ZonaWaktu): Tanggal {
  return tanggalDi(saat(new Date(Date.parse(tutup) - 1)), zona)
}

/** The instant of a wall-clock time in a zone: `saatDi('2024-01-25', '08:30', 'WIB')`. */
export function saatDi(t: Tanggal, jam: string, zona: ZonaWaktu): Saat {
  return saat(new Date(Date.parse(`${t}T${jam}:00Z`) - GESER_JAM[zona] * 3_600_000))
}

export function tambahHari(t: Tanggal, hari: number): Tanggal {
  return new Date(Date.parse(`${t}T00:00:00Z`) + hari * 86_400_000).toISOString().slice(0, 10) as Tanggal
}

/** Whole days from one date to a later one; negative when it lies before. */
export function selisihHari(dari: Tanggal, sampai: Tanggal): number {
  return Math.round((Date.parse(`${sampai}T00:00:00Z`) - Date.parse(`${dari}T00:00:00Z`)) / 86_400_000)
}

/** `12 Feb 2020`. */
export function formatTanggal(t: string): string {
  const [tahun, bulan, hari] = t.slice(0, 10).split('-')
  return `${Number(hari)} ${BULAN[Number(bulan) - 1] ?? '?'} ${tahun ?? ''}`
}

/** `12 Feb 2020, 08.30 WIB`. */
export function formatSaat(s: Saat, zona: ZonaWaktu): string {
  const setempat = new Date(Date.parse(s) + GESER_JAM[zona] * 3_600_000).toISOString()
  return `${formatTanggal(setempat)}, ${setempat.slice(11, 16).replace(':', '.')} ${zona}`
}
