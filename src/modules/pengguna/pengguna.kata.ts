import type { Bahasa, KatalogPenolakan } from '#src/lib/kata.ts'
import type { Peran, Sebagai } from '#src/modules/pengguna/pengguna.ts'

type Label = Readonly<Record<Bahasa, string>>

export const labelPeran: Readonly<Record<Peran, Label>> = {
  'operator-desa': { id: 'Operator desa/kelurahan', en: 'Village clerk' },
  'operator-kecamatan': { id: 'Operator kecamatan', en: 'Kecamatan (district) clerk' },
  camat: { id: 'Camat', en: 'Camat (district head)' },
  'sekretaris-dprd': { id: 'Sekretariat DPRD', en: 'Council secretariat (DPRD)' },
  'mitra-bappeda': { id: 'Mitra Bappeda', en: 'Bappeda partner (sector reviewer)' },
  'perangkat-daerah': { id: 'Perangkat daerah', en: 'Government agency' },
  tapd: { id: 'Tim anggaran (TAPD)', en: 'Budget team (TAPD)' },
  bpkad: { id: 'Badan keuangan (BPKAD)', en: 'Finance agency (BPKAD)' },
  'admin-perencanaan': { id: 'Admin perencanaan', en: 'Planning administrator' },
  inspektorat: { id: 'Inspektorat', en: 'Inspectorate' },
  'kepala-daerah': { id: 'Kepala daerah', en: 'Head of region' },
  'sekretaris-daerah': { id: 'Sekretaris daerah', en: 'Regional secretary' },
  dpmd: { id: 'DPMD', en: 'Village affairs agency (DPMD)' },
  bapenda: { id: 'Badan pendapatan (Bapenda)', en: 'Revenue agency (Bapenda)' },
  kominfo: { id: 'Dinas Kominfo', en: 'Communication and informatics agency' },
  'tim-transisi': { id: 'Tim transisi', en: 'Transition team' },
  'anggota-dprd': { id: 'Anggota DPRD', en: 'Council member (DPRD)' },
  'verifikator-provinsi': { id: 'Verifikator provinsi', en: 'Provincial reviewer' },
  'lembaga-masyarakat': { id: 'Lembaga masyarakat', en: 'Community organisation' },
  individu: { id: 'Warga', en: 'Resident' },
  pembaca: { id: 'Pembaca', en: 'Reader' },
}

export const labelSebagai: Readonly<Record<Sebagai, Label>> = {
  definitif: { id: 'definitif', en: 'permanent' },
  pj: { id: 'Pj (pejabat)', en: 'appointed acting (Pj)' },
  plt: { id: 'Plt (pelaksana tugas)', en: 'acting (Plt)' },
  plh: { id: 'Plh (pelaksana harian)', en: 'acting for some days (Plh)' },
}

export type JenisPenolakanPengguna =
  | 'belum-masuk'
  | 'sesi-berakhir'
  | 'kredensial-salah'
  | 'terkunci'
  | 'akun-nonaktif'
  | 'kode-salah'
  | 'masuk-belum-dimulai'
  | 'contoh-tidak-ada'
  | 'bukan-daerah-anda'
  | 'bukan-data-contoh'
  | 'bukan-wewenang'
  | 'kunci-dipakai-ulang'
  | 'nama-pengguna-terpakai'
  | 'surel-terpakai'
  | 'lingkup-kurang'
  | 'wilayah-di-luar-daerah'
  | 'perangkat-daerah-tidak-ada'

