/** Trigrams of words as pg_trgm counts them: each word with two blanks before and one behind, as a set. */
export function himpunTrigram(teks: string): Int32Array {
  const kode = new Set<number>()
  for (const kata of teks.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    let [a, b] = [SPASI, SPASI]
    for (const huruf of `${kata} `) {
      const c = huruf.codePointAt(0) ?? SPASI
      kode.add(sandi(a, b, c))
      a = b
      b = c
    }
  }
  return Int32Array.from(kode).sort()
}

const SPASI = 32

/** Three letters as one number: exact for the 128 of ASCII, which are all that words here are made of; others are mixed. */
function sandi(a: number, b: number, c: number): number {
  if (a < 128 && b < 128 && c < 128) return (a << 14) | (b << 7) | c
  return (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35)) | 0x40000000
}

/** Shared of all (Jaccard), of two sorted sets. Two empty ones share nothing. */
export function jaccard(a: Int32Array, b: Int32Array): number {
  const sama = irisan(a, b)
  const semua = a.length + b.length - sama
  return semua === 0 ? 0 : sama / semua
}

export function irisan(a: Int32Array, b: Int32Array): number {
  let [i, j, sama] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] as number, b[j] as number]
    if (x === y) sama += 1
    if (x <= y) i += 1
    if (y <= x) j += 1
  }
  return sama
}
