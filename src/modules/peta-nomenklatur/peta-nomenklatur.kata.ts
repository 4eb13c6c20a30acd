import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanPeta } from '#src/modules/peta-nomenklatur/peta-nomenklatur.ts'

export const penolakanPeta: KatalogPenolakan<PenolakanPeta['jenis']> = {
  'padanan-kode-tidak-ada': {
    status: 422,
    id: { pesan: 'Kode {{kode}} tidak ada dalam nomenklatur edisi {{edisi}}.', langkah: 'Cari kodenya dalam edisi itu, lalu pilih dari daftar.' },
    en: { pesan: 'Code {{kode}} is not in edition {{edisi}} of the nomenclature.', langkah: 'Look the code up in that edition and choose it from the list.' },
  },
  'padanan-beda-tingkat': {
    status: 422,
    id: { pesan: '{{kodeAsal}} dan {{kodeTujuan}} berbeda tingkat.', langkah: 'Padankan sub kegiatan dengan sub kegiatan, program dengan program.' },
    en: { pesan: '{{kodeAsal}} and {{kodeTujuan}} are of different levels.', langkah: 'Map a sub kegiatan to a sub kegiatan, a program to a program.' },
  },
  'padanan-sudah-pasti': {
    status: 409,
    id: { pesan: 'Padanan {{kodeAsal}} dengan {{kodeTujuan}} sudah pasti menurut kedua edisi.', langkah: 'Tidak ada yang perlu diputus.' },
    en: { pesan: 'That {{kodeAsal}} is {{kodeTujuan}} is certain from both editions.', langkah: 'There is nothing to decide.' },
  },
  'padanan-tidak-diusulkan': {
    status: 422,
    id: { pesan: 'Tidak ada usul bahwa {{kodeAsal}} menjadi {{kodeTujuan}}.', langkah: 'Tolak hanya padanan yang diusulkan dalam daftar.' },
    en: { pesan: 'Nothing suggests that {{kodeAsal}} became {{kodeTujuan}}.', langkah: 'Refuse only what the list suggests.' },
  },
  'padanan-sudah-berubah': {
    status: 409,
    id: { pesan: 'Padanan ini sudah diputus orang lain.', langkah: 'Muat ulang, lalu periksa putusannya.' },
    en: { pesan: 'Somebody else has decided this mapping.', langkah: 'Reload and look at the decision.' },
  },
}
