import { createKata } from '../../lib/bahasa.ts'

export const useKataPagu = createKata('pagu', {
  judul: { id: 'Pagu', en: 'Ceilings' },
  isi: {
    id: 'Batas pagu anggaran {{tahun}}: yang terpakai, yang dipesan usulan yang sedang berjalan, dan sisanya.',
    en: 'Ceilings of budget {{tahun}}: used, reserved by running proposals, and left.',
  },
  kecamatan: { id: 'Kecamatan', en: 'Kecamatan' },
  perangkatDaerah: { id: '{{istilah.pd, kapital}}', en: 'Government agencies' },
  semuaBidang: { id: 'semua bidang', en: 'all sectors' },
  kosongJudul: { id: 'Belum ada batas pagu', en: 'No ceilings yet' },
  kosongIsi: {
    id: 'Admin perencanaan menetapkannya sebelum musrenbang; tanpa pagu, usulan tidak dapat diterima.',
    en: 'The planning administrator sets them before the musrenbang; without one nothing can be accepted.',
  },
  dasar: { id: 'Dasar: {{dasar}}', en: 'Basis: {{dasar}}' },
  total: { id: 'Pagu', en: 'Ceiling' },
  cari: { id: 'Cari kecamatan atau {{istilah.pd}}', en: 'Search kecamatan or agency' },
  jumlah: { id: '{{n}} dari {{jumlah}} pagu', en: '{{n}} of {{jumlah}} ceilings' },
})
