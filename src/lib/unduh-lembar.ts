import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'

/** A table is handed out as a workbook or as CSV, whichever the address asks for. */
export const FormatLembar = z.enum(['xlsx', 'csv'])
export type FormatLembar = z.output<typeof FormatLembar>

const JENIS_ISI: Readonly<Record<FormatLembar, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

/** What a route that hands out a table declares as its answer. */
export const LEMBAR = { 200: { description: 'Lembar', content: { [JENIS_ISI.xlsx]: { schema: z.string().openapi({ format: 'binary' }) } } } }

/** The same for a workbook that is still being written. */
export function alirkanLembar(c: Context, isi: ReadableStream<Uint8Array>, nama: string) {
  return c.body(isi, 200, {
    'content-type': JENIS_ISI.xlsx,
    'content-disposition': `attachment; filename="${nama}.xlsx"`,
    'cache-control': 'private, no-store',
  })
}

/** Sends a table to be saved as `nama.format`; what it holds may be for this reader only, so nobody keeps it on the way. */
export function kirimLembar(c: Context, isi: Uint8Array, nama: string, format: FormatLembar) {
  return c.body(new Uint8Array(isi), 200, {
    'content-type': JENIS_ISI[format],
    'content-disposition': `attachment; filename="${nama}.${format}"`,
    'cache-control': 'private, no-store',
  })
}
