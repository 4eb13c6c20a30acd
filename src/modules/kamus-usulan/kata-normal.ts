/** Words as they are compared: lower case, no accents, doubled words as one (`gorong2`, `gorong-gorong`), letters stretched for feeling as one. */

export interface KataTeks {
  readonly kata: string
  /** Where it stands in the text as written. */
  readonly mulai: number
  readonly selesai: number
}

const POTONGAN = /[\p{L}\p{N}]+(?:['’²-][\p{L}\p{N}]+)*²?/gu

/** The words of a text. Numbers and sizes (`60`, `3x4`, `k225`) are no words; `5g` and `sdn02` lose their digits. */
export function uraiKata(teks: string): KataTeks[] {
  const hasil: KataTeks[] = []
  for (const m of teks.matchAll(POTONGAN)) {
    for (const kata of pecah(m[0])) {
      // `gorong gorong` is one word said twice.
      if (hasil.at(-1)?.kata === kata) hasil[hasil.length - 1] = { kata, mulai: hasil.at(-1)?.mulai ?? m.index, selesai: m.index + m[0].length }
      else hasil.push({ kata, mulai: m.index, selesai: m.index + m[0].length })
    }
  }
  return hasil
}

function pecah(potongan: string): string[] {
  const kecil = potongan
    .toLowerCase()
    .replace(/²/g, '2')
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
  const bagian = kecil.split('-').map(rapikan)
  const [a = '', b = ''] = bagian
  // `jalan-jalannya`, `sayur-mayur` stays two; `u-ditch` is written together.
  if (bagian.length === 2 && a.length >= 3 && b.startsWith(a)) return [a].filter(isKata)
  if (bagian.length > 1 && bagian.some((x) => x.length === 1)) return [bagian.join('')].filter(isKata)
  return bagian.filter(isKata)
}

/** `gorong2` and `gorong2nya` lose the 2 with what follows; other digits beside letters are dropped. */
function rapikan(kata: string): string {
  return kata
    .replace(/^(\p{L}{3,})2(nya|an|in)?$/u, '$1')
    .replace(/\d+/g, '')
    .replace(/(\p{L})\1{2,}/gu, '$1')
}

function isKata(kata: string): boolean {
  return kata.length > 1
}

/** How a word sounds: spellings of the same sound fall together (`posiandu`, `drenase`, `pafing`, `musholla`). */
export function bunyi(kata: string): string {
  return kata
    .replace(/sy/g, 's')
    .replace(/kh|q|ck/g, 'k')
    .replace(/ph|v/g, 'f')
    .replace(/dj/g, 'j')
    .replace(/tj/g, 'c')
    .replace(/oe/g, 'u')
    .replace(/ai|ei/g, 'e')
    .replace(/au|ou/g, 'o')
    .replace(/z/g, 's')
    .replace(/x/g, 'ks')
    .replace(/y/g, 'i')
    .replace(/h(?=[lmnr]|$)|(?<=[td])h/g, '')
    .replace(/(.)\1+/g, '$1')
}

/** What is left without vowels: how people shorten when they type (`jmbtn`, `slrn`). */
export function kerangka(kata: string): string {
  return kata.slice(0, 1) + kata.slice(1).replace(/[aeiou]/g, '')
}
