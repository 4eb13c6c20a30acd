import { html } from 'hono/html'
import { kapital } from '#src/lib/kata.ts'
import { DAFTAR_KELOMPOK, type Kelompok, type RingkasanTahun } from '#src/modules/rekapitulasi/kelompok.ts'
import { bagianPembangunan } from '#src/portal/pembangunan-desa.routes.ts'
import { angkaTeks, type Html, ke, type Pembaca } from '#src/portal/pembaca.routes.ts'
import type { HalamanDesa } from '#src/portal/portal.service.ts'
import { angkaBesar, daftarKartu, kalimatRingkas, kalimatUang, kosong, pindahHalaman, sebutKelompok } from '#src/portal/potongan.routes.ts'
import { rangka } from '#src/portal/rangka.routes.ts'
import { namaPenuh, namaRingkas } from '#src/portal/sebutan.routes.ts'
import { rentangTahun, uraian } from '#src/portal/wilayah.routes.ts'
import { sebutWilayah } from '#src/modules/wilayah/wilayah.ts'

/** A village: what became of everything it proposed. */
export function halamanDesa(p: Pembaca, h: HalamanDesa): Html {
  const dasar = `/${h.daerah.daerahId}`
  const jalur = `${dasar}/desa/${h.desa.kode}`
  const nama = namaPenuh(h.desa)
  const kepala = html`<h1>${nama}</h1>
    <p class="sub">${h.desa.kode}${rentangTahun(p, h.tahun)}</p>`
  const isi =
    h.ringkasan.jumlah === 0
      ? html`${kepala}${kosong(p.ucap('wilayah.kosong', { nama }), p.ucap('wilayah.kosong-desa'))}${bagianPembangunan(p, h)}`
      : html`<div class="kolom balik">
          <div>
            ${kepala}
            ${kalimatRingkas(
              p,
              h.ringkasan,
              h.tahun.map((t) => t.tahun),
            )}
            ${angkaBesar(p, h.ringkasan, jalur)} ${kalimatUang(p, h.ringkasan)} ${grafik(p, h.tahun)} ${bagianPembangunan(p, h)}
          </div>
          <section class="kanan">
            <h2>${p.ucap('wilayah.usulan-desa', { nama: sebutWilayah(h.desa) })}</h2>
            ${daftar(p, h, jalur)}
          </section>
        </div>`
  const remah = [
    { nama: namaRingkas(h.daerah.nama), jalur: dasar },
    { nama: sebutWilayah(h.kecamatan), jalur: `${dasar}/kecamatan/${h.kecamatan.kode}` },
  ]
  return rangka(p, { judul: nama, uraian: uraian(p, h, nama), terakhir: h.terakhir, remah, umpan: `${jalur}/umpan.atom` }, isi)
}

/** One knot per proposal, one line per budget year; the same in a table beneath. */
function grafik(p: Pembaca, tahun: readonly RingkasanTahun[]): Html {
  const urut = tahun.toReversed()
  return html`<h2>${p.ucap('wilayah.per-tahun')}</h2>
    <div class="panel grafik">
      <ul>
        ${urut.map(
          (t) =>
            html`<li>
              <span class="th">${t.tahun}</span><span class="untai" aria-hidden="true">${untai(t)}</span><span class="n" aria-hidden="true">${t.jumlah}</span
              ><span class="sr">: ${sebutKelompok(p, t)}</span>
            </li> `,
        )}
      </ul>
      <p class="catatan">${p.ucap('wilayah.satu-simpul')}</p>
      <details>
        <summary>${p.ucap('wilayah.lihat-tabel')}</summary>
        ${tabel(p, urut)}
      </details>
    </div>`
}

/** Beyond this many the row would no longer be read but scrolled; the figure beside it and the table say the rest. */
const MAKS_SIMPUL = 30

function untai(t: RingkasanTahun): Html[] {
  const semua = DAFTAR_KELOMPOK.flatMap((k) => Array.from({ length: t.kelompok[k] }, () => k))
  const simpul = semua.slice(0, MAKS_SIMPUL).map((k) => html`<span><i class="simpul s-${k}"></i></span>`)
  return semua.length > MAKS_SIMPUL ? [...simpul, html`…`] : simpul
}

function tabel(p: Pembaca, tahun: readonly RingkasanTahun[]): Html {
  const ada = DAFTAR_KELOMPOK.filter((k) => tahun.some((t) => t.kelompok[k] > 0))
  return html`<div class="gulir" role="region" tabindex="0" aria-label="${p.ucap('wilayah.per-tahun')}">
    <table>
      <thead>
        <tr>
          <th scope="col">${p.ucap('wilayah.tahun')}</th>
          ${ada.map((k) => html`<th scope="col">${p.ucap(`kelompok.${k}`)}</th>`)}
          <th scope="col">${p.ucap('wilayah.jumlah')}</th>
        </tr>
      </thead>
      <tbody>
        ${tahun.map(
          (t) =>
            html`<tr>
              <th scope="row">${t.tahun}</th>
              ${ada.map((k) => html`<td>${angkaTeks(t.kelompok[k])}</td>`)}
              <td>${angkaTeks(t.jumlah)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

function daftar(p: Pembaca, h: HalamanDesa, jalur: string): Html {
  const pilihan: readonly (Kelompok | null)[] = [null, ...DAFTAR_KELOMPOK.filter((k) => h.ringkasan.kelompok[k] > 0)]
  const chip = (k: Kelompok | null): Html => {
    const kata =
      k === null ? `${p.ucap('wilayah.semua')} ${angkaTeks(h.ringkasan.jumlah)}` : `${kapital(p.ucap(`kelompok.${k}`))} ${angkaTeks(h.ringkasan.kelompok[k])}`
    return html`<li><a href="${ke(p, jalur, { keadaan: k })}" ${k === h.keadaan ? html` aria-current="true"` : ''}>${kata}</a></li>`
  }
  const isi =
    h.keadaan !== null && h.daftar.jumlah === 0
      ? html`<p>${p.ucap('wilayah.kosong-saringan', { keadaan: p.ucap(`kelompok.${h.keadaan}`), nama: sebutWilayah(h.desa) })}</p>`
      : daftarKartu(p, h.daftar.kartu, false)
  return html`<nav aria-label="${p.ucap('wilayah.saring')}">
      <ul class="saring">
        ${pilihan.map(chip)}
      </ul>
    </nav>
    ${isi}${pindahHalaman(p, h.daftar, jalur, { keadaan: h.keadaan })}`
}
