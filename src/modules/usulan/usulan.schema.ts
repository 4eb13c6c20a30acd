import { z } from 'zod'
import { KodeWilayah, KuantitasMasuk, SaatMasuk, TahunAnggaran, TanggalMasuk, Teks, UangMasuk, Uuid } from '#src/lib/bentuk.ts'
import { DAFTAR_KEWENANGAN } from '#src/modules/kamus-usulan/kamus-usulan.ts'
import { DAFTAR_ALASAN } from '#src/modules/usulan/putusan/alasan.ts'
import { DAFTAR_KEADAAN, DAFTAR_KEPUTUSAN, DAFTAR_KEPUTUSAN_LANGSUNG, DAFTAR_TAHAP, DAFTAR_TUJUAN } from '#src/modules/usulan/putusan/rute.ts'
import { MejaKeluar } from '#src/modules/usulan/meja/meja.schema.ts'
import { IsianKeluar, IsianLengkap, PenerimaMasuk, TitikMasuk } from '#src/modules/usulan/isian/isian.schema.ts'

export const DAFTAR_PENGUSUL = ['warga', 'rt', 'rw', 'desa', 'kelurahan', 'kecamatan', 'lembaga', 'perangkat-daerah', 'dprd'] as const
export const DAFTAR_KANAL = [
  'musrenbang-desa',
  'musrenbang-kelurahan',
  'kecamatan',
  'rembuk-rw',
  'musrenbang-khusus',
  'lembaga',
  'perorangan',
  'pokir',
  'perangkat-daerah',
  'luncuran',
] as const
export const DAFTAR_BIDANG_PEMBANGUNAN = ['infrastruktur', 'ekonomi', 'sosial-budaya', 'pemerintahan'] as const

/** Special forums whose result a village or kecamatan brings in as its own deliberation. */
export const DAFTAR_FORUM = ['anak', 'perempuan', 'disabilitas'] as const
export const DAFTAR_BUKTI_POKIR = ['reses', 'rapat-dengar-pendapat'] as const

/** Whose voice in the council, and where it was heard. What is missing is told as a finding, not refused: the council answers for it (P-02). */
const AsalPokir = z.strictObject({
  anggotaDprdId: Uuid,
  bukti: z
    .strictObject({ jenis: z.enum(DAFTAR_BUKTI_POKIR), tanggal: TanggalMasuk, tempat: Teks(200, 3), berkasId: Uuid.nullable().default(null) })
    .nullable()
    .default(null),
})

/** The village's signed letter, by which the kecamatan's operator enters on its behalf. */
const SuratDesa = z.strictObject({ nomor: Teks(100, 3), tanggal: TanggalMasuk, berkasId: Uuid })

/** A draft as the form or an import sends it. Ids are made by the sender, so sending twice is one proposal. */
export const IsiDraf = z.strictObject({
  usulanId: Uuid,
  pengajuanId: Uuid,
  tahunAnggaran: TahunAnggaran,
  judul: Teks(200, 5),
  masalah: Teks(4000, 1),
  kodeWilayah: KodeWilayah,
  rw: Teks(5).nullable().default(null),
  rt: Teks(5).nullable().default(null),
  lokus: Teks(200).nullable().default(null),
  titik: TitikMasuk.nullable().default(null),
  kanal: z.enum(DAFTAR_KANAL).default('musrenbang-desa'),
  pengusul: z.strictObject({
    jenis: z.enum(DAFTAR_PENGUSUL),
    nama: Teks(120).nullable().default(null),
    kontak: Teks(60).nullable().default(null),
  }),
  kamusId: Uuid,
  volume: KuantitasMasuk,
  hargaSatuan: UangMasuk.nullable().default(null),
  penerima: PenerimaMasuk,
  foto: z.array(Uuid).max(10).default([]),
  forum: z.enum(DAFTAR_FORUM).nullable().default(null),
  pokir: AsalPokir.nullable().default(null),
  suratDesa: SuratDesa.nullable().default(null),
  ...IsianLengkap,
})
export type IsiDraf = z.output<typeof IsiDraf>

/** Create a draft, and submit it in the same call if `ajukan` is true: one round trip on a bad line. */
export const BuatUsulan = z.strictObject({ ...IsiDraf.shape, ajukan: z.boolean().default(false), waktuPerangkat: SaatMasuk.nullable().default(null) })
export type BuatUsulan = z.output<typeof BuatUsulan>

export const UbahDraf = z.strictObject({ ...IsiDraf.shape, versi: z.int().min(1) })
export type UbahDraf = z.output<typeof UbahDraf>

/** What an entry for a year says of itself; the need it stands for says the rest. */
export type IsiPengajuan = Pick<IsiDraf, 'usulanId' | 'pengajuanId' | 'tahunAnggaran' | 'kanal' | 'kamusId' | 'kodeWilayah' | 'volume'> &
  Partial<Pick<IsiDraf, 'rincianVolume' | 'jenisBelanja' | 'bulanPelaksanaan'>>

