import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanDprd } from '#src/modules/dprd/dprd.ts'

export const penolakanDprd: KatalogPenolakan<PenolakanDprd['jenis']> = {
  'fraksi-tidak-ditemukan': {
    status: 422,
    id: { pesan: 'Fraksi itu belum dicatat.', langkah: 'Catat fraksinya dahulu, lalu pilih dari daftar.' },
    en: { pesan: 'That fraction has not been recorded.', langkah: 'Record it first, then choose it from the list.' },
  },
  'dapil-tidak-ditemukan': {
    status: 422,
    id: { pesan: 'Daerah pemilihan itu belum dicatat.', langkah: 'Catat dapilnya dahulu, lalu pilih dari daftar.' },
    en: { pesan: 'That district has not been recorded.', langkah: 'Record it first, then choose it from the list.' },
  },
  'fraksi-sudah-ada': {
    status: 409,
    id: { pesan: 'Fraksi {{singkatan}} sudah ada.', langkah: 'Ubah fraksi yang ada, atau pakai singkatan lain.' },
    en: { pesan: 'Fraction {{singkatan}} exists already.', langkah: 'Change that one, or use another short name.' },
  },
  'dapil-sudah-ada': {
    status: 409,
    id: { pesan: 'Dapil {{nama}} sudah ada.', langkah: 'Ubah dapil yang ada, atau pakai nama lain.' },
    en: { pesan: 'District {{nama}} exists already.', langkah: 'Change that one, or use another name.' },
  },
  'kecamatan-di-luar-daerah': {
    status: 422,
    id: { pesan: 'Kode {{kode}} bukan kecamatan di daerah ini.', langkah: 'Pilih kecamatan dari daftar.' },
    en: { pesan: 'Code {{kode}} is no kecamatan of this government.', langkah: 'Choose kecamatan from the list.' },
  },
  'kecamatan-di-dapil-lain': {
    status: 409,
    id: { pesan: 'Kecamatan {{kode}} sudah termasuk dapil {{dapil}}.', langkah: 'Keluarkan dahulu dari dapil itu.' },
    en: { pesan: 'Kecamatan {{kode}} belongs to district {{dapil}}.', langkah: 'Take it out of that district first.' },
  },
  'dprd-sudah-berubah': {
    status: 409,
    id: { pesan: 'Data ini sudah disimpan orang lain.', langkah: 'Muat ulang, lalu ulangi perubahan Anda.' },
    en: { pesan: 'Somebody else has saved this meanwhile.', langkah: 'Reload and make your change again.' },
  },
  'masa-jabatan-terbalik': {
    status: 422,
    id: { pesan: 'Akhir masa jabatan mendahului awalnya.', langkah: 'Perbaiki tanggalnya.' },
    en: { pesan: 'The term ends before it begins.', langkah: 'Correct the dates.' },
  },
  'akun-bukan-anggota-dprd': {
    status: 422,
    id: { pesan: 'Akun itu tidak bertugas sebagai anggota DPRD.', langkah: 'Mintalah admin memberi penugasan anggota DPRD, atau kosongkan akunnya.' },
    en: { pesan: 'That account is not assigned as a member of the council.', langkah: 'Ask the administrator for the assignment, or leave the account empty.' },
  },
  'akun-sudah-ditautkan': {
    status: 409,
    id: { pesan: 'Akun itu sudah milik anggota DPRD lain.', langkah: 'Pilih akun lain, atau lepaskan dari anggota itu.' },
    en: { pesan: 'That account belongs to another member.', langkah: 'Choose another account, or take it from that member.' },
  },
}
