import { type Alasan, alasanCocok } from '#src/modules/kamus-usulan/indeks-alasan.ts'
import { bangunIndeks, cariDiIndeks, type IndeksKamus } from '#src/modules/kamus-usulan/indeks-kamus.ts'
import type { IndeksKamusKeluar } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'

/** How many items a search shows. */
const BATAS_CARI = 12

export type ButirLokal = IndeksKamusKeluar['butir'][number]

export interface Temuan {
  readonly butir: ButirLokal
  readonly alasan: readonly Alasan[]
}

const TERSUSUN = new Map<string, IndeksKamus<ButirLokal>>()

/** The device's index of a list, built once for each state of it. */
export function siapkanIndeks({ sidik, butir }: Pick<IndeksKamusKeluar, 'sidik' | 'butir'>): IndeksKamus<ButirLokal> {
  const ada = TERSUSUN.get(sidik)
  if (ada !== undefined) return ada
  const baru = bangunIndeks(butir)
  TERSUSUN.clear()
  TERSUSUN.set(sidik, baru)
  return baru
}

/** The server's own search on the device's copy; without words the list by name. */
export function cariLokal(indeks: IndeksKamus<ButirLokal>, teks: string): { readonly daftar: readonly Temuan[]; readonly jumlah: number } {
  if (teks.trim() === '') return { daftar: indeks.butir.slice(0, BATAS_CARI).map((butir) => ({ butir, alasan: [] })), jumlah: indeks.butir.length }
  const { hasil, jumlah, kotak } = cariDiIndeks(indeks, teks, BATAS_CARI)
  return { daftar: hasil.map(({ butir }) => ({ butir, alasan: alasanCocok(butir, kotak) })), jumlah }
}
