import type { Bahasa, KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanDokumen } from '#src/modules/dokumen/dokumen.ts'
import type { KodeCatatan, KodeTolak } from '#src/modules/dokumen/temuan.ts'

export const penolakanDokumen: KatalogPenolakan<PenolakanDokumen['jenis']> = {
  'dokumen-tidak-ditemukan': {
    status: 404,
    id: { pesan: 'Dokumen ini tidak ada di daerah Anda.', langkah: 'Pilih dari daftar dokumen.' },
    en: { pesan: 'This document does not exist in your government.', langkah: 'Choose one from the list of documents.' },
  },
  'versi-tidak-ditemukan': {
    status: 404,
    id: { pesan: 'Versi dokumen ini tidak ada di daerah Anda.', langkah: 'Pilih versi dari daftar dokumen.' },
    en: { pesan: 'This version does not exist in your government.', langkah: 'Choose a version from the list of documents.' },
  },
  'versi-terkunci': {
    status: 409,
    id: {
      pesan: 'Dokumen pada tahap {{tahap}} sudah terkunci dan tidak dapat diubah siapa pun.',
      langkah: 'Buka tahap berikutnya; isinya disalin dan dapat diperbaiki di sana.',
    },
    en: {
      pesan: 'The document is locked at stage {{tahap}} and nobody can change it.',
      langkah: 'Open the next stage; its content is copied and can be changed there.',
    },
  },
  'versi-belum-terkunci': {
    status: 409,
    id: { pesan: 'Tahap {{tahap}} belum dikunci.', langkah: 'Kunci tahap itu lebih dulu, lalu buka tahap berikutnya.' },
    en: { pesan: 'Stage {{tahap}} is not locked yet.', langkah: 'Lock that stage first, then open the next one.' },
  },
  'tahap-dokumen-tidak-sah': {
    status: 422,
    id: { pesan: 'Dokumen ini tidak dapat masuk ke tahap {{tahap}} sekarang.', langkah: 'Yang dapat dibuka: {{boleh}}.' },
    en: { pesan: 'This document cannot enter stage {{tahap}} now.', langkah: 'What can be opened: {{boleh}}.' },
  },
  'perangkat-daerah-tidak-ditemukan': {
    status: 422,
    id: { pesan: 'Perangkat daerah itu tidak ada di daerah Anda.', langkah: 'Pilih dari daftar {{istilah.pd}}.' },
    en: { pesan: 'That agency does not exist in your government.', langkah: 'Choose one from the list of {{istilah.pd}}.' },
  },
  'lembar-tidak-terbaca': {
    status: 422,
    id: { pesan: 'Berkas ini tidak dapat dibaca sebagai lembar CSV: {{sebab}}', langkah: 'Simpan ulang lembar sebagai CSV, lalu kirim lagi.' },
    en: { pesan: 'This file cannot be read as a CSV sheet: {{sebab}}', langkah: 'Save the sheet as CSV again and send it.' },
  },
  'lembar-kosong': {
    status: 422,
    id: { pesan: 'Lembar ini tidak berisi apa pun.', langkah: 'Periksa berkas yang dipilih.' },
    en: { pesan: 'This sheet holds nothing.', langkah: 'Check the file you chose.' },
  },
  'lembar-tanpa-kolom': {
    status: 422,
    id: { pesan: 'Lembar ini tidak punya kolom: {{kolom}}.', langkah: 'Pastikan baris kepala memuat kolom itu, lalu kirim lagi. Tidak ada yang tersimpan.' },
    en: { pesan: 'This sheet lacks the columns: {{kolom}}.', langkah: 'Make sure the header row names them and send it again. Nothing was saved.' },
  },
}

