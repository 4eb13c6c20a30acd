import { html } from 'hono/html'
import { DAFTAR_KELOMPOK, type Kelompok, kelompok, type Ringkasan } from '#src/modules/rekapitulasi/kelompok.ts'
import { angkaTeks, hariTeks, type Html, ke, type Pembaca, tebal, volumeTeks, uangTeks } from '#src/portal/pembaca.routes.ts'
import type { HalamanKartu } from '#src/portal/cari.service.ts'
import type { Kartu } from '#src/portal/portal.service.ts'
import { siapaMenunggu } from '#src/portal/sebutan.routes.ts'
import { ALASAN } from '#src/modules/usulan/putusan/alasan.ts'
import { sebutWilayah } from '#src/modules/wilayah/wilayah.ts'

/* Pieces several pages share. */

const GAMBAR = {
  bagi: html`<circle cx="4" cy="8" r="1.9" /><circle cx="12" cy="3.8" r="1.9" /><circle cx="12" cy="12.2" r="1.9" /><path
      d="m5.7 7.1 4.6-2.4M5.7 8.9l4.6 2.4"
    />`,
  cari: html`<circle cx="7" cy="7" r="4.4" /><path d="m10.4 10.4 3.2 3.2" />`,
  jadi: html`<circle cx="8" cy="8" r="6.2" /><path d="m5.2 8.2 2 2 3.6-4.2" />`,
  tunggu: html`<circle cx="8" cy="8" r="6.2" /><path d="M8 4.6V8l2.3 1.5" />`,
  tolak: html`<circle cx="8" cy="8" r="6.2" /><path d="m5.8 5.8 4.4 4.4M10.2 5.8l-4.4 4.4" />`,
  kabar: html`<circle cx="8" cy="8" r="6.2" /><path d="M8 7.4v3.8M8 4.8v.1" />`,
  perisai: html`<path d="M8 1.8 13 3.6v4c0 3.2-2.2 5.4-5 6.6-2.8-1.2-5-3.4-5-6.6v-4z" /><path d="m5.7 7.8 1.7 1.7 2.9-3.3" />`,
  kanan: html`<path d="m6 3.5 4.5 4.5L6 12.5" />`,
  lepas: html`<path d="m4.5 4.5 7 7M11.5 4.5l-7 7" />`,
}

export function ikon(nama: keyof typeof GAMBAR): Html {
  return html`<svg class="ik" viewBox="0 0 16 16" aria-hidden="true">${GAMBAR[nama]}</svg>`
}

const SELALU_TAMPIL: ReadonlySet<Kelompok> = new Set(['dianggarkan', 'direncanakan', 'menunggu', 'ditolak'])

/** Groups that occur, in their order; the four a reader looks for are always shown. */
function kelompokTampil(r: Ringkasan): Kelompok[] {
  return DAFTAR_KELOMPOK.filter((k) => r.kelompok[k] > 0 || SELALU_TAMPIL.has(k))
}

/** `6 dianggarkan, 3 masuk rencana, …`: the groups that occur. */
export function sebutKelompok(p: Pembaca, r: Ringkasan): string {
  return DAFTAR_KELOMPOK.filter((k) => r.kelompok[k] > 0)
    .map((k) => `${angkaTeks(r.kelompok[k])} ${p.ucap(`kelompok.${k}`)}`)
    .join(', ')
}

/** `Dari 25 usulan dalam 5 tahun: 6 dianggarkan, …`. */
export function kalimatRingkas(p: Pembaca, r: Ringkasan, tahun: readonly number[]): Html {
  const [akhir, awal] = [Math.max(...tahun), Math.min(...tahun)]
  const jumlah = angkaTeks(r.jumlah)
  const awalan = awal === akhir ? p.ucap('wilayah.ringkas-tahun', { jumlah, tahun: akhir }) : p.ucap('wilayah.ringkas', { jumlah, lama: akhir - awal + 1 })
  const isi = DAFTAR_KELOMPOK.filter((k) => r.kelompok[k] > 0).map((k) => `**${angkaTeks(r.kelompok[k])} ${p.ucap(`kelompok.${k}`)}**`)
  return html`<p class="ringkas">${tebal(`${awalan}${isi.join(', ')}.`)}</p>`
}

/** The large figures; each leads to the list it counts. */
export function angkaBesar(p: Pembaca, r: Ringkasan, jalur: string, saringan: Readonly<Record<string, string | number | null>> = {}): Html {
  const daftar = kelompokTampil(r)
  const isi = (k: Kelompok): Html => html`<b>${angkaTeks(r.kelompok[k])}</b><span><i class="simpul s-${k}"></i>${p.ucap(`kelompok.${k}`)}</span>`
  return html`<ul class="angka-besar${daftar.length > 4 ? ' banyak' : ''}" aria-label="${p.ucap('wilayah.angka')}">
    ${daftar.map(
      (k) => html`<li>${r.kelompok[k] === 0 ? html`<div>${isi(k)}</div>` : html`<a href="${ke(p, jalur, { ...saringan, keadaan: k })}">${isi(k)}</a>`}</li>`,
    )}
  </ul>`
}

export function kalimatUang(p: Pembaca, r: Ringkasan): Html {
  const uang = { diusulkan: uangTeks(r.diusulkan), diterima: uangTeks(r.rupiahDiterima), dianggarkan: uangTeks(r.rupiahDianggarkan) }
  return html`<p class="muted">${p.ucap('wilayah.uang', uang)}</p>`
}

