import { KATA_BAKU } from '#src/modules/kamus-usulan/kata-daerah.ts'
import { akarKata } from '#src/modules/kamus-usulan/kata-dasar.ts'
import { SEMUA_PENGERTIAN } from '#src/modules/kamus-usulan/kata-setara.ts'
import { SINGKATAN_KATA } from '#src/modules/kamus-usulan/kata-singkatan.ts'

/** Finds in a row of words the things it speaks of: a word or a phrase names a thing, or the trouble that calls for it. */

export interface Temuan {
  /** Number of the thing in the list. */
  readonly pengertian: number
  readonly sebagai: 'benda' | 'gejala'
  /** The words that say so: from, and up to but not including. */
  readonly awal: number
  readonly akhir: number
}

interface Frasa {
  readonly pengertian: number
  readonly sebagai: 'benda' | 'gejala'
  readonly kata: readonly (readonly string[])[]
}

/** The roots under which a word is compared, its standard form included. */
export function bentukKata(kata: string): readonly string[] {
  const baku = KATA_BAKU.get(kata)
  return baku === undefined ? akarKata(kata) : [...new Set([...akarKata(kata), ...baku.split(' ').flatMap(akarKata)])]
}

const MENURUT_AWAL: ReadonlyMap<string, readonly Frasa[]> = susun()

function susun(): Map<string, Frasa[]> {
  const hasil = new Map<string, Frasa[]>()
  const tambah = (pengertian: number, sebagai: Frasa['sebagai'], isi: readonly string[]): void => {
    const kata = isi.map(bentukKata)
    for (const akar of kata[0] ?? []) hasil.set(akar, [...(hasil.get(akar) ?? []), { pengertian, sebagai, kata }])
  }
  for (const [i, p] of SEMUA_PENGERTIAN.entries()) {
    for (const f of p.benda) tambah(i, 'benda', f)
    for (const f of p.gejala) tambah(i, 'gejala', f)
  }
  return hasil
}

/** `bentuk[i]`: the roots of the i-th word. A longer phrase is found besides the shorter ones inside it. */
export function temukanPengertian(bentuk: readonly (readonly string[])[]): Temuan[] {
  const hasil: Temuan[] = []
  for (const [awal, akar] of bentuk.entries()) {
    for (const f of new Set(akar.flatMap((a) => MENURUT_AWAL.get(a) ?? []))) {
      const cocok = f.kata.every((k, j) => (bentuk[awal + j] ?? []).some((b) => k.includes(b)))
      if (cocok) hasil.push({ pengertian: f.pengertian, sebagai: f.sebagai, awal, akhir: awal + f.kata.length })
    }
  }
  return hasil
}

/** Every word our dictionaries know, so that a slip in one of them is mended too. */
export function kataKamusBahasa(): string[] {
  const setara = SEMUA_PENGERTIAN.flatMap((p) => [...p.benda, ...p.gejala].flat())
  return [...setara, ...KATA_BAKU.keys(), ...[...KATA_BAKU.values()].flatMap((v) => v.split(' ')), ...SINGKATAN_KATA.keys()].filter((k) => !k.includes(' '))
}
