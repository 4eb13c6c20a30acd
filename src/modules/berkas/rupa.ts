/** The look of a picture as 64 bits (difference hash): a copy saved again, reduced or recompressed keeps nearly all of them. */

const RUPA_LEBAR = 9
const RUPA_TINGGI = 8
const KOTAK = 8
/** A picture is first brought to this size, by whatever the device or the server has for it, then averaged box by box here. */
export const RUPA_AWAL = { lebar: RUPA_LEBAR * KOTAK, tinggi: RUPA_TINGGI * KOTAK } as const
const PITA = 4

/** The hash of 72 × 64 grey values, row by row. */
export function rupaDari(abu: ArrayLike<number>): string {
  const rata = Array.from({ length: RUPA_LEBAR * RUPA_TINGGI }, (_, i) => {
    const [x0, y0] = [(i % RUPA_LEBAR) * KOTAK, Math.floor(i / RUPA_LEBAR) * KOTAK]
    let jumlah = 0
    for (let y = y0; y < y0 + KOTAK; y += 1) for (let x = x0; x < x0 + KOTAK; x += 1) jumlah += abu[y * RUPA_AWAL.lebar + x] ?? 0
    return jumlah
  })
  return susunRupa(rata)
}

/** From 9 × 8 grey values, row by row: one bit for each pair of neighbours, set where it grows brighter. */
export function susunRupa(abu: ArrayLike<number>): string {
  let hex = ''
  let bita = 0
  let n = 0
  for (let y = 0; y < RUPA_TINGGI; y += 1) {
    for (let x = 0; x + 1 < RUPA_LEBAR; x += 1) {
      bita = (bita << 1) | ((abu[y * RUPA_LEBAR + x + 1] ?? 0) > (abu[y * RUPA_LEBAR + x] ?? 0) ? 1 : 0)
      n += 1
      if (n % 4 === 0) {
        hex += bita.toString(16)
        bita = 0
      }
    }
  }
  return hex
}

function hitungBit(n: number): number {
  let [sisa, jumlah] = [n, 0]
  for (; sisa !== 0; sisa &= sisa - 1) jumlah += 1
  return jumlah
}

function pitaHex(rupa: string): number[] {
  return Array.from({ length: PITA }, (_, i) => Number.parseInt(rupa.slice(i * 4, i * 4 + 4), 16))
}

/** How many of the 64 bits differ. */
export function jarakRupa(a: string, b: string): number {
  const lain = pitaHex(b)
  return pitaHex(a).reduce((jumlah, p, i) => jumlah + hitungBit(p ^ (lain[i] ?? 0)), 0)
}

/** Of two different photos of the same lane; measured on recompressed and reduced copies, which stay at 0 to 4. */
const RUPA_SAMA = 6

export function isRupaSama(a: string, b: string): boolean {
  return jarakRupa(a, b) <= RUPA_SAMA
}

/** By what a look is found: four bands, those without anything in them (sky, a plain wall) left out. */
export function pitaRupa(rupa: string): { readonly pita: number; readonly nilai: number }[] {
  return pitaHex(rupa).flatMap((nilai, pita) => {
    const bit = hitungBit(nilai)
    return bit < 3 || bit > 13 ? [] : [{ pita, nilai }]
  })
}
