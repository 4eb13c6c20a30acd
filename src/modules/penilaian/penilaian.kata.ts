import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanBelumDinilai, PenolakanTelaah } from '#src/modules/penilaian/hasil-penilaian.service.ts'
import type { PenolakanPenilaian } from '#src/modules/penilaian/penilaian.service.ts'
import type { PenolakanSimpanSet } from '#src/modules/penilaian/set-kriteria.service.ts'

type Jenis = Exclude<(PenolakanPenilaian | PenolakanSimpanSet | PenolakanTelaah | PenolakanBelumDinilai)['jenis'], 'bukan-wewenang' | 'kunci-dipakai-ulang'>

/** Criteria sets. */
const PENOLAKAN_SET = {
  'bobot-tidak-genap-satu': {
    status: 422,
    id: { pesan: 'Bobot semua kriteria berjumlah {{jumlah}}, bukan 1.', langkah: 'Ubah bobotnya sampai jumlahnya tepat 1.' },
    en: { pesan: 'The weights of all criteria make {{jumlah}}, not 1.', langkah: 'Change them until they make exactly 1.' },
  },
  'kriteria-kembar': {
    status: 422,
    id: { pesan: 'Kode {{kode}} dipakai dua kali.', langkah: 'Beri setiap kriteria dan syarat kode sendiri.' },
    en: { pesan: 'Code {{kode}} is used twice.', langkah: 'Give each criterion and condition a code of its own.' },
  },
  'kelas-di-luar-skala': {
    status: 422,
    id: { pesan: 'Kelas bernilai {{nilai}} pada {{kriteria}} di luar skala {{min}}–{{maks}}.', langkah: 'Ubah nilai kelasnya atau skalanya.' },
    en: { pesan: 'A class of {{kriteria}} has value {{nilai}}, outside the scale {{min}}–{{maks}}.', langkah: 'Change the value of the class, or the scale.' },
  },
  'kelas-otomatis-kurang': {
    status: 422,
    id: { pesan: 'Kriteria {{kriteria}} dinilai otomatis, tetapi kelasnya tanpa ambang.', langkah: 'Isi angka mulai yang berbeda untuk setiap kelas.' },
    en: {
      pesan: 'Criterion {{kriteria}} is valued automatically, but its classes have no thresholds.',
      langkah: 'Give each class a different figure it begins at.',
    },
  },
  'set-baku-tidak-dikenal': {
    status: 422,
    id: { pesan: 'Kriterianya kosong, dan set baku "{{kode}}" tidak dikenal.', langkah: 'Pilih dari daftar set baku, atau isi kriterianya.' },
    en: { pesan: 'No criteria were given, and preset "{{kode}}" is not known.', langkah: 'Choose from the list of presets, or give the criteria.' },
  },
  'set-kriteria-sudah-berubah': {
    status: 409,
    id: { pesan: 'Set kriteria ini sudah sampai versi {{versi}}.', langkah: 'Muat ulang, lihat perubahannya, lalu simpan lagi.' },
    en: { pesan: 'This criteria set has reached version {{versi}}.', langkah: 'Reload, look at what changed, then save again.' },
  },
} as const satisfies Partial<KatalogPenolakan<Jenis>>

/** An assessor's sheet. */
const PENOLAKAN_LEMBAR = {
  'nilai-di-luar-skala': {
    status: 422,
    id: { pesan: 'Nilai {{nilai}} untuk {{kriteria}} di luar skala {{min}}–{{maks}}.', langkah: 'Isi bilangan bulat dari {{min}} sampai {{maks}}.' },
    en: { pesan: 'Value {{nilai}} for {{kriteria}} is outside the scale {{min}}–{{maks}}.', langkah: 'Enter a whole number from {{min}} to {{maks}}.' },
  },
  'kriteria-tidak-ditanya': {
    status: 422,
    id: { pesan: 'Kriteria {{kriteria}} tidak dinilai oleh penilai untuk usulan ini.', langkah: 'Isi hanya kriteria yang ada di lembar.' },
    en: { pesan: 'Assessors are not asked for {{kriteria}} of this proposal.', langkah: 'Fill in only what is on the sheet.' },
  },
  'bukan-penilai': {
    status: 403,
    id: { pesan: 'Anda bukan penilai dalam penilaian ini.', langkah: 'Minta pimpinan musyawarah menambahkan Anda.' },
    en: { pesan: 'You do not assess here.', langkah: 'Ask whoever conducts the meeting to add you.' },
  },
  'lembar-nilai-sudah-dikirim': {
    status: 409,
    id: { pesan: 'Lembar nilai Anda sudah dikirim, jadi tidak berubah lagi.', langkah: 'Tunggu sampai semua penilai mengirim, lalu baca hasilnya.' },
    en: { pesan: 'Your sheet has been sent and no longer changes.', langkah: 'Wait until all have sent theirs, then read the result.' },
  },
  'lembar-nilai-belum-lengkap': {
    status: 422,
    id: { pesan: 'Baru {{terisi}} dari {{perlu}} usulan terisi lengkap.', langkah: 'Isi semua kriteria setiap usulan, lalu kirim.' },
    en: { pesan: 'Only {{terisi}} of {{perlu}} proposals are complete.', langkah: 'Fill in every criterion of each, then send.' },
  },
  'usulan-tidak-dinilai': {
    status: 404,
    id: { pesan: 'Usulan ini tidak termasuk penilaian, atau sudah diputus tidak dilanjutkan.', langkah: 'Pilih dari daftar usulan yang dinilai.' },
    en: { pesan: 'This proposal is not scored here, or has been turned down.', langkah: 'Choose one from the list.' },
  },
} as const satisfies Partial<KatalogPenolakan<Jenis>>

