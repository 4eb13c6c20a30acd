import { createHash } from 'node:crypto'
import { html } from 'hono/html'
import { type AturanSuara, hitungTerpakai, type Tanda } from '#src/modules/pemungutan-suara/pemungutan-suara.ts'
import type { BarisPemungutan, PilihanSuara } from '#src/modules/pemungutan-suara/pemungutan-suara.schema.ts'
import { type Html, ke, type Pembaca, saatTeks, tulisan, uangTeks } from '#src/portal/pembaca.routes.ts'
import { jalurUsulan } from '#src/portal/potongan.routes.ts'

/** What a voter has on the screen: the paper, and what was filled in so far, as it was typed. */
export interface Surat {
  readonly p: BarisPemungutan
  readonly pilihan: readonly PilihanSuara[]
  readonly kunci: string
  readonly isian: ReadonlyMap<number, string>
  readonly tanda: readonly Tanda[]
  readonly jalur: string
}

function ringkasAturan(p: Pembaca, v: BarisPemungutan): string {
  const cara = p.ucap(`suara.cara.${v.cara}`, { poin: v.poin ?? 0, batas: uangTeks(v.batasRupiah ?? 0) })
  return v.maksPilihan === null ? cara : `${cara} ${p.ucap('suara.maks', { maks: v.maksPilihan })}`
}

function aturan(p: Pembaca, v: BarisPemungutan): Html {
  return html`<section class="aturan-suara" aria-label="${p.ucap('suara.aturan')}">
    <p><b>${ringkasAturan(p, v)}</b></p>
    ${v.aturan === '' ? '' : html`<p>${tulisan(p, v.aturan)}</p>`}
    <p>${p.ucap('suara.rahasia')} ${v.selesai === null ? '' : p.ucap('suara.selesai', { waktu: saatTeks(p, v.selesai) })}</p>
  </section>`
}

/** The limit in what the method counts; null where nothing is limited. */
function batasSurat(v: AturanSuara): number | null {
  return v.cara === 'anggaran' ? v.batasRupiah : v.poin
}

function kataSisa(p: Pembaca, v: BarisPemungutan, sisa: string): string {
  const batas = v.cara === 'anggaran' ? uangTeks(v.batasRupiah ?? 0) : String(v.poin ?? 0)
  return p.ucap(`suara.sisa.${v.cara}`, { sisa, terpakai: sisa, batas })
}

/** How much is left: always in sight. */
function bar(p: Pembaca, { p: v, pilihan, tanda }: Surat): Html {
  const terpakai = hitungTerpakai(v.cara, pilihan, tanda)
  const batas = batasSurat(v)
  const sisa = batas === null ? terpakai : batas - terpakai
  const tulis = v.cara === 'anggaran' ? uangTeks(Math.abs(sisa)) : String(Math.abs(sisa))
  return html`<p class="${sisa < 0 ? 'bar-suara lebih' : 'bar-suara'}" role="status" data-bar>
    ${sisa < 0 ? p.ucap('suara.lebih', { sisa: tulis }) : kataSisa(p, v, tulis)}
  </p>`
}

