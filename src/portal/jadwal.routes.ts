import { html } from 'hono/html'
import type { HalamanJadwal, JadwalBerlaku, JadwalPublik } from '#src/portal/jadwal.service.ts'
import { rentangTeks, sisaTeks, tahapTeks, tutupTeks } from '#src/portal/jadwal-teks.routes.ts'
import { bahasaAsli, hariTeks, type Html, ke, type Pembaca, tanggalTeks } from '#src/portal/pembaca.routes.ts'
import { ikon, kosong } from '#src/portal/potongan.routes.ts'
import { rangka } from '#src/portal/rangka.routes.ts'

/** The calendar for everybody: what is open, until when, what comes next, and by which letter a closing was moved. */
export function halamanJadwal(p: Pembaca, h: HalamanJadwal): Html {
  const nama = h.wilayah === null ? h.daerah.nama : `Kecamatan ${h.wilayah.nama}`
  const judul = h.tahun === null ? p.ucap('jadwal.tautan') : p.ucap('jadwal.judul', { tahun: h.tahun })
  const penjelasan = p.ucap('jadwal.penjelasan', { zona: h.daerah.zonaWaktu })
  const isi = html`<h1>${judul}</h1>
    <p class="sub">${h.wilayah === null ? nama : p.ucap('jadwal.untuk', { wilayah: nama })}</p>
    ${h.tahun === null ? kosong(p.ucap('jadwal.kosong', { daerah: h.daerah.nama }), p.ucap('jadwal.kosong-isi')) : isiJadwal(p, h, h.tahun, penjelasan)}`
  const jalur = `/${h.daerah.daerahId}`
  const remah = [
    { nama: h.daerah.nama, jalur },
    ...(h.wilayah === null ? [] : [{ nama: `Kec. ${h.wilayah.nama}`, jalur: `${jalur}/kecamatan/${h.wilayah.kode}` }]),
  ]
  return rangka(p, { judul: `${judul} · ${nama}`, uraian: penjelasan, remah }, isi)
}

/** What comes next is read at once; the rest of the year is a touch away. */
const BERIKUT_TERLIHAT = 4

function isiJadwal(p: Pembaca, h: HalamanJadwal, tahun: number, penjelasan: string): Html {
  const ics = `/${h.daerah.daerahId}/jadwal/${tahun}${h.wilayah === null ? '' : `/${h.wilayah.kode}`}.ics`
  return html`<p class="muted">${penjelasan}</p>
    ${pilihanTahun(p, h)} ${h.wilayah === null ? '' : html`<p><a href="${ke(p, `/${h.daerah.daerahId}/jadwal`, { tahun })}">${p.ucap('jadwal.semua')}</a></p>`}
    <h2>${p.ucap('jadwal.terbuka')}</h2>
    ${
      h.terbuka.length === 0
        ? html`<p class="muted">${p.ucap('jadwal.tidak-ada-terbuka', { tanggal: hariTeks(p, h.saat) })}</p>`
        : html`<ul class="jendela">
            ${h.terbuka.map((b) => baris(p, h, b))}
          </ul>`
    }
    ${
      h.berikut.length === 0
        ? ''
        : html`<h2>${p.ucap('jadwal.berikut')}</h2>
            <ul class="jendela">
              ${h.berikut.slice(0, BERIKUT_TERLIHAT).map((b) => baris(p, h, b))}
            </ul>
            ${bagian(p, h, p.ucap('jadwal.berikut-lain', { jumlah: h.berikut.length - BERIKUT_TERLIHAT }), h.berikut.slice(BERIKUT_TERLIHAT))}`
    }
    ${surat(p, h)} ${sendiri(p, h, tahun)} ${lipat(p, h)}
    <p class="ics"><a href="${ke(p, ics)}">${p.ucap('jadwal.ics')}</a><small>${p.ucap('jadwal.ics-isi')}</small></p>`
}

function pilihanTahun(p: Pembaca, h: HalamanJadwal): Html {
  if (h.pilihanTahun.length < 2) return html``
  const kecamatan = h.wilayah?.kode ?? null
  return html`<nav aria-label="${p.ucap('jadwal.tahun')}">
    <ul class="saring">
      ${h.pilihanTahun.map(
        (t) =>
          html`<li>
            <a href="${ke(p, `/${h.daerah.daerahId}/jadwal`, { tahun: t, kecamatan })}" ${t === h.tahun ? html` aria-current="true"` : ''}>${t}</a>
          </li>`,
      )}
    </ul>
  </nav>`
}

