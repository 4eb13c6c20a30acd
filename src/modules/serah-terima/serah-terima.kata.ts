import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanSerahTerima } from '#src/modules/serah-terima/serah-terima.ts'

export const penolakanSerahTerima = {
  'serah-terima-kepada-diri': {
    status: 422,
    id: { pesan: 'Pekerjaan tidak diserahterimakan kepada orang yang sama.', langkah: 'Pilih penggantinya.' },
    en: { pesan: 'Work is not handed over to the same person.', langkah: 'Choose the successor.' },
  },
  'penerima-tidak-setara': {
    status: 409,
    id: { pesan: '{{nama}} tidak memegang peran {{peran}} di lingkup yang sama hari ini.', langkah: 'Beri penugasan itu lebih dahulu, lalu serah terimakan.' },
    en: { pesan: '{{nama}} does not hold the role {{peran}} in the same scope today.', langkah: 'Give that assignment first, then hand over.' },
  },
  'serah-terima-kosong': {
    status: 409,
    id: {
      pesan: 'Tidak ada pekerjaan {{nama}} yang tertinggal.',
      langkah: 'Tidak perlu serah terima; yang menunggu di tahapnya menunggu perannya, bukan orangnya.',
    },
    en: { pesan: '{{nama}} left no work undone.', langkah: 'No hand-over is needed; what waits at a stage waits for the role, not the person.' },
  },
  'serah-terima-berubah': {
    status: 409,
    id: { pesan: 'Daftarnya berubah sejak ditampilkan: sekarang {{jumlah}} butir.', langkah: 'Periksa daftarnya sekali lagi, lalu serah terimakan.' },
    en: { pesan: 'The list changed since it was shown: it now has {{jumlah}} items.', langkah: 'Look at the list once more, then hand over.' },
  },
} satisfies KatalogPenolakan<PenolakanSerahTerima['jenis']>
