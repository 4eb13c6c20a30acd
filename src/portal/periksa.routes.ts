import { html } from 'hono/html'
import { type Html, ke, type Pembaca } from '#src/portal/pembaca.routes.ts'
import type { HalamanPeriksa } from '#src/portal/periksa.service.ts'
import { rangka } from '#src/portal/rangka.routes.ts'

/** The receipt of what a page shows, and where it can be verified. */
export function tautanBukti(p: Pembaca, jalur: string): Html {
  const daerahId = p.daerah?.daerahId ?? ''
  return html`<p class="bukti">
    <a href="/api/daerah/${daerahId}/jejak/${jalur}" download>${p.ucap('bukti.unduh')}</a> ·
    <a href="${ke(p, `/${daerahId}/periksa`)}">${p.ucap('bukti.periksa')}</a>
  </p>`
}

/** Verifies a receipt in the reader's own browser; without a script it says how to do it by command. */
export function halamanPeriksa(p: Pembaca, h: HalamanPeriksa): Html {
  const judul = p.ucap('bukti.judul')
  const api = `/api/daerah/${h.daerah.daerahId}/jejak`
  const isi = html`<h1>${judul}</h1>
    <p class="sub">${p.ucap('bukti.penjelasan')}</p>
    ${formulir(p, h)}
    <h2>${p.ucap('bukti.sendiri')}</h2>
    <p>${p.ucap('bukti.sendiri-isi')}</p>
    <p><code class="sidik">selaras jejak verify --berkas receipt.json</code></p>
    <h2>${p.ucap('bukti.kunci')}</h2>
    <p>${p.ucap('bukti.kunci-isi')}</p>
    ${h.kunci.length === 0 ? html`<p>${p.ucap('bukti.belum')}</p>` : ''}
    <ol class="hasil-periksa">
      ${h.kunci.map((k) => html`<li>${p.ucap('bukti.kunci-sejak', { mulai: k.mulai })}<br /><code class="sidik">${k.kunciPublik}</code></li>`)}
    </ol>
    ${h.terakhir === null ? '' : posPeriksa(p, h.terakhir.catatan, api)}`
  const remah = [{ nama: h.daerah.nama, jalur: `/${h.daerah.daerahId}` }]
  return rangka(p, { judul: `${judul} · ${h.daerah.nama}`, uraian: p.ucap('bukti.penjelasan'), remah, skrip: h.skrip }, isi)
}

/** Hidden until its script runs: a form that does nothing would only mislead. What the script says stands here in the reader's language. */
function formulir(p: Pembaca, h: HalamanPeriksa): Html {
  return html`<form
      id="periksa"
      class="form-hadir"
      hidden
      data-kunci="${h.kunci.map((k) => k.kunciPublik).join(' ')}"
      data-sah="${p.ucap('bukti.sah', { nomor: '{nomor}', ukuran: '{ukuran}' })}"
      data-kunci-dikenal="${p.ucap('bukti.kunci-dikenal')}"
      data-kunci-asing="${p.ucap('bukti.kunci-asing')}"
      data-sidik="${p.ucap('bukti.sidik', { nama: '{nama}' })}"
      data-cocok="${p.ucap('bukti.cocok', { nama: '{nama}' })}"
      data-lain="${p.ucap('bukti.lain', { nama: '{nama}' })}"
      data-gagal-bentuk="${p.ucap('bukti.gagal-bentuk')}"
      data-gagal-kunci="${p.ucap('bukti.gagal-kunci')}"
      data-gagal-pos-periksa="${p.ucap('bukti.gagal-pos-periksa')}"
      data-gagal-termuat="${p.ucap('bukti.gagal-termuat')}"
      data-gagal-isi="${p.ucap('bukti.gagal-isi')}"
    >
      <label>${p.ucap('bukti.berkas')}<input type="file" id="berkas-bukti" accept=".json,application/json" /></label>
      <label>${p.ucap('bukti.dokumen')}<input type="file" id="berkas-dokumen" /></label>
    </form>
    <div id="hasil-periksa" role="status" aria-live="polite"></div>
    <noscript><p class="pesan">${p.ucap('bukti.tanpa-skrip')}</p></noscript>`
}

function posPeriksa(p: Pembaca, catatan: string, api: string): Html {
  return html`<h2>${p.ucap('bukti.pos')}</h2>
    <p>${p.ucap('bukti.pos-isi')}</p>
    <pre class="catatan-segel" tabindex="0">${catatan}</pre>
    <p>
      <a href="${api}/pos-periksa/terbaru" download="pos-periksa.txt">${p.ucap('bukti.pos-unduh')}</a> ·
      <a href="${api}/kunci">${p.ucap('bukti.kunci-unduh')}</a> · <a href="${api}/entri">${p.ucap('bukti.entri')}</a>
    </p>
    <p><code class="sidik">selaras jejak verify --pos-periksa pos-periksa.txt</code></p>`
}
