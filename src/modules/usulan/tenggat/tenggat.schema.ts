import { z } from 'zod'
import { TahunAnggaran, Teks } from '#src/lib/bentuk.ts'
import { DAFTAR_PERAN } from '#src/modules/pengguna/pengguna.ts'
import { DAFTAR_KEADAAN, DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'

const Hari = z.int().min(1).max(365)

/** `versi` 0 makes the first rule of a stage; otherwise the version that was seen. */
export const TenggatMasuk = z.strictObject({
  tahap: z.enum(DAFTAR_TAHAP),
  hari: Hari.nullable(),
  dasarHukum: Teks(300, 3),
  ingatkanHari: Hari.default(1),
  atasan: z.array(z.enum(DAFTAR_PERAN)).max(5).default([]),
  atasanHari: Hari.default(7),
  versi: z.int().min(0),
})
export type TenggatMasuk = z.output<typeof TenggatMasuk>

const AturanKeluar = z.object({
  ...TenggatMasuk.shape,
  dasarHukum: z.string(),
  ingatkanHari: z.number(),
  atasan: z.array(z.enum(DAFTAR_PERAN)),
  atasanHari: z.number(),
})
export const DaftarTenggat = z.object({ boleh: z.boolean(), aturan: z.array(AturanKeluar) })
export type DaftarTenggat = z.output<typeof DaftarTenggat>

export const SaringanBelumDijawab = z.strictObject({ tahun: TahunAnggaran })

export const TenggatKeluar = z.object({
  menunggu: z.enum(['tahap', 'pengusul']),
  sejak: z.string(),
  batas: z.string().nullable(),
  dasar: z.enum(['aturan', 'jadwal', 'perbaikan']).nullable(),
  lewatHari: z.number(),
})

/** Proposals without an answer at one stage, of one agency where the stage is an agency's. */
export const BelumDijawab = z.object({
  tahap: z.enum(DAFTAR_TAHAP),
  keadaan: z.enum(DAFTAR_KEADAAN),
  perangkatDaerahId: z.string(),
  perangkatDaerah: z.string(),
  jumlah: z.number(),
  total: z.number(),
  /** Who must answer, by role; empty where the proposer must correct. */
  peran: z.array(z.enum(DAFTAR_PERAN)),
  /** Of the one that has waited longest. */
  tenggat: TenggatKeluar,
})
export type BelumDijawab = z.output<typeof BelumDijawab>

export const LaporanBelumDijawab = z.object({ tahunAnggaran: z.number(), jumlah: z.number(), total: z.number(), bagian: z.array(BelumDijawab) })
export type LaporanBelumDijawab = z.output<typeof LaporanBelumDijawab>
