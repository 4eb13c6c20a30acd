import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanRincian } from '#src/modules/usulan/isian/rincian-usulan.ts'
import type { PenolakanAlasanTempat } from '#src/modules/usulan/isian/temuan-isian.ts'
import type { PenolakanTempat } from '#src/modules/usulan/isian/tempat-usulan.ts'

/** What is wrong with a place, a shape or a multiplication; swapped values are given back the right way round. */
export const penolakanIsian: KatalogPenolakan<
  PenolakanTempat['jenis'] | PenolakanRincian['jenis'] | PenolakanAlasanTempat['jenis'] | 'aturan-tempat-berubah' | 'sasaran-tidak-ditemukan'
> = {
  'alasan-tempat-wajib': {
    status: 422,
    id: {
      pesan: 'Tempatnya seluruhnya {{jarak}} m di luar batas desa pengusul.',
      langkah: 'Tulis alasannya, sedikitnya {{minimal}} huruf, atau pindahkan titiknya ke dalam desa.',
    },
    en: {
      pesan: 'The place lies wholly outside the proposing village, by {{jarak}} m.',
      langkah: 'Write the reason, at least {{minimal}} characters, or move the place into the village.',
    },
  },
  'aturan-tempat-berubah': {
    status: 409,
    id: { pesan: 'Aturan tempat sudah disimpan orang lain.', langkah: 'Muat ulang, lalu ulangi perubahan Anda.' },
    en: { pesan: 'Somebody else has saved the rule on places.', langkah: 'Reload and make your change again.' },
  },
  'koordinat-tertukar': {
    status: 422,
    id: { pesan: 'Lintang dan bujur tampaknya tertukar.', langkah: 'Pakai lintang {{lintang}} dan bujur {{bujur}}.' },
    en: { pesan: 'Latitude and longitude seem to be swapped.', langkah: 'Use latitude {{lintang}} and longitude {{bujur}}.' },
  },
  'koordinat-nol': {
    status: 422,
    id: { pesan: 'Koordinat 0, 0 berarti letaknya belum terbaca.', langkah: 'Kosongkan titiknya, atau tandai di peta.' },
    en: { pesan: 'Coordinates 0, 0 mean that no position was read.', langkah: 'Leave the point empty, or mark it on the map.' },
  },
  'koordinat-luar-indonesia': {
    status: 422,
    id: { pesan: 'Titik {{lintang}}, {{bujur}} berada di luar Indonesia.', langkah: 'Periksa angkanya, atau tandai tempatnya di peta.' },
    en: { pesan: 'The point {{lintang}}, {{bujur}} is outside Indonesia.', langkah: 'Check the numbers, or mark the place on the map.' },
  },
  'bentuk-kurang-titik': {
    status: 422,
    id: { pesan: 'Gambarnya baru {{ada}} titik; paling sedikit {{minimal}}.', langkah: 'Tambahkan titik: garis perlu dua, luasan perlu tiga.' },
    en: { pesan: 'The drawing has {{ada}} points; at least {{minimal}} are needed.', langkah: 'Add points: a line needs two, an area three.' },
  },
  'bentuk-terlalu-rinci': {
    status: 422,
    id: { pesan: 'Gambarnya {{ada}} titik; paling banyak {{maks}}.', langkah: 'Sederhanakan gambarnya: cukup titik di setiap belokan.' },
    en: { pesan: 'The drawing has {{ada}} points; at most {{maks}} are taken.', langkah: 'Simplify it: a point at every bend is enough.' },
  },
  'bentuk-berpotongan': {
    status: 422,
    id: { pesan: 'Tepi luasan ini saling berpotongan.', langkah: 'Urungkan titik terakhir, lalu ikuti tepinya searah.' },
    en: { pesan: 'The border of this area crosses itself.', langkah: 'Undo the last point, then follow the border in one direction.' },
  },
  'rincian-bukan-volume': {
    status: 422,
    id: {
      pesan: 'Hasil kali ukurannya {{hasil}}, sedangkan volumenya {{volume}}.',
      langkah: 'Samakan volumenya dengan hasil kali, atau kosongkan rinciannya.',
    },
    en: {
      pesan: 'The dimensions multiply to {{hasil}}, but the volume is {{volume}}.',
      langkah: 'Make the volume equal to the product, or leave the dimensions out.',
    },
  },
  'sasaran-tidak-ditemukan': {
    status: 422,
    id: { pesan: 'Sasaran itu tidak ada di dokumen daerah ini.', langkah: 'Cari lagi sasarannya, atau kosongkan.' },
    en: { pesan: 'That target is in none of this government’s documents.', langkah: 'Look for it again, or leave it empty.' },
  },
}
