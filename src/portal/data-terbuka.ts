import { nilaiKuantitas, type Kuantitas } from '#src/lib/kuantitas.ts'
import { DAFTAR_KELOMPOK, kelompok, type Ringkasan } from '#src/modules/rekapitulasi/kelompok.ts'
import type { Keadaan, Tahap } from '#src/modules/usulan/putusan/rute.ts'

/* What the open data hold, column by column: the same in CSV, JSON and GeoJSON. Offices and places; never a person. */

/** A named open licence, and where its text is. */
export const LISENSI = { nama: 'CC BY 4.0', alamat: 'https://creativecommons.org/licenses/by/4.0/' } as const
export const TANDA_CONTOH = 'DATA CONTOH'

export interface UsulanTerbuka {
  readonly nomor: string
  readonly tahunAnggaran: number
  readonly judul: string
  readonly masalah: string
  readonly kodeWilayah: string
  readonly namaWilayah: string
  readonly kodeKecamatan: string
  readonly namaKecamatan: string
  readonly rw: string | null
  readonly lokus: string | null
  readonly lintang: number | null
  readonly bujur: number | null
  readonly kanal: string
  readonly pengusulJenis: string
  readonly kamus: string
  readonly bidangPembangunan: string
  readonly perangkatDaerah: string
  readonly satuan: string
  readonly volume: Kuantitas
  readonly volumeKini: Kuantitas
  readonly anggaran: number
  readonly anggaranKini: number
  readonly penerimaKk: number | null
  readonly penerimaJiwa: number | null
  readonly tahap: Tahap
  readonly keadaan: Keadaan
  readonly alasan: string | null
  readonly diajukanPada: string
  readonly menungguSejak: string
}

type Nilai = string | number | null

export interface Kolom {
  readonly nama: string
  /** Of CSV on the Web. */
  readonly jenis: 'string' | 'integer' | 'decimal' | 'dateTime'
  readonly isi: (u: UsulanTerbuka) => Nilai
}

/** In the order of the file. */
export const KOLOM_USULAN = [
  { nama: 'nomor', jenis: 'string', isi: (u) => u.nomor },
  { nama: 'tahun_anggaran', jenis: 'integer', isi: (u) => u.tahunAnggaran },
  { nama: 'judul', jenis: 'string', isi: (u) => u.judul },
  { nama: 'masalah', jenis: 'string', isi: (u) => u.masalah },
  { nama: 'kode_wilayah', jenis: 'string', isi: (u) => u.kodeWilayah },
  { nama: 'nama_wilayah', jenis: 'string', isi: (u) => u.namaWilayah },
  { nama: 'kode_kecamatan', jenis: 'string', isi: (u) => u.kodeKecamatan },
  { nama: 'nama_kecamatan', jenis: 'string', isi: (u) => u.namaKecamatan },
  { nama: 'rw', jenis: 'string', isi: (u) => u.rw },
  { nama: 'lokus', jenis: 'string', isi: (u) => u.lokus },
  { nama: 'lintang', jenis: 'decimal', isi: (u) => u.lintang },
  { nama: 'bujur', jenis: 'decimal', isi: (u) => u.bujur },
  { nama: 'kanal', jenis: 'string', isi: (u) => u.kanal },
  { nama: 'jenis_pengusul', jenis: 'string', isi: (u) => u.pengusulJenis },
  { nama: 'kamus', jenis: 'string', isi: (u) => u.kamus },
  { nama: 'bidang_pembangunan', jenis: 'string', isi: (u) => u.bidangPembangunan },
  { nama: 'perangkat_daerah', jenis: 'string', isi: (u) => u.perangkatDaerah },
  { nama: 'satuan', jenis: 'string', isi: (u) => u.satuan },
  { nama: 'volume_diminta', jenis: 'decimal', isi: (u) => nilaiKuantitas(u.volume) },
  { nama: 'volume_kini', jenis: 'decimal', isi: (u) => nilaiKuantitas(u.volumeKini) },
  { nama: 'rupiah_diminta', jenis: 'integer', isi: (u) => u.anggaran },
  { nama: 'rupiah_kini', jenis: 'integer', isi: (u) => u.anggaranKini },
  { nama: 'penerima_kk', jenis: 'integer', isi: (u) => u.penerimaKk },
  { nama: 'penerima_jiwa', jenis: 'integer', isi: (u) => u.penerimaJiwa },
  { nama: 'tahap', jenis: 'string', isi: (u) => u.tahap },
  { nama: 'keadaan', jenis: 'string', isi: (u) => u.keadaan },
  { nama: 'kelompok', jenis: 'string', isi: (u) => kelompok(u) },
  { nama: 'kode_alasan', jenis: 'string', isi: (u) => u.alasan },
  { nama: 'diajukan_pada', jenis: 'dateTime', isi: (u) => u.diajukanPada },
  { nama: 'menunggu_sejak', jenis: 'dateTime', isi: (u) => u.menungguSejak },
] as const satisfies readonly Kolom[]

/** Stands in every row of invented data, so that a row alone still says what it is. */
export const KOLOM_CONTOH = 'data_contoh' as const

export function barisUsulan(u: UsulanTerbuka): Nilai[] {
  return KOLOM_USULAN.map((k) => k.isi(u))
}

export function rekamanUsulan(u: UsulanTerbuka): Record<string, Nilai> {
  return Object.fromEntries(KOLOM_USULAN.map((k) => [k.nama, k.isi(u)]))
}

export const KOLOM_REKAP = ['kode', 'nama', 'usulan', ...DAFTAR_KELOMPOK, 'rupiah_diusulkan', 'rupiah_diterima', 'rupiah_dianggarkan'] as const

export function barisRekap(kode: string, nama: string, r: Ringkasan): Nilai[] {
  return [kode, nama, r.jumlah, ...DAFTAR_KELOMPOK.map((k) => r.kelompok[k]), r.diusulkan, r.rupiahDiterima, r.rupiahDianggarkan]
}
