import { html } from 'hono/html'
import { formatKuantitas } from '#src/lib/kuantitas.ts'
import { formatSaat, type Saat } from '#src/lib/waktu.ts'
import { benang } from '#src/portal/benang.routes.ts'
import {
  angkaTeks,
  bahasaAsli,
  hariTeks,
  type Html,
  ke,
  lepasRekat,
  type Pembaca,
  saatTeks,
  tanggalTeks,
  tulisan,
  volumeTeks,
  uangTeks,
} from '#src/portal/pembaca.routes.ts'
import { langkahBerikut } from '#src/portal/berikut.routes.ts'
import { ikon, jalurUsulan } from '#src/portal/potongan.routes.ts'
import { tautanBukti } from '#src/portal/periksa.routes.ts'
import { rangka } from '#src/portal/rangka.routes.ts'
import type { HalamanUsulan } from '#src/portal/rinci.service.ts'
import { namaRingkas, namaTempat, sebutPengusul, tempatRw, tempatUsulan } from '#src/portal/sebutan.routes.ts'
import { isBerakhirTanpaYa, kunciKalimat } from '#src/portal/jawaban.ts'
import { isSesudahForum, kelompok } from '#src/modules/rekapitulasi/kelompok.ts'
import { ALASAN } from '#src/modules/usulan/putusan/alasan.ts'
import { sebutWilayah } from '#src/modules/wilayah/wilayah.ts'

/** One proposal: the answer, what comes next, the journey, the problem, and how anyone can check it. */
export function halamanUsulan(p: Pembaca, h: HalamanUsulan): Html {
  const u = h.usulan
  const dasar = `/${h.daerah.daerahId}`
  const desa = sebutWilayah({ nama: u.namaWilayah, tingkat: u.tingkatWilayah })
  const uraian = kalimatJawaban(p, h)
  const isi = html`<div class="kolom usulan">
<div><h1${bahasaAsli(p)}>${u.judul}</h1>
<p class="sub">${p.ucap('usulan.diusulkan', { pengusul: sebutPengusul(p, tempatUsulan(h)), tanggal: hariTeks(p, u.diajukanPada) })}${u.kamus === u.judul ? '' : html` · <span${bahasaAsli(p)}>${u.kamus}</span>`}</p>
${jawaban(p, h, uraian)}
${langkahBerikut(p, h)}
<div class="aksi"><a class="tombol utama" href="${alamatWhatsapp(p, `${u.judul} (${desa}). ${uraian}`)}" rel="noopener">${ikon('bagi')}${p.ucap('usulan.bagikan')}</a></div></div>
<section class="kanan"><h2>${p.ucap('usulan.perjalanan')}</h2>${benang(p, h)}</section>
<div>${masalah(p, h)}${rencana(p, h)}${asal(p, h)}${pengecualian(p, h)}${hubungan(p, h)}${periksa(p, h)}</div></div>`
  const remah = [
    { nama: namaRingkas(h.daerah.nama), jalur: dasar },
    { nama: sebutWilayah({ nama: u.namaKecamatan, tingkat: 'kecamatan' }), jalur: `${dasar}/kecamatan/${u.kodeKecamatan}` },
    ...(u.kodeWilayah === u.kodeKecamatan ? [] : [{ nama: desa, jalur: `${dasar}/desa/${u.kodeWilayah}` }]),
  ]
  return rangka(p, { judul: `${u.judul} · ${desa}`, uraian, remah, terakhir: u.menungguSejak, gambar: `${jalurUsulan(p, u.nomor)}/kartu.png` }, isi)
}

/** The answer in one plain sentence: also what a messenger shows. */
export function kalimatJawaban(p: Pembaca, h: HalamanUsulan): string {
  const { usulan: u, jawaban: j } = h
  const data = {
    ...namaTempat(p, { ...u, perangkatDaerah: u.singkatanPerangkatDaerah }),
    volume: volumeTeks(u.volumeKini, u.satuan),
    volumeAwal: formatKuantitas(u.volume),
  }
  const { jenis } = j
  if (jenis !== 'dianggarkan' && jenis !== 'direncanakan' && jenis !== 'diterima-dinas' && jenis !== 'disetujui') {
    const nomorInduk = h.kerabat.find((k) => k.hubungan === 'digabung' && k.arah === 'tujuan')?.nomor ?? null
    const tanggal = u.tanggalSelesai === null ? '' : tanggalTeks(p, u.tanggalSelesai)
    const akhir = { nomorInduk, tujuan: j.penentu?.tujuan ?? null, tanggalSelesai: u.tanggalSelesai }
    return p.ucap(kunciKalimat(jenis, akhir), { ...data, nomor: nomorInduk ?? '', tanggal })
  }
  const biaya = j.perubahan === 'biaya-turun' || j.perubahan === 'biaya-naik'
  if (jenis === 'disetujui' && biaya) return p.ucap('jawab.disetujui-biaya', data)
  return p.ucap(j.perubahan === null || biaya ? `jawab.${jenis}` : `jawab.${jenis}-volume`, data)
}

