import { z } from 'zod'
import { isKodeWilayah } from '#src/modules/wilayah/wilayah.ts'
import { DAFTAR_SEBUTAN } from '#src/modules/wilayah/tempat.ts'

/** As long as the problem text of a proposal may sensibly be for one question; longer texts come in parts. */
export const SaringanTempat = z.strictObject({
  teks: z.string().trim().min(1).max(2000),
  /** The kecamatan or village of whoever writes; without it, that of the caller's assignment. */
  wilayah: z.string().refine(isKodeWilayah, 'bukan kode wilayah').optional(),
})

const CalonTempat = z.object({ kode: z.string(), sebutan: z.string(), jalur: z.string() })
export type CalonTempat = z.output<typeof CalonTempat>

const SebutanKeluar = z.object({
  jenis: z.enum(DAFTAR_SEBUTAN),
  teks: z.string(),
  mulai: z.number(),
  selesai: z.number(),
  kepastian: z.enum(['pasti', 'perlu-ditanya']),
  alasan: z.string(),
  keterangan: z.string(),
  calon: z.array(CalonTempat),
  rt: z.string().nullable(),
  rw: z.string().nullable(),
  titik: z.array(z.object({ lintang: z.number(), bujur: z.number() })),
})
export type SebutanKeluar = z.output<typeof SebutanKeluar>

/** `desa`: the one village that is certain; null when none is, or several are. */
export const TempatKeluar = z.object({ desa: CalonTempat.nullable(), sebutan: z.array(SebutanKeluar) })
export type TempatKeluar = z.output<typeof TempatKeluar>
