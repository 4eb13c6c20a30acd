import { html } from 'hono/html'
import { angkaTeks, bahasaAsli, type Html, type Pembaca, uangTeks } from '#src/portal/pembaca.routes.ts'
import type { HalamanDesa } from '#src/portal/portal.service.ts'

/** What the village builds with its own budget: photo, how far it is, what it costs. Nothing where its system sends nothing. */
export function bagianPembangunan(p: Pembaca, { daerah, pembangunan }: HalamanDesa): Html {
  if (pembangunan.jumlah === 0) return html``
  const sisa = pembangunan.jumlah - pembangunan.data.length
  return html`<section class="pembangunan">
    <h2>${p.ucap('pembangunan.judul')}</h2>
    <p class="catatan">${p.ucap('pembangunan.sumber')}</p>
    <ul>
      ${pembangunan.data.map((b) => butir(p, daerah.daerahId, b))}
    </ul>
    ${sisa > 0 ? html`<p class="catatan">${p.ucap('pembangunan.sisa', { jumlah: angkaTeks(sisa) })}</p>` : ''}
  </section>`
}

function butir(p: Pembaca, daerahId: string, b: HalamanDesa['pembangunan']['data'][number]): Html {
  const persen = b.kemajuan[0]?.persentase ?? null
  const gambar = b.kemajuan.find((k) => k.berkasId !== null)?.berkasId ?? b.berkasId
  const uang = b.anggaran === null ? [] : [uangTeks(b.anggaran)]
  const baris = [p.ucap('pembangunan.anggaran', { tahun: b.tahunAnggaran }), ...uang, b.lokasi, b.volume].filter((t) => t !== '')
  return html`<li>
    ${gambar === null ? '' : html`<img src="/api/daerah/${daerahId}/berkas/${gambar}" alt="" loading="lazy" width="96" height="72" />`}
    <div>
      <b${bahasaAsli(p)}>${b.judul}</b>
      <span class="sub">${baris.join(' · ')}</span>
      ${persen === null ? '' : html`<span class="maju"><progress max="100" value="${persen}"></progress>${p.ucap('pembangunan.selesai', { persen: angkaTeks(persen) })}</span>`}
    </div>
  </li>`
}
