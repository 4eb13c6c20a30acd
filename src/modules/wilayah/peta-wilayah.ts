import { type Batas, type Cincin, luasCincin } from '#src/modules/wilayah/batas.ts'

/* Maps are drawn here, in whole units of a drawing of a given width: server and browser get the same few kilobytes. */

export interface DaerahGambar {
  readonly kode: string
  /** The `d` of an SVG path. */
  readonly garis: string
  /** Where its label stands. */
  readonly x: number
  readonly y: number
  /** Room for the label. */
  readonly lebar: number
}

export interface Gambar {
  readonly lebar: number
  readonly tinggi: number
  readonly daerah: readonly DaerahGambar[]
  /** Where a point of the earth lies in the drawing. */
  readonly letak: (bujur: number, lintang: number) => { readonly x: number; readonly y: number }
}

/** Islands smaller than this many square units are left out, unless it is all a region has. */
const PULAU_TERKECIL = 6

interface Proyeksi {
  readonly x: (bujur: number) => number
  readonly y: (lintang: number) => number
  readonly lebar: number
  readonly tinggi: number
}

/**
 * Boundaries as one drawing, north up, scaled to `lebar`. Points are rounded to the same grid for everyone, so that neighbours
 * still meet without gaps after simplification.
 */
export function gambarBatas(batas: readonly Batas[], lebar: number): Gambar {
  const p = proyeksikan(batas, lebar)
  const daerah = batas.map((b) => gambarSatu(b, p)).filter((d) => d !== null)
  const letak = (bujur: number, lintang: number): { x: number; y: number } => ({ x: p.x(bujur * SKALA), y: p.y(lintang * SKALA) })
  return { lebar: p.lebar, tinggi: p.tinggi, daerah, letak }
}

function proyeksikan(batas: readonly Batas[], lebar: number): Proyeksi {
  let [barat, timur, selatan, utara] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const b of batas)
    for (const [luar] of b.poligon)
      for (const [x, y] of luar ?? []) {
        barat = Math.min(barat, x)
        timur = Math.max(timur, x)
        selatan = Math.min(selatan, y)
        utara = Math.max(utara, y)
      }
  const mampat = Math.cos((((selatan + utara) / 2 / 100_000) * Math.PI) / 180)
  const skala = (lebar - 2 * TEPI) / Math.max(1, (timur - barat) * mampat)
  return {
    lebar,
    tinggi: Math.round((utara - selatan) * skala) + 2 * TEPI,
    x: (bujur) => Math.round((bujur - barat) * mampat * skala) + TEPI,
    y: (lintang) => Math.round((utara - lintang) * skala) + TEPI,
  }
}

const TEPI = 2
/** Boundaries count in hundred-thousandths of a degree. */
const SKALA = 100_000

function gambarSatu(b: Batas, p: Proyeksi): DaerahGambar | null {
  const cincin = b.poligon
    .flatMap((poligon) => poligon.map((c, i) => ({ titik: rapikan(c, p), lubang: i > 0 })))
    .filter((c) => c.titik.length > 2)
    .map((c) => ({ ...c, luas: Math.abs(luasCincin(c.titik)) }))
    .toSorted((x, y) => y.luas - x.luas)
  const [utama] = cincin
  if (utama === undefined) return null
  const tampil = cincin.filter((c) => c === utama || c.luas >= PULAU_TERKECIL)
  return { kode: b.kode, garis: tampil.map((c) => tulisJalur(c.titik)).join(''), ...letakLabel(utama.titik) }
}

/** Onto the grid; repeated points and points on a straight line are left out. */
function rapikan(c: Cincin, p: Proyeksi): (readonly [number, number])[] {
  const hasil: (readonly [number, number])[] = []
  for (const [bujur, lintang] of c) {
    const [x, y] = [p.x(bujur), p.y(lintang)]
    const akhir = hasil.at(-1)
    if (akhir?.[0] === x && akhir[1] === y) continue
    const sebelum = hasil.at(-2)
    if (sebelum !== undefined && akhir !== undefined && isLurus(sebelum, akhir, [x, y])) hasil.pop()
    hasil.push([x, y])
  }
  const [awal, akhir] = [hasil[0], hasil.at(-1)]
  if (hasil.length > 1 && awal?.[0] === akhir?.[0] && awal?.[1] === akhir?.[1]) hasil.pop()
  return hasil
}

function isLurus(a: readonly [number, number], b: readonly [number, number], c: readonly [number, number]): boolean {
  return (b[0] - a[0]) * (c[1] - b[1]) === (b[1] - a[1]) * (c[0] - b[0])
}

