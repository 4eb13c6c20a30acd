import { z } from 'zod'
import { BarPaguKeluar, KuantitasMasuk, TahunAnggaran, Teks, UangMasuk, Uuid } from '#src/lib/bentuk.ts'
import { DAFTAR_ALASAN } from '#src/modules/usulan/putusan/alasan.ts'

export const PerintahAkomodasi = z.strictObject({
  versi: z.int().min(1),
  bagian: z
    .array(z.strictObject({ simpulId: Uuid, volume: KuantitasMasuk, rupiah: UangMasuk }))
    .min(1)
    .max(20),
  /** Needed when less finds a place than was agreed. */
  alasan: z.enum(DAFTAR_ALASAN).optional(),
  teks: Teks(1000).optional(),
})
export type PerintahAkomodasi = z.output<typeof PerintahAkomodasi>

export const SaringanTujuan = z.strictObject({
  tahun: TahunAnggaran,
  perangkatDaerahId: Uuid.optional(),
  cari: z.string().trim().max(100).optional(),
  /** The pengajuan whose share the bar shows, and how much it would take. */
  untuk: Uuid.optional(),
  rupiah: z.coerce.number().int().min(0).max(100_000_000_000_000).default(0),
})
export type SaringanTujuan = z.output<typeof SaringanTujuan>

export const TujuanKeluar = z.object({
  simpulId: z.string(),
  kode: z.string().nullable(),
  nama: z.string(),
  perangkatDaerahId: z.string().nullable(),
  perangkatDaerah: z.string().nullable(),
  asal: z.string().nullable(),
  paguRenja: z.number(),
  paguPpas: z.number().nullable(),
  paguApbd: z.number().nullable(),
  bar: BarPaguKeluar,
})
export const BagianKeluar = z.object({
  akomodasiId: z.string(),
  simpulId: z.string(),
  kode: z.string().nullable(),
  nama: z.string(),
  volume: z.number(),
  rupiah: z.number(),
  waktu: z.string(),
})
