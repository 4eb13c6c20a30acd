import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanFaktorKedua } from '#src/modules/pengguna/akun-saya.service.ts'
import type { PenolakanOidc } from '#src/modules/pengguna/oidc.service.ts'
import type { PenolakanSandi } from '#src/modules/pengguna/sandi.ts'

export const penolakanAkun = {
  'kata-sandi-salah': {
    status: 422,
    id: { pesan: 'Kata sandi sekarang tidak cocok.', langkah: 'Ketik kata sandi yang Anda pakai untuk masuk.' },
    en: { pesan: 'That is not your present password.', langkah: 'Type the password you sign in with.' },
  },
  'akun-tanpa-sandi': {
    status: 409,
    id: {
      pesan: 'Akun ini masuk tanpa kata sandi (akun contoh atau lewat penyedia masuk).',
      langkah: 'Minta tautan atur ulang kepada admin perencanaan untuk memasang kata sandi.',
    },
    en: {
      pesan: 'This account signs in without a password (demo account, or through a provider).',
      langkah: 'Ask the planning administrator for a reset link to set one.',
    },
  },
  'faktor-kedua-sudah-terpasang': {
    status: 409,
    id: { pesan: 'Faktor kedua sudah terpasang.', langkah: 'Lepas dahulu bila ingin menggantinya dengan ponsel lain.' },
    en: { pesan: 'A second factor is set up already.', langkah: 'Turn it off first to move to another phone.' },
  },
  'faktor-kedua-belum-terpasang': {
    status: 409,
    id: { pesan: 'Faktor kedua belum terpasang.', langkah: 'Pasang dahulu.' },
    en: { pesan: 'There is no second factor.', langkah: 'Set it up first.' },
  },
  'faktor-kedua-belum-dimulai': {
    status: 409,
    id: { pesan: 'Pemasangan faktor kedua belum dimulai.', langkah: 'Mulai lagi dari awal dengan kata sandi Anda.' },
    en: { pesan: 'Setting up the second factor has not begun.', langkah: 'Begin again with your password.' },
  },
  'penyedia-masuk-tidak-ada': {
    status: 404,
    id: { pesan: 'Pemasangan ini tidak memakai penyedia masuk.', langkah: 'Masuk dengan nama pengguna dan kata sandi.' },
    en: { pesan: 'This installation uses no provider of sign-ins.', langkah: 'Sign in with user name and password.' },
  },
  'penyedia-masuk-tidak-terjangkau': {
    status: 503,
    id: { pesan: 'Penyedia masuk tidak terjangkau.', langkah: 'Coba lagi sebentar, atau masuk dengan nama pengguna dan kata sandi.' },
    en: { pesan: 'The provider of sign-ins cannot be reached.', langkah: 'Try again in a moment, or sign in with user name and password.' },
  },
  'sandi-terlalu-pendek': {
    status: 422,
    id: {
      pesan: 'Kata sandi baru kurang dari {{min}} huruf.',
      langkah: 'Pakai {{min}} huruf atau lebih; kalimat yang mudah Anda ingat lebih baik daripada kata yang rumit.',
    },
    en: { pesan: 'The new password has fewer than {{min}} characters.', langkah: 'Use {{min}} or more; a sentence you remember is better than an odd word.' },
  },
  'sandi-terlalu-panjang': {
    status: 422,
    id: { pesan: 'Kata sandi baru lebih dari {{maks}} huruf.', langkah: 'Pendekkan.' },
    en: { pesan: 'The new password has more than {{maks}} characters.', langkah: 'Make it shorter.' },
  },
  'sandi-memuat-nama': {
    status: 422,
    id: { pesan: 'Kata sandi baru memuat nama pengguna Anda.', langkah: 'Pilih yang tidak memuat nama pengguna.' },
    en: { pesan: 'The new password contains your user name.', langkah: 'Choose one without it.' },
  },
  'sandi-mudah-ditebak': {
    status: 422,
    id: {
      pesan: 'Kata sandi itu termasuk yang pertama dicoba penebak.',
      langkah: 'Jangan hanya satu dua kata yang umum, urutan papan ketik, atau angka; susun kalimat beberapa kata.',
    },
    en: {
      pesan: 'That password is among the first a guesser tries.',
      langkah: 'Not just one or two common words, a run of keys, or digits; make a sentence of several words.',
    },
  },
} satisfies KatalogPenolakan<Exclude<PenolakanFaktorKedua['jenis'] | PenolakanSandi['jenis'] | PenolakanOidc['jenis'], 'terkunci' | 'kode-salah'>>
