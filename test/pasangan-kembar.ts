import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'

/** Pairs of real titles of works, labelled. They are not part of the project: where the folder is not there, tests on them say so. */

const BERKAS = path.resolve(import.meta.dirname, '../../shared/data/usulan/pasangan_duplikat_dev.csv')

const Baris = z.object({
  duplikat: z.enum(['0', '1']).transform((d) => d === '1'),
  nama_a: z.string(),
  nama_b: z.string(),
  pagu_a: z.coerce.number(),
  pagu_b: z.coerce.number(),
})
export type PasanganUji = z.output<typeof Baris>
export type Paruh = 'setel' | 'tahan'

export const isPasanganAda = existsSync(BERKAS)

export function bacaPasangan(): PasanganUji[] {
  return z.array(Baris).parse(parse(readFileSync(BERKAS), { columns: true }))
}

/**
 * Which half a pair belongs to, settled before anything was tuned: by the first four words of its first title, so that a family of
 * titles ("... Wilayah 2", "... Wilayah 3") stays on one side. Only `setel` may be looked at while tuning; `tahan` is read as a sum.
 */
export function paruh(p: Pick<PasanganUji, 'nama_a'>): Paruh {
  const kepala = p.nama_a
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((k) => k !== '')
    .slice(0, 4)
    .join(' ')
  return (createHash('sha256').update(kepala).digest()[0] ?? 0) % 2 === 0 ? 'setel' : 'tahan'
}