export const penolakanPengguna = {
  'belum-masuk': {
    status: 401,
    id: { pesan: 'Anda belum masuk.', langkah: 'Masuk dahulu, lalu ulangi.' },
    en: { pesan: 'You have not signed in.', langkah: 'Sign in first, then try again.' },
  },
  'sesi-berakhir': {
    status: 401,
    id: { pesan: 'Sesi Anda sudah berakhir.', langkah: 'Masuk lagi; isian Anda tetap tersimpan di perangkat ini.' },
    en: { pesan: 'Your session has ended.', langkah: 'Sign in again; what you filled in is kept on this device.' },
  },
  'kredensial-salah': {
    status: 401,
    id: {
      pesan: 'Nama pengguna atau kata sandi salah.',
      langkah: 'Periksa huruf besar dan kecil pada kata sandi, lalu coba lagi. Bila lupa, hubungi admin perencanaan daerah Anda.',
    },
    en: {
      pesan: 'The user name or the password is wrong.',
      langkah: 'Check capital letters in the password and try again. If you forgot it, ask the planning administrator of your government.',
    },
  },
  terkunci: {
    status: 429,
    id: {
      pesan: 'Terlalu banyak percobaan masuk yang gagal. Akun ini ditahan sementara.',
      langkah: 'Tunggu {{menit}} menit, lalu coba lagi; admin perencanaan daerah Anda dapat melepas tahanannya lebih awal.',
    },
    en: {
      pesan: 'Too many failed sign-ins. This account is on hold for a while.',
      langkah: 'Wait {{menit}} minute(s), then try again; the planning administrator of your government can lift the hold earlier.',
    },
  },
  'akun-nonaktif': {
    status: 403,
    id: { pesan: 'Akun ini sudah dinonaktifkan.', langkah: 'Bila keliru, hubungi admin perencanaan daerah Anda.' },
    en: { pesan: 'This account has been deactivated.', langkah: 'If that is a mistake, ask the planning administrator of your government.' },
  },
  'kode-salah': {
    status: 401,
    id: { pesan: 'Kode dari aplikasi autentikator salah atau sudah lewat.', langkah: 'Ketik enam angka yang tampil sekarang. Pastikan jam pada ponsel tepat.' },
    en: {
      pesan: 'The code from the authenticator app is wrong or too old.',
      langkah: 'Type the six digits shown now. Make sure the clock of your phone is right.',
    },
  },
  'masuk-belum-dimulai': {
    status: 401,
    id: { pesan: 'Waktu untuk mengetik kode sudah habis.', langkah: 'Masuk lagi dengan nama pengguna dan kata sandi.' },
    en: { pesan: 'The time for typing the code is over.', langkah: 'Sign in again with user name and password.' },
  },
  'contoh-tidak-ada': {
    status: 404,
    id: { pesan: 'Akun contoh itu tidak ada.', langkah: 'Pilih akun dari daftar akun contoh, atau masuk dengan kata sandi.' },
    en: { pesan: 'There is no such demo account.', langkah: 'Choose one from the list of demo accounts, or sign in with a password.' },
  },
  'bukan-data-contoh': {
    status: 409,
    id: { pesan: 'Tanggal demo hanya ada pada daerah contoh.', langkah: 'Daerah sungguhan memakai tanggal sebenarnya.' },
    en: { pesan: 'Only demo governments have a date of their own.', langkah: 'A real government lives in real time.' },
  },
  'bukan-daerah-anda': {
    status: 403,
    id: {
      pesan: 'Anda tidak punya penugasan yang berlaku di daerah ini.',
      langkah: 'Pilih daerah tempat Anda bertugas, atau minta penugasan kepada admin perencanaannya.',
    },
    en: {
      pesan: 'You have no assignment in force in this government.',
      langkah: 'Choose the government you work for, or ask its planning administrator for an assignment.',
    },
  },
  'bukan-wewenang': {
    status: 403,
    id: { pesan: 'Ini bukan wewenang Anda.', langkah: 'Minta petugas yang berwenang melakukannya, atau periksa penugasan Anda pada admin perencanaan.' },
    en: { pesan: 'This is not yours to do.', langkah: 'Ask the official in charge, or check your assignment with the planning administrator.' },
  },
  'kunci-dipakai-ulang': {
    status: 409,
    id: { pesan: 'Permintaan dengan kunci yang sama sudah dijawab untuk isi yang berbeda.', langkah: 'Muat ulang halaman, lalu kirim sekali lagi.' },
    en: { pesan: 'A request with the same key was already answered for another content.', langkah: 'Reload the page and send it once more.' },
  },
  'nama-pengguna-terpakai': {
    status: 409,
    id: { pesan: 'Nama pengguna {{namaPengguna}} sudah dipakai orang lain.', langkah: 'Pilih nama pengguna lain.' },
    en: { pesan: 'The user name {{namaPengguna}} belongs to somebody else.', langkah: 'Choose another user name.' },
  },
  'surel-terpakai': {
    status: 409,
    id: { pesan: 'Alamat surel itu sudah dipakai akun lain.', langkah: 'Isi alamat surel lain, atau kosongkan.' },
    en: { pesan: 'Another account uses that e-mail address.', langkah: 'Give another e-mail address, or none.' },
  },
  'lingkup-kurang': {
    status: 422,
    id: { pesan: 'Penugasan {{peran}} belum menyebut desa, kecamatan atau perangkat daerahnya.', langkah: 'Isi lingkup penugasan itu.' },
    en: { pesan: 'The assignment {{peran}} does not name its village, kecamatan or agency.', langkah: 'Fill in the scope of the assignment.' },
  },
  'wilayah-di-luar-daerah': {
    status: 422,
    id: { pesan: 'Wilayah {{kodeWilayah}} tidak termasuk daerah ini.', langkah: 'Pilih wilayah di dalam daerah ini.' },
    en: { pesan: 'Region {{kodeWilayah}} does not belong to this government.', langkah: 'Choose a region inside this government.' },
  },
  'perangkat-daerah-tidak-ada': {
    status: 422,
    id: { pesan: 'Perangkat daerah yang dipilih tidak ada di daerah ini.', langkah: 'Pilih perangkat daerah dari daftar daerah ini.' },
    en: { pesan: 'This government has no such agency.', langkah: 'Choose an agency from the list of this government.' },
  },
} satisfies KatalogPenolakan<JenisPenolakanPengguna>
