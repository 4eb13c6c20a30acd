import { z } from 'zod'
import { Uang, Ukuran, Waktu } from '#src/lib/kolom.ts'
import { KOLOM_TITIPAN, URUTAN_KOLOM_SIPD } from '#src/modules/pertukaran/kolom-sipd.ts'
import { DAFTAR_KEADAAN, DAFTAR_RUTE, DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'
import { DAFTAR_KANAL } from '#src/modules/usulan/usulan.schema.ts'

/** The residents' wishes, or the council's. */
export const DAFTAR_JALUR = ['asmas', 'pokir'] as const
export type Jalur = (typeof DAFTAR_JALUR)[number]

const teks = z.string()

export const Titipan = z.partialRecord(z.enum(KOLOM_TITIPAN), teks)
export type Titipan = z.output<typeof Titipan>

const Koordinat = z.string().transform(Number).nullable()

/** A proposal as a sheet tells it. */
export const BarisKeluar = z.strictObject({
  id: z.string(),
  pengajuanId: z.string(),
  sidik: z.string().nullable(),
  diajukanPada: Waktu,
  pengusulNama: z.string().nullable(),
  anggota: z.string().nullable(),
  fraksi: z.string().nullable(),
  kanal: z.enum(DAFTAR_KANAL),
  kamus: z.string(),
  kamusKode: z.string(),
  kamusId: z.string(),
  masalah: z.string(),
  alamat: z.string().nullable(),
  lokus: z.string().nullable(),
  rt: z.string().nullable(),
  rw: z.string().nullable(),
  lintang: Koordinat,
  bujur: Koordinat,
  kodeWilayah: z.string(),
  prioritasDesa: z.number().nullable(),
  perangkatAwal: z.string(),
  perangkat: z.string(),
  tahap: z.enum(DAFTAR_TAHAP),
  keadaan: z.enum(DAFTAR_KEADAAN),
  rute: z.enum(DAFTAR_RUTE),
  volumeKini: Ukuran,
  satuan: z.string(),
  anggaranKini: Uang,
  jenisBelanja: z.string().nullable(),
  kodeSubKegiatan: z.string().nullable(),
  titipan: Titipan.nullable(),
  /** By stage: what was decided here, after it came in. */
  putusan: z.record(z.string(), z.strictObject({ keputusan: z.string(), teks: z.string().nullable() })),
})
export type BarisKeluar = z.output<typeof BarisKeluar>

/** What every importing tool gets: how many rows were read, how many are in, and each thing that keeps one out. */
export const HasilImporUsulan = z.object({
  baris: z.number(),
  diterima: z.number(),
  ditolak: z.array(z.object({ lembar: teks, baris: z.number(), kolom: teks, nilai: teks, kode: teks, pesan: teks, saran: teks.nullable() })),
})
export type HasilImporUsulan = z.output<typeof HasilImporUsulan>

/** The same with what became of the rest, for the screen. */
export const HasilImporLembar = z.object({
  ...HasilImporUsulan.shape,
  coba: z.boolean(),
  baru: z.number(),
  sama: z.number(),
  lembar: teks,
  kolomAsing: z.array(teks),
})

const Kolom = z.enum(URUTAN_KOLOM_SIPD)

/** Columns of ours by a foreign heading. */
export const PetaKolom = z.record(z.string().max(200), Kolom)
export type PetaKolom = z.output<typeof PetaKolom>

/** What a foreign sheet's headings may mean; `lengkap`: all that is needed is there. */
export const KepalaLembarKeluar = z.object({
  lembar: teks,
  /** Said before by somebody of this government, or only proposed. */
  diingat: z.boolean(),
  kolom: z.array(z.object({ judul: teks, contoh: z.array(teks), usul: Kolom.nullable() })),
  pilihan: z.array(z.object({ kolom: Kolom, judul: teks, wajib: z.boolean() })),
})

export const PemetaanMasuk = z.strictObject({ kepala: z.array(z.string().min(1).max(200)).min(1).max(200), pemetaan: PetaKolom })
export type PemetaanMasuk = z.output<typeof PemetaanMasuk>
