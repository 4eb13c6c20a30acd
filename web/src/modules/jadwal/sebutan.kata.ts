import { SEBUTAN_PROSES, SEBUTAN_TAHAP } from '#src/modules/jadwal/sebutan-jadwal.ts'
import { createKata, type Katalog } from '../../lib/bahasa.ts'

function berawalan(awalan: string, isi: Katalog): Katalog {
  return Object.fromEntries(Object.entries(isi).map(([k, v]) => [`${awalan}.${k}`, v]))
}

/** Names of processes and stages in the government's own terms: `proses.rkpd`, `tahap.desa`. */
export const useSebutanJadwal = createKata('sebutan-jadwal', { ...berawalan('proses', SEBUTAN_PROSES), ...berawalan('tahap', SEBUTAN_TAHAP) })