/** The same need for a later year: nothing of it is typed again but what that year asks (kamus, volume, price). */
export const UsulkanKembali = z.strictObject({
  pengajuanBaruId: Uuid,
  tahunAnggaran: TahunAnggaran,
  /** Left out: the new year's counterpart of the old item. */
  kamusId: Uuid.nullable().default(null),
  /** Left out: as asked before. */
  volume: KuantitasMasuk.nullable().default(null),
  hargaSatuan: UangMasuk.nullable().default(null),
})
export type UsulkanKembali = z.output<typeof UsulkanKembali>

export const PerintahAjukan = z.strictObject({ versi: z.int().min(1), waktuPerangkat: SaatMasuk.nullable().default(null) })
export type PerintahAjukan = z.output<typeof PerintahAjukan>

/** One recommendation at one stage: text, volume, rupiah, coded reason. */
export const PerintahPutusan = z.strictObject({
  keputusan: z.enum(DAFTAR_KEPUTUSAN_LANGSUNG),
  versi: z.int().min(1),
  volume: KuantitasMasuk.optional(),
  rupiah: UangMasuk.optional(),
  alasan: z.enum(DAFTAR_ALASAN).optional(),
  teks: Teks(1000).optional(),
  urutanPrioritas: z.int().min(1).max(9999).optional(),
  perangkatDaerahId: Uuid.optional(),
  /** With `kembalikan`; left out: the government's days for this stage. */
  batasPerbaikan: TanggalMasuk.optional(),
  /** With `teruskan`: whose it is. */
  tujuan: z.enum(DAFTAR_TUJUAN).optional(),
})
export type PerintahPutusan = z.output<typeof PerintahPutusan>

export const PengecualianBaru = z.strictObject({
  pengecualianId: Uuid,
  tahunAnggaran: TahunAnggaran,
  kodeWilayah: KodeWilayah,
  nomorSurat: Teks(100, 3),
  tanggalSurat: TanggalMasuk,
  penandatangan: Teks(120, 3),
  alasan: Teks(1000, 10),
  berlakuSampai: SaatMasuk,
  berkasId: Uuid.nullable().default(null),
})
export type PengecualianBaru = z.output<typeof PengecualianBaru>

export const DAFTAR_URUT = ['menunggu', 'anggaran', 'nomor', 'prioritas'] as const

export const SaringanAntrean = z.strictObject({
  tahun: TahunAnggaran,
  tahap: z.enum(DAFTAR_TAHAP).optional(),
  keadaan: z.enum(DAFTAR_KEADAAN).optional(),
  kecamatan: KodeWilayah.optional(),
  desa: KodeWilayah.optional(),
  bidang: z.enum(DAFTAR_BIDANG_PEMBANGUNAN).optional(),
  perangkatDaerahId: Uuid.optional(),
  /** `saya`: only what waits for the caller's own decision or correction. */
  menunggu: z.enum(['saya']).optional(),
  /** `saya`: what the caller has in hand; `belum`: what nobody has. */
  pegangan: z.enum(['saya', 'belum']).optional(),
  cari: z.string().trim().max(100).optional(),
  urut: z.enum(DAFTAR_URUT).default('menunggu'),
  setelah: z.string().max(200).optional(),
  batas: z.coerce.number().int().min(1).max(200).default(50),
})
export type SaringanAntrean = z.output<typeof SaringanAntrean>

/* ---- out ---- */

const Ringkas = {
  pengajuanId: z.string(),
  usulanId: z.string(),
  nomor: z.string().nullable(),
  judul: z.string(),
  tahunAnggaran: z.number(),
  kodeWilayah: z.string(),
  namaWilayah: z.string(),
  kodeKecamatan: z.string(),
  namaKecamatan: z.string(),
  rw: z.string().nullable(),
  rt: z.string().nullable(),
  bidangPembangunan: z.string(),
  kamus: z.string(),
  satuan: z.string(),
  volume: z.number(),
  volumeKini: z.number(),
  hargaSatuan: z.number(),
  anggaran: z.number(),
  anggaranKini: z.number(),
  tahap: z.enum(DAFTAR_TAHAP),
  keadaan: z.enum(DAFTAR_KEADAAN),
  perangkatDaerahId: z.string(),
  perangkatDaerah: z.string(),
  prioritasDesa: z.number().nullable(),
  prioritasKecamatan: z.number().nullable(),
  menungguSejak: z.string(),
  /** Until when what was sent back may be corrected. */
  batasPerbaikan: z.string().nullable(),
  versi: z.number(),
}
export const PengajuanRingkas = z.object(Ringkas)
export type PengajuanRingkas = z.output<typeof PengajuanRingkas>

