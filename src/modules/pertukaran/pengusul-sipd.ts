import type { Kanal } from '#src/modules/usulan/pengusul/jalur-pengusul.ts'
import type { kelompokPengusul } from '#src/modules/usulan/pengusul/kelompok-pengusul.ts'
import type { TingkatWilayah } from '#src/modules/wilayah/wilayah.ts'

export interface PengusulSipd {
  readonly kanal: Kanal
  readonly jenis: Parameters<typeof kelompokPengusul>[0]
}

/** Words of the columns "Profil" and "Pengusul" by which a proposal's way is known, the council first. */
const POLA: readonly (readonly [RegExp, PengusulSipd])[] = [
  [/\b(dprd|dewan|fraksi|anggota dewan|pokir)\b/i, { kanal: 'pokir', jenis: 'dprd' }],
  [/\b(perangkat daerah|opd|skpd|dinas|badan)\b/i, { kanal: 'perangkat-daerah', jenis: 'perangkat-daerah' }],
  [/\b(lembaga|organisasi|ormas|kelompok|yayasan|karang taruna|pkk|lpm|bumdes)\b/i, { kanal: 'lembaga', jenis: 'lembaga' }],
  [/\brukun warga\b|\brw\b/i, { kanal: 'rembuk-rw', jenis: 'rw' }],
  [/\b(perorangan|individu|masyarakat|warga)\b/i, { kanal: 'perorangan', jenis: 'warga' }],
]

/** A village or kelurahan that speaks for itself. */
const PEMERINTAHAN = /\b(desa|kelurahan|kel|pemdes|kades|lurah|nagari|gampong|musrenbang|musrenbangdes)\b/i

interface Pengusul {
  readonly profil: string
  readonly pengusul: string
  /** The village or kecamatan as the row writes it. */
  readonly tempat: string
}

const DESA: PengusulSipd = { kanal: 'musrenbang-desa', jenis: 'desa' }
const KELURAHAN: PengusulSipd = { kanal: 'musrenbang-kelurahan', jenis: 'kelurahan' }
const KECAMATAN: PengusulSipd = { kanal: 'kecamatan', jenis: 'kecamatan' }

/**
 * By which way a row came: what its profile says; without a word of it, the level of the place it stands for. Null: nothing says whether
 * `Budi` writes for himself or for his village, and that is not guessed.
 */
export function kenaliPengusul({ profil, pengusul, tempat }: Pengusul, tingkat: TingkatWilayah): PengusulSipd | null {
  const teks = profil === '' ? pengusul : profil
  const cocok = POLA.find(([pola]) => pola.test(teks))?.[1]
  if (cocok !== undefined && (tingkat !== 'kecamatan' || cocok.kanal === 'pokir' || cocok.kanal === 'perangkat-daerah')) return cocok
  if (tingkat === 'kecamatan' || /^\s*kec(amatan)?\b/i.test(teks)) return KECAMATAN
  const isTempat = PEMERINTAHAN.test(pengusul) || (tempat !== '' && pengusul.toLowerCase().includes(tempat.toLowerCase()))
  if (profil === '' && !isTempat) return null
  return tingkat === 'kelurahan' ? KELURAHAN : DESA
}

/** The profile of a proposal that never had one in SIPD, so written that it is read back as the same way. */
export const PROFIL_KANAL: Readonly<Record<Kanal, string>> = {
  'musrenbang-desa': 'Desa',
  'musrenbang-kelurahan': 'Kelurahan',
  kecamatan: 'Kecamatan',
  'rembuk-rw': 'Rukun Warga',
  'musrenbang-khusus': 'Musrenbang Khusus',
  lembaga: 'Lembaga',
  perorangan: 'Perorangan',
  pokir: 'Anggota DPRD',
  'perangkat-daerah': 'Perangkat Daerah',
  luncuran: 'Luncuran',
}
