import { z } from 'zod'
import { KodeWilayah, TahunAnggaran, Teks, UangMasuk, Uuid } from '#src/lib/bentuk.ts'
import { DAFTAR_KEADAAN_KAMUS, DAFTAR_KELOMPOK_PENGUSUL, DAFTAR_TIPE_KAMUS } from '#src/modules/kamus-usulan/kamus-usulan.ts'
import { BIDANG_KAMUS, IsiButir, KEWENANGAN_KAMUS, KLASIFIKASI_KAMUS } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { CARA_BULAT } from '#src/modules/kamus-usulan/salin-kamus.ts'
import { KODE_TEMUAN_KAMUS } from '#src/modules/kamus-usulan/temuan-kamus.ts'

const URUT_KAMUS = ['nama', 'kode', 'harga', 'perangkat', 'diubah'] as const

const bolehKosong = <S extends z.ZodType>(s: S) => s.optional()

export const SaringanKelola = z.strictObject({
  tahun: TahunAnggaran,
  cari: z.string().trim().max(100).optional(),
  perangkatDaerahId: bolehKosong(Uuid),
  bidang: bolehKosong(z.enum(BIDANG_KAMUS)),
  kewenangan: bolehKosong(z.enum(KEWENANGAN_KAMUS)),
  keadaan: bolehKosong(z.enum(DAFTAR_KEADAAN_KAMUS)),
  /** Items of the negative list, without a price, or locked. */
  sifat: bolehKosong(z.enum(['terlarang', 'tanpa-harga', 'terkunci'])),
  urut: z.enum(URUT_KAMUS).default('nama'),
  hal: z.coerce.number().int().min(1).max(10_000).default(1),
  batas: z.coerce.number().int().min(1).max(200).default(50),
})
export type SaringanKelola = z.output<typeof SaringanKelola>

export const ButirKelola = z.object({
  kamusId: z.string(),
  tahunAnggaran: z.number(),
  kode: z.string(),
  nama: z.string(),
  uraian: z.string().nullable(),
  kataKunci: z.array(z.string()),
  satuan: z.string(),
  hargaSatuan: z.number().nullable(),
  volumeMin: z.number().nullable(),
  volumeMaks: z.number().nullable(),
  perangkatDaerahId: z.string(),
  perangkatDaerah: z.string(),
  bidangPembangunan: z.enum(BIDANG_KAMUS),
  bidangUrusan: z.string(),
  kodeSubKegiatan: z.string().nullable(),
  kewenangan: z.enum(KEWENANGAN_KAMUS),
  klasifikasi: z.enum(KLASIFIKASI_KAMUS),
  larangan: z.string().nullable(),
  laranganDasar: z.string().nullable(),
  syarat: z.array(z.string()),
  tipe: z.array(z.enum(DAFTAR_TIPE_KAMUS)),
  pengusul: z.array(z.enum(DAFTAR_KELOMPOK_PENGUSUL)),
  keluaran: z.string().nullable(),
  hasil: z.string().nullable(),
  sumberHarga: z.string().nullable(),
  prioritas: z.string().nullable(),
  keadaan: z.enum(DAFTAR_KEADAAN_KAMUS),
  alasanTarik: z.string().nullable(),
  terkunci: z.boolean(),
  kunciPerangkat: z.boolean(),
  asalKamusId: z.string().nullable(),
  versi: z.number(),
  /** Submitted proposals that are valued with it. */
  dipakai: z.number(),
})
export type ButirKelola = z.output<typeof ButirKelola>

export const HalamanKelola = z.object({ data: z.array(ButirKelola), jumlah: z.number(), semua: z.number() })
export type HalamanKelola = z.output<typeof HalamanKelola>

/** `versi` 0 enters a new item; any other is the version that was seen. */
export const SimpanButir = z.strictObject({ tahunAnggaran: TahunAnggaran, versi: z.int().min(0), ...IsiButir.shape, berlakukan: z.boolean().default(false) })
export type SimpanButir = z.output<typeof SimpanButir>

export const UbahHarga = z.strictObject({ versi: z.int().min(1), hargaSatuan: UangMasuk.nullable(), sumberHarga: Teks(300).nullable().optional() })
export type UbahHarga = z.output<typeof UbahHarga>

export const UbahKeadaanButir = z.strictObject({
  versi: z.int().min(1),
  ke: z.enum(DAFTAR_KEADAAN_KAMUS),
  /** Required for withdrawing. */
  alasan: Teks(500).nullable().default(null),
})
export type UbahKeadaanButir = z.output<typeof UbahKeadaanButir>

export const KunciButir = z.strictObject({ versi: z.int().min(1), terkunci: z.boolean() })
export type KunciButir = z.output<typeof KunciButir>

