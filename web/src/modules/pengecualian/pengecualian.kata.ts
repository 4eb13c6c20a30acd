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
  bukan: { id: 'Hanya admin perencanaan yang menerbitkan pengecualian', en: 'Only the planning administrator publishes exceptions' },
})
