import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { bacaCsv } from '#src/lib/csv.ts'
import { DAFTAR_ALASAN } from '#src/modules/usulan/putusan/alasan.ts'
import { DAFTAR_KEPUTUSAN_LANGSUNG } from '#src/modules/usulan/putusan/rute.ts'
import type { TemplatKalimat } from '#src/modules/usulan/templat/templat-kalimat.schema.ts'
import { cariPenandaAsing } from '#src/modules/usulan/templat/templat-kalimat.ts'

const BERKAS = path.resolve(import.meta.dirname, '../../../../db/acuan/templat-kalimat.csv')

const Baris = z.strictObject({
  keputusan: z.enum(DAFTAR_KEPUTUSAN_LANGSUNG),
  nama: z.string().min(1),
  alasan: z.enum(['', ...DAFTAR_ALASAN]).transform((a) => (a === '' ? null : a)),
  teks: z
    .string()
    .min(10)
    .refine((t) => cariPenandaAsing(t) === null, 'penanda tidak dikenal'),
})

const ingatan: { baku?: readonly TemplatKalimat[] } = {}

/** The sentences that come with the program; a row that cannot be used is a mistake in its own file and stops it. */
export function bacaTemplatBaku(): readonly TemplatKalimat[] {
  ingatan.baku ??= bacaBerkas()
  return ingatan.baku
}

function bacaBerkas(): readonly TemplatKalimat[] {
  const lembar = bacaCsv(readFileSync(BERKAS), ['keputusan', 'nama', 'alasan', 'teks'])
  if (!lembar.ok) throw new Error(`${BERKAS}: ${lembar.error.jenis}`)
  return lembar.value.baris.map(({ sel }) => ({ templatId: null, versi: 0, ...Baris.parse(sel) }))
}