export const PutusanKeluar = z.object({
  urut: z.number(),
  tahap: z.enum(DAFTAR_TAHAP),
  keputusan: z.enum(DAFTAR_KEPUTUSAN),
  tahapKe: z.enum(DAFTAR_TAHAP),
  keadaanKe: z.enum(DAFTAR_KEADAAN),
  volume: z.number(),
  rupiah: z.number(),
  alasan: z.enum(DAFTAR_ALASAN).nullable(),
  teks: z.string().nullable(),
  urutanPrioritas: z.number().nullable(),
  perangkatDaerahId: z.string(),
  perangkatDaerah: z.string(),
  jabatan: z.string(),
  batasPerbaikan: z.string().nullable(),
  tujuan: z.enum(DAFTAR_TUJUAN).nullable(),
  waktu: z.string(),
})
export type PutusanKeluar = z.output<typeof PutusanKeluar>

const DAFTAR_SILSILAH = ['digabung', 'dipecah', 'diusulkan-kembali', 'sama-dengan'] as const

/** Another entry, and how they hang together: `asal` came before, `tujuan` after. */
export const Silsilah = z.strictObject({
  jenis: z.enum(DAFTAR_SILSILAH),
  arah: z.enum(['asal', 'tujuan']),
  pengajuanId: z.string(),
  nomor: z.string().nullable(),
  judul: z.string(),
  tahunAnggaran: z.number(),
  tahap: z.enum(DAFTAR_TAHAP),
  keadaan: z.enum(DAFTAR_KEADAAN),
  kodeWilayah: z.string(),
  volume: z.number(),
  satuan: z.string(),
  anggaran: z.number(),
  alasan: z.enum(DAFTAR_ALASAN).nullable(),
  teks: z.string().nullable(),
})
export type Silsilah = z.output<typeof Silsilah>

export const PengajuanRinci = z.object({
  ...Ringkas,
  masalah: z.string(),
  lokus: z.string().nullable(),
  titik: z.object({ lintang: z.number(), bujur: z.number() }).nullable(),
  kanal: z.string(),
  pengusul: z.object({ jenis: z.string(), nama: z.string().nullable(), kontak: z.string().nullable() }),
  penerima: z.object({
    jiwa: z.number().nullable(),
    perempuan: z.number().nullable(),
    lakiLaki: z.number().nullable(),
    kk: z.number().nullable(),
    kkMiskin: z.number().nullable(),
  }),
  ...IsianKeluar,
  kamusId: z.string(),
  hargaKamus: z.number().nullable(),
  rute: z.string(),
  urutanTahap: z.array(z.enum(DAFTAR_TAHAP)),
  diajukanPada: z.string().nullable(),
  waktuPerangkat: z.string().nullable(),
  pengecualian: z.object({ nomorSurat: z.string(), tanggalSurat: z.string(), penandatangan: z.string(), alasan: z.string() }).nullable(),
  foto: z.array(z.object({ berkasId: z.string(), lebar: z.number().nullable(), tinggi: z.number().nullable() })),
  putusan: z.array(PutusanKeluar),
  silsilah: z.array(Silsilah),
  kewenangan: z.enum(DAFTAR_KEWENANGAN),
  /** Whom it was addressed to first. */
  perangkatDaerahAwalId: z.string(),
  perangkatDaerahAwal: z.string(),
  realisasi: z
    .object({
      tahun: z.number(),
      nilaiKontrak: z.number(),
      volume: z.number(),
      tanggalSelesai: z.string(),
      catatan: z.string().nullable(),
      berkasId: z.string().nullable(),
    })
    .nullable(),
  /** Days a correction is given here when the decider names no day. */
  hariPerbaikan: z.number(),
  /** Whether the caller may ask for it again in a later year. */
  bolehUlang: z.boolean(),
  /** What the caller's own desk knows of it. */
  meja: MejaKeluar,
  izin: z.array(z.object({ keputusan: z.enum(DAFTAR_KEPUTUSAN), boleh: z.boolean(), alasan: z.string().nullable() })),
})
export type PengajuanRinci = z.output<typeof PengajuanRinci>

/** The signed receipt: a promise at once; its proof in the ledger can be fetched after sealing. */
export const TandaTerima = z.object({
  isi: z.object({ daerahId: z.string(), nomor: z.string(), pengajuanId: z.string(), waktu: z.string(), entriId: z.string(), sidik: z.string() }),
  kunciPublik: z.string(),
  tandaTangan: z.string(),
})
export type TandaTerima = z.output<typeof TandaTerima>

export const HasilTulis = z.object({
  pengajuanId: z.string(),
  usulanId: z.string(),
  nomor: z.string().nullable(),
  tahap: z.enum(DAFTAR_TAHAP),
  keadaan: z.enum(DAFTAR_KEADAAN),
  versi: z.number(),
  anggaran: z.number(),
  tandaTerima: TandaTerima.nullable(),
})
export type HasilTulis = z.output<typeof HasilTulis>
