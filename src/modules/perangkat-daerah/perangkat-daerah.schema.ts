import { z } from 'zod'
import { KodeWilayah, TanggalMasuk, Teks, Uuid } from '#src/lib/bentuk.ts'
import { DAFTAR_SEBAGAI } from '#src/modules/pengguna/pengguna.ts'
import { DAFTAR_FUNGSI_PERANGKAT, DAFTAR_JENIS_PERANGKAT, DAFTAR_PENATAAN } from '#src/modules/perangkat-daerah/perangkat-daerah.ts'

const Kode = z.string().regex(/^(\d\.\d{2}\.){3}\d{2}\.\d{4}$/)
const Bidang = z.string().regex(/^[1-9]\.\d{2}$/)

/** An agency with one to three bidang urusan; a kecamatan is one and has its region. How many there are is the rule's to refuse, with its words. */
export const PerangkatDaerahBaru = z.strictObject({
  perangkatDaerahId: Uuid,
  kode: Kode,
  nama: Teks(200, 3),
  singkatan: Teks(40, 2),
  jenis: z.enum(DAFTAR_JENIS_PERANGKAT),
  bidangUrusan: z.array(Bidang).max(10).default([]),
  bidangMitra: Teks(100).nullable().default(null),
  kodeWilayah: KodeWilayah.nullable().default(null),
  indukId: Uuid.nullable().default(null),
  /** Codes by which other lists know the same office. */
  kodeLain: z.array(Teks(40, 1)).max(10).default([]),
  alamat: Teks(300).nullable().default(null),
  berlakuDari: TanggalMasuk.nullable().default(null),
  berlakuSampai: TanggalMasuk.nullable().default(null),
  dasarHukum: Teks(300).nullable().default(null),
})
export type PerangkatDaerahBaru = z.output<typeof PerangkatDaerahBaru>

/** What of an office in force may be corrected in place. Closing, splitting, merging and renaming are acts of their own. */
export const UbahPerangkat = PerangkatDaerahBaru.omit({ perangkatDaerahId: true, berlakuSampai: true, kodeLain: true }).extend({ versi: z.int().min(1) })
export type UbahPerangkat = z.output<typeof UbahPerangkat>

export const KepalaPerangkatBaru = z.strictObject({
  kepalaPerangkatId: Uuid,
  nama: Teks(120, 3),
  /** Kept for letters and reports; never leaves for the public. */
  nip: z
    .string()
    .regex(/^\d{18}$/)
    .nullable()
    .default(null),
  pangkat: Teks(80).nullable().default(null),
  sebagai: z.enum(DAFTAR_SEBAGAI),
  mulai: TanggalMasuk,
  selesai: TanggalMasuk.nullable().default(null),
  dasarHukum: Teks(200, 3),
})
export type KepalaPerangkatBaru = z.output<typeof KepalaPerangkatBaru>

export const AkhiriJabatan = z.strictObject({ selesai: TanggalMasuk })

export const FungsiBaru = z.strictObject({ fungsi: z.enum(DAFTAR_FUNGSI_PERANGKAT), perangkatDaerahId: Uuid, mulai: TanggalMasuk })
export type FungsiBaru = z.output<typeof FungsiBaru>

export const BidangMitraBaru = z.strictObject({ bidangMitraId: Uuid, nama: Teks(100, 3) })
export type BidangMitraBaru = z.output<typeof BidangMitraBaru>

export const BidangMitraKeluar = z.object({ bidangMitraId: z.string(), nama: z.string(), jumlahPerangkat: z.number() })

export const PerangkatDaerahKeluar = z.object({
  perangkatDaerahId: z.string(),
  kode: z.string(),
  nama: z.string(),
  singkatan: z.string(),
  jenis: z.enum(DAFTAR_JENIS_PERANGKAT),
  bidangUrusan: z.array(z.string()),
  bidangMitra: z.string().nullable(),
  kodeWilayah: z.string().nullable(),
  indukId: z.string().nullable(),
  kodeLain: z.array(z.string()),
  alamat: z.string().nullable(),
  berlakuDari: z.string().nullable(),
  berlakuSampai: z.string().nullable(),
  dasarHukum: z.string().nullable(),
  versi: z.number(),
})
export type PerangkatDaerahKeluar = z.output<typeof PerangkatDaerahKeluar>

export const KepalaPerangkatKeluar = z.object({
  kepalaPerangkatId: z.string(),
  nama: z.string(),
  /** Only for those who manage offices. */
  nip: z.string().nullable(),
  pangkat: z.string().nullable(),
  sebagai: z.enum(DAFTAR_SEBAGAI),
  mulai: z.string(),
  selesai: z.string().nullable(),
  dasarHukum: z.string(),
})
export type KepalaPerangkatKeluar = z.output<typeof KepalaPerangkatKeluar>

const SilsilahPerangkatKeluar = z.object({
  arah: z.enum(['asal', 'tujuan']),
  jenis: z.enum(DAFTAR_PENATAAN),
  perangkatDaerahId: z.string(),
  nama: z.string(),
  tanggal: z.string(),
  dasarHukum: z.string(),
})

export const PerangkatRinci = PerangkatDaerahKeluar.extend({
  kepala: z.array(KepalaPerangkatKeluar),
  silsilah: z.array(SilsilahPerangkatKeluar),
  fungsi: z.array(z.object({ fungsi: z.enum(DAFTAR_FUNGSI_PERANGKAT), mulai: z.string(), selesai: z.string().nullable() })),
})
export type PerangkatRinci = z.output<typeof PerangkatRinci>
