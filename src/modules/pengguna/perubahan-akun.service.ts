import type { Sql } from '#src/lib/sql.ts'

/** Ended sessions are kept by number, not by time: far more than can end while a cookie still remembers one. */
const BANYAK_DITUTUP = 50_000

export interface PerubahanAkun {
  /** Whether a session that a cookie still remembers was ended. */
  readonly isSesiDitutup: (sesiId: string) => boolean
  /** Called with an actor whose powers changed; with null when anything may have changed while the line was down. */
  readonly padaPelaku: (dengar: (penggunaId: string | null) => void) => void
  /** Opens the line to the other processes. Without it memories end by themselves (docs/adr/0009). */
  readonly dengarkan: () => Promise<void>
}

/** What other processes tell of accounts: ended sessions and changed powers, in the moment they are committed. */
export function bukaPerubahanAkun(sql: Sql): PerubahanAkun {
  const ditutup = new Set<string>()
  const pendengar: ((penggunaId: string | null) => void)[] = []
  const tutup = (sesiId: string): void => {
    ditutup.add(sesiId)
    const [terlama] = ditutup
    if (ditutup.size > BANYAK_DITUTUP && terlama !== undefined) ditutup.delete(terlama)
  }
  const terima = (isi: string): void => {
    const letak = isi.indexOf(':')
    const id = isi.slice(letak + 1)
    if (isi.startsWith('sesi:')) tutup(id)
    if (isi.startsWith('pelaku:')) for (const beri of pendengar) beri(id)
  }
  return {
    isSesiDitutup: (sesiId) => ditutup.has(sesiId),
    padaPelaku: (dengar) => void pendengar.push(dengar),
    dengarkan: async () => {
      await sql.listen('selaras_akun', terima, () => {
        for (const beri of pendengar) beri(null)
      })
    },
  }
}
