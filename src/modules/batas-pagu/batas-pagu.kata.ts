import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanPagu } from '#src/modules/batas-pagu/batas-pagu.ts'

export const penolakanPagu: KatalogPenolakan<PenolakanPagu['jenis']> = {
  'pagu-belum-ditetapkan': {
    status: 409,
    id: {
      pesan: 'Batas pagu {{lingkup}} untuk anggaran {{tahunAnggaran}} belum ditetapkan.',
      langkah: 'Mintalah Bappeda menetapkan batas pagunya sebelum memutuskan.',
    },
    en: { pesan: 'No ceiling is set for {{lingkup}} in budget year {{tahunAnggaran}}.', langkah: 'Ask Bappeda to set the ceiling before you decide.' },
  },
  'pagu-terlampaui': {
    status: 409,
    id: { pesan: 'Batas pagu {{nilai, rupiah}} terlampaui {{lebih, rupiah}}.', langkah: 'Kurangi volumenya, atau cadangkan usulan ini atau yang lain.' },
    en: {
      pesan: 'The ceiling of {{nilai, rupiah}} is exceeded by {{lebih, rupiah}}.',
      langkah: 'Reduce the volume, or put this or another proposal in reserve.',
    },
  },
}
