import { DAFTAR_KEADAAN_MUSYAWARAH, type TahapMusyawarah } from '#src/modules/musyawarah/musyawarah.ts'
import type { MusyawarahKeluar } from '#src/modules/musyawarah/musyawarah.schema.ts'

/** `terlambat`: prepared for a day that has passed. */
export const DAFTAR_SARING_KEADAAN = [...DAFTAR_KEADAAN_MUSYAWARAH, 'terlambat'] as const

export interface SaringMusyawarah {
  readonly tahap?: TahapMusyawarah | undefined
  readonly keadaan?: (typeof DAFTAR_SARING_KEADAAN)[number] | undefined
  readonly cari?: string | undefined
}

export function isTersaring(s: SaringMusyawarah): boolean {
  return s.tahap !== undefined || s.keadaan !== undefined || s.cari !== undefined
}

export function saringMusyawarah<T extends Pick<MusyawarahKeluar, 'tahap' | 'keadaan' | 'tanggal' | 'nama' | 'namaWilayah' | 'tempat'>>(
  daftar: readonly T[],
  s: SaringMusyawarah,
  hariIni: string,
): T[] {
  const kata = (s.cari ?? '').toLowerCase()
  return daftar.filter((m) => {
    const terlambat = m.keadaan === 'disiapkan' && m.tanggal < hariIni
    if (s.tahap !== undefined && m.tahap !== s.tahap) return false
    if (s.keadaan !== undefined && !(s.keadaan === 'terlambat' ? terlambat : m.keadaan === s.keadaan)) return false
    return `${m.nama} ${m.namaWilayah} ${m.tempat}`.toLowerCase().includes(kata)
  })
}
