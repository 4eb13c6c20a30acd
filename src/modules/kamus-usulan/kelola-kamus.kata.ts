import type { Bahasa, KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanSalin } from '#src/modules/kamus-usulan/salin-kamus.service.ts'
import type { PenolakanLuarKamus } from '#src/modules/kamus-usulan/luar-kamus.ts'
import type { PenolakanKelola } from '#src/modules/kamus-usulan/kelola-kamus.service.ts'
import type { KodeTemuanKamus } from '#src/modules/kamus-usulan/temuan-kamus.ts'

type Jenis = Exclude<(PenolakanKelola | PenolakanSalin | PenolakanLuarKamus)['jenis'], 'bukan-wewenang' | 'kunci-dipakai-ulang' | 'edisi-tahun-tidak-ada'>

export const penolakanKelolaKamus: KatalogPenolakan<Jenis> = {
  'butir-kamus-tidak-ada': {
    status: 404,
    id: { pesan: 'Butir kamus ini tidak ada.', langkah: 'Cari lagi di daftar kamus usulan.' },
    en: { pesan: 'There is no such catalogue item.', langkah: 'Look for it in the list again.' },
  },
  'butir-kamus-sudah-berubah': {
    status: 409,
    id: { pesan: '“{{nama}}” sudah diubah orang lain sejak Anda membukanya.', langkah: 'Muat ulang, lalu ulangi perubahan Anda.' },
    en: { pesan: 'Somebody else has changed “{{nama}}” since you opened it.', langkah: 'Reload, then make your change again.' },
  },
  'butir-kamus-tidak-sah': {
    status: 422,
    id: { pesan: '{{jumlah}} isian butir ini perlu dibetulkan.', langkah: 'Betulkan isian yang ditandai; rinciannya menyebut nilai terdekat yang sah.' },
    en: { pesan: '{{jumlah}} field(s) of this item must be corrected.', langkah: 'Correct the fields marked; the details name the nearest valid values.' },
  },
  'kamus-terkunci': {
    status: 409,
    id: { pesan: 'Kamus {{perangkat}} tahun {{tahun}} sedang terkunci.', langkah: 'Minta admin perencanaan membukanya bila memang perlu diubah.' },
    en: { pesan: 'The catalogue of {{perangkat}} for {{tahun}} is locked.', langkah: 'Ask the planning administrator to open it if it must change.' },
  },
  'butir-kamus-terkunci': {
    status: 409,
    id: { pesan: '“{{nama}}” sedang terkunci.', langkah: 'Minta admin perencanaan membukanya bila memang perlu diubah.' },
    en: { pesan: '“{{nama}}” is locked.', langkah: 'Ask the planning administrator to open it if it must change.' },
  },
  'kode-butir-tetap': {
    status: 422,
    id: {
      pesan: 'Kode {{kode}} dan tahun butir yang sudah ada tidak dapat diganti.',
      langkah: 'Tarik butir ini dan buat yang baru bila kodenya memang harus lain.',
    },
    en: { pesan: 'Code {{kode}} and the year of an existing item cannot change.', langkah: 'Withdraw this item and make a new one if its code must differ.' },
  },
  'kode-butir-sudah-ada': {
    status: 409,
    id: { pesan: 'Kode {{kode}} sudah dipakai “{{nama}}” pada tahun ini.', langkah: 'Pakai kode lain, atau ubah butir itu.' },
    en: { pesan: 'Code {{kode}} already belongs to “{{nama}}” this year.', langkah: 'Use another code, or change that item.' },
  },
  'butir-sudah-dipakai': {
    status: 409,
    id: {
      pesan: '“{{nama}}” sudah dipakai {{dipakai}} usulan yang diajukan; harga dan satuan tahun {{tahun}} tetap.',
      langkah: 'Ubah harga pada butir tahun berikutnya, atau tarik butir ini agar tidak dipakai usulan baru.',
    },
    en: {
      pesan: '“{{nama}}” already values {{dipakai}} submitted proposal(s); its price and unit for {{tahun}} stay.',
      langkah: 'Change the price in next year’s item, or withdraw this one so that no new proposal uses it.',
    },
  },
  'alasan-tarik-wajib': {
    status: 422,
    id: { pesan: 'Menarik butir memerlukan alasan, paling sedikit sepuluh huruf.', langkah: 'Tulis mengapa butir ini tidak lagi ditawarkan.' },
    en: { pesan: 'Withdrawing an item needs a reason of at least ten characters.', langkah: 'Write why it is no longer offered.' },
  },
  'butir-tanpa-harga': {
    status: 422,
    id: { pesan: '“{{nama}}” belum berharga, maka belum dapat diberlakukan.', langkah: 'Isi plafon harganya dahulu; sementara itu ia tersimpan sebagai draf.' },
    en: { pesan: '“{{nama}}” has no price yet and cannot be put in force.', langkah: 'Enter its ceiling price first; until then it is kept as a draft.' },
  },
  'keadaan-butir-sama': {
    status: 409,
    id: { pesan: '“{{nama}}” sudah {{keadaan}}.', langkah: 'Muat ulang daftar.' },
    en: { pesan: '“{{nama}}” is already {{keadaan}}.', langkah: 'Reload the list.' },
  },
  'kecamatan-tidak-dikenal': {
    status: 422,
    id: { pesan: '{{kode}} bukan kecamatan di daerah ini.', langkah: 'Pilih kecamatan dari daftar.' },
    en: { pesan: '{{kode}} is no kecamatan of this government.', langkah: 'Choose one from the list.' },
  },
  'tahun-salin-salah': {
    status: 422,
    id: { pesan: 'Kamus {{dari}} tidak dapat disalin ke {{ke}}.', langkah: 'Pilih tahun tujuan sesudah tahun asalnya.' },
    en: { pesan: 'The catalogue of {{dari}} cannot be copied to {{ke}}.', langkah: 'Choose a later year to copy to.' },
  },
  'kamus-asal-kosong': {
    status: 422,
    id: { pesan: 'Kamus tahun {{tahun}} belum berisi.', langkah: 'Pilih tahun asal yang berisi, atau impor lembarnya.' },
    en: { pesan: 'The catalogue of {{tahun}} is empty.', langkah: 'Choose a year that has items, or import a sheet.' },
  },
  'luar-kamus-tidak-ada': {
    status: 404,
    id: { pesan: 'Keinginan di luar kamus ini tidak ada.', langkah: 'Muat ulang antrean.' },
    en: { pesan: 'There is no such wish.', langkah: 'Reload the queue.' },
  },
  'luar-kamus-sudah-dijawab': {
    status: 409,
    id: { pesan: 'Keinginan ini sudah {{keadaan}} oleh orang lain.', langkah: 'Muat ulang antrean untuk melihat jawabannya.' },
    en: { pesan: 'Somebody else has already answered this wish ({{keadaan}}).', langkah: 'Reload the queue to see the answer.' },
  },
  'butir-padanan-tidak-cocok': {
    status: 422,
    id: { pesan: 'Butir yang dipilih tidak ada di kamus tahun itu atau sudah ditarik.', langkah: 'Pilih butir yang berlaku atau draf pada tahun yang sama.' },
    en: { pesan: 'The item chosen is not in that year’s catalogue, or was withdrawn.', langkah: 'Choose an item in force or a draft of the same year.' },
  },
}

