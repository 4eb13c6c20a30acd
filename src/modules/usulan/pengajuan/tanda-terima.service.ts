import { readTenant } from '#src/lib/sql.ts'
import { kanonik } from '#src/modules/jejak/jejak.ts'
import type { Penandatangan } from '#src/modules/jejak/penandatangan.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { findEntriAjuan } from '#src/modules/usulan/usulan.queries.ts'
import type { TandaTerima } from '#src/modules/usulan/usulan.schema.ts'

/** A promise at once, before the entry is sealed: what was taken in, when, and the fingerprint it bears in the ledger. */
export function susunTandaTerima(penandatangan: Penandatangan, isi: TandaTerima['isi']): TandaTerima {
  return { isi, kunciPublik: penandatangan.kunciPublik, tandaTangan: penandatangan.tandatangani(kanonik(isi)).toString('base64') }
}

/** The receipt again, from the ledger; signed with the key in force, so the signature is the same until that is replaced. */
export async function bacaTandaTerima(k: Pick<Konteks, 'sql' | 'daerahId'>, penandatangan: Penandatangan, pengajuanId: string): Promise<TandaTerima | null> {
  const e = await readTenant(k.sql, k.daerahId, (tx) => findEntriAjuan(tx, k.daerahId, pengajuanId))
  if (e === null) return null
  return susunTandaTerima(penandatangan, {
    daerahId: k.daerahId,
    nomor: e.nomor,
    pengajuanId,
    waktu: e.diajukanPada,
    entriId: e.entriId,
    sidik: Buffer.from(e.sidik).toString('hex'),
  })
}
