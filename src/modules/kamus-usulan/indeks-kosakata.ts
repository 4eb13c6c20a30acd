import { bunyi, kerangka } from '#src/modules/kamus-usulan/kata-normal.ts'

/** All words an index knows, ready to be found by beginning, sound, skeleton and with slips of the finger. */
export interface Kosakata {
  /** In alphabetical order. */
  readonly kata: readonly string[]
  readonly nomor: ReadonlyMap<string, number>
  readonly sidik: Int32Array
  readonly bunyi: ReadonlyMap<string, readonly number[]>
  readonly kerangka: ReadonlyMap<string, readonly number[]>
}

export type CaraEjaan = 'sama' | 'awalan' | 'bunyi' | 'kerangka' | 'ejaan'

export interface Serupa {
  readonly nomor: number
  readonly bobot: number
  readonly cara: CaraEjaan
}

const KERANGKA_TERPENDEK = 3
const BOBOT = { bunyi: 0.92, kerangka: 0.8, ejaan: [1, 0.82, 0.64], hurufPertama: 0.12, awalanSalah: 0.62 } as const

export function susunKosakata(daftar: Iterable<string>): Kosakata {
  const kata = [...new Set(daftar)].toSorted()
  return {
    kata,
    nomor: new Map(kata.map((k, i) => [k, i])),
    sidik: Int32Array.from(kata, (x) => sidikHuruf(x, x.length)),
    bunyi: kelompokkan(kata, bunyi, 1),
    kerangka: kelompokkan(kata, kerangka, KERANGKA_TERPENDEK),
  }
}

function kelompokkan(kata: readonly string[], kunci: (k: string) => string, terpendek: number): Map<string, number[]> {
  const hasil = new Map<string, number[]>()
  for (const [i, k] of kata.entries()) {
    const s = kunci(k)
    if (s.length < terpendek) continue
    const ada = hasil.get(s)
    if (ada === undefined) hasil.set(s, [i])
    else ada.push(i)
  }
  return hasil
}

/** One bit a letter: two words within d slips differ in at most 2·d bits. */
function sidikHuruf(kata: string, panjang: number): number {
  let bit = 0
  for (let i = 0; i < panjang; i += 1) bit |= 1 << ((kata.charCodeAt(i) - 97) & 31)
  return bit
}

