import { html } from 'hono/html'
import { angkaTeks, type Html, ke, type Pembaca } from '#src/portal/pembaca.routes.ts'
import type { Bawahan } from '#src/portal/portal.service.ts'
import type { PetaWilayah } from '#src/modules/wilayah/peta.service.ts'
import { kelasDari, kelasWarna, pecahNama } from '#src/modules/wilayah/peta-wilayah.ts'
import { sebutWilayah } from '#src/modules/wilayah/wilayah.ts'

/* A map that is part of the page: lines and links, drawn on the server, without a script. */

interface IsiPeta {
  readonly nama: string
  readonly jalur: string
  readonly bawahan: readonly Bawahan[]
}

/** Kecamatan coloured by how many proposals came from them; each leads to its page, as in the list beside it. */
export function petaKecamatan(p: Pembaca, peta: PetaWilayah, isi: IsiPeta): Html {
  const kelas = kelasWarna(isi.bawahan.map((b) => b.ringkasan.jumlah))
  const gambar = peta.jenis === 'batas' ? gambarBatas(p, peta, isi, kelas) : gambarPetak(p, peta, isi, kelas)
  return html`<figure class="peta">
    ${gambar}
    <figcaption>${kunciWarna(p, kelas)} ${p.ucap(peta.jenis === 'batas' ? 'peta.batas' : 'peta.petak')}</figcaption>
  </figure>`
}

function kanvas(p: Pembaca, isi: IsiPeta, ukuran: { lebar: number; tinggi: number }, uraian: string, daerah: Html[]): Html {
  return html`<svg viewBox="0 0 ${ukuran.lebar} ${ukuran.tinggi}" role="group" aria-labelledby="peta-judul peta-uraian">
    <title id="peta-judul">${p.ucap('peta.judul', { nama: isi.nama })}</title>
    <desc id="peta-uraian">${uraian}</desc>
    ${daerah}
  </svg>`
}

function tautan(p: Pembaca, isi: IsiPeta, { wilayah, ringkasan }: Bawahan, kelas: number, gambar: Html): Html {
  const sebutan = p.ucap('peta.isi', { wilayah: sebutWilayah(wilayah), usulan: p.ucap('umum.jumlah-usulan', { count: ringkasan.jumlah }) })
  return html`<a href="${ke(p, `${isi.jalur}/${wilayah.kode}`)}" class="k${kelas}" aria-label="${sebutan}"><title>${sebutan}</title>${gambar}</a>`
}

const HURUF = 5.2

function gambarBatas(p: Pembaca, peta: Extract<PetaWilayah, { jenis: 'batas' }>, isi: IsiPeta, kelas: readonly number[]): Html {
  const menurutKode = new Map(isi.bawahan.map((b) => [b.wilayah.kode, b]))
  const bentuk = peta.gambar.daerah.flatMap((d) => {
    const b = menurutKode.get(d.kode)
    return b === undefined ? [] : [tautan(p, isi, b, kelasDari(kelas, b.ringkasan.jumlah), html`<path d="${d.garis}" />`)]
  })
  // Names above all shapes, so that no neighbour covers them; they are for the eye, the links already say the same.
  const tulisan = peta.gambar.daerah.flatMap((d) => {
    const b = menurutKode.get(d.kode)
    if (b === undefined) return []
    const muat = Math.floor((d.lebar + 10) / HURUF)
    const baris = muat < 5 ? [] : pecahNama(b.wilayah.nama, muat)
    return [label(baris.length > 2 ? [] : baris, b.ringkasan.jumlah, { x: d.x, y: d.y, kelas: kelasDari(kelas, b.ringkasan.jumlah) })]
  })
  return kanvas(p, isi, peta.gambar, p.ucap('peta.batas'), [...bentuk, html`<g aria-hidden="true" class="tulis">${tulisan}</g>`])
}

const SISI = 60
const SELA = 3

function gambarPetak(p: Pembaca, peta: Extract<PetaWilayah, { jenis: 'petak' }>, isi: IsiPeta, kelas: readonly number[]): Html {
  const menurutKode = new Map(isi.bawahan.map((b) => [b.wilayah.kode, b]))
  const petak = peta.petak.flatMap((t) => {
    const b = menurutKode.get(t.kode)
    if (b === undefined) return []
    const [x, y] = [t.lajur * SISI, t.larik * SISI]
    const k = kelasDari(kelas, b.ringkasan.jumlah)
    const gambar = html`<rect x="${x + SELA / 2}" y="${y + SELA / 2}" width="${SISI - SELA}" height="${SISI - SELA}" rx="6" />${label(
        pecahNama(b.wilayah.nama, Math.floor((SISI - SELA) / HURUF)).slice(0, 3),
        b.ringkasan.jumlah,
        { x: x + SISI / 2, y: y + SISI / 2, kelas: k },
      )}`
    return [tautan(p, isi, b, k, gambar)]
  })
  return kanvas(p, isi, { lebar: peta.lajur * SISI, tinggi: peta.larik * SISI }, p.ucap('peta.petak'), petak)
}

const BARIS = 10

function label(nama: readonly string[], jumlah: number, di: { x: number; y: number; kelas: number }): Html {
  const atas = di.y - (nama.length * BARIS) / 2 + 3
  return html`<g class="k${di.kelas}" aria-hidden="true"
    >${nama.map((n, i) => html`<text x="${di.x}" y="${Math.round(atas + i * BARIS - 1)}">${n}</text>`)}<text
      class="n"
      x="${di.x}"
      y="${Math.round(atas + nama.length * BARIS + 2)}"
      >${angkaTeks(jumlah)}</text
    ></g
  >`
}

function kunciWarna(p: Pembaca, kelas: readonly number[]): Html {
  const rentang = [html`<li><i class="k0"></i>0</li>`, ...kelas.map((sampai, i) => isiKunci((kelas[i - 1] ?? 0) + 1, sampai, i + 1))]
  return html`<ul class="kunci-peta" aria-label="${p.ucap('peta.kunci')}">
    ${rentang}
  </ul>`
}

function isiKunci(dari: number, sampai: number, kelas: number): Html {
  return html`<li><i class="k${kelas}"></i>${angkaTeks(dari)}${dari === sampai ? '' : html`–${angkaTeks(sampai)}`}</li>`
}