/** The report of an import, line by line. */
export const kataLaporan: Readonly<Record<string, Readonly<Record<Bahasa, string>>>> = {
  hitungan: {
    id: '{{jumlahBaris}} baris: {{masuk}} masuk, {{induk}} jumlah, {{kosong}} kosong, {{ditolak}} ditolak.',
    en: '{{jumlahBaris}} rows: {{masuk}} in, {{induk}} sums, {{kosong}} blank, {{ditolak}} rejected.',
  },
  masuk: { id: 'Tersimpan sebagai versi {{nomorVersi}}.', en: 'Saved as version {{nomorVersi}}.' },
  'tidak-berubah': { id: 'Sudah sama; tidak ada yang diubah.', en: 'Already the same; nothing was changed.' },
  'tidak-ada-yang-masuk': { id: 'Tidak ada yang tersimpan.', en: 'Nothing was saved.' },
  pagu: { id: 'Pagu masuk {{paguMasuk, rupiah}}, ditolak {{paguDitolak, rupiah}}.', en: 'Amounts in {{paguMasuk, rupiah}}, rejected {{paguDitolak, rupiah}}.' },
  kolomAsing: { id: 'Kolom yang tidak dipakai: {{kolom}}.', en: 'Columns that are not used: {{kolom}}.' },
  letak: { id: 'baris {{baris}}, {{kolom}}: {{kata}}', en: 'row {{baris}}, {{kolom}}: {{kata}}' },
  terdekat: { id: 'Terdekat: {{terdekat}}.', en: 'Nearest: {{terdekat}}.' },
  ditolak: { id: 'DITOLAK {{kata}}', en: 'REJECTED {{kata}}' },
  lain: { id: '{{kata}} (dan {{jumlah}} baris lain)', en: '{{kata}} (and {{jumlah}} more rows)' },
  tidakDisebut: { id: 'Tidak disebut lembar ini, tetap seperti semula: {{kode}} {{nama}}', en: 'Not named by this sheet, left as it was: {{kode}} {{nama}}' },
  alasan: { id: 'alasan', en: 'reason' },
}

