import { html } from 'hono/html'
import { angkaTeks, type Html, type Pembaca } from '#src/portal/pembaca.routes.ts'
import type { PetaWilayah } from '#src/modules/wilayah/peta.service.ts'
import { type Gambar, kelasDari, kelasWarna, pecahNama } from '#src/modules/wilayah/peta-wilayah.ts'
import { sebutWilayah, type Wilayah } from '#src/modules/wilayah/wilayah.ts'

/* A map that is part of the page: lines and links, drawn on the server, without a script. */

export interface DaerahPeta {
  readonly wilayah: Wilayah
  readonly jumlah: number
  readonly jalur: string
}

interface IsiPeta {
  readonly judul: string
  readonly daerah: readonly DaerahPeta[]
  /** Drawn above the regions, in the drawing's own units. */
  readonly lapis?: (gambar: Gambar) => Html
}

interface Lukisan extends IsiPeta {
  readonly p: Pembaca
  readonly kelas: readonly number[]
  readonly uraian: string
}

/** Regions coloured by how many proposals came from them; each leads to its page, as in the list beside it. */
export function petaJumlah(p: Pembaca, peta: PetaWilayah, isi: IsiPeta): Html {
  const kelas = kelasWarna(isi.daerah.map((d) => d.jumlah))
  const l = { ...isi, p, kelas, uraian: p.ucap(peta.jenis === 'batas' ? 'peta.batas' : 'peta.petak') }
  return html`<figure class="peta">
    ${peta.jenis === 'batas' ? gambarBatas(l, peta) : gambarPetak(l, peta)}
    <figcaption>${kunciWarna(l)} ${l.uraian}</figcaption>
  </figure>`
}

function kanvas(l: Lukisan, lebar: number, tinggi: number, daerah: readonly Html[]): Html {
  return html`<svg viewBox="0 0 ${lebar} ${tinggi}" role="group" aria-labelledby="peta-judul peta-uraian">
    <title id="peta-judul">${l.judul}</title>
    <desc id="peta-uraian">${l.uraian}</desc>
    ${daerah}
  </svg>`
}

function kelas(l: Lukisan, b: DaerahPeta): string {
  return `k${kelasDari(l.kelas, b.jumlah)}`
}

function tautan(l: Lukisan, b: DaerahPeta, gambar: Html): Html {
  const { p } = l
  const sebutan = p.ucap('peta.isi', { wilayah: sebutWilayah(b.wilayah), usulan: p.ucap('umum.jumlah-usulan', { count: b.jumlah }) })
  return html`<a href="${b.jalur}" class="${kelas(l, b)}" aria-label="${sebutan}"><title>${sebutan}</title>${gambar}</a>`
}

/** Width of a letter of a label, in units of the drawing. */
const HURUF = 5.2
const BARIS = 10

function gambarBatas(l: Lukisan, { gambar }: Extract<PetaWilayah, { jenis: 'batas' }>): Html {
  const menurutKode = new Map(l.daerah.map((b) => [b.wilayah.kode, b]))
  const daerah = gambar.daerah.flatMap((d) => {
    const b = menurutKode.get(d.kode)
    return b === undefined ? [] : [{ d, b }]
  })
  const bentuk = daerah.map(({ d, b }) => tautan(l, b, html`<path d="${d.garis}" />`))
  // Names above all shapes, so that no neighbour covers them; they are for the eye, the links already say the same.
  const tulisan = daerah.map(({ d, b }) => {
    const muat = Math.floor((d.lebar + 4) / HURUF)
    const isMuat = b.wilayah.nama.split(' ').every((kata) => kata.length <= muat)
    const nama = isMuat ? pecahNama(b.wilayah.nama, muat) : []
    return html`<g class="${kelas(l, b)}">${label(nama.length > 2 ? [] : nama, b, d.x, d.y)}</g>`
  })
  return kanvas(l, gambar.lebar, gambar.tinggi, [
    ...bentuk,
    ...(l.lapis === undefined ? [] : [l.lapis(gambar)]),
    html`<g aria-hidden="true" class="tulis">${tulisan}</g>`,
  ])
}

const SISI = 60
const SELA = 3

function gambarPetak(l: Lukisan, peta: Extract<PetaWilayah, { jenis: 'petak' }>): Html {
  const menurutKode = new Map(l.daerah.map((b) => [b.wilayah.kode, b]))
  const petak = peta.petak.flatMap((t) => {
    const b = menurutKode.get(t.kode)
    if (b === undefined) return []
    const [x, y] = [t.lajur * SISI, t.larik * SISI]
    const nama = pecahNama(b.wilayah.nama, Math.floor((SISI - SELA) / HURUF)).slice(0, 3)
    const kotak = html`<rect x="${x + SELA / 2}" y="${y + SELA / 2}" width="${SISI - SELA}" height="${SISI - SELA}" rx="6" />`
    return [tautan(l, b, html`${kotak}<g aria-hidden="true">${label(nama, b, x + SISI / 2, y + SISI / 2)}</g>`)]
  })
  return kanvas(l, peta.lajur * SISI, peta.larik * SISI, petak)
}

/** The name in lines, the number beneath, centred on a point. */
function label(nama: readonly string[], b: DaerahPeta, x: number, y: number): Html {
  const atas = y - (nama.length * BARIS) / 2 + 2
  const baris = nama.map((n, i) => html`<text x="${x}" y="${Math.round(atas + i * BARIS)}">${n}</text>`)
  return html`${baris}<text class="n" x="${x}" y="${Math.round(atas + nama.length * BARIS + 3)}">${angkaTeks(b.jumlah)}</text>`
}

function kunciWarna(l: Lukisan): Html {
  const rentang = [html`<li><i class="k0"></i>0</li>`, ...l.kelas.map((sampai, i) => isiKunci((l.kelas[i - 1] ?? 0) + 1, sampai, i + 1))]
  return html`<ul class="kunci-peta" aria-label="${l.p.ucap('peta.kunci')}">
    ${rentang}
  </ul>`
}

function isiKunci(dari: number, sampai: number, nomor: number): Html {
  return html`<li><i class="k${nomor}"></i>${angkaTeks(dari)}${dari === sampai ? '' : html`–${angkaTeks(sampai)}`}</li>`
}
