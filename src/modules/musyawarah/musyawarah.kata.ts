import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanMusyawarah } from '#src/modules/musyawarah/musyawarah.service.ts'

type Jenis = Exclude<PenolakanMusyawarah['jenis'], 'bukan-wewenang' | 'kunci-dipakai-ulang'> | 'berita-acara-belum-ditutup' | 'bukan-usulan-musyawarah-ini'

export const penolakanMusyawarah: KatalogPenolakan<Jenis> = {
  'musyawarah-tidak-ditemukan': {
    status: 404,
    id: { pesan: 'Musyawarah ini tidak ada.', langkah: 'Pilih dari daftar musyawarah.' },
    en: { pesan: 'This meeting does not exist.', langkah: 'Choose one from the list of meetings.' },
  },
  'musyawarah-sudah-ada': {
    status: 409,
    id: { pesan: 'Musyawarah tingkat ini di wilayah itu sudah disiapkan.', langkah: 'Buka yang sudah ada.' },
    en: { pesan: 'A meeting of this level is already prepared there.', langkah: 'Open that one.' },
  },
  'urutan-musyawarah-salah': {
    status: 409,
    id: { pesan: 'Musyawarah yang {{dari}} tidak dapat langsung {{ke}}.', langkah: 'Ikuti urutannya: disiapkan, dibuka, ditutup, ditandatangani, disahkan.' },
    en: { pesan: 'A meeting in state {{dari}} cannot go to {{ke}}.', langkah: 'Keep the order: disiapkan, dibuka, ditutup, ditandatangani, disahkan.' },
  },
  'musyawarah-sudah-berubah': {
    status: 409,
    id: { pesan: 'Musyawarah ini sudah {{keadaan}} oleh orang lain.', langkah: 'Muat ulang, lalu putuskan langkah berikutnya.' },
    en: { pesan: 'Somebody else has moved this meeting to {{keadaan}}.', langkah: 'Reload, then decide on the next step.' },
  },
  'jumlah-hadir-wajib': {
    status: 422,
    id: { pesan: 'Jumlah yang hadir belum diisi.', langkah: 'Isi jumlah hadir sebelum menutup musyawarah.' },
    en: { pesan: 'The number of those present is missing.', langkah: 'Enter it before closing the meeting.' },
  },
  'musyawarah-sudah-ditutup': {
    status: 409,
    id: { pesan: 'Musyawarah ini sudah ditutup oleh {{oleh}}.', langkah: 'Muat ulang dan baca berita acaranya.' },
    en: { pesan: 'This meeting has already been closed by {{oleh}}.', langkah: 'Reload and read its minutes.' },
  },
  'pindaian-wajib': {
    status: 422,
    id: { pesan: 'Hasil musyawarah di atas kertas memerlukan pindaiannya.', langkah: 'Unggah pindaian berita acara, lalu tutup.' },
    en: { pesan: 'A meeting held on paper needs the scan of its result.', langkah: 'Upload the scan of the minutes, then close it.' },
  },
  'pindaian-tidak-ditemukan': {
    status: 422,
    id: { pesan: 'Pindaian itu tidak ada di daerah Anda.', langkah: 'Unggah berkasnya lebih dahulu.' },
    en: { pesan: 'That scan does not exist in your government.', langkah: 'Upload the file first.' },
  },
  'susunan-musyawarah-salah': {
    status: 422,
    id: {
      pesan: 'Isian {{bidang}} tidak cocok dengan jenis dan tingkat musyawarah ini.',
      langkah: 'Perbaiki isian itu: wilayah setingkat dengan musyawarahnya; kelompok hanya pada forum khusus; RT/RW hanya pada rembuk.',
    },
    en: {
      pesan: 'The field {{bidang}} does not fit the kind and level of this meeting.',
      langkah: 'Correct it: a region of the same level; a group only for a special forum; RT/RW only for a rembuk.',
    },
  },
  'wilayah-belum-bermusyawarah': {
    status: 409,
    id: {
      pesan: 'Musyawarah belum dapat dibuka: {{jumlah}} wilayah di bawahnya belum punya hasil ({{nama}}).',
      langkah: 'Tunggu hasilnya, masukkan surat pernyataan nihilnya, atau buka dengan pengecualian beralasan bagi tiap wilayah itu.',
    },
    en: {
      pesan: 'The meeting cannot open yet: {{jumlah}} regions beneath it have no result ({{nama}}).',
      langkah: 'Wait for them, enter their signed statement of none, or open with an exception and its reason for each.',
    },
  },
  'berita-acara-belum-ditutup': {
    status: 409,
    id: { pesan: 'Musyawarah ini belum ditutup; belum ada berita acara yang diubah.', langkah: 'Ambil putusannya seperti biasa selama musyawarah dibuka.' },
    en: { pesan: 'This meeting is not closed; there are no minutes to change.', langkah: 'Decide as usual while the meeting is open.' },
  },
  'bukan-usulan-musyawarah-ini': {
    status: 422,
    id: { pesan: 'Usulan itu tidak dibahas di tahap dan wilayah musyawarah ini.', langkah: 'Pilih usulan yang menunggu atau diputus di tahap ini.' },
    en: { pesan: 'That proposal is not before the stage and region of this meeting.', langkah: 'Choose one that waits or was decided at this stage.' },
  },
}
