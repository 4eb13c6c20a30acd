import { uraikanAngka } from '#src/lib/angka.ts'
import { type Rupiah, rupiah } from '#src/lib/rupiah.ts'
import { isTanggal, type Tanggal, tambahHari, tanggal } from '#src/lib/waktu.ts'

/** What a cell holds: its value, nothing, or something that cannot be read. */
export type Sel<T> =
  | { readonly isi: 'nilai'; readonly nilai: T }
  | { readonly isi: 'kosong' }
  | { readonly isi: 'rusak'; readonly sebab: 'tidak-terbaca' | 'negatif' | 'pecahan' }

const KOSONG = { isi: 'kosong' } as const

export function bacaRupiah(teks: string): Sel<Rupiah> {
  const rapi = teks.replace(/^\s*rp\.?\s*/i, '').trim()
  if (rapi === '' || rapi === '-') return KOSONG
  const angka = uraikanAngka(rapi)
  if (angka === null || Math.abs(angka) > 1e15) return { isi: 'rusak', sebab: 'tidak-terbaca' }
  if (angka < 0) return { isi: 'rusak', sebab: 'negatif' }
  return Number.isInteger(angka) ? { isi: 'nilai', nilai: rupiah(angka) } : { isi: 'rusak', sebab: 'pecahan' }
}

const BULAN = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des']
/** Excel's day 1 is 1900-01-01, and it believes that 1900 was a leap year. */
const HARI_NOL_EXCEL = '1899-12-30' as Tanggal

/** A spreadsheet's serial day (45292), `2024-01-01`, `1/1/2024`, `1 Januari 2024`. */
export function bacaTanggal(teks: string): Sel<Tanggal> {
  const rapi = teks.trim()
  if (rapi === '' || rapi === '-') return KOSONG
  const hasil = tanggalDari(rapi)
  return hasil === null ? { isi: 'rusak', sebab: 'tidak-terbaca' } : { isi: 'nilai', nilai: hasil }
}

function tanggalDari(teks: string): Tanggal | null {
  if (/^\d{5}(\.\d+)?$/.test(teks)) {
    const hari = Math.floor(Number(teks))
    return hari >= 20_000 && hari <= 80_000 ? tambahHari(HARI_NOL_EXCEL, hari) : null
  }
  const iso = teks.slice(0, 10)
  if (/^\d{4}-\d{2}-\d{2}([T ]|$)/.test(teks)) return isTanggal(iso) ? tanggal(iso) : null
  const angka = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(teks)
  if (angka !== null) return rakit(angka[3], Number(angka[2]), angka[1])
  const kata = /^(\d{1,2})\s+([A-Za-z]{3,})\.?\s+(\d{4})$/.exec(teks)
  return kata === null ? null : rakit(kata[3], BULAN.indexOf(kata[2]?.slice(0, 3).toLowerCase() ?? '') + 1, kata[1])
}

function rakit(tahun: string | undefined, bulan: number, hari: string | undefined): Tanggal | null {
  const teks = `${tahun ?? ''}-${String(bulan).padStart(2, '0')}-${(hari ?? '').padStart(2, '0')}`
  return isTanggal(teks) ? tanggal(teks) : null
}
