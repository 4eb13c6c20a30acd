import type { Bahasa } from '#src/lib/kata.ts'
import type { Alasan } from '#src/modules/kamus-usulan/indeks-alasan.ts'
import type { CaraCocok } from '#src/modules/kamus-usulan/indeks-kalimat.ts'

/** How a typed word led to a word of the item; nothing is said where they are the same. */
const CARA: Readonly<Record<Exclude<CaraCocok, 'sama' | 'awalan' | 'dasar'>, Readonly<Record<Bahasa, string>>>> = {
  ejaan: { id: 'ejaan', en: 'spelling' },
  singkatan: { id: 'singkatan', en: 'abbreviation' },
  daerah: { id: 'bahasa sehari-hari', en: 'everyday word' },
  setara: { id: 'sinonim', en: 'synonym' },
  gejala: { id: 'masalahnya', en: 'its trouble' },
}

type AlasanTertulis = Pick<Alasan, 'kata' | 'dengan' | 'cara'>

/** `gorong2 → Gorong-gorong; mampet → tersumbat (bahasa sehari-hari)`. */
export function tulisAlasan(daftar: readonly AlasanTertulis[], bahasa: Bahasa): string {
  return daftar.map((a) => tulisSatu(a, bahasa)).join('; ')
}

function tulisSatu({ kata, dengan, cara }: AlasanTertulis, bahasa: Bahasa): string {
  if (kata.toLowerCase() === dengan.toLowerCase()) return dengan
  const sebab = cara === 'sama' || cara === 'awalan' || cara === 'dasar' ? '' : ` (${CARA[cara][bahasa]})`
  return `${kata} → ${dengan}${sebab}`
}
