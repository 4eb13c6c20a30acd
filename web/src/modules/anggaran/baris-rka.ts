import type { z } from 'zod'
import type { BagianKeluar } from '#src/modules/akomodasi/akomodasi.schema.ts'

export type BagianAnggaran = z.output<typeof BagianKeluar>

/** A budget line as it is typed. */
export interface BarisRka {
  readonly kunci: string
  readonly simpulId: string
  readonly kodeAkun: string
  readonly uraian: string
  readonly nilai: number | null
}

/** A line for a share starts with the share's whole amount and the proposal's own title. */
export function barisAwal(b: BagianAnggaran, judul: string, ke = 0): BarisRka {
  return { kunci: `${b.simpulId}-${ke}`, simpulId: b.simpulId, kodeAkun: '', uraian: judul, nilai: b.rupiah }
}

export type KurangRka = 'akun' | 'uraian' | 'nilai' | 'bagian'

const POLA_AKUN = /^\d(\.\d(\.\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?)?)?$/

/** The first thing that keeps the lines from being budgeted, or nothing; the server checks PPAS and the account as well. */
export function kurangRka(baris: readonly BarisRka[], bagian: readonly BagianAnggaran[]): KurangRka | null {
  if (baris.some((b) => !POLA_AKUN.test(b.kodeAkun.trim()))) return 'akun'
  if (baris.some((b) => b.uraian.trim().length < 3)) return 'uraian'
  if (baris.some((b) => b.nilai === null || b.nilai <= 0)) return 'nilai'
  const lebih = bagian.some((x) => baris.filter((b) => b.simpulId === x.simpulId).reduce((n, b) => n + (b.nilai ?? 0), 0) > x.rupiah)
  return lebih ? 'bagian' : null
}