/** One window: what, until when with what is left of it, where it differs from the first date or from the general window, and why. */
function baris(p: Pembaca, h: HalamanJadwal, { jadwal: j, umum }: JadwalBerlaku): Html {
  const terbuka = j.buka <= h.saat && h.saat < j.tutup
  const desa = j.kodeWilayah !== null && j.kodeWilayah !== h.wilayah?.kode ? ` ${j.namaWilayah ?? j.kodeWilayah}` : ''
  return html`<li class="${terbuka ? 'terbuka' : ''}">
    <b>${tahapTeks(p, j)}${desa}</b>
    <small>${p.ucap(`jadwal-proses.${j.proses}`)}</small>
    <p>${rentangTeks(p, j)}${terbuka ? html` <b class="sisa">${ikon('tunggu')}${sisaTeks(p, j.tutup, h.saat)}</b>` : ''}</p>
    ${j.tutup === j.tutupSemula ? '' : bergeser(p, j)}
    ${
      umum === null
        ? ''
        : html`<p class="muted">${p.ucap('jadwal.menang', { wilayah: j.namaWilayah ?? j.kodeWilayah ?? '', rentang: rentangTeks(p, umum) })}</p>`
    }
    ${j.musyawarahWajib ? html`<p class="muted">${p.ucap('jadwal.perlu-musyawarah')}</p>` : ''}
    <p class="kode" ${bahasaAsli(p)}>${j.dasarHukum}</p>
  </li> `
}

function bergeser(p: Pembaca, j: JadwalPublik): Html {
  const kata = p.ucap(j.tutup > j.tutupSemula ? 'jadwal.diperpanjang' : 'jadwal.dipendekkan')
  return html`<p class="muted"><s>${p.ucap('jadwal.semula', { tanggal: tutupTeks(p, j.tutupSemula) })}</s> ${kata}</p>`
}

/** Every letter of the year, with its reason: an extension is public from the moment it is entered. */
function surat(p: Pembaca, h: HalamanJadwal): Html {
  if (h.bersurat.length === 0) return html``
  const isi = h.bersurat.flatMap((j) =>
    j.perubahan.map(
      (x) =>
        html`<li>
          <b>${tahapTeks(p, j)}${j.namaWilayah === null ? '' : ` ${j.namaWilayah}`}</b>
          <p>${p.ucap(`jadwal.jenis.${x.jenis}`, { lama: tutupTeks(p, x.tutupLama), baru: tutupTeks(p, x.tutupBaru ?? x.tutupLama) })}</p>
          <p class="asli" ${bahasaAsli(p)}>${x.alasan}</p>
          ${
            x.nomorSurat === null || x.tanggalSurat === null
              ? ''
              : html`<p class="kode">
                  ${p.ucap('jadwal.surat', { nomor: x.nomorSurat, tanggal: tanggalTeks(p, x.tanggalSurat), penandatangan: x.penandatangan ?? '' })}
                </p>`
          }
        </li> `,
    ),
  )
  return html`<h2>${p.ucap('jadwal.perpanjangan')}</h2>
    <ul class="jendela">
      ${isi}
    </ul>`
}

function sendiri(p: Pembaca, h: HalamanJadwal, tahun: number): Html {
  if (h.sendiri.length === 0) return html``
  return html`<h2>${p.ucap('jadwal.sendiri')}</h2>
    <ul class="daftar tanpa-simpul">
      ${h.sendiri.map(
        (k) =>
          html`<li>
            <a href="${ke(p, `/${h.daerah.daerahId}/jadwal`, { tahun, kecamatan: k.kode })}"
              ><span><b>Kec. ${k.nama}</b><small>${p.ucap('jadwal.sendiri-isi', { jumlah: k.jumlah })}</small></span
              >${ikon('kanan')}</a
            >
          </li> `,
      )}
    </ul>`
}

/** Folded away: it opens without a script. */
function bagian(p: Pembaca, h: HalamanJadwal, judul: string, daftar: readonly JadwalBerlaku[]): Html {
  if (daftar.length === 0) return html``
  return html`<details class="lipat">
    <summary>${judul}</summary>
    <ul class="jendela">
      ${daftar.map((b) => baris(p, h, b))}
    </ul>
  </details>`
}

function lipat(p: Pembaca, h: HalamanJadwal): Html {
  const batal = h.batal.map((jadwal) => ({ jadwal, umum: null }))
  return html`${bagian(p, h, p.ucap('jadwal.lewat', { jumlah: h.lewat.length }), h.lewat)}${bagian(p, h, p.ucap('jadwal.batal', { jumlah: batal.length }), batal)}`
}
