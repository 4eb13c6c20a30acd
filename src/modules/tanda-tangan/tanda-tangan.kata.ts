import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanSyarat } from '#src/modules/tanda-tangan/syarat-tanda-tangan.service.ts'
import type { PenolakanMenandatangani, PenolakanTandaTanganKurang } from '#src/modules/tanda-tangan/tanda-tangan.service.ts'

type Jenis = Exclude<
  PenolakanMenandatangani['jenis'] | PenolakanSyarat['jenis'] | PenolakanTandaTanganKurang['jenis'],
  'bukan-wewenang' | 'kunci-dipakai-ulang'
>

export const penolakanTandaTangan: KatalogPenolakan<Jenis> = {
  'rapat-tanda-tangan-tidak-ditemukan': {
    status: 404,
    id: { pesan: 'Musyawarah ini tidak ada.', langkah: 'Pilih dari daftar musyawarah.' },
    en: { pesan: 'This meeting does not exist.', langkah: 'Choose one from the list of meetings.' },
  },
  'tanda-tangan-kurang': {
    status: 409,
    id: {
      pesan: 'Tanda tangan berita acara belum lengkap. Masih kurang: pimpinan {{pimpinan}}, sekretaris {{sekretaris}}, wakil peserta {{wakil}}.',
      langkah: 'Catat tanda tangannya di bagian Berita acara, lalu ulangi.',
    },
    en: {
      pesan: 'The minutes are not fully signed. Still missing: chair {{pimpinan}}, secretary {{sekretaris}}, representatives {{wakil}}.',
      langkah: 'Enter the signatures in the part Minutes, then try again.',
    },
  },
  'belum-waktunya-tanda-tangan': {
    status: 409,
    id: {
      pesan: 'Musyawarah ini {{keadaan}}: tanda tangan tidak dapat ditambah.',
      langkah: 'Tanda tangan dicatat sesudah musyawarah ditutup dan sebelum disahkan.',
    },
    en: { pesan: 'The meeting is in state {{keadaan}}: no signature can be added.', langkah: 'Signatures are entered after closing and before ratification.' },
  },
  'sudah-menandatangani': {
    status: 409,
    id: { pesan: 'Orang itu sudah menandatangani sebagai {{jabatan}}.', langkah: 'Satu orang menandatangani satu kali; isi penanda tangan berikutnya.' },
    en: { pesan: 'That person has signed already, as {{jabatan}}.', langkah: 'One person signs once; enter the next signatory.' },
  },
  'sudah-ada-yang-menandatangani': {
    status: 409,
    id: { pesan: 'Tanda tangan {{selaku}} sudah ada, dari {{jabatan}}.', langkah: 'Cabut yang keliru dengan alasannya, atau pilih kedudukan lain.' },
    en: {
      pesan: 'A signature of the {{selaku}} is there already, from {{jabatan}}.',
      langkah: 'Withdraw the wrong one with its reason, or choose another capacity.',
    },
  },
  'pindaian-tanda-tangan-tidak-ada': {
    status: 422,
    id: { pesan: 'Pindaian itu tidak ada di daerah Anda.', langkah: 'Unggah berkasnya lebih dahulu.' },
    en: { pesan: 'That scan does not exist in your government.', langkah: 'Upload the file first.' },
  },
  'bukan-pindaian': {
    status: 422,
    id: { pesan: 'Berkas itu bukan pindaian, melainkan {{jenisMedia}}.', langkah: 'Unggah PDF atau foto dari kertas yang sudah ditandatangani.' },
    en: { pesan: 'That file is no scan but {{jenisMedia}}.', langkah: 'Upload a PDF or a photo of the signed paper.' },
  },
  'pindaian-milik-rapat-lain': {
    status: 409,
    id: { pesan: 'Berkas yang sama sudah dipakai bagi {{rapat}}.', langkah: 'Periksa berkasnya; unggah pindaian berita acara musyawarah ini.' },
    en: { pesan: 'The same file is already used for {{rapat}}.', langkah: 'Check the file; upload the scan of this meeting’s minutes.' },
  },
  'tanda-tangan-sudah-ada': {
    status: 409,
    id: { pesan: 'Tanda tangan dengan pengenal ini sudah tercatat.', langkah: 'Muat ulang daftarnya.' },
    en: { pesan: 'A signature with this identifier is already recorded.', langkah: 'Reload the list.' },
  },
  'tanda-tangan-tidak-ditemukan': {
    status: 404,
    id: { pesan: 'Tanda tangan itu tidak ada, tidak berpindaian, atau sudah dicabut.', langkah: 'Muat ulang daftarnya.' },
    en: { pesan: 'That signature does not exist, has no scan, or was withdrawn.', langkah: 'Reload the list.' },
  },
  'tanda-tangan-terkunci': {
    status: 409,
    id: { pesan: 'Musyawarah ini sudah {{keadaan}}: tanda tangannya tidak dapat dicabut.', langkah: 'Catat sebagai perubahan sesudah berita acara.' },
    en: { pesan: 'The meeting is in state {{keadaan}}: its signatures cannot be withdrawn.', langkah: 'Record it as a change after the minutes.' },
  },
  'tanda-tangan-elektronik-belum-terpasang': {
    status: 503,
    id: {
      pesan: 'Tanda tangan elektronik belum terpasang di daerah ini; tiruannya hanya berlaku pada DATA CONTOH.',
      langkah: 'Tanda tangani di atas kertas dan unggah pindaiannya, atau minta admin memasang sambungan BSrE.',
    },
    en: {
      pesan: 'Electronic signatures are not installed in this government; the imitation works on demo data only.',
      langkah: 'Sign on paper and upload the scan, or ask the administrator to install the connection to BSrE.',
    },
  },
  'penyedia-tanda-tangan-gagal': {
    status: 503,
    id: {
      pesan: 'Penyedia tanda tangan elektronik tidak menjawab; tidak ada yang tercatat.',
      langkah: 'Coba lagi, atau unggah pindaian bertanda tangan basah.',
    },
    en: { pesan: 'The provider of electronic signatures did not answer; nothing was recorded.', langkah: 'Try again, or upload a scan of the signed paper.' },
  },
  'syarat-berlaku-surut': {
    status: 422,
    id: { pesan: 'Syarat tanda tangan tidak berlaku surut; hari ini {{hariIni}}.', langkah: 'Isi tanggal berlaku hari ini atau sesudahnya.' },
    en: { pesan: 'Requirements do not apply backwards; today is {{hariIni}}.', langkah: 'Enter today or a later date.' },
  },
  'syarat-sudah-ada': {
    status: 409,
    id: { pesan: 'Syarat bagi tanggal, tingkat dan jenis itu sudah ada.', langkah: 'Isi tanggal berlaku yang lain; yang lama tetap tercatat.' },
    en: { pesan: 'There is a requirement for that date, level and kind already.', langkah: 'Choose another date; the old one stays on record.' },
  },
}
