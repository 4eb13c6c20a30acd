import { formatKuantitas, kuantitas, type Kuantitas } from '#src/lib/kuantitas.ts'

/** Closed lists of what a proposal says of itself besides its problem, place and size. */

export const DAFTAR_JENIS_BELANJA = ['barang-jasa', 'modal', 'hibah', 'bansos', 'bantuan-keuangan'] as const

export const DAFTAR_STATUS_LAHAN = [
  'tidak-perlu',
  'milik-desa',
  'milik-pemda',
  'milik-warga',
  'hibah',
  'wakaf',
  'instansi-lain',
  'sengketa',
  'belum-jelas',
] as const
export type StatusLahan = (typeof DAFTAR_STATUS_LAHAN)[number]

/** What regional and national plans ask a proposal to serve. */
export const DAFTAR_FOKUS = [
  'kemiskinan',
  'stunting',
  'pengangguran',
  'layanan-dasar',
  'konektivitas',
  'air-minum-sanitasi',
  'ketahanan-pangan',
  'kebencanaan',
  'lingkungan-hidup',
  'pengarusutamaan-gender',
] as const

/** Everything but a photo is for those who decide, never for the public. */
export const DAFTAR_LAMPIRAN = ['proposal', 'surat-pengantar', 'rab', 'sketsa', 'sertifikat', 'surat-hibah', 'ded'] as const

export const DAFTAR_KOEFISIEN = ['panjang', 'lebar', 'tinggi', 'jumlah'] as const

export interface Koefisien {
  readonly nama: (typeof DAFTAR_KOEFISIEN)[number]
  readonly nilai: Kuantitas
}

/** p × l × t × jumlah in thousandths, rounded half up once at the end; `null` when it is too large to be a volume. */
export function kaliKoefisien(daftar: readonly Pick<Koefisien, 'nilai'>[]): Kuantitas | null {
  if (daftar.length === 0) return null
  const pembagi = 1000n ** BigInt(daftar.length - 1)
  const hasil = (daftar.reduce((n, k) => n * BigInt(k.nilai), 1n) + pembagi / 2n) / pembagi
  return hasil > 99_999_999_000n ? null : kuantitas(Number(hasil))
}

export interface PenolakanRincian {
  readonly jenis: 'rincian-bukan-volume'
  readonly hasil: string
  readonly volume: string
}

/** Where a volume is said to come from dimensions, it must. */
export function periksaRincian(rincian: readonly Koefisien[] | null, volume: Kuantitas): PenolakanRincian | null {
  if (rincian === null || rincian.length === 0) return null
  const hasil = kaliKoefisien(rincian)
  return hasil === volume ? null : { jenis: 'rincian-bukan-volume', hasil: hasil === null ? '—' : formatKuantitas(hasil), volume: formatKuantitas(volume) }
}
