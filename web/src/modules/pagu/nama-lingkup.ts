import { useQuery } from '@tanstack/react-query'
import type { BatasPagu } from '../../lib/bentuk-api.ts'
import { kodeDaerah, useKerja } from '../../lib/kerja.tsx'
import { kueriPerangkatDaerah, kueriWilayah } from '../../lib/kueri.ts'

/** Names before codes: whose ceiling it is. */
export function useNamaLingkup(): (p: Pick<BatasPagu, 'kodeWilayah' | 'perangkatDaerahId'>) => string {
  const { daerahId } = useKerja()
  const { data: kecamatan = [] } = useQuery(kueriWilayah(daerahId, kodeDaerah(daerahId)))
  const { data: perangkat = [] } = useQuery(kueriPerangkatDaerah(daerahId))
  return (p) => {
    if (p.kodeWilayah !== null) {
      const nama = kecamatan.find((w) => w.kode === p.kodeWilayah)?.nama
      return nama === undefined ? p.kodeWilayah : `Kec. ${nama}`
    }
    return perangkat.find((d) => d.perangkatDaerahId === p.perangkatDaerahId)?.nama ?? '—'
  }
}
