import type { Kata } from '#src/portal/ucapan.kata.ts'

export const KATA_PERIKSA = {
  'bukti.judul': { id: 'Periksa tanda bukti', en: 'Verify a receipt' },
  'bukti.unduh': { id: 'Unduh tanda bukti (receipt.json)', en: 'Download the receipt (receipt.json)' },
  'bukti.periksa': { id: 'Cara memeriksanya', en: 'How to verify it' },
  'bukti.penjelasan': {
    id: 'Tanda bukti sebuah usulan atau berita acara diperiksa di peramban Anda sendiri, tanpa mengirim apa pun. Sesudah halaman ini terbuka, jaringan boleh dimatikan.',
    en: 'The receipt of a proposal or of minutes is verified in your own browser; nothing is sent. Once this page is open, the network may be off.',
  },
  'bukti.berkas': { id: 'Tanda bukti (receipt.json)', en: 'Receipt (receipt.json)' },
  'bukti.dokumen': { id: 'Dokumen yang hendak dicocokkan, misalnya PDF berita acara', en: 'Document to compare, for example the PDF of the minutes' },
  'bukti.tanpa-skrip': {
    id: 'Peramban ini tidak menjalankan skrip. Periksa dengan perintah di bawah.',
    en: 'This browser runs no scripts. Verify with the command below.',
  },
  'bukti.sah': {
    id: 'Sah: {{nomor}} termuat di jejak, dalam pohon {{ukuran}} entri yang ditandatangani.',
    en: 'Valid: {{nomor}} is in the ledger, in the signed tree of {{ukuran}} entries.',
  },
  'bukti.kunci-dikenal': { id: 'Ditandatangani dengan kunci daerah ini:', en: 'Signed with this government’s key:' },
  'bukti.kunci-asing': {
    id: 'Kunci penanda tangannya bukan kunci yang diumumkan daerah ini:',
    en: 'The signing key is not one that this government publishes:',
  },
  'bukti.sidik': { id: 'Sidik SHA-256 {{nama}}:', en: 'SHA-256 fingerprint of {{nama}}:' },
  'bukti.cocok': { id: '{{nama}} sama dengan yang dicatat jejak:', en: '{{nama}} is the one the ledger recorded:' },
  'bukti.lain': { id: '{{nama}} tidak disebut tanda bukti ini:', en: '{{nama}} is not named by this receipt:' },
  'bukti.gagal-bentuk': { id: 'Tidak sah: berkas ini bukan tanda bukti Selaras.', en: 'Not valid: this file is no Selaras receipt.' },
  'bukti.gagal-kunci': {
    id: 'Tidak sah: urutan kunci penanda tangannya tidak bersambung.',
    en: 'Not valid: the succession of its signing keys does not hold together.',
  },
  'bukti.gagal-pos-periksa': {
    id: 'Tidak sah: pos periksanya tidak ditandatangani dengan kunci itu.',
    en: 'Not valid: its checkpoint is not signed with that key.',
  },
  'bukti.gagal-termuat': {
    id: 'Tidak sah: entrinya tidak termuat dalam pohon yang ditandatangani.',
    en: 'Not valid: its entry is not in the signed tree.',
  },
  'bukti.gagal-isi': { id: 'Tidak sah: isi yang dinyatakan bukan isi entrinya.', en: 'Not valid: what it claims is not what its entry says.' },
  'bukti.sendiri': { id: 'Dengan perintah', en: 'By command' },
  'bukti.sendiri-isi': {
    id: 'Di komputer mana pun yang memuat Selaras, tanpa basis data dan tanpa jaringan:',
    en: 'On any computer that has Selaras, without a database and without a network:',
  },
  'bukti.kunci': { id: 'Kunci penanda tangan', en: 'Signing keys' },
  'bukti.kunci-isi': {
    id: 'Cocokkan dengan yang diumumkan daerah di tempat lain, misalnya di lembar berita acara.',
    en: 'Compare with what the government publishes elsewhere, for example on the paper of the minutes.',
  },
  'bukti.kunci-sejak': { id: 'Berlaku sesudah entri ke-{{mulai}}', en: 'In force after entry {{mulai}}' },
  'bukti.belum': { id: 'Belum ada yang disegel.', en: 'Nothing is sealed yet.' },
  'bukti.pos': { id: 'Pos periksa terbaru', en: 'Newest checkpoint' },
  'bukti.pos-isi': {
    id: 'Simpan catatan ini di luar server. Kelak jejak harus menyambungnya; bila ada yang menulis ulang sejarah, ketahuan.',
    en: 'Keep this note away from the server. The ledger must continue it later on; a rewritten history is found out.',
  },
  'bukti.pos-unduh': { id: 'Unduh pos periksa', en: 'Download the checkpoint' },
  'bukti.kunci-unduh': { id: 'Urutan kunci (JSON)', en: 'Succession of keys (JSON)' },
  'bukti.entri': { id: 'Entri tersegel (JSON)', en: 'Sealed entries (JSON)' },
} as const satisfies Kata
