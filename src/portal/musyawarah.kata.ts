import type { Kata } from '#src/portal/ucapan.kata.ts'

/** The public schedule of meetings, and one meeting. */
export const KATA_MUSYAWARAH = {
  'rapat.tautan': { id: 'Musyawarah', en: 'Meetings' },
  'rapat.judul': { id: 'Musyawarah anggaran {{tahun}}', en: 'Meetings of budget {{tahun}}' },
  'rapat.penjelasan': {
    id: 'Kapan dan di mana dimusyawarahkan, mana yang sudah selesai, dan apa yang disepakati.',
    en: 'When and where proposals are deliberated, which meetings are over, and what was agreed.',
  },
  'rapat.kosong': { id: 'Belum ada musyawarah yang diumumkan', en: 'No meeting has been announced' },
  'rapat.kosong-isi': { id: 'Jadwalnya diumumkan di halaman ini.', en: 'The schedule is published on this page.' },
  'rapat.semua': { id: 'Semua', en: 'All' },
  'rapat.saring': { id: 'Tingkat', en: 'Level' },
  'rapat.hitung': {
    id: '{{jumlah}} musyawarah: {{selesai}} selesai, {{berlangsung}} berlangsung, {{terlambat}} terlambat.',
    en: '{{jumlah}} meetings: {{selesai}} over, {{berlangsung}} in session, {{terlambat}} late.',
  },
  'rapat.selesai': { id: 'Selesai', en: 'Over' },
  'rapat.berlangsung': { id: 'Berlangsung', en: 'In session' },
  'rapat.terlambat': { id: 'Terlambat', en: 'Late' },
  'rapat.akan-datang': { id: 'Akan datang', en: 'To come' },
  'rapat.rembuk': { id: 'Rembuk warga', en: 'Neighbourhood' },
  'rapat.desa': { id: 'Desa/kelurahan', en: 'Village' },
  'rapat.kecamatan': { id: 'Kecamatan', en: 'Kecamatan' },
  'rapat.forum-perangkat-daerah': { id: 'Forum perangkat daerah', en: 'Agency forum' },
  'rapat.musrenbang-kabupaten': { id: 'Kabupaten', en: 'Kabupaten' },
  'rapat.musrenbang-provinsi': { id: 'Provinsi', en: 'Province' },
  'rapat.ics-isi': {
    id: 'Kalender ikut berubah bila musyawarahnya dipindah.',
    en: 'The calendar follows when a meeting is moved.',
  },
  'rapat.hadir': { id: '{{jumlah}} orang hadir', en: '{{jumlah}} people were present' },
  'rapat.unsur': { id: '{{unsur}}: {{jumlah}}', en: '{{unsur}}: {{jumlah}}' },
  'rapat.disepakati': {
    id: '{{bidang}}: {{jumlah}} dari {{semua}} usulan disepakati, {{nilai}}.',
    en: '{{bidang}}: {{jumlah}} of {{semua}} proposals agreed, {{nilai}}.',
  },
  'rapat.hasil': { id: 'Yang disepakati', en: 'What was agreed' },
  'rapat.belum': {
    id: 'Musyawarah ini belum ditutup; hasilnya diumumkan di sini sesudahnya.',
    en: 'This meeting is not closed; its result is published here afterwards.',
  },
  'rapat.sidik': { id: 'Sidik SHA-256 berita acara {{nomor}}', en: 'SHA-256 fingerprint of the minutes {{nomor}}' },
  'rapat.perubahan': { id: 'Perubahan sesudah berita acara', en: 'Changes after the minutes' },
  'rapat.tanpa-perubahan': { id: 'Tidak ada yang berubah sejak berita acara ditutup.', en: 'Nothing has changed since the minutes were closed.' },
  'rapat.ubah': {
    id: '{{jabatan}}, surat {{nomor}}, {{tanggal}}: {{alasan}}',
    en: '{{jabatan}}, letter {{nomor}}, {{tanggal}}: {{alasan}}',
  },
  'rapat.temuan': { id: 'Yang kini berbeda dari berita acara', en: 'What now differs from the minutes' },
  'rapat.sisi': { id: 'Sebelum: {{sebelum}}. Sesudah: {{sesudah}}.', en: 'Before: {{sebelum}}. After: {{sesudah}}.' },
  'rapat.isi-sisi': { id: '{{hasil}}, urutan {{urutan}}, {{nilai}}', en: '{{hasil}}, rank {{urutan}}, {{nilai}}' },
  'rapat.di-luar': { id: 'tidak ada di daftar', en: 'not on the list' },
  'rapat.hasil.disepakati': { id: 'disepakati', en: 'agreed' },
  'rapat.hasil.cadangan': { id: 'cadangan', en: 'reserve' },
  'rapat.hasil.belum-disepakati': { id: 'belum disepakati', en: 'not agreed' },
  'rapat.hasil.belum-diputus': { id: 'belum diputus', en: 'undecided' },
} as const satisfies Kata
