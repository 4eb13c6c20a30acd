import { html } from 'hono/html'
import type { Ringkasan } from '#src/modules/rekapitulasi/kelompok.ts'
import { angkaTeks, type Html, ke, type Pembaca } from '#src/portal/pembaca.routes.ts'
import type { DaerahRingkas } from '#src/portal/portal.service.ts'
import { kotakCari } from '#src/portal/potongan.routes.ts'
import { rangka } from '#src/portal/rangka.routes.ts'

/** The front page: what this is, a search by number, the governments with their figures, the way in for officials. */
export function halamanBeranda(p: Pembaca, daftar: readonly DaerahRingkas[]): Html {
  const isi = html`<div class="kolom">
    <div>
      <h1>${p.ucap('beranda.judul')}</h1>
      <p class="ringkas">${p.ucap('beranda.satu-kalimat')}</p>
      ${kotakCari(p, '/cari', p.ucap('beranda.nomor'))}
      <p class="sub">${p.ucap('beranda.nomor-contoh')}</p>
    </div>
    <section class="kanan">
      <h2>${p.ucap('beranda.daerah')}</h2>
      ${
        daftar.length === 0
          ? html`<p>${p.ucap('beranda.daerah-kosong')}</p>`
          : html`<ul class="daftar tanpa-simpul">
              ${daftar.map((d) => barisDaerah(p, d))}
            </ul>`
      }
      <p class="muted">${p.ucap('beranda.petugas')} <a href="/kerja">${p.ucap('beranda.petugas-tautan')}</a></p>
    </section>
  </div>`
  return rangka(p, { judul: p.ucap('beranda.judul'), uraian: p.ucap('beranda.satu-kalimat') }, isi)
}

function barisDaerah(p: Pembaca, { daerah, ringkasan }: DaerahRingkas): Html {
  return html`<li>
    <a href="${ke(p, `/${daerah.daerahId}`)}"
      ><span
        ><b>${daerah.nama}</b>${daerah.dataContoh ? html`<small class="status tunggu">${p.ucap('umum.contoh')}</small>` : ''}<small
          >${sebutAngka(p, ringkasan)}</small
        ></span
      ></a
    >
  </li> `
}

/** `40 usulan: 12 diterima (di antaranya dianggarkan 5), 7 ditolak, 18 menunggu`. */
function sebutAngka(p: Pembaca, r: Ringkasan): string {
  if (r.jumlah === 0) return p.ucap('beranda.belum-ada-usulan')
  const diterima = `${angkaTeks(r.diterima)} ${p.ucap('angka.diterima')} (${p.ucap('angka.dianggarkan')} ${angkaTeks(r.kelompok.dianggarkan)})`
  const lain = (['ditolak', 'menunggu', 'ditunda', 'dibatalkan'] as const).filter((k) => r.kelompok[k] > 0 || k === 'ditolak' || k === 'menunggu')
  return `${angkaTeks(r.jumlah)} ${p.ucap('angka.usulan')}: ${[diterima, ...lain.map((k) => `${angkaTeks(r.kelompok[k])} ${p.ucap(`kelompok.${k}`)}`)].join(', ')}`
}
