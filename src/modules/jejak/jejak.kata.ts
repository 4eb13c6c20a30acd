import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanTandaBukti } from '#src/modules/jejak/tanda-bukti.service.ts'

export const penolakanJejak: KatalogPenolakan<PenolakanTandaBukti['jenis']> = {
  'jejak-belum-bersegel': {
    status: 404,
    id: { pesan: 'Jejak daerah ini belum mempunyai pos periksa.', langkah: 'Tunggu sebentar: entri disegel dalam semenit sesudah ditulis.' },
    en: { pesan: 'The ledger of this government has no checkpoint yet.', langkah: 'Wait a moment: entries are sealed within a minute of being written.' },
  },
  'entri-belum-tersegel': {
    status: 409,
    id: { pesan: 'Entrinya sudah tercatat, tetapi belum termuat dalam pohon yang diminta.', langkah: 'Coba lagi sebentar: entri disegel dalam semenit.' },
    en: { pesan: 'The entry is written, but not yet in the tree asked for.', langkah: 'Try again in a moment: entries are sealed within a minute.' },
  },
  'entri-tidak-ditemukan': {
    status: 404,
    id: { pesan: 'Tidak ada entri tersegel dengan tanda itu di jejak daerah ini.', langkah: 'Periksa entriId dan daerahnya.' },
    en: { pesan: 'The ledger of this government has no sealed entry of that id.', langkah: 'Check the entriId and the government.' },
  },
  'ukuran-di-luar-pohon': {
    status: 422,
    id: { pesan: 'Pohon ini berisi 1 sampai {{terbesar}} entri.', langkah: 'Minta ukuran di antaranya; dari tidak boleh melebihi ke.' },
    en: { pesan: 'This tree holds 1 to {{terbesar}} entries.', langkah: 'Ask for a size in between; dari must not exceed ke.' },
  },
  'tanda-bukti-tidak-ada': {
    status: 404,
    id: { pesan: 'Belum ada tanda bukti untuk yang diminta.', langkah: 'Tanda bukti tersedia sesudah usulan diajukan, atau sesudah musyawarah ditutup.' },
    en: { pesan: 'There is no receipt for what was asked.', langkah: 'It is there once a proposal is submitted, or once a meeting is closed.' },
  },
}
