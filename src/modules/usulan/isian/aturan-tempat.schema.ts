import { z } from 'zod'
import { PILIHAN_LUAR_DESA } from '#src/modules/usulan/isian/temuan-isian.ts'

/** Version 0: the government has set nothing, the default holds. */
export const AturanTempat = z.strictObject({ luarDesa: z.enum(PILIHAN_LUAR_DESA), versi: z.int().min(0) })
export type AturanTempat = z.output<typeof AturanTempat>
