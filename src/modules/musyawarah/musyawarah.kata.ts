import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanCatatanRapat } from '#src/modules/musyawarah/catatan/catatan.service.ts'
import type { PenolakanNihil } from '#src/modules/musyawarah/nihil/nihil.service.ts'
import type { PenolakanMusyawarah } from '#src/modules/musyawarah/musyawarah.service.ts'

type Semua = PenolakanMusyawarah['jenis'] | PenolakanCatatanRapat['jenis'] | PenolakanNihil['jenis']
type Jenis =
  | Exclude<
      Semua,
      | 'bukan-wewenang'
      | 'kunci-dipakai-ulang'
      | 'perangkat-tidak-ditemukan'
      | 'pemungutan-suara-masih-dibuka'
      | 'disepakati-belum-dinilai'
      | 'tanda-tangan-kurang'
    >
  | 'berita-acara-belum-ditutup'
  | 'bukan-usulan-musyawarah-ini'

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
  'catatan-beku': {
    status: 409,
    id: { pesan: 'Musyawarah ini sudah {{keadaan}}: catatannya bagian dari berita acara.', langkah: 'Laporkan kemajuan tindak lanjutnya saja; isinya tetap.' },
    en: { pesan: 'This meeting is {{keadaan}}: its notes are part of the minutes.', langkah: 'Only the progress of its actions can be reported.' },
  },
  'catatan-sudah-berubah': {
    status: 409,
    id: { pesan: 'Catatan ini baru saja disimpan orang lain.', langkah: 'Salin tulisan Anda, muat ulang, lalu gabungkan.' },
    en: { pesan: 'Somebody else has just saved these notes.', langkah: 'Copy what you wrote, reload, and merge the two.' },
  },
  'tindak-lanjut-tidak-ditemukan': {
    status: 404,
    id: { pesan: 'Langkah tindak lanjut ini tidak ada di musyawarah ini.', langkah: 'Pilih dari daftarnya.' },
    en: { pesan: 'This action is not on the list of this meeting.', langkah: 'Choose one from the list.' },
  },
  'bukan-desa-daerah-ini': {
    status: 422,
    id: { pesan: 'Wilayah itu bukan desa atau kelurahan di daerah Anda.', langkah: 'Pilih desa atau kelurahannya dari daftar.' },
    en: { pesan: 'That region is no village of your government.', langkah: 'Choose the village from the list.' },
  },
  'surat-bertanggal-kemudian': {
    status: 422,
    id: { pesan: 'Suratnya bertanggal {{tanggal}}, sesudah hari ini.', langkah: 'Periksa tanggal pada suratnya.' },
    en: { pesan: 'The letter is dated {{tanggal}}, after today.', langkah: 'Check the date on the letter.' },
  },
  'desa-sudah-mengusulkan': {
    status: 409,
    id: { pesan: 'Desa ini sudah mengajukan {{jumlah}} usulan tahun ini.', langkah: 'Batalkan usulannya lebih dahulu, atau adakan musyawarahnya.' },
    en: { pesan: 'This village has already submitted {{jumlah}} proposals this year.', langkah: 'Withdraw them first, or hold its meeting.' },
  },
  'sudah-dinyatakan-nihil': {
    status: 409,
    id: { pesan: 'Pernyataan nihil desa ini sudah tercatat.', langkah: 'Cabut yang lama lebih dahulu bila isinya salah.' },
    en: { pesan: 'This village’s statement of none is already recorded.', langkah: 'Withdraw it first if it is wrong.' },
  },
  'belum-dinyatakan-nihil': {
    status: 404,
    id: { pesan: 'Desa ini tidak punya pernyataan nihil yang berlaku.', langkah: 'Muat ulang daftar kesiapan desa.' },
    en: { pesan: 'This village has no statement of none in force.', langkah: 'Reload the list of villages.' },
  },
}
