import type { Bahasa, KatalogPenolakan } from '#src/lib/kata.ts'
import type { KodeTolakanSel } from '#src/modules/pertukaran/tolakan-sel.ts'

/** What is wrong with a cell, and what would be right. */
export const kataTolakanSel: Readonly<Record<KodeTolakanSel, Readonly<Record<Bahasa, string>>>> = {
  'wajib-diisi': { id: 'Kolom {{kolom}} belum diisi.', en: 'The column {{kolom}} is empty.' },
  'teks-terlalu-panjang': { id: 'Teksnya terlalu panjang; paling banyak {{saran}} huruf.', en: 'The text is too long; at most {{saran}} characters.' },
  'huruf-kendali': { id: 'Teksnya mengandung huruf kendali yang tidak terlihat.', en: 'The text contains invisible control characters.' },
  'bukan-angka': { id: '“{{nilai}}” bukan angka.', en: '“{{nilai}}” is not a number.' },
  'angka-taksa': {
    id: '“{{nilai}}” dapat dibaca dua cara: {{saran}}. Tulis tanpa pemisah ribuan.',
    en: '“{{nilai}}” can be read in two ways: {{saran}}. Write it without a thousands separator.',
  },
  'angka-negatif': { id: 'Angkanya tidak boleh negatif.', en: 'The number must not be negative.' },
  'angka-nol': { id: 'Angkanya tidak boleh nol.', en: 'The number must not be zero.' },
  'volume-terlalu-besar': { id: 'Volume paling banyak {{saran}}.', en: 'A volume is at most {{saran}}.' },
  'volume-terlalu-halus': { id: 'Volume paling banyak tiga angka di belakang koma.', en: 'A volume has at most three decimals.' },
  'rupiah-pecahan': { id: 'Anggaran harus rupiah utuh, tanpa sen.', en: 'The amount must be in whole rupiah.' },
  'tanggal-tidak-terbaca': {
    id: '“{{nilai}}” tidak terbaca sebagai tanggal. Tulis seperti 2025-01-31, 31-01-2025 atau 31 Januari 2025.',
    en: '“{{nilai}}” cannot be read as a date. Write it like 2025-01-31 or 31-01-2025, day before month.',
  },
  'tanggal-di-depan': {
    id: 'Tanggal usulan “{{nilai}}” belum tiba; hari ini {{saran}}.',
    en: 'The proposal’s date “{{nilai}}” has not come yet; today is {{saran}}.',
  },
  'kabupaten-lain': { id: '“{{nilai}}” bukan daerah ini.', en: '“{{nilai}}” is not this government.' },
  'kecamatan-tidak-dikenal': { id: 'Kecamatan “{{nilai}}” tidak ada di daerah ini.', en: 'There is no kecamatan “{{nilai}}” in this government.' },
  'desa-tidak-dikenal': {
    id: 'Desa atau kelurahan “{{nilai}}” tidak ada di kecamatan itu.',
    en: 'There is no village “{{nilai}}” in that kecamatan.',
  },
  'desa-taksa': {
    id: 'Ada dua “{{nilai}}” di kecamatan itu. Tulis sebagai {{saran}}.',
    en: 'There are two “{{nilai}}” in that kecamatan. Write it as {{saran}}.',
  },
  'koordinat-meragukan': {
    id: 'Koordinat di alamat tidak pasti: tertukar, atau tanpa tanda lintang selatan.',
    en: 'The coordinates in the address are uncertain: swapped, or without a sign for the south.',
  },
  'koordinat-luar-indonesia': { id: 'Koordinat di alamat berada di luar Indonesia.', en: 'The coordinates in the address lie outside Indonesia.' },
  'koordinat-ganda': { id: 'Alamat memuat lebih dari satu koordinat.', en: 'The address holds more than one pair of coordinates.' },
  'kamus-tidak-dikenal': {
    id: 'Kamus usulan tahun ini tidak memuat “{{nilai}}”.',
    en: 'This year’s catalogue does not hold “{{nilai}}”.',
  },
  'kamus-taksa': {
    id: 'Beberapa butir kamus bernama “{{nilai}}”. Tulis kodenya: {{saran}}.',
    en: 'Several items of the catalogue are called “{{nilai}}”. Write the code: {{saran}}.',
  },
  'satuan-tidak-dikenal': { id: 'Satuan “{{nilai}}” tidak dikenal.', en: 'The unit “{{nilai}}” is not known.' },
  'satuan-bukan-kamus': {
    id: 'Kamus menghitung butir ini dalam {{saran}}, bukan {{nilai}}.',
    en: 'The catalogue counts this item in {{saran}}, not in {{nilai}}.',
  },
  'perangkat-tidak-dikenal': { id: 'Perangkat daerah “{{nilai}}” tidak dikenal.', en: 'The agency “{{nilai}}” is not known.' },
  'pengusul-tidak-jelas': {
    id: 'Tidak terbaca atas nama siapa usulan ini: desa, lembaga, atau perorangan. Isi kolom Profil dengan {{saran}}.',
    en: 'On whose behalf this proposal comes cannot be read: village, body or person. Fill the column Profil with {{saran}}.',
  },
  'anggota-tidak-dikenal': {
    id: 'Tidak ada anggota DPRD bernama “{{nilai}}”.',
    en: 'There is no member of the council called “{{nilai}}”.',
  },
  'status-tidak-dikenal': { id: 'Status “{{nilai}}” tidak dikenal.', en: 'The status “{{nilai}}” is not known.' },
  'status-bukan-jalurnya': {
    id: 'Usulan dengan jalur ini tidak pernah berstatus “{{nilai}}”.',
    en: 'A proposal that takes this way never has the status “{{nilai}}”.',
  },
  'id-ganda': { id: 'ID usulan ini sudah dipakai baris lain di lembar ini.', en: 'Another row of this sheet has the same id.' },
  'isi-sudah-berbeda': {
    id: 'Usulan ini sudah masuk, dan kolom {{kolom}} di sini lain isinya. Yang sudah masuk tidak ditimpa.',
    en: 'This proposal is in already, and its {{kolom}} here differs. What is in is not overwritten.',
  },
}

