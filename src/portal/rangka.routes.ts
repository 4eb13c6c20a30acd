import { html } from 'hono/html'
import { alamatGaya } from '#src/portal/gaya.routes.ts'
import { ikon } from '#src/portal/potongan.routes.ts'
import { type Html, ke, lepasRekat, type Pembaca, saatTeks, tanggalTeks } from '#src/portal/pembaca.routes.ts'
import type { Bahasa } from '#src/lib/kata.ts'
import type { Saat } from '#src/lib/waktu.ts'

export interface Rangka {
  readonly judul: string
  readonly uraian: string
  /** Time of the last change shown on the page. */
  readonly terakhir?: Saat | null
  /** Path of the picture a messenger may show. */
  readonly gambar?: string
  /** Path of the feed of what the page shows. */
  readonly umpan?: string
  /** One thing to do and nothing beside it: no navigation; `skrip` is the one script, which the page does without. What answers a form has no address in the other language. */
  readonly fokus?: { readonly skrip: string; readonly isJawaban: boolean }
  /** Address of the page's one script. */
  readonly skrip?: string | null
  readonly remah?: readonly { readonly nama: string; readonly jalur: string }[]
}

const IKON_HALAMAN =
  'data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 viewBox=%270 0 32 32%27%3E%3Crect width=%2732%27 height=%2732%27 rx=%277%27 fill=%27%230b5d5c%27/%3E%3Cpath d=%27M6 16h20%27 stroke=%27%23fff%27 stroke-width=%272.5%27/%3E%3Ccircle cx=%277%27 cy=%2716%27 r=%274%27 fill=%27%23fff%27/%3E%3Ccircle cx=%2716%27 cy=%2716%27 r=%274%27 fill=%27%23fff%27/%3E%3Ccircle cx=%2725%27 cy=%2716%27 r=%273.2%27 fill=%27%230b5d5c%27 stroke=%27%23fff%27 stroke-width=%272%27/%3E%3C/svg%3E'

/** The frame of every public page. Nothing in it runs: the policy of the pages forbids scripts, but for the one that verifies receipts. */
export function rangka(p: Pembaca, r: Rangka, isi: Html): Html {
  const contoh = p.daerah?.dataContoh === true
  const uraian = lepasRekat(r.uraian)
  const judul = [r.judul, ...(contoh ? ['DATA CONTOH'] : []), 'Selaras'].join(' · ')
  return html`<!doctype html>
    <html lang="${p.bahasa}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${judul}</title>
        <meta name="description" content="${contoh ? `DATA CONTOH. ${uraian}` : uraian}" />
        ${contoh ? html`<meta name="robots" content="noindex" />` : ''}
        <link rel="stylesheet" href="${alamatGaya}" />
        ${r.skrip === undefined || r.skrip === null ? '' : html`<script type="module" src="${r.skrip}"></script>`}
        <link rel="icon" href="${IKON_HALAMAN}" />
        ${r.fokus === undefined ? '' : html`<script src="${r.fokus.skrip}" defer></script>`}
        ${(['id', 'en'] as const).map((b) => html`<link rel="alternate" hreflang="${b}" href="${alamatBahasa(p, b)}" />`)}
        <meta property="og:site_name" content="Selaras" />
        <meta property="og:type" content="article" />
        <meta property="og:title" content="${contoh ? `${r.judul} · DATA CONTOH` : r.judul}" />
        <meta property="og:description" content="${uraian}" />
        <meta property="og:url" content="${p.alamat.href}" />
        <meta property="og:locale" content="${p.bahasa === 'id' ? 'id_ID' : 'en_GB'}" />
        <meta name="twitter:card" content="${r.gambar === undefined ? 'summary' : 'summary_large_image'}" />
        ${r.gambar === undefined ? '' : gambarPratinjau(p, r.gambar, r.judul)}
        ${r.umpan === undefined ? '' : html`<link rel="alternate" type="application/atom+xml" title="${p.ucap('umpan.judul', { nama: r.judul })}" href="${ke(p, r.umpan)}" />`}
      </head>
      <body>
        <a class="lompat" href="#isi">${p.ucap('umum.lompat')}</a>
        ${r.fokus === undefined ? kepala(p) : kepalaFokus(p)}
        ${p.daerah === null ? '' : html`<p class="kop" aria-hidden="true"><b>${p.daerah.nama}</b>${p.ucap('umum.kop')}</p>`}
        <main id="isi">${remah(p, r.remah ?? [])} ${isi}</main>
        ${r.fokus === undefined ? kaki(p, r.terakhir ?? null) : r.fokus.isJawaban ? '' : kakiFokus(p)}
      </body>
    </html>`
}

