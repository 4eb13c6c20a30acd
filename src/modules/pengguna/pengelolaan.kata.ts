import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanPengelolaan } from '#src/modules/pengguna/pengelolaan.ts'
import type { PenolakanPermohonan } from '#src/modules/pengguna/permohonan-akun.ts'
import type { PenolakanUndangan } from '#src/modules/pengguna/undangan.ts'

export const penolakanPengelolaan = {
  'pengguna-tidak-ditemukan': {
    status: 404,
    id: { pesan: 'Pengguna itu tidak ada di daerah ini.', langkah: 'Cari lagi di daftar pengguna.' },
    en: { pesan: 'There is no such user in this government.', langkah: 'Search the list of users again.' },
  },
  'penugasan-tidak-ditemukan': {
    status: 404,
    id: { pesan: 'Penugasan itu tidak ada di daerah ini.', langkah: 'Muat ulang halaman penggunanya.' },
    en: { pesan: 'There is no such assignment in this government.', langkah: 'Reload the page of the user.' },
  },
  'bukan-atas-diri-sendiri': {
    status: 409,
    id: { pesan: 'Ini tidak dapat dilakukan atas akun Anda sendiri.', langkah: 'Minta admin perencanaan lain melakukannya, atau pakai halaman Akun saya.' },
    en: { pesan: 'This cannot be done to your own account.', langkah: 'Ask another planning administrator, or use the page My account.' },
  },
  'admin-terakhir': {
    status: 409,
    id: { pesan: 'Ini satu-satunya admin perencanaan yang masih bertugas.', langkah: 'Tugaskan admin perencanaan lain lebih dahulu.' },
    en: { pesan: 'This is the only planning administrator still in office.', langkah: 'Assign another planning administrator first.' },
  },
  'penugasan-sudah-berakhir': {
    status: 409,
    id: { pesan: 'Penugasan itu sudah berakhir.', langkah: 'Muat ulang halaman; tidak ada yang perlu diakhiri lagi.' },
    en: { pesan: 'That assignment has ended already.', langkah: 'Reload the page; there is nothing left to end.' },
  },
  'tanggal-akhir-mundur': {
    status: 422,
    id: { pesan: 'Tanggal akhir itu sebelum penugasan mulai, {{mulai, tanggal}}.', langkah: 'Pilih tanggal sesudahnya, atau akhiri sekarang juga.' },
    en: { pesan: 'That last day lies before the assignment begins, {{mulai, tanggal}}.', langkah: 'Choose a later day, or end it at once.' },
  },
  'pengguna-sudah-nonaktif': {
    status: 409,
    id: { pesan: 'Pengguna itu sedang nonaktif.', langkah: 'Aktifkan kembali lebih dahulu bila memang perlu.' },
    en: { pesan: 'That user is deactivated.', langkah: 'Reactivate the user first if that is meant.' },
  },
  'pengguna-masih-aktif': {
    status: 409,
    id: { pesan: 'Pengguna itu masih aktif.', langkah: 'Tidak ada yang perlu diaktifkan.' },
    en: { pesan: 'That user is active.', langkah: 'There is nothing to reactivate.' },
  },
  'akun-milik-daerah-lain': {
    status: 409,
    id: {
      pesan: 'Akun ini dibuat di daerah lain, jadi cara masuknya diatur di sana.',
      langkah: 'Minta admin daerah asalnya, atau akhiri penugasannya di daerah ini.',
    },
    en: {
      pesan: 'This account was made in another government, which looks after the way into it.',
      langkah: 'Ask the administrator there, or end the assignment here.',
    },
  },
  'akun-tidak-terkunci': {
    status: 409,
    id: { pesan: 'Akun ini tidak sedang ditahan.', langkah: 'Bila lupa kata sandi, buatkan tautan atur ulang.' },
    en: { pesan: 'This account is not on hold.', langkah: 'If the password is forgotten, make a reset link.' },
  },
  'subjek-terpakai': {
    status: 409,
    id: { pesan: 'Identitas itu sudah dikaitkan dengan akun lain.', langkah: 'Periksa identitas pada penyedia masuk.' },
    en: { pesan: 'That identity belongs to another account.', langkah: 'Check the identity with the provider of sign-ins.' },
  },
} satisfies KatalogPenolakan<PenolakanPengelolaan['jenis']>

