import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanMeja } from '#src/modules/usulan/meja/meja.ts'

/** Refusals of the desk: its notes, and who has what in hand. */
export const penolakanMeja: KatalogPenolakan<PenolakanMeja['jenis']> = {
  'bukan-semeja': {
    status: 403,
    id: {
      pesan: 'Anda tidak bertugas di meja yang memutus usulan ini (tahap {{tahap}}).',
      langkah: 'Hanya yang memutus di tahap itu yang mencatat dan memegang usulannya.',
    },
    en: {
      pesan: 'You do not sit at the desk that decides this proposal (stage {{tahap}}).',
      langkah: 'Only those who decide at that stage take notes on it or take it in hand.',
    },
  },
  'catatan-tidak-ditemukan': {
    status: 404,
    id: { pesan: 'Catatan ini tidak ada, atau sudah dihapus penulisnya.', langkah: 'Muat ulang usulan untuk melihat catatan yang masih ada.' },
    en: { pesan: 'This note does not exist, or its writer removed it.', langkah: 'Reload the proposal to see the notes that stand.' },
  },
  'bukan-penulis-catatan': {
    status: 403,
    id: { pesan: 'Catatan ini ditulis orang lain.', langkah: 'Hanya penulisnya yang mengubah atau menghapusnya; tulis catatan Anda sendiri.' },
    en: { pesan: 'Somebody else wrote this note.', langkah: 'Only its writer changes or removes it; write a note of your own.' },
  },
  'catatan-sudah-berubah': {
    status: 409,
    id: { pesan: 'Catatan ini sudah berubah sejak Anda membukanya.', langkah: 'Muat ulang usulan, lalu ubah lagi bila masih perlu.' },
    en: { pesan: 'This note has changed since you opened it.', langkah: 'Reload the proposal, then change it again if needed.' },
  },
  'bukan-rekan-semeja': {
    status: 422,
    id: { pesan: 'Orang itu tidak bertugas di meja yang memutus usulan ini (tahap {{tahap}}).', langkah: 'Pilih rekan semeja dari daftar.' },
    en: { pesan: 'That person does not sit at the desk that decides this proposal (stage {{tahap}}).', langkah: 'Choose a colleague from the list.' },
  },
  'alasan-ambil-alih-wajib': {
    status: 422,
    id: { pesan: 'Usulan ini sedang dipegang {{pemegang}}.', langkah: 'Untuk mengambil alih, tulis alasannya, paling sedikit {{minimal}} huruf.' },
    en: { pesan: '{{pemegang}} has this proposal in hand.', langkah: 'To take it over, write why, in at least {{minimal}} letters.' },
  },
  'bukan-pemegang': {
    status: 409,
    id: { pesan: 'Usulan ini tidak sedang Anda pegang.', langkah: 'Muat ulang usulan untuk melihat siapa yang memegangnya.' },
    en: { pesan: 'You do not have this proposal in hand.', langkah: 'Reload the proposal to see who has it.' },
  },
  'tanpa-meja': {
    status: 409,
    id: { pesan: 'Usulan ini {{keadaan}}; tidak ada meja yang mengerjakannya.', langkah: 'Pilih usulan yang masih menunggu keputusan.' },
    en: { pesan: 'This proposal is {{keadaan}}; no desk is working on it.', langkah: 'Choose one that still waits for a decision.' },
  },
  'sedang-dipegang': {
    status: 409,
    id: { pesan: 'Usulan ini sedang dipegang {{pemegang}}.', langkah: 'Tunggu sampai dilepas, atau ambil alih dengan menyebut alasannya.' },
    en: { pesan: '{{pemegang}} has this proposal in hand.', langkah: 'Wait until it is put back, or take it over and say why.' },
  },
}
