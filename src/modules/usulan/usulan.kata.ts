import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanJadwal } from '#src/modules/jadwal/jadwal.ts'
import type { PenolakanPintu } from '#src/modules/kamus-usulan/pintu-kamus.ts'
import type { PenolakanPagu } from '#src/modules/batas-pagu/batas-pagu.ts'
import type { JenisHidup } from '#src/modules/usulan/hidup/hidup.kata.ts'
import type { penolakanIsian } from '#src/modules/usulan/isian/isian.kata.ts'
import type { penolakanMeja } from '#src/modules/usulan/meja/meja.kata.ts'
import type { PenolakanTenggat } from '#src/modules/usulan/tenggat/tenggat.ts'
import type { PenolakanTemplat } from '#src/modules/usulan/templat/templat-kalimat.ts'
import type { PenolakanPengusulan } from '#src/modules/usulan/pengajuan/dasar-usulan.service.ts'

type Jenis = Exclude<
  PenolakanPengusulan['jenis'] | PenolakanTenggat['jenis'],
  | keyof typeof penolakanIsian
  | keyof typeof penolakanMeja
  | JenisHidup
  | PenolakanJadwal['jenis']
  | PenolakanPagu['jenis']
  | PenolakanPintu['jenis']
  | PenolakanTemplat['jenis']
  | 'kunci-dipakai-ulang'
  | 'bukan-wewenang'
>

