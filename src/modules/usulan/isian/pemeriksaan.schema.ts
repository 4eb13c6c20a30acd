import { z } from 'zod'
import { Uuid } from '#src/lib/bentuk.ts'
import { LAMPIRAN_KESIAPAN } from '#src/modules/usulan/isian/temuan-isian.ts'
import { DAFTAR_SMART, KURANG_SMART } from '#src/modules/usulan/isian/smart.ts'

export const CariFotoSama = z.strictObject({
  usulanId: Uuid,
  foto: z
    .array(
      z.strictObject({
        kunci: z.string().max(60),
        sidik: z.string().regex(/^[0-9a-f]{64}$/),
        rupa: z
          .string()
          .regex(/^[0-9a-f]{16}$/)
          .nullable()
          .default(null),
      }),
    )
    .max(10),
})

export const FotoSama = z.object({
  kunci: z.string(),
  /** The same file; else only the same look. */
  persis: z.boolean(),
  pengajuanId: z.string(),
  nomor: z.string(),
  judul: z.string(),
  tahunAnggaran: z.number(),
  namaWilayah: z.string(),
})
export type FotoSama = z.output<typeof FotoSama>

const Temuan = z.discriminatedUnion('jenis', [
  z.object({ jenis: z.literal('di-luar-desa'), jarakM: z.number(), alasan: z.string().nullable() }),
  z.object({ jenis: z.literal('volume-beda-gambar'), gambar: z.number(), volume: z.number(), satuan: z.string(), persen: z.number() }),
  z.object({ jenis: z.literal('foto-jauh'), berkasId: z.string(), jarakM: z.number() }),
  z.object({ jenis: z.literal('foto-lama'), berkasId: z.string(), diambilPada: z.string() }),
  z.object({ jenis: z.literal('berkas-belum-ada'), lampiran: z.enum(LAMPIRAN_KESIAPAN) }),
])

export const HasilPemeriksaan = z.object({
  smart: z.object({
    skor: z.number(),
    layak: z.boolean(),
    unsur: z.array(z.object({ unsur: z.enum(DAFTAR_SMART), kurang: z.array(z.enum(KURANG_SMART)).readonly() })).readonly(),
  }),
  temuan: z.array(Temuan),
  /** The village the place really lies in, where it lies outside the one named. */
  letakSebenarnya: z.string().nullable(),
  fotoSama: z.array(FotoSama),
})
export type HasilPemeriksaan = z.output<typeof HasilPemeriksaan>
