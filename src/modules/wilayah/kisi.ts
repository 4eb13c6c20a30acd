import type { Titik } from '#src/modules/wilayah/tempat-koordinat.ts'

/* Squares of a thousandth of a degree, about 110 m on Indonesia's latitudes: whatever is nearer than that lies in one's own or a neighbouring one. */

const TIAP_DERAJAT = 1000
const LAJUR = 400_000

function nomor(lajur: number, larik: number): number {
  return (larik + 90 * TIAP_DERAJAT) * LAJUR + lajur + 180 * TIAP_DERAJAT
}

/** The square a point lies in. */
export function kisiTitik({ lintang, bujur }: Titik): number {
  return nomor(lantai(bujur), lantai(lintang))
}

/** That square and the eight around it. */
export function kisiSekitar({ lintang, bujur }: Titik): number[] {
  return [-1, 0, 1].flatMap((y) => [-1, 0, 1].map((x) => nomor(lantai(bujur) + x, lantai(lintang) + y)))
}

/** As PostgreSQL does it with six decimals: 106.999 × 1000 is 106999, not a hair less. */
function lantai(derajat: number): number {
  return Math.floor(Math.round(derajat * 1e6) / TIAP_DERAJAT)
}
