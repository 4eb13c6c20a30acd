import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanPintu } from '#src/modules/kamus-usulan/pintu-kamus.ts'

/** Why an item may not be proposed. */
export const penolakanPintuKamus: KatalogPenolakan<PenolakanPintu['jenis']> = {
  'kamus-terlarang': {
    status: 422,
    id: { pesan: '“{{nama}}” tidak boleh diusulkan: {{larangan}}', langkah: 'Pilih butir lain, atau ajukan ke jalur yang disebut.' },
    en: { pesan: '“{{nama}}” may not be proposed: {{larangan}}', langkah: 'Choose another item, or use the channel named.' },
  },
  'kamus-belum-berlaku': {
    status: 422,
    id: { pesan: '“{{nama}}” masih draf di kamus usulan.', langkah: 'Pilih butir yang sudah berlaku, atau minta Bappeda memberlakukannya.' },
    en: { pesan: '“{{nama}}” is still a draft in the catalogue.', langkah: 'Choose an item in force, or ask Bappeda to put it in force.' },
  },
  'kamus-ditarik': {
    status: 422,
    id: { pesan: '“{{nama}}” sudah ditarik dari kamus usulan.', langkah: 'Pilih butir lain yang berlaku.' },
    en: { pesan: '“{{nama}}” has been withdrawn from the catalogue.', langkah: 'Choose another item that is in force.' },
  },
  'kamus-kewenangan-desa': {
    status: 422,
    id: {
      pesan: '“{{nama}}” adalah kewenangan desa, bukan kabupaten.',
      langkah: 'Usulkan lewat RKPDes dan APBDes; di kelurahan lewat dana kelurahan.',
    },
    en: {
      pesan: '“{{nama}}” is for the village itself to do, not for the kabupaten.',
      langkah: 'Propose it for the village’s own plan and budget (RKPDes, APBDes); in a kelurahan for its own fund.',
    },
  },
  'kamus-bukan-jalur': {
    status: 422,
    id: { pesan: '“{{nama}}” tidak tersedia untuk jalur {{jalur}}.', langkah: 'Pilih butir lain yang tersedia untuk jalur itu.' },
    en: { pesan: '“{{nama}}” is not offered for the channel {{jalur}}.', langkah: 'Choose another item that is.' },
  },
  'kamus-bukan-kelompok': {
    status: 422,
    id: { pesan: '“{{nama}}” hanya dapat diusulkan oleh: {{boleh}}.', langkah: 'Pilih butir lain, atau minta pengusul yang disebut mengajukannya.' },
    en: { pesan: '“{{nama}}” may be proposed only by: {{boleh}}.', langkah: 'Choose another item, or ask a proposer named to submit it.' },
  },
  'kamus-bukan-kecamatan': {
    status: 422,
    id: {
      pesan: '“{{nama}}” tidak termasuk yang dapat diusulkan kecamatan ini untuk {{tahun}}; yang dapat: {{boleh}} ({{dasar}}).',
      langkah: 'Pilih butir dari bidang yang disebut, atau usulkan lagi pada tahun gilirannya.',
    },
    en: {
      pesan: '“{{nama}}” is not among what this kecamatan may propose for {{tahun}}; it may propose: {{boleh}} ({{dasar}}).',
      langkah: 'Choose an item of the sectors named, or propose it in the year of their turn.',
    },
  },
}
