import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { DaftarAcuanKeluar } from '#src/modules/acuan/acuan.schema.ts'
import { HalamanPeta } from '#src/modules/peta-nomenklatur/peta-nomenklatur.schema.ts'
import { HalamanHarga } from '#src/modules/standar-harga/standar-harga.schema.ts'
import { kueri, panggil } from '../../lib/api.ts'
import { dasar } from '../../lib/kueri.ts'

const JAM = 3_600_000

export function kueriAcuan(daerahId: string) {
  return queryOptions({ queryKey: ['acuan', daerahId], staleTime: JAM, queryFn: () => panggil(DaftarAcuanKeluar, 'GET', `${dasar(daerahId)}/acuan`) })
}

type Saring = Readonly<Record<string, string | number | undefined>>

export function kueriPadanan(daerahId: string, saring: Saring) {
  return queryOptions({
    queryKey: ['padanan', daerahId, saring],
    placeholderData: keepPreviousData,
    queryFn: () => panggil(HalamanPeta, 'GET', `${dasar(daerahId)}/peta-nomenklatur${kueri(saring)}`),
  })
}

export function kueriHarga(daerahId: string, saring: Saring) {
  return queryOptions({
    queryKey: ['standar-harga', daerahId, saring],
    staleTime: JAM,
    placeholderData: keepPreviousData,
    queryFn: () => panggil(HalamanHarga, 'GET', `${dasar(daerahId)}/standar-harga${kueri(saring)}`),
  })
}
