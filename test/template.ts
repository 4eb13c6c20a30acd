import type { Sql } from '#src/lib/sql.ts'
import { FOLDER_ACUAN } from '#src/modules/acuan/acuan.service.ts'
import { muatAcuan } from '#src/modules/nomenklatur/acuan.service.ts'
import { muatWilayah } from '#src/modules/wilayah/wilayah.service.ts'

/** The demo governments' kabupaten, and Kab. Bandung for the texts that are measured there: a small template clones fast. */
const KABUPATEN = ['16.03', '16.07', '17.07', '32.04', '32.16', '62.13', '76.01']

/** Reference data that every test database begins with. */
export async function fillTemplate(sqlPemilik: Sql): Promise<void> {
  const diam = (): void => undefined
  await muatWilayah(sqlPemilik, diam, { kabupaten: KABUPATEN })
  await muatAcuan(sqlPemilik, FOLDER_ACUAN, diam)
}