export const penolakanPertukaran: KatalogPenolakan<'daerah-tanpa-desa' | 'kepala-tidak-ditemukan' | 'pemetaan-kurang' | 'pemetaan-ganda'> = {
  'kepala-tidak-ditemukan': {
    status: 422,
    id: {
      pesan: 'Tidak ada baris judul kolom yang dikenali di lembar ini.',
      langkah: 'Pastikan judul kolom berdiri dalam satu baris, dengan isinya di bawahnya.',
    },
    en: { pesan: 'This sheet has no row that looks like a heading.', langkah: 'Make sure that the headings stand in one row, with the content beneath.' },
  },
  'pemetaan-kurang': {
    status: 422,
    id: { pesan: 'Belum ada kolom untuk: {{kolom}}.', langkah: 'Tunjuk kolom lembar untuk masing-masing, lalu simpan lagi.' },
    en: { pesan: 'There is no column yet for: {{kolom}}.', langkah: 'Point out a column of the sheet for each, then save again.' },
  },
  'pemetaan-ganda': {
    status: 422,
    id: { pesan: 'Dua kolom lembar ditunjuk sebagai {{kolom}}.', langkah: 'Pilih satu saja; yang lain dikosongkan.' },
    en: { pesan: 'Two columns of the sheet are both said to be {{kolom}}.', langkah: 'Choose one; leave the other empty.' },
  },
  'daerah-tanpa-desa': {
    status: 422,
    id: { pesan: 'Daerah ini tidak mempunyai desa dan kelurahan sendiri.', langkah: 'Lembar usulan SIPD dipertukarkan oleh kabupaten atau kota.' },
    en: { pesan: 'This government has no villages of its own.', langkah: 'SIPD’s sheet of proposals is exchanged by a kabupaten or kota.' },
  },
}

/** The report of an import, line by line. */
export const kataImporUsulan: Readonly<Record<Bahasa, Readonly<Record<'coba' | 'selesai' | 'hitungan' | 'kolomAsing' | 'ditolak' | 'saran', string>>>> = {
  id: {
    coba: 'COBA, tidak ada yang disimpan: lembar “{{lembar}}”.',
    selesai: 'Lembar “{{lembar}}” selesai diimpor.',
    hitungan: '{{dibaca}} baris dibaca: {{baru}} baru, {{sama}} sudah ada, {{ditolak}} ditolak.',
    kolomAsing: 'Kolom yang tidak dipakai: {{kolom}}.',
    ditolak: 'DITOLAK baris {{baris}}, {{kolom}} “{{nilai}}” [{{kode}}]: {{pesan}}',
    saran: ' Terdekat: {{saran}}.',
  },
  en: {
    coba: 'TRIAL, nothing was saved: sheet “{{lembar}}”.',
    selesai: 'Sheet “{{lembar}}” was imported.',
    hitungan: '{{dibaca}} rows read: {{baru}} new, {{sama}} already in, {{ditolak}} rejected.',
    kolomAsing: 'Columns not used: {{kolom}}.',
    ditolak: 'REJECTED row {{baris}}, {{kolom}} “{{nilai}}” [{{kode}}]: {{pesan}}',
    saran: ' Nearest: {{saran}}.',
  },
}
