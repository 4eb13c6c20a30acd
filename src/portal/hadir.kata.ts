import type { Kata } from '#src/portal/ucapan.kata.ts'

export const KATA_HADIR = {
  'hadir.judul': { id: 'Kehadiran musyawarah', en: 'Attendance' },
  'hadir.di': { id: '{{tanggal}} · {{tempat}}', en: '{{tanggal}} · {{tempat}}' },
  'hadir.atas-nama': { id: 'Undangan atas nama **{{nama}}**.', en: 'Invitation of **{{nama}}**.' },
  'hadir.saya': { id: 'Saya hadir', en: 'I am here' },
  'hadir.tercatat': { id: 'Terima kasih. Anda tercatat hadir.', en: 'Thank you. You are marked as present.' },
  'hadir.menunggu': {
    id: 'Terima kasih. Nama Anda sudah sampai di meja; sebutkan kepada petugas agar dicatat hadir.',
    en: 'Thank you. Your name has reached the desk; tell them so that you are marked as present.',
  },
  'hadir.pintu': {
    id: 'Untuk yang datang tanpa undangan. Isian ini hanya dibaca petugas musyawarah.',
    en: 'For those who come without an invitation. Only the staff of the meeting read this.',
  },
  'hadir.nama': { id: 'Nama', en: 'Name' },
  'hadir.lembaga': { id: 'Lembaga atau RT/RW (boleh kosong)', en: 'Organisation or neighbourhood (may be left empty)' },
  'hadir.unsur': { id: 'Mewakili', en: 'On behalf of' },
  'hadir.kelamin': { id: 'Jenis kelamin', en: 'Sex' },
  'hadir.L': { id: 'Laki-laki', en: 'Male' },
  'hadir.P': { id: 'Perempuan', en: 'Female' },
  'hadir.usia': { id: 'Usia (boleh kosong)', en: 'Age (may be left empty)' },
  'hadir.kirim': { id: 'Kirim', en: 'Send' },
  'hadir.isian': { id: 'Periksa isiannya: nama wajib diisi, usia berupa angka.', en: 'Check the form: a name is needed, and an age is a number.' },
  'hadir.sering': { id: 'Terlalu sering mencoba. Tunggu sebentar, lalu coba lagi.', en: 'Too many attempts. Wait a moment, then try again.' },
} as const satisfies Kata
