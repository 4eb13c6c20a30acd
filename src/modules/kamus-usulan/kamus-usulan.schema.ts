import { z } from 'zod'
import { KuantitasMasuk, TahunAnggaran, Teks, UangMasuk, Uuid } from '#src/lib/bentuk.ts'
import { DAFTAR_KEADAAN_KAMUS, DAFTAR_KELOMPOK_PENGUSUL, DAFTAR_TIPE_KAMUS } from '#src/modules/kamus-usulan/kamus-usulan.ts'

export const BIDANG_KAMUS = ['infrastruktur', 'ekonomi', 'sosial-budaya', 'pemerintahan'] as const
export const KEWENANGAN_KAMUS = ['desa', 'kabupaten', 'provinsi', 'pusat'] as const
export const KLASIFIKASI_KAMUS = ['fisik', 'nonfisik'] as const

/** What an item says, whoever writes it: a screen, a sheet, another system. */
export const IsiButir = z.strictObject({
  kode: Teks(40, 1),
  nama: Teks(200, 3),
  uraian: Teks(2000).nullable().default(null),
  kataKunci: z.array(Teks(60, 1)).default([]),
  satuan: Teks(30, 1),
  hargaSatuan: UangMasuk.nullable(),
  volumeMin: KuantitasMasuk.nullable().default(null),
  volumeMaks: KuantitasMasuk.nullable().default(null),
  perangkatDaerahId: Uuid,
  bidangPembangunan: z.enum(BIDANG_KAMUS),
  bidangUrusan: z.string(),
  kodeSubKegiatan: z.string().nullable().default(null),
  kewenangan: z.enum(KEWENANGAN_KAMUS).default('kabupaten'),
  klasifikasi: z.enum(KLASIFIKASI_KAMUS).default('fisik'),
  larangan: Teks(500).nullable().default(null),
  laranganDasar: Teks(300).nullable().default(null),
  syarat: z.array(Teks(200, 1)).default([]),
  tipe: z
    .array(z.enum(DAFTAR_TIPE_KAMUS))
    .min(1)
    .default([...DAFTAR_TIPE_KAMUS]),
  pengusul: z.array(z.enum(DAFTAR_KELOMPOK_PENGUSUL)).default([]),
  keluaran: Teks(500).nullable().default(null),
  hasil: Teks(500).nullable().default(null),
  sumberHarga: Teks(300).nullable().default(null),
  prioritas: Teks(300).nullable().default(null),
})
export type IsiButir = z.output<typeof IsiButir>

/** An item as setting up a government enters it; without `keadaan` it is in force as far as it may be. */
export const ButirKamusBaru = z.strictObject({
  kamusId: Uuid,
  tahunAnggaran: TahunAnggaran,
  ...IsiButir.shape,
  keadaan: z.enum(DAFTAR_KEADAAN_KAMUS).exclude(['ditarik']).nullable().default(null),
  asalKamusId: Uuid.nullable().default(null),
})
export type ButirKamusBaru = z.output<typeof ButirKamusBaru>

export const SaringanKamus = z.strictObject({
  tahun: TahunAnggaran,
  cari: z.string().trim().max(200).optional(),
  batas: z.coerce.number().int().min(1).max(500).default(20),
})
export type SaringanKamus = z.output<typeof SaringanKamus>

const ButirKamusKeluar = z.object({
  kamusId: z.string(),
  kode: z.string(),
  nama: z.string(),
  uraian: z.string().nullable(),
  satuan: z.string(),
  hargaSatuan: z.number().nullable(),
  volumeMin: z.number().nullable(),
  volumeMaks: z.number().nullable(),
  perangkatDaerahId: z.string(),
  perangkatDaerah: z.string(),
  bidangPembangunan: z.string(),
  tipe: z.array(z.enum(DAFTAR_TIPE_KAMUS)),
  pengusul: z.array(z.enum(DAFTAR_KELOMPOK_PENGUSUL)),
  keadaan: z.enum(DAFTAR_KEADAAN_KAMUS),
  sumberHarga: z.string().nullable(),
  kewenangan: z.enum(KEWENANGAN_KAMUS),
  klasifikasi: z.string(),
  larangan: z.string().nullable(),
  syarat: z.array(z.string()),
})

const AlasanKeluar = z.object({
  kata: z.string(),
  dengan: z.string(),
  cara: z.enum(['sama', 'dasar', 'awalan', 'ejaan', 'singkatan', 'daerah', 'setara', 'gejala']),
  /** From and up to but not including, in the name; null for a word of the description or the keywords. */
  sorot: z.array(z.number()).length(2).nullable(),
})
/** `cocok`: the words of the item that answered the search; `alasan`: which typed word led to each, and how. */
const TemuanKamus = ButirKamusKeluar.extend({ cocok: z.array(z.string()), alasan: z.array(AlasanKeluar).default([]) })
export const HalamanKamus = z.object({ data: z.array(TemuanKamus), jumlah: z.number() })
export type HalamanKamus = z.output<typeof HalamanKamus>

/** Everything a device needs to search by itself; `sidik` changes whenever the list does. */
export const IndeksKamusKeluar = z.object({
  sidik: z.string(),
  tahun: z.number(),
  butir: z.array(ButirKamusKeluar.extend({ kataKunci: z.array(z.string()) })),
})
export type IndeksKamusKeluar = z.output<typeof IndeksKamusKeluar>