export const KunciKamus = z.strictObject({ tahunAnggaran: TahunAnggaran, perangkatDaerahId: Uuid, terkunci: z.boolean(), alasan: Teks(300, 5) })
export type KunciKamus = z.output<typeof KunciKamus>

export const PerangkatKelola = z.object({
  perangkatDaerahId: z.string(),
  singkatan: z.string(),
  nama: z.string(),
  jumlah: z.number(),
  tanpaHarga: z.number(),
  terkunci: z.boolean(),
  alasan: z.string().nullable(),
})
export type PerangkatKelola = z.output<typeof PerangkatKelola>

export const FokusMasuk = z.strictObject({
  tahunAnggaran: TahunAnggaran,
  kodeKecamatan: KodeWilayah.refine((k) => k.length === 8, 'bukan kode kecamatan'),
  bidangPembangunan: z.array(z.enum(BIDANG_KAMUS)).min(1),
  dasarHukum: Teks(300, 5),
})
export type FokusMasuk = z.output<typeof FokusMasuk>

export const FokusKeluar = z.object({
  kodeKecamatan: z.string(),
  namaKecamatan: z.string(),
  bidangPembangunan: z.array(z.enum(BIDANG_KAMUS)),
  dasarHukum: z.string(),
})
export type FokusKeluar = z.output<typeof FokusKeluar>

export const SalinKamus = z.strictObject({
  dari: TahunAnggaran,
  ke: TahunAnggaran,
  perangkatDaerahId: Uuid.nullable().default(null),
  /** Per cent, at most two decimals; negative lowers. */
  persen: z.number().min(-50).max(100).multipleOf(0.01).default(0),
  bulat: z.enum(CARA_BULAT).default('ribuan-ke-atas'),
  /** Prices of single items, over the per cent. */
  harga: z
    .array(z.strictObject({ kode: Teks(40, 1), hargaSatuan: UangMasuk }))
    .max(5000)
    .default([]),
  uji: z.boolean().default(true),
})
export type SalinKamus = z.output<typeof SalinKamus>

const BarisSalin = z.object({
  kode: z.string(),
  nama: z.string(),
  perangkatDaerah: z.string(),
  hargaLama: z.number().nullable(),
  hargaBaru: z.number().nullable(),
  selisih: z.number().nullable(),
  kodeLama: z.string().nullable(),
  kodeBaru: z.string().nullable(),
  /** A code of the same name in the new edition, to be confirmed. */
  kodeUsul: z.string().nullable(),
  nasib: z.enum(['disalin', 'jadi-draf', 'sudah-ada', 'ditarik', 'terkunci']),
})
export const HasilSalin = z.object({
  uji: z.boolean(),
  dari: z.number(),
  ke: z.number(),
  edisiDari: z.string(),
  edisiKe: z.string(),
  bulat: z.enum(CARA_BULAT),
  persen: z.number(),
  jumlah: z.object({ disalin: z.number(), draf: z.number(), dilewati: z.number(), tanpaPadanan: z.number() }),
  baris: z.array(BarisSalin),
})
export type HasilSalin = z.output<typeof HasilSalin>

export const TemuanKeluar = z.object({
  kode: z.enum(KODE_TEMUAN_KAMUS),
  kolom: z.string(),
  nilai: z.string(),
  terdekat: z.array(z.string()),
  tentang: z.string(),
  kata: z.string(),
})

export const HasilImpor = z.object({
  uji: z.boolean(),
  lembar: z.string(),
  tahun: z.number(),
  sidik: z.string(),
  edisi: z.string(),
  jumlah: z.object({ dibaca: z.number(), baru: z.number(), berubah: z.number(), sama: z.number(), ditolak: z.number(), draf: z.number() }),
  kolomAsing: z.array(z.string()),
  baris: z.array(
    z.object({
      baris: z.number(),
      kode: z.string(),
      nama: z.string(),
      nasib: z.enum(['baru', 'berubah', 'sama', 'ditolak']),
      keadaan: z.enum(DAFTAR_KEADAAN_KAMUS).nullable(),
      temuan: z.array(TemuanKeluar.extend({ sel: z.string() })),
    }),
  ),
  /** The rejected rows as an XLSX, in base64; null when there are none. */
  lembarTolakan: z.string().nullable(),
})
export type HasilImpor = z.output<typeof HasilImpor>

export const RiwayatButir = z.array(
  z.object({
    kamusId: z.string(),
    tahunAnggaran: z.number(),
    kode: z.string(),
    nama: z.string(),
    satuan: z.string(),
    hargaSatuan: z.number().nullable(),
    sumberHarga: z.string().nullable(),
    keadaan: z.enum(DAFTAR_KEADAAN_KAMUS),
    dipakai: z.number(),
  }),
)
export type RiwayatButir = z.output<typeof RiwayatButir>
