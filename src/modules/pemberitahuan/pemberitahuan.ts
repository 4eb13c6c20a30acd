import { type Saat, saatDi, tambahHari, tanggalDi, type ZonaWaktu } from '#src/lib/waktu.ts'

/** Closed list of what people are told about; how to add one: docs/cara/tambah-pemberitahuan.md. */
export const DAFTAR_PEMBERITAHUAN = [
  'menunggu-anda',
  'dikembalikan',
  'diputuskan',
  'ditautkan',
  'dianggarkan',
  'terlambat',
  'diperpanjang',
  'jadwal-diubah',
  'ditugaskan',
  'akun-pengguna',
] as const
export type JenisPemberitahuan = (typeof DAFTAR_PEMBERITAHUAN)[number]

/** How mail comes: each notice by itself, one a day with all of them, or not at all. */
export const CARA_SUREL = ['langsung', 'harian', 'tidak'] as const
export type CaraSurel = (typeof CARA_SUREL)[number]

/** What holds until somebody chooses otherwise: mail at once where a deadline runs or a decision is final, else once a day. */
export const SUREL_BAWAAN: Readonly<Record<JenisPemberitahuan, CaraSurel>> = {
  'menunggu-anda': 'harian',
  dikembalikan: 'langsung',
  diputuskan: 'harian',
  ditautkan: 'harian',
  dianggarkan: 'harian',
  terlambat: 'langsung',
  diperpanjang: 'langsung',
  'jadwal-diubah': 'harian',
  ditugaskan: 'langsung',
  'akun-pengguna': 'langsung',
}

/** Always in the inbox: what must be corrected, and what one may do in the program. */
const WAJIB: ReadonlySet<JenisPemberitahuan> = new Set(['dikembalikan', 'ditugaskan', 'akun-pengguna'])
/** In the inbox of the proposer and the village whatever they choose: it is the answer to their own proposal. */
const WAJIB_MILIK: ReadonlySet<JenisPemberitahuan> = new Set(['diputuskan', 'ditautkan', 'dianggarkan'])

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
