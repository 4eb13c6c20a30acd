import { z } from 'zod'
import { DAFTAR_PEKERJAAN } from '#src/modules/serah-terima/serah-terima.ts'

const Id = z.string().min(1).max(100)

export const PasanganSerahTerima = z.strictObject({ dari: Id, kepada: Id })
/** `jumlah`: how many items were shown before confirming. */
export const Serahkan = z.strictObject({ dari: Id, kepada: Id, jumlah: z.number().int().min(0), sebab: z.string().trim().min(5).max(300) })
export type Serahkan = z.output<typeof Serahkan>

export const PratinjauKeluar = z.object({
  dari: z.string(),
  kepada: z.string(),
  butir: z.array(z.object({ jenis: z.enum(DAFTAR_PEKERJAAN), id: z.string(), judul: z.string(), tahunAnggaran: z.number().nullable() })),
  jumlah: z.number(),
  izin: z.object({ boleh: z.boolean(), alasan: z.string().nullable() }),
})
export const SerahTerimaKeluar = z.object({ jumlah: z.number() })
