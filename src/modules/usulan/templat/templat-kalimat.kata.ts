import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanTemplat } from '#src/modules/usulan/templat/templat-kalimat.ts'

/** Refusals of the sentences a desk keeps. */
export const penolakanTemplat: KatalogPenolakan<PenolakanTemplat['jenis']> = {
  'penanda-tidak-dikenal': {
    status: 422,
    id: { pesan: 'Penanda “{{penanda}}” dalam kalimat tidak dikenal.', langkah: 'Pakai salah satu penanda ini dalam kurung kurawal ganda: {{dikenal}}.' },
    en: { pesan: 'The mark “{{penanda}}” in the sentence is not known.', langkah: 'Use one of these marks in double braces: {{dikenal}}.' },
  },
  'teks-terisi-terlalu-panjang': {
    status: 422,
    id: { pesan: 'Kalimat yang sudah diisi menjadi {{panjang}} huruf; paling banyak {{maks}}.', langkah: 'Persingkat kalimat, atau kurangi penandanya.' },
    en: { pesan: 'The filled sentence has {{panjang}} characters; at most {{maks}} are allowed.', langkah: 'Shorten it, or use fewer marks.' },
  },
  'templat-tidak-ditemukan': {
    status: 404,
    id: { pesan: 'Templat ini tidak ada di meja Anda.', langkah: 'Muat ulang daftar templat.' },
    en: { pesan: 'Your desk has no such template.', langkah: 'Reload the list of templates.' },
  },
  'nama-templat-terpakai': {
    status: 409,
    id: { pesan: 'Meja Anda sudah punya templat “{{nama}}” untuk putusan ini.', langkah: 'Pilih nama lain, atau ubah templat yang ada.' },
    en: { pesan: 'Your desk already has a template “{{nama}}” for this decision.', langkah: 'Choose another name, or change that template.' },
  },
  'templat-sudah-berubah': {
    status: 409,
    id: { pesan: 'Templat ini sudah diubah rekan semeja.', langkah: 'Muat ulang daftarnya, lalu ulangi perubahan Anda.' },
    en: { pesan: 'A colleague at your desk has changed this template.', langkah: 'Reload the list and make your change again.' },
  },
  'templat-terlalu-banyak': {
    status: 422,
    id: { pesan: 'Meja Anda sudah menyimpan {{maks}} templat.', langkah: 'Hapus templat yang tidak dipakai lagi.' },
    en: { pesan: 'Your desk already keeps {{maks}} templates.', langkah: 'Delete some that are no longer used.' },
  },
}
