/**
 * Trigrams of words as pg_trgm counts them: each word with two blanks before and one behind, as a set. A trigram is a number below
 * `RUANG`: exact for ASCII, of which Indonesian titles are made; other letters are mixed into the same room.
 */
export const RUANG_TRIGRAM = 1 << 21
const SPASI = 32

/** A tokeniser with a memory of its own: it marks what it has seen, so that a set costs no set. */
export function createPemecah(): (teks: string) => Int32Array {
  const cap = new Int32Array(RUANG_TRIGRAM)
  let penampung = new Int32Array(512)
  let giliran = 0
  return (teks) => {
    const kecil = teks.toLowerCase()
    if (penampung.length < kecil.length * 2 + 4) penampung = new Int32Array(kecil.length * 2 + 4)
    giliran += 1
    let [jumlah, a, b, isDalam] = [0, SPASI, SPASI, false]
    const tambah = (kode: number): void => {
      if (cap[kode] === giliran) return
      cap[kode] = giliran
      penampung[jumlah] = kode
      jumlah += 1
    }
    for (let i = 0; i <= kecil.length; i += 1) {
      const c = i < kecil.length ? kecil.charCodeAt(i) : SPASI
      if (isHuruf(c)) {
        tambah(sandi(a, b, c))
        a = b
        b = c
        isDalam = true
      } else if (isDalam) {
        tambah(sandi(a, b, SPASI))
        a = SPASI
        b = SPASI
        isDalam = false
      }
    }
    return penampung.slice(0, jumlah)
  }
}

function isHuruf(c: number): boolean {
  if (c < 128) return (c >= 97 && c <= 122) || (c >= 48 && c <= 57)
  return /[\p{L}\p{N}\p{Cs}]/u.test(String.fromCharCode(c))
}

function sandi(a: number, b: number, c: number): number {
  if ((a | b | c) < 128) return (a << 14) | (b << 7) | c
  return (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35)) >>> 11
}

const pecah = createPemecah()

/** The set of one text, sorted. */
export function himpunTrigram(teks: string): Int32Array {
  return pecah(teks).toSorted()
}

/** Shared of all (Jaccard), of two sorted sets. Two empty ones share nothing. */
export function jaccard(a: Int32Array, b: Int32Array): number {
  const sama = irisan(a, b)
  const semua = a.length + b.length - sama
  return semua === 0 ? 0 : sama / semua
}

function irisan(a: Int32Array, b: Int32Array): number {
  let [i, j, sama] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] as number, b[j] as number]
    if (x === y) sama += 1
    if (x <= y) i += 1
    if (y <= x) j += 1
  }
  return sama
}
