import { parse } from 'csv-parse/sync'
import { type CellValue, type MergeRange, readXlsx, type Sheet } from 'hucre/xlsx'
import { periksaZip } from '#src/lib/periksa-zip.ts'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { SEL_KOSONG, type SelTabel, type Tabel } from '#src/lib/tabel.ts'

/** Bytes of a sheet that may be sent. */
export const UKURAN_LEMBAR_MAKS = 10 * 1024 * 1024
const BARIS_MAKS = 50_000

export type PenolakanTabel =
  | { readonly jenis: 'tabel-bukan-lembar'; readonly sebab: string }
  | { readonly jenis: 'tabel-bermakro' }
  | { readonly jenis: 'tabel-terlalu-besar'; readonly batas: string }

/** Reads XLSX or CSV, known by its bytes and not by its name; every visible sheet in its order. */
export async function bacaTabel(isi: Buffer): Promise<Result<readonly Tabel[], PenolakanTabel>> {
  if (isi.length > UKURAN_LEMBAR_MAKS) return refuse({ jenis: 'tabel-terlalu-besar', batas: '10 MB' })
  const tanda = isi.subarray(0, 4).toString('latin1')
  if (tanda.startsWith('PK')) return bacaXlsx(isi)
  if (tanda === '\u00d0\u00cf\u0011\u00e0') return refuse({ jenis: 'tabel-bukan-lembar', sebab: 'XLS lama, atau XLSX bersandi' })
  return bacaCsvTabel(isi)
}

async function bacaXlsx(isi: Buffer): Promise<Result<readonly Tabel[], PenolakanTabel>> {
  const masalah = periksaZip(isi)
  if (masalah === 'bermakro') return refuse({ jenis: 'tabel-bermakro' })
  if (masalah === 'terlalu-besar') return refuse({ jenis: 'tabel-terlalu-besar', batas: '120 MB sesudah dibongkar' })
  if (masalah === 'rusak') return refuse({ jenis: 'tabel-bukan-lembar', sebab: 'arsipnya rusak' })
  try {
    const buku = await readXlsx(new Uint8Array(isi), { sheets: (s) => s.hidden !== true && s.veryHidden !== true, readStyles: true, maxRows: BARIS_MAKS + 1 })
    if (buku.sheets.some((s) => s.rows.length > BARIS_MAKS)) return refuse({ jenis: 'tabel-terlalu-besar', batas: `${BARIS_MAKS} baris` })
    return ok(buku.sheets.map(tabelDari))
  } catch (galat) {
    return refuse({ jenis: 'tabel-bukan-lembar', sebab: galat instanceof Error ? galat.message.slice(0, 120) : 'tidak terbaca' })
  }
}

function tabelDari(s: Sheet): Tabel {
  const baris = s.rows.map((r, i) => r.map((nilai, j) => selDari(nilai, s.cells?.get(`${i},${j}`)?.formula !== undefined)))
  for (const m of s.merges ?? []) ratakan(baris, m)
  return { nama: s.name, baris }
}

const LEBAR_GABUNGAN = 200

/** Every cell of a merged area says what its first cell says. */
function ratakan(baris: SelTabel[][], m: MergeRange): void {
  const asal = baris[m.startRow]?.[m.startCol] ?? SEL_KOSONG
  const lebar = Math.min(m.endCol - m.startCol, LEBAR_GABUNGAN) + 1
  for (const b of baris.slice(m.startRow, m.endRow + 1)) {
    while (b.length < m.startCol) b.push(SEL_KOSONG)
    b.splice(m.startCol, lebar, ...Array.from({ length: lebar }, () => asal))
  }
}

export function selDari(nilai: CellValue | undefined, rumus: boolean): SelTabel {
  if (nilai === null || nilai === undefined || nilai === '') return SEL_KOSONG
  if (nilai instanceof Date) return { teks: nilai.toISOString().slice(0, 10), jenis: 'tanggal' }
  const jenis = typeof nilai === 'number' ? 'angka' : rumus ? 'rumus' : 'teks'
  return { teks: typeof nilai === 'number' ? teksAngka(nilai) : String(nilai).trim(), jenis }
}

/** A spreadsheet's double without its last, false digits: 0.1 + 0.2 is 0.3. */
function teksAngka(n: number): string {
  return Number.isInteger(n) ? n.toFixed(0) : String(Number(n.toPrecision(15)))
}

/** CSV as spreadsheets write it: comma, semicolon or tab, UTF-8 or the old Windows letters. All its cells are text. */
export function bacaCsvTabel(isi: Buffer): Result<readonly Tabel[], PenolakanTabel> {
  const teks = bacaTeks(isi).replace(/^\uFEFF/, '')
  if (teks.includes('\u0000')) return refuse({ jenis: 'tabel-bukan-lembar', sebab: 'bukan XLSX dan bukan CSV' })
  try {
    const rekaman: string[][] = parse(teks, { delimiter: pemisah(teks), relax_column_count: true, skip_empty_lines: false })
    if (rekaman.length > BARIS_MAKS) return refuse({ jenis: 'tabel-terlalu-besar', batas: `${BARIS_MAKS} baris` })
    return ok([{ nama: 'CSV', baris: rekaman.map((r) => r.map((s) => selDari(s.trim().replace(/^'(?=[=+@-])/, ''), false))) }])
  } catch (galat) {
    return refuse({ jenis: 'tabel-bukan-lembar', sebab: galat instanceof Error ? galat.message.slice(0, 120) : 'tidak terbaca' })
  }
}

function bacaTeks(isi: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(isi)
  } catch {
    return new TextDecoder('windows-1252').decode(isi)
  }
}

function pemisah(teks: string): string {
  const awal = teks.slice(0, 4000)
  const jumlah = [',', ';', '\t'].map((p) => [p, awal.split(p).length] as const)
  return jumlah.reduce((a, b) => (b[1] > a[1] ? b : a))[0]
}
