import type { PenolakanTabel } from '#src/lib/baca-tabel.ts'
import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanKepala } from '#src/lib/tabel.ts'

export const penolakanTabel: KatalogPenolakan<PenolakanTabel['jenis'] | PenolakanKepala['jenis']> = {
  'tabel-bukan-lembar': {
    status: 415,
    id: { pesan: 'Berkas tidak terbaca sebagai lembar: {{sebab}}.', langkah: 'Simpan ulang sebagai XLSX (Excel 2007 ke atas) atau CSV UTF-8 tanpa sandi.' },
    en: { pesan: 'The file cannot be read as a sheet: {{sebab}}.', langkah: 'Save it again as XLSX (Excel 2007 or later) or CSV UTF-8, without a password.' },
  },
  'tabel-bermakro': {
    status: 415,
    id: { pesan: 'Berkas berisi makro dan tidak dibuka.', langkah: 'Simpan sebagai XLSX tanpa makro, lalu kirim lagi.' },
    en: { pesan: 'The file holds macros and was not opened.', langkah: 'Save it as XLSX without macros and send it again.' },
  },
  'tabel-terlalu-besar': {
    status: 413,
    id: { pesan: 'Lembar terlalu besar: batasnya {{batas}}.', langkah: 'Bagi lembarnya, misalnya per perangkat daerah.' },
    en: { pesan: 'The sheet is too large: the limit is {{batas}}.', langkah: 'Split it, for example by agency.' },
  },
  'tabel-kosong': {
    status: 422,
    id: { pesan: 'Lembar tidak berisi baris apa pun.', langkah: 'Pilih berkas lain.' },
    en: { pesan: 'The sheet holds no row at all.', langkah: 'Choose another file.' },
  },
  'tabel-tanpa-kolom': {
    status: 422,
    id: { pesan: 'Kolom {{kolom}} tidak ditemukan; yang terbaca: {{ada}}.', langkah: 'Samakan judul kolom dengan contoh pada lembar Petunjuk dari ekspor.' },
    en: { pesan: 'There is no column {{kolom}}; read were: {{ada}}.', langkah: 'Name the columns as on the Petunjuk sheet of an export.' },
  },
  'tabel-kolom-ganda': {
    status: 422,
    id: { pesan: 'Kolom {{kolom}} ada dua kali; yang kedua di sel {{sel}}.', langkah: 'Hapus atau ganti nama salah satunya.' },
    en: { pesan: 'The column {{kolom}} is there twice; the second in cell {{sel}}.', langkah: 'Remove or rename one of them.' },
  },
}
