import { html } from 'hono/html'
import type { HalamanAsalUsul } from '#src/portal/asal-usul.service.ts'
import { angkaTeks, bahasaAsli, type Html, ke, type Pembaca, persenTeks, uangTeks } from '#src/portal/pembaca.routes.ts'
import { KATA, type Kunci } from '#src/portal/portal.kata.ts'
import { kosong, pindahHalaman } from '#src/portal/potongan.routes.ts'
import { rangka } from '#src/portal/rangka.routes.ts'

type Baris = HalamanAsalUsul['baris'][number]

/** Where the money of each sub kegiatan comes from; what has no origin says so (promise 3). */
export function halamanAsalUsul(p: Pembaca, h: HalamanAsalUsul): Html {
  const jalur = `/${h.daerah.daerahId}/asal-usul`
  const judul = p.ucap('asal.judul', { tahun: h.tahun ?? '' }).trim()
  const isi = html`<h1>${judul}</h1>
    <p class="sub">${h.daerah.nama}</p>
    <p class="ringkas">${p.ucap('asal.penjelasan')}</p>
    ${h.tahun === null ? kosong(p.ucap('asal.kosong', { daerah: h.daerah.nama }), p.ucap('asal.kosong-isi')) : rincian(p, h, jalur)}`
  return rangka(
    p,
    { judul: `${judul} · ${h.daerah.nama}`, uraian: p.ucap('asal.penjelasan'), remah: [{ nama: h.daerah.nama, jalur: `/${h.daerah.daerahId}` }] },
    isi,
  )
}

function rincian(p: Pembaca, h: HalamanAsalUsul, jalur: string): Html {
  const t = h.total
  const bagian = (rupiah: number): string => p.ucap('asal.bagian', { rupiah: uangTeks(rupiah), persen: persenTeks(rupiah, t.pagu) })
  return html`${pilihanTahun(p, h, jalur)}
<h2>${p.ucap('asal.jumlah')}</h2>
<div class="panel"><dl class="fakta"><dt>${p.ucap('asal.pagu')}</dt><dd>${uangTeks(t.pagu)}</dd>
<dt>${p.ucap('asal.dari-usulan')}</dt><dd>${bagian(t.dariUsulan)}</dd>
<dt>${p.ucap('asal.dasar-lain')}</dt><dd>${bagian(t.berdasar)}</dd>
<dt>${p.ucap('asal.tanpa')}</dt><dd${t.tanpaAsalUsul > 0 ? html` class="tanpa"` : ''}>${bagian(t.tanpaAsalUsul)}</dd></dl></div>
<h2>${p.ucap('asal.daftar')}</h2><p class="muted">${p.ucap('asal.urutan', { jumlah: angkaTeks(h.jumlah) })}</p>
<ul class="daftar">${h.baris.map((b) => barisSubKegiatan(p, b))}</ul>
${pindahHalaman(p, h, jalur, { tahun: h.tahun })}`
}

function pilihanTahun(p: Pembaca, h: HalamanAsalUsul, jalur: string): Html {
  if (h.pilihanTahun.length < 2) return html``
  return html`<nav aria-label="${p.ucap('asal.tahun')}">
    <ul class="saring">
      ${h.pilihanTahun.map((t) => html`<li><a href="${ke(p, jalur, { tahun: t })}" ${t === h.tahun ? html` aria-current="true"` : ''}>${t}</a></li>`)}
    </ul>
  </nav>`
}

function barisSubKegiatan(p: Pembaca, b: Baris): Html {
  const isi: Html[] = [
    ...(b.dariUsulan > 0
      ? [
          html`<dt>${p.ucap('asal.dari-n-usulan', { count: b.jumlahUsulan })}</dt>
            <dd>${uangTeks(b.dariUsulan)}</dd>`,
        ]
      : []),
    ...(b.berdasar > 0
      ? [
          html`<dt>${sebutDasar(p, b.asal)}</dt>
            <dd>${uangTeks(b.berdasar)}</dd>`,
        ]
      : []),
    ...(b.tanpaAsalUsul > 0
      ? [
          html`<dt class="tanpa">${p.ucap('asal.tanpa')}</dt>
            <dd class="tanpa">${uangTeks(b.tanpaAsalUsul)}</dd>`,
        ]
      : []),
  ]
  return html`<li><div class="baris tunggal"><div><b${bahasaAsli(p)}>${b.nama}</b><span class="kode">${[b.kode ?? '', b.perangkatDaerah ?? ''].filter((t) => t !== '').join(' · ')}</span>
<dl class="fakta"><dt>${p.ucap(`asal.tahap.${b.tahapPagu}`)}</dt><dd>${uangTeks(b.pagu)}</dd>${isi}</dl></div></div></li>
`
}

/** A declared basis in words; one the catalogue does not know is shown as it is written. */
function sebutDasar(p: Pembaca, asal: string | null): string {
  if (asal === null) return p.ucap('asal.dasar-lain')
  const kunci = `asal.dasar.${asal}`
  return isKunci(kunci) ? p.ucap(kunci) : asal
}

function isKunci(kunci: string): kunci is Kunci {
  return kunci in KATA
}
