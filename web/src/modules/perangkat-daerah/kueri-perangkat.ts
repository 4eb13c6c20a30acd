import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { BidangMitraKeluar, PerangkatRinci } from '#src/modules/perangkat-daerah/perangkat-daerah.schema.ts'
import { BebanKeluar } from '#src/modules/penataan/penataan.schema.ts'
import { panggil } from '../../lib/api.ts'
import { dasar } from '../../lib/kueri.ts'

const MENIT = 60_000

export function kueriRinciPerangkat(daerahId: string, perangkatDaerahId: string) {
  return queryOptions({
    queryKey: ['perangkat-daerah', daerahId, perangkatDaerahId],
    queryFn: () => panggil(PerangkatRinci, 'GET', `${dasar(daerahId)}/perangkat-daerah/${encodeURIComponent(perangkatDaerahId)}`),
  })
}

const KepalaKini = z.array(z.object({ perangkatDaerahId: z.string(), nama: z.string(), sebagai: z.enum(['definitif', 'pj', 'plt', 'plh']) }))

export function kueriKepalaKini(daerahId: string) {
  return queryOptions({
    queryKey: ['kepala-perangkat', daerahId],
    staleTime: MENIT,
    queryFn: () => panggil(KepalaKini, 'GET', `${dasar(daerahId)}/kepala-perangkat`),
  })
}

export function kueriBidangMitra(daerahId: string) {
  return queryOptions({
    queryKey: ['bidang-mitra', daerahId],
    staleTime: MENIT,
    queryFn: () => panggil(BidangMitraKeluar.array(), 'GET', `${dasar(daerahId)}/bidang-mitra`),
  })
}

export function kueriBeban(daerahId: string, perangkatDaerahId: string) {
  return queryOptions({
    queryKey: ['perangkat-daerah', daerahId, perangkatDaerahId, 'beban'],
    queryFn: () => panggil(BebanKeluar.array(), 'GET', `${dasar(daerahId)}/perangkat-daerah/${encodeURIComponent(perangkatDaerahId)}/beban`),
  })
}
