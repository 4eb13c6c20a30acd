import type { Kata } from '#src/portal/ucapan.kata.ts'

/** What a coded reason means to whoever asked, and what can be done now. One entry per code, and a test that none is missing. */
export const KATA_MENGAPA = {
  'mengapa.judul': { id: 'Mengapa tidak?', en: 'Why not?' },
  'mengapa.diputus': { id: 'Diputus {{jabatan}} pada {{tanggal}}.', en: 'Decided by {{jabatan}} on {{tanggal}}.' },
  'mengapa.tanya': {
    id: 'Ada yang kurang jelas? Tanyakan kepada {{jabatan}} dengan menyebut nomor {{nomor}}.',
    en: 'Something unclear? Ask {{jabatan}}, naming number {{nomor}}.',
  },
  'mengapa.jendela': {
    id: 'Pengusulan untuk anggaran {{tahun}} dibuka {{buka}} sampai {{tutup}}.',
    en: 'Proposals for the {{tahun}} budget can be submitted from {{buka}} until {{tutup}}.',
  },
  'mengapa.tanpa-jendela': {
    id: 'Jadwal pengusulan berikutnya belum ditetapkan; bila sudah, tampil di halaman jadwal.',
    en: 'The next time for proposals is not set yet; once it is, it stands on the calendar page.',
  },
  'mengapa.jadwal': { id: 'Lihat jadwal', en: 'See the calendar' },

  'arti.A01': {
    id: 'Pekerjaan ini bukan urusan kabupaten atau kota, melainkan desa, provinsi, atau pusat.',
    en: 'This work is not for the kabupaten but for the village, the province or the nation.',
  },
  'bisa.A01': {
    id: 'Mintalah kantor desa atau kecamatan meneruskannya kepada yang berwenang, atau ajukan lewat musyawarah desa.',
    en: 'Ask the village or kecamatan office to pass it to whoever is in charge, or bring it to the village meeting.',
  },
  'arti.A02': { id: 'Kebutuhan yang sama sudah diajukan dalam usulan lain.', en: 'The same need was already submitted in another proposal.' },
  'bisa.A02': {
    id: 'Cari usulan yang sama di desa ini lalu ikuti jawabannya di sana; tidak perlu mengajukan lagi.',
    en: 'Look for the other proposal of this village and follow its answer; there is no need to submit again.',
  },
  'arti.A03': { id: 'Petugas tidak dapat menemukan tempatnya dari keterangan yang ditulis.', en: 'Officials could not find the place from what was written.' },
  'bisa.A03': {
    id: 'Ajukan lagi dengan RT, RW, patokan terdekat, dan titik di peta.',
    en: 'Submit it again with RT, RW, the nearest landmark and a point on the map.',
  },
  'arti.A04': { id: 'Usulan ini ditujukan ke dinas yang bukan bidangnya.', en: 'This proposal was addressed to an agency it does not belong to.' },
  'bisa.A04': {
    id: 'Usulan dialihkan ke dinas yang tepat; ikuti jawabannya di halaman ini.',
    en: 'It is redirected to the right agency; follow the answer on this page.',
  },
  'arti.A05': {
    id: 'Kebutuhan ini sudah pernah diusulkan dan masih menunggu dikerjakan.',
    en: 'This need was proposed before and is still waiting to be done.',
  },
  'bisa.A05': {
    id: 'Ikuti usulan yang lebih dulu; desa dapat memintanya diprioritaskan dalam musyawarah.',
    en: 'Follow the earlier proposal; the village can ask in its meeting to give it priority.',
  },
  'arti.A06': {
    id: 'Jenis pekerjaan ini tidak ada dalam daftar yang dapat diusulkan (kamus usulan).',
    en: 'This kind of work is not in the list of what can be proposed (the catalogue).',
  },
  'bisa.A06': {
    id: 'Lihat kamus usulan untuk pekerjaan yang serupa, atau minta kecamatan mengusulkan butir baru.',
    en: 'Look in the catalogue for similar work, or ask the kecamatan to propose a new item.',
  },
  'arti.A07': { id: 'Ada keterangan atau lampiran yang belum dilengkapi.', en: 'Some particulars or attachments were missing.' },
  'bisa.A07': {
    id: 'Lengkapi foto, ukuran, jumlah penerima manfaat dan surat yang diminta, lalu ajukan lagi.',
    en: 'Complete photos, measures, number of beneficiaries and the letters asked for, then submit again.',
  },
  'arti.A08': {
    id: 'Belum jelas siapa pemilik tanahnya, sehingga pemerintah tidak boleh membangun di sana.',
    en: 'It is not clear who owns the land, so the government may not build there.',
  },
  'bisa.A08': {
    id: 'Siapkan sertifikat, surat hibah, atau pernyataan pemilik tanah bersama kantor desa, lalu ajukan lagi.',
    en: 'Prepare the certificate, deed of gift or owner’s statement with the village office, then submit again.',
  },
  'arti.A09': {
    id: 'Tempatnya tidak diperuntukkan bagi pekerjaan ini menurut rencana tata ruang.',
    en: 'The spatial plan does not allow this work at this place.',
  },
  'bisa.A09': {
    id: 'Tanyakan tempat lain yang diperbolehkan, lalu ajukan lagi untuk tempat itu.',
    en: 'Ask which other place is allowed, then submit it for that place.',
  },
  'arti.A10': {
    id: 'Jatah dana wilayah untuk tahun itu sudah habis terpakai usulan yang urutannya lebih atas.',
    en: 'The money set aside for the area that year went to proposals ranked higher.',
  },
  'bisa.A10': {
    id: 'Ajukan lagi tahun berikutnya dan minta musyawarah menempatkannya lebih atas; volume yang lebih kecil lebih mudah diterima.',
    en: 'Submit it again next year and ask the meeting to rank it higher; a smaller volume is easier to accept.',
  },
  'arti.A11': {
    id: 'Pekerjaan ini tidak termasuk yang diutamakan pemerintah daerah tahun itu.',
    en: 'This work is not among what the government put first that year.',
  },
  'bisa.A11': {
    id: 'Ajukan lagi bila prioritas tahun berikutnya sesuai; desa dapat menjelaskan mengapa mendesak.',
    en: 'Submit it again when next year’s priorities fit; the village can explain why it is urgent.',
  },
  'arti.A12': {
    id: 'Uang daerah tidak cukup untuk semua usulan yang layak tahun itu.',
    en: 'The government’s money did not suffice for all worthy proposals that year.',
  },
  'bisa.A12': {
    id: 'Ajukan lagi tahun berikutnya; usulan lama tetap tercatat sebagai dasarnya.',
    en: 'Submit it again next year; the old proposal stays on record as its basis.',
  },
  'arti.A13': {
    id: 'Gambar rencana, perhitungan, atau izinnya belum siap, sehingga belum dapat dikerjakan.',
    en: 'Drawings, calculations or permits were not ready, so work could not begin.',
  },
  'bisa.A13': {
    id: 'Minta dinas memberi tahu kelengkapan yang kurang, siapkan, lalu ajukan lagi.',
    en: 'Ask the agency what is missing, prepare it, then submit again.',
  },
  'arti.A14': {
    id: 'Pekerjaan ini sudah atau akan dibiayai dari sumber lain, misalnya Dana Desa.',
    en: 'This work is, or will be, paid from another source, for example village funds.',
  },
  'bisa.A14': {
    id: 'Tanyakan ke kantor desa kapan dikerjakan; bila ternyata tidak jadi, ajukan lagi.',
    en: 'Ask the village office when it will be done; if it is not, submit it again.',
  },
  'arti.A15': { id: 'Ukuran atau harganya dinilai tidak sesuai dengan keadaan di lapangan.', en: 'Its size or price was found not to fit what is there.' },
  'bisa.A15': {
    id: 'Ukur lagi bersama petugas desa, lalu ajukan dengan angka yang sesuai.',
    en: 'Measure again with the village’s officials, then submit it with fitting figures.',
  },
  'arti.A16': { id: 'Usulan ini dibahas bersama usulan lain yang tujuannya sama.', en: 'This proposal is decided together with another of the same purpose.' },
  'bisa.A16': {
    id: 'Ikuti usulan gabungannya; jawabannya berlaku juga untuk usulan ini.',
    en: 'Follow the merged proposal; its answer holds for this one too.',
  },
  'arti.A17': {
    id: 'Bantuan uang atau barang kepada kelompok harus lewat aturan hibah dan bantuan sosial.',
    en: 'Money or goods for groups must follow the rules on grants and social aid.',
  },
  'bisa.A17': {
    id: 'Kelompok mengajukan proposal hibah kepada kepala daerah lewat dinas; tanyakan syaratnya di kecamatan.',
    en: 'The group applies for a grant to the head of government through the agency; ask at the kecamatan what is needed.',
  },
  'arti.A18': {
    id: 'Penerima atau tempatnya belum memenuhi syarat yang ditetapkan untuk pekerjaan ini.',
    en: 'Those who would benefit, or the place, do not meet the conditions set for this work.',
  },
  'bisa.A18': {
    id: 'Periksa syaratnya di kamus usulan; ajukan lagi bila sudah terpenuhi.',
    en: 'See the conditions in the catalogue; submit again once they are met.',
  },
  'arti.A19': { id: 'Pengusulnya sendiri menarik usulan ini.', en: 'Its own proposer withdrew this proposal.' },
  'bisa.A19': { id: 'Pengusul yang sama, atau desa, dapat mengajukannya lagi.', en: 'The same proposer, or the village, can submit it again.' },
  'arti.A20': { id: 'Usulan ini datang sesudah waktu pengusulan ditutup.', en: 'This proposal came after the time for proposals had ended.' },
  'bisa.A20': { id: 'Ajukan pada waktu pengusulan berikutnya.', en: 'Submit it in the next time for proposals.' },
} as const satisfies Kata