/** Every refusal of the usulan module, in the order a proposal meets them. */
export const penolakanUsulan: KatalogPenolakan<Jenis> = {
  'pengajuan-tidak-ditemukan': {
    status: 404,
    id: { pesan: 'Usulan ini tidak ada di daerah Anda.', langkah: 'Periksa nomornya, atau cari lagi dari antrean.' },
    en: { pesan: 'This proposal does not exist in your government.', langkah: 'Check its number, or look for it in the queue.' },
  },
  'wilayah-tidak-dikenal': {
    status: 422,
    id: { pesan: 'Wilayah {{kode}} bukan desa atau kelurahan di daerah ini.', langkah: 'Pilih desa atau kelurahan dari daftar.' },
    en: { pesan: 'Region {{kode}} is not a village of this government.', langkah: 'Choose a village from the list.' },
  },
  'kamus-tidak-ditemukan': {
    status: 422,
    id: { pesan: 'Butir kamus usulan itu tidak ada untuk tahun anggaran {{tahunAnggaran}}.', langkah: 'Pilih butir dari kamus tahun tersebut.' },
    en: { pesan: 'That catalogue item does not exist for budget year {{tahunAnggaran}}.', langkah: 'Choose an item from that year’s catalogue.' },
  },
  'harga-belum-ditetapkan': {
    status: 422,
    id: { pesan: 'Plafon harga “{{nama}}” belum ditetapkan.', langkah: 'Rancangan tetap tersimpan; mintalah Bappeda menetapkan harganya.' },
    en: { pesan: 'The ceiling price of “{{nama}}” has not been fixed.', langkah: 'Keep the draft; ask Bappeda to fix the price.' },
  },
  'harga-di-atas-kamus': {
    status: 422,
    id: { pesan: 'Harga {{harga, rupiah}} per {{satuan}} melampaui plafon kamus {{hargaMaks, rupiah}}.', langkah: 'Pakai harga kamus atau yang lebih rendah.' },
    en: {
      pesan: 'The price {{harga, rupiah}} per {{satuan}} is above the catalogue’s ceiling of {{hargaMaks, rupiah}}.',
      langkah: 'Use the catalogue’s price or a lower one.',
    },
  },
  'volume-di-luar-batas': {
    status: 422,
    id: { pesan: 'Volume harus antara {{min}} dan {{maks}}.', langkah: 'Sesuaikan volume, atau bagi usulannya.' },
    en: { pesan: 'The volume must lie between {{min}} and {{maks}}.', langkah: 'Adjust the volume, or split the proposal.' },
  },
  'masalah-terlalu-singkat': {
    status: 422,
    id: {
      pesan: 'Uraian masalah baru {{panjang}} huruf; paling sedikit {{minimal}}.',
      langkah: 'Ceritakan apa yang terjadi, siapa yang terdampak, sejak kapan.',
    },
    en: {
      pesan: 'The problem is described in {{panjang}} characters; at least {{minimal}} are needed.',
      langkah: 'Tell what happens, whom it affects, since when.',
    },
  },
  'foto-belum-ada': {
    status: 422,
    id: { pesan: 'Usulan fisik perlu paling sedikit satu foto keadaan sekarang.', langkah: 'Tambahkan foto, lalu ajukan.' },
    en: { pesan: 'Works need at least one photo of the present state.', langkah: 'Add a photo, then submit.' },
  },
  'pengusul-bukan-jalurnya': {
    status: 422,
    id: { pesan: 'Jalur {{kanal}} tidak dipakai oleh pengusul {{pengusul}}.', langkah: 'Pilih pengusul yang sesuai jalurnya, atau jalur lain.' },
    en: { pesan: 'The way {{kanal}} is not that of a proposer {{pengusul}}.', langkah: 'Choose the proposer that belongs to it, or another way.' },
  },
  'tenggat-sudah-berubah': {
    status: 409,
    id: { pesan: 'Tenggat tahap ini sudah disimpan orang lain.', langkah: 'Muat ulang, lalu ulangi perubahan Anda.' },
    en: { pesan: 'Somebody else has saved the deadline of this stage.', langkah: 'Reload and make your change again.' },
  },
  'tenggat-atasan-terlalu-dini': {
    status: 422,
    id: {
      pesan: 'Atasan diberi tahu sesudah {{atasan}} hari, padahal mejanya baru diingatkan sesudah {{ingatkan}} hari.',
      langkah: 'Ingatkan mejanya lebih dahulu.',
    },
    en: { pesan: 'The superior is told after {{atasan}} days, the desk only after {{ingatkan}}.', langkah: 'Remind the desk first.' },
  },
  'tahap-tanpa-tenggat': {
    status: 422,
    id: { pesan: 'Tahap {{tahap}} tidak menjawab usulan.', langkah: 'Tetapkan tenggat untuk tahap yang memutus.' },
    en: { pesan: 'Stage {{tahap}} answers no proposal.', langkah: 'Set a deadline for a stage that decides.' },
  },
  'forum-wajib': {
    status: 422,
    id: { pesan: 'Usulan musyawarah khusus menyebut forumnya.', langkah: 'Pilih forum anak, perempuan, atau penyandang disabilitas.' },
    en: { pesan: 'A proposal of a special forum names its forum.', langkah: 'Choose the forum of children, women, or persons with disabilities.' },
  },
  'anggota-dprd-wajib': {
    status: 422,
    id: { pesan: 'Pokok pikiran menyebut anggota DPRD yang menyampaikannya.', langkah: 'Pilih anggota dari daftar; bila belum ada, catat di halaman DPRD.' },
    en: { pesan: 'A council proposal names the member who brings it.', langkah: 'Choose the member from the list, or record the member on the DPRD page.' },
  },
  'anggota-dprd-tidak-menjabat': {
    status: 422,
    id: { pesan: 'Anggota DPRD itu tidak menjabat hari ini.', langkah: 'Pilih anggota yang menjabat, atau perbaiki masa jabatannya.' },
    en: { pesan: 'That member is not in office today.', langkah: 'Choose a member in office, or correct the term.' },
  },
  'anggota-dprd-bukan-anda': {
    status: 403,
    id: { pesan: 'Anda mengusulkan sebagai diri Anda sendiri.', langkah: 'Pilih nama Anda; pokir anggota lain diinput sekretariat DPRD.' },
    en: { pesan: 'You propose as yourself.', langkah: 'Choose your own name; another member’s proposals are entered by the secretariat.' },
  },
  'surat-desa-wajib': {
    status: 422,
    id: {
      pesan: 'Usulan atas nama desa perlu surat desa yang bertanda tangan.',
      langkah: 'Isi nomor dan tanggal surat, lalu unggah foto atau pindaian suratnya.',
    },
    en: {
      pesan: 'A proposal on a village’s behalf needs the village’s signed letter.',
      langkah: 'Enter its number and date and upload a photo or scan of it.',
    },
  },
  'surat-desa-belum-terbit': {
    status: 422,
    id: { pesan: 'Tanggal surat desa belum tiba.', langkah: 'Periksa tanggal pada suratnya.' },
    en: { pesan: 'The date of the village’s letter lies in the future.', langkah: 'Check the date on the letter.' },
  },
  'berkas-tidak-ditemukan': {
    status: 422,
    id: { pesan: 'Ada foto yang belum terunggah.', langkah: 'Unggah fotonya lagi, lalu simpan.' },
    en: { pesan: 'A photo has not been uploaded.', langkah: 'Upload it again, then save.' },
  },
  'usulan-sudah-ada': {
    status: 409,
    id: { pesan: 'Usulan dengan tanda ini sudah tersimpan.', langkah: 'Buka dari daftar usulan Anda; tidak perlu dikirim lagi.' },
    en: { pesan: 'A proposal with this id is already stored.', langkah: 'Open it from your list; it need not be sent again.' },
  },
  'bukan-draf': {
    status: 409,
    id: {
      pesan: 'Usulan yang sudah diajukan tidak dapat diubah pengusul.',
      langkah: 'Mintalah tahap yang memegangnya mengembalikan usulan bila perlu diperbaiki.',
    },
    en: { pesan: 'A submitted proposal cannot be changed by its proposer.', langkah: 'Ask the stage that holds it to return it if it must be corrected.' },
  },
  'kebutuhan-sudah-diputus': {
    status: 409,
    id: {
      pesan: 'Judul, masalah dan tempat usulan ini sudah diputus di tahun sebelumnya.',
      langkah: 'Ubah butir kamus, volume atau harganya saja. Kalau kebutuhannya lain, buat usulan baru.',
    },
    en: {
      pesan: 'The title, problem and place of this proposal were decided on in an earlier year.',
      langkah: 'Change its catalogue item, volume or price only. For another need, make a new proposal.',
    },
  },
  'jendela-tertutup-ada-susulan': {
    status: 409,
    id: {
      pesan: 'Pengusulan sudah ditutup.',
      langkah:
        'Desa yang meminta dengan surat paling lambat {{batasSurat, tanggal}} masih dapat dimasukkan operator kecamatan sampai {{batasMasuk, tanggal}}. Selain itu: izin tertulis Bappeda, atau ajukan untuk tahun berikutnya. Rancangan tetap tersimpan.',
    },
    en: {
      pesan: 'The entry of proposals has closed.',
      langkah:
        'A village that asked by letter no later than {{batasSurat, tanggal}} can still be entered by the operator of its kecamatan until {{batasMasuk, tanggal}}. Otherwise: a written exception of Bappeda, or the next year. The draft stays.',
    },
  },
  'susulan-tidak-diizinkan': {
    status: 409,
    id: {
      pesan: 'Usulan susulan desa ini tidak lagi diizinkan aturan daerah ({{sebab}}).',
      langkah: 'Mintalah pengecualian kepada Bappeda dengan surat, atau ajukan untuk tahun berikutnya.',
    },
    en: {
      pesan: 'The government’s rule no longer allows late entries of this village ({{sebab}}).',
      langkah: 'Ask Bappeda for an exception by letter, or propose for the next year.',
    },
  },
  'susulan-belum-perlu': {
    status: 409,
    id: { pesan: 'Desa ini masih dapat mengajukan tanpa izin susulan.', langkah: 'Ajukan seperti biasa selama jendelanya terbuka.' },
    en: { pesan: 'This village can still submit without a late permission.', langkah: 'Submit as usual while the window is open.' },
  },
  'susulan-melewati-batas': {
    status: 422,
    id: { pesan: 'Izin susulan berlaku paling lambat sampai {{batasMasuk, tanggal}}.', langkah: 'Isi masa berlaku sampai tanggal itu.' },
    en: { pesan: 'A late permission holds until {{batasMasuk, tanggal}} at most.', langkah: 'Let it end on that date.' },
  },
  'surat-sudah-dipakai': {
    status: 409,
    id: { pesan: 'Surat nomor {{nomorSurat}} sudah dicatat.', langkah: 'Periksa nomor suratnya.' },
    en: { pesan: 'Letter number {{nomorSurat}} is already recorded.', langkah: 'Check the number of the letter.' },
  },
  'sudah-diputus': {
    status: 409,
    id: { pesan: 'Usulan ini sudah lebih dulu diputus oleh {{oleh}}.', langkah: 'Lihat putusannya; isian Anda belum tersimpan dan tidak menimpa apa pun.' },
    en: { pesan: 'This proposal was decided first by {{oleh}}.', langkah: 'Look at that decision; yours was not saved and overwrote nothing.' },
  },
  'isi-sudah-berubah': {
    status: 409,
    id: {
      pesan: 'Rancangan ini sudah disimpan dari perangkat atau jendela lain.',
      langkah: 'Muat ulang, lalu ulangi perubahan Anda; tidak ada yang tertimpa.',
    },
    en: { pesan: 'This draft has been saved from another device or window.', langkah: 'Reload it and make your change again; nothing was overwritten.' },
  },
  'keputusan-tidak-dikenal-di-tahap': {
    status: 409,
    id: { pesan: 'Keputusan itu tidak dapat diambil pada tahap dan keadaan usulan sekarang.', langkah: 'Muat ulang usulan untuk melihat pilihan yang ada.' },
    en: { pesan: 'That decision cannot be taken at the proposal’s present stage and state.', langkah: 'Reload the proposal to see what is possible.' },
  },
  'alasan-wajib': {
    status: 422,
    id: { pesan: 'Keputusan ini perlu alasan.', langkah: 'Pilih satu dari dua puluh alasan, lalu tulis kalimat untuk warga.' },
    en: { pesan: 'This decision needs a reason.', langkah: 'Choose one of the twenty reasons, then write a sentence for the public.' },
  },
  'teks-terlalu-singkat': {
    status: 422,
    id: { pesan: 'Penjelasan untuk warga paling sedikit {{minimal}} huruf.', langkah: 'Tulis dengan kalimat yang dapat dipahami warga.' },
    en: { pesan: 'The explanation for the public has at least {{minimal}} characters.', langkah: 'Write a sentence people can understand.' },
  },
  'usulan-sudah-melangkah': {
    status: 409,
    id: {
      pesan: 'Usulan ini sudah diputus lebih lanjut dan kini di tahap {{tahap}}.',
      langkah: 'Hanya tahap itu yang dapat mengubahnya; sampaikan surat Anda kepadanya.',
    },
    en: { pesan: 'This proposal has been decided further and stands at {{tahap}} now.', langkah: 'Only that stage can change it; send it your letter.' },
  },
  'berita-acara-sudah-ditutup': {
    status: 409,
    id: {
      pesan: 'Hasil {{nama}} sudah dibekukan; putusan tahap ini tidak dapat diambil begitu saja.',
      langkah: 'Bila memang harus berubah, catat sebagai perubahan sesudah berita acara, dengan alasan dan nomor suratnya; perubahan itu diumumkan.',
    },
    en: {
      pesan: 'The result of {{nama}} is frozen; this stage cannot simply decide any more.',
      langkah: 'If it must change, record it as a change after the minutes, with its reason and letter; that change is published.',
    },
  },
  'perubahan-kosong': {
    status: 422,
    id: { pesan: 'Volume dan rupiah sama dengan yang sekarang.', langkah: 'Ubah salah satunya, atau pilih terima.' },
    en: { pesan: 'Volume and amount are the same as now.', langkah: 'Change one of them, or accept.' },
  },
  'volume-tidak-sah': {
    status: 422,
    id: { pesan: 'Volume harus lebih dari nol.', langkah: 'Isi volume, atau tolak usulannya dengan alasan.' },
    en: { pesan: 'The volume must be above zero.', langkah: 'Enter a volume, or refuse the proposal with a reason.' },
  },
  'rupiah-melampaui-volume': {
    status: 422,
    id: { pesan: '{{rupiah, rupiah}} melampaui volume × harga, yaitu {{maks, rupiah}}.', langkah: 'Turunkan rupiahnya atau perbaiki volumenya.' },
    en: { pesan: '{{rupiah, rupiah}} is more than volume × price, which is {{maks, rupiah}}.', langkah: 'Lower the amount or correct the volume.' },
  },
  'perangkat-daerah-tujuan-wajib': {
    status: 422,
    id: { pesan: 'Pilih {{istilah.pd}} tujuan yang lain dari sekarang.', langkah: 'Tentukan ke mana usulan dialihkan.' },
    en: { pesan: 'Choose an agency other than the present one.', langkah: 'Say where the proposal is redirected to.' },
  },
  'perlu-akomodasi': {
    status: 409,
    id: { pesan: 'Di forum {{istilah.pd}}, usulan diterima dengan menautkannya ke sub kegiatan.', langkah: 'Pilih sub kegiatan dan bagiannya.' },
    en: { pesan: 'At the agency forum a proposal is accepted by linking it to a sub-activity.', langkah: 'Choose the sub-activity and its share.' },
  },
  'perlu-rincian-belanja': {
    status: 409,
    id: { pesan: 'Usulan dianggarkan dengan rincian belanja yang menyebutnya.', langkah: 'Isi rincian belanja RKA untuk usulan ini.' },
    en: { pesan: 'A proposal is budgeted by a budget line that names it.', langkah: 'Enter the RKA line for this proposal.' },
  },
}
