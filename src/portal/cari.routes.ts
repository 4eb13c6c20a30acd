import { html } from 'hono/html'
import { DAFTAR_KELOMPOK } from '#src/modules/rekapitulasi/kelompok.ts'
import { kapital } from '#src/lib/kata.ts'
import { angkaTeks, type Html, ke, type Pembaca } from '#src/portal/pembaca.routes.ts'
import type { SaringanCari } from '#src/portal/portal.schema.ts'
import type { HasilCari } from '#src/portal/cari.service.ts'
import type { DaerahRingkas } from '#src/portal/portal.service.ts'
import { daftarKartu, ikon, kosong, pindahHalaman } from '#src/portal/potongan.routes.ts'
import { rangka } from '#src/portal/rangka.routes.ts'
import { DAFTAR_BIDANG_PEMBANGUNAN } from '#src/modules/usulan/usulan.schema.ts'
import { sebutWilayah } from '#src/modules/wilayah/wilayah.ts'

/** Search in one government. Everything asked for stands in the address, so a result can be sent to a neighbour. */
export function halamanCari(p: Pembaca, h: HasilCari, s: SaringanCari): Html {
  const jalur = `/${h.daerah.daerahId}/cari`
  const judul = p.ucap('cari.judul', { nama: h.daerah.nama })
  const isi = html`<h1>${judul}</h1>
    ${formulir(p, h, s, jalur)}
    <h2>${p.ucap('cari.hasil-judul')}</h2>
    <p class="muted">${p.ucap(h.daftar.adaLebih ? 'cari.hasil-lebih' : 'cari.hasil', { jumlah: angkaTeks(h.daftar.jumlah), semua: angkaTeks(h.semua) })}</p>
    ${saringanBerlaku(p, h, s, jalur)} ${hasil(p, h, s, jalur)}`
  return rangka(p, { judul, uraian: judul, terakhir: h.terakhir, remah: [{ nama: h.daerah.nama, jalur: `/${h.daerah.daerahId}` }] }, isi)
}

interface Pilihan {
  readonly nilai: string
  readonly kata: string
}

interface Pemilih {
  readonly nama: string
  readonly label: string
  readonly daftar: readonly Pilihan[]
  readonly terpilih: string
}

function formulir(p: Pembaca, h: HasilCari, s: SaringanCari, jalur: string): Html {
  const tahun = h.pilihanTahun.map((t) => ({ nilai: String(t), kata: String(t) }))
  return html`<form action="${jalur}" role="search" class="saringan">
      <div class="isian">
        <label for="q">${p.ucap('cari.kata')}</label
        ><input type="search" id="q" name="q" value="${s.q}" maxlength="100" autocomplete="off" aria-describedby="contoh-cari" />
      </div>
      <div class="dua">
        ${pilih(p, { nama: 'tahun', label: p.ucap('cari.tahun'), daftar: tahun, terpilih: s.tahun === null ? '' : String(s.tahun) })}
        ${pilih(p, { nama: 'keadaan', label: p.ucap('cari.keadaan'), daftar: pilihanKeadaan(p), terpilih: s.keadaan ?? '' })}
        ${pilih(p, { nama: 'kecamatan', label: p.ucap('cari.kecamatan'), daftar: pilihanKecamatan(h), terpilih: s.kecamatan ?? '' })}
        ${pilih(p, { nama: 'bidang', label: p.ucap('cari.bidang'), daftar: pilihanBidang(p), terpilih: s.bidang ?? '' })}
      </div>
      ${s.hasil === null ? '' : html`<input type="hidden" name="hasil" value="${s.hasil}" />`}
      ${p.dipilih ? html`<input type="hidden" name="bahasa" value="${p.bahasa}" />` : ''}
      <button class="tombol utama">${p.ucap('beranda.tombol')}</button>
    </form>
    <p class="sub" id="contoh-cari">${p.ucap('cari.kata-contoh')}</p>`
}

function pilihanKeadaan(p: Pembaca): Pilihan[] {
  return DAFTAR_KELOMPOK.map((k) => ({ nilai: k, kata: kapital(p.ucap(`kelompok.${k}`)) }))
}

function pilihanKecamatan(h: HasilCari): Pilihan[] {
  return h.pilihanKecamatan.map((w) => ({ nilai: w.kode, kata: sebutWilayah(w) }))
}

function pilihanBidang(p: Pembaca): Pilihan[] {
  return DAFTAR_BIDANG_PEMBANGUNAN.map((b) => ({ nilai: b, kata: p.ucap(`bidang.${b}`) }))
}

function pilih(p: Pembaca, { nama, label, daftar, terpilih }: Pemilih): Html {
  return html`<div class="isian">
    <label for="${nama}">${label}</label
    ><select id="${nama}" name="${nama}">
      <option value="">${p.ucap('cari.semua')}</option>
      ${daftar.map((d) => html`<option value="${d.nilai}" ${d.nilai === terpilih ? html` selected` : ''}>${d.kata}</option>`)}
    </select>
  </div>`
}

type Kunci = 'q' | 'tahun' | 'keadaan' | 'kecamatan' | 'bidang' | 'hasil'

/** What the list is filtered by, each with the way to let go of it. */
function saringanBerlaku(p: Pembaca, h: HasilCari, s: SaringanCari, jalur: string): Html {
  const kecamatan = h.pilihanKecamatan.find((w) => w.kode === s.kecamatan)
  const semua: readonly (readonly [Kunci, string])[] = [
    ['q', s.q === '' ? '' : `“${s.q}”`],
    ['tahun', s.tahun === null ? '' : p.ucap('umum.anggaran', { tahun: s.tahun })],
    ['keadaan', s.keadaan === null ? '' : kapital(p.ucap(`kelompok.${s.keadaan}`))],
    ['kecamatan', s.kecamatan === null ? '' : kecamatan === undefined ? s.kecamatan : sebutWilayah(kecamatan)],
    ['bidang', s.bidang === null ? '' : p.ucap(`bidang.${s.bidang}`)],
    ['hasil', s.hasil === null ? '' : p.ucap(`hasil.${s.hasil}`)],
  ]
  const berlaku = semua.filter(([, kata]) => kata !== '')
  if (berlaku.length === 0) return html``
  const lepas = berlaku.map(
    ([kunci, kata]) =>
      html`<li>
        <a href="${ke(p, jalur, { ...saringan(s), [kunci]: null })}"
          >${kata} ${ikon('lepas')}<span class="sr">, ${p.ucap('cari.lepas', { saringan: kata })}</span></a
        >
      </li>`,
  )
  return html`<nav aria-label="${p.ucap('cari.disaring')}">
    <ul class="saring">
      ${lepas}
    </ul>
  </nav>`
}

function saringan(s: SaringanCari): Record<Kunci, string | number | null> {
  return { q: s.q, tahun: s.tahun, keadaan: s.keadaan, kecamatan: s.kecamatan, bidang: s.bidang, hasil: s.hasil }
}

function hasil(p: Pembaca, h: HasilCari, s: SaringanCari, jalur: string): Html {
  if (h.daftar.jumlah > 0) return html`${daftarKartu(p, h.daftar.kartu, true)}${pindahHalaman(p, h.daftar, jalur, saringan(s))}`
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
