import { createKata } from '../../lib/bahasa.ts'

export const useKataLaporan = createKata('laporan', {
  judul: { id: 'Kertas musyawarah', en: 'Papers of the meeting' },
  isi: {
    id: 'Dicetak dengan kop, nomor halaman, dan kode pemeriksaan. Sebelum hasil dibekukan setiap halaman bertanda RANCANGAN.',
    en: 'Set with letterhead, page numbers and a code for checking. Until the result is frozen every page is marked RANCANGAN (draft).',
  },
  ukuran: { id: 'Ukuran kertas', en: 'Paper size' },
  'ukuran.a4': { id: 'A4 (210 × 297 mm)', en: 'A4 (210 × 297 mm)' },
  'ukuran.f4': { id: 'F4 (215 × 330 mm)', en: 'F4 (215 × 330 mm)' },
  nama: { id: 'Kertas', en: 'Paper' },
  unduh: { id: 'Unduh', en: 'Download' },
  tautan: { id: '{{nama}}, {{format}}', en: '{{nama}}, {{format}}' },
  'jenis.berita-acara': { id: 'Berita acara dan lampirannya', en: 'Minutes with appendices' },
  'jenis.undangan': { id: 'Surat undangan', en: 'Invitations' },
  'jenis.daftar-hadir': { id: 'Daftar hadir', en: 'Attendance list' },
  'jenis.daftar-usulan': { id: 'Daftar usulan yang diteruskan', en: 'Proposals passed on' },
  'jenis.belum-diakomodasi': { id: 'Daftar yang belum diakomodasi', en: 'Proposals not accommodated' },
  'jenis.prioritas-bidang': { id: 'Prioritas per bidang pembangunan', en: 'Priorities by sector' },
  'jenis.du-rkpdes': { id: 'DU-RKPDes', en: 'DU-RKPDes (list for the village plan)' },
})
