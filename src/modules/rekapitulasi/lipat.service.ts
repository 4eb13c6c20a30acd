import { readTenant, type Sql, writeTenant } from '#src/lib/sql.ts'
import { bangunUlang, lipat, listBeda, lockRekap, tryLockRekap } from '#src/modules/rekapitulasi/rekapitulasi.queries.ts'

const SEKALI = 5000

/** Folds what changed since the last time, in one government; returns how many touched rows were settled. */
export async function lipatRekap(sql: Sql, daerahId: string): Promise<number> {
  let semua = 0
  for (;;) {
    const n = await writeTenant(sql, daerahId, async (tx) => ((await tryLockRekap(tx, daerahId)) ? (await lipat(tx, daerahId, SEKALI)).sentuhan : 0))
    semua += n
    if (n < SEKALI) return semua
  }
}

/** Counts a government's figures anew from its proposals; returns how many proposals there are. */
export function bangunUlangRekap(sql: Sql, daerahId: string): Promise<number> {
  return writeTenant(sql, daerahId, async (tx) => {
    await lockRekap(tx, daerahId)
    return (await bangunUlang(tx, daerahId)).butir
  })
}

const PALING_BANYAK = 20

/** Cells in which folded figures and proposals disagree, at most twenty of them. */
export function periksaRekap(sql: Sql, daerahId: string): ReturnType<typeof listBeda> {
  return readTenant(sql, daerahId, (tx) => listBeda(tx, daerahId, PALING_BANYAK))
}
