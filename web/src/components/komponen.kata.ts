import { createKata } from '../lib/bahasa.ts'

export const useKataKomponen = createKata('komponen', {
  'benang.selesai': { id: 'selesai', en: 'done' },
  'benang.kini': { id: 'sedang berlangsung', en: 'in progress' },
  'benang.tunggu': { id: 'menunggu', en: 'waiting' },
  'benang.putus': { id: 'berhenti di sini', en: 'stopped here' },
  'benang.nanti': { id: 'nanti', en: 'to come' },

  'pagu.terpakai': { id: 'Terpakai', en: 'Used' },
  'pagu.dipesan': { id: 'Dipesan', en: 'Reserved' },
  'pagu.ini': { id: 'Usulan ini', en: 'This proposal' },
  'pagu.sisa': { id: 'Sisa', en: 'Left' },
  'pagu.lebih': { id: 'Lebih', en: 'Over' },
  'pagu.sudahDihitung': { id: 'sudah dihitung', en: 'already counted' },
  'pagu.persenSisa': { id: '{{persen}} dari sisa', en: '{{persen}} of rest' },
  'pagu.lebihSekian': { id: 'lebih {{lebih}}', en: 'over by {{lebih}}' },
  'pagu.dariSisa': { id: '{{ini}} dari sisa {{sisa}}', en: '{{ini}} of {{sisa}} left' },

  'galat.luring.pesan': { id: 'Server tidak terjangkau.', en: 'The server cannot be reached.' },
  'galat.luring.langkah': {
    id: 'Periksa sambungan internet, lalu coba lagi. Yang tersimpan di perangkat ini tetap aman.',
    en: 'Check the connection and try again. What is saved on this device is safe.',
  },
  'galat.lain.pesan': { id: 'Ada yang tidak berjalan semestinya.', en: 'Something did not work as it should.' },
  'galat.lain.langkah': {
    id: 'Coba lagi. Bila berulang, sampaikan kepada admin perencanaan.',
    en: 'Try again. If it happens again, tell the planning administrator.',
  },
  'galat.coba': { id: 'Coba lagi', en: 'Try again' },

  memuat: { id: 'Memuat …', en: 'Loading …' },
  tutup: { id: 'Tutup', en: 'Close' },
  batal: { id: 'Batal', en: 'Cancel' },
  foto: { id: 'Foto {{ke}} dari {{jumlah}}', en: 'Photo {{ke}} of {{jumlah}}' },
  'foto.usulan': { id: 'Foto {{ke}}: {{judul}}', en: 'Photo {{ke}}: {{judul}}' },
})
