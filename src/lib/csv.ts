import { createHash } from 'node:crypto'
import { CsvError, parse } from 'csv-parse/sync'
import { ok, refuse, type Result } from '#src/lib/result.ts'

/** One record of a sheet: its cells by column, and the line of the file it ends on (the header is line 1). */
export interface BarisCsv {
  readonly letak: number
  readonly sel: Readonly<Record<string, string>>
  /** How many cells the record really had. */
  readonly jumlahSel: number
}

export interface LembarCsv {
  /** SHA-256 of the file. */
  readonly sidik: string
  readonly kolom: readonly string[]
  readonly baris: readonly BarisCsv[]
}

/** A file that cannot be read as a sheet at all; nothing of it is used. */
export type PenolakanCsv =
  | { readonly jenis: 'csv-bukan-teks'; readonly letak: number }
  | { readonly jenis: 'csv-rusak'; readonly letak: number; readonly sebab: string }
  | { readonly jenis: 'csv-kosong' }
  | { readonly jenis: 'csv-tanpa-kolom'; readonly kolom: string; readonly ada: string }

/** Reads a sheet with a header. Excel in Indonesia separates with semicolons, so the header says which it is. */
export function bacaCsv(isi: Buffer, kolomWajib: readonly string[]): Result<LembarCsv, PenolakanCsv> {
  const teks = isi.toString('utf8').replace(/^\uFEFF/, '')
  const letakRusak = cariBukanTeks(teks)
  if (letakRusak !== null) return refuse({ jenis: 'csv-bukan-teks', letak: letakRusak })
  const rekaman = uraikan(teks)
  if (!rekaman.ok) return rekaman
  const [kepala, ...baris] = rekaman.value
  if (kepala === undefined) return refuse({ jenis: 'csv-kosong' })
  const kolom = kepala.sel.map((k) => k.trim().toLowerCase())
  const hilang = kolomWajib.filter((k) => !kolom.includes(k))
  if (hilang.length > 0) return refuse({ jenis: 'csv-tanpa-kolom', kolom: hilang.join(', '), ada: kolom.join(', ') })
  return ok({
    sidik: createHash('sha256').update(isi).digest('hex'),
    kolom,
    baris: baris.map(({ letak, sel }) => ({ letak, sel: Object.fromEntries(kolom.map((k, i) => [k, sel[i] ?? ''])), jumlahSel: sel.length })),
  })
}

/** The first line with bytes that are no UTF-8, or with a NUL: a spreadsheet saved under another form. */
function cariBukanTeks(teks: string): number | null {
  const letak = teks.search(/[\uFFFD\0]/)
  return letak === -1 ? null : teks.slice(0, letak).split('\n').length
}

interface Rekaman {
  readonly letak: number
  readonly sel: readonly string[]
}

function uraikan(teks: string): Result<readonly Rekaman[], PenolakanCsv> {
  const [kepala = ''] = teks.split('\n', 1)
  const delimiter = kepala.includes(',') ? ',' : kepala.includes(';') ? ';' : ','
  try {
    const hasil = parse(teks, { delimiter, info: true, relax_column_count: true, skip_empty_lines: true }) as unknown as {
      record: string[]
      info: { lines: number }
    }[]
    return ok(hasil.map(({ record, info }) => ({ letak: info.lines, sel: record })))
  } catch (galat) {
    if (!(galat instanceof CsvError)) throw galat
    const letak: unknown = galat['lines']
    return refuse({ jenis: 'csv-rusak', letak: typeof letak === 'number' ? letak : 0, sebab: galat.code })
  }
}

/** A cell as RFC 4180 wants it; one that a spreadsheet would run as a formula is defused with a leading quote. */
function sel(nilai: string | number | null): string {
  const teks = nilai === null ? '' : String(nilai)
  const aman = typeof nilai === 'string' && /^[=+@\t\r]|^-(?!$)/.test(teks) ? `'${teks}` : teks
  return /[",\n\r]/.test(aman) ? `"${aman.replaceAll('"', '""')}"` : aman
}

export function tulisCsv(kolom: readonly string[], baris: readonly (readonly (string | number | null)[])[]): string {
  return [kolom, ...baris].map(tulisBaris).join('')
}

/** One record, for files that are written as they are read. */
export function tulisBaris(baris: readonly (string | number | null)[]): string {
  return `${baris.map(sel).join(',')}\n`
}
