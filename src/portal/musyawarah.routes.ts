import { html } from 'hono/html'
import { LABEL_UNSUR } from '#src/modules/musyawarah/peserta/sebut-unsur.ts'
import { DAFTAR_UNSUR } from '#src/modules/musyawarah/peserta/unsur.ts'
import { DAFTAR_BIDANG_PEMBANGUNAN } from '#src/modules/usulan/usulan.schema.ts'
import { bagianSuara } from '#src/portal/hasil-suara.routes.ts'
import type { HalamanMusyawarah, HalamanSatuMusyawarah, RapatPublik } from '#src/portal/musyawarah.service.ts'
import { type Html, ke, type Pembaca, tanggalTeks, tulisan, uangTeks } from '#src/portal/pembaca.routes.ts'
import { jalurUsulan, kosong } from '#src/portal/potongan.routes.ts'
import { tautanBukti } from '#src/portal/periksa.routes.ts'
import { rangka } from '#src/portal/rangka.routes.ts'

/** Every meeting of a year on one page: done, running, late. */
export function halamanMusyawarah(p: Pembaca, h: HalamanMusyawarah): Html {
  const judul = h.tahun === null ? p.ucap('rapat.tautan') : p.ucap('rapat.judul', { tahun: h.tahun })
  const jumlah = (k: RapatPublik['keadaan']): number => h.rapat.filter((r) => r.keadaan === k).length
  const hitung = { jumlah: h.rapat.length, selesai: jumlah('selesai'), berlangsung: jumlah('berlangsung'), terlambat: jumlah('terlambat') }
  const isi = html`<h1>${judul}</h1>
    <p class="sub">${p.ucap('rapat.penjelasan')}</p>
    ${saringan(p, h)} ${h.rapat.length === 0 ? kosong(p.ucap('rapat.kosong'), p.ucap('rapat.kosong-isi')) : html`<p>${p.ucap('rapat.hitung', hitung)}</p>`}
    <ul class="jendela">
      ${h.rapat.map((r) => baris(p, r))}
    </ul>
    ${h.rapat.length === 0 || h.tahun === null ? '' : tautanIcs(p, `/${h.daerah.daerahId}/musyawarah/${h.tahun}.ics`)}`
  return rangka(
    p,
    { judul: `${judul} · ${h.daerah.nama}`, uraian: p.ucap('rapat.penjelasan'), remah: [{ nama: h.daerah.nama, jalur: `/${h.daerah.daerahId}` }] },
    isi,
  )
}

function tautanIcs(p: Pembaca, jalur: string): Html {
  return html`<p class="ics"><a href="${ke(p, jalur)}">${p.ucap('jadwal.ics')}</a><small>${p.ucap('rapat.ics-isi')}</small></p>`
}

function baris(p: Pembaca, { m, keadaan }: RapatPublik): Html {
  return html`<li data-keadaan="${keadaan}">
    <a href="${ke(p, `/${p.daerah?.daerahId ?? ''}/musyawarah/${m.musyawarahId}`)}">${tulisan(p, m.nama)}</a>
    <p><b>${p.ucap(`rapat.${keadaan}`)}</b> · ${tanggalTeks(p, m.tanggal)} · ${tulisan(p, m.tempat)}</p>
  </li>`
}

function saringan(p: Pembaca, h: HalamanMusyawarah): Html {
  const jalur = `/${h.daerah.daerahId}/musyawarah`
  const tautan = (alamat: string, teks: string, kini: boolean): Html =>
    html`<li>
      <a href="${alamat}" ${kini ? html` aria-current="true"` : ''}>${teks}</a>
    </li>`
  return html`<nav aria-label="${p.ucap('rapat.saring')}">
    <ul class="saring">
      ${h.pilihanTahun.map((t) => tautan(ke(p, jalur, { tahun: t }), String(t), t === h.tahun))}
    </ul>
    <ul class="saring">
      ${tautan(ke(p, jalur, { tahun: h.tahun }), p.ucap('rapat.semua'), h.tahap === null)}
      ${h.pilihanTahap.map((t) => tautan(ke(p, jalur, { tahun: h.tahun, tahap: t }), p.ucap(`rapat.${t}`), t === h.tahap))}
    </ul>
  </nav>`
}

/** One meeting: when, where, how many of whom, what was agreed, and what changed afterwards. */
export function halamanSatuMusyawarah(p: Pembaca, h: HalamanSatuMusyawarah): Html {
  const { m, beku } = h
  const jalur = `/${h.daerah.daerahId}`
  const isi = html`<h1>${tulisan(p, m.nama)}</h1>
    <p class="sub"><b>${p.ucap(`rapat.${h.keadaan}`)}</b> · ${tanggalTeks(p, m.tanggal)} · ${tulisan(p, m.tempat)}</p>
    ${beku === null ? html`<p>${p.ucap('rapat.belum')}</p>` : hasil(p, beku, m.musyawarahId)} ${tandaTangan(p, h)} ${bagianSuara(p, h.suara)}
    ${beku === null ? '' : perubahan(p, h)} ${tautanIcs(p, `${jalur}/musyawarah/${m.tahunAnggaran}/${m.perangkatDaerahId ?? m.kodeWilayah}.ics`)}`
  const remah = [
    { nama: h.daerah.nama, jalur },
    { nama: p.ucap('rapat.tautan'), jalur: `${jalur}/musyawarah` },
  ]
  return rangka(p, { judul: `${m.nama} · ${h.daerah.nama}`, uraian: `${m.nama}, ${tanggalTeks(p, m.tanggal)}`, remah }, isi)
}

