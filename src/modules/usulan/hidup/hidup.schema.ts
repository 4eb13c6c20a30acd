import { z } from 'zod'
import { GalatButir, KodeWilayah, KuantitasMasuk, TahunAnggaran, TanggalMasuk, Teks, UangMasuk, Uuid } from '#src/lib/bentuk.ts'
import { DAFTAR_ALASAN } from '#src/modules/usulan/putusan/alasan.ts'
import { PECAHAN_MAKS, PECAHAN_MIN } from '#src/modules/usulan/hidup/gabung-pecah.ts'
import { HARI_PERBAIKAN_MAKS } from '#src/modules/usulan/pengajuan/perbaikan.ts'
import { DAFTAR_KEADAAN, DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'

const Versi = z.int().min(1)

/** Several pengajuan become part of one; it keeps its words and may grow to at most their sum. */
export const PerintahGabungkan = z.strictObject({
  versi: Versi,
  anak: z
    .array(z.strictObject({ pengajuanId: Uuid, versi: Versi }))
    .min(1)
    .max(20),
  volume: KuantitasMasuk.optional(),
  rupiah: UangMasuk.optional(),
  alasan: z.enum(DAFTAR_ALASAN).default('A16'),
  teks: Teks(1000, 10),
})
export type PerintahGabungkan = z.output<typeof PerintahGabungkan>

/** One part of a split; what it does not say it takes from the whole. */
export const PecahanBaru = z.strictObject({
  usulanId: Uuid,
  pengajuanId: Uuid,
  judul: Teks(200, 5),
  masalah: Teks(4000, 20).nullable().default(null),
  kamusId: Uuid,
  volume: KuantitasMasuk,
  hargaSatuan: UangMasuk.nullable().default(null),
  kodeWilayah: KodeWilayah.nullable().default(null),
  rw: Teks(5).nullable().default(null),
  rt: Teks(5).nullable().default(null),
  lokus: Teks(200).nullable().default(null),
  titik: z
    .strictObject({ lintang: z.number().min(-11.5).max(6.5), bujur: z.number().min(94.5).max(141.5) })
    .nullable()
    .default(null),
})
export type PecahanBaru = z.output<typeof PecahanBaru>

export const PerintahPecah = z.strictObject({
  versi: Versi,
  alasan: z.enum(DAFTAR_ALASAN).default('A15'),
  teks: Teks(1000, 10),
  bagian: z.array(PecahanBaru).min(PECAHAN_MIN).max(PECAHAN_MAKS),
})
export type PerintahPecah = z.output<typeof PerintahPecah>

/** The agency's report that the work is done. */
export const PerintahRealisasi = z.strictObject({
  versi: Versi,
  nilaiKontrak: UangMasuk.refine((n) => n > 0, 'lebih dari nol'),
  volume: KuantitasMasuk,
  tanggalSelesai: TanggalMasuk,
  catatan: Teks(1000).nullable().default(null),
  foto: Uuid.nullable().default(null),
})
export type PerintahRealisasi = z.output<typeof PerintahRealisasi>

/** Stages that send back for correction, and the days each gives. */
export const AturanPerbaikan = z.object({ tahap: z.enum(DAFTAR_TAHAP), hari: z.number(), bawaan: z.boolean(), versi: z.number() })
export type AturanPerbaikan = z.output<typeof AturanPerbaikan>

export const AturPerbaikan = z.strictObject({
  tahap: z.enum(DAFTAR_TAHAP),
  hari: z.int().min(1).max(HARI_PERBAIKAN_MAKS),
  versi: z.int().min(0),
})
export type AturPerbaikan = z.output<typeof AturPerbaikan>

/* ---- carried over ---- */

export const SaringanLama = z.strictObject({
  /** The year they would be asked for. */
  tahun: TahunAnggaran,
  desa: KodeWilayah.optional(),
  kecamatan: KodeWilayah.optional(),
  perangkatDaerahId: Uuid.optional(),
  keadaan: z.enum(DAFTAR_KEADAAN).optional(),
  setelah: z.string().max(200).optional(),
  batas: z.coerce.number().int().min(1).max(100).default(50),
})
export type SaringanLama = z.output<typeof SaringanLama>

/** How the new year's catalogue item was found; null where it has none. */
const DAFTAR_PADANAN_BUTIR = ['salinan', 'kode', 'nama'] as const

export const ButirTahunItu = z.object({
  kamusId: z.string(),
  nama: z.string(),
  satuan: z.string(),
  hargaSatuan: z.number().nullable(),
  perangkatDaerah: z.string(),
  padanan: z.enum(DAFTAR_PADANAN_BUTIR),
})

/** A need that an earlier year did not carry out: how long it has waited, what it was told last, what it would cost now. */
export const UsulanLama = z.object({
  pengajuanId: z.string(),
  nomor: z.string(),
  judul: z.string(),
  tahunAnggaran: z.number(),
  kodeWilayah: z.string(),
  namaWilayah: z.string(),
  namaKecamatan: z.string(),
  tahap: z.enum(DAFTAR_TAHAP),
  keadaan: z.enum(DAFTAR_KEADAAN),
  alasan: z.enum(DAFTAR_ALASAN).nullable(),
  teks: z.string().nullable(),
  tahunPertama: z.number(),
  kali: z.number(),
  kamusId: z.string(),
  kamus: z.string(),
  satuan: z.string(),
  volume: z.number(),
  anggaran: z.number(),
  perangkatDaerah: z.string(),
  butir: ButirTahunItu.nullable(),
  /** May this caller propose it again? */
  boleh: z.boolean(),
})
export const HalamanLama = z.object({ data: z.array(UsulanLama), berikut: z.string().nullable(), jumlah: z.number() })
export type HalamanLama = z.output<typeof HalamanLama>

export const UsulkanLama = z.strictObject({
  tahunAnggaran: TahunAnggaran,
  daftar: z
    .array(z.strictObject({ pengajuanId: Uuid, pengajuanBaruId: Uuid }))
    .min(1)
    .max(100),
})
export type UsulkanLama = z.output<typeof UsulkanLama>

export const HasilLama = z.object({
  pengajuanId: z.string(),
  pengajuanBaruId: z.string().nullable(),
  galat: GalatButir.nullable(),
})