/** Each voter sees the proposals in another order, and always in the same one. */
function acak(s: Surat): readonly PilihanSuara[] {
  const tempat = (u: PilihanSuara): string => createHash('sha256').update(`${s.kunci}/${u.nomorPilihan}`).digest('hex')
  return s.pilihan
    .map((u) => [tempat(u), u] as const)
    .toSorted((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([, u]) => u)
}

export function formSurat(p: Pembaca, s: Surat): Html {
  const { p: v } = s
  return html`${aturan(p, v)}
    <form
      method="post"
      action="${ke(p, s.jalur)}"
      class="surat-suara"
      data-surat
      data-cara="${v.cara}"
      data-batas="${batasSurat(v) ?? ''}"
      data-sisa="${kataSisa(p, v, '#')}"
      data-lebih="${p.ucap('suara.lebih', { sisa: '#' })}"
    >
      <input type="hidden" name="kunci" value="${s.kunci}" />
      <p class="redup">${p.ucap('suara.acak')}</p>
      <ul>
        ${acak(s).map((u) => barisPilihan(p, s, u))}
      </ul>
      <div class="kaki-suara">
        <small>${ringkasAturan(p, v)}</small>
        ${bar(p, s)}
        <button class="tombol utama" name="langkah" value="periksa">${p.ucap('suara.periksa')}</button>
      </div>
    </form>`
}

function barisPilihan(p: Pembaca, { p: v, isian }: Surat, u: PilihanSuara): Html {
  const [id, nilai] = [`p${u.nomorPilihan}`, isian.get(u.nomorPilihan) ?? '']
  const biaya = v.cara === 'anggaran' ? u.rupiah : 1
  const kotak =
    v.cara === 'poin'
      ? html`<input
          type="number"
          inputmode="numeric"
          min="0"
          max="${v.poin ?? 0}"
          step="1"
          id="${id}"
          name="${id}"
          value="${nilai}"
          aria-label="${p.ucap('suara.poin-untuk')}: ${u.judul}"
        />`
      : html`<input type="checkbox" id="${id}" name="${id}" value="1" data-biaya="${biaya}" ${nilai === '' ? '' : html` checked`} />`
  return html`<li>
    ${kotak}
    <label for="${id}">
      <b>${tulisan(p, u.judul)}</b>
      <span>${u.namaWilayah} · ${uangTeks(u.rupiah)}</span>
    </label>
    <a href="${ke(p, jalurUsulan(p, u.nomor))}" target="_blank" rel="noopener" aria-label="${p.ucap('suara.rincian')}: ${u.judul}"
      >${p.ucap('suara.rincian')}</a
    >
  </li>`
}

/** What would be sent, once more, before it cannot be taken back. */
export function tinjauan(p: Pembaca, s: Surat): Html {
  const dipilih = s.tanda.flatMap((t) => {
    const u = s.pilihan.find((x) => x.nomorPilihan === t.pilihan)
    return u === undefined ? [] : [{ u, nilai: t.nilai }]
  })
  return html`<h2>${p.ucap('suara.tinjau')}</h2>
    <p class="pesan"><b>${p.ucap('suara.belum-terkirim')}</b> ${dipilih.length === 0 ? p.ucap('suara.kosong') : ''}</p>
    <ul class="tinjau-suara">
      ${dipilih.map(({ u, nilai }) => html`<li><b>${tulisan(p, u.judul)}</b> <span>${u.namaWilayah} · ${uangTeks(u.rupiah)}${s.p.cara === 'poin' ? ` · ${p.ucap('suara.poin', { nilai })}` : ''}</span></li>`)}
    </ul>
    <p>${p.ucap('suara.jumlah', { jumlah: dipilih.length, count: dipilih.length })}</p>
    <form method="post" action="${ke(p, s.jalur)}" class="surat-suara">
      <input type="hidden" name="kunci" value="${s.kunci}" />
      ${s.tanda.map((t) => html`<input type="hidden" name="p${t.pilihan}" value="${t.nilai}" />`)}
      <div class="kaki-suara">
        ${bar(p, s)}
        <button class="tombol utama" name="langkah" value="kirim">${p.ucap('suara.kirim')}</button>
        <button class="tombol" name="langkah" value="ubah">${p.ucap('suara.ubah')}</button>
      </div>
    </form>`
}

export function tandaTerimaBesar(p: Pembaca, tandaTerima: string, jalurRapat: string): Html {
  return html`<div class="terima-suara" role="status">
    <h2>${p.ucap('suara.terima')}</h2>
    <p>${p.ucap('suara.tanda-terima')}<br /><code>${tulisTandaTerima(tandaTerima)}</code></p>
    <p>${p.ucap('suara.simpan')}</p>
    <p><a class="tombol" href="${ke(p, jalurRapat)}">${p.ucap('suara.ke-hasil')}</a></p>
  </div>`
}

/** In groups of five. */
export function tulisTandaTerima(tandaTerima: string): string {
  return tandaTerima.replaceAll(/(.{5})(?=.)/g, '$1-')
}
