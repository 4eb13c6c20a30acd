import { html } from 'hono/html'
import { formatKuantitas } from '#src/lib/kuantitas.ts'
import type { Saat } from '#src/lib/waktu.ts'
import { bahasaAsli, hariTeks, type Html, type Pembaca, tulisan, volumeTeks, uangTeks } from '#src/portal/pembaca.routes.ts'
import { type Langkah, perubahan, type PutusanBerubah } from '#src/portal/perjalanan.ts'
import type { HalamanUsulan } from '#src/portal/rinci.service.ts'
import { namaTempat, sebutPengusul, siapaMenunggu, tempatUsulan } from '#src/portal/sebutan.routes.ts'
import { ALASAN } from '#src/modules/usulan/putusan/alasan.ts'

/** The thread, top to bottom: one knot per stage, its decisions with office, amount and reason. */
export function benang(p: Pembaca, h: HalamanUsulan): Html {
  return html`<ol class="benang" aria-label="${p.ucap('usulan.perjalanan-urut')}">
    ${h.langkah.map((l) => simpul(p, h, l))}
  </ol>`
}

function simpul(p: Pembaca, h: HalamanUsulan, l: Langkah): Html {
  const menunggu =
    l.rupa === 'tunggu'
      ? html`<small class="siapa">${p.ucap('tunggu.sejak', { siapa: siapaMenunggu(p, tempatUsulan(h)), tanggal: hariTeks(p, h.usulan.menungguSejak) })}</small>`
      : ''
  const lewat =
    l.rupa === 'selesai' && l.putusan.length === 0
      ? html`<small>${l.tahap === 'pengusulan' ? hariTeks(p, h.usulan.diajukanPada) : p.ucap('langkah.tanpa-putusan')}</small>`
      : ''
  const nanti = l.tahap === 'pelaksanaan' && l.putusan.length === 0 ? html`<small>${p.ucap('fakta.tahun', { tahun: h.usulan.tahunAnggaran })}</small>` : ''
  return html`<li class="${l.rupa}" ${l.sekarang ? html` aria-current="step"` : ''}>
    <h3>${namaLangkah(p, h, l)}<span class="sr"> (${p.ucap(`rupa.${l.rupa}`)})</span></h3>
    ${l.putusan.map((x) => putusan(p, h, x))}${lewat}${nanti}${menunggu}
  </li> `
}

function namaLangkah(p: Pembaca, h: HalamanUsulan, l: Langkah): string {
  if (l.tahap === 'pengusulan') return p.ucap('langkah.pengusulan', { pengusul: sebutPengusul(p, tempatUsulan(h)) })
  return p.ucap(`langkah.${l.tahap}`, namaTempat(p, tempatUsulan(h)))
}

const BERUANG: ReadonlySet<string> = new Set(['terima', 'ubah', 'anggarkan'])

function putusan(p: Pembaca, h: HalamanUsulan, x: PutusanBerubah): Html {
  const baris = [hariTeks(p, x.waktu as Saat), kalimatPutusan(p, h, x), ...sebutPrioritas(p, h, x), ...(BERUANG.has(x.keputusan) ? [uangTeks(x.rupiah)] : [])]
  const putus = x.keputusan === 'tolak' || x.keputusan === 'batalkan'
  return html`<small${putus ? html` class="siapa"` : ''}>${baris.join(' · ')}</small><small${bahasaAsli(p)}>${x.jabatan}</small>${mengapa(p, x)}`
}

/** `prioritas nomor 1 dari 9`, where a deliberation ranked. */
function sebutPrioritas(p: Pembaca, h: HalamanUsulan, x: PutusanBerubah): string[] {
  if (x.urutanPrioritas === null) return []
  const jumlah = h.prioritas.find((j) => j.tahap === x.tahap)?.jumlah ?? 0
  const data = { urutan: x.urutanPrioritas, jumlah }
  return [jumlah < x.urutanPrioritas ? p.ucap('putusan.prioritas', data) : p.ucap('putusan.prioritas-dari', data)]
}

function kalimatPutusan(p: Pembaca, { usulan: u }: HalamanUsulan, x: PutusanBerubah): string {
  const data = { volume: volumeTeks(x.volume, u.satuan), volumeSebelum: formatKuantitas(x.volumeSebelum), oleh: x.perangkatDaerah }
  if (x.keputusan === 'teruskan' && x.tujuan !== null && x.tujuan !== undefined) return p.ucap(`putusan.teruskan-${x.tujuan}`)
  if (x.keputusan === 'gabungkan' && x.keadaanKe !== 'digabung') return p.ucap('putusan.gabungkan-induk', data)
  return x.keputusan === 'ubah' && x.volume !== x.volumeSebelum ? p.ucap('putusan.ubah-volume', data) : p.ucap(`putusan.${x.keputusan}`, data)
}

/** The reason under its question; plain HTML that opens without a script. */
function mengapa(p: Pembaca, x: PutusanBerubah): Html {
  if (x.alasan === null && x.teks === null) return html``
  const alasan = x.alasan === null ? '' : html`<b>${ALASAN[x.alasan][p.bahasa]}.</b> `
  const teks = x.teks === null ? '' : tulisan(p, `“${x.teks}”`)
  return html`<details>
    <summary>${tanya(p, x)}</summary>
    <p class="kutip">${alasan}${teks}</p>
  </details>`
}

function tanya(p: Pembaca, x: PutusanBerubah): string {
  switch (x.keputusan) {
    case 'ubah': {
      const ubah = perubahan({ volume: x.volumeSebelum, rupiah: x.rupiahSebelum }, x)
      return ubah === null ? p.ucap('mengapa.lain') : p.ucap(`mengapa.${ubah}`)
    }
    case 'ajukan':
    case 'terima':
    case 'anggarkan':
    case 'realisasikan':
      return p.ucap('mengapa.lain')
    default:
      return p.ucap(`mengapa.${x.keputusan}`)
  }
}
