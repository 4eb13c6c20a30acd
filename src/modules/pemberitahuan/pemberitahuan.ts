import { type Saat, saatDi, tambahHari, tanggalDi, type ZonaWaktu } from '#src/lib/waktu.ts'

/** Closed list of what people are told about; how to add one: docs/cara/tambah-pemberitahuan.md. */
export const DAFTAR_PEMBERITAHUAN = [
  'menunggu-anda',
  'dikembalikan',
  'diputuskan',
  'ditautkan',
  'dianggarkan',
  'terlambat',
  'belum-dijawab',
  'atas-nama-desa',
  'usulan-dipegangkan',
  'diperpanjang',
  'jadwal-diubah',
  'ditugaskan',
  'akun-pengguna',
] as const
export type JenisPemberitahuan = (typeof DAFTAR_PEMBERITAHUAN)[number]

/** How mail comes: each notice by itself, one a day with all of them, or not at all. */
export const CARA_SUREL = ['langsung', 'harian', 'tidak'] as const
export type CaraSurel = (typeof CARA_SUREL)[number]

/** What becomes of a letter. */
export const DAFTAR_SURAT = ['menunggu', 'terkirim', 'gagal', 'kedaluwarsa'] as const

export type PenolakanPemberitahuan =
  | { readonly jenis: 'pemberitahuan-tidak-ditemukan' }
  | { readonly jenis: 'pemberitahuan-wajib'; readonly yang: string }
  | { readonly jenis: 'surat-tidak-ditemukan' }
  | { readonly jenis: 'surat-tidak-perlu-diulang' }
  | { readonly jenis: 'surel-belum-disetel' }
  | { readonly jenis: 'bukan-wewenang'; readonly alasan: 'peran-tidak-berwenang' | 'di-luar-lingkup' }

/** What holds until somebody chooses otherwise: mail at once where a deadline runs or a decision is final, else once a day. */
export const SUREL_BAWAAN: Readonly<Record<JenisPemberitahuan, CaraSurel>> = {
  'menunggu-anda': 'harian',
  dikembalikan: 'langsung',
  diputuskan: 'harian',
  ditautkan: 'harian',
  dianggarkan: 'harian',
  terlambat: 'langsung',
  'belum-dijawab': 'langsung',
  'atas-nama-desa': 'langsung',
  'usulan-dipegangkan': 'harian',
  diperpanjang: 'langsung',
  'jadwal-diubah': 'harian',
  ditugaskan: 'langsung',
  'akun-pengguna': 'langsung',
}

/** Always in the inbox: what must be corrected, and what one may do in the program. */
const WAJIB: ReadonlySet<JenisPemberitahuan> = new Set(['dikembalikan', 'atas-nama-desa', 'ditugaskan', 'akun-pengguna'])
/** In the inbox of the proposer and the village whatever they choose: it is the answer to their own proposal. */
const WAJIB_MILIK: ReadonlySet<JenisPemberitahuan> = new Set(['diputuskan', 'ditautkan', 'dianggarkan'])

/** Kinds that call for an act; once the thing moves on, nobody needs to read them. */
export const MENUNGGU_PERBUATAN: readonly JenisPemberitahuan[] = ['menunggu-anda', 'dikembalikan', 'terlambat', 'atas-nama-desa']

export function isWajib(jenis: JenisPemberitahuan): boolean {
  return WAJIB.has(jenis)
}

export function isWajibBagiPemilik(jenis: JenisPemberitahuan): boolean {
  return WAJIB_MILIK.has(jenis)
}

/** The region and all above it: `32.16.14.2001` lies in the scopes `32.16.14.2001`, `32.16.14`, `32.16` and `32`. */
export function lingkupPencakup(kode: string): string[] {
  const suku = kode.split('.')
  return suku.map((_, i) => suku.slice(0, suku.length - i).join('.'))
}

const JAM_HARIAN = '06:00'
/** What comes within these minutes before the daily mail goes into the next one: that mail may be on its way already. */
const MENIT_TUTUP = 5

/** When today's or tomorrow's daily mail leaves, in the government's zone. Real time: a demo date sends no mail into the past. */
export function waktuHarian(kini: Saat, zona: ZonaWaktu): Saat {
  const hari = tanggalDi(kini, zona)
  const pagi = saatDi(hari, JAM_HARIAN, zona)
  return Date.parse(kini) < Date.parse(pagi) - MENIT_TUTUP * 60_000 ? pagi : saatDi(tambahHari(hari, 1), JAM_HARIAN, zona)
}

export const ALAMAT_INTERNAL = '@akun.selaras.invalid'

/** Clerks without e-mail have an internal address; it is never mailed. */
export function isDapatDisurati(alamat: string): boolean {
  return alamat.includes('@') && !alamat.toLowerCase().endsWith('.invalid')
}

/** Where a page of the inbox ended. */
export interface KursorKotak {
  readonly waktu: string
  readonly id: string
}

export function tulisKursorKotak({ waktu, id }: KursorKotak): string {
  return `${waktu}_${id}`
}

/** `null` on anything that is not a cursor of ours. */
export function bacaKursorKotak(teks: string): KursorKotak | null {
  const cocok = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)_([0-9a-f-]{36})$/.exec(teks)
  return cocok === null ? null : { waktu: cocok[1] ?? '', id: cocok[2] ?? '' }
}
