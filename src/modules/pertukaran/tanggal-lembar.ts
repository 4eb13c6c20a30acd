import type { SelTabel } from '#src/lib/tabel.ts'
import { isTanggal, type Tanggal, tambahHari, tanggal } from '#src/lib/waktu.ts'

const BULAN = [
  ['januari', 'jan', 'january'],
  ['februari', 'pebruari', 'feb', 'peb', 'february'],
  ['maret', 'mar', 'mrt', 'march'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'],
  ['agustus', 'agu', 'agt', 'ags', 'aug', 'august'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'oct', 'october'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'des', 'dec', 'december'],
] as const

/** Serial numbers of a spreadsheet between 2000 and 2099: days since 30-12-1899. */
const SERIAL = { awal: 36_526, akhir: 73_050 } as const
const HARI_NOL = tanggal('1899-12-30')

const JAM = String.raw`(?:[T,\s]+\d{1,2}[.:]\d{2}(?:[.:]\d{2}(?:\.\d+)?)?(?:Z|\s*(?:WIB|WITA|WIT))?)?`
const ISO = new RegExp(String.raw`^(\d{4})[-/](\d{1,2})[-/](\d{1,2})${JAM}$`, 'i')
const ANGKA = new RegExp(String.raw`^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})${JAM}$`, 'i')
const NAMA = new RegExp(String.raw`^(?:[a-z']+,?\s+)?(\d{1,2})[\s-]+([a-z]+)\.?[\s,-]+(\d{4})${JAM}$`, 'i')

/** A day from a date cell, a serial number or text: `12-01-2025`, `12 Januari 2025`, `2025-01-12 08:30`. Day before month, as offices write. */
export function bacaTanggalLembar(sel: SelTabel): Tanggal | null {
  const teks = sel.teks.trim()
  if (/^\d{5}(\.\d+)?$/.test(teks)) {
    const serial = Math.floor(Number(teks))
    return serial >= SERIAL.awal && serial <= SERIAL.akhir ? tambahHari(HARI_NOL, serial) : null
  }
  const iso = ISO.exec(teks)
  if (iso !== null) return susun(iso[1], iso[2], iso[3])
  const angka = ANGKA.exec(teks)
  if (angka !== null) return susun(angka[3], angka[2], angka[1])
  const nama = NAMA.exec(teks)
  const bulan = BULAN.findIndex((b) => (b as readonly string[]).includes(nama?.[2]?.toLowerCase() ?? ''))
  return nama === null || bulan === -1 ? null : susun(nama[3], String(bulan + 1), nama[1])
}

function susun(tahun = '', bulan = '', hari = ''): Tanggal | null {
  const t = `${tahun}-${bulan.padStart(2, '0')}-${hari.padStart(2, '0')}`
  return isTanggal(t) ? t : null
}
