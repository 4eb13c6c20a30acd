import { createKata } from '../../lib/bahasa.ts'

export const useKataSerahTerima = createKata('serahTerima', {
  judul: { id: 'Serah terima pekerjaan', en: 'Hand-over of work' },
  isi: {
    id: 'Bila {{nama}} pindah atau berhenti: draf, usulan yang dikembalikan, musyawarah yang belum disahkan, dan unggahannya dilanjutkan penggantinya. Yang menunggu putusan tidak perlu diserahterimakan: ia menunggu peran, bukan orang.',
    en: 'When {{nama}} moves or leaves: drafts, returned proposals, meetings not confirmed and uploads go on with the successor. What waits for a decision needs no hand-over: it waits for the role, not the person.',
  },
  mulai: { id: 'Pilih penggantinya', en: 'Choose the successor' },
  cari: { id: 'Cari penggantinya: nama, nama pengguna, atau jabatan', en: 'Find the successor: name, user name or office' },
  calon: { id: 'Calon pengganti', en: 'Possible successors' },
  calonJumlah: { id: '{{count}} orang bertugas cocok', en: '{{count}} people in office match', enSatu: '{{count}} person in office matches' },
  calonSeperan: {
    id: '{{count}} orang memegang peran yang sama',
    en: '{{count}} people hold the same role',
    enSatu: '{{count}} person holds the same role',
  },
  calonLebih: { id: 'menampilkan {{n}} yang pertama; persempit pencarian', en: 'showing the first {{n}}; narrow the search' },
  calonKosong: {
    id: 'Tidak ada yang bertugas yang cocok. Undang penggantinya lebih dahulu di halaman Pengguna.',
    en: 'Nobody in office matches. Invite the successor first on the page Users.',
  },
  yang: { id: 'Yang diserahterimakan kepada {{nama}}: {{jumlah}} pekerjaan', en: 'Handed over to {{nama}}: {{jumlah}} pieces of work' },
  'jenis.draf': { id: 'Draf usulan', en: 'Draft proposals' },
  'jenis.dikembalikan': { id: 'Usulan yang harus diperbaiki', en: 'Proposals to correct' },
  'jenis.musyawarah': { id: 'Musyawarah yang belum disahkan', en: 'Meetings not confirmed' },
  'jenis.berkas': { id: 'Unggahan yang belum dipakai', en: 'Uploads not yet used' },
  anggaran: { id: 'anggaran {{tahun}}', en: 'budget {{tahun}}' },
  lagi: { id: 'Tampilkan {{n}} lainnya', en: 'Show {{n}} more' },
  tombol: { id: 'Serahterimakan', en: 'Hand over' },
  'alasan.serah-terima-kepada-diri': { id: 'itu orang yang sama', en: 'that is the same person' },
  'alasan.penerima-tidak-setara': {
    id: 'penggantinya belum memegang peran dan lingkup yang sama hari ini',
    en: 'the successor does not hold the same role and scope today',
  },
  'alasan.serah-terima-kosong': { id: 'tidak ada pekerjaan yang tertinggal', en: 'no work was left undone' },
  'langkah.penerima-tidak-setara': {
    id: 'Beri penugasan itu di halaman {{nama}}, lalu serah terimakan di sini.',
    en: 'Give that assignment on the page of {{nama}}, then hand over here.',
  },
  bukaPenerima: { id: 'Buka halaman {{nama}}', en: 'Open the page of {{nama}}' },
  tanya: { id: 'Serahterimakan kepada {{nama}}?', en: 'Hand over to {{nama}}?' },
  arti: {
    id: '{{jumlah}} pekerjaan {{dari}} dicatat beralih kepada {{kepada}} dalam jejak keduanya, dan keduanya dikabari (akun yang nonaktif tidak). Nama yang memulai tetap tertulis; penugasan {{dari}} tidak ikut berakhir. Catatannya tidak dapat dihapus.',
    en: '{{jumlah}} pieces of work of {{dari}} are recorded as passing to {{kepada}} in the ledger of both, and both are told (not a deactivated account). Who began stays written; the assignments of {{dari}} do not end by this. The record cannot be erased.',
  },
  sebab: { id: 'Sebabnya, misalnya nomor SK mutasi', en: 'Reason, for example the number of the transfer letter' },
  sebabKurang: { id: 'tulis sebabnya, sedikitnya lima huruf', en: 'write the reason, five letters or more' },
  hasil: {
    id: '{{jumlah}} pekerjaan diserahterimakan kepada {{nama}}. Tercatat dalam jejak keduanya.',
    en: '{{jumlah}} pieces of work handed over to {{nama}}. Recorded in the ledger of both.',
  },
})