export const penolakanUndangan = {
  'undangan-tidak-dikenal': {
    status: 404,
    id: { pesan: 'Tautan ini tidak dikenal.', langkah: 'Periksa apakah tautannya utuh, atau minta yang baru kepada admin perencanaan.' },
    en: { pesan: 'This link is not known.', langkah: 'Check that the link is whole, or ask the planning administrator for a new one.' },
  },
  'undangan-kedaluwarsa': {
    status: 409,
    id: { pesan: 'Tautan ini sudah kedaluwarsa.', langkah: 'Minta tautan baru kepada admin perencanaan.' },
    en: { pesan: 'This link is too old.', langkah: 'Ask the planning administrator for a new one.' },
  },
  'undangan-sudah-dipakai': {
    status: 409,
    id: {
      pesan: 'Tautan ini sudah dipakai.',
      langkah: 'Masuk dengan kata sandi yang sudah dipasang. Bila bukan Anda yang memakainya, segera hubungi admin perencanaan.',
    },
    en: { pesan: 'This link has been used.', langkah: 'Sign in with the password that was set. If it was not you, tell the planning administrator at once.' },
  },
  'undangan-dicabut': {
    status: 409,
    id: { pesan: 'Tautan ini sudah dicabut atau diganti.', langkah: 'Pakai tautan yang terakhir, atau minta yang baru kepada admin perencanaan.' },
    en: { pesan: 'This link was revoked or replaced.', langkah: 'Use the last link, or ask the planning administrator for a new one.' },
  },
} satisfies KatalogPenolakan<PenolakanUndangan['jenis']>

export const penolakanPermohonan = {
  'permohonan-akun-tidak-ditemukan': {
    status: 404,
    id: { pesan: 'Permohonan akun itu tidak ada.', langkah: 'Periksa alamat halaman status yang Anda simpan.' },
    en: { pesan: 'There is no such request for an account.', langkah: 'Check the address of the status page you kept.' },
  },
  'permohonan-akun-sudah-diputus': {
    status: 409,
    id: { pesan: 'Permohonan akun itu sudah diputus.', langkah: 'Muat ulang daftar permohonan.' },
    en: { pesan: 'That request has been decided already.', langkah: 'Reload the list of requests.' },
  },
  'permohonan-akun-terlalu-banyak': {
    status: 429,
    id: { pesan: 'Terlalu banyak permohonan akun dalam satu jam terakhir.', langkah: 'Coba lagi satu jam lagi, atau datangi kantor Bappeda.' },
    en: { pesan: 'Too many requests for accounts came in within the last hour.', langkah: 'Try again in an hour, or go to the Bappeda office.' },
  },
  'permohonan-akun-sudah-ada': {
    status: 409,
    id: { pesan: 'Nama pengguna {{namaPengguna}} sudah dipakai atau sedang dimohon.', langkah: 'Pilih nama pengguna lain.' },
    en: { pesan: 'The user name {{namaPengguna}} is taken or already asked for.', langkah: 'Choose another user name.' },
  },
  'permohonan-di-luar-daerah': {
    status: 422,
    id: { pesan: 'Wilayah {{kodeWilayah}} bukan desa atau kelurahan di daerah ini.', langkah: 'Pilih desa atau kelurahan tempat tinggal atau kantor Anda.' },
    en: { pesan: 'Region {{kodeWilayah}} is no village of this government.', langkah: 'Choose the village where you live or have your office.' },
  },
} satisfies KatalogPenolakan<PenolakanPermohonan['jenis']>
