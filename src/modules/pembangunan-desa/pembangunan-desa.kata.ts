import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanDesa } from '#src/modules/pembangunan-desa/pembangunan-desa.ts'

export const penolakanDesa: KatalogPenolakan<PenolakanDesa['jenis']> = {
  'kode-desa-tidak-sah': {
    status: 422,
    id: {
      pesan: '“{{nilai}}” bukan kode desa atau kelurahan di daerah ini.',
      langkah: 'Periksa kode desa pada identitas desa di OpenSID, misalnya 32.16.14.2001.',
    },
    en: {
      pesan: '“{{nilai}}” is no village code of this government.',
      langkah: 'Check the village code in OpenSID’s village identity, such as 32.16.14.2001.',
    },
  },
  'arsip-tanpa-lembar': {
    status: 422,
    id: { pesan: 'Di dalam arsip tidak ada lembar CSV atau XLSX.', langkah: 'Kirim ZIP yang dibuat OpenSID: satu lembar beserta fotonya.' },
    en: { pesan: 'The archive holds no CSV or XLSX sheet.', langkah: 'Send the ZIP that OpenSID makes: one sheet with its photos.' },
  },
  'arsip-rusak': {
    status: 422,
    id: {
      pesan: 'Berkas yang dikirim bukan arsip ZIP, atau rusak.',
      langkah: 'Kirim ulang dari OpenSID; bila tetap demikian, unduh ZIP-nya dan buka untuk memeriksanya.',
    },
    en: {
      pesan: 'The file sent is no ZIP archive, or it is damaged.',
      langkah: 'Send it again from OpenSID; if it stays so, download the ZIP and open it to see.',
    },
  },
  'arsip-terlalu-besar': {
    status: 413,
    id: { pesan: 'Arsip lebih besar dari {{batas}}.', langkah: 'Kirim lebih sedikit pembangunan sekaligus, atau kecilkan fotonya.' },
    en: { pesan: 'The archive is larger than {{batas}}.', langkah: 'Send fewer works at once, or reduce their photos.' },
  },
  'kiriman-terlalu-banyak': {
    status: 422,
    id: { pesan: 'Satu kiriman paling banyak {{batas}} baris.', langkah: 'Bagi menjadi beberapa kiriman.' },
    en: { pesan: 'One sending holds at most {{batas}} rows.', langkah: 'Divide it into several.' },
  },
}
