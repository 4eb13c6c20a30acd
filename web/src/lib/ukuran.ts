import { takPutus } from './bahasa.ts'

/* Sizes as measured, with no more figures than the measuring gave. */

const satuDesimal = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 })
const duaDesimal = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2 })
const utuh = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 })

/** `152 m`, `12,4 km`. */
export function tulisJarak(m: number): string {
  return takPutus(m >= 10_000 ? `${satuDesimal.format(m / 1000)} km` : `${utuh.format(m)} m`)
}

/** `1.230 m²`; from a hectare on both. */
export function tulisLuas(m2: number): string {
  const meter = `${utuh.format(m2)} m²`
  return takPutus(m2 >= 10_000 ? `${meter} (${duaDesimal.format(m2 / 10_000)} ha)` : meter)
}

/** `0,4 MB`, never 0. */
export function tulisMega(bita: number): string {
  return takPutus(`${satuDesimal.format(Math.max(0.1, bita / 1024 / 1024))} MB`)
}
