import { createKata } from '../../lib/bahasa.ts'

export const useKataTandaTangan = createKata('tanda-tangan', {
  judul: { id: 'Tanda tangan', en: 'Signatures' },
  lengkap: { id: 'Tanda tangan yang wajib sudah lengkap.', en: 'All required signatures are there.' },
  kurang: {
    id: 'Masih kurang: pimpinan {{pimpinan}}, sekretaris {{sekretaris}}, wakil peserta {{wakil}}.',
    en: 'Still missing: chair {{pimpinan}}, secretary {{sekretaris}}, representatives {{wakil}}.',
  },
  'selaku.pimpinan': { id: 'Pimpinan musyawarah', en: 'Chair' },
  'selaku.sekretaris': { id: 'Sekretaris', en: 'Secretary' },
  'selaku.wakil': { id: 'Wakil peserta', en: 'Representative' },
  selaku: { id: 'Menandatangani selaku', en: 'Signs as' },
  nama: { id: 'Nama', en: 'Name' },
  namaIsi: { id: 'Tidak diumumkan.', en: 'Not published.' },
  jabatan: { id: 'Jabatan atau unsur yang diwakili', en: 'Office or group represented' },
  jabatanIsi: { id: 'Diumumkan: bukan nama orang.', en: 'Published: no names of people.' },
  pindaian: { id: 'Pindaian bertanda tangan', en: 'Signed scan' },
  catat: { id: 'Catat tanda tangan', en: 'Enter the signature' },
  elektronik: { id: 'Tandatangani elektronik (tiruan)', en: 'Sign electronically (imitation)' },
  lengkapi: { id: 'isi nama dan jabatan', en: 'enter name and office' },
  unggah: { id: 'unggah pindaiannya', en: 'upload the scan' },
  caraPindaian: { id: 'pindaian', en: 'scan' },
  caraElektronik: { id: 'elektronik', en: 'electronic' },
  dicabut: { id: 'Dicabut: {{alasan}}', en: 'Withdrawn: {{alasan}}' },
  cabut: { id: 'Cabut', en: 'Withdraw' },
  alasan: { id: 'Alasan mencabut', en: 'Reason for withdrawing' },
  isiAlasan: { id: 'paling sedikit 10 huruf', en: 'at least 10 letters' },
})
