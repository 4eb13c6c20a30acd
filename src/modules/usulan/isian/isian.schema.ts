import { z } from 'zod'
import { KuantitasMasuk, Teks, UangMasuk, Uuid } from '#src/lib/bentuk.ts'
import { DAFTAR_FOKUS, DAFTAR_JENIS_BELANJA, DAFTAR_KOEFISIEN, DAFTAR_LAMPIRAN, DAFTAR_STATUS_LAHAN } from '#src/modules/usulan/isian/rincian-usulan.ts'
import type { Geometri } from '#src/modules/wilayah/geometri.ts'

/* The fields of a proposal besides its core, each with a default: whoever sends less says less. */

/** The rule decides whether it lies in Indonesia, so that swapped values are named and mended instead of being "out of range". */
export const TitikMasuk = z.strictObject({ lintang: z.number().min(-180).max(180), bujur: z.number().min(-180).max(180) })

const Posisi = z.tuple([z.number().min(-180).max(180), z.number().min(-180).max(180)])
/** Far beyond what a person draws; the rule names the smaller limit. */
const SUDUT = 20_000
export const GeometriMasuk: z.ZodType<Geometri, Geometri> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Point'), coordinates: Posisi }),
  z.strictObject({ type: z.literal('LineString'), coordinates: z.array(Posisi).max(SUDUT) }),
  z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(z.array(Posisi).max(SUDUT)).length(1, 'satu cincin, tanpa lubang') }),
])

const Orang = z.int().min(0).max(10_000_000).nullable().default(null)
const Keluarga = z.int().min(0).max(5_000_000).nullable().default(null)

export const PenerimaMasuk = z
  .strictObject({ jiwa: Orang, perempuan: Orang, lakiLaki: Orang, kk: Keluarga, kkMiskin: Keluarga })
  .refine((p) => p.kkMiskin === null || p.kk === null || p.kkMiskin <= p.kk, { path: ['kkMiskin'], message: 'KK miskin melebihi jumlah KK' })
  .refine((p) => p.jiwa === null || (p.perempuan ?? 0) + (p.lakiLaki ?? 0) <= p.jiwa, {
    path: ['jiwa'],
    message: 'perempuan dan laki-laki melebihi jumlah orang',
  })
  .default({ jiwa: null, perempuan: null, lakiLaki: null, kk: null, kkMiskin: null })

const Panjang = Teks(2000).nullable().default(null)
const YaTidak = z.boolean().nullable().default(null)

export const IsianLengkap = {
  penyebab: Panjang,
  dampak: Panjang,
  /** For grants and large works: what their papers ask. */
  narasi: z
    .strictObject({ latarBelakang: Panjang, dasarHukum: Panjang, maksud: Panjang, tujuan: Panjang })
    .default({ latarBelakang: null, dasarHukum: null, maksud: null, tujuan: null }),
  fokus: z.array(z.enum(DAFTAR_FOKUS)).max(5).default([]),
  isu: Teks(300).nullable().default(null),
  /** A sasaran of the RPJMD, by the identity it keeps over versions. */
  sasaranId: Uuid.nullable().default(null),
  jenisBelanja: z.enum(DAFTAR_JENIS_BELANJA).nullable().default(null),
  alamat: Teks(300).nullable().default(null),
  geometri: GeometriMasuk.nullable().default(null),
  akurasiM: z.int().min(0).max(100_000).nullable().default(null),
  /** Why the place lies outside the village that proposes it (D-09). */
  alasanTempat: Teks(500).nullable().default(null),
  rincianVolume: z
    .array(z.strictObject({ nama: z.enum(DAFTAR_KOEFISIEN), nilai: KuantitasMasuk }))
    .min(1)
    .max(4)
    .nullable()
    .default(null),
  swadaya: z
    .strictObject({ rupiah: UangMasuk.nullable().default(null), persen: z.int().min(0).max(100).nullable().default(null) })
    .default({ rupiah: null, persen: null }),
  kesiapan: z
    .strictObject({ statusLahan: z.enum(DAFTAR_STATUS_LAHAN).nullable().default(null), sertifikat: YaTidak, suratHibah: YaTidak, ded: YaTidak })
    .default({ statusLahan: null, sertifikat: null, suratHibah: null, ded: null }),
  bulanPelaksanaan: z.int().min(1).max(12).nullable().default(null),
  tautanVideo: z
    .url({ protocol: /^https$/, hostname: z.regexes.domain })
    .max(300)
    .nullable()
    .default(null),
  lampiran: z
    .array(z.strictObject({ berkasId: Uuid, jenis: z.enum(DAFTAR_LAMPIRAN) }))
    .max(20)
    .default([]),
}
const Lengkap = z.strictObject(IsianLengkap)
export type IsianLengkap = z.output<typeof Lengkap>

/** Nothing said: for proposals that come from a sheet or an older year. */
export const ISIAN_KOSONG: IsianLengkap = Lengkap.parse({})

/* ---- out ---- */

const teks = z.string().nullable()
const bilangan = z.number().nullable()

export const IsianKeluar = {
  penyebab: teks,
  dampak: teks,
  narasi: z.object({ latarBelakang: teks, dasarHukum: teks, maksud: teks, tujuan: teks }),
  fokus: z.array(z.enum(DAFTAR_FOKUS)),
  isu: teks,
  sasaran: z.object({ simpulId: z.string(), kode: teks, nama: z.string() }).nullable(),
  jenisBelanja: z.enum(DAFTAR_JENIS_BELANJA).nullable(),
  alamat: teks,
  geometri: GeometriMasuk.nullable(),
  panjangM: bilangan,
  luasM2: bilangan,
  akurasiM: bilangan,
  alasanTempat: teks,
  rincianVolume: z.array(z.object({ nama: z.enum(DAFTAR_KOEFISIEN), nilai: z.number() })).nullable(),
  swadaya: z.object({ rupiah: bilangan, persen: bilangan }),
  kesiapan: z.object({
    statusLahan: z.enum(DAFTAR_STATUS_LAHAN).nullable(),
    sertifikat: z.boolean().nullable(),
    suratHibah: z.boolean().nullable(),
    ded: z.boolean().nullable(),
  }),
  bulanPelaksanaan: bilangan,
  tautanVideo: teks,
  skorSmart: bilangan,
  tahunUsul: z.number(),
  /** Told only to those who may read them. */
  lampiran: z.array(z.object({ berkasId: z.string(), jenis: z.enum(DAFTAR_LAMPIRAN), nama: z.string(), jenisMedia: z.string(), ukuran: z.number() })),
}
