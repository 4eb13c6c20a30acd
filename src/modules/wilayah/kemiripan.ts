/** Edit distance with neighbouring letters swapped as one step; stops counting beyond `batas`. */
export function jarakEdit(a: string, b: string, batas: number): number {
  if (Math.abs(a.length - b.length) > batas) return batas + 1
  let duaLalu: number[] = []
  let lalu = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const kini = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const ganti = at(lalu, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let jarak = Math.min(ganti, at(lalu, j) + 1, at(kini, j - 1) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) jarak = Math.min(jarak, at(duaLalu, j - 2) + 1)
      kini.push(jarak)
    }
    if (Math.min(...kini) > batas) return batas + 1
    duaLalu = lalu
    lalu = kini
  }
  return Math.min(at(lalu, b.length), batas + 1)
}

function at(baris: readonly number[], i: number): number {
  return baris[i] ?? Number.POSITIVE_INFINITY
}

/** How many slips a name of this length may hold before it is another name. */
function batasSalahKetik(panjang: number): number {
  return panjang < 5 ? 0 : panjang < 9 ? 1 : 2
}

/**
 * The slips between two squeezed names, or null when they are different names: the first letter and the number
 * at the end, Roman ones included, must agree (`wulai1` is not `wulai2`, `kalindai` may be Kalinda I), and short names allow no slip.
 */
export function selisihNama(a: string, b: string): number | null {
  if (a === b) return 0
  if (a[0] !== b[0] || ekor(a) !== ekor(b)) return null
  const batas = batasSalahKetik(Math.min(a.length, b.length))
  const jarak = jarakEdit(a, b, batas)
  return jarak <= batas ? jarak : null
}

function ekor(kunci: string): string {
  return /[ivx\d]*$/.exec(kunci)?.[0] ?? ''
}
