import { z } from 'zod'
import type { Baris } from '#src/modules/jejak/jejak.ts'

/** A row as the database gives it back after the change: `returning to_jsonb(table.*) as isi`. */
export const Sesudah = z.strictObject({ isi: z.custom<Baris['isi']>((isi) => typeof isi === 'object' && isi !== null) })
export type Sesudah = z.output<typeof Sesudah>
