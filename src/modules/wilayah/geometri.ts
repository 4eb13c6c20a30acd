import type { Poligon } from '#src/modules/wilayah/batas.ts'

/* Shapes a person draws on a map: GeoJSON geometries in EPSG:4326, [bujur, lintang]. Lengths in metres, areas in square metres. */

export type Posisi = readonly [number, number]
export type Geometri =
  | { readonly type: 'Point'; readonly coordinates: Posisi }
  | { readonly type: 'LineString'; readonly coordinates: readonly Posisi[] }
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Posisi[])[] }

/** Mean radius of the earth (IUGG). */
const JARI_JARI = 6_371_008.8
const rad = (derajat: number): number => (derajat * Math.PI) / 180

/** Great-circle distance in metres. */
export function jarak([x1, y1]: Posisi, [x2, y2]: Posisi): number {
  const a = Math.sin(rad(y2 - y1) / 2) ** 2 + Math.cos(rad(y1)) * Math.cos(rad(y2)) * Math.sin(rad(x2 - x1) / 2) ** 2
  return 2 * JARI_JARI * Math.asin(Math.min(1, Math.sqrt(a)))
}

/** Every position of a shape, a closed ring's first one once. */
export function posisiDari(g: Geometri): readonly Posisi[] {
  if (g.type === 'Point') return [g.coordinates]
  if (g.type === 'LineString') return g.coordinates
  return (g.coordinates[0] ?? []).slice(0, -1)
}

/** Without positions repeated one after the other, rings closed: what two ways of drawing the same shape have in common. */
export function rapikanGeometri(g: Geometri): Geometri {
  if (g.type === 'Point') return g
  if (g.type === 'LineString') return { type: 'LineString', coordinates: tanpaUlang(g.coordinates) }
  const [luar = []] = g.coordinates
  const terbuka = tanpaUlang(luar)
  const [awal, akhir] = [terbuka[0], terbuka.at(-1)]
  const cincin = terbuka.length > 1 && awal !== undefined && akhir !== undefined && isSama(awal, akhir) ? terbuka.slice(0, -1) : terbuka
  return { type: 'Polygon', coordinates: [awal === undefined ? [] : [...cincin, awal]] }
}

function tanpaUlang(daftar: readonly Posisi[]): Posisi[] {
  return daftar.filter((p, i) => {
    const lalu = daftar[i - 1]
    return lalu === undefined || !isSama(lalu, p)
  })
}

function isSama(a: Posisi, b: Posisi): boolean {
  return a[0] === b[0] && a[1] === b[1]
}

/** Length of a line; the way round an area. Nothing for a point. */
export function panjangMeter(g: Geometri): number {
  if (g.type === 'Point') return 0
  const garis = g.type === 'LineString' ? g.coordinates : (g.coordinates[0] ?? [])
  return garis.reduce((jumlah, p, i) => {
    const lalu = garis[i - 1]
    return lalu === undefined ? 0 : jumlah + jarak(lalu, p)
  }, 0)
}

/** Area on the sphere by its excess, whichever way round it was drawn. */
export function luasMeter(g: Geometri): number {
  if (g.type !== 'Polygon') return 0
  const [cincin = []] = g.coordinates
  const [asal] = cincin
  if (asal === undefined) return 0
  // Relative to the first corner: a plot of a few metres would drown in the rounding of whole degrees.
  const jumlah = cincin.reduce((s, [x2, y2], i) => {
    const [x1, y1] = cincin[i - 1] ?? [x2, y2]
    return s + rad(x2 - x1) * (Math.sin(rad(y1)) + Math.sin(rad(y2)) - 2 * Math.sin(rad(asal[1])))
  }, 0)
  return Math.abs((jumlah * JARI_JARI * JARI_JARI) / 2)
}

