import { createKata } from '../../lib/bahasa.ts'

export const useKataJadwal = createKata('jadwal', {
  judul: { id: 'Jadwal', en: 'Calendar' },
  isi: {
    id: 'Jendela tahapan anggaran {{tahun}}. Di luar jendela, usulan tidak dapat diajukan atau diputus.',
    en: 'Windows of the stages of budget {{tahun}}. Outside them nothing can be submitted or decided.',
  },
  tahap: { id: 'Tahap', en: 'Stage' },
  wilayah: { id: 'Wilayah', en: 'Region' },
  buka: { id: 'Buka', en: 'Opens' },
  tutup: { id: 'Tutup', en: 'Closes' },
  keadaan: { id: 'Keadaan', en: 'State' },
  dasar: { id: 'Dasar', en: 'Basis' },
  seluruh: { id: 'seluruh daerah', en: 'whole government' },
  terbuka: { id: 'Terbuka', en: 'Open' },
  nanti: { id: 'Akan dibuka', en: 'Opens later' },
  selesai: { id: 'Selesai', en: 'Over' },
  sisaHari: { id: '{{count}} hari lagi', en: '{{count}} days left', enSatu: '{{count}} day left' },
  hariTerakhir: { id: 'hari terakhir', en: 'last day' },
  musyawarah: { id: 'perlu musyawarah', en: 'needs a meeting' },
  perpanjangan: { id: 'diperpanjang dengan {{surat}}', en: 'extended by {{surat}}' },
  kosongJudul: { id: 'Jadwal anggaran {{tahun}} belum ditetapkan', en: 'The calendar of budget {{tahun}} is not set' },
  kosongIsi: {
    id: 'Admin perencanaan menetapkannya; sampai saat itu semua tahap tertutup.',
    en: 'The planning administrator sets it; until then every stage is closed.',
  },
})
