import { parse } from 'csv-parse/sync'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { PenolakanDokumen } from '#src/modules/dokumen/dokumen.ts'

/** A file as it came; its hash is that of these bytes. */
export interface BerkasLembar {
  readonly nama: string
  readonly isi: Uint8Array
}

/** CSV as spreadsheets write it: comma, semicolon or tab, UTF-8 or the old Windows letters. */
export function bacaTabel(isi: Uint8Array): Result<string[][], Extract<PenolakanDokumen, { jenis: 'lembar-tidak-terbaca' }>> {
  const teks = bacaTeks(isi)
  if (teks.includes('\u0000')) return refuse({ jenis: 'lembar-tidak-terbaca', sebab: 'bukan CSV' })
  try {
    return ok(parse(teks, { delimiter: pemisah(teks), relax_column_count: true, skip_empty_lines: false, bom: true }))
  } catch (galat) {
    return refuse({ jenis: 'lembar-tidak-terbaca', sebab: galat instanceof Error ? galat.message : String(galat) })
  }
}

function bacaTeks(isi: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(isi)
  } catch {
    return new TextDecoder('windows-1252').decode(isi)
  }
}

/** The mark that parts the first lines into most cells. */
function pemisah(teks: string): string {
  const kepala = teks.slice(0, 4000)
  const jumlah = [',', ';', '\t'].map((p) => [p, kepala.split(p).length] as const)
  return jumlah.reduce((a, b) => (b[1] > a[1] ? b : a))[0]
}
