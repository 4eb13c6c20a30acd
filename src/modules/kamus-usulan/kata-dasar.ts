/**
 * Light Indonesian stemming: candidates of the root, the likeliest first. Both sides of a comparison are treated alike, so a
 * candidate need not be a word; where a prefix may have swallowed a letter (`penerangan`: terang), both readings are kept.
 */

const TERPENDEK = 4
const SISA = 3

/** The last two are colloquial: `benerin`, Javanese `lobange`. */
const AKHIRAN = [/(?:lah|kah|pun|nya|ku|mu|ne)$/, /(?:kan|an|in|i|e)$/]

interface Awalan {
  readonly pola: RegExp
  /** What may have stood where the prefix melted into the root. */
  readonly luluh: readonly string[]
}

const AWALAN: readonly Awalan[] = [
  { pola: /^(?:meny|peny|ny)(?=[aeiou])/, luluh: ['s', 'c'] },
  { pola: /^(?:meng|peng)(?=[aeiou])/, luluh: ['', 'k'] },
  { pola: /^(?:meng|peng)(?=[^aeiou])/, luluh: [''] },
  { pola: /^(?:menge|penge|nge)(?=[^aeiou])/, luluh: [''] },
  { pola: /^(?:mem|pem)(?=[aeiou])/, luluh: ['p', 'm'] },
  { pola: /^(?:mem|pem)(?=[^aeiou])/, luluh: [''] },
  { pola: /^(?:men|pen)(?=[aeiou])/, luluh: ['t', 'n'] },
  { pola: /^(?:men|pen)(?=[^aeiou])/, luluh: [''] },
  { pola: /^(?:ber|ter|per)(?=[^aeiou])/, luluh: [''] },
  { pola: /^(?:ber|ter|per)(?=[aeiou])/, luluh: ['', 'r'] },
  { pola: /^(?:me|pe)(?=[lmnrwy])/, luluh: [''] },
  { pola: /^(?:di|ke|se)(?=[^aeiou])/, luluh: [''] },
  { pola: /^(?:di)(?=[aeiou])/, luluh: [''] },
  { pola: /^ng(?=[aeiou])/, luluh: ['', 'k'] },
]

/** Words that only look as if they had a prefix or suffix. */
const UTUH = new Set(
  `jalan taman makan ikan bukan badan papan teman aman lahan bahan hutan kapan depan dengan ikan sawi api kali tani petani sapi padi kopi teri lari mati besi kursi
  gizi bayi pagi suci rapi beli isi posyandu seni seragam sekolah sepeda sepatu semen senter serat sehat segel selokan semprot sensus sertifikat sepak setapak sekretariat
  kelas kelapa kelompok kelurahan kecamatan kedelai keramik keramba kerja keruk kereta keris kesenian ketahanan dinas dinding disabilitas diesel digital difabel
  perahu peralatan perumahan perikanan permata pertanian perempuan pemuda penduduk peternak bersih beras benih beton berita bersama terminal ternak tenaga tembok
  tenda tekstil meja mesin menara merah mebel media melati mesjid medis pesantren pendidikan pemerintah pelabuhan pelita pendopo kantin mesin air internet listrik komputer
  koperasi irigasi drainase internet sanitasi instalasi organisasi literasi lokasi inovasi produksi informasi aplikasi vaksinasi imunisasi normalisasi rehabilitasi
  embun embung kain main lain kawin latin bensin mangrove nyamuk nyala ngaji nelayan bidan wanita siswi kader`.split(/\s+/),
)

/** The word itself first, then its possible roots. */
export function akarKata(kata: string): readonly string[] {
  if (kata.length < TERPENDEK || UTUH.has(kata)) return [kata]
  const bentuk = new Set([kata])
  for (const tanpaAwal of lepasAwalan(kata)) for (const akar of lepasAkhiran(tanpaAwal)) bentuk.add(akar)
  return [...bentuk]
}

/** Up to two prefixes (`diperbaiki`, `pemberdayaan`). */
function lepasAwalan(kata: string): string[] {
  const satu = lepasSatu(kata)
  return [kata, ...satu, ...satu.flatMap((s) => (UTUH.has(s) ? [] : lepasSatu(s)))]
}

function lepasSatu(kata: string): string[] {
  const cocok = AWALAN.find((a) => a.pola.test(kata))
  if (cocok === undefined) return []
  const sisa = kata.replace(cocok.pola, '')
  return sisa.length < SISA ? [] : cocok.luluh.map((l) => l + sisa).filter((s) => s.length >= TERPENDEK - 1)
}

function lepasAkhiran(kata: string): string[] {
  if (UTUH.has(kata)) return [kata]
  const hasil = [kata]
  let kini = kata
  for (const pola of AKHIRAN) {
    const sisa = kini.replace(pola, '')
    if (sisa === kini) continue
    if (sisa.length < TERPENDEK) {
      if (kini.endsWith('kan') && kini.length - 2 >= TERPENDEK) hasil.push(kini.slice(0, -2))
      continue
    }
    // `perbaikan` ends in -an, `bersihkan` in -kan: both are kept.
    if (kini.endsWith('kan')) hasil.push(kini.slice(0, -2))
    kini = sisa
    hasil.push(sisa)
    if (UTUH.has(sisa)) break
  }
  return hasil
}
