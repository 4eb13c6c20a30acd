import type { Bahasa, KatalogPenolakan } from '#src/lib/kata.ts'
import type { KodeTolakanBaris } from '#src/modules/usulan/lembar/lembar-pekerjaan.ts'
import type { SebabTanya } from '#src/modules/usulan/lembar/muat-lembar.service.ts'

/** What is wrong with a cell of a sheet; `{{nilai}}` is what stands there. */
export const kataTolakanBaris: Readonly<Record<KodeTolakanBaris, Readonly<Record<Bahasa, string>>>> = {
  'jumlah-sel-salah': {
    id: 'Jumlah sel di baris ini tidak sama dengan jumlah kolom; mungkin ada koma atau tanda kutip yang hilang.',
    en: 'This row has more or fewer cells than there are columns; a comma or a quote may be missing.',
  },
  'nomor-baris-salah': { id: '“{{nilai}}” bukan nomor baris.', en: '“{{nilai}}” is no row number.' },
  'nomor-baris-ganda': {
    id: 'Nomor baris {{nilai}} sudah dipakai baris lain di lembar ini.',
    en: 'Row number {{nilai}} is already used by another row of this sheet.',
  },
  'uraian-kosong': { id: 'Uraian pekerjaan kosong atau kurang dari lima huruf.', en: 'The title of the work is empty or has fewer than five letters.' },
  'uraian-terlalu-panjang': { id: 'Uraian pekerjaan lebih dari 200 huruf.', en: 'The title of the work has more than 200 letters.' },
  'teks-mengandung-html': { id: 'Teks mengandung tanda HTML.', en: 'The text contains HTML.' },
  'teks-berupa-rumus': {
    id: 'Teks diawali tanda yang dijalankan lembar sebar sebagai rumus.',
    en: 'The text begins with a sign that a spreadsheet runs as a formula.',
  },
  'teks-berhuruf-kendali': { id: 'Teks mengandung huruf kendali yang tidak terlihat.', en: 'The text contains invisible control characters.' },
  'satuan-kosong': { id: 'Satuan kosong.', en: 'The unit is empty.' },
  'satuan-tidak-dikenal': { id: 'Satuan “{{nilai}}” tidak dikenal.', en: 'The unit “{{nilai}}” is unknown.' },
  'harga-kosong': { id: 'Harga kosong.', en: 'The price is empty.' },
  'harga-tidak-terbaca': {
    id: 'Harga “{{nilai}}” bukan rupiah utuh tanpa titik, misalnya 3000000.',
    en: 'The price “{{nilai}}” is not whole rupiah in plain digits, for example 3000000.',
  },
  'harga-negatif': { id: 'Harga {{nilai}} di bawah nol.', en: 'The price {{nilai}} is below zero.' },
  'harga-nol': { id: 'Harga nol: pekerjaan tanpa harga tidak dapat diusulkan.', en: 'The price is zero: work without a price cannot be proposed.' },
  'harga-pecahan': { id: 'Harga {{nilai}} bukan rupiah utuh.', en: 'The price {{nilai}} is not whole rupiah.' },
  'harga-terlalu-besar': { id: 'Harga {{nilai}} melampaui batas yang masuk akal.', en: 'The price {{nilai}} is beyond any reasonable limit.' },
  'sel-tidak-sah': { id: 'Isi “{{nilai}}” tidak sah untuk kolom ini.', en: '“{{nilai}}” is not valid in this column.' },
  'baris-tidak-dikenal': { id: 'Tidak ada baris atau nomor usulan {{nilai}}.', en: 'There is no row or proposal number {{nilai}}.' },
  'untuk-baris-lain': {
    id: 'Baris ini ditulis untuk isi lain: uraian atau harga di lembar sudah berbeda.',
    en: 'This row was written for another content: the title or price in the sheet differs now.',
  },
  'bukan-wilayah-daerah-ini': {
    id: '{{nilai}} bukan kecamatan, desa atau kelurahan di daerah ini.',
    en: '{{nilai}} is no district or village of this government.',
  },
  'perangkat-daerah-tidak-dikenal': { id: 'Perangkat daerah “{{nilai}}” tidak ada.', en: 'There is no agency “{{nilai}}”.' },
  'sub-kegiatan-tidak-ada': { id: 'Sub kegiatan {{nilai}} tidak ada di Renja yang berlaku.', en: 'Sub-activity {{nilai}} is not in the Renja in force.' },
}

/** Why a village must be asked for. */
export const kataSebabTanya: Readonly<Record<SebabTanya, Readonly<Record<Bahasa, string>>>> = {
  'banyak-desa': { id: 'menyebut beberapa desa', en: 'names several villages' },
  'nama-kembar': { id: 'nama desa itu ada di beberapa tempat', en: 'a village name that occurs more than once' },
  bertentangan: { id: 'desa dan kecamatan yang disebut bertentangan', en: 'the village and district named contradict each other' },
  'nama-lebih-panjang': { id: 'nama yang ditulis lebih panjang daripada nama desa', en: 'the name written is longer than the village’s' },
  'ejaan-meragukan': { id: 'ejaan nama desa meragukan', en: 'doubtful spelling of the village' },
  'banyak-kecamatan': { id: 'menyebut beberapa kecamatan', en: 'names several districts' },
  'hanya-kecamatan': { id: 'hanya menyebut kecamatan', en: 'names only a district' },
  'tidak-disebut': { id: 'tidak menyebut desa', en: 'names no village' },
}