export const penolakanPenilaian: KatalogPenolakan<Jenis> = {
  ...PENOLAKAN_SET,
  ...PENOLAKAN_LEMBAR,
  'rapat-penilaian-tidak-ditemukan': {
    status: 404,
    id: { pesan: 'Musyawarah ini tidak ada.', langkah: 'Pilih dari daftar musyawarah.' },
    en: { pesan: 'This meeting does not exist.', langkah: 'Choose one from the list of meetings.' },
  },
  'penilaian-tidak-ditemukan': {
    status: 404,
    id: { pesan: 'Penilaian ini tidak ada dalam musyawarah itu.', langkah: 'Pilih dari bagian Penilaian musyawarahnya.' },
    en: { pesan: 'This scoring is not part of that meeting.', langkah: 'Choose one under Scoring of the meeting.' },
  },
  'rapat-tidak-menilai': {
    status: 409,
    id: { pesan: 'Musyawarahnya sudah {{keadaan}}: penilaiannya tidak berubah lagi.', langkah: 'Baca hasilnya dalam berita acara.' },
    en: { pesan: 'The meeting is in state {{keadaan}}: its scoring no longer changes.', langkah: 'Read the result in its minutes.' },
  },
  'set-kriteria-belum-ada': {
    status: 422,
    id: {
      pesan: 'Belum ada set kriteria bidang {{bidang}} untuk tahap {{tahap}} tahun {{tahun}}.',
      langkah: 'Minta Bappeda memilih atau menyusun setnya dulu.',
    },
    en: {
      pesan: 'There is no criteria set of field {{bidang}} for stage {{tahap}} of {{tahun}}.',
      langkah: 'Ask the planning agency to choose or write one first.',
    },
  },
  'penilaian-sudah-dibuka': {
    status: 409,
    id: { pesan: 'Penilaian bidang ini sudah dibuka.', langkah: 'Selesaikan yang sedang berjalan dulu.' },
    en: { pesan: 'Scoring of this field has been opened already.', langkah: 'Complete the one that runs first.' },
  },
  'tidak-ada-usulan-dinilai': {
    status: 422,
    id: { pesan: 'Tidak ada usulan bidang ini yang belum dinilai.', langkah: 'Pilih bidang lain.' },
    en: { pesan: 'No proposal of this field waits to be scored.', langkah: 'Choose another field.' },
  },
  'penilai-tidak-dikenal': {
    status: 422,
    id: { pesan: 'Penilai {{penilai}} tidak bertugas di wilayah musyawarah ini.', langkah: 'Pilih dari daftar calon penilai.' },
    en: { pesan: 'Assessor {{penilai}} holds no office in the region of this meeting.', langkah: 'Choose from the list of candidates.' },
  },
  'penilaian-sudah-berakhir': {
    status: 409,
    id: { pesan: 'Penilaian ini sudah {{keadaan}}.', langkah: 'Muat ulang. Usulan yang menyusul dinilai dalam penilaian susulan.' },
    en: { pesan: 'This scoring is in state {{keadaan}}.', langkah: 'Reload. Proposals that came later are scored in a further round.' },
  },
  'penilai-belum-mengirim': {
    status: 409,
    id: { pesan: 'Belum semua penilai mengirim lembarnya: {{penilai}}.', langkah: 'Tunggu mereka, atau lepas penilai yang berhalangan.' },
    en: { pesan: 'Not every assessor has sent the sheet: {{penilai}}.', langkah: 'Wait for them, or let go of who cannot.' },
  },
  'penilaian-belum-selesai': {
    status: 409,
    id: { pesan: 'Penilaian bidang ini belum selesai.', langkah: 'Tunggu sampai semua penilai mengirim dan hasilnya dibuka.' },
    en: { pesan: 'Scoring of this field is not complete.', langkah: 'Wait until all sheets are in and the result is opened.' },
  },
  'syarat-tidak-dikenal': {
    status: 422,
    id: { pesan: 'Syarat {{syarat}} tidak ada dalam set kriterianya.', langkah: 'Pilih dari daftar syarat.' },
    en: { pesan: 'Condition {{syarat}} is not in the criteria set.', langkah: 'Choose from its list of conditions.' },
  },
  'disepakati-belum-dinilai': {
    status: 409,
    id: {
      pesan: '{{jumlah}} usulan disepakati tanpa nilai, padahal bidangnya dinilai: {{usulan}}.',
      langkah: 'Nilai usulan itu (penilaian susulan bila perlu), ubah putusannya, atau batalkan penilaian yang belum selesai.',
    },
    en: {
      pesan: '{{jumlah}} proposals are agreed without a score though their field is scored: {{usulan}}.',
      langkah: 'Score them (in a further round if need be), change the decision, or call off a scoring that is not complete.',
    },
  },
}
