/** A wish outside the catalogue, from asking to its answer. Only a curated one can become a proposal with a price. */
export const DAFTAR_KEADAAN_LUAR_KAMUS = ['menunggu', 'dipadankan', 'dibuatkan', 'dijawab'] as const
export type KeadaanLuarKamus = (typeof DAFTAR_KEADAAN_LUAR_KAMUS)[number]

export type PenolakanLuarKamus =
  | { readonly jenis: 'luar-kamus-tidak-ada' }
  | { readonly jenis: 'luar-kamus-sudah-dijawab'; readonly keadaan: KeadaanLuarKamus }
  | { readonly jenis: 'butir-padanan-tidak-cocok' }

/** One answer to a wish, and no second: who comes later sees the first one's. */
export function periksaJawaban(w: { readonly keadaan: KeadaanLuarKamus; readonly versi: number }, versi: number): PenolakanLuarKamus | null {
  return w.keadaan === 'menunggu' && w.versi === versi ? null : { jenis: 'luar-kamus-sudah-dijawab', keadaan: w.keadaan }
}

const PENGISI = new Set([
  'yang',
  'dan',
  'untuk',
  'dari',
  'pada',
  'dengan',
  'kami',
  'warga',
  'mohon',
  'minta',
  'tolong',
  'agar',
  'supaya',
  'sudah',
  'belum',
  'tidak',
  'ada',
  'desa',
  'kampung',
  'dusun',
  'rt',
  'rw',
])

/** Words of a wish that may find the item next time: no fillers, no numbers, each once. The curator chooses among them. */
export function kataUsul(kata: string): string[] {
  const suku = kata
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((s) => s.length > 2 && !/^\d+$/.test(s) && !PENGISI.has(s))
  return [...new Set(suku)].slice(0, 12)
}

const PANJANG_RINGKAS = 80

/** The beginning of a wish, cut between two words: how it is called where there is room for a title only. */
export function ringkas(kata: string): string {
  const satu = kata.trim().replaceAll(/\s+/g, ' ')
  if (satu.length <= PANJANG_RINGKAS) return satu
  const potong = satu.slice(0, PANJANG_RINGKAS)
  return `${potong.slice(0, Math.max(potong.lastIndexOf(' '), PANJANG_RINGKAS / 2))} …`
}
