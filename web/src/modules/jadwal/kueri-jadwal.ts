import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { JadwalTahunKeluar, RancanganKeluar } from '#src/modules/jadwal/jadwal.schema.ts'
import type { Proses } from '#src/modules/jadwal/proses.ts'
import { kueri, panggil } from '../../lib/api.ts'
import { dasar } from '../../lib/kueri.ts'

export interface SaringanJadwal {
  readonly proses?: Proses | undefined
  readonly kodeWilayah?: string | undefined
}

export function kueriJadwalTahun(daerahId: string, tahun: number, saringan: SaringanJadwal) {
  return queryOptions({
    queryKey: ['jadwal-tahun', daerahId, tahun, saringan],
    staleTime: 30_000,
    queryFn: () => panggil(JadwalTahunKeluar, 'GET', `${dasar(daerahId)}/jadwal/tahunan${kueri({ tahun, ...saringan })}`),
  })
}

export type SumberRancangan =
  | { readonly jenis: 'baku'; readonly tahun: number; readonly pelantikan: string | null }
  | { readonly jenis: 'salinan'; readonly dari: number; readonly ke: number }

export function kueriRancangan(daerahId: string, s: SumberRancangan) {
  const saringan = s.jenis === 'baku' ? { tahun: s.tahun, pelantikan: s.pelantikan } : { dari: s.dari, ke: s.ke }
  return queryOptions({
    queryKey: ['jadwal-rancangan', daerahId, s],
    staleTime: 0,
    gcTime: 0,
    queryFn: () => panggil(RancanganKeluar, 'GET', `${dasar(daerahId)}/jadwal/rancangan/${s.jenis}${kueri(saringan)}`),
  })
}

/** After any change of the calendar everything that leans on it is asked anew: gates, deadlines, the grid. */
export async function segarkanJadwal(k: QueryClient, daerahId: string): Promise<void> {
  await Promise.all(['jadwal-tahun', 'jadwal', 'beranda', 'jadwal-rancangan'].map((kunci) => k.invalidateQueries({ queryKey: [kunci, daerahId] })))
}
