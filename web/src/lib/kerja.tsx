import { createContext, use } from 'react'
import type { ZonaWaktu } from '#src/lib/waktu.ts'
import type { Peran } from '#src/modules/pengguna/pengguna.ts'
import { PERAN_PENGUSUL } from '#src/modules/usulan/pengusul/jalur-pengusul.ts'
import { PERAN_TAHAP } from '#src/modules/usulan/usulan.policy.ts'
import { DAFTAR_TAHAP, type Tahap } from '#src/modules/usulan/putusan/rute.ts'
import type { DaerahSesi, PenugasanSesi, Sesi } from './sesi.ts'

/** Where one works: the government, the budget year and the office one acts in. */
export interface Kerja {
  readonly sesi: Sesi
  readonly luring: boolean
  readonly daerah: DaerahSesi
  readonly daerahId: string
  readonly tahun: number
  readonly zona: ZonaWaktu
  readonly hariIni: string
  readonly penugasan: PenugasanSesi
  readonly pilihPenugasan: (penugasanId: string) => void
}

const KonteksKerja = createContext<Kerja | null>(null)

export const PenyediaKerja = KonteksKerja.Provider

export function useKerja(): Kerja {
  const kerja = use(KonteksKerja)
  if (kerja === null) throw new Error('useKerja di luar kerangka')
  return kerja
}

/** `3216` → `32.16`. */
export function kodeDaerah(daerahId: string): string {
  return daerahId.length > 2 ? `${daerahId.slice(0, 2)}.${daerahId.slice(2)}` : daerahId
}

/** The stage a role decides at; readers decide nowhere. */
export function tahapPeran(peran: Peran): Tahap | null {
  return DAFTAR_TAHAP.find((t) => PERAN_TAHAP[t].includes(peran)) ?? null
}

/** Who writes proposals, by whichever way. */
export function isPengusul(peran: Peran): boolean {
  return PERAN_PENGUSUL.includes(peran)
}

/** Planning runs one year ahead of the day. */
export function tahunBawaan(hariIni: string): number {
  return Number(hariIni.slice(0, 4)) + 1
}
