import { z } from 'zod'
import { KodeWilayah, TanggalMasuk, Teks, Uuid } from '#src/lib/bentuk.ts'
import { DAFTAR_JABATAN_DPRD } from '#src/modules/dprd/dprd.ts'

/** `versi` 0 makes a new one; otherwise the version that was seen. */
const Versi = z.int().min(0)

export const FraksiMasuk = z.strictObject({ fraksiId: Uuid, nama: Teks(120, 3), singkatan: Teks(40, 1), aktif: z.boolean().default(true), versi: Versi })
export type FraksiMasuk = z.output<typeof FraksiMasuk>

export const DapilMasuk = z.strictObject({
  dapilId: Uuid,
  nama: Teks(80, 2),
  kursi: z.int().min(1).max(120).nullable().default(null),
  kecamatan: z.array(KodeWilayah).max(100),
  aktif: z.boolean().default(true),
  versi: Versi,
})
export type DapilMasuk = z.output<typeof DapilMasuk>

export const AnggotaMasuk = z.strictObject({
  anggotaDprdId: Uuid,
  nama: Teks(120, 3),
  jabatan: z.enum(DAFTAR_JABATAN_DPRD).default('anggota'),
  fraksiId: Uuid,
  dapilId: Uuid,
  /** The member's own account, if there is one. */
  penggunaId: z.string().max(120).nullable().default(null),
  mulai: TanggalMasuk,
  selesai: TanggalMasuk.nullable().default(null),
  versi: Versi,
})
export type AnggotaMasuk = z.output<typeof AnggotaMasuk>

export const FraksiKeluar = z.object({ fraksiId: z.string(), nama: z.string(), singkatan: z.string(), aktif: z.boolean(), versi: z.number() })
export const DapilKeluar = z.object({
  dapilId: z.string(),
  nama: z.string(),
  kursi: z.number().nullable(),
  aktif: z.boolean(),
  versi: z.number(),
  kecamatan: z.array(z.object({ kode: z.string(), nama: z.string() })),
})
export const AnggotaKeluar = z.object({
  anggotaDprdId: z.string(),
  nama: z.string(),
  jabatan: z.enum(DAFTAR_JABATAN_DPRD),
  fraksiId: z.string(),
  fraksi: z.string(),
  dapilId: z.string(),
  dapil: z.string(),
  /** The account by its name for whoever keeps the list; null for everybody else and where there is none. */
  akun: z.object({ penggunaId: z.string(), namaPengguna: z.string() }).nullable(),
  /** The caller is this member. */
  saya: z.boolean(),
  mulai: z.string(),
  selesai: z.string().nullable(),
  versi: z.number(),
})
export const DprdKeluar = z.object({
  fraksi: z.array(FraksiKeluar),
  dapil: z.array(DapilKeluar),
  anggota: z.array(AnggotaKeluar),
  /** Accounts with the role of a member, to be linked; empty for those who do not keep the list. */
  akun: z.array(z.object({ penggunaId: z.string(), nama: z.string(), namaPengguna: z.string() })),
  bolehKelola: z.boolean(),
})
export type DprdKeluar = z.output<typeof DprdKeluar>
