import type { PenolakanCsv } from '#src/lib/csv.ts'
import type { KatalogPenolakan } from '#src/lib/kata.ts'

export const penolakanCsv: KatalogPenolakan<PenolakanCsv['jenis']> = {
  'csv-bukan-teks': {
    status: 415,
    id: { pesan: 'Berkas bukan CSV UTF-8: baris {{letak}} berisi bita yang bukan teks.', langkah: 'Simpan ulang lembarnya sebagai “CSV UTF-8”, lalu ulangi.' },
    en: { pesan: 'The file is no UTF-8 CSV: line {{letak}} holds bytes that are not text.', langkah: 'Save the sheet again as “CSV UTF-8” and repeat.' },
  },
  'csv-rusak': {
    status: 422,
    id: {
      pesan: 'CSV rusak di sekitar baris {{letak}} ({{sebab}}). Tidak ada baris yang dipakai.',
      langkah: 'Periksa tanda kutip di baris itu, atau simpan ulang dari aplikasi lembar sebar.',
    },
    en: {
      pesan: 'The CSV is broken near line {{letak}} ({{sebab}}). No row was used.',
      langkah: 'Check the quotes on that line, or save it again from the spreadsheet program.',
    },
  },
  'csv-kosong': {
    status: 422,
    id: { pesan: 'Berkas tidak berisi baris apa pun.', langkah: 'Pilih berkas lain.' },
    en: { pesan: 'The file holds no row at all.', langkah: 'Choose another file.' },
  },
  'csv-tanpa-kolom': {
    status: 422,
    id: { pesan: 'Kolom {{kolom}} tidak ada; yang ada: {{ada}}.', langkah: 'Samakan nama kolom di baris pertama dengan yang diminta.' },
    en: { pesan: 'There is no column {{kolom}}; there are: {{ada}}.', langkah: 'Give the columns in the first line the names asked for.' },
  },
}
