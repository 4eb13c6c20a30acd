import { html } from 'hono/html'
import { type Html, ke, type Pembaca } from '#src/portal/pembaca.routes.ts'
import { kotakCari } from '#src/portal/potongan.routes.ts'
import { rangka } from '#src/portal/rangka.routes.ts'

/** What is not there, and where to go instead. */
export function halamanTidakAda(p: Pembaca): Html {
  const dasar = p.daerah === null ? '' : `/${p.daerah.daerahId}`
  const kembali = p.daerah === null ? { jalur: '/', kata: p.ucap('galat.ke-depan') } : { jalur: dasar, kata: p.daerah.nama }
  const isi = html`<h1>${p.ucap('galat.404')}</h1>
    <p class="ringkas">${p.ucap('galat.404-isi')}</p>
    ${kotakCari(p, `${dasar}/cari`, p.ucap('beranda.nomor'))}
    <div class="aksi"><a class="tombol" href="${ke(p, kembali.jalur)}">${kembali.kata}</a></div>`
  return rangka(p, { judul: p.ucap('galat.404'), uraian: p.ucap('galat.404-isi') }, isi)
}

export function halamanGalat(p: Pembaca): Html {
  const isi = html`<h1>${p.ucap('galat.500')}</h1>
    <p class="ringkas">${p.ucap('galat.500-isi')}</p>
    <div class="aksi"><a class="tombol" href="${ke(p, '/')}">${p.ucap('galat.ke-depan')}</a></div>`
  return rangka(p, { judul: p.ucap('galat.500'), uraian: p.ucap('galat.500-isi') }, isi)
}