/** What a remark on a cell says; `{{nilai}}` is what stood there, `{{terdekat}}` the nearest valid value. */
export const kataTemuan: Readonly<Record<KodeTolak | KodeCatatan, Readonly<Record<Bahasa, string>>>> = {
  'kode-tidak-terbaca': { id: '“{{nilai}}” bukan kode sub kegiatan.', en: '“{{nilai}}” is not a sub-activity code.' },
  'kode-tidak-ada': { id: 'Kode {{nilai}} tidak ada dalam nomenklatur tahun ini.', en: 'Code {{nilai}} is not in the nomenclature of this year.' },
  'kode-dan-nama-berselisih': { id: 'Nama ini milik kode lain: {{terdekat}}.', en: 'This name belongs to another code: {{terdekat}}.' },
  'nama-kosong': { id: 'Baris ini tidak punya kode maupun nama.', en: 'This row has neither code nor name.' },
  'pagu-kosong': { id: 'Pagu kosong; tidak dianggap nol.', en: 'The amount is empty; it is not taken as zero.' },
  'pagu-tidak-terbaca': { id: '“{{nilai}}” bukan jumlah rupiah.', en: '“{{nilai}}” is not an amount of rupiah.' },
  'pagu-negatif': { id: 'Pagu {{nilai}} kurang dari nol.', en: 'The amount {{nilai}} is below zero.' },
  'pagu-pecahan': { id: 'Pagu {{nilai}} bukan rupiah utuh.', en: 'The amount {{nilai}} is not a whole number of rupiah.' },
  'sumber-dana-kosong': { id: 'Sumber dana kosong.', en: 'The funding source is empty.' },
  'sumber-dana-tidak-dikenal': { id: 'Sumber dana “{{nilai}}” tidak dikenal.', en: 'Funding source “{{nilai}}” is not known.' },
  'asal-tidak-dikenal': { id: 'Asal “{{nilai}}” tidak dikenal; yang ada: {{terdekat}}.', en: 'Origin “{{nilai}}” is not known; there are: {{terdekat}}.' },
  'tanggal-tidak-terbaca': { id: '“{{nilai}}” bukan tanggal.', en: '“{{nilai}}” is not a date.' },
  'tanggal-terbalik': { id: 'Pelaksanaan berakhir sebelum dimulai.', en: 'The work ends before it begins.' },
  'baris-ganda': {
    id: 'Sama dengan baris {{terdekat}}: sub kegiatan, sumber dana dan lokasinya.',
    en: 'The same as row {{terdekat}}: sub-activity, funding source and place.',
  },
  'perangkat-daerah-tidak-dikenal': { id: 'Perangkat daerah itu tidak ada di daerah ini.', en: 'That agency does not exist in this government.' },
  'kode-dibetulkan': { id: 'Kode “{{nilai}}” dibaca sebagai {{terdekat}}.', en: 'Code “{{nilai}}” was read as {{terdekat}}.' },
  'tanpa-kode': { id: 'Baris tanpa kode; tetap masuk dan ditampilkan tersendiri.', en: 'A row without code; it goes in and is shown apart.' },
  'nama-berbeda': { id: 'Nama berbeda dari nama resmi; nama resmi yang dipakai.', en: 'The name differs from the official one, which is used.' },
  'sumber-dana-dibetulkan': {
    id: 'Kode sumber dana “{{nilai}}” kehilangan nolnya; dibaca sebagai {{terdekat}}.',
    en: 'Funding source “{{nilai}}” had lost its zeros; read as {{terdekat}}.',
  },
  'pecahan-menjadi-persen': { id: '{{nilai}} dibaca sebagai {{terdekat}}.', en: '{{nilai}} was read as {{terdekat}}.' },
  'indikator-kosong': {
    id: 'Indikator keluaran kosong; nomenklatur menyebut: {{terdekat}}.',
    en: 'There is no output indicator; the nomenclature names: {{terdekat}}.',
  },
  'target-kosong': { id: 'Tolok ukur ini tidak punya target.', en: 'This measure has no target.' },
  'target-berbeda': {
    id: 'Tolok ukur yang sama sudah punya target {{terdekat}}; target “{{nilai}}” tidak dipakai.',
    en: 'The same measure already has target {{terdekat}}; target “{{nilai}}” is not used.',
  },
  'lokasi-kosong': { id: 'Lokasi kosong.', en: 'The place is empty.' },
  'lokasi-tidak-dikenal': {
    id: 'Lokasi “{{nilai}}” disimpan sebagai teks; wilayahnya belum dikenali.',
    en: 'The place “{{nilai}}” is kept as text; its region was not recognised.',
  },
  'tanggal-kosong': { id: 'Tanggal kosong.', en: 'The date is empty.' },
  'tanggal-di-luar-tahun': { id: 'Tanggal {{nilai}} di luar tahun anggaran.', en: 'The date {{nilai}} is outside the budget year.' },
  'pagu-nol': { id: 'Pagu nol.', en: 'The amount is zero.' },
  'kewenangan-lain': { id: 'Kode {{nilai}} bukan kewenangan kabupaten/kota.', en: 'Code {{nilai}} is not of the kabupaten’s authority.' },
  'bidang-lain': { id: 'Kode {{nilai}} di luar bidang urusan perangkat daerah ini.', en: 'Code {{nilai}} is outside this agency’s field of affairs.' },
  'jumlah-induk-berbeda': {
    id: 'Jumlah di lembar {{nilai}}, jumlah rinciannya {{terdekat}}; yang dipakai rinciannya.',
    en: 'The sheet says {{nilai}}, its parts add up to {{terdekat}}; the parts count.',
  },
  'di-luar-renja': { id: 'Sub kegiatan {{nilai}} tidak ada di Renja yang berlaku.', en: 'Sub-activity {{nilai}} is not in the Renja in force.' },
}
