import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanJadwal } from '#src/modules/jadwal/jadwal.ts'

export const penolakanJadwal: KatalogPenolakan<PenolakanJadwal['jenis']> = {
  'jadwal-belum-ditetapkan': {
    status: 409,
    id: {
      pesan: 'Jadwal tahap ini untuk anggaran {{tahunAnggaran}} belum ditetapkan.',
      langkah: 'Mintalah Bappeda menetapkan jadwalnya; rancangan Anda tetap tersimpan.',
    },
    en: { pesan: 'This stage has no schedule for budget year {{tahunAnggaran}} yet.', langkah: 'Ask Bappeda to set it; your draft stays.' },
  },
  'jendela-tertutup': {
    status: 409,
    id: {
      pesan: 'Jadwal tahap ini dibuka {{buka, tanggal}} dan ditutup {{tutup, tanggal}}.',
      langkah: 'Rancangan tetap tersimpan. Ajukan untuk tahun berikutnya, atau mintalah izin tertulis kepada Bappeda.',
    },
    en: {
      pesan: 'The window of this stage opens {{buka, tanggal}} and closes {{tutup, tanggal}}.',
      langkah: 'The draft stays. Submit it for the next year, or ask Bappeda for a written exception.',
    },
  },
  'musyawarah-belum-dibuka': {
    status: 409,
    id: {
      pesan: 'Prioritas tahap ini hanya ditetapkan selama {{istilah.musrenbang}} dibuka.',
      langkah: 'Buka musyawarahnya lebih dulu, atau catat hasil musyawarah di atas kertas.',
    },
    en: {
      pesan: 'Priorities of this stage are set only while its meeting is open.',
      langkah: 'Open the meeting first, or enter the result of the meeting on paper.',
    },
  },
}
