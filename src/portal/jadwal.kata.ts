import type { Proses, TahapProses } from '#src/modules/jadwal/proses.ts'
import { SEBUTAN_PROSES, SEBUTAN_TAHAP } from '#src/modules/jadwal/sebutan-jadwal.ts'
import type { Kata } from '#src/portal/ucapan.kata.ts'

function berawalan<K extends string, A extends string>(awalan: A, isi: Readonly<Record<K, Kata[string]>>): Readonly<Record<`${A}.${K}`, Kata[string]>> {
  return Object.fromEntries(Object.entries<Kata[string]>(isi).map(([k, v]) => [`${awalan}.${k}`, v])) as never
}

/** The public calendar. */
export const KATA_JADWAL = {
  ...berawalan<Proses, 'jadwal-proses'>('jadwal-proses', SEBUTAN_PROSES),
  ...berawalan<TahapProses, 'jadwal-tahap'>('jadwal-tahap', SEBUTAN_TAHAP),
  'jadwal.judul': { id: 'Jadwal anggaran {{tahun}}', en: 'Calendar of budget {{tahun}}' },
  'jadwal.tautan': { id: 'Jadwal', en: 'Calendar' },
  'jadwal.penjelasan': {
    id: 'Kapan usulan dapat dimasukkan, kapan dimusyawarahkan, dan kapan rencana serta anggarannya ditetapkan. Jam menurut {{zona}}.',
    en: 'When proposals can be entered, when they are deliberated, and when the plan and its budget are enacted. Times are {{zona}}.',
  },
  'jadwal.kosong': { id: 'Jadwal {{daerah}} belum diumumkan', en: 'The calendar of {{daerah}} has not been published' },
  'jadwal.kosong-isi': { id: 'Bappeda mengumumkannya di halaman ini.', en: 'Bappeda publishes it on this page.' },
  'jadwal.tahun': { id: 'Tahun anggaran', en: 'Budget year' },
  'jadwal.terbuka': { id: 'Sedang dibuka', en: 'Open now' },
  'jadwal.tidak-ada-terbuka': { id: 'Tidak ada yang sedang dibuka pada {{tanggal}}.', en: 'Nothing is open on {{tanggal}}.' },
  'jadwal.berikut': { id: 'Berikutnya', en: 'Next' },
  'jadwal.berikut-lain': { id: '{{jumlah}} tahap sesudahnya', en: '{{jumlah}} stages after these' },
  'jadwal.lewat': { id: 'Sudah ditutup ({{jumlah}})', en: 'Closed ({{jumlah}})' },
  'jadwal.batal': { id: 'Dibatalkan ({{jumlah}})', en: 'Cancelled ({{jumlah}})' },
  'jadwal.perpanjangan': { id: 'Surat perpanjangan dan perubahan', en: 'Letters of extension and change' },
  'jadwal.rentang': { id: '{{buka}} – {{tutup}}', en: '{{buka}} – {{tutup}}' },
  'jadwal.sisa-hari': { id: 'tutup {{hari}} hari {{jam}} jam lagi', en: 'closes in {{hari}} d {{jam}} h' },
  'jadwal.sisa-jam': { id: 'tutup {{jam}} jam {{menit}} menit lagi', en: 'closes in {{jam}} h {{menit}} min' },
  'jadwal.semula': { id: 'semula {{tanggal}}', en: 'first {{tanggal}}' },
  'jadwal.diperpanjang': { id: 'diperpanjang', en: 'extended' },
  'jadwal.dipendekkan': { id: 'dipendekkan', en: 'shortened' },
  'jadwal.jenis.perpanjangan': { id: 'Diperpanjang dari {{lama}} menjadi {{baru}}', en: 'Extended from {{lama}} to {{baru}}' },
  'jadwal.jenis.pemendekan': { id: 'Dipendekkan dari {{lama}} menjadi {{baru}}', en: 'Shortened from {{lama}} to {{baru}}' },
  'jadwal.jenis.pembatalan': { id: 'Dibatalkan; semula sampai {{lama}}', en: 'Cancelled; was to close {{lama}}' },
  'jadwal.surat': { id: 'Surat {{nomor}}, {{tanggal}}, {{penandatangan}}', en: 'Letter {{nomor}}, {{tanggal}}, {{penandatangan}}' },
  'jadwal.menang': {
    id: 'Jadwal sendiri {{wilayah}}, menggantikan jadwal umum ({{rentang}}).',
    en: 'Own window of {{wilayah}}, in place of the general one ({{rentang}}).',
  },
  'jadwal.sendiri': { id: 'Kecamatan dengan jadwal sendiri', en: 'Kecamatan with windows of their own' },
  'jadwal.sendiri-isi': { id: '{{jumlah}} tahap berbeda dari jadwal umum', en: '{{jumlah}} stages differ from the general calendar' },
  'jadwal.untuk': { id: 'Yang berlaku di {{wilayah}}', en: 'What counts in {{wilayah}}' },
  'jadwal.untuk-kecamatan': { id: 'Jadwal kecamatan ini', en: 'Calendar of this kecamatan' },
  'jadwal.semua': { id: 'Lihat jadwal seluruh daerah', en: 'See the calendar of the whole government' },
  'jadwal.ics': { id: 'Masukkan ke kalender telepon (.ics)', en: 'Add to your phone’s calendar (.ics)' },
  'jadwal.ics-isi': {
    id: 'Langganan alamat ini: perpanjangan dan pembatalan ikut diperbarui.',
    en: 'Subscribe to this address: extensions and cancellations follow.',
  },
  'jadwal.perlu-musyawarah': { id: 'prioritas ditetapkan dalam musyawarah', en: 'priorities are set in a meeting' },
} as const satisfies Kata
