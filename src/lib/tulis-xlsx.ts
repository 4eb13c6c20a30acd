import { type CellStyle, type CellValue, writeXlsx } from 'hucre/xlsx'

export interface KolomLembar {
  readonly judul: string
  /** `teks` keeps codes as they are; figures stand right and can be summed. */
  readonly jenis: 'teks' | 'angka' | 'uang'
  readonly lebar: number
}

export interface LembarTulis {
  readonly nama: string
  readonly kolom: readonly KolomLembar[]
  readonly baris: readonly (readonly (string | number | null)[])[]
}

const GAYA: Readonly<Record<KolomLembar['jenis'], CellStyle>> = {
  teks: { numFmt: '@', alignment: { vertical: 'top', wrapText: true } },
  angka: { numFmt: '#,##0.###', alignment: { vertical: 'top', horizontal: 'right' } },
  uang: { numFmt: '#,##0', alignment: { vertical: 'top', horizontal: 'right' } },
}
const KEPALA: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DCEBEA' } },
  alignment: { vertical: 'center', wrapText: true },
}

/**
 * A workbook: frozen heading, widths, figures right, and the notes on a sheet of their own. Text is stored as text in cells
 * of the text format: nothing in it is ever run as a formula, and `1.10` stays `1.10`.
 */
export async function tulisXlsx(lembar: readonly LembarTulis[], petunjuk: readonly string[]): Promise<Buffer> {
  const sheets = lembar.map((l) => ({
    name: l.nama,
    columns: l.kolom.map((k) => ({ width: k.lebar })),
    rows: [l.kolom.map((k) => k.judul), ...l.baris.map((b) => l.kolom.map((_, j): CellValue => b[j] ?? null))],
    cells: new Map([
      ...l.kolom.map((_, j) => [`0,${j}`, { style: KEPALA }] as const),
      ...l.baris.flatMap((_, i) => l.kolom.map((k, j) => [`${i + 1},${j}`, { style: GAYA[k.jenis] }] as const)),
    ]),
    freezePane: { rows: 1 },
  }))
  const catatan = petunjuk.length === 0 ? [] : [{ name: 'Petunjuk', columns: [{ width: 110 }], rows: petunjuk.map((p): CellValue[] => [p]) }]
  return Buffer.from(await writeXlsx({ sheets: [...sheets, ...catatan] }))
}
