import { kataCari, nilaiCocok } from '#src/modules/kamus-usulan/kamus-usulan.ts'
import type { ButirKamus } from './draf.ts'

/** How many items a search shows. */
export const BATAS_CARI = 12

/** The server's own rule on the copy: every word by its best likeness, the best items first. */
export function cariLokal(daftar: readonly ButirKamus[], cari: string): ButirKamus[] {
  const kata = kataCari(cari)
  if (kata.length === 0) return daftar.slice(0, BATAS_CARI)
  return daftar
    .map((butir) => ({ butir, ...nilaiCocok(kata, { nama: butir.nama, uraian: butir.uraian, kataKunci: [] }) }))
    .filter((h) => h.nilai > 0)
    .toSorted((a, b) => b.nilai - a.nilai)
    .slice(0, BATAS_CARI)
    .map(({ butir, cocok }) => ({ ...butir, cocok }))
}
