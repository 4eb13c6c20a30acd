import { bacaGaris, type Poligon } from '#src/modules/wilayah/batas.ts'
import type { Geometri, Posisi } from '#src/modules/wilayah/geometri.ts'
import type { Titik } from '#src/modules/wilayah/tempat-koordinat.ts'

/** A flat window on a small piece of earth: exact to a metre over a kecamatan, and a few lines of arithmetic. */
export interface Jendela {
  readonly pusat: Posisi
  readonly meterPerPiksel: number
}

export const DAFTAR_ALAT = ['titik', 'garis', 'luasan'] as const
export type Alat = (typeof DAFTAR_ALAT)[number]

const METER_LINTANG = 111_195
const meterBujur = (lintang: number): number => METER_LINTANG * Math.cos((lintang * Math.PI) / 180)
const ZOOM = { dekat: 0.15, jauh: 60 } as const

export interface Bidang {
  readonly lebar: number
  readonly tinggi: number
}

export function keLayar({ pusat, meterPerPiksel }: Jendela, { lebar, tinggi }: Bidang, [bujur, lintang]: Posisi): readonly [number, number] {
  const x = ((bujur - pusat[0]) * meterBujur(pusat[1])) / meterPerPiksel + lebar / 2
  const y = ((pusat[1] - lintang) * METER_LINTANG) / meterPerPiksel + tinggi / 2
  return [x, y]
}

/** Six decimals are a tenth of a metre: more would only pretend. */
export function keBumi({ pusat, meterPerPiksel }: Jendela, { lebar, tinggi }: Bidang, [x, y]: readonly [number, number]): Posisi {
  const bulat = (n: number): number => Math.round(n * 1e6) / 1e6
  return [bulat(pusat[0] + ((x - lebar / 2) * meterPerPiksel) / meterBujur(pusat[1])), bulat(pusat[1] - ((y - tinggi / 2) * meterPerPiksel) / METER_LINTANG)]
}

export function geser(j: Jendela, dx: number, dy: number): Jendela {
  const [bujur, lintang] = j.pusat
  return { ...j, pusat: [bujur - (dx * j.meterPerPiksel) / meterBujur(lintang), lintang + (dy * j.meterPerPiksel) / METER_LINTANG] }
}

export function dekatkan(j: Jendela, kali: number): Jendela {
  return { ...j, meterPerPiksel: Math.min(ZOOM.jauh, Math.max(ZOOM.dekat, j.meterPerPiksel / kali)) }
}

/** The window that shows all of these with some air around them. */
export function muatkan(daftar: readonly Posisi[], { lebar, tinggi }: Bidang): Jendela | null {
  if (daftar.length === 0) return null
  const xs = daftar.map((p) => p[0])
  const ys = daftar.map((p) => p[1])
  const [barat, timur, selatan, utara] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const pusat: Posisi = [(barat + timur) / 2, (selatan + utara) / 2]
  const perlu = Math.max(((timur - barat) * meterBujur(pusat[1])) / lebar, ((utara - selatan) * METER_LINTANG) / tinggi) * 1.15
  return dekatkan({ pusat, meterPerPiksel: Math.max(perlu, 0.5) }, 1)
}

export interface BatasGambar {
  readonly kode: string
  readonly nama: string
  readonly poligon: readonly Poligon[]
}

export function bacaBatas(daftar: readonly { readonly kode: string; readonly nama: string; readonly garis: string }[]): BatasGambar[] {
  return daftar.map(({ kode, nama, garis }) => ({ kode, nama, poligon: bacaGaris(garis) }))
}

const SKALA = 100_000

export function posisiBatas(b: BatasGambar): Posisi[] {
  return b.poligon.flatMap(([luar]) => (luar ?? []).map(([x, y]): Posisi => [x / SKALA, y / SKALA]))
}

/** The `d` of an outline in this window. */
export function jalurBatas(b: BatasGambar, j: Jendela, bidang: Bidang): string {
  return b.poligon
    .flat()
    .map(
      (cincin) =>
        `M${cincin
          .map(([x, y]) =>
            keLayar(j, bidang, [x / SKALA, y / SKALA])
              .map(Math.round)
              .join(' '),
          )
          .join('L')}z`,
    )
    .join('')
}

/** What the corners make with a tool, once there are enough of them. */
export function susunGeometri(alat: Alat, sudut: readonly Posisi[]): Geometri | null {
  const [awal] = sudut
  if (awal === undefined) return null
  if (alat === 'titik') return { type: 'Point', coordinates: sudut.at(-1) ?? awal }
  if (alat === 'garis') return sudut.length < 2 ? null : { type: 'LineString', coordinates: sudut }
  return sudut.length < 3 ? null : { type: 'Polygon', coordinates: [[...sudut, awal]] }
}

export function alatDari(g: Geometri | null): Alat {
  if (g?.type === 'LineString') return 'garis'
  return g?.type === 'Polygon' ? 'luasan' : 'titik'
}

/** A form keeps a point as `titik` and anything larger as `geometri`; sent and shown they are one thing. */
export function geometriIsi(isi: { readonly titik: Titik | null; readonly geometri: Geometri | null }): Geometri | null {
  if (isi.geometri !== null) return isi.geometri
  return isi.titik === null ? null : { type: 'Point', coordinates: [isi.titik.bujur, isi.titik.lintang] }
}

export function isiGeometri(g: Geometri | null): { titik: Titik | null; geometri: Geometri | null } {
  if (g?.type !== 'Point') return { titik: null, geometri: g }
  return { titik: { lintang: g.coordinates[1], bujur: g.coordinates[0] }, geometri: null }
}

/** A round length for the scale bar, at most this many pixels long. */
export function skalaBulat(meterPerPiksel: number, piksel: number): number {
  const maks = meterPerPiksel * piksel
  const besar = 10 ** Math.floor(Math.log10(maks))
  return [5, 2, 1].map((n) => n * besar).find((n) => n <= maks) ?? besar
}