export const penolakanLembar: KatalogPenolakan<'lembar-berbeda-dari-putusan' | 'kelompok-tanpa-kamus' | 'baris-ditolak' | 'jalur-tidak-dimuat'> = {
  'baris-ditolak': {
    status: 422,
    id: {
      pesan: 'Baris {{baris}} “{{judul}}” melanggar aturan: {{kode}}. Tidak satu pun baris dimuat.',
      langkah: 'Perbaiki baris itu, lalu muat semuanya lagi.',
    },
    en: {
      pesan: 'Row {{baris}} “{{judul}}” breaks a rule: {{kode}}. No row was loaded.',
      langkah: 'Correct that row and load all of them again.',
    },
  },
  'jalur-tidak-dimuat': {
    status: 422,
    id: {
      pesan: 'Pokir, forum khusus, dan usulan atas nama desa tidak dapat dimuat sekaligus.',
      langkah: 'Masukkan satu per satu lewat formulirnya, dengan bukti atau suratnya.',
    },
    en: {
      pesan: 'Pokir, special forums and entries on behalf of a village cannot be loaded in bulk.',
      langkah: 'Enter them one by one in their form, with their evidence or letter.',
    },
  },
  'kelompok-tanpa-kamus': {
    status: 422,
    id: {
      pesan: 'Kelompok “{{kelompok}}” ({{satuan}}) belum punya butir kamus usulan tahun {{tahunAnggaran}}.',
      langkah: 'Mintalah Bappeda menambahkan butirnya ke kamus, lalu muat lagi; baris ini tidak masuk.',
    },
    en: {
      pesan: 'Group “{{kelompok}}” ({{satuan}}) has no catalogue item for {{tahunAnggaran}}.',
      langkah: 'Ask Bappeda to add the item and load again; this row was not entered.',
    },
  },
  'lembar-berbeda-dari-putusan': {
    status: 409,
    id: {
      pesan: 'Di tahap ini sudah ada putusan lain: {{keputusan}}. Lembar tidak menimpanya.',
      langkah: 'Samakan lembar dengan putusan yang tercatat, atau hapus barisnya dari lembar.',
    },
    en: {
      pesan: 'Another decision stands at this stage: {{keputusan}}. The sheet does not overwrite it.',
      langkah: 'Make the sheet agree with the recorded decision, or remove the row from it.',
    },
  },
}

/** Lines of the reports on the command line. */
export const kataLembar: Readonly<Record<Bahasa, Record<string, string>>> = {
  id: {
    'muat.lembar': '{{nama}}: {{jumlah}} baris, {{total, rupiah}}',
    'muat.masuk': '  masuk     {{jumlah}} baris, {{total, rupiah}} ({{baru}} baru, {{sudah}} sudah ada sebelumnya)',
    'muat.ditanya': '  ditanya   {{jumlah}} baris, {{total, rupiah}}',
    'muat.ditolak': '  ditolak   {{jumlah}} baris, {{total, rupiah}}',
    'baris.tanya': 'DITANYA baris {{baris}}, {{harga, rupiah}} “{{teks}}”: {{sebab}}. Calon: {{calon}}',
    'baris.sel': 'DITOLAK baris {{baris}} (letak {{letak}}), {{isi}}',
    'baris.isi': 'kolom {{kolom}} “{{nilai}}” [{{kode}}]: {{pesan}}',
    'baris.terdekat': ' Terdekat: {{terdekat}}.',
    'baris.aturan': 'DITOLAK baris {{baris}} [{{kode}}]: {{pesan}} {{langkah}}',
    'baris.jawaban': 'JAWABAN TIDAK DIPAKAI:',
    'putusan.hasil': '{{baru}} diputuskan, {{sudah}} sudah tercatat, {{menunggu}} menunggu tahapnya, {{ditolak}} ditolak.',
    'tautan.hasil': '{{baru}} ditautkan, {{sudah}} sudah tertaut, {{menunggu}} menunggu tahapnya, {{ditolak}} ditolak.',
  },
  en: {
    'muat.lembar': '{{nama}}: {{jumlah}} rows, {{total, rupiah}}',
    'muat.masuk': '  entered   {{jumlah}} rows, {{total, rupiah}} ({{baru}} new, {{sudah}} were there before)',
    'muat.ditanya': '  asked     {{jumlah}} rows, {{total, rupiah}}',
    'muat.ditolak': '  rejected  {{jumlah}} rows, {{total, rupiah}}',
    'baris.tanya': 'ASKED row {{baris}}, {{harga, rupiah}} “{{teks}}”: {{sebab}}. Candidates: {{calon}}',
    'baris.sel': 'REJECTED row {{baris}} (line {{letak}}), {{isi}}',
    'baris.isi': 'column {{kolom}} “{{nilai}}” [{{kode}}]: {{pesan}}',
    'baris.terdekat': ' Nearest: {{terdekat}}.',
    'baris.aturan': 'REJECTED row {{baris}} [{{kode}}]: {{pesan}} {{langkah}}',
    'baris.jawaban': 'ANSWERS NOT USED:',
    'putusan.hasil': '{{baru}} decided, {{sudah}} recorded before, {{menunggu}} waiting for their stage, {{ditolak}} rejected.',
    'tautan.hasil': '{{baru}} linked, {{sudah}} linked before, {{menunggu}} waiting for their stage, {{ditolak}} rejected.',
  },
}
