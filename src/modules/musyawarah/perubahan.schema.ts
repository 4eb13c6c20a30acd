import { z } from 'zod'
import { Teks, Uuid } from '#src/lib/bentuk.ts'
import { DAFTAR_JENIS_PERUBAHAN_BA } from '#src/modules/musyawarah/perubahan.ts'
import { PerintahPutusan } from '#src/modules/usulan/usulan.schema.ts'

/** What a list can be changed to; sending back and handing on are the stage's daily work, not the minutes'. */
export const DAFTAR_PUTUSAN_PERUBAHAN = ['terima', 'ubah', 'cadangkan', 'tunda', 'tolak'] as const

export const PerubahanBaru = z.strictObject({
  perubahanId: Uuid,
  pengajuanId: Uuid,
  putusan: PerintahPutusan.extend({ keputusan: z.enum(DAFTAR_PUTUSAN_PERUBAHAN) }),
  alasan: Teks(2000, 10),
  nomorSurat: Teks(100, 3),
  berkasId: Uuid.nullable().default(null),
})
export type PerubahanBaru = z.output<typeof PerubahanBaru>

/** As it is published: the columns of the list, before and after. */
const Sisi = z.object({
  judul: z.string(),
  kodeWilayah: z.string(),
  tempat: z.string(),
  perangkatDaerah: z.string(),
  volume: z.number(),
  satuan: z.string(),
  rupiah: z.number(),
  hasil: z.enum(['disepakati', 'cadangan', 'belum-disepakati', 'belum-diputus']),
  keputusan: z.string().nullable(),
  alasanKode: z.string().nullable(),
  urutan: z.number().nullable(),
})

export const PerubahanKeluar = z.object({
  perubahanId: z.string(),
  pengajuanId: z.string(),
  nomor: z.string(),
  jenis: z.enum(DAFTAR_JENIS_PERUBAHAN_BA),
  sebelum: Sisi.nullable(),
  sesudah: Sisi,
  alasan: z.string(),
  nomorSurat: z.string(),
  jabatan: z.string(),
  waktu: z.string(),
})
export type PerubahanKeluar = z.output<typeof PerubahanKeluar>

export const LaporanPerubahan = z.object({
  perubahan: z.array(PerubahanKeluar),
  temuan: z.array(
    z.object({
      kode: z.enum(['U-04', 'U-05', 'U-14']),
      pengajuanId: z.string(),
      nomor: z.string(),
      judul: z.string(),
      kolom: z.array(z.string()).readonly(),
      sebelum: Sisi.nullable(),
      sesudah: Sisi.nullable(),
    }),
  ),
})
export type LaporanPerubahan = z.output<typeof LaporanPerubahan>
