import type { Transaction } from '#src/lib/sql.ts'
import { type BarisHasil, listHasilTahap } from '#src/modules/usulan/antrean/antrean.queries.ts'
import type { Tahap } from '#src/modules/usulan/putusan/rute.ts'

/** The list a meeting froze: every decision of its stage and place, in rank order. Its canonical bytes are what the hash binds. */
export function bekukanHasil(tx: Transaction, daerahId: string, m: { tahunAnggaran: number; tahap: Tahap; kodeWilayah: string }): Promise<BarisHasil[]> {
  return listHasilTahap(tx, daerahId, m)
}
