export interface SumberDana {
  readonly kode: string
  readonly nama: string
  readonly kelompok: KelompokSumberDana
}

export const DAFTAR_KELOMPOK_DANA = [
  'pad',
  'dbh',
  'dau',
  'dak-fisik',
  'dak-nonfisik',
  'insentif-fiskal',
  'otonomi-khusus',
  'dana-desa',
  'bagi-hasil',
  'bantuan-keuangan',
  'hibah',
  'silpa',
  'pinjaman',
  'jkn',
  'lain',
] as const
export type KelompokSumberDana = (typeof DAFTAR_KELOMPOK_DANA)[number]

const AWALAN: readonly (readonly [RegExp, KelompokSumberDana])[] = [
  [/^[12]\.1(\.|$)/, 'pad'],
  [/^[12]\.2\.01\.01\.01/, 'dbh'],
  [/^[12]\.2\.01\.01\.02/, 'dau'],
  [/^[12]\.2\.01\.01\.03/, 'dak-fisik'],
  [/^[12]\.2\.01\.01\.04/, 'dak-nonfisik'],
  [/^[12]\.2\.01\.0[26]/, 'insentif-fiskal'],
  [/^[12]\.2\.01\.0[34]/, 'otonomi-khusus'],
  [/^[12]\.2\.01\.05/, 'dana-desa'],
  [/^[12]\.2\.02\.01/, 'bagi-hasil'],
  [/^[12]\.2\.02\.02/, 'bantuan-keuangan'],
  [/^[12]\.3\.01/, 'hibah'],
  [/^1\.4\.01/, 'silpa'],
  [/^1\.4\.04/, 'pinjaman'],
  [/^2\.3\.03\.02/, 'jkn'],
]

/** The group by which ceilings and reports add up, read from the official code. */
export function kelompokSumberDana(kode: string): KelompokSumberDana {
  return AWALAN.find(([pola]) => pola.test(kode))?.[1] ?? 'lain'
}

export interface TemuanSumberDana {
  readonly sumberDana: SumberDana
  /** The code was written without its zeros (`1.2.1.01.02`): a spreadsheet ate them. */
  readonly nolHilang: boolean
}

/** By code, by code without its zeros, or by name; null when nothing fits. */
export function cariSumberDana(daftar: readonly SumberDana[], teks: string): TemuanSumberDana | null {
  const dicari = teks.trim().replace(/\.+$/, '')
  const tepat = daftar.find((s) => s.kode === dicari)
  if (tepat !== undefined) return { sumberDana: tepat, nolHilang: false }
  if (/^[\d.]+$/.test(dicari)) {
    const sama = daftar.filter((s) => kunciAngka(s.kode) === kunciAngka(dicari))
    const [satu] = sama
    return sama.length === 1 && satu !== undefined ? { sumberDana: satu, nolHilang: true } : null
  }
  const senama = daftar.filter((s) => kunciNama(s.nama) === kunciNama(dicari))
  const [satu] = senama
  return senama.length === 1 && satu !== undefined ? { sumberDana: satu, nolHilang: false } : null
}

/** Valid sources that begin like the one written, longest common start first. */
export function sumberDanaTerdekat(daftar: readonly SumberDana[], teks: string): SumberDana[] {
  const dicari = kunciAngka(teks).split('.')
  const kata = kunciNama(teks)
  return daftar
    .map((s) => ({ s, sama: samaAwal(kunciAngka(s.kode).split('.'), dicari) * 10 + (kata.length >= 3 && kunciNama(s.nama).includes(kata) ? 5 : 0) }))
    .filter((c) => c.sama > 0)
    .toSorted((a, b) => b.sama - a.sama || a.s.kode.length - b.s.kode.length)
    .slice(0, 3)
    .map((c) => c.s)
}

function samaAwal(a: readonly string[], b: readonly string[]): number {
  const beda = a.findIndex((bagian, i) => bagian !== b[i])
  return beda === -1 ? a.length : beda
}

function kunciAngka(kode: string): string {
  return kode
    .split('.')
    .map((bagian) => String(Number(bagian)))
    .join('.')
}

function kunciNama(nama: string): string {
  return nama.toLowerCase().replace(/[^a-z0-9]/g, '')
}
