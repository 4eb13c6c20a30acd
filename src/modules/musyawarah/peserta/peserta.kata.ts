import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanLayar } from '#src/modules/musyawarah/layar/layar.service.ts'
import type { PenolakanHadir } from '#src/modules/musyawarah/peserta/kehadiran-publik.service.ts'
import type { PenolakanUndangan } from '#src/modules/musyawarah/peserta/undangan.service.ts'
import type { PenolakanPeserta } from '#src/modules/musyawarah/peserta/peserta.service.ts'

type Umum = 'bukan-wewenang' | 'kunci-dipakai-ulang' | 'musyawarah-tidak-ditemukan' | 'pindaian-tidak-ditemukan'
type Jenis =
  | Exclude<PenolakanPeserta['jenis'] | PenolakanHadir['jenis'] | PenolakanLayar['jenis'] | PenolakanUndangan['jenis'], Umum>
  | 'peserta-terlalu-banyak'

export const penolakanPeserta: KatalogPenolakan<Jenis> = {
  'daftar-hadir-beku': {
    status: 409,
    id: { pesan: 'Musyawarah ini sudah {{keadaan}}: daftar hadirnya bagian dari berita acara.', langkah: 'Daftar hadir tidak dapat diubah lagi.' },
    en: { pesan: 'This meeting is {{keadaan}}: its attendance is part of the minutes.', langkah: 'The attendance list can no longer be changed.' },
  },
  'kehadiran-belum-dibuka': {
    status: 409,
    id: { pesan: 'Musyawarah belum dibuka, jadi belum ada yang dapat dicatat hadir.', langkah: 'Tunggu sampai musyawarah dibuka, lalu coba lagi.' },
    en: { pesan: 'The meeting is not open yet, so nobody can be marked present.', langkah: 'Wait until it opens, then try again.' },
  },
  'peserta-tidak-ditemukan': {
    status: 404,
    id: { pesan: 'Orang ini tidak ada di daftar musyawarah ini.', langkah: 'Cari namanya di daftar, atau tambahkan.' },
    en: { pesan: 'This person is not on the list of this meeting.', langkah: 'Look for the name on the list, or add it.' },
  },
  'peserta-sudah-berubah': {
    status: 409,
    id: { pesan: 'Keterangan orang ini baru saja diubah orang lain.', langkah: 'Muat ulang daftar, lalu ubah lagi.' },
    en: { pesan: 'Somebody else has just changed this person’s entry.', langkah: 'Reload the list, then change it again.' },
  },
  'peserta-terlalu-banyak': {
    status: 413,
    id: { pesan: 'Lembar berisi lebih dari {{batas}} orang.', langkah: 'Bagi lembarnya.' },
    en: { pesan: 'The sheet holds more than {{batas}} people.', langkah: 'Split the sheet.' },
  },
  'tautan-hadir-tidak-sah': {
    status: 404,
    id: { pesan: 'Kode kehadiran ini tidak berlaku.', langkah: 'Pindai kode pada undangan musyawarah ini, atau sebut nama Anda di meja.' },
    en: { pesan: 'This attendance code is not valid.', langkah: 'Scan the code on the invitation to this meeting, or give your name at the desk.' },
  },
  'surel-belum-disetel': {
    status: 409,
    id: {
      pesan: 'Peladen surel belum disetel, jadi undangan tidak dapat dikirim lewat surel.',
      langkah: 'Cetak undangannya, atau minta pengelola mengisi SELARAS_SMTP.',
    },
    en: { pesan: 'No mail server is set, so invitations cannot go by e-mail.', langkah: 'Print them, or ask the administrator to set SELARAS_SMTP.' },
  },
  'pintu-penuh': {
    status: 429,
    id: { pesan: 'Terlalu banyak pendaftar yang menunggu di meja.', langkah: 'Sebut nama Anda kepada petugas meja.' },
    en: { pesan: 'Too many people are waiting at the desk.', langkah: 'Give your name to whoever sits at the desk.' },
  },
  'usulan-bukan-musyawarah-ini': {
    status: 422,
    id: { pesan: 'Usulan ini tidak dibahas di musyawarah ini.', langkah: 'Pilih dari daftar pembahasan.' },
    en: { pesan: 'This proposal does not stand before this meeting.', langkah: 'Choose one from the list.' },
  },
  'tautan-layar-tidak-sah': {
    status: 404,
    id: { pesan: 'Alamat layar ini tidak berlaku.', langkah: 'Minta alamat layar kepada pemimpin musyawarah.' },
    en: { pesan: 'The address of this screen is not valid.', langkah: 'Ask whoever conducts the meeting for the address.' },
  },
}