const NADA_KELOMPOK: Readonly<Record<Kelompok, string>> = {
  terealisasi: 'jadi',
  dianggarkan: 'jadi',
  direncanakan: 'jadi',
  menunggu: 'tunggu',
  diteruskan: 'kabar',
  digabung: 'kabar',
  'tidak-terealisasi': 'tolak',
  ditunda: 'kabar',
  ditolak: 'tolak',
  dibatalkan: 'kabar',
}

export function daftarKartu(p: Pembaca, kartu: readonly Kartu[], denganTempat: boolean): Html {
  return html`<ul class="daftar">
    ${kartu.map((k) => kartuUsulan(p, k, denganTempat))}
  </ul>`
}

function kartuUsulan(p: Pembaca, k: Kartu, denganTempat: boolean): Html {
  const kel = kelompok(k) ?? 'menunggu'
  const isi = [p.ucap('umum.anggaran', { tahun: k.tahunAnggaran }), volumeTeks(k.volumeKini, k.satuan), uangTeks(k.anggaranKini)]
  const tempat = denganTempat
    ? html`<small>${sebutWilayah({ nama: k.namaWilayah, tingkat: k.tingkatWilayah })}, ${sebutWilayah({ nama: k.namaKecamatan, tingkat: 'kecamatan' })}</small>`
    : ''
  return html`<li>
    <a href="${ke(p, jalurUsulan(p, k.nomor))}"
      ><i class="simpul s-${kel}"></i
      ><span><b>${k.judul}</b>${tempat}<small>${isi.join(' · ')}</small><small class="status ${NADA_KELOMPOK[kel]}">${statusKartu(p, k)}</small></span
      >${ikon('kanan')}</a
    >
  </li> `
}

export function jalurUsulan(p: Pembaca, nomor: string): string {
  return `/${p.daerah?.daerahId ?? ''}/usulan/${encodeURIComponent(nomor)}`
}

/** One line: where it stands, and why if it ended or was put off. */
export function statusKartu(p: Pembaca, k: Kartu): string {
  switch (k.keadaan) {
    case 'dianggarkan':
      return p.ucap('kartu.dianggarkan', { tahun: k.tahunAnggaran })
    case 'direncanakan':
      return p.ucap('kartu.direncanakan', { tahun: k.tahunAnggaran })
    case 'dikembalikan':
      return p.ucap('kartu.dikembalikan', { tanggal: hariTeks(p, k.menungguSejak) })
    case 'terealisasi':
      return p.ucap('kartu.terealisasi', { tahun: k.tahunAnggaran })
    case 'ditolak':
    case 'ditunda':
    case 'dicadangkan':
    case 'digabung':
    case 'dipecah':
    case 'diteruskan':
    case 'tidak-terealisasi':
    case 'dibatalkan': {
      const kata = p.ucap(`kartu.${k.keadaan}`)
      return k.alasan === null || k.keadaan === 'dibatalkan' ? kata : `${kata}: ${ALASAN[k.alasan][p.bahasa]}`
    }
    default:
      return p.ucap('tunggu.sejak', { siapa: siapaMenunggu(p, k), tanggal: hariTeks(p, k.menungguSejak) })
  }
}

/** Pages of a list: where one is, of how many, and the way on. */
export function pindahHalaman(
  p: Pembaca,
  d: Pick<HalamanKartu, 'hal' | 'jumlahHal'>,
  jalur: string,
  saringan: Readonly<Record<string, string | number | null>>,
): Html {
  if (d.jumlahHal === 1) return html``
  const tautan = (hal: number, kata: string, rel: string): Html => html`<a href="${ke(p, jalur, { ...saringan, hal })}" rel="${rel}">${kata}</a>`
  return html`<nav class="hal" aria-label="${p.ucap('cari.halaman', { hal: d.hal, semua: d.jumlahHal })}">
    ${d.hal > 1 ? tautan(d.hal - 1, p.ucap('cari.sebelumnya'), 'prev') : html`<span></span>`}
    <span>${p.ucap('cari.halaman', { hal: d.hal, semua: d.jumlahHal })}</span>
    ${d.hal < d.jumlahHal ? tautan(d.hal + 1, p.ucap('cari.berikutnya'), 'next') : html`<span></span>`}
  </nav>`
}

/** Nothing here yet: a thread of hollow knots, what would fill it and what to do. */
export function kosong(kalimat: string, langkah: string, tautan: Html = html``): Html {
  return html`<div class="kosong-isi">
    <ol class="benang" aria-hidden="true">
      <li class="nanti"></li>
      <li class="nanti"></li>
      <li class="nanti"></li>
    </ol>
    <p>${kalimat}</p>
    <p class="muted">${langkah}</p>
    ${tautan}
  </div>`
}

/** The search box; empty values and the chosen language travel along as the form's own fields. */
export function kotakCari(p: Pembaca, jalur: string, label: string, tetap: Readonly<Record<string, string>> = {}): Html {
  const lain = { ...tetap, ...(p.dipilih ? { bahasa: p.bahasa } : {}) }
  return html`<form action="${jalur}" role="search">
    <div class="isian"><label for="q">${label}</label><input type="search" id="q" name="q" maxlength="100" autocomplete="off" /></div>
    ${Object.entries(lain).map(([n, v]) => html`<input type="hidden" name="${n}" value="${v}" />`)}<button class="tombol utama">
      ${p.ucap('beranda.tombol')}
    </button>
  </form>`
}
