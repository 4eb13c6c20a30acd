import { z } from 'zod'
import { Teks, Uuid } from '#src/lib/bentuk.ts'
import { DAFTAR_ALASAN } from '#src/modules/usulan/putusan/alasan.ts'
import { DAFTAR_KEPUTUSAN_LANGSUNG, DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'
import { PANJANG_TEKS } from '#src/modules/usulan/usulan.ts'

const Isi = { nama: Teks(80, 1), alasan: z.enum(DAFTAR_ALASAN).nullable().default(null), teks: Teks(1000, PANJANG_TEKS) }

/** A sentence to be kept for the desk that decides at a stage. */
export const TemplatBaru = z.strictObject({ templatId: Uuid, tahap: z.enum(DAFTAR_TAHAP), keputusan: z.enum(DAFTAR_KEPUTUSAN_LANGSUNG), ...Isi })
export type TemplatBaru = z.output<typeof TemplatBaru>

export const UbahTemplat = z.strictObject({ ...Isi, versi: z.int().min(1) })
export type UbahTemplat = z.output<typeof UbahTemplat>

export const HapusTemplat = z.strictObject({ versi: z.int().min(1) })

export const SaringanTemplat = z.strictObject({ tahap: z.enum(DAFTAR_TAHAP), keputusan: z.enum(DAFTAR_KEPUTUSAN_LANGSUNG).optional() })
export type SaringanTemplat = z.output<typeof SaringanTemplat>

/** The desk's own first, then those that come with the program: they have no id and cannot be changed. */
export const TemplatKalimat = z.strictObject({
  templatId: z.string().nullable(),
  keputusan: z.enum(DAFTAR_KEPUTUSAN_LANGSUNG),
  nama: z.string(),
  alasan: z.enum(DAFTAR_ALASAN).nullable(),
  teks: z.string(),
  versi: z.number(),
})
export type TemplatKalimat = z.output<typeof TemplatKalimat>
