import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanKalimatJadwal } from '#src/modules/jadwal/atur-jadwal.service.ts'
import type { PenolakanJadwal } from '#src/modules/jadwal/jadwal.ts'
import type { PenolakanAturanTerlambat } from '#src/modules/jadwal/terlambat.service.ts'

type Milik = PenolakanJadwal['jenis'] | Exclude<(PenolakanKalimatJadwal | PenolakanAturanTerlambat)['jenis'], 'bukan-wewenang' | 'kunci-dipakai-ulang'>

export const penolakanJadwal: KatalogPenolakan<Milik> = {
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
  'jadwal-tidak-ditemukan': {
    status: 404,
    id: { pesan: 'Jadwal ini tidak ada.', langkah: 'Pilih dari daftar jadwal tahun anggaran itu.' },
    en: { pesan: 'This window does not exist.', langkah: 'Choose one from the calendar of that budget year.' },
  },
  'tahap-bukan-milik-proses': {
    status: 422,
    id: { pesan: 'Proses {{proses}} tidak mempunyai tahap {{tahap}}.', langkah: 'Pilih tahap dari daftar proses itu.' },
    en: { pesan: 'Process {{proses}} has no stage {{tahap}}.', langkah: 'Choose a stage from the list of that process.' },
  },
  'jadwal-usulan-wajib-publik': {
    status: 422,
    id: { pesan: 'Jadwal usulan masyarakat terbuka bagi umum.', langkah: 'Biarkan tanda publiknya.' },
    en: { pesan: 'Windows of community proposals are public.', langkah: 'Leave the public mark on.' },
  },
  'tutup-sebelum-buka': {
    status: 422,
    id: { pesan: 'Penutupan {{sampai, tanggal}} tidak sesudah pembukaan {{buka, tanggal}}.', langkah: 'Isi penutupan sesudah pembukaannya.' },
    en: { pesan: 'The closing {{sampai, tanggal}} is not after the opening {{buka, tanggal}}.', langkah: 'Give a closing after the opening.' },
  },
  'jendela-bertumpang': {
    status: 409,
    id: {
      pesan: 'Jendela {{ini}} bertumpang dengan {{lain}}.',
      langkah: 'Ubah tanggalnya, atau perpanjang jendela yang sudah ada dengan surat.',
    },
    en: { pesan: 'The window {{ini}} overlaps with {{lain}}.', langkah: 'Change its dates, or extend the existing window by letter.' },
  },
  'jendela-sudah-lewat': {
    status: 409,
    id: {
      pesan: 'Jendela tahap ini sudah ditutup {{sampai, tanggal}}; yang sudah lewat tidak diubah.',
      langkah: 'Bila perlu dibuka kembali, perpanjang dengan surat.',
    },
    en: { pesan: 'This window closed on {{sampai, tanggal}}; what is past is not changed.', langkah: 'To open it again, extend it by letter.' },
  },
  'jendela-sudah-dibuka': {
    status: 409,
    id: {
      pesan: 'Jendela ini dibuka {{buka, tanggal}} atau sudah diatur dengan surat, jadi tidak diubah langsung.',
      langkah: 'Perpanjang, pendekkan, atau batalkan dengan alasan yang terbuka.',
    },
    en: {
      pesan: 'This window opens {{buka, tanggal}} or has been moved by letter, so it is not edited.',
      langkah: 'Extend, shorten or cancel it with a public reason.',
    },
  },
  'jadwal-sudah-dibatalkan': {
    status: 409,
    id: { pesan: 'Jadwal ini sudah dibatalkan.', langkah: 'Tambahkan jadwal baru.' },
    en: { pesan: 'This window has been cancelled.', langkah: 'Add a new one.' },
  },
  'jadwal-sudah-berubah': {
    status: 409,
    id: { pesan: 'Jadwal ini sudah diubah orang lain (versi {{versi}}).', langkah: 'Muat ulang, lalu ulangi bila masih perlu.' },
    en: { pesan: 'Somebody else has changed this window (version {{versi}}).', langkah: 'Reload, then repeat if it is still needed.' },
  },
  'perpanjangan-tidak-memundurkan': {
    status: 422,
    id: { pesan: 'Penutupan baru tidak sesudah penutupan sekarang, {{sampai, tanggal}}.', langkah: 'Isi tanggal sesudahnya, atau pendekkan jendelanya.' },
    en: { pesan: 'The new closing is not after the present one, {{sampai, tanggal}}.', langkah: 'Give a later date, or shorten the window.' },
  },
  'pemendekan-tidak-memajukan': {
    status: 422,
    id: { pesan: 'Penutupan baru tidak sebelum penutupan sekarang, {{sampai, tanggal}}.', langkah: 'Isi tanggal sebelumnya, atau perpanjang dengan surat.' },
    en: { pesan: 'The new closing is not before the present one, {{sampai, tanggal}}.', langkah: 'Give an earlier date, or extend by letter.' },
  },
  'penutupan-baru-sudah-lewat': {
    status: 422,
    id: { pesan: 'Penutupan baru {{sampai, tanggal}} sudah lewat.', langkah: 'Isi waktu yang masih di depan.' },
    en: { pesan: 'The new closing {{sampai, tanggal}} is past.', langkah: 'Give a time that lies ahead.' },
  },
  'surat-sesudah-hari-ini': {
    status: 422,
    id: { pesan: 'Tanggal surat {{tanggalSurat, tanggal}} sesudah hari ini.', langkah: 'Periksa tanggal suratnya.' },
    en: { pesan: 'The letter is dated {{tanggalSurat, tanggal}}, after today.', langkah: 'Check the date of the letter.' },
  },
  'wilayah-bukan-bagian-jendela': {
    status: 422,
    id: { pesan: 'Wilayah {{kodeWilayah}} bukan bagian dari wilayah jendela ini.', langkah: 'Pilih wilayah di bawahnya, atau kosongkan.' },
    en: { pesan: 'Region {{kodeWilayah}} is no part of the window’s region.', langkah: 'Choose a region beneath it, or leave it empty.' },
  },
  'wilayah-punya-jendela': {
    status: 409,
    id: { pesan: 'Wilayah {{kodeWilayah}} sudah punya jendela sendiri: {{lain}}.', langkah: 'Perpanjang jendela miliknya itu.' },
    en: { pesan: 'Region {{kodeWilayah}} has a window of its own: {{lain}}.', langkah: 'Extend that one.' },
  },
  'wilayah-di-luar-daerah': {
    status: 422,
    id: { pesan: 'Kode wilayah {{kodeWilayah}} bukan wilayah pemerintah daerah ini.', langkah: 'Pilih kecamatan atau desa dari daftar.' },
    en: { pesan: 'Region code {{kodeWilayah}} does not belong to this government.', langkah: 'Choose a kecamatan or village from the list.' },
  },
  'jadwal-ke': {
    status: 409,
    id: {
      pesan: 'Baris {{letak}} ({{sebab}}) tidak dapat disimpan: {{kode}}. Tidak ada yang disimpan.',
      langkah: 'Betulkan atau keluarkan baris itu, lalu simpan lagi.',
    },
    en: { pesan: 'Row {{letak}} ({{sebab}}) cannot be saved: {{kode}}. Nothing was saved.', langkah: 'Correct or leave out that row, then save again.' },
  },
  'aturan-terlambat-berlaku-surut': {
    status: 422,
    id: { pesan: 'Aturan tidak dapat berlaku surut sejak {{berlakuMulai, tanggal}}.', langkah: 'Isi tanggal mulai hari ini atau sesudahnya.' },
    en: { pesan: 'A rule cannot hold backwards from {{berlakuMulai, tanggal}}.', langkah: 'Give today or a later date.' },
  },
  'aturan-terlambat-sudah-ada': {
    status: 409,
    id: { pesan: 'Aturan yang berlaku mulai {{berlakuMulai, tanggal}} sudah ada.', langkah: 'Pilih tanggal mulai yang lain.' },
    en: { pesan: 'There already is a rule from {{berlakuMulai, tanggal}}.', langkah: 'Choose another date.' },
  },
}
