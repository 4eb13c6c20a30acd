import { z } from 'zod'
import { TahunAnggaran, Teks, UangMasuk, Uuid } from '#src/lib/bentuk.ts'

export const PerintahAnggarkan = z.strictObject({
  versi: z.int().min(1),
  baris: z
    .array(
      z.strictObject({
        simpulId: Uuid,
        kodeAkun: z.string().regex(/^\d(\.\d(\.\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?)?)?$/),
        uraian: Teks(300, 3),
        nilai: UangMasuk.refine((n) => n > 0, 'harus lebih dari nol'),
      }),
    )
    .min(1)
    .max(50),
})
export type PerintahAnggarkan = z.output<typeof PerintahAnggarkan>

export const SaringanAsalUsul = z.strictObject({ tahun: TahunAnggaran, perangkatDaerahId: Uuid.optional() })
export type SaringanAsalUsul = z.output<typeof SaringanAsalUsul>

const Uang3 = { pagu: z.number(), dariUsulan: z.number(), berdasar: z.number(), tanpaAsalUsul: z.number() }

/** `pagu` is the latest stage that exists: APBD, else PPAS, else Renja (`tahapPagu` says which). */
const BarisAsalUsul = z.object({
  simpulId: z.string(),
  kode: z.string().nullable(),
  nama: z.string(),
  perangkatDaerah: z.string().nullable(),
  tahapPagu: z.enum(['renja', 'ppas', 'apbd']),
  asal: z.string().nullable(),
  jumlahUsulan: z.number(),
  ...Uang3,
})
export const AsalUsulKeluar = z.object({ data: z.array(BarisAsalUsul), total: z.object(Uang3) })
export type AsalUsulKeluar = z.output<typeof AsalUsulKeluar>
