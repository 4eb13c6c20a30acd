import { z } from 'zod'
import { kuantitasDariTeks } from '#src/lib/kuantitas.ts'
import { rupiah } from '#src/lib/rupiah.ts'
import type { Saat } from '#src/lib/waktu.ts'

/* What a column becomes when it is read: one shape for each kind of value, for every module's queries. */

/** `bigint` rupiah. */
export const Uang = z.number().transform(rupiah)
/** `numeric` quantity: text on the wire, thousandths inside. */
export const Ukuran = z.string().transform((t, ctx) => kuantitasDariTeks(t) ?? (ctx.addIssue({ code: 'custom', message: `bukan kuantitas: ${t}` }), z.NEVER))
/** `timestamptz`. */
export const Waktu = z.string().transform((s) => s as Saat)
