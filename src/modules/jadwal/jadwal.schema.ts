import { z } from 'zod'
import { KodeWilayah, TahunAnggaran, TanggalMasuk, Teks, Uuid } from '#src/lib/bentuk.ts'
import { DAFTAR_JENIS_PERUBAHAN, DAFTAR_KEADAAN_JADWAL, DAFTAR_TINDAKAN } from '#src/modules/jadwal/aturan-jadwal.ts'
import { DAFTAR_KEPASTIAN } from '#src/modules/jadwal/jadwal-baku.ts'
import { DAFTAR_PROSES, DAFTAR_TAHAP_PROSES } from '#src/modules/jadwal/proses.ts'
import { isWaktuSetempat } from '#src/modules/jadwal/waktu-jendela.ts'

/** Wall clock of the region: `2024-01-31` or `2024-01-31T23:59`. */
const WaktuSetempatMasuk = z.string().refine(isWaktuSetempat, 'tulis seperti 2024-01-31 atau 2024-01-31T23:59, menurut jam daerah')

const IsiJadwal = {
  tahunAnggaran: TahunAnggaran,
  /** The year it is held in; the year before the budget year when it is not given. */
  tahunKegiatan: TahunAnggaran.optional(),
  proses: z.enum(DAFTAR_PROSES),
  tahap: z.enum(DAFTAR_TAHAP_PROSES),
  kodeWilayah: KodeWilayah.nullable().default(null),
  buka: WaktuSetempatMasuk,
  /** The last minute inside. */
  sampai: WaktuSetempatMasuk,
  musyawarahWajib: z.boolean().default(false),
  publik: z.boolean().default(true),
  dasarHukum: Teks(500, 5),
}

export const JadwalMasuk = z.strictObject(IsiJadwal)
export type JadwalMasuk = z.output<typeof JadwalMasuk>

export const TambahJadwal = z.strictObject({ jadwalId: Uuid, ...IsiJadwal })
export type TambahJadwal = z.output<typeof TambahJadwal>

export const UbahJadwal = z.strictObject({
  versi: z.int().min(1),
  tahunKegiatan: TahunAnggaran,
  buka: WaktuSetempatMasuk,
  sampai: WaktuSetempatMasuk,
  musyawarahWajib: z.boolean(),
  publik: z.boolean(),
  dasarHukum: Teks(500, 5),
})
export type UbahJadwal = z.output<typeof UbahJadwal>

const Surat = { nomorSurat: Teks(100, 3), tanggalSurat: TanggalMasuk, penandatangan: Teks(120, 3) }
const SuratBolehKosong = {
  nomorSurat: Teks(100, 3).nullable().default(null),
  tanggalSurat: TanggalMasuk.nullable().default(null),
  penandatangan: Teks(120, 3).nullable().default(null),
}

/** `kodeWilayah`: only for this part of the window's region, which then gets a window of its own. */
export const PerpanjangJadwal = z.strictObject({
  perubahanId: Uuid,
  versi: z.int().min(1),
  kodeWilayah: KodeWilayah.nullable().default(null),
  sampai: WaktuSetempatMasuk,
  ...Surat,
  alasan: Teks(1000, 10),
})
export type PerpanjangJadwal = z.output<typeof PerpanjangJadwal>

export const PendekkanJadwal = z.strictObject({
  perubahanId: Uuid,
  versi: z.int().min(1),
  sampai: WaktuSetempatMasuk,
  ...SuratBolehKosong,
  alasan: Teks(1000, 10),
})
export type PendekkanJadwal = z.output<typeof PendekkanJadwal>

export const BatalkanJadwal = z.strictObject({ perubahanId: Uuid, versi: z.int().min(1), ...SuratBolehKosong, alasan: Teks(1000, 10) })
export type BatalkanJadwal = z.output<typeof BatalkanJadwal>

/** Saved as one: all of it, or nothing. */
export const SimpanRancangan = z.strictObject({ jadwal: z.array(JadwalMasuk).min(1).max(500) })
export type SimpanRancangan = z.output<typeof SimpanRancangan>

/** A sheet: proses, tahap, kode_wilayah, buka, sampai, musyawarah_wajib, dasar_hukum, and a letter where one extended it. */
export const ImporJadwal = z.strictObject({ csv: z.string().min(1).max(400_000), tahun: TahunAnggaran, terapkan: z.boolean().default(false) })
export type ImporJadwal = z.output<typeof ImporJadwal>

export const SaringanJadwal = z.strictObject({
  tahun: TahunAnggaran,
  proses: z.enum(DAFTAR_PROSES).optional(),
  kodeWilayah: KodeWilayah.optional(),
})
export type SaringanJadwal = z.output<typeof SaringanJadwal>

export const SaringanBaku = z.strictObject({
  tahun: TahunAnggaran,
  /** Day 0 of the RPJMD template; without it the yearly calendar is drawn up. */
  pelantikan: TanggalMasuk.optional(),
})
export const SaringanSalinan = z.strictObject({ dari: TahunAnggaran, ke: TahunAnggaran })

