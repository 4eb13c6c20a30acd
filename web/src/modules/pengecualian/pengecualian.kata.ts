import { createKata } from '../../lib/bahasa.ts'

export const useKataPengecualian = createKata('pengecualian', {
  judul: { id: 'Pengecualian', en: 'Exceptions' },
  isi: {
    id: 'Usulan yang terlambat hanya masuk dengan surat. Nomor, penandatangan dan alasannya tampil di halaman publik, tidak dapat dihapus.',
    en: 'A late proposal enters only with a letter. Its number, signatory and reason appear in public and cannot be removed.',
  },
  wilayah: { id: 'Kecamatan', en: 'Kecamatan' },
  pilih: { id: 'Pilih', en: 'Choose' },
  desa: { id: 'Desa (kosongkan bila seluruh kecamatan)', en: 'Village (leave empty for the whole kecamatan)' },
  seluruh: { id: 'seluruh kecamatan', en: 'whole kecamatan' },
  nomor: { id: 'Nomor surat', en: 'Number of the letter' },
  tanggal: { id: 'Tanggal surat', en: 'Date of the letter' },
  penandatangan: { id: 'Penandatangan (jabatan dan nama)', en: 'Signatory (office and name)' },
  alasan: { id: 'Alasan', en: 'Reason' },
  alasanBantu: { id: 'Paling sedikit 10 huruf; dibaca warga.', en: 'At least 10 characters; read by residents.' },
  sampai: { id: 'Berlaku sampai (akhir hari)', en: 'Valid until (end of day)' },
  simpan: { id: 'Terbitkan pengecualian', en: 'Publish the exception' },
  kurang: { id: 'lengkapi isian', en: 'complete the fields' },
  jadi: {
    id: 'Pengecualian {{nomor}} berlaku untuk {{wilayah}} sampai {{tanggal}}.',
    en: 'Exception {{nomor}} is in force for {{wilayah}} until {{tanggal}}.',
  },
  isiOperator: {
    id: 'Untuk desa di kecamatan Anda yang meminta dengan surat karena tidak ada jaringan, selama aturan daerah mengizinkan. Suratnya tampil di halaman publik.',
    en: 'For villages of your kecamatan that asked by letter because they have no network, as far as the government’s rule allows. The letter is public.',
  },
  pilihDesa: { id: 'Desa', en: 'Village' },
  'jalan.jendela': { id: 'jendela pengusulan', en: 'the entry window' },
  'jalan.operator-kecamatan': { id: 'operator kecamatan dengan surat desa', en: 'the kecamatan’s operator with a letter of the village' },
  'jalan.pengecualian': { id: 'pengecualian Bappeda dengan surat', en: 'an exception of Bappeda by letter' },
  'jalan.tahun-berikutnya': { id: 'usulan tahun berikutnya', en: 'a proposal for the next year' },
  'nilai.boleh': { id: 'Usulan desa ini masih dapat masuk lewat {{jalan}}.', en: 'Proposals of this village can still come in by {{jalan}}.' },
  'nilai.tersisa': { id: 'Jalan yang tersisa: {{jalan}}.', en: 'What remains: {{jalan}}.' },
  'nilai.batas': {
    id: 'Surat desa paling lambat {{surat}}, dimasukkan paling lambat {{masuk}}.',
    en: 'The village’s letter by {{surat}}, entered by {{masuk}}.',
  },
  'nilai.sampai': { id: 'Sampai {{tanggal}}.', en: 'Until {{tanggal}}.' },
  bukan: {
    id: 'Hanya admin perencanaan atau operator kecamatan yang menerbitkan pengecualian',
    en: 'Only the planning administrator or the operator of a kecamatan publishes exceptions',
  },
})
