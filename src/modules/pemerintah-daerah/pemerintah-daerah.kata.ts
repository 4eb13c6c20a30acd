import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanPemerintah } from '#src/modules/pemerintah-daerah/pemerintah-daerah.service.ts'

type Jenis = Exclude<PenolakanPemerintah['jenis'], 'bukan-wewenang' | 'kunci-dipakai-ulang'>

export const penolakanPemerintah: KatalogPenolakan<Jenis> = {
  'daerah-tanpa-kepala': {
    status: 409,
    id: { pesan: 'Pemerintah pusat tidak mempunyai kepala daerah.', langkah: 'Pilih pemerintah provinsi, kabupaten, atau kota.' },
    en: { pesan: 'The national government has no head of region.', langkah: 'Choose a province, regency or city.' },
  },
  'masa-kepala-terbalik': {
    status: 422,
    id: { pesan: 'Masa jabatan berakhir sebelum pelantikan.', langkah: 'Perbaiki tanggal pelantikan atau akhirnya.' },
    en: { pesan: 'The term ends before the inauguration.', langkah: 'Correct one of the dates.' },
  },
  'dua-kepala-daerah': {
    status: 409,
    id: {
      pesan: '{{baru}} dan {{lama}} akan sama-sama menjabat {{jabatan}} pada {{bertemu, tanggal}}; {{lama}} sejak {{pelantikan, tanggal}}.',
      langkah: 'Isi dahulu akhir masa jabatan {{lama}}, atau ubah tanggal {{baru}}.',
    },
    en: {
      pesan: '{{baru}} and {{lama}} would both be {{jabatan}} on {{bertemu, tanggal}}; {{lama}} since {{pelantikan, tanggal}}.',
      langkah: 'Enter the end of {{lama}}’s term first, or change the dates of {{baru}}.',
    },
  },
  'pengganti-kepala-tanpa-akhir': {
    status: 422,
    id: { pesan: '{{sebutan}} harus punya tanggal akhir.', langkah: 'Isi hari terakhir menurut surat penunjukannya; dapat diperpanjang kemudian.' },
    en: { pesan: 'A {{sebutan}} needs an end date.', langkah: 'Enter the last day of the letter; it can be extended later.' },
  },
  'kepala-daerah-tidak-ditemukan': {
    status: 404,
    id: { pesan: 'Kepala daerah ini tidak tercatat.', langkah: 'Pilih dari daftar kepala daerah.' },
    en: { pesan: 'This head of region is not recorded.', langkah: 'Choose one from the list.' },
  },
  'kepala-daerah-kosong': {
    status: 409,
    id: {
      pesan: 'Tidak ada kepala daerah yang menjabat pada {{tanggal, tanggal}}.',
      langkah: 'Catat Pj., Plt., atau Plh. menurut surat penunjukannya sebelum menetapkan keputusan.',
    },
    en: { pesan: 'No head of region is in office on {{tanggal, tanggal}}.', langkah: 'Record the Pj., Plt. or Plh. by the letter before deciding anything.' },
  },
  'penerima-pelimpahan-kosong': {
    status: 409,
    id: {
      pesan: 'Kewenangan dilimpahkan kepada {{penerima}} ({{surat}}), tetapi jabatan itu kosong pada {{tanggal, tanggal}}.',
      langkah: 'Catat pejabatnya, atau cabut pelimpahannya.',
    },
    en: {
      pesan: 'The power is delegated to {{penerima}} ({{surat}}), but that post is empty on {{tanggal, tanggal}}.',
      langkah: 'Record who holds it, or revoke the delegation.',
    },
  },
  'masa-pelimpahan-terbalik': {
    status: 422,
    id: { pesan: 'Pelimpahan berakhir sebelum dimulai.', langkah: 'Perbaiki tanggal mulai atau akhirnya.' },
    en: { pesan: 'The delegation ends before it begins.', langkah: 'Correct one of the dates.' },
  },
  'pelimpahan-di-luar-masa-jabatan': {
    status: 422,
    id: {
      pesan: 'Pelimpahan melampaui masa jabatan {{nama}}, yang mulai {{mulai, tanggal}}.',
      langkah: 'Pilih tanggal di dalam masa jabatan yang melimpahkan.',
    },
    en: { pesan: 'The delegation reaches beyond the term of {{nama}}, who began on {{mulai, tanggal}}.', langkah: 'Choose dates within that term.' },
  },
  'pelimpahan-bukan-dari-kepala': {
    status: 422,
    id: { pesan: '{{nama}} wakil kepala daerah; yang melimpahkan kewenangan adalah kepala daerah.', langkah: 'Pilih kepala daerah yang menjabat.' },
    en: { pesan: '{{nama}} is a deputy; only the head of region delegates.', langkah: 'Choose the head in office.' },
  },
  'pelimpahan-tidak-ditemukan': {
    status: 404,
    id: { pesan: 'Pelimpahan ini tidak tercatat.', langkah: 'Muat ulang daftarnya.' },
    en: { pesan: 'This delegation is not recorded.', langkah: 'Reload the list.' },
  },
  'pelimpahan-tidak-berlaku': {
    status: 409,
    id: { pesan: 'Pelimpahan ini tidak berlaku pada tanggal itu.', langkah: 'Pilih tanggal di dalam masanya.' },
    en: { pesan: 'This delegation is not in force on that date.', langkah: 'Choose a date within its term.' },
  },
  'masa-tim-terbalik': {
    status: 422,
    id: { pesan: 'Masa tugas {{nama}} berakhir sebelum dimulai.', langkah: 'Perbaiki tanggal mulai atau akhirnya.' },
    en: { pesan: '{{nama}} ends before it begins.', langkah: 'Correct one of the dates.' },
  },
  'dua-tim-sejenis': {
    status: 409,
    id: { pesan: '{{lama}} masih bertugas sejak {{mulai, tanggal}}; {{baru}} tidak dapat bertugas bersamaan.', langkah: 'Akhiri dahulu {{lama}}.' },
    en: { pesan: '{{lama}} has been at work since {{mulai, tanggal}}; {{baru}} cannot be at the same time.', langkah: 'End {{lama}} first.' },
  },
  'tim-tanpa-ketua': {
    status: 422,
    id: { pesan: '{{nama}} harus punya tepat satu ketua.', langkah: 'Tandai satu anggota sebagai ketua.' },
    en: { pesan: '{{nama}} needs exactly one chair.', langkah: 'Mark one member as chair.' },
  },
  'tim-tidak-ditemukan': {
    status: 404,
    id: { pesan: 'Tim ini tidak tercatat.', langkah: 'Muat ulang daftarnya.' },
    en: { pesan: 'This team is not recorded.', langkah: 'Reload the list.' },
  },
}
