import { z } from 'zod'
import { TahunAnggaran, Teks, Uuid } from '#src/lib/bentuk.ts'
import { Waktu } from '#src/lib/kolom.ts'
import { DAFTAR_KEADAAN_PENILAIAN, DAFTAR_SUMBER_NILAI } from '#src/modules/penilaian/penilaian.ts'
import { DAFTAR_BIDANG_PEMBANGUNAN } from '#src/modules/usulan/usulan.schema.ts'

const DAFTAR_TAHAP_DINILAI = ['desa', 'kecamatan', 'forum-perangkat-daerah', 'musrenbang-kabupaten'] as const

const Kode = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)

const Kelas = z.strictObject({
  nilai: z.int().min(0).max(100),
  uraian: Teks(300, 1),
  mulai: z.int().min(0).max(1_000_000_000_000).nullable().default(null).describe('Angka mulai kelas ini, bagi kriteria otomatis'),
})

const Kriteria = z
  .strictObject({
    kode: Kode,
    nama: Teks(120, 2),
    uraian: Teks(500).default(''),
    bobot: z.int().min(1).max(1000).describe('Perseribu; jumlah semuanya tepat 1000'),
    min: z.int().min(0).max(99).default(1),
    maks: z.int().min(1).max(100).default(5),
    bukti: Teks(300).default('').describe('Yang dilihat atau dilampirkan sebagai bukti'),
    sumber: z.enum(DAFTAR_SUMBER_NILAI).default('penilai'),
    kelas: z.array(Kelas).max(20).default([]),
  })
  .refine((k) => k.min < k.maks, { path: ['maks'], message: 'harus di atas nilai terendah' })

const IsiSet = z.strictObject({
  kriteria: z.array(Kriteria).min(1).max(15),
  syarat: z
    .array(z.strictObject({ kode: Kode, pertanyaan: Teks(200, 3) }))
    .max(15)
    .default([]),
})

export const SetBaku = z.object({ kode: z.string(), nama: z.string(), sumber: z.string(), kriteria: IsiSet.shape.kriteria, syarat: IsiSet.shape.syarat })
export type SetBaku = z.output<typeof SetBaku>

export const SetBaru = z.strictObject({
  setKriteriaId: Uuid,
  tahunAnggaran: TahunAnggaran,
  tahap: z.enum(DAFTAR_TAHAP_DINILAI),
  bidangPembangunan: z.enum(DAFTAR_BIDANG_PEMBANGUNAN),
  nama: Teks(120, 3),
  sumber: Teks(400).default('').describe('Dasar atau asal set ini'),
  isi: IsiSet.nullable().default(null).describe('Kosong: salin set baku yang disebut'),
  baku: Kode.nullable().default(null),
  versiLama: z.int().min(0).default(0).describe('Versi yang dilihat; 0 bila belum ada'),
})
export type SetBaru = z.output<typeof SetBaru>

export const SetKriteria = z.object({
  setKriteriaId: z.string(),
  tahunAnggaran: z.number(),
  tahap: z.enum(DAFTAR_TAHAP_DINILAI),
  bidangPembangunan: z.enum(DAFTAR_BIDANG_PEMBANGUNAN),
  versi: z.number(),
  nama: z.string(),
  sumber: z.string(),
  isi: IsiSet,
})
export type SetKriteria = z.output<typeof SetKriteria>

export const PenilaianBaru = z.strictObject({
  penilaianId: Uuid,
  bidangPembangunan: z.enum(DAFTAR_BIDANG_PEMBANGUNAN),
  penilai: z.array(z.string().min(1).max(100)).min(1).max(50).describe('penggunaId tiap penilai'),
})
export type PenilaianBaru = z.output<typeof PenilaianBaru>

export const UbahPenilai = z.strictObject({ tambah: z.array(z.string().max(100)).max(50).default([]), lepas: z.array(z.string().max(100)).max(50).default([]) })
export type UbahPenilai = z.output<typeof UbahPenilai>

export const NilaiMasuk = z.strictObject({ pengajuanId: Uuid, nilai: z.record(z.string().max(40), z.number()).describe('Kode kriteria dan nilainya') })
export type NilaiMasuk = z.output<typeof NilaiMasuk>

export const KelayakanMasuk = z.strictObject({ pengajuanId: Uuid, syarat: Kode, lolos: z.boolean(), catatan: Teks(300).default('') })
export type KelayakanMasuk = z.output<typeof KelayakanMasuk>

export const PembatalanPenilaian = z.strictObject({ alasan: Teks(500, 10) })

