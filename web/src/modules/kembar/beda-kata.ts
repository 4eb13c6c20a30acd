export interface PotonganKata {
  readonly kata: string
  readonly isBeda: boolean
}

/** The words of one text, each marked where the other text does not have it. Marks and case do not count. */
export function bedaKata(teks: string, lain: string): PotonganKata[] {
  const ada = new Set(uraikan(lain).map(kunci))
  return uraikan(teks).map((kata) => ({ kata, isBeda: kunci(kata) !== '' && !ada.has(kunci(kata)) }))
}

function uraikan(teks: string): string[] {
  return teks.split(/\s+/).filter((k) => k !== '')
}

function kunci(kata: string): string {
  return kata
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^0+(?=\d)/, '')
}
