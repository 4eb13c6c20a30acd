import { html } from 'hono/html'
import type { HasilPublik, PemungutanPublik } from '#src/modules/pemungutan-suara/hasil-suara.service.ts'
import { type Html, ke, type Pembaca, persenTeks, tulisan, uangTeks } from '#src/portal/pembaca.routes.ts'
import { jalurUsulan } from '#src/portal/potongan.routes.ts'
import { rangka } from '#src/portal/rangka.routes.ts'
import { tulisTandaTerima } from '#src/portal/surat-suara.routes.ts'
import type { HalamanSuara } from '#src/portal/suara.service.ts'

/** Ballots on one page; the downloads hold all. */
const SUARA_SEHALAMAN = 500

/** The closed votes of a meeting, on its page. */
export function bagianSuara(p: Pembaca, suara: readonly HasilPublik[]): Html {
  if (suara.length === 0) return html``
  return html`<h2>${p.ucap('suara.hasil')}</h2>
    ${suara.map(
      (s) =>
        html`<h3><a href="${ke(p, jalurSuara(p, s.p.pemungutanId))}">${tulisan(p, s.p.judul)}</a></h3>
          ${perolehan(p, s)}`,
    )}`
}

function jalurSuara(p: Pembaca, pemungutanId: string): string {
  return `/${p.daerah?.daerahId ?? ''}/suara/${pemungutanId}`
}

function perolehan(p: Pembaca, s: HasilPublik): Html {
  const { p: v, turut, hasil } = s
  const tanpa = hasil.filter((h) => h.suara === 0)
  const [hak, masuk] = [turut.reduce((n, t) => n + t.hak, 0), turut.reduce((n, t) => n + t.masuk, 0)]
  return html`<p>
      ${p.ucap(`suara.cara.${v.cara}`, { poin: v.poin ?? 0, batas: uangTeks(v.batasRupiah ?? 0) })}
      ${p.ucap('suara.masuk', { masuk, hak, persen: persenTeks(masuk, hak) })}
    </p>
    <ol class="hasil-suara">
      ${hasil.filter((h) => h.suara > 0).map((h) => barisHasil(p, s, h))}
    </ol>
    ${
      tanpa.length === 0
        ? ''
        : html`<details>
            <summary>${p.ucap('suara.tanpa-suara', { jumlah: tanpa.length, count: tanpa.length })}</summary>
            <ol class="hasil-suara">
              ${tanpa.map((h) => barisHasil(p, s, h))}
            </ol>
          </details>`
    }
    <p class="redup">${p.ucap('suara.seri')}</p>`
}

function barisHasil(p: Pembaca, { p: v, pilihan }: HasilPublik, h: HasilPublik['hasil'][number]): Html {
  const u = pilihan.find((x) => x.nomorPilihan === h.nomorPilihan)
  if (u === undefined) return html``
  const angka =
    v.cara === 'poin' ? p.ucap('suara.perolehan-poin', { nilai: h.nilai, suara: h.suara }) : p.ucap('suara.perolehan', { suara: h.suara, count: h.suara })
  return html`<li value="${h.peringkat}">
    <a href="${ke(p, jalurUsulan(p, u.nomor))}">${tulisan(p, u.judul)}</a> · ${u.namaWilayah} · ${uangTeks(u.rupiah)}<br /><b>${angka}</b>${
      h.terpilih === true ? ` · ${p.ucap('suara.terpilih')}` : ''
    }
  </li>`
}

/** One vote: its result, turnout, and every ballot by its receipt. */
export function halamanSuara(p: Pembaca, h: HalamanSuara): Html {
  const { p: v } = h.suara
  const jalur = `/${h.daerah.daerahId}`
  const isi = html`<h1>${tulisan(p, v.judul)}</h1>
    ${perolehan(p, h.suara)}
    <h2>${p.ucap('suara.per-desa')}</h2>
    <ul class="hasil-rapat">
      ${h.suara.turut.map((t) => html`<li>${p.ucap('suara.desa', { nama: t.namaWilayah, masuk: t.masuk, hak: t.hak })}</li>`)}
    </ul>
    ${daftarSuara(p, h)}`
  const remah = [
    { nama: h.daerah.nama, jalur },
    { nama: p.ucap('rapat.tautan'), jalur: `${jalur}/musyawarah` },
    { nama: p.ucap('suara.judul'), jalur: `${jalur}/musyawarah/${v.musyawarahId}` },
  ]
  return rangka(p, { judul: `${v.judul} · ${h.daerah.nama}`, uraian: p.ucap('suara.hasil'), remah }, isi)
}

function daftarSuara(p: Pembaca, h: HalamanSuara): Html {
  const { p: v, suara } = h.suara
  const unduh = `/api/publik/${h.daerah.daerahId}/pemungutan-suara/${v.pemungutanId}`
  const tampil = h.terima === null ? suara.slice(0, SUARA_SEHALAMAN) : suara.filter((s) => s.tandaTerima === h.terima)
  return html`<h2>${p.ucap('suara.hitung-ulang')}</h2>
    <p><a href="${unduh}/suara">${p.ucap('suara.json')}</a> · <a href="${unduh}/pabulib">${p.ucap('suara.pb')}</a></p>
    <p>${p.ucap('suara.sidik')}<br /><code class="sidik">${v.sidikSuara ?? ''}</code></p>
    <form method="get" class="form-hadir">
      ${p.dipilih ? html`<input type="hidden" name="bahasa" value="${p.bahasa}" />` : ''}
      <label
        >${p.ucap('suara.cari-terima')}<input name="terima" maxlength="40" autocomplete="off" value="${h.terima === null ? '' : tulisTandaTerima(h.terima)}"
      /></label>
      <button class="tombol">${p.ucap('suara.cari')}</button>
    </form>
    ${h.terima !== null && tampil.length === 0 ? html`<p class="pesan" role="status">${p.ucap('suara.tidak-ketemu')}</p>` : ''}
    ${tampil.length < suara.length && h.terima === null ? html`<p class="redup">${p.ucap('suara.sebagian', { jumlah: tampil.length })}</p>` : ''}
    <ul class="daftar-suara">
      ${tampil.map((s) => html`<li><code>${tulisTandaTerima(s.tandaTerima)}</code> ${isiSuara(p, h, s.isi)}</li>`)}
    </ul>`
}

function isiSuara(p: Pembaca, { suara }: HalamanSuara, isi: PemungutanPublik['suara'][number]['isi']): string {
  if (isi.length === 0) return p.ucap('suara.suara-kosong')
  const judul = new Map(suara.pilihan.map((u) => [u.nomorPilihan, `${u.nomorPilihan}. ${u.judul}`]))
  return isi.map((t) => `${judul.get(t.pilihan) ?? ''}${suara.p.cara === 'poin' ? ` (${t.nilai})` : ''}`).join('; ')
}
