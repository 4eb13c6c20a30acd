import { ok, refuse, type Result } from '#src/lib/result.ts'
import { tingkatWilayah } from '#src/modules/wilayah/wilayah.ts'

/* Sentences a desk writes once and uses for many proposals. */

/** What a template may leave open; written `{{judul}}`. */
export const PENANDA_DIKENAL = ['judul', 'tempat', 'nomor', 'volume'] as const
export type Penanda = (typeof PENANDA_DIKENAL)[number]

/** As long as a filled sentence may be: what stays readable on a proposal's page. */
export const MAKS_TEKS_TERISI = 2000

export type PenolakanIsiTemplat =
  | { readonly jenis: 'penanda-tidak-dikenal'; readonly penanda: string; readonly dikenal: string }
  | { readonly jenis: 'teks-terisi-terlalu-panjang'; readonly panjang: number; readonly maks: number }

export type PenolakanTemplat =
  | PenolakanIsiTemplat
  | { readonly jenis: 'templat-tidak-ditemukan' }
  | { readonly jenis: 'nama-templat-terpakai'; readonly nama: string }
  | { readonly jenis: 'templat-sudah-berubah' }
  | { readonly jenis: 'templat-terlalu-banyak'; readonly maks: number }

/** As many as a desk keeps for all its decisions together: a list one still reads. */
export const MAKS_TEMPLAT = 60

const PENANDA = /\{\{([^{}]*)\}\}/g

export function isBerpenanda(teks: string): boolean {
  return teks.includes('{{')
}

/** The first mark that stands for nothing, or null. */
export function cariPenandaAsing(teks: string): string | null {
  for (const [, nama = ''] of teks.matchAll(PENANDA)) if (!isPenanda(nama.trim())) return nama.trim()
  return null
}

/** The sentence of one proposal. Filled in one pass: a title that looks like a mark stays a title. */
export function isiTemplat(teks: string, isi: Readonly<Record<Penanda, string>>): Result<string, PenolakanIsiTemplat> {
  const asing = cariPenandaAsing(teks)
  if (asing !== null) return refuse({ jenis: 'penanda-tidak-dikenal', penanda: asing, dikenal: PENANDA_DIKENAL.join(', ') })
  const jadi = teks.replaceAll(PENANDA, (_, nama: string) => isi[nama.trim() as Penanda])
  return jadi.length > MAKS_TEKS_TERISI ? refuse({ jenis: 'teks-terisi-terlalu-panjang', panjang: jadi.length, maks: MAKS_TEKS_TERISI }) : ok(jadi)
}

interface UsulanBernama {
  readonly judul: string
  readonly nomor: string | null
  readonly kodeWilayah: string
  readonly namaWilayah: string
  readonly rw: string | null
  /** Written out, with its unit. */
  readonly volume: string
}

const KATA_TINGKAT: Readonly<Partial<Record<string, string>>> = { kelurahan: 'Kelurahan', kecamatan: 'Kecamatan' }

/** What the marks stand for in one proposal. */
export function susunPenanda(u: UsulanBernama): Record<Penanda, string> {
  const wilayah = `${KATA_TINGKAT[tingkatWilayah(u.kodeWilayah) ?? ''] ?? 'Desa'} ${u.namaWilayah}`
  return { judul: u.judul, nomor: u.nomor ?? 'ini', tempat: u.rw === null || u.rw === '' ? wilayah : `RW ${u.rw} ${wilayah}`, volume: u.volume }
}

function isPenanda(nama: string): nama is Penanda {
  return PENANDA_DIKENAL.some((p) => p === nama)
}
