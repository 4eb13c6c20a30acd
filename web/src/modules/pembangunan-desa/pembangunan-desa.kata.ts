import { createKata } from '../../lib/bahasa.ts'

export const useKataDesa = createKata('pembangunan-desa', {
  judul: { id: 'Pembangunan desa', en: 'Village works' },
  isi: {
    id: 'Yang dikerjakan desa dengan anggarannya sendiri, seperti dikirim dari OpenSID desa. Halaman publik desa menampilkannya.',
    en: 'What villages carry out with their own budgets, as sent from their OpenSID. Each village’s public page shows it.',
  },
  tahun: { id: 'Anggaran', en: 'Budget year' },
  semua: { id: 'semua', en: 'all' },
  jumlah: { id: '{{count}} pembangunan', en: '{{count}} works', enSatu: '{{count}} work' },
  lagi: { id: 'Muat lagi', en: 'Load more' },
  kosong: { id: 'Belum ada pembangunan yang dikirim', en: 'No work has been sent yet' },
  kosongTahun: { id: 'Tidak ada pembangunan untuk anggaran {{tahun}}', en: 'No work for budget {{tahun}}' },
  kosongIsi: {
    id: 'Operator desa mengirimnya dari menu Pembangunan atau Sinkronisasi di OpenSID.',
    en: 'The village’s operator sends it from the Pembangunan or Sinkronisasi menu of OpenSID.',
  },
  tersembunyi: { id: 'disembunyikan desa', en: 'hidden by the village' },
  lanjutan: { id: 'lanjutan', en: 'continued' },
  selesai: { id: '{{persen}} % selesai', en: '{{persen}} % done' },
  belumAda: { id: 'kemajuan belum dikirim', en: 'no progress sent' },
  foto: { id: 'Foto {{judul}}', en: 'Photo of {{judul}}' },
  'cara.judul': { id: 'Menyambungkan OpenSID', en: 'Connecting OpenSID' },
  'cara.satu': {
    id: 'Buat token di menu **Sambungan mesin** dengan lingkup “Pembangunan desa (OpenSID): tulis”.',
    en: 'Make a token in **Machine connections** with the scope “Village works (OpenSID): write”.',
  },
  'cara.dua': {
    id: 'Di OpenSID buka Pengaturan, Sinkronisasi, lalu isi Server OpenDK dengan:',
    en: 'In OpenSID open Pengaturan, Sinkronisasi, and set Server OpenDK to:',
  },
  'cara.tiga': {
    id: 'Isi OpenDK API Key dengan token tadi, simpan, lalu kirim Pembangunan, sesudahnya Dokumentasi.',
    en: 'Put the token into OpenDK API Key, save, then send Pembangunan and afterwards Dokumentasi.',
  },
})
