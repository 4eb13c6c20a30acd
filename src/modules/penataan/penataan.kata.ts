import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanPenataan } from '#src/modules/penataan/penataan.ts'

export const penolakanPenataan: KatalogPenolakan<PenolakanPenataan['jenis']> = {
  'penataan-tidak-lengkap': {
    status: 422,
    id: {
      pesan: 'Penataan "{{penataan}}" tidak dapat dari {{asal}} menjadi {{tujuan}} {{istilah.pd}}.',
      langkah: 'Dipecah: satu menjadi dua atau lebih. Digabung: menjadi satu. Diganti nama: satu menjadi satu.',
    },
    en: {
      pesan: 'A change of kind "{{penataan}}" cannot lead from {{asal}} to {{tujuan}} agencies.',
      langkah: 'Split: one into two or more. Merge: into one. Rename: one into one.',
    },
  },
  'perangkat-tidak-berlaku': {
    status: 409,
    id: { pesan: '{{perangkat}} tidak berlaku pada {{tanggal, tanggal}}.', langkah: 'Pilih tanggal di dalam masa berlakunya, atau {{istilah.pd}} lain.' },
    en: { pesan: '{{perangkat}} is not in force on {{tanggal, tanggal}}.', langkah: 'Choose a date within its time, or another agency.' },
  },
  'asal-juga-tujuan': {
    status: 422,
    id: { pesan: '{{perangkat}} tercantum sebagai asal dan tujuan sekaligus.', langkah: 'Yang tetap ada tidak perlu dicantumkan sebagai asal.' },
    en: { pesan: '{{perangkat}} stands on both sides.', langkah: 'What goes on need not be listed among those that end.' },
  },
  'beban-tanpa-tujuan': {
    status: 409,
    id: {
      pesan: '{{jumlah}} hal yang melekat belum jelas ke mana: {{contoh}}.',
      langkah: 'Pilih penerima untuk yang tidak ditentukan bidang urusannya.',
    },
    en: { pesan: '{{jumlah}} things that stand on it have nowhere to go: {{contoh}}.', langkah: 'Name who receives what its affairs field does not decide.' },
  },
  'sub-unit-tertinggal': {
    status: 409,
    id: {
      pesan: '{{jumlah}} sub unit tidak dapat ikut ke {{tujuan}} karena kodenya lain: {{contoh}}.',
      langkah: 'Tutup sub unit itu dahulu, atau bentuk lagi di bawah {{tujuan}} dengan kode baru.',
    },
    en: {
      pesan: '{{jumlah}} sub-units cannot follow to {{tujuan}}, their codes differ: {{contoh}}.',
      langkah: 'Close them first, or form them anew beneath {{tujuan}}.',
    },
  },
  'perangkat-masih-dipakai': {
    status: 409,
    id: {
      pesan: '{{perangkat}} masih memikul {{kamus}} butir kamus, {{pengajuan}} pengajuan terbuka, {{penugasan}} penugasan, dan {{subUnit}} sub unit.',
      langkah: 'Pindahkan lewat penggabungan atau pemecahan, atau selesaikan satu per satu; barulah ditutup.',
    },
    en: {
      pesan: '{{perangkat}} still carries {{kamus}} catalogue items, {{pengajuan}} open proposals, {{penugasan}} assignments and {{subUnit}} sub-units.',
      langkah: 'Move them by a merger or split, or settle them one by one; then close it.',
    },
  },
}
