import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanGabungPecah } from '#src/modules/usulan/hidup/gabung-pecah.ts'
import type { PenolakanPerbaikan } from '#src/modules/usulan/pengajuan/perbaikan.ts'
import type { PenolakanRealisasi } from '#src/modules/usulan/hidup/realisasi.ts'
import type { PenolakanUlang } from '#src/modules/usulan/hidup/ulang.ts'

/** Refusals of the later life of a proposal; `usulan.kata.ts` has those of its entry and its decisions. */
export type JenisHidup =
  | PenolakanGabungPecah['jenis']
  | PenolakanPerbaikan['jenis']
  | PenolakanRealisasi['jenis']
  | PenolakanUlang['jenis']
  | 'tahap-tidak-mengembalikan'
  | 'aturan-perbaikan-berubah'
  | 'butir-tahun-itu-hilang'
  | 'satuan-butir-berubah'
  | 'perlu-laporan-realisasi'
  | 'bukan-kewenangan-kabupaten'
  | 'tujuan-terusan-wajib'
  | 'usulan-sudah-berakhir'
  | 'perangkat-tujuan-tidak-dikenal'

export const penolakanHidup: KatalogPenolakan<JenisHidup> = {
  'usulan-sudah-berakhir': {
    status: 409,
    id: {
      pesan: 'Usulan ini sudah {{keadaan}}; tidak ada keputusan lagi tahun ini.',
      langkah: 'Muat ulang usulan. Bila masih diperlukan, usulkan lagi untuk tahun berikutnya.',
    },
    en: {
      pesan: 'This proposal is {{keadaan}}; nothing more is decided this year.',
      langkah: 'Reload it. If the need remains, propose it again for the next year.',
    },
  },
  'perangkat-tujuan-tidak-dikenal': {
    status: 422,
    id: { pesan: '{{istilah.pd, kapital}} tujuan itu tidak ada di daerah ini.', langkah: 'Pilih {{istilah.pd}} dari daftar.' },
    en: { pesan: 'That agency does not exist in this government.', langkah: 'Choose an agency from the list.' },
  },
  'bukan-kewenangan-kabupaten': {
    status: 409,
    id: {
      pesan: 'Urusan ini kewenangan {{kewenangan}}, bukan kabupaten/kota; usulannya tidak dapat diterima di sini.',
      langkah: 'Teruskan kepada yang berwenang, atau tolak dengan alasan A01.',
    },
    en: {
      pesan: 'This matter belongs to another level ({{kewenangan}}); it cannot be accepted here.',
      langkah: 'Forward it to who is in charge, or refuse it with reason A01.',
    },
  },
  'tujuan-terusan-wajib': {
    status: 422,
    id: { pesan: 'Sebutkan ke mana usulan diteruskan. Dari tahap ini boleh: {{boleh}}.', langkah: 'Pilih tujuannya, lalu putuskan lagi.' },
    en: { pesan: 'Say where the proposal is forwarded to. From this stage: {{boleh}}.', langkah: 'Choose where to, then decide again.' },
  },
  'batas-perbaikan-tidak-sah': {
    status: 422,
    id: {
      pesan: 'Batas perbaikan harus antara {{dari, tanggal}} dan {{sampai, tanggal}}.',
      langkah: 'Pilih tanggal di antaranya; sesudah jendela tahap ini ditutup, perbaikan tidak dapat diajukan.',
    },
    en: {
      pesan: 'The correction must be due between {{dari, tanggal}} and {{sampai, tanggal}}.',
      langkah: 'Choose a day between them; once this stage’s window has closed, no correction can be submitted.',
    },
  },
  'masih-masa-perbaikan': {
    status: 409,
    id: {
      pesan: 'Pengusul masih diberi waktu memperbaiki usulan ini.',
      langkah: 'Tunggu sampai batasnya lewat, atau beri batas baru dengan mengembalikannya lagi.',
    },
    en: {
      pesan: 'The proposer still has time to correct this proposal.',
      langkah: 'Wait until the day has passed, or set a new one by sending it back again.',
    },
  },
  'tahap-tidak-mengembalikan': {
    status: 422,
    id: { pesan: 'Tahap {{tahap}} tidak mengembalikan usulan.', langkah: 'Pilih tahap lain.' },
    en: { pesan: 'Stage {{tahap}} sends nothing back.', langkah: 'Choose another stage.' },
  },
  'aturan-perbaikan-berubah': {
    status: 409,
    id: { pesan: 'Lama perbaikan tahap ini baru saja diubah orang lain.', langkah: 'Muat ulang, lalu ubah lagi bila masih perlu.' },
    en: { pesan: 'Somebody else has just changed the days of this stage.', langkah: 'Reload, then change them again if still needed.' },
  },
  'gabungan-dengan-diri': {
    status: 422,
    id: { pesan: 'Usulan tidak dapat digabung dengan dirinya sendiri, atau disebut dua kali.', langkah: 'Pilih usulan lain sebagai bagian gabungan.' },
    en: { pesan: 'A proposal cannot be merged with itself, nor be named twice.', langkah: 'Choose other proposals as the parts.' },
  },
  'gabungan-belum-diajukan': {
    status: 409,
    id: { pesan: 'Rancangan yang belum diajukan tidak dapat digabung.', langkah: 'Ajukan dulu rancangannya.' },
    en: { pesan: 'A draft that was never submitted cannot be merged.', langkah: 'Submit the draft first.' },
  },
  'gabungan-sudah-berakhir': {
    status: 409,
    id: { pesan: 'Usulan {{nomor}} sudah {{keadaan}}; tidak dapat digabung.', langkah: 'Lepaskan dari gabungan, lalu gabungkan yang lain.' },
    en: { pesan: 'Proposal {{nomor}} is {{keadaan}} and cannot be merged.', langkah: 'Take it out and merge the others.' },
  },
  'gabungan-beda-tahun': {
    status: 422,
    id: { pesan: 'Usulan {{nomor}} untuk anggaran {{tahun}}, induknya untuk {{tahunInduk}}.', langkah: 'Gabungkan usulan dari tahun anggaran yang sama.' },
    en: { pesan: 'Proposal {{nomor}} is for budget {{tahun}}, its parent for {{tahunInduk}}.', langkah: 'Merge proposals of one budget year.' },
  },
  'gabungan-beda-satuan': {
    status: 422,
    id: { pesan: 'Volume tidak dapat dijumlahkan: tidak semuanya dihitung dalam {{satuan}}.', langkah: 'Gabungkan tanpa mengubah volume induknya.' },
    en: { pesan: 'The volumes cannot be added: not all are counted in {{satuan}}.', langkah: 'Merge without changing the parent’s volume.' },
  },
  'gabungan-melebihi-bagian': {
    status: 422,
    id: {
      pesan: 'Sesudah digabung, induknya harus antara {{min}} dan {{maks}}: tidak kurang dari semula, tidak lebih dari jumlah bagiannya.',
      langkah: 'Isi angka di antaranya.',
    },
    en: {
      pesan: 'After merging the parent must lie between {{min}} and {{maks}}: no less than before, no more than its parts.',
      langkah: 'Enter a number between them.',
    },
  },
  'gabungan-induk-terikat': {
    status: 409,
    id: { pesan: 'Usulan {{nomor}} sudah punya tempat dalam rencana; volumenya tidak dapat dinaikkan.', langkah: 'Gabungkan tanpa mengubah volume induknya.' },
    en: { pesan: 'Proposal {{nomor}} already has its place in the plan; its volume cannot grow.', langkah: 'Merge without changing the parent’s volume.' },
  },
  'pecahan-melebihi-induk': {
    status: 422,
    id: {
      pesan: 'Jumlah pecahan {{jumlah, rupiah}} melebihi nilai yang disepakati untuk induknya, {{maks, rupiah}}.',
      langkah: 'Kurangi volume atau harga pecahannya.',
    },
    en: {
      pesan: 'The parts cost {{jumlah, rupiah}}, more than the {{maks, rupiah}} agreed for the whole.',
      langkah: 'Lower the volume or price of the parts.',
    },
  },
  'pecahan-di-luar-wilayah': {
    status: 422,
    id: { pesan: 'Wilayah {{kode}} bukan di kecamatan usulan induknya.', langkah: 'Pilih desa di kecamatan yang sama.' },
    en: { pesan: 'Region {{kode}} is not in the kecamatan of the whole.', langkah: 'Choose a village of the same kecamatan.' },
  },
  'perlu-laporan-realisasi': {
    status: 409,
    id: { pesan: 'Usulan dinyatakan terealisasi dengan laporannya.', langkah: 'Isi nilai kontrak, volume dan tanggal selesai.' },
    en: { pesan: 'A proposal is carried out by its report.', langkah: 'Enter contract value, volume and finish date.' },
  },
  'realisasi-melampaui-anggaran': {
    status: 422,
    id: {
      pesan: 'Nilai kontrak {{nilai, rupiah}} melampaui anggarannya, {{anggaran, rupiah}}.',
      langkah: 'Periksa angkanya. Bila anggarannya memang berubah, perbarui dulu rincian belanjanya.',
    },
    en: {
      pesan: 'The contract of {{nilai, rupiah}} is above the budget of {{anggaran, rupiah}}.',
      langkah: 'Check the number. If the budget has changed, update its lines first.',
    },
  },
  'tanggal-selesai-tidak-sah': {
    status: 422,
    id: { pesan: 'Tanggal selesai harus antara {{dari, tanggal}} dan {{sampai, tanggal}}.', langkah: 'Isi tanggal pekerjaan benar-benar selesai.' },
    en: { pesan: 'The finish date must lie between {{dari, tanggal}} and {{sampai, tanggal}}.', langkah: 'Enter the day the work was really finished.' },
  },
  'belum-dapat-diusulkan-kembali': {
    status: 409,
    id: {
      pesan: 'Usulan ini belum selesai di tahunnya, atau tahun {{tahunAnggaran}} bukan tahun sesudahnya.',
      langkah: 'Tunggu sampai usulan ditolak, ditunda atau dicadangkan, lalu usulkan lagi untuk tahun berikutnya.',
    },
    en: {
      pesan: 'This proposal is not finished in its year, or {{tahunAnggaran}} is not a later one.',
      langkah: 'Wait until it is refused, postponed or put in reserve, then propose it again for a later year.',
    },
  },
  'usulan-sudah-terealisasi': {
    status: 409,
    id: {
      pesan: 'Usulan {{nomor}} sudah selesai dikerjakan; tidak diusulkan lagi.',
      langkah: 'Bila kebutuhannya baru (misalnya lanjutan atau pemeliharaan), buat usulan baru.',
    },
    en: {
      pesan: 'Proposal {{nomor}} has been carried out; it is not proposed again.',
      langkah: 'For a new need (a continuation, maintenance) make a new proposal.',
    },
  },
  'usulan-berlanjut-di-lain': {
    status: 409,
    id: {
      pesan: 'Usulan {{nomor}} sudah {{keadaan}} dan berlanjut sebagai usulan lain.',
      langkah: 'Usulkan kembali lewat usulan lanjutannya; tautannya ada pada rincian usulan.',
    },
    en: { pesan: 'Proposal {{nomor}} is {{keadaan}} and lives on as another one.', langkah: 'Propose that one again; its link stands with the proposal.' },
  },
  'butir-tahun-itu-hilang': {
    status: 409,
    id: {
      pesan: 'Butir kamus “{{nama}}” tidak ada lagi di kamus {{tahunAnggaran}}.',
      langkah: 'Pilih butir lain dari kamus tahun itu, atau sampaikan sebagai keinginan di luar kamus.',
    },
    en: {
      pesan: 'The catalogue of {{tahunAnggaran}} has no “{{nama}}” any more.',
      langkah: 'Choose another item of that year, or send it as a wish outside the catalogue.',
    },
  },
  'satuan-butir-berubah': {
    status: 409,
    id: { pesan: 'Satuan butirnya berubah dari {{dari}} menjadi {{ke}}; volume lama tidak berlaku.', langkah: 'Usulkan satu per satu dan isi volume barunya.' },
    en: { pesan: 'The item’s unit changed from {{dari}} to {{ke}}; the old volume means nothing.', langkah: 'Propose it by itself and enter the new volume.' },
  },
}
