import { html } from 'hono/html'
import { kapital } from '#src/lib/kata.ts'
import { DAFTAR_KELOMPOK } from '#src/modules/rekapitulasi/kelompok.ts'
import { DAFTAR_BIDANG_PEMBANGUNAN } from '#src/modules/usulan/usulan.schema.ts'
import { sebutWilayah } from '#src/modules/wilayah/wilayah.ts'
import type { Pilihan as PilihanSaring } from '#src/portal/cari.service.ts'
import { type Html, ke, type Pembaca } from '#src/portal/pembaca.routes.ts'
import type { DaerahPublik } from '#src/portal/portal.service.ts'
import type { SaringanCari } from '#src/portal/portal.schema.ts'
import { ikon } from '#src/portal/potongan.routes.ts'

/* The filter that list and map share: in the address, so that what one sees can be sent to a neighbour. */

type IsiSaring = Pick<PilihanSaring, 'pilihanTahun' | 'pilihanKecamatan'> & { readonly daerah: DaerahPublik }

/** The same filter as a list or as a map. */
export function gantiTampilan(p: Pembaca, h: IsiSaring, s: SaringanCari, kini: 'cari' | 'peta'): Html {
  const tautan = (t: 'cari' | 'peta'): Html =>
    html`<li>
      <a href="${ke(p, `/${h.daerah.daerahId}/${t}`, saringanAlamat(s))}" ${t === kini ? html` aria-current="page"` : ''}>${p.ucap(`tampilan.${t}`)}</a>
    </li>`
  return html`<nav aria-label="${p.ucap('tampilan.judul')}">
    <ul class="saring">
      ${tautan('cari')} ${tautan('peta')}
    </ul>
  </nav>`
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

export function formulirSaring(p: Pembaca, h: IsiSaring, s: SaringanCari, jalur: string): Html {
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

function pilihanKecamatan(h: IsiSaring): Pilihan[] {
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
export function saringanBerlaku(p: Pembaca, h: IsiSaring, s: SaringanCari, jalur: string): Html {
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
        <a href="${ke(p, jalur, { ...saringanAlamat(s), [kunci]: null })}"
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

export function saringanAlamat(s: SaringanCari): Record<Kunci, string | number | null> {
  return { q: s.q, tahun: s.tahun, keadaan: s.keadaan, kecamatan: s.kecamatan, bidang: s.bidang, hasil: s.hasil }
}
