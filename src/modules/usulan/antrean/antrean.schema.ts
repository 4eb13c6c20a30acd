import { z } from 'zod'
import { DAFTAR_KEPUTUSAN, DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'
import { PeganganKeluar } from '#src/modules/usulan/meja/meja.schema.ts'
import { KODE_TEMUAN_POKIR } from '#src/modules/usulan/pengusul/temuan-pokir.ts'
import { TenggatKeluar } from '#src/modules/usulan/tenggat/tenggat.schema.ts'
import { DAFTAR_KANAL, PengajuanRingkas, SaringanAntrean } from '#src/modules/usulan/usulan.schema.ts'

/** A row of the queue: beside the proposal itself what the level before made of it. */
export const PengajuanAntrean = z.object({
  ...PengajuanRingkas.shape,
  perangkatDaerahAwalId: z.string(),
  perangkatDaerahAwal: z.string(),
  rekomendasi: z.object({ tahap: z.enum(DAFTAR_TAHAP), keputusan: z.enum(DAFTAR_KEPUTUSAN), alasan: z.string().nullable() }).nullable(),
  tujuan: z.string().nullable(),
  subKegiatan: z.string().nullable(),
  kanal: z.enum(DAFTAR_KANAL),
  /** 0 to 5. */
  skorSmart: z.number().nullable(),
  /** Entered by the kecamatan on the village's behalf. */
  atasNama: z.boolean(),
  temuan: z.array(z.enum(KODE_TEMUAN_POKIR)),
  tenggat: TenggatKeluar.nullable(),
  /** Who of the caller's desk has it in hand; always null for another desk's. */
  pegangan: PeganganKeluar.nullable(),
  /** How many notes the caller's desk has on it. */
  catatan: z.number(),
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

/** The same filter and order as the list one walks. */
export const SaringanTetangga = SaringanAntrean.omit({ setelah: true, batas: true })
export type SaringanTetangga = z.output<typeof SaringanTetangga>

export const Tetangga = z.object({ sebelum: z.string().nullable(), berikut: z.string().nullable() })
export type Tetangga = z.output<typeof Tetangga>
