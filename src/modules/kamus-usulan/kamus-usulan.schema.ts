import { z } from 'zod'
import { KuantitasMasuk, TahunAnggaran, Teks, UangMasuk, Uuid } from '#src/lib/bentuk.ts'

export const ButirKamusBaru = z.strictObject({
  kamusId: Uuid,
  tahunAnggaran: TahunAnggaran,
  kode: Teks(40, 1),
  nama: Teks(200, 3),
  uraian: Teks(2000).nullable().default(null),
  kataKunci: z.array(Teks(60, 1)).default([]),
  satuan: Teks(30, 1),
  hargaSatuan: UangMasuk.nullable(),
  volumeMin: KuantitasMasuk.nullable().default(null),
  volumeMaks: KuantitasMasuk.nullable().default(null),
  perangkatDaerahId: Uuid,
  bidangPembangunan: z.enum(['infrastruktur', 'ekonomi', 'sosial-budaya', 'pemerintahan']),
  bidangUrusan: z.string(),
  kodeSubKegiatan: z.string().nullable().default(null),
  kewenangan: z.enum(['desa', 'kabupaten', 'provinsi', 'pusat']).default('kabupaten'),
  klasifikasi: z.enum(['fisik', 'nonfisik']).default('fisik'),
  larangan: Teks(500).nullable().default(null),
  syarat: z.array(Teks(200, 1)).default([]),
})
export type ButirKamusBaru = z.output<typeof ButirKamusBaru>

export const SaringanKamus = z.strictObject({
  tahun: TahunAnggaran,
  cari: z.string().trim().max(200).optional(),
  batas: z.coerce.number().int().min(1).max(500).default(20),
})
export type SaringanKamus = z.output<typeof SaringanKamus>

/** `cocok`: the words of the item that answered the search, for "why this suggestion". */
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
  kewenangan: z.string(),
  klasifikasi: z.string(),
  larangan: z.string().nullable(),
  syarat: z.array(z.string()),
  cocok: z.array(z.string()),
})
export const HalamanKamus = z.object({ data: z.array(ButirKamusKeluar), jumlah: z.number() })
export type HalamanKamus = z.output<typeof HalamanKamus>
