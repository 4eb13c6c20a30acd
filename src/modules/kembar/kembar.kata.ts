import { type Bahasa, createTerjemahan, type KatalogPenolakan } from '#src/lib/kata.ts'
import { formatKuantitas } from '#src/lib/kuantitas.ts'
import { formatRupiah } from '#src/lib/rupiah.ts'
import type { AlasanMirip, KodeAlasanMirip } from '#src/modules/kembar/alasan-mirip.ts'
import type { JalurUsulan } from '#src/modules/kembar/jalur.ts'
import type { PenolakanDukungan, PenolakanKembar } from '#src/modules/kembar/kembar.ts'

type Label = Readonly<Record<Bahasa, string>>

const labelJalur: Readonly<Record<JalurUsulan, Label>> = {
  musrenbang: { id: 'musrenbang', en: 'musrenbang' },
  pokir: { id: 'pokir DPRD', en: 'council pokir' },
  'perangkat-daerah': { id: 'usulan perangkat daerah', en: 'agency proposal' },
  'anggaran-desa': { id: 'APB Desa', en: 'village budget' },
}

/** Reasons in plain words. */
const kataAlasanMirip: Readonly<Record<KodeAlasanMirip, Label>> = {
  'judul-sama': { id: 'judulnya sama', en: 'the titles say the same' },
  'judul-mirip': { id: 'kata yang sama: {{kata}}', en: 'words in common: {{kata}}' },
  'judul-beda': { id: 'judul hampir sama, bedanya: {{a}} / {{b}}', en: 'nearly the same title, but for: {{a}} / {{b}}' },
  'angka-beda': { id: 'nomor di judul berbeda: {{a}} dan {{b}}', en: 'other numbers in the title: {{a}} and {{b}}' },
  jarak: { id: '{{meter}} m jauhnya', en: '{{meter}} m away' },
  'jarak-jauh': { id: 'berjauhan, {{meter}} m', en: 'far apart, {{meter}} m' },
  'jalan-sama': { id: 'nama jalan sama: {{nama}}', en: 'same road: {{nama}}' },
  'jalan-beda': { id: 'jalan berbeda: {{a}} dan {{b}}', en: 'other roads: {{a}} and {{b}}' },
  'kampung-sama': { id: 'kampung sama: {{nama}}', en: 'same hamlet: {{nama}}' },
  'kampung-beda': { id: 'kampung berbeda: {{a}} dan {{b}}', en: 'other hamlets: {{a}} and {{b}}' },
  'rt-rw-sama': { id: 'sama-sama di RT {{rt}}/RW {{rw}}', en: 'both in RT {{rt}}/RW {{rw}}' },
  'rw-sama': { id: 'sama-sama di RW {{rw}}', en: 'both in RW {{rw}}' },
  'rw-beda': { id: 'RW berbeda: {{a}} dan {{b}}', en: 'other RW: {{a}} and {{b}}' },
  'rt-beda': { id: 'RT berbeda: {{a}} dan {{b}}', en: 'other RT: {{a}} and {{b}}' },
  'lokus-sama': { id: 'letaknya disebut sama: {{kata}}', en: 'same spot named: {{kata}}' },
  'desa-sama': { id: 'satu desa', en: 'same village' },
  'kecamatan-sama': { id: 'desa lain di kecamatan yang sama', en: 'another village of the same kecamatan' },
  'kecamatan-beda': { id: 'kecamatan lain', en: 'another kecamatan' },
  'kamus-sama': { id: 'butir kamus sama', en: 'same catalogue item' },
  'volume-sama': { id: 'volume {{a}} dan {{b}}', en: 'volumes {{a}} and {{b}}' },
  'volume-beda': { id: 'volumenya berbeda: {{a}} dan {{b}}', en: 'other volumes: {{a}} and {{b}}' },
  'anggaran-sama': { id: 'anggaran {{a}} dan {{b}}', en: 'amounts {{a}} and {{b}}' },
  'anggaran-beda': { id: 'anggarannya berbeda: {{a}} dan {{b}}', en: 'other amounts: {{a}} and {{b}}' },
  'tahun-lain': { id: 'untuk anggaran {{a}} dan {{b}}', en: 'for budgets {{a}} and {{b}}' },
  'jalur-lain': { id: 'jalur berbeda: {{a}} dan {{b}}', en: 'by different ways: {{a}} and {{b}}' },
}

const perBahasa = (bahasa: Bahasa): Record<string, string> => Object.fromEntries(Object.entries(kataAlasanMirip).map(([kode, kata]) => [kode, kata[bahasa]]))
const kata = createTerjemahan({ id: perBahasa('id'), en: perBahasa('en') })

export function ucapAlasanMirip(alasan: AlasanMirip, bahasa: Bahasa): { kode: string; teks: string } {
  return { kode: alasan.kode, teks: kata.t(alasan.kode, { ...isian(alasan, bahasa), lng: bahasa }) }
}

function isian(a: AlasanMirip, bahasa: Bahasa): Record<string, unknown> {
  if (a.kode === 'volume-sama' || a.kode === 'volume-beda') return { a: formatKuantitas(a.a, a.satuan), b: formatKuantitas(a.b, a.satuan) }
  if (a.kode === 'anggaran-sama' || a.kode === 'anggaran-beda') return { a: formatRupiah(a.a), b: formatRupiah(a.b) }
  if (a.kode === 'jalur-lain') return { a: labelJalur[a.a][bahasa], b: labelJalur[a.b][bahasa] }
  if (a.kode === 'judul-beda' || a.kode === 'angka-beda') return { a: a.a === '' ? '–' : a.a, b: a.b === '' ? '–' : a.b }
  return { ...a }
}

