import type { Bahasa } from '#src/lib/kata.ts'

type Kalimat = Readonly<Record<Bahasa, string>>

export const KATA_DOKUMEN = {
  judul: { id: 'API Selaras', en: 'The Selaras API' },
  uraian: {
    id: 'Semua yang dapat dilakukan layar Selaras dapat dilakukan program lain: {{jumlah}} operasi, dengan aturan, wewenang, dan jejak yang sama.',
    en: 'Whatever the screens of Selaras can do another program can do: {{jumlah}} operations, under the same rules, powers and ledger.',
  },
  dokumen: { id: 'Dokumen OpenAPI 3.1 (JSON)', en: 'OpenAPI 3.1 document (JSON)' },
  'mulai.judul': { id: 'Memulai', en: 'Getting started' },
  'mulai.token': {
    id: 'Masuk ke ruang kerja, buka Kelola → Sambungan mesin, buat token dengan lingkup sesedikit mungkin. Kirim sebagai kepala Authorization: Bearer. Token bertindak atas nama Anda, hanya dalam lingkupnya dan wewenang Anda, paling lama setahun.',
    en: 'Sign in to the workspace, open Manage → Machine connections, and make a token with as little scope as possible. Send it as the header Authorization: Bearer. It acts for you, only within its scope and your powers, for a year at most.',
  },
  'mulai.kunci': {
    id: 'Kirim setiap perubahan dengan kepala Idempotency-Key buatan sendiri: mengirim lagi dengan kunci yang sama mengembalikan jawaban pertama dan tidak mengubah apa pun.',
    en: 'Send every change with an Idempotency-Key of your own: sending again with the same key returns the first answer and changes nothing.',
  },
  'mulai.bahasa': {
    id: 'Accept-Language: id atau en menentukan bahasa kalimatnya. Yang ditolak dijawab {kode, pesan, langkah, rincian}; kodenya tetap dalam kedua bahasa.',
    en: 'Accept-Language: id or en chooses the language of sentences. A refusal is answered {kode, pesan, langkah, rincian}; its code is the same in both.',
  },
  'mulai.batas': {
    id: 'Kepala RateLimit menyebut sisa jatah permintaan per menit; 429 menyebut Retry-After dalam detik.',
    en: 'The RateLimit header says what is left of the requests per minute; 429 says Retry-After in seconds.',
  },
  'mulai.baris': {
    id: 'Dari server sendiri operasi yang sama dipanggil dengan selaras panggil NAMA_OPERASI.',
    en: 'On the server itself the same operations are called with selaras panggil OPERATION.',
  },
  'webhook.judul': { id: 'Menerima webhook', en: 'Receiving webhooks' },
  'webhook.isi': {
    id: 'Kepala Selaras-Tanda berisi t=DETIK,v1=HEX: HMAC-SHA256 atas “DETIK.BADAN” dengan kunci langganannya. Tolak yang tandanya lain atau lebih tua dari lima menit, jawab 2xx dalam sepuluh detik, dan kenali kiriman ulang dari Selaras-Kiriman.',
    en: 'The header Selaras-Tanda holds t=SECONDS,v1=HEX: HMAC-SHA256 over “SECONDS.BODY” with the key of the webhook. Refuse another signature or one older than five minutes, answer 2xx within ten seconds, and know a repeated delivery by Selaras-Kiriman.',
  },
  isi: { id: 'Isi halaman', en: 'Contents' },
  contoh: { id: 'Contoh', en: 'Example' },
  'contoh.jawab': { id: 'Jawaban {{status}}', en: 'Answer {{status}}' },
  'contoh.sebagai': { id: 'lingkup {{lingkup}}', en: 'scope {{lingkup}}' },
  isian: { id: 'Isian alamat', en: 'Parameters' },
  badan: { id: 'Badan permintaan', en: 'Request body' },
  jawaban: { id: 'Jawaban', en: 'Answer' },
  nama: { id: 'Nama', en: 'Name' },
  jenis: { id: 'Jenis', en: 'Type' },
  uraianKolom: { id: 'Keterangan', en: 'Remarks' },
  wajib: { id: 'wajib', en: 'required' },
  berkas: { id: 'berkas', en: 'file' },
  lingkup: { id: 'Lingkup token: {{lingkup}}', en: 'Token scope: {{lingkup}}' },
  tertutup: { id: 'Tidak terbuka untuk token', en: 'Not open to tokens' },
  'tolak.judul': { id: 'Penolakan', en: 'Refusals' },
  'tolak.isi': {
    id: 'Semua operasi menolak dengan bentuk yang sama; kode di bawah ini tidak berubah. {{kata}} diisi dari rinciannya.',
    en: 'All operations refuse in the same shape; the codes below do not change. {{kata}} is filled from the details.',
  },
  'tolak.kode': { id: 'Kode', en: 'Code' },
  'tolak.langkah': { id: 'Langkah berikutnya', en: 'Next step' },
} as const satisfies Readonly<Record<string, Kalimat>>