export const AturanTerlambatBaru = z.strictObject({
  aturanId: Uuid,
  berlakuMulai: TanggalMasuk,
  hariSebelumKecamatan: z.int().min(0).max(60),
  hariSuratSebelumTutup: z.int().min(0).max(60),
  dasarHukum: Teks(500, 5),
})
export type AturanTerlambatBaru = z.output<typeof AturanTerlambatBaru>

/* ---- out ---- */

const PerubahanKeluar = z.object({
  perubahanId: z.string(),
  jenis: z.enum(DAFTAR_JENIS_PERUBAHAN),
  tutupLama: z.string(),
  tutupBaru: z.string().nullable(),
  nomorSurat: z.string().nullable(),
  tanggalSurat: z.string().nullable(),
  penandatangan: z.string().nullable(),
  alasan: z.string(),
  ditetapkanPada: z.string(),
})
export type PerubahanKeluar = z.output<typeof PerubahanKeluar>

/** Where a window departs from what the law or a regulation gives; told, never refused. */
const SimpanganKeluar = z.object({
  jenis: z.enum(['lebih-awal', 'lebih-lambat']),
  batas: z.string(),
  dasarHukum: z.string(),
  kepastian: z.enum(DAFTAR_KEPASTIAN),
})

export const JadwalKeluar = z.object({
  jadwalId: z.string(),
  tahunAnggaran: z.number(),
  tahunKegiatan: z.number(),
  proses: z.enum(DAFTAR_PROSES),
  tahap: z.enum(DAFTAR_TAHAP_PROSES),
  kodeWilayah: z.string().nullable(),
  namaWilayah: z.string().nullable(),
  buka: z.string(),
  tutup: z.string(),
  tutupSemula: z.string(),
  /** The same two on the region's wall clock, the last minute inside: what a form shows and sends back. */
  bukaSetempat: z.string(),
  sampaiSetempat: z.string(),
  keadaan: z.enum(DAFTAR_KEADAAN_JADWAL),
  musyawarahWajib: z.boolean(),
  publik: z.boolean(),
  dasarHukum: z.string(),
  versi: z.number(),
  perubahan: z.array(PerubahanKeluar),
  simpangan: z.array(SimpanganKeluar),
  dapat: z.record(z.enum(DAFTAR_TINDAKAN), z.string().nullable()),
})
export type JadwalKeluar = z.output<typeof JadwalKeluar>

const SebutTahap = z.object({ jadwalId: z.string(), tahap: z.string(), sampai: z.string() })
const UrutanKeluar = z.object({
  jenis: z.literal('urutan-tahap'),
  proses: z.enum(DAFTAR_PROSES),
  kodeWilayah: z.string().nullable(),
  lebihDulu: SebutTahap,
  kemudian: SebutTahap,
})

export const JadwalTahunKeluar = z.object({
  tahunAnggaran: z.number(),
  zona: z.enum(['WIB', 'WITA', 'WIT']),
  saat: z.string(),
  hariIni: z.string(),
  jadwal: z.array(JadwalKeluar),
  /** How many there are without the filter. */
  jumlah: z.number(),
  peringatan: z.array(UrutanKeluar),
  izin: z.object({ boleh: z.boolean(), alasan: z.string().nullable() }),
})
export type JadwalTahunKeluar = z.output<typeof JadwalTahunKeluar>

export const HasilJadwal = z.object({ jadwalId: z.string(), versi: z.number(), peringatan: z.array(UrutanKeluar) })
export type HasilJadwal = z.output<typeof HasilJadwal>

export const HasilRancangan = z.object({ jumlah: z.number(), jadwalId: z.array(z.string()), peringatan: z.array(UrutanKeluar) })
export type HasilRancangan = z.output<typeof HasilRancangan>

/** A proposed window before it is saved. `kendala`: why it could not be saved as it stands. */
const BarisRancangan = z.object({
  proses: z.enum(DAFTAR_PROSES),
  tahap: z.enum(DAFTAR_TAHAP_PROSES),
  kodeWilayah: z.string().nullable(),
  tahunKegiatan: z.number(),
  buka: z.string(),
  sampai: z.string(),
  musyawarahWajib: z.boolean(),
  publik: z.boolean(),
  dasarHukum: z.string(),
  kepastian: z.enum(DAFTAR_KEPASTIAN).nullable(),
  catatan: z.string().nullable(),
  kendala: z.object({ kode: z.string(), lain: z.string().nullable() }).nullable(),
})
export type BarisRancangan = z.output<typeof BarisRancangan>
export const RancanganKeluar = z.object({ tahunAnggaran: z.number(), baris: z.array(BarisRancangan) })
export type RancanganKeluar = z.output<typeof RancanganKeluar>

export const HasilImpor = z.object({
  dibaca: z.number(),
  disimpan: z.number(),
  ditolak: z.array(z.object({ letak: z.number(), kolom: z.string(), nilai: z.string(), kode: z.string(), rincian: z.string() })),
})
export type HasilImpor = z.output<typeof HasilImpor>