/** `berkas-tidak-ditemukan` is spoken by the usulan module already. */
export const penolakanKembar: KatalogPenolakan<Exclude<PenolakanKembar['jenis'] | PenolakanDukungan['jenis'], 'berkas-tidak-ditemukan'>> = {
  'kembar-tidak-ditemukan': {
    status: 404,
    id: { pesan: 'Dugaan kembar ini tidak ada di daerah Anda.', langkah: 'Buka lagi daftar dugaan kembar.' },
    en: { pesan: 'This suspected duplicate does not exist in your government.', langkah: 'Open the list of suspected duplicates again.' },
  },
  'kembar-sudah-diputus': {
    status: 409,
    id: { pesan: 'Pasangan ini sudah berubah: {{keadaan}}, oleh {{jabatan}}.', langkah: 'Muat ulang untuk melihat keadaannya sekarang.' },
    en: { pesan: 'This pair has changed: {{keadaan}}, by {{jabatan}}.', langkah: 'Reload to see it as it is now.' },
  },
  'kembar-diri-sendiri': {
    status: 422,
    id: { pesan: 'Usulan tidak dapat dibandingkan dengan dirinya sendiri.', langkah: 'Sebut usulan lain yang dimaksud.' },
    en: { pesan: 'A proposal cannot be compared with itself.', langkah: 'Name the other proposal that is meant.' },
  },
  'keterangan-terlalu-singkat': {
    status: 422,
    id: { pesan: 'Keterangan paling sedikit {{minimal}} huruf.', langkah: 'Tulis apa yang membuat keduanya sama atau berbeda.' },
    en: { pesan: 'The note needs at least {{minimal}} characters.', langkah: 'Write what makes them the same or different.' },
  },
  'usulan-serupa-tidak-ditemukan': {
    status: 404,
    id: { pesan: 'Usulan itu tidak ada di daerah ini, atau belum diajukan.', langkah: 'Cari lagi usulan yang serupa.' },
    en: { pesan: 'That proposal does not exist in this government, or is not submitted.', langkah: 'Look for similar proposals again.' },
  },
  'dukungan-usulan-sendiri': {
    status: 422,
    id: { pesan: 'Pengusul tidak mendukung usulannya sendiri.', langkah: 'Pilih pendukung lain: RT, RW, lembaga, atau desa lain.' },
    en: { pesan: 'Nobody supports their own proposal.', langkah: 'Choose another supporter: an RT, RW, body or another village.' },
  },
  'dukungan-belum-diajukan': {
    status: 422,
    id: { pesan: 'Rancangan yang belum diajukan tidak dapat didukung.', langkah: 'Tunggu sampai usulan itu diajukan.' },
    en: { pesan: 'A draft that was not submitted cannot be supported.', langkah: 'Wait until that proposal is submitted.' },
  },
  'dukungan-sudah-berakhir': {
    status: 422,
    id: {
      pesan: 'Usulan itu sudah berakhir ({{keadaan}}), sehingga tidak dapat didukung lagi.',
      langkah: 'Usulkan kembali untuk tahun berikutnya, atau ajukan usulan baru.',
    },
    en: { pesan: 'That proposal has ended ({{keadaan}}) and can no longer be supported.', langkah: 'Propose it again for a later year, or submit a new one.' },
  },
  'dukungan-tidak-ditemukan': {
    status: 404,
    id: { pesan: 'Dukungan itu tidak ada pada usulan ini.', langkah: 'Muat ulang halaman usulannya.' },
    en: { pesan: 'This proposal has no such support.', langkah: 'Reload the proposal’s page.' },
  },
  'dukungan-bukan-anda': {
    status: 403,
    id: { pesan: 'Dukungan itu diberikan orang lain.', langkah: 'Mintalah yang memberikannya untuk menariknya.' },
    en: { pesan: 'That support was given by somebody else.', langkah: 'Ask whoever gave it to take it back.' },
  },
  'dukungan-sudah-ditarik': {
    status: 409,
    id: { pesan: 'Dukungan itu sudah ditarik.', langkah: 'Muat ulang halaman usulannya untuk melihat jumlahnya.' },
    en: { pesan: 'That support has been taken back already.', langkah: 'Reload the proposal’s page to see the number.' },
  },
  'dukungan-sudah-ada': {
    status: 409,
    id: { pesan: 'Pendukung ini sudah tercatat untuk usulan itu.', langkah: 'Tidak perlu mengirim lagi; setiap pendukung dihitung sekali.' },
    en: { pesan: 'This supporter is on record for that proposal.', langkah: 'No need to send it again; each supporter counts once.' },
  },
  'pendukung-tanpa-nomor': {
    status: 422,
    id: { pesan: 'Nomor {{apa}} pendukung belum diisi.', langkah: 'Isi nomornya, lalu kirim lagi.' },
    en: { pesan: 'The supporter’s {{apa}} number is missing.', langkah: 'Enter the number and send again.' },
  },
  'pendukung-tanpa-nama': {
    status: 422,
    id: { pesan: 'Nama pendukung belum diisi.', langkah: 'Isi nama lembaga atau warga; namanya tidak ditampilkan kepada umum.' },
    en: { pesan: 'The supporter’s name is missing.', langkah: 'Enter the name of the body or person; it is not shown to the public.' },
  },
}