function jawaban(p: Pembaca, h: HalamanUsulan, kalimat: string): Html {
  const { jawaban: j, usulan: u } = h
  const biaya =
    j.perubahan === null || u.anggaran === u.anggaranKini ? '' : p.ucap('jawab.biaya', { rupiah: uangTeks(u.anggaranKini), rupiahAwal: uangTeks(u.anggaran) })
  const sementara = j.jenis === 'disetujui' || j.jenis === 'diterima-dinas' ? p.ucap('jawab.belum-akhir') : ''
  const tambahan = [biaya, sementara].filter((t) => t !== '').join(' ')
  return html`<section class="jawab ${j.nada}" aria-labelledby="jawab">
    <h2 class="k" id="jawab">${ikon(j.nada)}${p.ucap(`label.${j.jenis}`)}</h2>
    <p class="besar">${kalimat}</p>
    ${tambahan === '' ? '' : html`<p>${tambahan}</p>`} ${alasanJawaban(p, h)} ${fakta(p, h)}
  </section>`
}

function alasanJawaban(p: Pembaca, { jawaban: { penentu }, usulan: u }: HalamanUsulan): Html {
  if (penentu === null || penentu.alasan === null) return html``
  const kutip = penentu.teks === null ? '' : html`<blockquote class="kutip">${tulisan(p, `“${penentu.teks}”`)} – ${tulisan(p, penentu.jabatan)}</blockquote>`
  const alasan = html`<p><b>${p.ucap('jawab.alasan')}</b> ${ALASAN[penentu.alasan][p.bahasa]}.</p>
    ${kutip}`
  if (!isBerakhirTanpaYa(u.keadaan)) return alasan
  const putusan = { jabatan: penentu.jabatan, tanggal: hariTeks(p, penentu.waktu as Saat) }
  return html`${alasan}
    <h3>${p.ucap('mengapa.judul')}</h3>
    <p>${p.ucap(`arti.${penentu.alasan}`)} ${p.ucap('mengapa.diputus', putusan)}</p>`
}

function fakta(p: Pembaca, h: HalamanUsulan): Html {
  const u = h.usulan
  const kel = kelompok(u)
  const jalan = kel === 'terealisasi' || kel === 'dianggarkan' || kel === 'direncanakan' || h.jawaban.jenis === 'disetujui'
  const untuk = [
    ...(u.penerimaKk === null ? [] : [p.ucap('fakta.kk', { angka: angkaTeks(u.penerimaKk) })]),
    ...(u.penerimaJiwa === null ? [] : [p.ucap('fakta.jiwa', { angka: angkaTeks(u.penerimaJiwa) })]),
  ]
  const isi: (readonly [string, string, boolean])[] = [
    [p.ucap(jalan ? 'fakta.biaya' : 'fakta.biaya-diminta'), uangTeks(jalan ? u.anggaranKini : u.anggaran), false],
    [p.ucap('fakta.volume'), volumeTeks(jalan ? u.volumeKini : u.volume, u.satuan), false],
    kel === 'dianggarkan' || kel === 'direncanakan'
      ? [p.ucap('fakta.dikerjakan'), p.ucap('fakta.tahun', { tahun: u.tahunAnggaran }), false]
      : [p.ucap('fakta.anggaran'), String(u.tahunAnggaran), false],
    [p.ucap('fakta.oleh'), u.perangkatDaerah, true],
    ...(u.nilaiKontrak === null ? [] : [[p.ucap('fakta.kontrak'), uangTeks(u.nilaiKontrak), false] as const]),
    ...(untuk.length === 0 ? [] : [[p.ucap('fakta.untuk'), untuk.join(', '), false] as const]),
    ...(u.dukungan === 0 ? [] : [[p.ucap('fakta.didukung'), p.ucap('fakta.pendukung', { angka: angkaTeks(u.dukungan) }), false] as const]),
    ...(tempatRw(u) === '' && u.lokus === null
      ? []
      : [[p.ucap('fakta.tempat'), [tempatRw(u), u.lokus ?? ''].filter((t) => t !== '').join(', '), true] as const]),
  ]
  return html`<dl class="fakta">${isi.map(([nama, nilai, asli]) => html`<dt>${nama}</dt><dd${asli ? bahasaAsli(p) : ''}>${nilai}</dd>`)}</dl>`
}

