import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanBerkas } from '#src/modules/berkas/berkas.ts'

export const penolakanBerkas: KatalogPenolakan<PenolakanBerkas['jenis']> = {
  'berkas-terlalu-besar': {
    status: 413,
    id: { pesan: 'Foto berukuran {{ukuranMb}} MB; paling besar {{maksMb}} MB.', langkah: 'Kecilkan fotonya atau ambil ulang dengan mutu lebih rendah.' },
    en: { pesan: 'The photo has {{ukuranMb}} MB; at most {{maksMb}} MB are taken.', langkah: 'Make it smaller or take it again at lower quality.' },
  },
  'berkas-kosong': {
    status: 422,
    id: { pesan: 'Berkas kosong.', langkah: 'Pilih foto lain.' },
    en: { pesan: 'The file is empty.', langkah: 'Choose another photo.' },
  },
  'bukan-gambar': {
    status: 415,
    id: { pesan: '“{{nama}}” bukan foto yang dapat dibaca.', langkah: 'Kirim foto JPEG, PNG, WebP atau HEIC.' },
    en: { pesan: '“{{nama}}” is not a photo that can be read.', langkah: 'Send a JPEG, PNG, WebP or HEIC photo.' },
  },
  'lampiran-tidak-dikenal': {
    status: 415,
    id: { pesan: 'Isi “{{nama}}” bukan PDF, DOCX, XLSX, atau foto, apa pun namanya.', langkah: 'Simpan sebagai PDF, lalu lampirkan lagi.' },
    en: { pesan: 'What “{{nama}}” contains is no PDF, DOCX, XLSX or photo, whatever its name.', langkah: 'Save it as PDF and attach it again.' },
  },
  'lampiran-bermasalah': {
    status: 415,
    id: { pesan: '“{{nama}}” tidak dapat diterima ({{sebab}}).', langkah: 'Simpan sebagai PDF tanpa makro, lalu lampirkan lagi.' },
    en: { pesan: '“{{nama}}” cannot be taken ({{sebab}}).', langkah: 'Save it as PDF without macros and attach it again.' },
  },
  'berkas-tidak-ada': {
    status: 404,
    id: { pesan: 'Berkas ini tidak ada.', langkah: 'Muat ulang halaman.' },
    en: { pesan: 'This file does not exist.', langkah: 'Reload the page.' },
  },
}
