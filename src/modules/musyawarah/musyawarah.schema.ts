import { z } from 'zod'
import { KodeWilayah, TahunAnggaran, TanggalMasuk, Teks, Uuid } from '#src/lib/bentuk.ts'
import { DAFTAR_KEADAAN_MUSYAWARAH, DAFTAR_TAHAP_MUSYAWARAH } from '#src/modules/musyawarah/musyawarah.ts'

export const MusyawarahBaru = z.strictObject({
  musyawarahId: Uuid,
  tahunAnggaran: TahunAnggaran,
  tahap: z.enum(DAFTAR_TAHAP_MUSYAWARAH),
  kodeWilayah: KodeWilayah,
  nama: Teks(200, 5),
  tanggal: TanggalMasuk,
  tempat: Teks(200, 3),
})
export type MusyawarahBaru = z.output<typeof MusyawarahBaru>

export const LangkahMusyawarah = z.strictObject({
  ke: z.enum(DAFTAR_KEADAAN_MUSYAWARAH),
  versi: z.int().min(1),
  jumlahHadir: z.int().min(0).max(100_000).nullable().default(null),
  /** Scan of the result of a meeting held on paper. */
  berkasHasilId: Uuid.nullable().default(null),
})
export type LangkahMusyawarah = z.output<typeof LangkahMusyawarah>

export const MusyawarahKeluar = z.object({
  musyawarahId: z.string(),
  tahunAnggaran: z.number(),
  tahap: z.enum(DAFTAR_TAHAP_MUSYAWARAH),
  kodeWilayah: z.string(),
  namaWilayah: z.string(),
  nama: z.string(),
  tanggal: z.string(),
  tempat: z.string(),
  keadaan: z.enum(DAFTAR_KEADAAN_MUSYAWARAH),
  sidikHasil: z.string().nullable(),
  jumlahHadir: z.number().nullable(),
  berkasHasilId: z.string().nullable(),
  versi: z.number(),
})
export type MusyawarahKeluar = z.output<typeof MusyawarahKeluar>