function alamatWhatsapp(p: Pembaca, teks: string): string {
  const awalan = p.daerah?.dataContoh === true ? 'DATA CONTOH: ' : ''
  return `https://wa.me/?text=${encodeURIComponent(lepasRekat(`${awalan}${teks} ${p.alamat.origin}${p.alamat.pathname}`))}`
}

function alamatFoto(h: HalamanUsulan, berkasId: string): string {
  return `/api/daerah/${h.daerah.daerahId}/berkas/${berkasId}`
}

function masalah(p: Pembaca, h: HalamanUsulan): Html {
  const { judul, masalah: teks } = h.usulan
  const selesai =
    h.usulan.fotoSelesai === null
      ? ''
      : html`<img src="${alamatFoto(h, h.usulan.fotoSelesai)}" loading="lazy" alt="${p.ucap('usulan.foto-selesai', { judul })}" />`
  const foto = h.foto.map((f, i) => {
    const ukuran = f.lebar === null || f.tinggi === null ? html`` : html` width="${f.lebar}" height="${f.tinggi}"`
    return html`<li>
      <img src="${alamatFoto(h, f.berkasId)}" ${ukuran} loading="lazy" alt="${p.ucap('usulan.foto', { nomor: i + 1, jumlah: h.foto.length, judul })}" />
    </li>`
  })
  return html`<h2>${p.ucap('usulan.masalah')}</h2>
    <p>${tulisan(p, teks)}</p>
    ${
      foto.length === 0
        ? ''
        : html`<ul class="foto" aria-label="${p.ucap('usulan.daftar-foto')}">
            ${foto}
          </ul>`
    }${
      selesai === ''
        ? ''
        : html`<h2>${p.ucap('usulan.sesudah')}</h2>
            ${selesai}`
    }`
}

/** Which sub kegiatan carry it, with their shares; names before codes. */
function rencana(p: Pembaca, h: HalamanUsulan): Html {
  const u = h.usulan
  if (h.bagian.length === 0 && !isSesudahForum(u.tahap) && u.tahap !== 'penganggaran') return html``
  const bagian = h.bagian.map(
    (b) =>
      html`<li><div class="baris tunggal"><span><b${bahasaAsli(p)}>${b.nama}</b>${b.kode === null ? '' : html`<span class="kode">${b.kode}</span>`}<small>${[b.perangkatDaerah ?? '', volumeTeks(b.volume, u.satuan), uangTeks(b.rupiah)].filter((t) => t !== '').join(' · ')}</small></span></div></li>`,
  )
  const rka = h.nilaiRincian === 0 ? '' : html`<p class="muted">${p.ucap('usulan.rka', { tahun: u.tahunAnggaran, rupiah: uangTeks(h.nilaiRincian) })}</p>`
  return html`<h2>${p.ucap('usulan.rencana')}</h2>
    ${
      bagian.length === 0
        ? html`<p class="tanpa">${p.ucap('usulan.rencana-kosong')}</p>`
        : html`<ul class="daftar">
            ${bagian}
          </ul>`
    }${rka}`
}

const KATA_FORUM = { anak: 'usulan.forum-anak', perempuan: 'usulan.forum-perempuan', disabilitas: 'usulan.forum-disabilitas' } as const

/** By which way it came, where that is not the village's own meeting: the forum, the member of the council, the village's letter. */
function asal(p: Pembaca, { usulan: u }: HalamanUsulan): Html {
  if (u.forum === null && u.anggotaDprd === null && u.suratDesa === null) return html``
  const a = u.anggotaDprd
  return html`<h2>${p.ucap('usulan.asal')}</h2>
    <div class="panel">
      ${u.forum === null ? '' : html`<p>${p.ucap(KATA_FORUM[u.forum])}</p>`}
      ${a === null ? '' : html`<p>${p.ucap('usulan.pokir', { nama: a.nama, fraksi: a.fraksi, dapil: a.dapil })}</p>`}
      ${u.suratDesa === null ? '' : html`<p>${p.ucap('usulan.atas-nama', { nomor: u.suratDesa.nomor, tanggal: tanggalTeks(p, u.suratDesa.tanggal) })}</p>`}
    </div>`
}