export const DataUsulan = z.strictObject({
  penerima: z.number().nullable(),
  'kk-miskin': z.number().nullable(),
  'tahun-menunggu': z.number().nullable(),
  'alokasi-lalu': z.number().nullable(),
})

const Nilai = z.object({ penggunaId: z.string(), pengajuanId: z.string(), kriteria: z.string(), nilai: z.number() })
const Batas = z.object({ tepat: z.string().describe('Pecahan tepat, misalnya 11/60'), desimal: z.string(), termasuk: z.boolean() })

const UsulanKeluar = z.object({
  pengajuanId: z.string(),
  nomor: z.string(),
  judul: z.string(),
  namaWilayah: z.string(),
  rupiah: z.number(),
  gugur: z.boolean().describe('Tahap ini sudah menolak, menunda, atau menggabungkannya'),
  data: DataUsulan.describe('null: tidak ada datanya'),
  otomatis: z.record(z.string(), z.number().nullable()).describe('Nilai kriteria otomatis; null: tidak ada datanya, jadi penilai yang ditanya'),
  kelayakan: z.array(z.object({ syarat: z.string(), lolos: z.boolean(), catatan: z.string() })),
  lolos: z.boolean().nullable().describe('null: belum semua syarat dijawab'),
})
export type UsulanDinilai = z.output<typeof UsulanKeluar>

const HasilUsulan = z.object({
  pengajuanId: z.string(),
  peringkat: z.number(),
  skor: z.string(),
  seri: z.boolean(),
  kumulatif: z.number(),
  diAtasGaris: z.boolean().nullable(),
  kriteria: z.array(z.object({ kode: z.string(), rata: z.string(), sumbangan: z.string(), peringkatTanpa: z.number().nullable() })),
})

const HasilKeluar = z.object({
  pagu: z.number().nullable(),
  paguBersama: z.boolean().describe('Pagu itu untuk semua bidang bersama'),
  urutan: z.array(HasilUsulan).describe('Yang lolos atau belum diperiksa kelayakannya, menurut peringkat'),
  tidakLolos: z.array(z.object({ pengajuanId: z.string(), skor: z.string() })),
  rentang: z.array(z.object({ kode: z.string(), dari: Batas, sampai: Batas })),
  sebaran: z.array(
    z.object({
      pengajuanId: z.string(),
      kriteria: z.array(z.object({ kode: z.string(), terendah: z.number(), tertinggi: z.number() })),
    }),
  ),
  nilai: z.array(Nilai),
})
export type HasilPenilaian = z.output<typeof HasilKeluar>

export const PenilaianKeluar = z.object({
  penilaianId: z.string(),
  bidangPembangunan: z.enum(DAFTAR_BIDANG_PEMBANGUNAN),
  keadaan: z.enum(DAFTAR_KEADAAN_PENILAIAN),
  alasanBatal: z.string().nullable(),
  selesaiPada: Waktu.nullable(),
  set: SetKriteria,
  usulan: z.array(UsulanKeluar),
  penilai: z.array(
    z
      .object({ penggunaId: z.string(), jabatan: z.string(), terisi: z.number(), perlu: z.number(), dikirimPada: Waktu.nullable() })
      .describe('Seberapa jauh, tanpa nilainya'),
  ),
  saya: z
    .object({ penggunaId: z.string(), dikirimPada: Waktu.nullable(), nilai: z.array(Nilai) })
    .nullable()
    .describe('Lembar pemanggil sendiri'),
  hasil: HasilKeluar.nullable().describe('Kosong sebelum selesai, bagi siapa pun'),
})
export type PenilaianKeluar = z.output<typeof PenilaianKeluar>

export const MejaPenilaian = z.object({
  penilaian: z.array(PenilaianKeluar),
  siapDibuka: z.array(z.object({ bidangPembangunan: z.string(), set: z.object({ nama: z.string(), versi: z.number() }).nullable(), usulan: z.number() })),
  calon: z.array(z.object({ penggunaId: z.string(), nama: z.string(), jabatan: z.string() })).describe('Kosong bagi yang tidak memimpin'),
})
export type MejaPenilaian = z.output<typeof MejaPenilaian>

export const TelaahKeluar = z.object({
  pengajuanId: z.string(),
  pengangkat: z
    .object({
      rupiahPaling: z.number().nullable(),
      nilai: z.array(z.object({ kode: z.string(), sekurangnya: z.string().nullable() })),
      bobot: z.array(z.object({ kode: z.string(), bobot: z.number().nullable() })),
    })
    .nullable()
    .describe('null: sudah di atas garis, tidak berperingkat, atau pagunya belum ditetapkan'),
})
