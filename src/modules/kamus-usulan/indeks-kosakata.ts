import { bunyi, kerangka } from '#src/modules/kamus-usulan/kata-normal.ts'
import { jarakEdit } from '#src/modules/wilayah/kemiripan.ts'

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
const BOBOT = { bunyi: 0.92, kerangka: 0.8, ejaan: [1, 0.82, 0.64] } as const

export function susunKosakata(daftar: Iterable<string>): Kosakata {
  const kata = [...new Set(daftar)].toSorted()
  return {
    kata,
    nomor: new Map(kata.map((k, i) => [k, i])),
    sidik: Int32Array.from(kata, sidikHuruf),
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
function sidikHuruf(kata: string): number {
  let bit = 0
  for (let i = 0; i < kata.length; i += 1) bit |= 1 << ((kata.charCodeAt(i) - 97) & 31)
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

/** What a whole word may have been meant to be; as it stands if it is known. */
export function cariSerupa(k: Kosakata, kata: string): Serupa[] {
  const tepat = k.nomor.get(kata)
  if (tepat !== undefined) return [{ nomor: tepat, bobot: 1, cara: 'sama' }]
  const hasil = new Map<number, Serupa>()
  for (const nomor of k.bunyi.get(bunyi(kata)) ?? []) hasil.set(nomor, { nomor, bobot: BOBOT.bunyi, cara: 'bunyi' })
  const baku = kata.replace(/e([^aeiou]*)$/, 'a$1')
  // Betawi says `dalem`, `item`, `pinter`.
  const betawi = baku === kata ? undefined : k.nomor.get(baku)
  if (betawi !== undefined) hasil.set(betawi, { nomor: betawi, bobot: BOBOT.bunyi, cara: 'bunyi' })
  if (hasil.size > 0) return [...hasil.values()]
  for (const s of cariSalahKetik(k, kata)) hasil.set(s.nomor, s)
  if (isDisingkat(kata))
    for (const nomor of k.kerangka.get(kerangka(kata)) ?? []) if (!hasil.has(nomor)) hasil.set(nomor, { nomor, bobot: BOBOT.kerangka, cara: 'kerangka' })
  return [...hasil.values()]
}

function isDisingkat(kata: string): boolean {
  return kata.length >= KERANGKA_TERPENDEK && kata.replace(/[^aeiou]/g, '').length * 3 < kata.length
}

function cariSalahKetik(k: Kosakata, kata: string): Serupa[] {
  const batas = batasSalah(kata.length)
  if (batas === 0) return []
  const sidik = sidikHuruf(kata)
  const hasil: Serupa[] = []
  let terdekat = batas
  for (let i = 0; i < k.kata.length; i += 1) {
    const calon = k.kata[i] ?? ''
    if (Math.abs(calon.length - kata.length) > terdekat || banyakBit((k.sidik[i] ?? 0) ^ sidik) > 2 * terdekat || calon.length < 4) continue
    const jarak = jarakEdit(kata, calon, terdekat)
    if (jarak > terdekat) continue
    // A nearer word drives out the farther ones.
    if (jarak < terdekat) hasil.length = 0
    terdekat = jarak
    hasil.push({ nomor: i, bobot: (BOBOT.ejaan[jarak] ?? 0) - (calon[0] === kata[0] ? 0 : 0.12), cara: 'ejaan' })
  }
  return hasil
}

const MAKS_AWALAN = 60

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

/** Words whose beginning is one slip away from what is typed so far. */
export function cariAwalanSalah(k: Kosakata, awal: string): Serupa[] {
  if (awal.length < 4) return []
  const hasil: Serupa[] = []
  const huruf = awal[0]
  for (let i = 0; i < k.kata.length && hasil.length < MAKS_AWALAN; i += 1) {
    const kata = k.kata[i] ?? ''
    if (kata[0] !== huruf || kata.length <= awal.length || kata[awal.length - 2] === undefined) continue
    if (banyakBit(sidikHuruf(kata.slice(0, awal.length)) ^ sidikHuruf(awal)) > 3) continue
    if ([-1, 0, 1].some((d) => jarakEdit(awal, kata.slice(0, awal.length + d), 1) <= 1)) hasil.push({ nomor: i, bobot: 0.62, cara: 'ejaan' })
  }
  return hasil
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
