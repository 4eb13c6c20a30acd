import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanAkomodasi } from '#src/modules/akomodasi/akomodasi.ts'

export const penolakanAkomodasi: KatalogPenolakan<PenolakanAkomodasi['jenis']> = {
  'sub-kegiatan-tidak-ditemukan': {
    status: 422,
    id: { pesan: 'Sub kegiatan itu tidak ada di Renja yang berlaku.', langkah: 'Pilih dari daftar sub kegiatan.' },
    en: { pesan: 'That sub-activity is not in the Renja in force.', langkah: 'Choose one from the list.' },
  },
  'sub-kegiatan-perangkat-daerah-lain': {
    status: 422,
    id: { pesan: '“{{nama}}” milik {{istilah.pd}} lain.', langkah: 'Pilih sub kegiatan sendiri, atau mintalah usulannya dialihkan.' },
    en: { pesan: '“{{nama}}” belongs to another agency.', langkah: 'Choose one of your own, or ask for the proposal to be redirected.' },
  },
  'sub-kegiatan-berulang': {
    status: 422,
    id: { pesan: 'Satu sub kegiatan disebut dua kali.', langkah: 'Gabungkan bagiannya.' },
    en: { pesan: 'One sub-activity is named twice.', langkah: 'Put its shares together.' },
  },
  'bagian-melampaui-usulan': {
    status: 422,
    id: { pesan: 'Jumlah bagian {{rupiah, rupiah}} melampaui yang disepakati, {{maks, rupiah}}.', langkah: 'Kurangi volume atau rupiah salah satu bagian.' },
    en: { pesan: 'The shares add up to {{rupiah, rupiah}}, more than the {{maks, rupiah}} agreed.', langkah: 'Lower the volume or amount of one share.' },
  },
  'pagu-sub-kegiatan-terlampaui': {
    status: 409,
    id: { pesan: 'Pagu “{{nama}}” {{nilai, rupiah}} terlampaui {{lebih, rupiah}}.', langkah: 'Kurangi bagiannya, atau bagi ke sub kegiatan lain.' },
    en: {
      pesan: 'The pagu of “{{nama}}”, {{nilai, rupiah}}, is exceeded by {{lebih, rupiah}}.',
      langkah: 'Lower the share, or divide it with another sub-activity.',
    },
  },
}
