import { html } from 'hono/html'
import { angkaTeks, type Html, ke, type Pembaca } from '#src/portal/pembaca.routes.ts'
import type { SaringanCari } from '#src/portal/portal.schema.ts'
import type { HasilCari } from '#src/portal/cari.service.ts'
import type { DaerahRingkas } from '#src/portal/portal.service.ts'
import { daftarKartu, ikon, kosong, pindahHalaman } from '#src/portal/potongan.routes.ts'
import { rangka } from '#src/portal/rangka.routes.ts'
import { formulirSaring, gantiTampilan, saringanAlamat, saringanBerlaku } from '#src/portal/saring.routes.ts'

/** Search in one government. Everything asked for stands in the address, so a result can be sent to a neighbour. */
export function halamanCari(p: Pembaca, h: HasilCari, s: SaringanCari): Html {
  const jalur = `/${h.daerah.daerahId}/cari`
  const judul = p.ucap('cari.judul', { nama: h.daerah.nama })
  const isi = html`<h1>${judul}</h1>
    ${gantiTampilan(p, h, s, 'cari')} ${formulirSaring(p, h, s, jalur)}
    <h2>${p.ucap('cari.hasil-judul')}</h2>
    <p class="muted">${p.ucap(h.daftar.adaLebih ? 'cari.hasil-lebih' : 'cari.hasil', { jumlah: angkaTeks(h.daftar.jumlah), semua: angkaTeks(h.semua) })}</p>
    ${saringanBerlaku(p, h, s, jalur)} ${hasil(p, h, s, jalur)}`
  return rangka(p, { judul, uraian: judul, terakhir: h.terakhir, remah: [{ nama: h.daerah.nama, jalur: `/${h.daerah.daerahId}` }] }, isi)
}

function hasil(p: Pembaca, h: HasilCari, s: SaringanCari, jalur: string): Html {
  if (h.daftar.jumlah > 0) return html`${daftarKartu(p, h.daftar.kartu, true)}${pindahHalaman(p, h.daftar, jalur, saringanAlamat(s))}`
  if (h.semua === 0) return kosong(p.ucap('wilayah.kosong', { nama: h.daerah.nama }), p.ucap('wilayah.kosong-atas'))
  const kalimat = h.nomorTakAda === null ? p.ucap('cari.kosong') : p.ucap('cari.nomor-tak-ada', { nomor: h.nomorTakAda })
  return kosong(kalimat, p.ucap('cari.kosong-langkah'), html`<p><a href="${ke(p, jalur)}">${p.ucap('cari.lepas-semua')}</a></p>`)
}

/** Words typed on the front page, where the government is not known yet. */
export function halamanPilihDaerah(p: Pembaca, daftar: readonly DaerahRingkas[], q: string, nomorTakAda: boolean): Html {
  const judul = p.ucap('umum.cari')
  const isi = html`<h1>${judul}</h1>
    ${nomorTakAda ? html`<p class="ringkas">${p.ucap('cari.nomor-tak-ada', { nomor: q })}</p>` : ''}
    <h2>${p.ucap('cari.pilih-daerah', { q })}</h2>
    <ul class="daftar tanpa-simpul">
      ${daftar.map(
        ({ daerah, ringkasan }) =>
          html`<li>
            <a href="${ke(p, `/${daerah.daerahId}/cari`, { q })}"
              ><span><b>${daerah.nama}</b><small>${p.ucap('umum.jumlah-usulan', { count: ringkasan.jumlah })}</small></span
              >${ikon('kanan')}</a
            >
          </li>`,
      )}
    </ul>`
  return rangka(p, { judul, uraian: judul }, isi)
}
