import { jarakEdit } from '#src/modules/wilayah/kemiripan.ts'
import { kunciNama } from '#src/modules/wilayah/wilayah.ts'

export type JenisKata = 'desa' | 'kelurahan' | 'kecamatan' | 'kabupaten' | 'bawah' | 'layanan-desa' | 'henti' | 'kata' | 'angka' | 'tanda'

export interface Kata {
  readonly teks: string
  readonly jenis: JenisKata
  /** Where it stands in the text as written: from, and up to but not including. */
  readonly mulai: number
  readonly selesai: number
}

const PENANDA: Readonly<Record<string, string>> = {
  desa: 'desa ds dsa gampong nagari pekon lembang',
  kelurahan: 'kelurahan kel klurahan kalurahan',
  kecamatan: 'kecamatan kec kcmtn distrik kapanewon kemantren',
  kabupaten: 'kabupaten kab',
  // Below the village: the name after it is no village's, even if it sounds like one.
  bawah: 'dusun dsn dusn dsun kp kampung kmp kpg lingkungan lk rw rt banjar jorong blok komplek perum perumahan',
  // Offices and posts that by definition stand one in each village and bear its name.
  'layanan-desa': 'poskesdes poskedes pustu polindes bumdes bumdesa',
  henti: 'dan di yang untuk se ke dari pada dengan dalam serta menuju sampai semua setiap antar paket tahap lanjutan tahun wilayah',
}

const JENIS_KATA = new Map(Object.entries(PENANDA).flatMap(([jenis, daftar]) => daftar.split(' ').map((kata) => [kata, jenis as JenisKata] as const)))
const PENANDA_PANJANG = [
  ['kecamatan', 'kecamatan'],
  ['kelurahan', 'kelurahan'],
  ['kabupaten', 'kabupaten'],
] as const

function jenisKata(teks: string): JenisKata {
  const tetap = JENIS_KATA.get(teks)
  if (tetap !== undefined) return tetap
  if (/^\d/.test(teks)) return 'angka'
  // `kecamtan`, `kelurhan`: long enough that a slip makes no other word.
  if (teks.length >= 7) for (const [kata, jenis] of PENANDA_PANJANG) if (jarakEdit(teks, kata, 2) <= 2) return jenis
  return 'kata'
}

const ROMAWI = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi', 'xvii', 'xviii', 'xix', 'xx']

export function isRomawi(teks: string): boolean {
  return ROMAWI.includes(teks)
}

/** Words and marks. Glued words are parted where a capital begins anew (`KabupatenBandung`). */
export function uraikanTeks(teks: string): Kata[] {
  return [...teks.matchAll(/[\p{L}\p{N}'’]+|[^\s\p{L}\p{N}'’]/gu)].flatMap((m): Kata[] => {
    const [potongan] = m
    const letak = { mulai: m.index, selesai: m.index + potongan.length }
    return /[\p{L}\p{N}]/u.test(potongan) ? uraikanPotongan(potongan, m.index) : [{ teks: potongan, jenis: 'tanda', ...letak }]
  })
}

function uraikanPotongan(potongan: string, awal: number): Kata[] {
  let mulai = awal
  return potongan.split(/(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll})/u).flatMap((bagian) => {
    const letak = { mulai, selesai: mulai + bagian.length }
    mulai = letak.selesai
    const kunci = kunciNama(bagian)
    return kunci === '' ? [] : [{ teks: kunci, jenis: jenisKata(kunci), ...letak }]
  })
}

/** The squeezed form in which names are compared; a Roman numeral after the first word becomes a number. */
function kunciKata(daftar: readonly string[]): string {
  return daftar.map((kata, i) => (i > 0 && isRomawi(kata) ? String(ROMAWI.indexOf(kata) + 1) : kata)).join('')
}

export function kunciDariNama(nama: string): string {
  return kunciKata(
    uraikanTeks(nama)
      .filter((k) => k.jenis !== 'tanda')
      .map((k) => k.teks),
  )
}

/** The keys under which an official name may stand in a text: `Sosol/Malifut` and `Kurau (Timur)` have several. */
export function kunciAlias(nama: string): string[] {
  const tanpaKurung = nama.replace(/\([^)]*\)/g, ' ')
  const bagian = nama.includes('/') && !/[/]\s*[IVX]+\b/.test(nama) ? nama.split('/') : []
  // Written in one word, `Tomon II` cannot be told from `Tomoni I`: the plain key then leads to both, and is asked.
  return [...new Set([kunciNama(nama), ...[nama, tanpaKurung, ...bagian].map(kunciDariNama)].filter((kunci) => kunci.length > 0))]
}

const PANJANG_NAMA = 6
const TANDA_DALAM_NAMA = new Set(['-', '.', '/', '–'])

export interface Jendela {
  readonly kunci: string
  /** Index of the token after the window. */
  readonly akhir: number
  readonly jumlahKata: number
  /** No marker of another level lies inside: only such a window may be compared loosely. */
  readonly bersih: boolean
}

const PEMUTUS = new Set<JenisKata>(['desa', 'kelurahan', 'kecamatan', 'kabupaten', 'bawah', 'henti', 'layanan-desa'])

/** Windows of one to six words that begin at `awal` and cross no comma or bracket, shortest first. */
export function jendelaNama(kata: readonly Kata[], awal: number): Jendela[] {
  const hasil: Jendela[] = []
  const isi: string[] = []
  let bersih = true
  for (let i = awal; i < kata.length && isi.length < PANJANG_NAMA; i += 1) {
    const k = kata[i]
    if (k === undefined) break
    if (k.jenis === 'tanda') {
      if (isi.length > 0 && TANDA_DALAM_NAMA.has(k.teks)) continue
      break
    }
    isi.push(k.teks)
    bersih &&= !PEMUTUS.has(k.jenis)
    hasil.push({ kunci: kunciKata(isi), akhir: i + 1, jumlahKata: isi.length, bersih })
  }
  return hasil
}
