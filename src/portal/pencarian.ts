/** Words that mean the same in the offices and villages that search (S0-17). The first is the one the texts use. */
const SINONIM: readonly (readonly string[])[] = [
  ['perangkat daerah', 'opd', 'skpd', 'sopd', 'satuan kerja'],
  ['musrenbang', 'musrembang', 'musrenbangdes', 'musrembangdes', 'musrenbangcam', 'musrembangcam'],
  ['kecamatan', 'kec', 'distrik'],
  ['kelurahan', 'kel'],
  ['desa', 'ds', 'gampong', 'nagari', 'kampung'],
  ['drainase', 'selokan', 'got', 'parit', 'saluran'],
  ['gorong gorong', 'gorong2'],
  ['jalan', 'jln', 'jl'],
  ['jembatan', 'jbt'],
  ['pembangunan', 'pemb'],
  ['sekolah', 'sd', 'smp', 'madrasah'],
]

const KATA_HENTI: ReadonlySet<string> = new Set(['di', 'ke', 'dan', 'yang', 'untuk', 'dari', 'pada', 'dengan', 'usulan', 'the', 'of', 'in'])
const MAKS_KATA = 8

/** Lower case, without accents and marks: `Gorong-gorong RW.03` becomes `gorong gorong rw 03`. */
function ratakanTeks(teks: string): string {
  return teks
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/**
 * What is sought, as one regular expression per word, all of which must be found. A word stands for its synonyms;
 * words of up to three letters and numbers must stand alone. To be matched against lower-case text; of what was typed only
 * letters and digits reach the pattern.
 */
export function polaPencarian(q: string): string[] {
  const padat = ` ${ratakanTeks(q)} `
  const kelompok = SINONIM.map((anggota) => ({ anggota, ditemukan: anggota.filter((a) => padat.includes(` ${a} `)) })).filter((k) => k.ditemukan.length > 0)
  const sisa = kelompok.flatMap((k) => k.ditemukan).reduce((teks, kata) => teks.replaceAll(` ${kata} `, ' '), padat)
  const kata = sisa.split(' ').filter((k) => k !== '' && !KATA_HENTI.has(k))
  const pola = [...kelompok.map((k) => k.anggota.map(polaKata).join('|')), ...kata.map(polaKata)]
  return [...new Set(pola)].slice(0, MAKS_KATA)
}

function polaKata(kata: string): string {
  if (/^\d+$/.test(kata)) return `\\m0*${kata.replace(/^0+(?=\d)/, '')}\\M`
  const pola = kata.replaceAll(' ', '[^a-z0-9]+')
  return kata.length <= 3 ? `\\m${pola}\\M` : `\\m${pola}`
}

/** The number on the receipt, as people type it: other dashes and spaces are forgiven. `null` when it is no number. */
export function kenaliNomor(q: string): string | null {
  const rapi = q.trim().replace(/\s*[-–—−]\s*|\s+/g, '-')
  return /^\d{4}-\d{4,6}-\d{4}-\d{4,6}$/.test(rapi) ? rapi : null
}
