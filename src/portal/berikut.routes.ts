import { html } from 'hono/html'
import { hariAkhir } from '#src/lib/waktu.ts'
import { isBerakhirTanpaYa } from '#src/portal/jawaban.ts'
import { hariTeks, type Html, ke, type Pembaca, tanggalTeks } from '#src/portal/pembaca.routes.ts'
import { ikon } from '#src/portal/potongan.routes.ts'
import type { HalamanUsulan } from '#src/portal/rinci.service.ts'
import { namaTempat, siapaMenunggu, tempatUsulan } from '#src/portal/sebutan.routes.ts'
import { isTerbuka } from '#src/modules/jadwal/jadwal.ts'

interface Berikut {
  readonly nada: 'tunggu' | 'jadi' | 'kabar'
  readonly judul: string
  readonly isi: readonly string[]
}

/** What comes next, by when, and where it will appear. */
export function langkahBerikut(p: Pembaca, h: HalamanUsulan): Html {
  const { nada, judul, isi } = susunBerikut(p, h)
  return html`<section class="berikut ${nada}" aria-labelledby="berikut">
    ${ikon(nada)}
    <div>
      <h2 id="berikut">${judul}</h2>
      ${isi.map((kalimat) => html`<p>${kalimat}</p>`)} ${isBerakhirTanpaYa(h.usulan.keadaan) ? usulLagi(p, h) : ''}
    </div>
  </section>`
}

function susunBerikut(p: Pembaca, h: HalamanUsulan): Berikut {
  const u = h.usulan
  const tempat = namaTempat(p, { ...u, perangkatDaerah: u.perangkatDaerah })
  switch (u.keadaan) {
    case 'dikembalikan': {
      const batas = h.jawaban.penentu?.batasPerbaikan ?? null
      return {
        nada: 'tunggu',
        judul: p.ucap('berikut.perbaikan'),
        isi: batas === null ? [kalimatJadwal(p, h)] : [p.ucap('berikut.perbaikan-batas', { batas: tanggalTeks(p, batas) })],
      }
    }
    case 'dianggarkan':
      return { nada: 'jadi', judul: p.ucap('berikut.kerja', tempat), isi: [p.ucap('berikut.kerja-isi', tempat)] }
    case 'dicadangkan':
      return { nada: 'tunggu', judul: p.ucap('berikut.cadangan'), isi: [p.ucap('berikut.cadangan-isi', tempat)] }
    case 'terealisasi':
      return { nada: 'jadi', judul: p.ucap('berikut.selesai'), isi: [p.ucap('berikut.selesai-isi', tempat)] }
    case 'digabung':
    case 'dipecah':
      return { nada: 'kabar', judul: p.ucap('berikut.lanjut'), isi: [p.ucap(`berikut.${u.keadaan}-isi`)] }
    case 'diteruskan':
      return { nada: 'kabar', judul: p.ucap('berikut.diteruskan'), isi: [p.ucap('berikut.diteruskan-isi')] }
    case 'tidak-terealisasi':
    case 'ditolak':
    case 'ditunda':
    case 'dibatalkan':
      return { nada: 'kabar', judul: p.ucap('berikut.usul-lagi'), isi: [...langkahAlasan(p, h), p.ucap('berikut.usul-lagi-isi', tempat)] }
    default:
      return {
        nada: 'tunggu',
        judul: p.ucap('berikut.judul', { siapa: siapaMenunggu(p, tempatUsulan(h)) }),
        isi: [...kalimatTenggat(p, h), ...kalimatMusyawarah(p, h), kalimatJadwal(p, h)],
      }
  }
}

/** What the reason itself leaves open to whoever asked. */
function langkahAlasan(p: Pembaca, { jawaban: { penentu } }: HalamanUsulan): string[] {
  return penentu === null || penentu.alasan === null ? [] : [p.ucap(`bisa.${penentu.alasan}`)]
}

/** When it can be proposed again, and who can be asked. */
function usulLagi(p: Pembaca, { jendelaBerikut: j, jawaban: { penentu }, usulan: u, daerah }: HalamanUsulan): Html {
  const buka =
    j === null
      ? p.ucap('mengapa.tanpa-jendela')
      : p.ucap('mengapa.jendela', { tahun: j.tahun, buka: hariTeks(p, j.buka), tutup: tanggalTeks(p, hariAkhir(j.tutup, daerah.zonaWaktu)) })
  const tanya = penentu === null ? '' : html`<p>${p.ucap('mengapa.tanya', { jabatan: penentu.jabatan, nomor: u.nomor })}</p>`
  return html`<p>${buka} <a href="${ke(p, `/${daerah.daerahId}/jadwal`, { kecamatan: u.kodeKecamatan })}">${p.ucap('mengapa.jadwal')}</a></p>
    ${tanya}`
}

/** By when an answer is due; once that day has passed, that it has. */
function kalimatTenggat(p: Pembaca, { tenggat: t }: HalamanUsulan): string[] {
  if (t === null || t.batas === null || t.menunggu !== 'tahap') return []
  const data = { batas: tanggalTeks(p, t.batas), hari: t.lewatHari }
  return [p.ucap(t.lewatHari > 0 ? 'berikut.tenggat-lewat' : 'berikut.tenggat', data)]
}

/** The meeting, as long as it lies ahead or is under way. */
function kalimatMusyawarah(p: Pembaca, { musyawarah: m }: HalamanUsulan): string[] {
  if (m === null || (m.keadaan !== 'disiapkan' && m.keadaan !== 'dibuka')) return []
  return [p.ucap('berikut.musyawarah', { nama: m.nama, tanggal: tanggalTeks(p, m.tanggal), tempat: m.tempat })]
}

function kalimatJadwal(p: Pembaca, { jendela, saat, daerah }: HalamanUsulan): string {
  if (jendela === null) return p.ucap('berikut.tanpa-jadwal')
  const data = { buka: hariTeks(p, jendela.buka), tutup: tanggalTeks(p, hariAkhir(jendela.tutup, daerah.zonaWaktu)) }
  if (isTerbuka(jendela, saat)) return p.ucap('berikut.terbuka', data)
  return saat < jendela.buka ? p.ucap('berikut.akan-dibuka', data) : p.ucap('berikut.lewat', data)
}
