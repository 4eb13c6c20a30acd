import type { Kata } from '#src/portal/ucapan.kata.ts'

export const KATA_PEMERINTAH = {
  'pemerintah.judul': { id: 'Pemerintah dan kantor', en: 'Government and offices' },
  'pemerintah.kosong': { id: 'Kepala daerah belum dicatat.', en: 'No head of region is recorded.' },
  'pemerintah.sejak': { id: 'sejak {{tanggal}}', en: 'since {{tanggal}}' },
  'pemerintah.sampai': { id: '{{dari}} sampai {{sampai}}', en: '{{dari}} to {{sampai}}' },
  'pemerintah.nanti': { id: 'Berikutnya: {{nama}}, {{sebutan}}, mulai {{tanggal}}.', en: 'Next: {{nama}}, {{sebutan}}, from {{tanggal}}.' },
  'pemerintah.seratus': {
    id: 'Hari ke-100 sejak pelantikan: {{tanggal}} (hari pelantikan dihitung hari ke-1).',
    en: 'Day 100 since the inauguration: {{tanggal}} (the inauguration is day 1).',
  },
  'pemerintah.kantor': { id: 'Kantor ({{jumlah}})', en: 'Offices ({{jumlah}})' },
  'pemerintah.kantor-isi': {
    id: 'Alamat kantor, bukan orang. Nomor pegawai dan telepon pribadi tidak diumumkan.',
    en: 'Addresses of offices, not of people. Staff numbers and private telephones are not published.',
  },
  'pemerintah.tanpa-alamat': { id: 'alamat belum dicatat', en: 'no address recorded' },
} as const satisfies Kata
