import { html } from 'hono/html'
import { kapital } from '#src/lib/kata.ts'
import type { RingkasanTahun } from '#src/modules/rekapitulasi/kelompok.ts'
import { angkaTeks, type Html, ke, type Pembaca, persenTeks, uangTeks } from '#src/portal/pembaca.routes.ts'
import { petaJumlah } from '#src/portal/peta.routes.ts'
import { bagianPemerintah } from '#src/portal/pemerintah.routes.ts'
import type { HalamanDaerah } from '#src/portal/pemerintah.service.ts'
import type { Bawahan, HalamanKecamatan, HalamanWilayah } from '#src/portal/portal.service.ts'
import { angkaBesar, ikon, kalimatRingkas, kalimatUang, kosong, kotakCari, sebutKelompok } from '#src/portal/potongan.routes.ts'
import { rangka } from '#src/portal/rangka.routes.ts'
import { namaPenuh } from '#src/portal/sebutan.routes.ts'
import { sebutWilayah } from '#src/modules/wilayah/wilayah.ts'

/** A government: its figures, the share taken up, and its kecamatan. */
export function halamanDaerah(p: Pembaca, h: HalamanDaerah): Html {
  const jalur = `/${h.daerah.daerahId}`
  const nama = h.daerah.nama
  const isi = html`<div class="kolom">
    <div>
      <h1>${nama}</h1>
      ${h.daerah.kodeWilayah === null ? '' : html`<p class="sub">${h.daerah.kodeWilayah}${rentangTahun(p, h.tahun)}</p>`}
      ${atas(p, h, { nama, jalur: `${jalur}/cari`, saringan: {} })} ${kotakCari(p, `${jalur}/cari`, p.ucap('wilayah.cari-di', { nama }))} ${bagianHasil(p, h)}
      ${bagianDiterima(p, h.tahun)} ${bagianPemerintah(p, h.daerah, h.pemerintah)}
    </div>
    ${
      h.bawahan.length === 0
        ? ''
        : html`<section class="kanan">
            <h2>${p.ucap('wilayah.kecamatan')}</h2>
            ${h.peta === null ? '' : petaJumlah(p, h.peta, { judul: p.ucap('peta.judul', { nama }), daerah: h.bawahan.map((b) => ({ wilayah: b.wilayah, jumlah: b.ringkasan.jumlah, jalur: ke(p, `${jalur}/kecamatan/${b.wilayah.kode}`) })) })}
            <p><a href="${ke(p, `${jalur}/peta`)}">${p.ucap('peta.buka')}</a></p>
            ${daftarBawahan(p, h.bawahan, `${jalur}/kecamatan`)}
          </section>`
    }
  </div>`
  return rangka(p, { judul: nama, uraian: uraian(p, h, nama), terakhir: h.terakhir, umpan: `${jalur}/umpan.atom` }, isi)
}

export function halamanKecamatan(p: Pembaca, h: HalamanKecamatan): Html {
  const jalur = `/${h.daerah.daerahId}`
  const nama = namaPenuh(h.kecamatan)
  const saringan = { kecamatan: h.kecamatan.kode }
  const isi = html`<div class="kolom">
    <div>
      <h1>${nama}</h1>
      <p class="sub">${h.kecamatan.kode}${rentangTahun(p, h.tahun)}</p>
      <p>
        <a href="${ke(p, `${jalur}/peta`, saringan)}">${p.ucap('peta.buka')}</a> ·
        <a href="${ke(p, `${jalur}/jadwal`, saringan)}">${p.ucap('jadwal.untuk-kecamatan')}</a>
      </p>
      ${atas(p, h, { nama, jalur: `${jalur}/cari`, saringan })} ${kotakCari(p, `${jalur}/cari`, p.ucap('wilayah.cari-di', { nama }), saringan)}
      ${bagianDiterima(p, h.tahun)}
    </div>
    <section class="kanan">
      <h2>${p.ucap('wilayah.desa')}</h2>
      ${daftarBawahan(p, h.bawahan, `${jalur}/desa`)}
    </section>
  </div>`
  const remah = [{ nama: h.daerah.nama, jalur }]
  return rangka(p, { judul: nama, uraian: uraian(p, h, nama), terakhir: h.terakhir, remah, umpan: `${jalur}/kecamatan/${h.kecamatan.kode}/umpan.atom` }, isi)
}

function atas(p: Pembaca, h: HalamanWilayah, t: { nama: string; jalur: string; saringan: Record<string, string> }): Html {
  if (h.ringkasan.jumlah === 0) return kosong(p.ucap('wilayah.kosong', { nama: t.nama }), p.ucap('wilayah.kosong-atas'))
  const tahun = h.tahun.map((r) => r.tahun)
  return html`${kalimatRingkas(p, h.ringkasan, tahun)}${angkaBesar(p, h.ringkasan, t.jalur, t.saringan)}${kalimatUang(p, h.ringkasan)}`
}

export function rentangTahun(p: Pembaca, tahun: readonly RingkasanTahun[]): string {
  const [akhir, awal] = [tahun.at(0)?.tahun, tahun.at(-1)?.tahun]
  if (akhir === undefined || awal === undefined) return ''
  return ` · ${p.ucap('wilayah.rentang', { rentang: awal === akhir ? String(akhir) : `${awal}–${akhir}` })}`
}

