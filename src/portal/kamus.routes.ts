import { html } from 'hono/html'
import { DAFTAR_BIDANG_PEMBANGUNAN } from '#src/modules/usulan/usulan.schema.ts'
import type { ButirPublik, HalamanKamusPublik } from '#src/portal/kamus.service.ts'
import { angkaTeks, type Html, type Pembaca, uangTeks, volumeTeks } from '#src/portal/pembaca.routes.ts'
import { kosong, pindahHalaman } from '#src/portal/potongan.routes.ts'
import { rangka } from '#src/portal/rangka.routes.ts'
import { kuantitasDari } from '#src/lib/kuantitas.ts'

/** What may be proposed, for everybody: price, requirements, whose authority it is, and the negative list with its reasons. */
export function halamanKamus(p: Pembaca, h: HalamanKamusPublik): Html {
  const { nama, daerahId } = h.daerah
  const jalur = `/${daerahId}/kamus`
  const judul = h.tahun === null ? p.ucap('kamus.tautan') : p.ucap('kamus.judul', { tahun: h.tahun })
  const isi = html`<h1>${judul}</h1>
    <p class="sub">${nama}</p>
    ${h.tahun === null ? kosong(p.ucap('kamus.kosong', { daerah: nama }), p.ucap('kamus.kosong-isi')) : isiKamus(p, h, h.tahun, jalur)}`
  return rangka(p, { judul: `${judul} · ${nama}`, uraian: judul, remah: [{ nama, jalur: `/${daerahId}` }] }, isi)
}

function isiKamus(p: Pembaca, h: HalamanKamusPublik, tahun: number, jalur: string): Html {
  const { q, perangkat, bidang, macam } = h.saringan
  return html`<p class="muted">${p.ucap('kamus.isi', { tahun })}</p>
    ${formulir(p, h, jalur)}
    <p class="muted">${p.ucap('kamus.jumlah', { jumlah: angkaTeks(h.jumlah), semua: angkaTeks(h.semua) })}</p>
    ${
      h.butir.length === 0
        ? kosong(p.ucap('kamus.tak-cocok'), p.ucap('kamus.tak-cocok-isi'))
        : html`<ul class="kamus">
            ${h.butir.map((b) => kartu(p, b))}
          </ul>`
    }
    ${pindahHalaman(p, h, jalur, { q, tahun, perangkat, bidang, macam })}`
}

type Pilihan = readonly (readonly [string, string])[]

function formulir(p: Pembaca, h: HalamanKamusPublik, jalur: string): Html {
  const s = h.saringan
  const bidang = DAFTAR_BIDANG_PEMBANGUNAN.map((b) => [b, p.ucap(`bidang.${b}`)] as const)
  const macam = (['boleh', 'terlarang'] as const).map((m) => [m, p.ucap(`kamus.${m}`)] as const)
  return html`<form action="${jalur}" role="search" class="saringan">
      <div class="isian">
        <label for="q">${p.ucap('kamus.kata')}</label
        ><input type="search" id="q" name="q" value="${s.q}" maxlength="100" autocomplete="off" aria-describedby="contoh-kamus" />
      </div>
      <div class="dua">
        ${pilih(p, ['tahun', p.ucap('kamus.tahun'), h.pilihanTahun.map((t) => [String(t), String(t)] as const)], String(h.tahun ?? ''))}
        ${pilih(p, ['perangkat', p.ucap('kamus.perangkat'), h.perangkat.map((x) => [x.id, x.nama] as const)], s.perangkat ?? '', true)}
        ${pilih(p, ['bidang', p.ucap('kamus.bidang'), bidang], s.bidang ?? '', true)} ${pilih(p, ['macam', p.ucap('kamus.macam'), macam], s.macam ?? '', true)}
      </div>
      ${p.dipilih ? html`<input type="hidden" name="bahasa" value="${p.bahasa}" />` : ''}
      <button class="tombol utama">${p.ucap('kamus.cari')}</button>
    </form>
    <p class="sub" id="contoh-kamus">${p.ucap('kamus.contoh')}</p>`
}

function pilih(p: Pembaca, [nama, label, daftar]: readonly [string, string, Pilihan], terpilih: string, semua = false): Html {
  return html`<div class="isian">
    <label for="${nama}">${label}</label
    ><select id="${nama}" name="${nama}">
      ${semua ? html`<option value="">${p.ucap('cari.semua')}</option>` : ''}
      ${daftar.map(([nilai, kata]) => html`<option value="${nilai}" ${nilai === terpilih ? html` selected` : ''}>${kata}</option>`)}
    </select>
  </div>`
}

function kartu(p: Pembaca, b: ButirPublik): Html {
  const harga = b.hargaSatuan === null ? p.ucap('kamus.tanpa-harga') : p.ucap('kamus.harga', { rupiah: uangTeks(b.hargaSatuan), satuan: b.satuan })
  return html`<li>
    <b>${b.nama}</b>
    ${b.uraian === null ? '' : html`<p>${b.uraian}</p>`}
    ${b.larangan === null ? html`<p>${harga}${volume(p, b)}</p>` : html`<p class="status tolak">${p.ucap('kamus.larangan', { larangan: b.larangan })}</p>`}
    ${b.larangan === null && b.syarat.length > 0 ? html`<p class="muted">${p.ucap('kamus.syarat', { syarat: b.syarat.join('; ') })}</p>` : ''}
    <small
      >${b.perangkatDaerah} ·
      ${p.ucap(`kamus.kewenangan.${b.kewenangan}`)}${b.sumberHarga === null || b.larangan !== null ? '' : ` · ${p.ucap('kamus.sumber', { sumber: b.sumberHarga })}`}</small
    >
  </li>`
}

function volume(p: Pembaca, b: ButirPublik): string {
  if (b.volumeMaks === null) return ''
  const tulis = (n: number): string => volumeTeks(kuantitasDari(n) ?? 0, b.satuan)
  return ` · ${p.ucap('kamus.volume', { min: tulis(b.volumeMin ?? 0), maks: tulis(b.volumeMaks) })}`
}
