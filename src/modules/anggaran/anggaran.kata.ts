import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanAnggaran } from '#src/modules/anggaran/anggaran.ts'

export const penolakanAnggaran: KatalogPenolakan<PenolakanAnggaran['jenis']> = {
  'belum-diakomodasi': {
    status: 409,
    id: { pesan: 'Usulan ini tidak ditautkan ke sub kegiatan itu.', langkah: 'Isi rincian hanya pada sub kegiatan yang menampung usulan ini.' },
    en: { pesan: 'This proposal is not linked to that sub-activity.', langkah: 'Enter lines only on the sub-activities that took this proposal in.' },
  },
  'belanja-melampaui-bagian': {
    status: 409,
    id: { pesan: 'Rincian {{nilai, rupiah}} pada “{{nama}}” melampaui bagian usulan ini, {{bagian, rupiah}}.', langkah: 'Kurangi nilainya.' },
    en: { pesan: 'Lines of {{nilai, rupiah}} on “{{nama}}” exceed this proposal’s share of {{bagian, rupiah}}.', langkah: 'Lower the amount.' },
  },
  'plafon-ppas-belum-ada': {
    status: 409,
    id: { pesan: '“{{nama}}” belum punya plafon PPAS.', langkah: 'Muat PPAS lebih dulu; tanpa plafon tidak ada yang dianggarkan.' },
    en: { pesan: '“{{nama}}” has no PPAS ceiling yet.', langkah: 'Load the PPAS first; nothing is budgeted without a ceiling.' },
  },
  'plafon-ppas-terlampaui': {
    status: 409,
    id: {
      pesan: 'Plafon PPAS “{{nama}}” {{plafon, rupiah}} terlampaui {{lebih, rupiah}}.',
      langkah: 'Kurangi nilainya, atau cadangkan usulan yang lebih rendah prioritasnya.',
    },
    en: {
      pesan: 'The PPAS ceiling of “{{nama}}”, {{plafon, rupiah}}, is exceeded by {{lebih, rupiah}}.',
      langkah: 'Lower the amount, or put a lower-ranked proposal in reserve.',
    },
  },
  'akun-tidak-dikenal': {
    status: 422,
    id: { pesan: 'Kode akun {{kode}} tidak ada di daftar rekening.', langkah: 'Pilih kode akun belanja dari daftar.' },
    en: { pesan: 'Account code {{kode}} is not in the chart of accounts.', langkah: 'Choose an expenditure account from the list.' },
  },
}
