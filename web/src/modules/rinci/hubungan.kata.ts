import { createKata } from '../../lib/bahasa.ts'

export const useKataHubungan = createKata('hubungan', {
  judul: { id: 'Riwayat dan hubungan', en: 'History and relations' },
  usulanLama: {
    id: 'Usulan lama: sudah {{kali}} kali diusulkan, sejak anggaran {{sejak}}.',
    en: 'An old proposal: asked for {{kali}} times, since budget {{sejak}}.',
  },
  tahunLain: { id: 'Di tahun anggaran lain', en: 'In other budget years' },
  usulanLain: { id: 'Dengan usulan lain', en: 'With other proposals' },
  anggaran: { id: 'Anggaran {{tahun}}', en: 'Budget {{tahun}}' },
  draf: { id: 'draf', en: 'draft' },
  'silsilah.digabung-asal': { id: 'Digabung ke sini', en: 'Merged into this' },
  'silsilah.digabung-tujuan': { id: 'Dilanjutkan sebagai', en: 'Goes on as' },
  'silsilah.dipecah-asal': { id: 'Pecahan dari', en: 'Part of' },
  'silsilah.dipecah-tujuan': { id: 'Pecahannya', en: 'Its part' },
  'silsilah.sama-dengan-asal': { id: 'Sama dengan', en: 'Same as' },
  'silsilah.sama-dengan-tujuan': { id: 'Sama dengan', en: 'Same as' },
  dialihkan: { id: 'Pengalihan', en: 'Redirections' },
  dariKe: { id: 'Semula {{dari}}, dialihkan ke {{ke}}', en: 'First {{dari}}, redirected to {{ke}}' },

  'lagi.judul': { id: 'Usulkan lagi', en: 'Propose again' },
  'lagi.isi': {
    id: 'Masalah, tempat dan fotonya ikut; yang berubah hanya butir kamus, harga dan volume tahun itu.',
    en: 'Its problem, place and photos come along; only that year’s item, price and volume change.',
  },
  'lagi.tahun': { id: 'Untuk anggaran', en: 'For budget' },
  'lagi.kirim': { id: 'Jadikan rancangan {{tahun}}', en: 'Make a draft for {{tahun}}' },
  'lagi.terealisasi': { id: 'Sudah selesai dikerjakan {{tanggal}}.', en: 'Carried out, {{tanggal}}.' },

  'realisasi.judul': { id: 'Realisasi', en: 'Carried out' },
  'realisasi.selesai': { id: 'Selesai', en: 'Finished' },
  'realisasi.kontrak': { id: 'Nilai kontrak', en: 'Contract value' },
  'realisasi.volume': { id: 'Volume selesai', en: 'Volume done' },
  'realisasi.hemat': { id: '{{rupiah}} di bawah anggaran', en: '{{rupiah}} below its budget' },
})
