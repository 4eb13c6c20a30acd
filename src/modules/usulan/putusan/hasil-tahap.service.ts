import type { Reader } from '#src/lib/sql.ts'
import { type BarisHasilTahap, type LingkupHasil, listHasilTahap } from '#src/modules/usulan/putusan/hasil-tahap.queries.ts'

/** The list of a meeting: each proposal its stage decided on or has before it, as it stands now. */
export function bacaHasilTahap(tx: Reader, daerahId: string, l: LingkupHasil): Promise<BarisHasilTahap[]> {
  return listHasilTahap(tx, daerahId, l)
}

export type { BarisHasilTahap }
