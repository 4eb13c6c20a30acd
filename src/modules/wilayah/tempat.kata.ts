import type { Bahasa } from '#src/lib/kata.ts'
import type { AlasanPasti, SebabTanya } from '#src/modules/wilayah/tempat.ts'

/** Why a mention is certain, or what is to be asked. */
const KETERANGAN: Readonly<Record<AlasanPasti | SebabTanya, Readonly<Record<Bahasa, string>>>> = {
  tertulis: { id: 'Tertulis demikian', en: 'Written so' },
  'desa-dan-kecamatan': { id: 'Desa dan kecamatannya cocok', en: 'Village and kecamatan agree' },
  'nama-tunggal': { id: 'Hanya satu yang bernama demikian', en: 'Only one bears this name' },
  'bentuk-koma': { id: 'Ditulis berurutan: kabupaten, kecamatan, desa', en: 'Written in order: kabupaten, kecamatan, village' },
  'layanan-desa': { id: 'Layanan ini satu di setiap desa, dan bernama desanya', en: 'Each village has one of these, named after it' },
  'nama-sebelum-kecamatan': { id: 'Ditulis tepat sebelum kecamatannya', en: 'Written right before its kecamatan' },
  'wilayah-pengguna': { id: 'Ada beberapa; ini yang di wilayah Anda', en: 'There are several; this one is in your region' },
  'kabupaten-disebut': { id: 'Ada beberapa; ini yang di kabupaten yang disebut', en: 'There are several; this one is in the kabupaten named' },
  'ejaan-mirip': { id: 'Ejaannya mirip, kecamatannya cocok', en: 'Spelt nearly so, and the kecamatan agrees' },
  'banyak-desa': { id: 'Beberapa desa disebut; pilih satu', en: 'Several villages are named; choose one' },
  'nama-kembar': { id: 'Lebih dari satu tempat bernama demikian; pilih yang dimaksud', en: 'More than one place bears this name; choose which is meant' },
  bertentangan: { id: 'Desa dan kecamatan yang ditulis tidak cocok', en: 'The village and the kecamatan written do not agree' },
  'nama-lebih-panjang': { id: 'Namanya berlanjut dengan kata yang tidak dikenal', en: 'The name goes on with a word that is not known' },
  'ejaan-meragukan': { id: 'Mungkin salah eja; apakah ini yang dimaksud?', en: 'Perhaps misspelt; is this what is meant?' },
  'banyak-kecamatan': { id: 'Beberapa kecamatan disebut; pilih satu', en: 'Several kecamatan are named; choose one' },
  'rentang-terbalik': { id: 'Rentang nomornya terbalik', en: 'The range of numbers runs backwards' },
  'nomor-tidak-lazim': { id: 'Nomor RT/RW ini tidak lazim', en: 'No neighbourhood has such a number' },
  'tanpa-nama': { id: 'Belum disebut namanya', en: 'Its name is not given' },
  'batas-nama': { id: 'Belum jelas sampai mana namanya', en: 'It is not clear where the name ends' },
  tertukar: { id: 'Bujur dan lintang tampaknya tertukar', en: 'Longitude and latitude seem to be swapped' },
  'tanpa-belahan': { id: 'Lintang selatan atau utara?', en: 'South or north latitude?' },
  'luar-indonesia': { id: 'Titik ini di luar Indonesia', en: 'This point is outside Indonesia' },
  'tanpa-penanda': {
    id: 'Tidak disebut sebagai desa atau kecamatan; apakah ini yang dimaksud?',
    en: 'Not called a village or kecamatan; is this what is meant?',
  },
  'tidak-dikenal': { id: 'Tidak ada yang bernama demikian di sini', en: 'No place here bears this name' },
  'kabupaten-lain': { id: 'Kabupaten lain disebut', en: 'Another kabupaten is named' },
}

export function terangkan(alasan: AlasanPasti | SebabTanya, bahasa: Bahasa): string {
  return KETERANGAN[alasan][bahasa]
}
