import type { Sql } from '#src/lib/sql.ts'
import { listKunciTerbit, listPosPeriksa, type PosPeriksaTerbit } from '#src/modules/jejak/tanda-bukti.service.ts'
import type { KunciBukti } from '#src/modules/jejak/tanda-bukti.ts'
import { ambilDaerah, type DaerahPublik } from '#src/portal/portal.service.ts'

export interface HalamanPeriksa {
  readonly daerah: DaerahPublik
  readonly kunci: readonly KunciBukti[]
  readonly terakhir: PosPeriksaTerbit | null
  readonly skrip: string | null
}

export async function loadPeriksa(sql: Sql, daerahId: string, skrip: string | null): Promise<HalamanPeriksa | null> {
  const daerah = await ambilDaerah(sql, daerahId)
  if (daerah === null) return null
  const [kunci, pos] = [await listKunciTerbit(sql, daerahId), await listPosPeriksa(sql, daerahId, { sebelum: null, batas: 1 })]
  return { daerah, kunci, terakhir: pos[0] ?? null, skrip }
}
