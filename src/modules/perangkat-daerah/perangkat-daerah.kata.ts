import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanJabatan } from '#src/modules/perangkat-daerah/jabatan.service.ts'

type Jenis = Exclude<PenolakanJabatan['jenis'], 'bukan-wewenang' | 'kunci-dipakai-ulang'>

export const penolakanPerangkat: KatalogPenolakan<Jenis> = {
  'perangkat-tidak-ditemukan': {
    status: 404,
    id: { pesan: '{{istilah.pd, kapital}} ini tidak ada.', langkah: 'Pilih dari daftar {{istilah.pd}}.' },
    en: { pesan: 'This agency does not exist.', langkah: 'Choose one from the list of agencies.' },
  },
  'perangkat-sudah-berubah': {
    status: 409,
    id: { pesan: '{{perangkat}} sudah diubah oleh orang lain.', langkah: 'Muat ulang, lalu ulangi perubahan Anda bila masih perlu.' },
    en: { pesan: '{{perangkat}} has been changed by somebody else.', langkah: 'Reload, then repeat your change if it is still needed.' },
  },
  'perangkat-tanpa-bidang': {
    status: 422,
    id: { pesan: '{{perangkat}} belum punya bidang urusan.', langkah: 'Pilih satu sampai tiga bidang urusan; kecamatan memakai 7.01.' },
    en: { pesan: '{{perangkat}} has no affairs field (bidang urusan).', langkah: 'Choose one to three; a kecamatan has 7.01.' },
  },
  'bidang-urusan-terlalu-banyak': {
    status: 422,
    id: { pesan: '{{perangkat}} memuat {{jumlah}} bidang urusan; paling banyak tiga.', langkah: 'Pilih tiga bidang urusan yang utama, sesuai kodenya.' },
    en: { pesan: '{{perangkat}} has {{jumlah}} affairs fields; three at most.', langkah: 'Keep the three that stand in its code.' },
  },
  'bidang-urusan-tidak-dikenal': {
    status: 422,
    id: { pesan: 'Bidang urusan {{bidang}} pada {{perangkat}} tidak dikenal.', langkah: 'Periksa kodenya pada daftar bidang urusan Permendagri 90/2019.' },
    en: { pesan: 'The affairs field {{bidang}} of {{perangkat}} is unknown.', langkah: 'Check the code against the list of Permendagri 90/2019.' },
  },
  'kode-bidang-berbeda': {
    status: 422,
    id: {
      pesan: 'Kode {{kode}} menyebut bidang urusan {{dariKode}}, sedangkan daftar {{perangkat}} berisi {{daftar}}.',
      langkah: 'Samakan kode dan daftar bidang urusannya.',
    },
    en: { pesan: 'Code {{kode}} names {{dariKode}}, but the list of {{perangkat}} has {{daftar}}.', langkah: 'Make code and list agree.' },
  },
  'bidang-kecamatan-salah': {
    status: 422,
    id: { pesan: '{{perangkat}} adalah kecamatan atau kelurahan, tetapi bidang urusannya bukan 7.01.', langkah: 'Pakai 7.01 saja, pada kode dan daftarnya.' },
    en: { pesan: '{{perangkat}} is a kecamatan or kelurahan without field 7.01.', langkah: 'Use 7.01 only, in code and list.' },
  },
  'wilayah-perangkat-salah': {
    status: 422,
    id: {
      pesan: 'Kode wilayah {{wilayah}} tidak cocok untuk {{perangkat}}.',
      langkah: 'Kecamatan memakai kode kecamatannya, kelurahan kode kelurahan di dalam kecamatan induknya; kantor lain tanpa kode wilayah.',
    },
    en: {
      pesan: 'Region code {{wilayah}} does not fit {{perangkat}}.',
      langkah: 'A kecamatan carries its own code, a kelurahan one within the kecamatan above it; other offices none.',
    },
  },
  'induk-tidak-ada': {
    status: 422,
    id: { pesan: 'Induk {{perangkat}} tidak ada.', langkah: 'Pilih induk dari daftar {{istilah.pd}}.' },
    en: { pesan: 'The parent of {{perangkat}} does not exist.', langkah: 'Choose one from the list of agencies.' },
  },
  'induk-wajib': {
    status: 422,
    id: { pesan: '{{perangkat}} adalah kelurahan, bagian, atau UPTD dan harus berada di bawah induk.', langkah: 'Pilih induknya.' },
    en: { pesan: '{{perangkat}} is a sub-unit and needs a parent.', langkah: 'Choose the office above it.' },
  },
  'induk-melingkar': {
    status: 422,
    id: { pesan: 'Induk melingkar: {{jalur}}.', langkah: 'Pilih induk yang tidak berada di bawah {{perangkat}} sendiri.' },
    en: { pesan: 'The parents go round in a circle: {{jalur}}.', langkah: 'Choose a parent that is not beneath {{perangkat}} itself.' },
  },
  'induk-tidak-berlaku': {
    status: 422,
    id: { pesan: 'Induk {{induk}} tidak berlaku pada masa {{perangkat}}.', langkah: 'Pilih induk yang masih berlaku, atau perbaiki tanggalnya.' },
    en: { pesan: '{{induk}} is not in force while {{perangkat}} is.', langkah: 'Choose a parent in force, or correct the dates.' },
  },
  'kode-sub-unit-salah': {
    status: 422,
    id: {
      pesan: 'Kode {{kode}} tidak sesuai kedudukan {{perangkat}} (kode induk: {{induk}}).',
      langkah: 'Sub unit memakai kode induknya dengan empat angka terakhir mulai 0001; yang berdiri sendiri berakhir 0000.',
    },
    en: {
      pesan: 'Code {{kode}} does not fit the place of {{perangkat}} (parent: {{induk}}).',
      langkah: 'A sub-unit carries its parent’s code with the last four digits from 0001; an office of its own ends in 0000.',
    },
  },
  'kode-perangkat-terpakai': {
    status: 409,
    id: { pesan: 'Kode {{kode}} sudah dipakai {{oleh}} pada masa yang sama.', langkah: 'Beri {{perangkat}} nomor urut lain, atau tutup dahulu yang lama.' },
    en: { pesan: 'Code {{kode}} is used by {{oleh}} at the same time.', langkah: 'Give {{perangkat}} another number, or close the old one first.' },
  },
  'masa-berlaku-terbalik': {
    status: 422,
    id: { pesan: 'Masa berlaku {{perangkat}} berakhir sebelum dimulai.', langkah: 'Perbaiki tanggal mulai atau akhirnya.' },
    en: { pesan: '{{perangkat}} ends before it begins.', langkah: 'Correct one of the dates.' },
  },
  'bidang-mitra-wajib': {
    status: 422,
    id: { pesan: '{{perangkat}} belum punya bidang mitra di Bappeda.', langkah: 'Pilih satu bidang mitra; sub unit mengikuti induknya.' },
    en: { pesan: '{{perangkat}} has no partner division in Bappeda.', langkah: 'Choose one; sub-units follow the office above them.' },
  },
  'bidang-mitra-tidak-ada': {
    status: 422,
    id: { pesan: 'Bidang mitra "{{bidangMitra}}" tidak ada.', langkah: 'Pilih dari daftar bidang mitra, atau tambahkan dahulu.' },
    en: { pesan: 'There is no partner division "{{bidangMitra}}".', langkah: 'Choose one from the list, or add it first.' },
  },
  'bidang-mitra-sudah-ada': {
    status: 409,
    id: { pesan: 'Bidang mitra "{{bidangMitra}}" sudah ada.', langkah: 'Pakai yang sudah ada, atau beri nama lain.' },
    en: { pesan: 'The partner division "{{bidangMitra}}" exists already.', langkah: 'Use that one, or choose another name.' },
  },
  'bidang-mitra-ditugaskan': {
    status: 409,
    id: {
      pesan: 'Bidang mitra "{{bidangMitra}}" disebut pada {{jumlah}} penugasan yang berlaku.',
      langkah: 'Akhiri penugasan itu dahulu, ganti namanya, lalu tugaskan lagi.',
    },
    en: { pesan: '{{jumlah}} assignments in force name the partner division "{{bidangMitra}}".', langkah: 'End them first, rename it, then assign again.' },
  },
  'masa-jabatan-terbalik': {
    status: 422,
    id: { pesan: 'Masa jabatan berakhir sebelum dimulai.', langkah: 'Perbaiki tanggal mulai atau akhirnya.' },
    en: { pesan: 'The term ends before it begins.', langkah: 'Correct one of the dates.' },
  },
  'pengganti-tanpa-akhir': {
    status: 422,
    id: { pesan: 'Jabatan {{sebagai}} harus punya tanggal akhir.', langkah: 'Isi tanggal akhir menurut surat perintahnya.' },
    en: { pesan: 'An acting term ({{sebagai}}) needs an end date.', langkah: 'Enter the end date of the letter.' },
  },
  'dua-kepala-perangkat': {
    status: 409,
    id: {
      pesan: '{{baru}} dan {{lama}} akan menjabat pada hari yang sama: {{lama}} sejak {{mulai, tanggal}}.',
      langkah: 'Akhiri dahulu masa jabatan {{lama}}, atau ubah tanggalnya.',
    },
    en: {
      pesan: '{{baru}} and {{lama}} would hold the post on the same day: {{lama}} since {{mulai, tanggal}}.',
      langkah: 'End the term of {{lama}} first, or change the dates.',
    },
  },
  'kepala-perangkat-tidak-ditemukan': {
    status: 404,
    id: { pesan: 'Pejabat ini tidak tercatat pada {{istilah.pd}} itu.', langkah: 'Muat ulang daftarnya.' },
    en: { pesan: 'This official is not recorded there.', langkah: 'Reload the list.' },
  },
  'fungsi-sudah-dipegang': {
    status: 409,
    id: { pesan: 'Fungsi ini sudah dipegang {{perangkat}} sejak {{mulai, tanggal}}.', langkah: 'Pilih tanggal sesudahnya.' },
    en: { pesan: '{{perangkat}} holds this function since {{mulai, tanggal}}.', langkah: 'Choose a later date.' },
  },
}
