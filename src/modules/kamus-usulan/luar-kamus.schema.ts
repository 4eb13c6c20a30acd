import { z } from 'zod'
import { KodeWilayah, TahunAnggaran, Teks, Uuid } from '#src/lib/bentuk.ts'
import { IsiButir } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { DAFTAR_KEADAAN_LUAR_KAMUS } from '#src/modules/kamus-usulan/luar-kamus.ts'

/** A wish in the words of whoever has it; its id is made by the sender, so sending twice is one wish. */
export const LuarKamusMasuk = z.strictObject({
  luarKamusId: Uuid,
  tahunAnggaran: TahunAnggaran,
  kata: Teks(1000, 10),
  kodeWilayah: KodeWilayah,
  lokus: Teks(200).nullable().default(null),
  berkasId: Uuid.nullable().default(null),
})
export type LuarKamusMasuk = z.output<typeof LuarKamusMasuk>

export const SaringanLuarKamus = z.strictObject({
  tahun: TahunAnggaran,
  keadaan: z.enum(DAFTAR_KEADAAN_LUAR_KAMUS).optional(),
  /** Only one's own. */
  milik: z.enum(['saya']).optional(),
})
export type SaringanLuarKamus = z.output<typeof SaringanLuarKamus>

export const JawabLuarKamus = z.discriminatedUnion('cara', [
  z.strictObject({
    cara: z.literal('padankan'),
    versi: z.int().min(1),
    kamusId: Uuid,
    /** Words of the wish that find this item from now on. */
    kataKunci: z.array(Teks(60, 2)).max(12).default([]),
    jawaban: Teks(1000, 10),
  }),
  z.strictObject({ cara: z.literal('buatkan'), versi: z.int().min(1), kamusId: Uuid, butir: IsiButir, jawaban: Teks(1000, 10) }),
  z.strictObject({ cara: z.literal('jawab'), versi: z.int().min(1), jawaban: Teks(1000, 10) }),
])
export type JawabLuarKamus = z.output<typeof JawabLuarKamus>

export const LuarKamusKeluar = z.object({
  luarKamusId: z.string(),
  tahunAnggaran: z.number(),
  kata: z.string(),
  kodeWilayah: z.string(),
  namaWilayah: z.string(),
  lokus: z.string().nullable(),
  berkasId: z.string().nullable(),
  keadaan: z.enum(DAFTAR_KEADAAN_LUAR_KAMUS),
  kamusId: z.string().nullable(),
  namaKamus: z.string().nullable(),
  jawaban: z.string().nullable(),
  diajukanPada: z.string(),
  dijawabPada: z.string().nullable(),
  versi: z.number(),
  milikSaya: z.boolean(),
})
export type LuarKamusKeluar = z.output<typeof LuarKamusKeluar>