export function uraian(p: Pembaca, h: Pick<HalamanWilayah, 'ringkasan'>, nama: string): string {
  if (h.ringkasan.jumlah === 0) return p.ucap('wilayah.kosong', { nama })
  return `${nama}: ${p.ucap('umum.jumlah-usulan', { count: h.ringkasan.jumlah })}; ${sebutKelompok(p, h.ringkasan)}.`
}

/** The published promise (S0-19): of what was asked, how much was taken up and budgeted, per year. */
function bagianDiterima(p: Pembaca, tahun: readonly RingkasanTahun[]): Html {
  if (tahun.length === 0) return html``
  const angka = (n: number, t: RingkasanTahun, rupiah: number): Html => html`${angkaTeks(n)} (${persenTeks(n, t.jumlah)})<small>${uangTeks(rupiah)}</small>`
  const isi = tahun.map(
    (t) =>
      html`<h3>${t.tahun}</h3>
        <dl class="fakta">
          <dt>${p.ucap('bagian.usulan')}</dt>
          <dd>${angkaTeks(t.jumlah)}<small>${uangTeks(t.diusulkan)}</small></dd>
          <dt>${p.ucap('bagian.dijawab')}</dt>
          <dd>${angkaTeks(t.jumlah - t.kelompok.menunggu)} (${persenTeks(t.jumlah - t.kelompok.menunggu, t.jumlah)})</dd>
          <dt>${p.ucap('bagian.diterima')}</dt>
          <dd>${angka(t.diterima, t, t.rupiahDiterima)}</dd>
          <dt>${p.ucap('bagian.dianggarkan')}</dt>
          <dd>${angka(t.kelompok.dianggarkan, t, t.rupiahDianggarkan)}</dd>
        </dl>`,
  )
  return html`<h2>${p.ucap('bagian.judul')}</h2>
    <div class="panel tiap-tahun">${isi}</div>
    <p class="muted">${p.ucap('bagian.penjelasan')}</p>`
}

/** The promise of the musrenbang, measured year by year (S0-19): each figure opens the proposals it counts, and says how it is computed. */
function bagianHasil(p: Pembaca, h: HalamanDaerah): Html {
  if (h.hasil.length === 0) return html``
  const jalur = `/${h.daerah.daerahId}/cari`
  const angka = (t: HalamanDaerah['hasil'][number], b: 'lolos' | 'diakomodasi' | 'dianggarkan' | 'terealisasi'): Html =>
    html`<dt>${kapital(p.ucap(`hasil.${b}`))}</dt>
      <dd>
        <a href="${ke(p, jalur, { tahun: t.tahun, hasil: b })}">${angkaTeks(t[b].jumlah)}</a
        >${b === 'lolos' ? '' : html` (${persenTeks(t[b].jumlah, t.lolos.jumlah)})`}<small>${uangTeks(t[b].rupiah)}</small>
      </dd>`
  return html`<h2>${p.ucap('hasil.judul')}</h2>
    <div class="panel tiap-tahun">
      ${h.hasil.map(
        (t) =>
          html`<h3>${t.tahun}</h3>
            <p>${p.ucap('hasil.kalimat', { lolos: angkaTeks(t.lolos.jumlah), persen: persenTeks(t.terealisasi.jumlah, t.lolos.jumlah) })}</p>
            <dl class="fakta">${(['lolos', 'diakomodasi', 'dianggarkan', 'terealisasi'] as const).map((b) => angka(t, b))}</dl>
            <p><a href="${ke(p, jalur, { tahun: t.tahun, hasil: 'tidak-diakomodasi' })}">${p.ucap('hasil.lihat-tidak')}</a></p>`,
      )}
    </div>
    <p class="muted">${p.ucap('hasil.penjelasan')} <a href="/api/publik/${h.daerah.daerahId}/hasil-musrenbang">${p.ucap('hasil.data')}</a></p>`
}

function daftarBawahan(p: Pembaca, daftar: readonly Bawahan[], jalur: string): Html {
  return html`<ul class="daftar tanpa-simpul">
    ${daftar.map(({ wilayah, ringkasan: r }) => {
      const angka = { usulan: p.ucap('umum.jumlah-usulan', { count: r.jumlah }), diterima: angkaTeks(r.diterima), menunggu: angkaTeks(r.kelompok.menunggu) }
      const uang = { diterima: uangTeks(r.rupiahDiterima), diusulkan: uangTeks(r.diusulkan) }
      const isi =
        r.jumlah === 0
          ? html`<small>${p.ucap('beranda.belum-ada-usulan')}</small>`
          : html`<small>${p.ucap('wilayah.isi', angka)}</small><small>${p.ucap('wilayah.isi-uang', uang)}</small>`
      return html`<li>
        <a href="${ke(p, `${jalur}/${wilayah.kode}`)}"
          ><span><b>${sebutWilayah(wilayah)}</b>${isi}</span>${ikon('kanan')}</a
        >
      </li> `
    })}
  </ul>`
}
