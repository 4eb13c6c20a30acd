import { html } from 'hono/html'
import { KOLOM_CONTOH, KOLOM_USULAN, LISENSI } from '#src/portal/data-terbuka.ts'
import type { HalamanData } from '#src/portal/data-terbuka.service.ts'
import { type Html, type Pembaca, saatTeks } from '#src/portal/pembaca.routes.ts'
import { kosong } from '#src/portal/potongan.routes.ts'
import { rangka } from '#src/portal/rangka.routes.ts'

/** What there is to download, under which licence, and what every column means. */
export function halamanData(p: Pembaca, h: HalamanData): Html {
  const daerah = h.daerah.nama
  const judul = p.ucap('data.judul', { daerah })
  const isi = html`<h1>${judul}</h1>
    <p class="ringkas">${p.ucap('data.penjelasan')}</p>
    ${h.daerah.dataContoh ? html`<p class="tanpa">${p.ucap('data.contoh')}</p>` : ''}
    ${h.tahun.length === 0 ? kosong(p.ucap('data.kosong', { daerah }), p.ucap('data.kosong-isi')) : h.tahun.map((t) => berkasTahun(p, h, t))}
    <h2>${p.ucap('data.lisensi')}</h2>
    <p><a href="${LISENSI.alamat}" rel="license">${LISENSI.nama}</a>. ${p.ucap('data.lisensi-isi', { daerah })}</p>
    <p>${p.ucap('data.pribadi')}</p>
    <h2>${p.ucap('data.cara')}</h2>
    <p>${p.ucap('data.cara-isi')}</p>
    <p>${p.ucap('data.kolom-rekap')}</p>
    <h2>${p.ucap('data.kolom')}</h2>
    ${kolom(p, h)}`
  return rangka(p, { judul, uraian: p.ucap('data.penjelasan'), terakhir: h.terakhir, remah: [{ nama: daerah, jalur: `/${h.daerah.daerahId}` }] }, isi)
}

function berkasTahun(p: Pembaca, h: HalamanData, t: HalamanData['tahun'][number]): Html {
  const berkas = [
    [`usulan-${t.tahun}.csv`, p.ucap('data.csv')],
    [`usulan-${t.tahun}.json`, p.ucap('data.json')],
    [`usulan-${t.tahun}.geojson`, p.ucap('data.geojson')],
    [`rekap-kecamatan-${t.tahun}.csv`, p.ucap('data.rekap-kecamatan')],
    [`rekap-perangkat-${t.tahun}.csv`, p.ucap('data.rekap-perangkat')],
    [`usulan-${t.tahun}.csv-metadata.json`, p.ucap('data.skema')],
  ] as const
  const usulan = p.ucap('umum.jumlah-usulan', { count: t.jumlah })
  return html`<h2>${p.ucap('data.tahun', { tahun: t.tahun })}</h2>
    <p class="muted">${t.terakhir === null ? usulan : p.ucap('data.isi-tahun', { usulan, waktu: saatTeks(p, t.terakhir) })}</p>
    <ul class="unduh">
      ${berkas.map(([nama, kata]) => html`<li><a href="/${h.daerah.daerahId}/data/${nama}">${kata}</a> <small class="kode">${nama}</small></li>`)}
    </ul>`
}

function kolom(p: Pembaca, h: HalamanData): Html {
  const nama = [...KOLOM_USULAN.map((k) => k.nama), ...(h.daerah.dataContoh ? ([KOLOM_CONTOH] as const) : [])]
  return html`<div class="gulir" role="region" tabindex="0" aria-label="${p.ucap('data.kolom')}">
    <table class="kiri">
      <thead>
        <tr>
          <th scope="col">${p.ucap('data.nama-kolom')}</th>
          <th scope="col">${p.ucap('data.arti')}</th>
        </tr>
      </thead>
      <tbody>
        ${nama.map(
          (n) =>
            html`<tr>
              <th scope="row"><code>${n}</code></th>
              <td>${p.ucap(`kolom.${n}`)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}
