import { z } from 'zod'
import { DAFTAR_KEPUTUSAN, DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'
import { PengajuanRingkas } from '#src/modules/usulan/usulan.schema.ts'

/** A row of the queue: beside the proposal itself what the level before made of it. */
export const PengajuanAntrean = z.object({
  ...PengajuanRingkas.shape,
  perangkatDaerahAwalId: z.string(),
  perangkatDaerahAwal: z.string(),
  rekomendasi: z.object({ tahap: z.enum(DAFTAR_TAHAP), keputusan: z.enum(DAFTAR_KEPUTUSAN), alasan: z.string().nullable() }).nullable(),
  tujuan: z.string().nullable(),
  subKegiatan: z.string().nullable(),
})
export type PengajuanAntrean = z.output<typeof PengajuanAntrean>

/** A page of the queue. `jumlah` and `total` (rupiah) are of everything the filter finds, told once with the first page. */
export const HalamanAntrean = z.object({
  data: z.array(PengajuanAntrean),
  berikut: z.string().nullable(),
  jumlah: z.number().nullable(),
  total: z.number().nullable(),
})
export type HalamanAntrean = z.output<typeof HalamanAntrean>
