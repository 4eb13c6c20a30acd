import { z } from 'zod'
import { KodeWilayah, SaatMasuk, Teks, Uuid } from '#src/lib/bentuk.ts'
import { Uang, Waktu } from '#src/lib/kolom.ts'
import { DAFTAR_CARA_SUARA, DAFTAR_KEADAAN_PEMUNGUTAN, DAFTAR_PEMILIH, PILIHAN_TERBANYAK } from '#src/modules/pemungutan-suara/pemungutan-suara.ts'
import { DAFTAR_BIDANG_PEMBANGUNAN } from '#src/modules/usulan/usulan.schema.ts'

export const PemungutanBaru = z
  .strictObject({
    pemungutanId: Uuid,
    judul: Teks(200, 5),
    cara: z.enum(DAFTAR_CARA_SUARA).describe('setuju: pilih yang disetujui; poin: bagi sejumlah poin; anggaran: pilih sampai batas rupiah'),
    pemilih: z.enum(DAFTAR_PEMILIH),
    bidangPembangunan: z.enum(DAFTAR_BIDANG_PEMBANGUNAN).nullable().default(null),
    aturan: Teks(2000).default('').describe('Aturan tambahan, tampil di surat suara'),
    poin: z.int().min(1).max(1000).nullable().default(null),
    batasRupiah: z.int().min(1).max(100_000_000_000_000).nullable().default(null),
    maksPilihan: z.int().min(1).max(PILIHAN_TERBANYAK).nullable().default(null),
    hanya: z.array(Uuid).min(2).max(PILIHAN_TERBANYAK).nullable().default(null).describe('Daftar pendek; tanpa ini semua usulan musyawarah yang belum ditolak'),
    mulai: SaatMasuk.nullable().default(null),
    selesai: SaatMasuk.nullable().default(null),
  })
  .refine((p) => (p.cara === 'poin') === (p.poin !== null), { path: ['poin'], message: 'wajib bagi cara poin, dan hanya di sana' })
  .refine((p) => (p.cara === 'anggaran') === (p.batasRupiah !== null), { path: ['batasRupiah'], message: 'wajib bagi cara anggaran, dan hanya di sana' })
  .refine((p) => p.mulai === null || p.selesai === null || p.selesai > p.mulai, { path: ['selesai'], message: 'harus sesudah mulai' })
export type PemungutanBaru = z.output<typeof PemungutanBaru>

export const LangkahPemungutan = z.strictObject({ ke: z.enum(DAFTAR_KEADAAN_PEMUNGUTAN), versi: z.int().min(1) })
export type LangkahPemungutan = z.output<typeof LangkahPemungutan>

export const PenerbitanHak = z.strictObject({
  lembarId: Uuid,
  /** Of a vote of citizens; one of delegates takes them from the list of participants. */
  wilayah: z
    .array(z.strictObject({ kodeWilayah: KodeWilayah, jumlah: z.int().min(1).max(2000) }))
    .max(500)
    .default([]),
  ganti: Uuid.nullable().default(null).describe('Delegasi yang kodenya hilang: yang lama ditarik, hanya ia yang mendapat kode baru'),
})
export type PenerbitanHak = z.output<typeof PenerbitanHak>

export const HakTerbit = z.object({
  lembarId: z.string(),
  hak: z.array(
    z.object({
      kodeWilayah: z.string(),
      namaWilayah: z.string(),
      nama: z.string().nullable().describe('Delegasinya; kosong bagi warga'),
      kode: z.string().describe('Hanya disebut sekali ini: yang disimpan cuma sidiknya'),
      alamat: z.string(),
    }),
  ),
  /** Delegates who have voted already, or have a right in hand. */
  dilewati: z.number(),
})
export type HakTerbit = z.output<typeof HakTerbit>

const TandaSurat = z.strictObject({ pilihan: z.int(), nilai: z.int() })
export const IsiSurat = z.array(TandaSurat)

export const PilihanSuara = z.object({
  nomorPilihan: z.number(),
  pengajuanId: z.string(),
  nomor: z.string(),
  judul: z.string(),
  kodeWilayah: z.string(),
  namaWilayah: z.string(),
  rupiah: Uang,
})
export type PilihanSuara = z.output<typeof PilihanSuara>

const Pemungutan = z.object({
  pemungutanId: z.string(),
  musyawarahId: z.string(),
  judul: z.string(),
  cara: z.enum(DAFTAR_CARA_SUARA),
  pemilih: z.enum(DAFTAR_PEMILIH),
  bidangPembangunan: z.string().nullable(),
  aturan: z.string(),
  poin: z.number().nullable(),
  batasRupiah: z.number().nullable(),
  maksPilihan: z.number().nullable(),
  mulai: Waktu.nullable(),
  selesai: Waktu.nullable(),
  keadaan: z.enum(DAFTAR_KEADAAN_PEMUNGUTAN),
  dibukaPada: Waktu.nullable(),
  ditutupPada: Waktu.nullable(),
  jumlahSuara: z.number().nullable(),
  sidikSuara: z.string().nullable(),
  versi: z.number(),
})
export const BarisPemungutan = z.strictObject({ ...Pemungutan.shape, hanya: z.array(z.string()).nullable() })
export type BarisPemungutan = z.output<typeof BarisPemungutan>

export const TurutWilayah = z.object({ kodeWilayah: z.string(), namaWilayah: z.string(), hak: z.number(), masuk: z.number() })
export type TurutWilayah = z.output<typeof TurutWilayah>

const HasilPilihan = z.object({ nomorPilihan: z.number(), suara: z.number(), nilai: z.number(), peringkat: z.number(), terpilih: z.boolean().nullable() })

export const PemungutanKeluar = z.object({
  ...Pemungutan.shape,
  pilihan: z.array(PilihanSuara),
  turut: z.array(TurutWilayah).describe('Hak yang terbit dan suara yang masuk per desa'),
  lembar: z
    .array(z.object({ lembarId: z.string(), terbit: z.number(), terpakai: z.number(), ditarik: z.number() }))
    .describe('Kosong bagi yang tidak memimpin'),
  hasil: z.array(HasilPilihan).nullable().describe('Kosong sebelum ditutup, bagi siapa pun'),
})
export type PemungutanKeluar = z.output<typeof PemungutanKeluar>

export const SuaraKeluar = z.object({ tandaTerima: z.string(), isi: z.array(z.object({ pilihan: z.number(), nilai: z.number() })) })
export type SuaraKeluar = z.output<typeof SuaraKeluar>

export const HasilSuara = z.object({
  ...Pemungutan.shape,
  pilihan: z.array(PilihanSuara),
  turut: z.array(TurutWilayah),
  hasil: z.array(HasilPilihan),
  suara: z.array(SuaraKeluar).describe('Menurut tanda terima; sidikSuara adalah SHA-256 bentuk kanonik {pilihan, suara}'),
})

/** 128 bits drawn in the voter's own page. */
const KunciSurat = z.string().regex(/^[0-9a-f]{32}$/)

export const SuaraMasuk = z.strictObject({
  hak: z.string().max(80).describe('Kode hak suara'),
  kunci: KunciSurat.describe('32 angka heksadesimal acak buatan pemilih; kiriman ulang dengan kunci yang sama dijawab sama'),
  isi: IsiSurat.max(PILIHAN_TERBANYAK),
})
export type SuaraMasuk = z.output<typeof SuaraMasuk>
