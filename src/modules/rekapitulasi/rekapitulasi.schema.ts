import { z } from 'zod'
import { KodeWilayah, TahunAnggaran, Uuid } from '#src/lib/bentuk.ts'
import { DAFTAR_DIMENSI, GOLONGAN_BESARAN, GOLONGAN_PRIORITAS, TANPA } from '#src/modules/rekapitulasi/dimensi.ts'
import { DAFTAR_HASIL } from '#src/modules/rekapitulasi/hasil-musrenbang.ts'
import { DAFTAR_KELOMPOK } from '#src/modules/rekapitulasi/kelompok.ts'
import { DAFTAR_ALASAN } from '#src/modules/usulan/putusan/alasan.ts'
import { DAFTAR_KEADAAN, DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'
import { DAFTAR_BIDANG_PEMBANGUNAN, DAFTAR_KANAL } from '#src/modules/usulan/usulan.schema.ts'

/** What narrows a recap: the same words in the address, the API and the list behind a figure. `-` is "none". */
export const SaringanRekap = z.strictObject({
  tahun: TahunAnggaran.optional(),
  perangkat: Uuid.optional(),
  mitra: z.string().max(120).optional(),
  bidang: z.enum(DAFTAR_BIDANG_PEMBANGUNAN).optional(),
  urusan: z
    .string()
    .regex(/^([1-9]|X)\.(\d{2}|XX)$/)
    .optional(),
  besaran: z.enum(GOLONGAN_BESARAN.map((g) => g.kunci)).optional(),
  kecamatan: KodeWilayah.optional(),
  desa: KodeWilayah.optional(),
  kanal: z.enum(DAFTAR_KANAL).optional(),
  prioritas: z.enum([...GOLONGAN_PRIORITAS.map((g) => g.kunci), TANPA]).optional(),
  tahap: z.enum(DAFTAR_TAHAP).optional(),
  keadaan: z.enum(DAFTAR_KEADAAN).optional(),
  kelompok: z.enum(DAFTAR_KELOMPOK).optional(),
  alasan: z.enum([...DAFTAR_ALASAN, TANPA]).optional(),
  /** A set of the published share: what came by the musrenbang and passed its kecamatan, and what became of it. */
  hasil: z.enum(DAFTAR_HASIL).optional(),
})
export type SaringanRekap = z.output<typeof SaringanRekap>

export const PertanyaanRekap = SaringanRekap.extend({ baris: z.enum(DAFTAR_DIMENSI), kolom: z.enum(DAFTAR_DIMENSI).optional() })
export type PertanyaanRekap = z.output<typeof PertanyaanRekap>

export const SaringanIsi = SaringanRekap.extend({ hal: z.coerce.number().int().min(1).max(100_000).default(1) })
export type SaringanIsi = z.output<typeof SaringanIsi>

const Angka = { jumlah: z.number(), anggaran: z.number(), anggaranKini: z.number() }
const PerKelompok = z.record(z.enum(DAFTAR_KELOMPOK), z.number())
/** `nama` is null where the value is a word of a closed list: its name is in the reader's language. */
const Kepala = z.object({ kunci: z.string(), nama: z.string().nullable() })

export const RekapKeluar = z.object({
  baris: z.array(
    Kepala.extend({
      ...Angka,
      /** In each group of outcome; absent from a cross-table. */
      kelompok: PerKelompok.nullable(),
      /** Planned or further, and its rupiah as agreed; absent from a cross-table. */
      diterima: z.number().nullable(),
      rupiahDiterima: z.number().nullable(),
    }),
  ),
  kolom: z.array(Kepala.extend(Angka)),
  sel: z.array(z.object({ baris: z.string(), kolom: z.string(), ...Angka })),
  total: z.object(Angka),
  pilihanTahun: z.array(z.number()),
})
export type RekapKeluar = z.output<typeof RekapKeluar>

export const IsiRekapKeluar = z.object({
  data: z.array(
    z.object({
      pengajuanId: z.string(),
      nomor: z.string(),
      judul: z.string(),
      tahunAnggaran: z.number(),
      namaWilayah: z.string(),
      namaKecamatan: z.string(),
      tahap: z.enum(DAFTAR_TAHAP),
      keadaan: z.enum(DAFTAR_KEADAAN),
      perangkatDaerah: z.string(),
      prioritas: z.string(),
      alasan: z.string(),
      anggaran: z.number(),
      anggaranKini: z.number(),
    }),
  ),
  ...Angka,
  hal: z.number(),
  jumlahHal: z.number(),
})
export type IsiRekapKeluar = z.output<typeof IsiRekapKeluar>
