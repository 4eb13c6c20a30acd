import { readTenant, type Sql, writeTenant } from '#src/lib/sql.ts'
import { catat, type Pencatat } from '#src/modules/jejak/jejak.service.ts'
import { type BarisPerangkatDaerah, listPerangkatDaerah, savePerangkatDaerah } from '#src/modules/perangkat-daerah/perangkat-daerah.queries.ts'
import type { PerangkatDaerahBaru } from '#src/modules/perangkat-daerah/perangkat-daerah.schema.ts'

export function listPerangkat(k: { readonly sql: Sql; readonly daerahId: string }): Promise<BarisPerangkatDaerah[]> {
  return readTenant(k.sql, k.daerahId, (tx) => listPerangkatDaerah(tx, k.daerahId))
}

/** Enters or corrects agencies; one ledger entry for the list. */
export function daftarkanPerangkat(k: Pencatat & { readonly sql: Sql }, daftar: readonly PerangkatDaerahBaru[]): Promise<void> {
  return writeTenant(k.sql, k.daerahId, async (tx) => {
    for (const p of daftar) await savePerangkatDaerah(tx, k.daerahId, p)
    await catat(tx, k, {
      peristiwa: 'perangkat-daerah-didaftarkan',
      objek: { jenis: 'daerah', id: k.daerahId },
      baris: [],
      data: { perangkatDaerah: daftar.map((p) => ({ ...p })) },
    })
  })
}
