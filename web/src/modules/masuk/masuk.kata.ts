import { createKata } from '../../lib/bahasa.ts'

export const useKataMasuk = createKata('masuk', {
  judul: { id: 'Masuk', en: 'Sign in' },
  semboyan: { id: 'Dari usulan warga sampai jawabannya, satu benang yang tidak putus.', en: 'From a villager’s proposal to its answer, one unbroken thread.' },
  namaPengguna: { id: 'Nama pengguna', en: 'User name' },
  kataSandi: { id: 'Kata sandi', en: 'Password' },
  masuk: { id: 'Masuk', en: 'Sign in' },
  kode: { id: 'Kode enam angka dari aplikasi autentikator', en: 'Six-digit code from your authenticator app' },
  kirimKode: { id: 'Lanjutkan', en: 'Go on' },
  contohJudul: { id: 'Coba sebagai …', en: 'Try it as …' },
  contohIsi: {
    id: 'Pemasangan contoh: satu klik untuk masuk. Semua orang di daftar ini rekaan.',
    en: 'Demo installation: one click signs you in. All persons in this list are invented.',
  },
  contohTanggal: { id: 'tanggal demo {{tanggal}}', en: 'demo date {{tanggal}}' },
  contohJumlah: { id: '{{count}} akun', en: '{{count}} accounts', enSatu: '{{count}} account' },
  contohCari: { id: 'Cari desa, kecamatan, atau jabatan', en: 'Search village, kecamatan or office' },
  contohLagi: { id: '{{n}} lagi …', en: '{{n}} more …' },
  mohonAkun: { id: 'Mohon akun', en: 'Ask for an account' },
  kodeCadangan: { id: 'Ponsel hilang? Ketik satu kode cadangan di sini.', en: 'Phone lost? Type one recovery code here.' },
  penyedia: { id: 'Masuk dengan {{nama}}', en: 'Sign in with {{nama}}' },
  penyediaGagal: {
    id: 'Masuk melalui penyedia tidak berhasil: akun itu belum dikenal di sini, atau waktunya sudah lewat. Coba sekali lagi, atau minta admin perencanaan mengaitkan akun Anda.',
    en: 'Signing in through the provider did not work: that account is not known here yet, or its time was over. Try once more, or ask the planning administrator to connect your account.',
  },
  penyediaNonaktif: {
    id: 'Akun ini sudah dinonaktifkan. Bila keliru, hubungi admin perencanaan daerah Anda.',
    en: 'This account has been deactivated. If that is a mistake, ask the planning administrator of your government.',
  },
  portal: { id: 'Halaman untuk warga', en: 'Pages for residents' },
  bahasa: { id: 'English', en: 'Bahasa Indonesia' },
})
