import type { PenolakanHttp } from '#src/lib/http.ts'
import type { KatalogPenolakan } from '#src/lib/kata.ts'

/** Refusals of the border itself, before any module is asked. */
export const penolakanHttp: KatalogPenolakan<PenolakanHttp['jenis']> = {
  'isian-tidak-sah': {
    status: 422,
    id: { pesan: 'Ada isian yang belum benar.', langkah: 'Perbaiki isian yang ditandai, lalu kirim lagi.' },
    en: { pesan: 'Some fields are not right yet.', langkah: 'Correct the marked fields and send again.' },
  },
  'jenis-isi-tidak-dikenal': {
    status: 415,
    id: {
      pesan: 'Isi permintaan bukan jenis yang diminta operasi ini.',
      langkah: 'Kirim berkas sebagai multipart/form-data pada bidang “berkas”, isian lain sebagai JSON.',
    },
    en: {
      pesan: 'The request body is not of the kind this operation takes.',
      langkah: 'Send a file as multipart/form-data in the field “berkas”, everything else as JSON.',
    },
  },
  'json-rusak': {
    status: 400,
    id: { pesan: 'Isi permintaan bukan JSON yang utuh.', langkah: 'Kirim ulang; bila berulang, periksa aplikasi pengirim.' },
    en: { pesan: 'The request body is not complete JSON.', langkah: 'Send it again; if it recurs, check the sending program.' },
  },
  'tidak-ditemukan': {
    status: 404,
    id: { pesan: 'Yang Anda cari tidak ada di sini.', langkah: 'Periksa alamat atau nomornya.' },
    en: { pesan: 'What you look for is not here.', langkah: 'Check the address or number.' },
  },
  'kesalahan-server': {
    status: 503,
    id: { pesan: 'Terjadi kesalahan di server; tidak ada yang berubah.', langkah: 'Coba lagi. Bila berulang, sampaikan acuan {{acuan}} kepada pengelola.' },
    en: {
      pesan: 'Something went wrong on the server; nothing was changed.',
      langkah: 'Try again. If it recurs, give reference {{acuan}} to the administrator.',
    },
  },
  'server-sibuk': {
    status: 503,
    id: { pesan: 'Server sedang sangat ramai; kiriman Anda belum diterima.', langkah: 'Tunggu sebentar; aplikasi mengirim lagi dengan sendirinya.' },
    en: { pesan: 'The server is very busy; your message has not been accepted.', langkah: 'Wait a moment; the program sends again by itself.' },
  },
  'basis-data-tidak-terjangkau': {
    status: 503,
    id: { pesan: 'Basis data sedang tidak terjangkau; kiriman Anda belum diterima.', langkah: 'Tunggu sebentar, lalu kirim lagi; isian Anda tetap ada.' },
    en: { pesan: 'The database cannot be reached; your message has not been accepted.', langkah: 'Wait a moment and send again; what you filled in is kept.' },
  },
  'penyimpanan-penuh': {
    status: 503,
    id: {
      pesan: 'Tempat penyimpanan server penuh; kiriman Anda belum diterima.',
      langkah: 'Beri tahu pengelola; isian Anda tetap ada dan dapat dikirim lagi.',
    },
    en: {
      pesan: 'The server’s storage is full; your message has not been accepted.',
      langkah: 'Tell the administrator; what you filled in is kept and can be sent again.',
    },
  },
  'isi-terlalu-besar': {
    status: 413,
    id: { pesan: 'Kiriman terlalu besar.', langkah: 'Kecilkan fotonya atau kirim satu per satu.' },
    en: { pesan: 'The message is too large.', langkah: 'Make the photo smaller or send one at a time.' },
  },
  'terlalu-sering': {
    status: 429,
    id: { pesan: 'Terlalu banyak permintaan dalam satu menit.', langkah: 'Tunggu {{detik}} detik, lalu lanjutkan; kepala RateLimit menyebut sisa jatahnya.' },
    en: { pesan: 'Too many requests within a minute.', langkah: 'Wait {{detik}} seconds, then go on; the RateLimit header says what is left.' },
  },
  'asal-tidak-dikenal': {
    status: 403,
    id: { pesan: 'Permintaan datang dari situs lain.', langkah: 'Buka Selaras langsung dari alamatnya, lalu ulangi.' },
    en: { pesan: 'The request came from another site.', langkah: 'Open Selaras from its own address and try again.' },
  },
}
