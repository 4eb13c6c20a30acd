import type { KatalogPenolakan } from '#src/lib/kata.ts'

export const penolakanLaporan: KatalogPenolakan<'kertas-memuat-nama' | 'undangan-kosong'> = {
  'kertas-memuat-nama': {
    status: 403,
    id: { pesan: 'Kertas ini memuat nama peserta, jadi hanya untuk yang memimpin musyawarah.', langkah: 'Mintalah kepada penyelenggara musyawarah.' },
    en: { pesan: 'This paper names participants and is only for those who conduct the meeting.', langkah: 'Ask the office that holds the meeting.' },
  },
  'undangan-kosong': {
    status: 409,
    id: { pesan: 'Belum ada yang diundang ke musyawarah ini.', langkah: 'Isi daftar undangan pada bagian Peserta, lalu cetak lagi.' },
    en: { pesan: 'Nobody has been invited to this meeting yet.', langkah: 'Fill in the list of invitations under Participants, then print again.' },
  },
}
