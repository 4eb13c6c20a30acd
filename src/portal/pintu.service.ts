import { readTenant, type Sql, type Transaction } from '#src/lib/sql.ts'
import { type DaerahPublik, findDaerah } from '#src/portal/portal.queries.ts'

/** One read-only transaction in a government that exists; `null` when it does not. */
export function denganDaerah<T>(sql: Sql, daerahId: string, kerja: (tx: Transaction, daerah: DaerahPublik) => Promise<T | null>): Promise<T | null> {
  return readTenant(sql, daerahId, async (tx) => {
    const daerah = await findDaerah(tx, daerahId)
    return daerah === null ? null : kerja(tx, daerah)
  })
}