function gambarPratinjau(p: Pembaca, jalur: string, judul: string): Html {
  return html`<meta property="og:image" content="${p.alamat.origin}${jalur}" />
    <meta property="og:image:width" content="1200" />
    <meta property="og:image:height" content="630" />
    <meta property="og:image:alt" content="${judul}" />`
}

function pitaContoh(p: Pembaca): Html {
  const demo = p.daerah?.tanggalDemo ?? null
  return html`<div class="contoh">
    <p>
      <b>${p.ucap('umum.contoh')}.</b> ${p.ucap('umum.contoh-isi')}${demo === null ? '' : ` ${p.ucap('umum.tanggal-demo', { tanggal: tanggalTeks(p, demo) })}`}
    </p>
  </div>`
}

function kepalaFokus(p: Pembaca): Html {
  return p.daerah?.dataContoh === true ? html`<header>${pitaContoh(p)}</header>` : html``
}

function kakiFokus(p: Pembaca): Html {
  const lain: Bahasa = p.bahasa === 'id' ? 'en' : 'id'
  return html`<footer class="kaki">
    <div>
      <p><a href="${alamatBahasa(p, lain)}" lang="${lain}" hreflang="${lain}">${p.ucap('umum.bahasa-lain')}</a></p>
    </div>
  </footer>`
}

function kepala(p: Pembaca): Html {
  const daerah = p.daerah
  return html`<header>
    ${daerah?.dataContoh === true ? pitaContoh(p) : ''}
    <div class="kepala">
      <div>
        <a class="merek" href="${ke(p, '/')}"
          ><svg class="logo" viewBox="0 0 34 16" width="34" height="16" aria-hidden="true">
            <path d="M5 8h24" />
            <circle cx="5" cy="8" r="3.4" />
            <circle cx="17" cy="8" r="3.4" />
            <circle class="kosong" cx="28" cy="8" r="4" /></svg
          >Selaras</a
        >
        <a class="cari" href="${ke(p, daerah === null ? '/' : `/${daerah.daerahId}/cari`)}">${ikon('cari')}${p.ucap('umum.cari')}</a>
      </div>
    </div>
  </header>`
}

function remah(p: Pembaca, daftar: NonNullable<Rangka['remah']>): Html {
  if (daftar.length === 0) return html``
  return html`<nav class="remah" aria-label="${p.ucap('umum.anda-di-sini')}">
    <ol>
      ${daftar.map((r) => html`<li><a href="${ke(p, r.jalur)}">${r.nama}</a></li>`)}
    </ol>
  </nav>`
}

function kaki(p: Pembaca, terakhir: Saat | null): Html {
  const lain: Bahasa = p.bahasa === 'id' ? 'en' : 'id'
  const daerah = p.daerah
  const penerbit =
    daerah === null
      ? ''
      : terakhir === null
        ? p.ucap('umum.belum-ada-perubahan', { daerah: daerah.nama })
        : p.ucap('umum.diperbarui', { waktu: saatTeks(p, terakhir), daerah: daerah.nama })
  return html`<footer class="kaki">
    <div>
      <p class="alamat-cetak" aria-hidden="true">${p.alamat.origin}${p.alamat.pathname}</p>
      ${penerbit === '' ? '' : html`<p>${penerbit}</p>`} ${p.bahasa === 'en' ? html`<p>${p.ucap('umum.angka')}</p>` : ''}
      <p>
        ${
          daerah === null
            ? ''
            : html`<a href="${ke(p, `/${daerah.daerahId}/jadwal`)}">${p.ucap('jadwal.tautan')}</a
                ><a href="${ke(p, `/${daerah.daerahId}/musyawarah`)}">${p.ucap('rapat.tautan')}</a
                ><a href="${ke(p, `/${daerah.daerahId}/kamus`)}">${p.ucap('kamus.tautan')}</a
                ><a href="${ke(p, `/${daerah.daerahId}/asal-usul`)}">${p.ucap('umum.asal-usul')}</a
                ><a href="${ke(p, `/${daerah.daerahId}/peta`)}">${p.ucap('tampilan.peta')}</a
                ><a href="${ke(p, `/${daerah.daerahId}/data`)}">${p.ucap('data.tautan')}</a>`
        }<a href="/kerja">${p.ucap('umum.petugas')}</a><a href="/api">API</a
        ><a href="${alamatBahasa(p, lain)}" lang="${lain}" hreflang="${lain}">${p.ucap('umum.bahasa-lain')}</a>
      </p>
    </div>
  </footer>`
}

/** This same page in the other language. */
function alamatBahasa(p: Pembaca, bahasa: Bahasa): string {
  const cari = new URLSearchParams(p.alamat.search)
  cari.set('bahasa', bahasa)
  return `${p.alamat.pathname}?${cari.toString()}`
}