/** A point that stands for the shape: itself, the middle of the line, the mean of the corners of an area. */
export function titikWakil(g: Geometri): { readonly lintang: number; readonly bujur: number } {
  const [bujur, lintang] = wakil(g)
  const bulat = (n: number): number => Math.round(n * 1e6) / 1e6
  return { lintang: bulat(lintang), bujur: bulat(bujur) }
}

function wakil(g: Geometri): Posisi {
  const posisi = posisiDari(g)
  if (g.type === 'LineString') return tengahGaris(posisi)
  const n = Math.max(1, posisi.length)
  return [posisi.reduce((s, p) => s + p[0], 0) / n, posisi.reduce((s, p) => s + p[1], 0) / n]
}

function tengahGaris(garis: readonly Posisi[]): Posisi {
  let sisa = panjangMeter({ type: 'LineString', coordinates: garis }) / 2
  for (const [i, b] of garis.entries()) {
    const a = garis[i - 1]
    if (a === undefined) continue
    const ruas = jarak(a, b)
    if (ruas >= sisa && ruas > 0) return [a[0] + ((b[0] - a[0]) * sisa) / ruas, a[1] + ((b[1] - a[1]) * sisa) / ruas]
    sisa -= ruas
  }
  return garis[0] ?? [0, 0]
}

/** Whether the border of an area crosses or touches itself somewhere else than at neighbouring corners. */
export function isBerpotongan(g: Geometri): boolean {
  if (g.type !== 'Polygon') return false
  const cincin = g.coordinates[0] ?? []
  const ruas = cincin.slice(0, -1).map((a, i) => [a, cincin[i + 1] ?? a] as const)
  return ruas.some(([a, b], i) =>
    ruas.some(([c, d], j) => {
      if (j <= i + 1 || (i === 0 && j === ruas.length - 1)) return false
      return isSilang(a, b, c, d)
    }),
  )
}

function arah([ax, ay]: Posisi, [bx, by]: Posisi, [cx, cy]: Posisi): number {
  return Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax))
}

function isSilang(a: Posisi, b: Posisi, c: Posisi, d: Posisi): boolean {
  const [p, q, r, s] = [arah(a, b, c), arah(a, b, d), arah(c, d, a), arah(c, d, b)]
  if (p !== q && r !== s) return true
  return (p === 0 && isDiRuas(a, b, c)) || (q === 0 && isDiRuas(a, b, d)) || (r === 0 && isDiRuas(c, d, a)) || (s === 0 && isDiRuas(c, d, b))
}

function isDiRuas([ax, ay]: Posisi, [bx, by]: Posisi, [px, py]: Posisi): boolean {
  return px >= Math.min(ax, bx) && px <= Math.max(ax, bx) && py >= Math.min(ay, by) && py <= Math.max(ay, by)
}

const SKALA = 100_000

/** Metres from a position to the nearest border of a region; the caller knows whether it lies inside. */
export function jarakKeBatas(poligon: readonly Poligon[], p: Posisi): number {
  const [mx, my] = [rad(1) * JARI_JARI * Math.cos(rad(p[1])), rad(1) * JARI_JARI]
  const letak = ([x, y]: readonly [number, number]): Posisi => [(x / SKALA - p[0]) * mx, (y / SKALA - p[1]) * my]
  let terdekat = Infinity
  for (const cincin of poligon.flat()) {
    for (const [i, t] of cincin.entries()) {
      const lalu = cincin[i === 0 ? cincin.length - 1 : i - 1] ?? t
      terdekat = Math.min(terdekat, jarakKeRuas(letak(lalu), letak(t)))
    }
  }
  return terdekat
}

/** From the origin, on a plane: exact enough within a kabupaten. */
function jarakKeRuas([ax, ay]: Posisi, [bx, by]: Posisi): number {
  const [dx, dy] = [bx - ax, by - ay]
  const panjang = dx * dx + dy * dy
  const t = panjang === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / panjang))
  return Math.hypot(ax + t * dx, ay + t * dy)
}
