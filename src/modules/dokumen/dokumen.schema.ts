import { z } from 'zod'
import { TahunAnggaran, TanggalMasuk, Teks, Uuid } from '#src/lib/bentuk.ts'
import { DAFTAR_JENIS_DOKUMEN, DAFTAR_JENIS_SIMPUL, DAFTAR_TAHAP_DOKUMEN } from '#src/modules/dokumen/dokumen.ts'

export const BukaDokumen = z
  .strictObject({
    jenis: z.enum(DAFTAR_JENIS_DOKUMEN),
    perangkatDaerahId: Uuid.nullable(),
    nama: Teks(200, 3),
    tahunAwal: TahunAnggaran,
    tahunAkhir: TahunAnggaran,
    tahap: z.enum(DAFTAR_TAHAP_DOKUMEN),
  })
  .refine((d) => d.tahunAkhir >= d.tahunAwal, { path: ['tahunAkhir'], message: 'sebelum tahun awal' })
export type BukaDokumen = z.output<typeof BukaDokumen>

export const Penetapan = z.strictObject({ nomor: Teks(100, 3), tanggal: TanggalMasuk, penandatangan: Teks(120, 3) })
export type Penetapan = z.output<typeof Penetapan>

export const SaringanDokumen = z.strictObject({ tahun: TahunAnggaran })
export const SaringanBanding = z.strictObject({ a: Uuid, b: Uuid })

export const SaringanSasaran = z.strictObject({ tahun: TahunAnggaran, cari: z.string().max(200).optional() })

/* ---- out ---- */

export const SasaranKeluar = z.object({ simpulId: z.string(), kode: z.string().nullable(), nama: z.string(), dokumen: z.string() })

export const DokumenKeluar = z.object({
  dokumenId: z.string(),
  jenis: z.enum(DAFTAR_JENIS_DOKUMEN),
  nama: z.string(),
  tahunAwal: z.number(),
  tahunAkhir: z.number(),
  perangkatDaerahId: z.string().nullable(),
  perangkatDaerah: z.string().nullable(),
  versiAktifId: z.string().nullable(),
  versi: z.array(
    z.object({
      versiId: z.string(),
      nomorVersi: z.number(),
      tahap: z.enum(DAFTAR_TAHAP_DOKUMEN),
      terkunci: z.boolean(),
      subKegiatan: z.number(),
      pagu: z.number(),
    }),
  ),
})

export const PohonKeluar = z.object({
  dokumenId: z.string(),
  jenis: z.enum(DAFTAR_JENIS_DOKUMEN),
  nama: z.string(),
  tahun: z.number(),
  versiId: z.string(),
  nomorVersi: z.number(),
  tahap: z.enum(DAFTAR_TAHAP_DOKUMEN),
  terkunci: z.boolean(),
  aktif: z.boolean(),
  simpul: z.array(
    z.object({
      simpulId: z.string(),
      indukId: z.string().nullable(),
      jenis: z.enum(DAFTAR_JENIS_SIMPUL),
      kode: z.string().nullable(),
      nama: z.string(),
      edisi: z.string().nullable(),
      asal: z.string().nullable(),
      jumlah: z.number(),
      pagu: z.array(z.object({ sumberDana: z.string(), nilai: z.number() })),
      lokasi: z.array(z.object({ teks: z.string(), kodeWilayah: z.string().nullable() })),
      indikator: z.array(
        z.object({
          tolokUkur: z.string(),
          satuan: z.string().nullable(),
          jenis: z.enum(['impact', 'outcome', 'output', 'input']),
          target: z.string().nullable(),
          nilai: z.number().nullable(),
        }),
      ),
    }),
  ),
})
export type PohonKeluar = z.output<typeof PohonKeluar>

export const BandingKeluar = z.object({
  jumlahA: z.number(),
  jumlahB: z.number(),
  baris: z.array(
    z.object({
      simpulId: z.string(),
      kode: z.string().nullable(),
      nama: z.string(),
      perangkatDaerahId: z.string().nullable(),
      perubahan: z.enum(['baru', 'hilang', 'berubah', 'tetap']),
      paguA: z.number().nullable(),
      paguB: z.number().nullable(),
      selisih: z.number(),
    }),
  ),
})
