import { html } from 'hono/html'
import type { Gambar } from '#src/modules/wilayah/peta-wilayah.ts'
import { sebutWilayah } from '#src/modules/wilayah/wilayah.ts'
import { angkaTeks, type Html, ke, type Pembaca } from '#src/portal/pembaca.routes.ts'
import { petaJumlah } from '#src/portal/peta.routes.ts'
import type { HalamanPeta, KotakBerisi } from '#src/portal/peta-usulan.service.ts'
import type { SaringanPeta } from '#src/portal/portal.schema.ts'
import { daftarKartu, ikon, kosong, pindahHalaman } from '#src/portal/potongan.routes.ts'
import { rangka } from '#src/portal/rangka.routes.ts'
import { formulirSaring, gantiTampilan, saringanAlamat, saringanBerlaku } from '#src/portal/saring.routes.ts'
import { namaPenuh } from '#src/portal/sebutan.routes.ts'

/** The map and, beside it, the list that says the same: every shape and every circle is a link, and every link is in the list too. */
export function halamanPeta(p: Pembaca, h: HalamanPeta, s: SaringanPeta): Html {
  const jalur = `/${h.daerah.daerahId}/peta`
  const nama = h.kecamatan === null ? h.daerah.nama : namaPenuh(h.kecamatan)
  const judul = p.ucap('peta.halaman', { nama })
  const isi = html`<h1>${judul}</h1>
    ${gantiTampilan(p, h, s, 'peta')}
    <details class="saringan-lipat">
      <summary>${p.ucap('peta.saring')}</summary>
      ${formulirSaring(p, h, s, jalur)}
    </details>
    ${saringanBerlaku(p, h, s, jalur)}
    <div class="kolom balik">
      <div>${gambar(p, h, s, { jalur, judul })}</div>
      <section class="kanan">
        <h2>${p.ucap(h.kecamatan === null ? 'wilayah.kecamatan' : 'wilayah.desa')}</h2>
        <p class="muted">${p.ucap('cari.hasil', { jumlah: angkaTeks(h.jumlah), semua: angkaTeks(h.semua) })}</p>
        ${daftarWilayah(p, h, s)} ${daftarUsulan(p, h, s, jalur)}
      </section>
    </div>`
  const remah = [{ nama: h.daerah.nama, jalur: `/${h.daerah.daerahId}` }, ...(h.kecamatan === null ? [] : [{ nama: p.ucap('tampilan.peta'), jalur }])]
  return rangka(p, { judul, uraian: judul, terakhir: h.terakhir, remah }, isi)
}

/** Where a region leads: a kecamatan to its own map under the same filter, a village to its page. */
function jalurWilayah(p: Pembaca, h: HalamanPeta, s: SaringanPeta, kode: string): string {
  const dasar = `/${h.daerah.daerahId}`
  if (h.kecamatan === null) return ke(p, `${dasar}/peta`, { ...saringanAlamat(s), kecamatan: kode })
  return kode.length > h.kecamatan.kode.length ? ke(p, `${dasar}/desa/${kode}`, { keadaan: s.keadaan }) : ke(p, `${dasar}/kecamatan/${kode}`)
}

function gambar(p: Pembaca, h: HalamanPeta, s: SaringanPeta, { jalur, judul }: { jalur: string; judul: string }): Html {
  if (h.peta === null) return kosong(p.ucap('wilayah.kosong', { nama: h.daerah.nama }), p.ucap('wilayah.kosong-atas'))
  const daerah = h.bawahan.map((b) => ({ ...b, jalur: jalurWilayah(p, h, s, b.wilayah.kode) }))
  const lapis = (g: Gambar): Html => titikUsulan(p, h, { s, jalur, gambar: g })
  return html`${petaJumlah(p, h.peta, { judul, daerah, ...(h.titik.length === 0 ? {} : { lapis }) })}
  ${h.titik.length === 0 || h.peta.jenis !== 'batas' ? '' : html`<p class="muted">${p.ucap('peta.titik-penjelasan', { tahun: h.tahunTitik ?? '' })}</p>`}`
}

function titikUsulan(p: Pembaca, h: HalamanPeta, { s, jalur, gambar: g }: { s: SaringanPeta; jalur: string; gambar: Gambar }): Html {
  const satu = (k: KotakBerisi): Html => {
    const { x, y } = g.letak(k.bujur, k.lintang)
    const kotak = `${k.kotakLintang},${k.kotakBujur}`
    const sebutan = p.ucap('peta.titik', { usulan: p.ucap('umum.jumlah-usulan', { count: k.jumlah }) })
    const kini = kotak === s.kotak
    return html`<a
      href="${ke(p, jalur, { ...saringanAlamat(s), tahun: kini ? s.tahun : h.tahunTitik, kotak: kini ? null : kotak })}#daftar"
      class="titik"
      ${kini ? html` aria-current="true"` : ''}
      aria-label="${sebutan}"
      ><title>${sebutan}</title><circle cx="${x}" cy="${y}" r="${jariJari(k.jumlah)}" /><text x="${x}" y="${y + 3}">${angkaTeks(k.jumlah)}</text></a
    >`
  }
  return html`<g>${h.titik.map(satu)}</g>`
}

/** The circle's area grows with what it stands for, within what a finger can hit and a map can bear. */
function jariJari(jumlah: number): number {
  return Math.round(Math.min(18, 6 + Math.sqrt(jumlah) * 1.6))
}

function daftarWilayah(p: Pembaca, h: HalamanPeta, s: SaringanPeta): Html {
  const baris = h.bawahan.map(
    ({ wilayah, jumlah }) =>
      html`<li>
        <a href="${jalurWilayah(p, h, s, wilayah.kode)}"
          ><span><b>${sebutWilayah(wilayah)}</b><small>${p.ucap('umum.jumlah-usulan', { count: jumlah })}</small></span
          >${ikon('kanan')}</a
        >
      </li> `,
  )
  const daftar = html`<ul class="daftar tanpa-simpul rapat">
    ${baris}
  </ul>`
  if (h.kecamatan === null) return daftar
  return html`<details>
    <summary>${p.ucap('peta.daftar-desa', { jumlah: h.bawahan.length })}</summary>
    ${daftar}
  </details>`
}

function daftarUsulan(p: Pembaca, h: HalamanPeta, s: SaringanPeta, jalur: string): Html {
  if (h.daftar === null) return html``
  const lepas =
    s.kotak === null ? '' : html`<p>${p.ucap('peta.kotak')} <a href="${ke(p, jalur, saringanAlamat(s))}#daftar">${p.ucap('peta.kotak-lepas')}</a></p>`
  return html`<h2 id="daftar">${p.ucap('cari.hasil-judul')}</h2>
    <p class="muted">${p.ucap('umum.jumlah-usulan', { count: h.daftar.jumlah })}</p>
    ${lepas} ${h.daftar.jumlah === 0 ? html`<p>${p.ucap('cari.kosong')}</p>` : daftarKartu(p, h.daftar.kartu, true)}
    ${pindahHalaman(p, h.daftar, jalur, { ...saringanAlamat(s), kotak: s.kotak })}`
}