function banyakBit(n: number): number {
  let x = n - ((n >>> 1) & 0x55555555)
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333)
  return (((x + (x >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/** Slips forgiven in a word of this length. */
function batasSalah(panjang: number): number {
  return panjang < 4 ? 0 : panjang < 8 ? 1 : 2
}

/** The word itself if it is known, or known words that sound the same; Betawi says `dalem`, `item`, `pinter`. */
export function cariSebunyi(k: Kosakata, kata: string): Serupa[] {
  const tepat = k.nomor.get(kata)
  if (tepat !== undefined) return [{ nomor: tepat, bobot: 1, cara: 'sama' }]
  const betawi = k.nomor.get(kata.replace(/e([^aeiou]*)$/, 'a$1'))
  const nomor = [...(k.bunyi.get(bunyi(kata)) ?? []), ...(betawi === undefined ? [] : [betawi])]
  return [...new Set(nomor)].map((n) => ({ nomor: n, bobot: BOBOT.bunyi, cara: 'bunyi' }))
}

/** What an unknown word may have been meant to be: with slips of the finger, or with its vowels left out. */
export function cariSalah(k: Kosakata, kata: string): Serupa[] {
  const hasil = new Map(cariSalahKetik(k, kata).map((s) => [s.nomor, s]))
  if (!isDisingkat(kata)) return [...hasil.values()]
  for (const nomor of k.kerangka.get(kerangka(kata)) ?? []) if (!hasil.has(nomor)) hasil.set(nomor, { nomor, bobot: BOBOT.kerangka, cara: 'kerangka' })
  return [...hasil.values()]
}

function isDisingkat(kata: string): boolean {
  return kata.length >= KERANGKA_TERPENDEK && kata.replace(/[^aeiou]/g, '').length * 3 < kata.length
}

function cariSalahKetik(k: Kosakata, kata: string): Serupa[] {
  let terdekat = batasSalah(kata.length)
  if (terdekat === 0) return []
  const sidik = sidikHuruf(kata, kata.length)
  const hasil: Serupa[] = []
  for (let i = 0; i < k.kata.length; i += 1) {
    const calon = k.kata[i] ?? ''
    if (calon.length < 4 || Math.abs(calon.length - kata.length) > terdekat || banyakBit((k.sidik[i] ?? 0) ^ sidik) > 2 * terdekat) continue
    const jarak = jarakBerbatas(kata, calon, terdekat, false)
    if (jarak > terdekat) continue
    // A nearer word drives out the farther ones.
    if (jarak < terdekat) hasil.length = 0
    terdekat = jarak
    hasil.push({ nomor: i, bobot: (BOBOT.ejaan[jarak] ?? 0) - (calon.charCodeAt(0) === kata.charCodeAt(0) ? 0 : BOBOT.hurufPertama), cara: 'ejaan' })
  }
  return hasil
}

const MAKS_AWALAN = 40

/** Words that begin so, while somebody is still typing; the less there is left to type the better. */
export function cariAwalan(k: Kosakata, awal: string): Serupa[] {
  const hasil: Serupa[] = []
  for (let i = letakPertama(k.kata, awal); i < k.kata.length && hasil.length < MAKS_AWALAN; i += 1) {
    const kata = k.kata[i] ?? ''
    if (!kata.startsWith(awal)) break
    hasil.push({ nomor: i, bobot: kata === awal ? 1 : 0.75 + (0.2 * awal.length) / kata.length, cara: kata === awal ? 'sama' : 'awalan' })
  }
  return hasil
}

/** Words whose beginning is one slip away from what is typed so far; the first letter stands. */
export function cariAwalanSalah(k: Kosakata, awal: string): Serupa[] {
  if (awal.length < 4) return []
  const hasil: Serupa[] = []
  const sidik = sidikHuruf(awal, awal.length)
  const huruf = awal.charCodeAt(0)
  for (let i = letakPertama(k.kata, awal.charAt(0)); i < k.kata.length && hasil.length < MAKS_AWALAN; i += 1) {
    const kata = k.kata[i] ?? ''
    if (kata.charCodeAt(0) !== huruf) break
    if (kata.length < awal.length || banyakBit(sidikHuruf(kata, awal.length) ^ sidik) > 3) continue
    if (jarakBerbatas(awal, kata, 1, true) <= 1) hasil.push({ nomor: i, bobot: BOBOT.awalanSalah, cara: 'ejaan' })
  }
  return hasil
}

const TERPANJANG = 48
const BARIS = [new Uint8Array(TERPANJANG + 1), new Uint8Array(TERPANJANG + 1), new Uint8Array(TERPANJANG + 1)] as const

/**
 * Edit distance with neighbours swapped as one, given up beyond `batas`; with `awalan` that of the nearest beginning of `b`.
 * Without allocation, because it runs over the whole vocabulary between two keystrokes.
 */
function jarakBerbatas(a: string, b: string, batas: number, awalan: boolean): number {
  const panjang = Math.min(b.length, awalan ? a.length + batas : b.length)
  if (a.length > TERPANJANG || panjang > TERPANJANG) return batas + 1
  let [duaLalu, lalu, kini]: [Uint8Array, Uint8Array, Uint8Array] = [BARIS[0], BARIS[1], BARIS[2]]
  for (let j = 0; j <= panjang; j += 1) lalu[j] = j
  for (let i = 1; i <= a.length; i += 1) {
    const huruf = a.charCodeAt(i - 1)
    kini[0] = i
    let terkecil = i
    for (let j = 1; j <= panjang; j += 1) {
      const lawan = b.charCodeAt(j - 1)
      let n = Math.min((lalu[j - 1] ?? 0) + (huruf === lawan ? 0 : 1), (lalu[j] ?? 0) + 1, (kini[j - 1] ?? 0) + 1)
      if (i > 1 && j > 1 && huruf === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === lawan) n = Math.min(n, (duaLalu[j - 2] ?? 0) + 1)
      kini[j] = n
      terkecil = Math.min(terkecil, n)
    }
    if (terkecil > batas) return batas + 1
    ;[duaLalu, lalu, kini] = [lalu, kini, duaLalu]
  }
  let hasil = lalu[panjang] ?? 0
  if (awalan) for (let j = 0; j < panjang; j += 1) hasil = Math.min(hasil, lalu[j] ?? hasil)
  return Math.min(hasil, batas + 1)
}

function letakPertama(kata: readonly string[], awal: string): number {
  let bawah = 0
  let atas = kata.length
  while (bawah < atas) {
    const tengah = (bawah + atas) >> 1
    if ((kata[tengah] ?? '') < awal) bawah = tengah + 1
    else atas = tengah
  }
  return bawah
}
