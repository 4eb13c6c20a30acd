import { useQuery } from '@tanstack/react-query'
import type { Dimensi } from '#src/modules/rekapitulasi/dimensi.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { kueriPerangkatDaerah } from '../../lib/kueri.ts'

/** Names of agencies for what stands in the address; places keep their code where no list has told their name. */
export function useNamaDimensi(): (d: Dimensi, kunci: string) => string | null {
  const { daerahId } = useKerja()
  const { data: perangkat = [] } = useQuery(kueriPerangkatDaerah(daerahId))
  return (d, kunci) => (d === 'perangkat' ? (perangkat.find((p) => p.perangkatDaerahId === kunci)?.singkatan ?? null) : null)
}