/** A late entry is open to everyone, with the letter that allowed it (S3-15). */
function pengecualian(p: Pembaca, { usulan: { pengecualian: x } }: HalamanUsulan): Html {
  if (x === null) return html``
  return html`<h2>${p.ucap('usulan.pengecualian')}</h2><div class="panel"><p>${p.ucap('usulan.pengecualian-isi')}</p><dl class="fakta lapang">
<dt>${p.ucap('usulan.surat')}</dt><dd>${p.ucap('usulan.surat-isi', { nomor: x.nomorSurat, tanggal: tanggalTeks(p, x.tanggalSurat) })}</dd>
<dt>${p.ucap('usulan.penandatangan')}</dt><dd${bahasaAsli(p)}>${x.penandatangan}</dd>
<dt>${p.ucap('usulan.alasan')}</dt><dd${bahasaAsli(p)}>${x.alasan}</dd></dl></div>`
}

function hubungan(p: Pembaca, h: HalamanUsulan): Html {
  if (h.kerabat.length === 0) return html``
  const baris = h.kerabat.map((k) => {
    const kel = kelompok(k) ?? 'menunggu'
    const sebutan =
      k.hubungan === 'tahun-lain'
        ? p.ucap('usulan.tahun-lain', { tahun: k.tahunAnggaran })
        : `${p.ucap(`usulan.silsilah.${k.hubungan}-${k.arah}`)}, ${p.ucap('umum.anggaran', { tahun: k.tahunAnggaran })}`
    return html`<li><a href="${ke(p, jalurUsulan(p, k.nomor))}"><i class="simpul s-${kel}"></i><span><b${bahasaAsli(p)}>${k.judul}</b><small>${sebutan}: ${p.ucap(`kelompok.${kel}`)}</small><small>${k.nomor}</small></span>${ikon('kanan')}</a></li>`
  })
  return html`<h2>${p.ucap('usulan.hubungan')}</h2>
    <ul class="daftar">
      ${baris}
    </ul>`
}

/** The number, the receipt and the ledger's fingerprints: nothing here needs to be believed. */
function periksa(p: Pembaca, h: HalamanUsulan): Html {
  const terima = h.catatan.find((c) => c.peristiwa === 'usulan-diajukan')
  const akhir = h.catatan.at(-1)
  const daun = (n: number | null): string => (n === null ? p.ucap('usulan.belum-disegel') : p.ucap('usulan.daun', { nomor: n }))
  const zona = h.daerah.zonaWaktu
  const catatan = h.catatan.map(
    (c) =>
      html`<li>
        <time datetime="${c.waktu}" title="${formatSaat(c.waktu, zona)}">${saatTeks(p, c.waktu)}</time
        >${c.jabatan === null ? '' : html` · <span${bahasaAsli(p)}>${c.jabatan}</span>`} · ${daun(c.nomorDaun)}<code>${c.sidik}</code>
      </li>`,
  )
  return html`<section class="periksa" aria-labelledby="periksa">
    <h2 id="periksa">${ikon('perisai')}${p.ucap('usulan.periksa')}</h2>
    <p>${p.ucap('usulan.nomor')} <b class="angka">${h.usulan.nomor}</b>. ${p.ucap('usulan.periksa-isi')}</p>
    ${
      terima === undefined
        ? ''
        : html`<p>${p.ucap('usulan.tanda-terima', { waktu: saatTeks(p, terima.waktu) })}:<code>${terima.sidik}</code></p>
            ${tautanBukti(p, `usulan/${h.usulan.pengajuanId}`)}`
    }
    ${
      akhir === undefined
        ? ''
        : html`<p>${p.ucap('usulan.sidik-terakhir')} (${daun(akhir.nomorDaun)}):<code>${akhir.sidik}</code></p>
            <details>
              <summary>${p.ucap('usulan.catatan', { jumlah: catatan.length })}</summary>
              <ol>
                ${catatan}
              </ol>
            </details>`
    }
  </section>`
}
