import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { JenisPenolakanNomenklatur } from '#src/modules/nomenklatur/nomenklatur.ts'

export const penolakanNomenklatur = {
  'edisi-tahun-tidak-ada': {
    status: 422,
    id: {
      pesan: 'Edisi nomenklatur untuk tahun anggaran {{tahun}} belum ditetapkan.',
      langkah: 'Minta admin perencanaan memuat edisi untuk tahun itu dengan "selaras acuan muat".',
    },
    en: {
      pesan: 'No edition of the nomenclature is set for budget year {{tahun}}.',
      langkah: 'Ask the planning administrator to load the edition for that year with "selaras acuan muat".',
    },
  },
  'kode-tidak-terbaca': {
    status: 422,
    id: { pesan: '"{{kode}}" bukan kode sub kegiatan.', langkah: 'Tulis kode lengkap dengan titik, misalnya 1.03.10.2.01.0032.' },
    en: { pesan: '"{{kode}}" is not a sub kegiatan code.', langkah: 'Write the full code with dots, for example 1.03.10.2.01.0032.' },
  },
  'kode-tidak-ada': {
    status: 422,
    id: {
      pesan: 'Kode {{kode}} tidak ada dalam nomenklatur tahun {{tahun}} (edisi {{edisi}}).',
      langkah: 'Pilih salah satu kode terdekat yang ditawarkan, atau periksa kembali dokumen sumbernya.',
    },
    en: {
      pesan: 'Code {{kode}} is not in the nomenclature of {{tahun}} (edition {{edisi}}).',
      langkah: 'Choose one of the nearest codes offered, or check the source document again.',
    },
  },
} satisfies KatalogPenolakan<JenisPenolakanNomenklatur>
