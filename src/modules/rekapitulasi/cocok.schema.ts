import { z } from 'zod'
import { KodeWilayah, TahunAnggaran, Uuid } from '#src/lib/bentuk.ts'
import { DAFTAR_COCOK, DAFTAR_COCOK_RENCANA } from '#src/modules/rekapitulasi/cocok.ts'
import { DAFTAR_KEADAAN, DAFTAR_RUTE, DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'

export const SaringanWaktu = z.strictObject({ tahun: TahunAnggaran, perangkat: Uuid.optional(), kecamatan: KodeWilayah.optional() })
export type SaringanWaktu = z.output<typeof SaringanWaktu>
export const SaringanCocok = SaringanWaktu.extend({ cocok: z.enum(DAFTAR_COCOK).optional() })
export type SaringanCocok = z.output<typeof SaringanCocok>
/** As in the codification of regional finance: `1.2.01.01.02`. */
export const KodeSumberDana = z.string().regex(/^[0-9]+(\.[0-9]+)*$/)
export const SaringanSumber = z.strictObject({ tahun: TahunAnggaran, perangkat: Uuid.optional() })
export type SaringanSumber = z.output<typeof SaringanSumber>
export const SaringanRencana = z.strictObject({
  tahun: TahunAnggaran,
  perangkat: Uuid.optional(),
  cocok: z.enum(DAFTAR_COCOK_RENCANA).optional(),
  sumber: KodeSumberDana.optional(),
})
export type SaringanRencana = z.output<typeof SaringanRencana>

export const WaktuKeluar = z.array(
  z.object({
    tahap: z.enum(DAFTAR_TAHAP),
    putusan: z.number(),
    /** Days; null while nothing has been decided there. */
    median: z.number().nullable(),
    menunggu: z.number(),
    tertua: z.string().nullable(),
  }),
)
export type WaktuKeluar = z.output<typeof WaktuKeluar>

/** A result of the musrenbang, as it stands. */
export const ButirHasil = z.object({
  pengajuanId: z.string(),
  nomor: z.string(),
  judul: z.string(),
  namaWilayah: z.string(),
  namaKecamatan: z.string(),
  perangkatDaerah: z.string(),
  tahap: z.enum(DAFTAR_TAHAP),
  keadaan: z.enum(DAFTAR_KEADAAN),
  anggaranKini: z.number(),
})

export const CocokKeluar = z.object({
  data: z.array(ButirHasil.extend({ cocok: z.enum(DAFTAR_COCOK), subKegiatan: z.array(z.object({ kode: z.string().nullable(), nama: z.string() })) })),
  jumlah: z.record(z.enum(DAFTAR_COCOK), z.number()),
})
export type CocokKeluar = z.output<typeof CocokKeluar>

export const RencanaCocokKeluar = z.object({
  data: z.array(
    z.object({
      simpulId: z.string(),
      kode: z.string().nullable(),
      nama: z.string(),
      perangkatDaerah: z.string().nullable(),
      asal: z.string().nullable(),
      jumlahUsulan: z.number(),
      pagu: z.number(),
      dariUsulan: z.number(),
      tanpaAsalUsul: z.number(),
      tahapPagu: z.enum(['renja', 'ppas', 'apbd']),
      cocok: z.enum(DAFTAR_COCOK_RENCANA),
    }),
  ),
  jumlah: z.record(z.enum(DAFTAR_COCOK_RENCANA), z.number()),
})
export type RencanaCocokKeluar = z.output<typeof RencanaCocokKeluar>

const Bagian = z.object({ jumlah: z.number(), rupiah: z.number() })
export const HasilMusrenbangKeluar = z.object({
  /** The order of stages that says what "passed the kecamatan" means here. */
  rute: z.enum(DAFTAR_RUTE),
  tahun: z.array(z.object({ tahun: z.number(), lolos: Bagian, diakomodasi: Bagian, dianggarkan: Bagian, terealisasi: Bagian })),
})
export type HasilMusrenbangKeluar = z.output<typeof HasilMusrenbangKeluar>

/** What the Renja of a year take from one fund, and how much of it carries proposals. */
export const ButirSumberDana = z.object({
  kode: z.string(),
  nama: z.string(),
  kelompok: z.string(),
  subKegiatan: z.number(),
  pagu: z.number(),
  subDariUsulan: z.number(),
  paguDariUsulan: z.number(),
  usulan: z.number(),
})
export const SumberDanaKeluar = z.array(ButirSumberDana)
export type SumberDanaKeluar = z.output<typeof SumberDanaKeluar>