function tulisJalur(titik: readonly (readonly [number, number])[]): string {
  let [x0, y0] = [0, 0]
  let teks = ''
  for (const [i, [x, y]] of titik.entries()) {
    teks += i === 0 ? `M${x} ${y}l` : `${i === 1 ? '' : ' '}${x - x0} ${y - y0}`
    ;[x0, y0] = [x, y]
  }
  return `${teks}z`
}

/** In the widest stretch of the region, near its middle height: inside even where the region is bent. */
function letakLabel(titik: readonly (readonly [number, number])[]): { x: number; y: number; lebar: number } {
  const ys = titik.map(([, y]) => y)
  const [atas, bawah] = [Math.min(...ys), Math.max(...ys)]
  let terbaik = { x: titik[0]?.[0] ?? 0, y: (atas + bawah) / 2, lebar: 0, nilai: -1 }
  for (let i = 3; i <= 7; i += 1) {
    const y = atas + ((bawah - atas) * i) / 10 + 0.01
    const silang = titik
      .flatMap(([x1, y1], j) => {
        const [x2, y2] = titik[(j + 1) % titik.length] ?? [x1, y1]
        return y1 > y === y2 > y ? [] : [x1 + ((y - y1) * (x2 - x1)) / (y2 - y1)]
      })
      .toSorted((a, b) => a - b)
    for (let j = 0; j + 1 < silang.length; j += 2) {
      const [kiri, kanan] = [silang[j] ?? 0, silang[j + 1] ?? 0]
      const nilai = kanan - kiri - Math.abs(i - 5) * 2
      if (nilai > terbaik.nilai) terbaik = { x: (kiri + kanan) / 2, y, lebar: kanan - kiri, nilai }
    }
  }
  return { x: Math.round(terbaik.x), y: Math.round(terbaik.y), lebar: Math.round(terbaik.lebar) }
}

export interface Petak {
  readonly kode: string
  /** Column from the west, row from the north, both from 0. */
  readonly lajur: number
  readonly larik: number
}

/** Equal tiles; regions without a place of their own follow in rows beneath, so that none is missing. */
export function susunPetak(semua: readonly string[], letak: readonly Petak[]): { readonly lajur: number; readonly larik: number; readonly petak: Petak[] } {
  const punya = new Map(letak.map((p) => [p.kode, p]))
  const bertempat = semua.flatMap((kode) => punya.get(kode) ?? [])
  const tanpa = semua.filter((kode) => !punya.has(kode))
  const lajur = bertempat.length === 0 ? Math.ceil(Math.sqrt(semua.length)) : Math.max(...bertempat.map((p) => p.lajur + 1))
  const bawah = Math.max(0, ...bertempat.map((p) => p.larik + 1))
  const petak = [...bertempat, ...tanpa.map((kode, i) => ({ kode, lajur: i % lajur, larik: bawah + Math.floor(i / lajur) }))]
  return { lajur, larik: Math.max(0, ...petak.map((p) => p.larik + 1)), petak }
}

/** Upper ends of up to four classes with about as many different values in each, so that one very large place does not pale all others. */
export function kelasWarna(nilai: readonly number[]): number[] {
  const beda = [...new Set(nilai.filter((n) => n > 0))].toSorted((a, b) => a - b)
  const n = Math.min(4, beda.length)
  return Array.from({ length: n }, (_, i) => beda[Math.ceil((beda.length * (i + 1)) / n) - 1] ?? 0)
}

/** 0 for nothing, else 1 … the number of classes. */
export function kelasDari(batas: readonly number[], nilai: number): number {
  return nilai === 0 ? 0 : batas.findIndex((b) => nilai <= b) + 1
}

/** A name in lines of at most `muat` letters; a longer word is broken where a syllable may end. */
export function pecahNama(nama: string, muat: number): string[] {
  const kata = nama.split(' ').flatMap((k) => pecahKata(k, muat))
  return kata.reduce<string[]>((baris, k) => {
    const akhir = baris.at(-1)
    if (akhir !== undefined && !akhir.endsWith('-') && akhir.length + 1 + k.length <= muat) baris[baris.length - 1] = `${akhir} ${k}`
    else baris.push(k)
    return baris
  }, [])
}

const BATAS_SUKU = /(?<=[aiueo](?:ng|[nmrslkth])?)(?=(?:ng|ny|[bcdfghjklmnpqrstvwyz])[aiueo])/gi

function pecahKata(kata: string, muat: number): string[] {
  if (kata.length <= muat) return [kata]
  const tempat = [...kata.matchAll(BATAS_SUKU)].map((m) => m.index).filter((i) => i + 1 <= muat && i > 2)
  const di = tempat.toSorted((a, b) => Math.abs(a - kata.length / 2) - Math.abs(b - kata.length / 2))[0] ?? muat - 1
  return [`${kata.slice(0, di)}-`, ...pecahKata(kata.slice(di), muat)]
}
