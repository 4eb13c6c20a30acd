import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanPakaiToken, PenolakanToken } from '#src/modules/token-mesin/token-mesin.ts'

/** Refusals of machine tokens: to whoever makes them, and to the program that uses one. */
export const penolakanToken: KatalogPenolakan<PenolakanToken['jenis'] | PenolakanPakaiToken['jenis']> = {
  'token-tidak-dikenal': {
    status: 401,
    id: {
      pesan: 'Token yang dikirim tidak dikenal.',
      langkah: 'Periksa kepala Authorization: Bearer; token disalin utuh, diawali “selaras_”. Bila hilang, buat yang baru di halaman Token mesin.',
    },
    en: {
      pesan: 'The token that was sent is not known.',
      langkah:
        'Check the header Authorization: Bearer; the token is copied whole and begins with “selaras_”. If it is lost, make a new one on the page Machine tokens.',
    },
  },
  'token-dicabut': {
    status: 401,
    id: { pesan: 'Token ini sudah dicabut pada {{pada, tanggal}}.', langkah: 'Buat token baru di halaman Token mesin, lalu pasang di program Anda.' },
    en: { pesan: 'This token was withdrawn on {{pada, tanggal}}.', langkah: 'Make a new token on the page Machine tokens and put it into your program.' },
  },
  'token-kedaluwarsa': {
    status: 401,
    id: { pesan: 'Masa berlaku token ini habis pada {{pada, tanggal}}.', langkah: 'Buat token baru di halaman Token mesin, lalu pasang di program Anda.' },
    en: { pesan: 'This token expired on {{pada, tanggal}}.', langkah: 'Make a new token on the page Machine tokens and put it into your program.' },
  },
  'token-luar-lingkup': {
    status: 403,
    id: {
      pesan: 'Operasi ini perlu lingkup {{perlu}}; token ini hanya punya {{lingkup}}.',
      langkah: 'Buat token lain dengan lingkup itu, bila memang diperlukan.',
    },
    en: {
      pesan: 'This operation needs the scope {{perlu}}; this token has only {{lingkup}}.',
      langkah: 'Make another token with that scope, if it is really needed.',
    },
  },
  'operasi-tertutup-token': {
    status: 403,
    id: { pesan: 'Operasi ini tidak terbuka untuk token mesin.', langkah: 'Akun, pengguna, dan token diurus orangnya sendiri sesudah masuk.' },
    en: { pesan: 'This operation is not open to machine tokens.', langkah: 'Accounts, users and tokens are managed by people who have signed in.' },
  },
  'token-tidak-ditemukan': {
    status: 404,
    id: { pesan: 'Token itu tidak ada, atau bukan milik Anda.', langkah: 'Muat ulang daftar token.' },
    en: { pesan: 'That token does not exist, or is not yours.', langkah: 'Reload the list of tokens.' },
  },
  'token-sudah-dicabut': {
    status: 409,
    id: { pesan: 'Token ini sudah dicabut.', langkah: 'Tidak ada lagi yang perlu dilakukan.' },
    en: { pesan: 'This token has been withdrawn already.', langkah: 'Nothing more needs to be done.' },
  },
  'token-terlalu-banyak': {
    status: 409,
    id: { pesan: 'Anda sudah punya {{maksimal}} token yang berlaku.', langkah: 'Cabut yang tidak lagi dipakai, lalu buat lagi.' },
    en: { pesan: 'You already have {{maksimal}} tokens in force.', langkah: 'Withdraw those no longer used, then make another.' },
  },
}
