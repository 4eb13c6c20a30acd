import { html } from 'hono/html'
import { hitungSeratusHari, type KepalaDaerah, sebutPejabat } from '#src/modules/pemerintah-daerah/kepala-daerah.ts'
import { type Html, type Pembaca, tanggalTeks } from '#src/portal/pembaca.routes.ts'
import type { PemerintahPublik } from '#src/portal/pemerintah.service.ts'
import type { DaerahPublik } from '#src/portal/portal.service.ts'

/** Who governs, and the offices with their addresses, folded until they are looked for. */
export function bagianPemerintah(p: Pembaca, daerah: DaerahPublik, g: PemerintahPublik): Html {
  if (daerah.jenis === 'nasional') return html``
  return html`<h2>${p.ucap('pemerintah.judul')}</h2>
    <div class="panel">
      ${
        g.kepala === null
          ? html`<p>${p.ucap('pemerintah.kosong')}</p>`
          : html`<dl class="fakta">${pejabat(p, daerah, g.kepala)}${g.wakil === null ? '' : pejabat(p, daerah, g.wakil)}</dl>`
      }
      ${menyusul(p, daerah, g)}
    </div>
    ${kantor(p, g)}`
}

function pejabat(p: Pembaca, daerah: DaerahPublik, k: KepalaDaerah): Html {
  const masa =
    k.akhir === null
      ? p.ucap('pemerintah.sejak', { tanggal: tanggalTeks(p, k.pelantikan) })
      : p.ucap('pemerintah.sampai', { dari: tanggalTeks(p, k.pelantikan), sampai: tanggalTeks(p, k.akhir) })
  return html`<dt>${sebutPejabat(daerah.jenis, k)}</dt>
    <dd>${k.nama}<small>${masa}</small></dd>`
}

/** The hundred days of whoever has just begun or is about to (S4-12). */
function menyusul(p: Pembaca, daerah: DaerahPublik, g: PemerintahPublik): Html {
  const k = g.berikut ?? g.kepala
  if (k === null || k.jenis !== 'definitif') return html``
  const { hariKe, hariKe100 } = hitungSeratusHari(k.pelantikan, g.hariIni)
  if (hariKe > 100) return html``
  const nanti = { nama: k.nama, sebutan: sebutPejabat(daerah.jenis, k), tanggal: tanggalTeks(p, k.pelantikan) }
  return html`<p class="muted">
    ${hariKe < 1 ? `${p.ucap('pemerintah.nanti', nanti)} ` : ''}${p.ucap('pemerintah.seratus', { tanggal: tanggalTeks(p, hariKe100) })}
  </p>`
}

function kantor(p: Pembaca, g: PemerintahPublik): Html {
  if (g.kantor.length === 0) return html``
  return html`<details>
    <summary>${p.ucap('pemerintah.kantor', { jumlah: g.kantor.length })}</summary>
    <p class="muted">${p.ucap('pemerintah.kantor-isi')}</p>
    <ul class="daftar tanpa-simpul">
      ${g.kantor.map((x) => html`<li><b>${x.nama}</b><br /><small>${x.alamat ?? p.ucap('pemerintah.tanpa-alamat')}</small></li> `)}
    </ul>
  </details>`
}
