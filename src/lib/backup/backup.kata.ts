import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanCadangan } from './backup.schema.ts'

export const kataCadangan: KatalogPenolakan<PenolakanCadangan['jenis']> = {
  'cadangan-sudah-ada': {
    status: 409,
    id: { pesan: 'Berkas {{berkas}} sudah ada dan tidak ditimpa.', langkah: 'Pilih nama lain, atau pindahkan berkas itu lebih dahulu.' },
    en: { pesan: 'The file {{berkas}} exists already and is not overwritten.', langkah: 'Choose another name, or move that file first.' },
  },
  'cadangan-tidak-ada': {
    status: 404,
    id: { pesan: 'Berkas cadangan {{berkas}} tidak ada atau tidak dapat dibaca.', langkah: 'Periksa letak dan izin berkas itu.' },
    en: { pesan: 'The backup file {{berkas}} is missing or cannot be read.', langkah: 'Check where the file is and who may read it.' },
  },
  'cadangan-rusak': {
    status: 422,
    id: {
      pesan: 'Cadangan {{berkas}} rusak: {{bagian}} tidak cocok dengan sidiknya. Tidak ada yang dipulihkan.',
      langkah: 'Salin ulang berkas itu dari tempat aslinya, atau pakai cadangan lain.',
    },
    en: {
      pesan: 'The backup {{berkas}} is damaged: {{bagian}} does not match its checksum. Nothing was restored.',
      langkah: 'Copy the file again from where it came, or use another backup.',
    },
  },
  'bukan-cadangan': {
    status: 415,
    id: { pesan: 'Berkas {{berkas}} bukan cadangan Selaras.', langkah: 'Pilih berkas yang dibuat dengan "selaras backup".' },
    en: { pesan: 'The file {{berkas}} is not a Selaras backup.', langkah: 'Choose a file made by "selaras backup".' },
  },
  'peran-cadangan-kurang': {
    status: 403,
    id: {
      pesan: 'Peran basis data ini tidak boleh membaca atau menulis semua tabel ({{sebab}}).',
      langkah: 'Isi DATABASE_URL dengan peran yang menyiapkan basis data (pemiliknya), lalu jalankan lagi.',
    },
    en: {
      pesan: 'This database role may not read or write every table ({{sebab}}).',
      langkah: 'Set DATABASE_URL to the role that prepares the database (its owner), then run again.',
    },
  },
  'basis-data-tidak-kosong': {
    status: 409,
    id: {
      pesan: 'Basis data tujuan tidak kosong: tabel {{tabel}} berisi {{baris}} baris. Tidak ada yang dipulihkan.',
      langkah: 'Pulihkan ke folder data baru, misalnya: SELARAS_DATA=/folder/baru selaras restore BERKAS',
    },
    en: {
      pesan: 'The target database is not empty: table {{tabel}} holds {{baris}} rows. Nothing was restored.',
      langkah: 'Restore into a new data folder, for example: SELARAS_DATA=/new/folder selaras restore FILE',
    },
  },
  'folder-tidak-kosong': {
    status: 409,
    id: { pesan: 'Berkas {{berkas}} sudah ada di folder tujuan dengan isi lain. Tidak ada yang dipulihkan.', langkah: 'Pulihkan ke folder data baru.' },
    en: { pesan: 'The file {{berkas}} is already in the target folder with other content. Nothing was restored.', langkah: 'Restore into a new data folder.' },
  },
  'versi-skema-berbeda': {
    status: 409,
    id: {
      pesan: 'Cadangan dibuat pada skema versi {{cadangan}}, sedangkan basis data tujuan versi {{program}}.',
      langkah: 'Pulihkan dengan versi program yang membuat cadangan itu, lalu perbarui programnya.',
    },
    en: {
      pesan: 'The backup was made at schema version {{cadangan}}, the target database is at version {{program}}.',
      langkah: 'Restore with the program version that made the backup, then update the program.',
    },
  },
  'susunan-berbeda': {
    status: 409,
    id: { pesan: 'Susunan tabel {{tabel}} pada cadangan berbeda dari basis data tujuan.', langkah: 'Pulihkan dengan versi program yang membuat cadangan itu.' },
    en: {
      pesan: 'Table {{tabel}} in the backup is built differently from the target database.',
      langkah: 'Restore with the program version that made the backup.',
    },
  },
}
