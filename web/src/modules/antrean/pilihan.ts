import type { PengajuanAntrean } from '#src/modules/usulan/antrean/antrean.schema.ts'

/** Rows a decision for many may mean: what still waits for one. */
export function isDapatDipilih(p: Pick<PengajuanAntrean, 'keadaan'>): boolean {
  return p.keadaan === 'diajukan' || p.keadaan === 'dicadangkan'
}
