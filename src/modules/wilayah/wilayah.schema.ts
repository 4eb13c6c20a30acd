import { z } from 'zod'
import { isKodeWilayah } from '#src/modules/wilayah/wilayah.ts'

const KodeWilayah = z.string().refine(isKodeWilayah, 'bukan kode wilayah')

/** A row of the files of `idn-area-data`; its other columns only repeat the code. */
export const BarisSumberWilayah = z.object({ code: z.string(), name: z.string().min(1) })

/** Area and people of a province, kabupaten or kota, in the layout of `wilayah_luas_penduduk.csv`. */
export const BarisLuasPenduduk = z.object({ kode: KodeWilayah, luas_km2: z.coerce.number().positive(), penduduk_total: z.coerce.number().int().nonnegative() })