function hasil(p: Pembaca, { sidik, isi }: NonNullable<HalamanSatuMusyawarah['beku']>, musyawarahId: string): Html {
  return html`<p>${p.ucap('rapat.hadir', { jumlah: isi.hadir.jumlah })}</p>
    <ul class="hasil-rapat">
      ${isi.hadir.unsur.map((u) => html`<li>${p.ucap('rapat.unsur', { unsur: namaUnsur(p, u.unsur), jumlah: u.jumlah })}</li>`)}
    </ul>
    <h2>${p.ucap('rapat.hasil')}</h2>
    <ul class="hasil-rapat">
      ${isi.bidang.map((b) => {
        const bidang = DAFTAR_BIDANG_PEMBANGUNAN.find((x) => x === b.bidangPembangunan)
        const nama = bidang === undefined ? b.bidangPembangunan : p.ucap(`bidang.${bidang}`)
        return html`<li>${p.ucap('rapat.disepakati', { bidang: nama, jumlah: b.disepakati, semua: b.dibahas, nilai: uangTeks(b.rupiah) })}</li>`
      })}
    </ul>
    <p><a href="/${p.daerah?.daerahId ?? ''}/musyawarah/${musyawarahId}/berita-acara.pdf">${p.ucap('rapat.kertas')}</a></p>
    <p>${p.ucap('rapat.sidik', { nomor: isi.nomor })}<br /><code class="sidik">${sidik}</code></p>
    ${tautanBukti(p, `berita-acara/${musyawarahId}`)}`
}

/** Which offices signed; the names stay on the paper. */
function tandaTangan(p: Pembaca, { tandaTangan: daftar }: HalamanSatuMusyawarah): Html | string {
  if (daftar.length === 0) return ''
  return html`<h2>${p.ucap('rapat.tanda-tangan')}</h2>
    <ul class="hasil-rapat">
      ${daftar.map((x) => html`<li>${p.ucap(x.elektronik ? 'rapat.elektronik' : 'rapat.di-kertas', { jabatan: x.jabatan })}</li>`)}
    </ul>`
}

function namaUnsur(p: Pembaca, kode: string): string {
  const unsur = DAFTAR_UNSUR.find((u) => u === kode)
  return unsur === undefined ? kode : LABEL_UNSUR[unsur][p.bahasa]
}

type Sisi = HalamanSatuMusyawarah['laporan']['temuan'][number]['sebelum']

function perubahan(p: Pembaca, { laporan }: HalamanSatuMusyawarah): Html {
  const sisi = (s: Sisi): string =>
    s === null
      ? p.ucap('rapat.di-luar')
      : p.ucap('rapat.isi-sisi', { hasil: p.ucap(`rapat.hasil.${s.hasil}`), urutan: s.urutan ?? '–', nilai: uangTeks(s.rupiah) })
  const beda = (x: { sebelum: Sisi; sesudah: Sisi }): string => p.ucap('rapat.sisi', { sebelum: sisi(x.sebelum), sesudah: sisi(x.sesudah) })
  const tautan = (nomor: string, judul: string): Html => html`<a href="${ke(p, jalurUsulan(p, nomor))}">${tulisan(p, judul)}</a>`
  // A rank passed over (U-14) is in the minutes themselves, and no change of them.
  const temuan = laporan.temuan.filter((t) => t.kode !== 'U-14')
  return html`<h2>${p.ucap('rapat.perubahan')}</h2>
    ${laporan.perubahan.length + temuan.length === 0 ? html`<p>${p.ucap('rapat.tanpa-perubahan')}</p>` : ''}
    <ul class="hasil-rapat">
      ${laporan.perubahan.map((x) => {
        const surat = { jabatan: x.jabatan, nomor: x.nomorSurat, tanggal: tanggalTeks(p, x.waktu.slice(0, 10)), alasan: x.alasan }
        return html`<li>${tautan(x.nomor, x.sesudah.judul)}<br />${beda(x)}<br />${p.ucap('rapat.ubah', surat)}</li>`
      })}
    </ul>
    ${temuan.length === 0 ? '' : html`<h3>${p.ucap('rapat.temuan')}</h3>`}
    <ul class="hasil-rapat">
      ${temuan.map((x) => html`<li>${x.kode} · ${tautan(x.nomor, x.judul)}<br />${beda(x)}</li>`)}
    </ul>`
}
