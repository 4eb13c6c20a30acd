/** A point as [bujur, lintang] in hundred-thousandths of a degree: about a metre. */
export type Titik = readonly [number, number]
/** Closed without repeating its first point. */
export type Cincin = readonly Titik[]
/** The outer ring first, then the holes in it. */
export type Poligon = readonly Cincin[]

export interface Batas {
  readonly kode: string
  readonly lintang: number
  readonly bujur: number
  readonly poligon: readonly Poligon[]
}

const SKALA = 100_000

export function titik(bujur: number, lintang: number): Titik {
  return [Math.round(bujur * SKALA), Math.round(lintang * SKALA)]
}

/** Rings as differences from point to point: a third of their size as GeoJSON. Polygons end with `;`, rings with `|`. */
export function tulisGaris(poligon: readonly Poligon[]): string {
  return poligon.map((p) => p.map(tulisCincin).join('|')).join(';')
}

/** The coordinates of a GeoJSON Polygon or MultiPolygon; null when they are none. Rings repeat their first point there. */
export function bacaKoordinat(jenis: 'Polygon' | 'MultiPolygon', koordinat: readonly unknown[]): Poligon[] | null {
  const daftar = jenis === 'Polygon' ? [koordinat] : koordinat
  const poligon = daftar.map((p) => (Array.isArray(p) && p.length > 0 ? p.map((c) => bacaCincinJson(c)) : [null]))
  return poligon.every((p): p is Cincin[] => p.every((c) => c !== null)) ? poligon : null
}

function bacaCincinJson(cincin: unknown): Cincin | null {
  if (!Array.isArray(cincin) || cincin.length < 4) return null
  const hasil: Titik[] = []
  for (const t of cincin.slice(0, -1)) {
    if (!Array.isArray(t)) return null
    const [bujur, lintang] = t as unknown[]
    if (typeof bujur !== 'number' || typeof lintang !== 'number' || Math.abs(bujur) > 180 || Math.abs(lintang) > 90) return null
    hasil.push(titik(bujur, lintang))
  }
  return hasil
}

function tulisCincin(cincin: Cincin): string {
  let [x, y] = [0, 0]
  let teks = ''
  for (const [tx, ty] of cincin) {
    if (tx === x && ty === y && teks !== '') continue
    teks += `${teks === '' ? '' : ' '}${tx - x},${ty - y}`
    ;[x, y] = [tx, ty]
  }
  return teks
}

export function bacaGaris(garis: string): Poligon[] {
  return garis.split(';').map((p) => p.split('|').map(bacaCincin))
}

function bacaCincin(teks: string): Cincin {
  let [x, y] = [0, 0]
  return teks.split(' ').map((pasangan): Titik => {
    const koma = pasangan.indexOf(',')
    x += Number(pasangan.slice(0, koma))
    y += Number(pasangan.slice(koma + 1))
    return [x, y]
  })
}

/** Square degrees times 10¹⁰, positive when the ring runs anticlockwise. */
export function luasCincin(cincin: Cincin): number {
  let jumlah = 0
  for (const [i, [x, y]] of cincin.entries()) {
    const [x2, y2] = cincin[(i + 1) % cincin.length] ?? [x, y]
    jumlah += x * y2 - x2 * y
  }
  return jumlah / 2
}

export function isDiDalam(poligon: readonly Poligon[], t: Titik): boolean {
  return poligon.some(([luar, ...lubang]) => luar !== undefined && isDalamCincin(luar, t) && !lubang.some((l) => isDalamCincin(l, t)))
}

/** Even-odd: how often a ray to the east crosses the ring. */
function isDalamCincin(cincin: Cincin, [x, y]: Titik): boolean {
  let dalam = false
  for (const [i, [x1, y1]] of cincin.entries()) {
    const [x2, y2] = cincin[i === 0 ? cincin.length - 1 : i - 1] ?? [x1, y1]
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) dalam = !dalam
  }
  return dalam
}

/**
 * Which region a point lies in. `mendua`: unofficial boundaries overlap there. `batas-tidak-ada`: it lies in none of those known, but
 * some have no boundary and may hold it (they are named); never a guess.
 */
export type HasilTitik =
  | { readonly hasil: 'ditemukan'; readonly kode: string }
  | { readonly hasil: 'mendua'; readonly calon: readonly string[] }
  | { readonly hasil: 'di-luar' }
  | { readonly hasil: 'batas-tidak-ada'; readonly tanpaBatas: readonly string[] }

/** `semua` are the codes that could be the answer; those without an entry in `batas` have no polygon. */
export function cariTitik(semua: readonly string[], batas: readonly Batas[], t: Titik): HasilTitik {
  const kena = batas.filter((b) => isDiDalam(b.poligon, t)).map((b) => b.kode)
  const [satu] = kena
  if (kena.length > 1) return { hasil: 'mendua', calon: kena.toSorted() }
  if (satu !== undefined) return { hasil: 'ditemukan', kode: satu }
  const punya = new Set(batas.map((b) => b.kode))
  const tanpaBatas = semua.filter((kode) => !punya.has(kode))
  return tanpaBatas.length === 0 ? { hasil: 'di-luar' } : { hasil: 'batas-tidak-ada', tanpaBatas }
}
