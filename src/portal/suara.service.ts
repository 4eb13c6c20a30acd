import type { Sql } from '#src/lib/sql.ts'
import { bacaSuara, type PemungutanPublik } from '#src/modules/pemungutan-suara/hasil-suara.service.ts'
import { ambilDaerah, type DaerahPublik } from '#src/portal/portal.service.ts'

export interface HalamanSuara {
  readonly daerah: DaerahPublik
  readonly suara: PemungutanPublik
  /** The receipt somebody looks for. */
  readonly terima: string | null
}

/** What was published of one vote; nothing of one that is not closed. */
export async function loadSuara(sql: Sql, daerahId: string, pemungutanId: string, terima: string | undefined): Promise<HalamanSuara | null> {
  const daerah = await ambilDaerah(sql, daerahId)
  if (daerah === null) return null
  const suara = await bacaSuara({ sql, daerahId }, pemungutanId)
  if (!suara.ok) return null
  const rapi = (terima ?? '').toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1').slice(0, 20)
  return { daerah, suara: suara.value, terima: rapi === '' ? null : rapi }
}
