import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanBarisPerintah } from '#src/perintah/bentuk.ts'

/** Refusals that only the command line knows. */
export const penolakanBarisPerintah: KatalogPenolakan<PenolakanBarisPerintah['jenis']> = {
  'daerah-wajib': {
    status: 422,
    id: { pesan: 'Perintah ini perlu --daerah.', langkah: 'Tambahkan kode daerahnya, misalnya --daerah 3216. Yang ada di pemasangan ini: {{ada}}.' },
    en: { pesan: 'This command needs --daerah.', langkah: 'Add the government’s code, for example --daerah 3216. This installation has: {{ada}}.' },
  },
  'aliran-tanpa-kejadian': {
    status: 404,
    id: { pesan: 'Aliran ini tidak mengirim apa pun.', langkah: 'Periksa tautannya; aliran dijawab dengan kejadian pertamanya, lalu selesai.' },
    en: { pesan: 'This stream sent nothing.', langkah: 'Check its address; a stream is answered by its first event, and ends there.' },
  },
  'daerah-tidak-dikenal': {
    status: 404,
    id: { pesan: 'Daerah {{daerahId}} tidak ada di pemasangan ini.', langkah: 'Pakai salah satu: {{ada}}.' },
    en: { pesan: 'This installation has no government {{daerahId}}.', langkah: 'Use one of: {{ada}}.' },
  },
  'sebagai-wajib': {
    status: 401,
    id: {
      pesan: 'Perintah ini bertindak atas nama seseorang dan perlu --sebagai.',
      langkah: 'Tambahkan nama penggunanya, misalnya --sebagai nama.pengguna; tindakannya tercatat di jejak.',
    },
    en: {
      pesan: 'This command acts for a person and needs --sebagai.',
      langkah: 'Add the user name, for example --sebagai user.name; the act goes on the ledger.',
    },
  },
  'pengguna-tidak-dikenal': {
    status: 404,
    id: { pesan: 'Tidak ada pengguna “{{namaPengguna}}” yang bertugas di sini.', langkah: 'Periksa ejaan nama penggunanya.' },
    en: { pesan: 'No user “{{namaPengguna}}” has a task here.', langkah: 'Check the spelling of the user name.' },
  },
  'pos-periksa-rusak': {
    status: 422,
    id: { pesan: 'Di {{berkas}} tidak ada pos periksa untuk daerah yang diperiksa.', langkah: 'Pakai berkas yang diunduh dari jejak daerah itu, apa adanya.' },
    en: {
      pesan: '{{berkas}} holds no checkpoint of the government that is verified.',
      langkah: 'Use the file as it was downloaded from that government’s ledger.',
    },
  },
  'kunci-jejak-masih-ada': {
    status: 409,
    id: { pesan: 'Kunci jejak masih ada dan masih yang diumumkan.', langkah: 'Jalankan tanpa --hilang, supaya kunci lama ikut menandatangani penggantinya.' },
    en: { pesan: 'The ledger key is still there and is the announced one.', langkah: 'Run it without --hilang, so that the old key signs its successor too.' },
  },
  'operasi-tidak-dikenal': {
    status: 404,
    id: { pesan: 'Tidak ada operasi “{{operasi}}”.', langkah: 'Lihat daftarnya dengan “selaras operasi”. Terdekat: {{terdekat}}.' },
    en: { pesan: 'There is no operation “{{operasi}}”.', langkah: 'See the list with “selaras operasi”. Nearest: {{terdekat}}.' },
  },
  'isian-jalur-salah': {
    status: 422,
    id: { pesan: 'Isian --jalur salah: {{nama}}.', langkah: 'Operasi ini menerima: {{boleh}}; wajib: {{wajib}}. Tulis --jalur nama=nilai.' },
    en: { pesan: 'Wrong --jalur: {{nama}}.', langkah: 'This operation takes: {{boleh}}; required: {{wajib}}. Write --jalur name=value.' },
  },
  'berkas-masukan-tidak-ada': {
    status: 404,
    id: { pesan: 'Berkas {{berkas}} tidak ada atau tidak dapat dibaca.', langkah: 'Periksa letak dan izin berkas itu.' },
    en: { pesan: 'The file {{berkas}} is missing or cannot be read.', langkah: 'Check where the file is and who may read it.' },
  },
  'berkas-keluaran-gagal': {
    status: 409,
    id: { pesan: 'Berkas {{berkas}} tidak dapat ditulis ({{sebab}}).', langkah: 'Pilih letak lain yang boleh ditulis.' },
    en: { pesan: 'The file {{berkas}} cannot be written ({{sebab}}).', langkah: 'Choose another place that can be written.' },
  },
  'pemilik-tidak-ada': {
    status: 403,
    id: { pesan: 'Peran basis data ini tidak boleh menyiapkan data acuan.', langkah: 'Isi DATABASE_URL dengan peran yang menyiapkan basis data (pemiliknya).' },
    en: { pesan: 'This database role may not prepare reference data.', langkah: 'Set DATABASE_URL to the role that prepares the database (its owner).' },
  },
  'acuan-tidak-dikenal': {
    status: 422,
    id: {
      pesan: '{{berkas}} bukan berkas acuan yang dikenal.',
      langkah: 'Yang dikenal: {{dikenal}} (boleh .gz), atau folder berisi berkas-berkas itu.',
    },
    en: {
      pesan: '{{berkas}} is no known reference file.',
      langkah: 'Known are: {{dikenal}} (also .gz), or a folder that holds them.',
    },
  },
  'jalur-tidak-dikenal': {
    status: 422,
    id: { pesan: '“{{nilai}}” bukan jalur usulan.', langkah: 'Pakai salah satu: {{boleh}}; tanpa --hanya: semuanya.' },
    en: { pesan: '“{{nilai}}” is no way proposals come by.', langkah: 'Use one of: {{boleh}}; without --hanya: all of them.' },
  },
  'laporan-tidak-dikenal': {
    status: 422,
    id: { pesan: 'Tidak ada laporan “{{nilai}}”.', langkah: 'Pakai salah satu: {{boleh}}.' },
    en: { pesan: 'There is no report “{{nilai}}”.', langkah: 'Use one of: {{boleh}}.' },
  },
  'keluaran-wajib': {
    status: 422,
    id: { pesan: 'Perintah ini perlu berkas keluaran.', langkah: 'Tambahkan --pdf BERKAS, --xlsx BERKAS, atau keduanya.' },
    en: { pesan: 'This command needs a file to write.', langkah: 'Add --pdf FILE, --xlsx FILE, or both.' },
  },
  'bidang-tidak-dikenal': {
    status: 422,
    id: { pesan: '“{{nilai}}” bukan bidang pembangunan.', langkah: 'Pakai salah satu: {{boleh}}.' },
    en: { pesan: '“{{nilai}}” is no sector.', langkah: 'Use one of: {{boleh}}.' },
  },
  'tahun-salah': {
    status: 422,
    id: { pesan: 'Tahun anggaran “{{tahun}}” tidak sah.', langkah: 'Tulis tahunnya dengan empat angka, misalnya --tahun 2025.' },
    en: { pesan: 'Budget year “{{tahun}}” is not valid.', langkah: 'Write the year with four digits, for example --tahun 2025.' },
  },
  'kamus-tahun-kosong': {
    status: 404,
    id: { pesan: 'Belum ada kamus usulan yang berlaku untuk tahun anggaran {{tahun}}.', langkah: 'Pilih tahun yang ada dengan --tahun: {{ada}}.' },
    en: { pesan: 'No catalogue is in force for budget year {{tahun}}.', langkah: 'Choose a year that has one with --tahun: {{ada}}.' },
  },
  'kode-wilayah-salah': {
    status: 422,
    id: { pesan: '“{{nilai}}” bukan kode wilayah.', langkah: 'Tulis kode kecamatan atau desa bertitik, misalnya --wilayah 32.16.14.' },
    en: { pesan: '“{{nilai}}” is not a region code.', langkah: 'Write the code of a kecamatan or village with dots, for example --wilayah 32.16.14.' },
  },
  'perangkat-tidak-dikenal': {
    status: 404,
    id: { pesan: 'Tidak ada {{istilah.pd}} “{{nilai}}” di daerah ini.', langkah: 'Pakai kode atau singkatannya. Terdekat: {{terdekat}}.' },
    en: { pesan: 'This government has no agency “{{nilai}}”.', langkah: 'Use its code or short name. Nearest: {{terdekat}}.' },
  },
}
