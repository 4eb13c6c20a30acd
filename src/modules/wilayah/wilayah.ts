import { selisihNama } from '#src/modules/wilayah/kemiripan.ts'

export const DAFTAR_TINGKAT = ['provinsi', 'kabupaten', 'kota', 'kecamatan', 'kelurahan', 'desa', 'desa-adat'] as const
export type TingkatWilayah = (typeof DAFTAR_TINGKAT)[number]

export interface Wilayah {
  readonly kode: string
  readonly nama: string
  readonly tingkat: TingkatWilayah
  readonly indukKode: string | null
}

const POLA_KODE = /^\d{2}(\.\d{2}(\.\d{2}(\.[123]\d{3})?)?)?$/

/** The form of a Kemendagri region code; whether it exists only the table knows. */
export function isKodeWilayah(kode: string): boolean {
  return POLA_KODE.test(kode)
}

/** Kabupaten are numbered 01–69, kota 71–99; the village's first digit: 1 kelurahan, 2 desa, 3 desa adat. */
export function tingkatWilayah(kode: string): TingkatWilayah | null {
  if (!isKodeWilayah(kode)) return null
  const [, kabupaten, kecamatan, desa] = kode.split('.')
  if (kabupaten === undefined) return 'provinsi'
  if (kecamatan === undefined) return Number(kabupaten) >= 71 ? 'kota' : 'kabupaten'
  if (desa === undefined) return 'kecamatan'
  return desa.startsWith('1') ? 'kelurahan' : desa.startsWith('2') ? 'desa' : 'desa-adat'
}

/** The code one level up; null for a province. */
export function indukWilayah(kode: string): string | null {
  const titik = kode.lastIndexOf('.')
  return titik === -1 ? null : kode.slice(0, titik)
}

/** From the province down to the region itself. */
export function jalurKode(kode: string): string[] {
  const bagian = kode.split('.')
  return bagian.map((_, i) => bagian.slice(0, i + 1).join('.'))
}

export function kabupatenDari(kode: string): string | null {
  return jalurKode(kode)[1] ?? null
}

/** The kecamatan of a desa, or the kecamatan itself. */
export function kecamatanDari(kode: string): string | null {
  return jalurKode(kode)[2] ?? null
}

export function isDesa(kode: string): boolean {
  const tingkat = tingkatWilayah(kode)
  return tingkat === 'desa' || tingkat === 'kelurahan' || tingkat === 'desa-adat'
}

const ROMAWI = /^(?=[IVX])(X{0,3})(IX|IV|V?I{0,3})$/i
const KATA_KECIL = new Set(['dan', 'di', 'ke', 'dari'])

/**
 * The name as an office would write it: words begin with a capital, Roman numerals are capitals.
 * Short words in capitals (SP, UPT, LB) are abbreviations and stay; a name all in capitals is brought down.
 */
export function ejaNama(nama: string): string {
  const rapi = nama.replace(/\s+/g, ' ').trim()
  const semuaKapital = /[A-Z]{5,}/.test(rapi) && rapi === rapi.toUpperCase()
  return rapi
    .split(' ')
    .map((kata, i) => ejaKata(semuaKapital ? kata.toLowerCase() : kata, i))
    .join(' ')
}

function ejaKata(kata: string, urutan: number): string {
  if (ROMAWI.test(kata) && kata !== 'x') return kata.toUpperCase()
  if (urutan > 0 && KATA_KECIL.has(kata)) return kata
  if (kata === 'x') return kata
  return kata.replace(/^(\P{L}*)(\p{Ll})/u, (_, awal: string, huruf: string) => awal + huruf.toUpperCase())
}

const SEBUTAN: Readonly<Record<TingkatWilayah, string>> = {
  provinsi: 'Provinsi ',
  kabupaten: 'Kab. ',
  kota: 'Kota ',
  kecamatan: 'Kec. ',
  kelurahan: 'Kel. ',
  desa: 'Desa ',
  'desa-adat': 'Desa Adat ',
}

/** `Kab. Bekasi`, `Kec. Sukakarya`, `Desa Sukaindah`: the level in front, as letters write it. */
export function sebutWilayah(w: Pick<Wilayah, 'nama' | 'tingkat'>): string {
  const polos = w.nama.replace(/^(Kabupaten|Kota)\s+(?=\S)/, (awalan) => (w.tingkat === 'kabupaten' || w.tingkat === 'kota' ? '' : awalan))
  if (w.tingkat === 'provinsi' && /^(Daerah|DKI|DI)\b/.test(polos)) return polos
  return SEBUTAN[w.tingkat] + polos
}

/** A name as it is compared: lower case, no accents, no marks, no spaces (`Bulu Taba` = `BULUTABA`). */
export function kunciNama(nama: string): string {
  return nama
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

/** Best first: the same name, a name that begins so, a word that begins so, one that contains it, one spelt nearly so. */
export function urutkanCocok<W extends Wilayah>(daftar: readonly W[], teks: string): W[] {
  const kode = teks.trim()
  if (/^\d[\d.]*$/.test(kode)) return daftar.filter((w) => w.kode.startsWith(kode))
  const dicari = kunciNama(teks.replace(/^\s*(desa|ds|kelurahan|kel|kecamatan|kec|kabupaten|kab|kota|provinsi)\b\.?/i, ''))
  if (dicari === '') return []
  return daftar
    .map((w) => ({ w, jarak: jarakCari(w.nama, dicari) }))
    .filter((c) => c.jarak !== null)
    .toSorted((a, b) => (a.jarak ?? 0) - (b.jarak ?? 0) || a.w.kode.length - b.w.kode.length || (a.w.kode < b.w.kode ? -1 : 1))
    .map((c) => c.w)
}

function jarakCari(nama: string, dicari: string): number | null {
  const kunci = kunciNama(nama)
  if (kunci === dicari) return 0
  if (kunci.startsWith(dicari)) return 1
  if (nama.split(/[\s-]+/).some((kata) => kunciNama(kata).startsWith(dicari))) return 2
  if (kunci.includes(dicari)) return 3
  const selisih = selisihNama(dicari, kunci)
  return selisih === null ? null : 3 + selisih
}