/** What is wrong with a field: `{{nilai}}` stands in it, `{{tentang}}` is what it was held against. */
export const kataTemuanKamus: Readonly<Record<KodeTemuanKamus, Readonly<Record<Bahasa, string>>>> = {
  'wajib-diisi': { id: 'Belum diisi.', en: 'Missing.' },
  'pilihan-tidak-dikenal': { id: '“{{nilai}}” bukan pilihan; yang ada: {{tentang}}.', en: '“{{nilai}}” is no choice; there are: {{tentang}}.' },
  'angka-tidak-terbaca': { id: '“{{nilai}}” tidak terbaca sebagai angka.', en: '“{{nilai}}” cannot be read as a number.' },
  'harga-nol': { id: 'Harga nol; kosongkan bila belum ditetapkan.', en: 'The price is zero; leave it empty if it is not fixed yet.' },
  'harga-pecahan': { id: 'Harga {{nilai}} bukan rupiah utuh.', en: 'The price {{nilai}} is not whole rupiah.' },
  'tanpa-harga': { id: 'Belum berharga: tersimpan sebagai draf.', en: 'No price yet: kept as a draft.' },
  'volume-terbalik': { id: 'Volume minimal {{nilai}} melebihi maksimal {{tentang}}.', en: 'The minimum volume {{nilai}} exceeds the maximum {{tentang}}.' },
  'satuan-tidak-dikenal': { id: 'Satuan “{{nilai}}” tidak dikenal.', en: 'The unit “{{nilai}}” is unknown.' },
  'satuan-dibakukan': { id: 'Satuan “{{nilai}}” dibaca {{tentang}}.', en: 'The unit “{{nilai}}” was read as {{tentang}}.' },
  'perangkat-tidak-dikenal': { id: 'Perangkat daerah “{{nilai}}” tidak dikenal.', en: 'The agency “{{nilai}}” is unknown.' },
  'bukan-perangkat-anda': { id: 'Butir milik {{nilai}} di luar wewenang Anda.', en: 'Items of {{nilai}} are not yours to change.' },
  'bidang-urusan-tidak-ada': {
    id: 'Bidang urusan “{{nilai}}” tidak ada dalam nomenklatur tahun ini.',
    en: 'There is no bidang urusan “{{nilai}}” in this year’s nomenclature.',
  },
  'bidang-urusan-bukan-milik': { id: 'Bidang urusan {{nilai}} bukan urusan {{tentang}}.', en: 'Bidang urusan {{nilai}} is not one of {{tentang}}.' },
  'sub-kegiatan-tidak-terbaca': { id: '“{{nilai}}” bukan kode sub kegiatan.', en: '“{{nilai}}” is no sub kegiatan code.' },
  'sub-kegiatan-edisi-lain': {
    id: 'Kode {{nilai}} milik edisi nomenklatur lain ({{tentang}}); pastikan penggantinya.',
    en: 'Code {{nilai}} belongs to another edition of the nomenclature ({{tentang}}); confirm its replacement.',
  },
  'sub-kegiatan-tidak-ada': { id: 'Kode {{nilai}} tidak ada dalam edisi {{tentang}}.', en: 'Code {{nilai}} is not in edition {{tentang}}.' },
  'sub-kegiatan-bukan-bidang': { id: 'Kode {{nilai}} bukan dari bidang urusan {{tentang}}.', en: 'Code {{nilai}} is not of bidang urusan {{tentang}}.' },
  'sub-kegiatan-kewenangan-lain': {
    id: 'Kode {{nilai}} adalah kewenangan {{tentang}}, padahal butirnya kewenangan kabupaten.',
    en: 'Code {{nilai}} is for the {{tentang}}, while the item is for the kabupaten.',
  },
  'kode-dirapikan': { id: 'Kode “{{nilai}}” dibaca {{tentang}}.', en: 'The code “{{nilai}}” was read as {{tentang}}.' },
  'sel-angka-di-kolom-kode': {
    id: 'Sel kode tersimpan sebagai angka {{nilai}}; nol di ujungnya mungkin hilang (1.10 menjadi 1.1).',
    en: 'The code is stored as the number {{nilai}}; a zero at its end may be lost (1.10 becomes 1.1).',
  },
  'sel-tanggal-di-kolom-kode': { id: 'Sel kode berubah menjadi tanggal {{nilai}}.', en: 'The code has turned into the date {{nilai}}.' },
  'teks-terlalu-panjang': { id: 'Isi “{{nilai}}” tidak sah atau terlalu panjang.', en: '“{{nilai}}” is not valid or too long.' },
  'kode-ganda': { id: 'Kode {{nilai}} sudah ada di baris {{tentang}} lembar ini.', en: 'Code {{nilai}} already stands in row {{tentang}} of this sheet.' },
  'nama-ganda': {
    id: '“{{nilai}}” sudah ada di baris {{tentang}} lembar ini, tanpa kode atau keterangan yang membedakan.',
    en: '“{{nilai}}” already stands in row {{tentang}} of this sheet, with no code or note to tell them apart.',
  },
  'nama-mirip': { id: 'Hampir sama dengan {{tentang}}.', en: 'Nearly the same as {{tentang}}.' },
  'sudah-dipakai': {
    id: 'Sudah dipakai {{tentang}} usulan yang diajukan; harga dan satuan tahun ini tetap.',
    en: 'Already values {{tentang}} submitted proposal(s); price and unit of this year stay.',
  },
  'sedang-terkunci': { id: 'Kamus atau butirnya sedang terkunci.', en: 'The catalogue or the item is locked.' },
  'sudah-ditarik': { id: 'Butir ini sudah ditarik; berlakukan kembali lebih dahulu.', en: 'This item was withdrawn; put it in force again first.' },
}
