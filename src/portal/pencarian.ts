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

/** Lower case, without accents, marks and leading zeros: `Gorong-gorong RW.03` becomes `gorong gorong rw 3`. */
function ratakanTeks(teks: string): string {
  return teks
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/(?<= |^)0+(?=\d)/g, '')
}

/** One thing that is sought: found where any of these stands in a flattened text with a space on either side. */
export type Dicari = readonly string[]

/**
 * What is sought, all of which must be found. A word stands for its synonyms; words of up to three letters and numbers must stand
 * alone, longer ones may be the beginning of a word. Only letters, digits and spaces of what was typed get through.
 */
export function uraikanPencarian(q: string): Dicari[] {
  const padat = siapkanTeks(q)
  const tempat = [...padat.matchAll(RUKUN)].map(([, rukun, angka]) => [` ${rukun ?? ''} ${angka ?? ''} `])
  const tanpaTempat = padat.replaceAll(RUKUN, ' ')
  const kelompok = SINONIM.map((anggota) => ({ anggota, ditemukan: anggota.filter((a) => tanpaTempat.includes(` ${a} `)) })).filter(
    (k) => k.ditemukan.length > 0,
  )
  const sisa = kelompok.flatMap((k) => k.ditemukan).reduce((teks, kata) => teks.replaceAll(` ${kata} `, ' '), tanpaTempat)
  const kata = sisa.split(' ').filter((k) => k !== '' && !KATA_HENTI.has(k))
  const dicari = [...tempat, ...kelompok.map((k) => k.anggota.map(untaiKata)), ...kata.map((k) => [untaiKata(k)])]
  return [...new Map(dicari.map((d) => [d.join('|'), d])).values()].slice(0, MAKS_KATA)
}

/** `RW 3` is one thing. */
const RUKUN = / (rw|rt) (\d{1,3})(?= )/g

/** Numbers and short words stand alone. */
function untaiKata(kata: string): string {
  return kata.length <= 3 || /^\d+$/.test(kata) ? ` ${kata} ` : ` ${kata}`
}

/** A text as it is compared: flattened, a space on either side. */
export function siapkanTeks(teks: string): string {
  return ` ${ratakanTeks(teks)} `
}

export function isDitemukan(d: Dicari, siap: string): boolean {
  return d.some((untai) => siap.includes(untai))
}

/** The number on the receipt, as people type it: other dashes and spaces are forgiven. `null` when it is no number. */
export function kenaliNomor(q: string): string | null {
  const rapi = q.trim().replace(/\s*[-–—−]\s*|\s+/g, '-')
  return /^\d{4}-\d{4,6}-\d{4}-\d{4,6}$/.test(rapi) ? rapi : null
}
