import { z } from 'zod'
import { KodeWilayah, TahunAnggaran, TanggalMasuk, Teks, Uuid } from '#src/lib/bentuk.ts'
import { IsiBeritaAcara } from '#src/modules/musyawarah/berita-acara.schema.ts'
import {
  DAFTAR_CARA_MUSYAWARAH,
  DAFTAR_JENIS_MUSYAWARAH,
  DAFTAR_KEADAAN_MUSYAWARAH,
  DAFTAR_KELOMPOK_KHUSUS,
  DAFTAR_TAHAP_MUSYAWARAH,
} from '#src/modules/musyawarah/musyawarah.ts'

const Jam = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const MusyawarahBaru = z.strictObject({
  musyawarahId: Uuid,
  tahunAnggaran: TahunAnggaran,
  jenis: z.enum(DAFTAR_JENIS_MUSYAWARAH).optional().describe('Tanpa ini: musrenbang'),
  tahap: z.enum(DAFTAR_TAHAP_MUSYAWARAH),
  kodeWilayah: KodeWilayah,
  perangkatDaerahId: Uuid.nullish().describe('Yang mengadakan forumnya sendiri'),
  wilayahSub: Teks(100, 2).nullish().describe('RT, RW atau dusun sebuah rembuk'),
  kelompokKhusus: z.enum(DAFTAR_KELOMPOK_KHUSUS).nullish(),
  nama: Teks(200, 5),
  tanggal: TanggalMasuk,
  jamMulai: Jam.nullish(),
  jamSelesai: Jam.nullish(),
  tempat: Teks(200, 3),
  susunan: Teks(4000).optional().describe('Susunan acara, satu baris satu mata acara'),
  cara: z.enum(DAFTAR_CARA_MUSYAWARAH).optional().describe('kertas: hasil rapat di luar program, dimasukkan beserta pindaiannya'),
})
export type MusyawarahBaru = z.output<typeof MusyawarahBaru>

export const LangkahMusyawarah = z.strictObject({
  ke: z.enum(DAFTAR_KEADAAN_MUSYAWARAH),
  versi: z.int().min(1),
  jumlahHadir: z.int().min(0).max(100_000).nullable().default(null),
  /** Scan of the result of a meeting held on paper. */
  berkasHasilId: Uuid.nullable().default(null),
  nomor: Teks(100, 3).nullish().describe('Nomor berita acara; tanpa ini disusun dari tahun, tingkat dan wilayah'),
  /** Villages without a result of their own, opened without them for this reason (S3-2). */
  pengecualian: z
    .array(z.strictObject({ kodeWilayah: KodeWilayah, alasan: Teks(500, 10) }))
    .max(500)
    .optional(),
})
export type LangkahMusyawarah = z.output<typeof LangkahMusyawarah>

export const MusyawarahKeluar = z.object({
  musyawarahId: z.string(),
  tahunAnggaran: z.number(),
  jenis: z.enum(DAFTAR_JENIS_MUSYAWARAH),
  tahap: z.enum(DAFTAR_TAHAP_MUSYAWARAH),
  kodeWilayah: z.string(),
  namaWilayah: z.string(),
  perangkatDaerahId: z.string().nullable(),
  perangkatDaerah: z.string().nullable(),
  wilayahSub: z.string().nullable(),
  kelompokKhusus: z.enum(DAFTAR_KELOMPOK_KHUSUS).nullable(),
  nama: z.string(),
  tanggal: z.string(),
  jamMulai: z.string().nullable(),
  jamSelesai: z.string().nullable(),
  tempat: z.string(),
  susunan: z.string(),
  notulen: z.string(),
  cara: z.enum(DAFTAR_CARA_MUSYAWARAH),
  nomorBeritaAcara: z.string().nullable(),
  keadaan: z.enum(DAFTAR_KEADAAN_MUSYAWARAH),
  sidikHasil: z.string().nullable(),
  jumlahHadir: z.number().nullable(),
  berkasHasilId: z.string().nullable(),
  berkasDaftarHadirId: z.string().nullable(),
  versi: z.number(),
})
export type MusyawarahKeluar = z.output<typeof MusyawarahKeluar>

/** The two open parts are unknown here, for a document of the API has no words for "any JSON". `sidik` null: not frozen yet, what closing would freeze now. */
export const BeritaAcaraKeluar = z.object({
  sidik: z.string().nullable(),
  isi: z.object({ ...IsiBeritaAcara.shape, penilaian: z.any(), suara: z.any() }),
})
export type BeritaAcaraKeluar = z.output<typeof BeritaAcaraKeluar>
