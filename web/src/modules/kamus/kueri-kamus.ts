import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import { HalamanKamus } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { HalamanKelola, PerangkatKelola, RiwayatButir } from '#src/modules/kamus-usulan/kelola-kamus.schema.ts'
import { LuarKamusKeluar } from '#src/modules/kamus-usulan/luar-kamus.schema.ts'
import { kueri, panggil } from '../../lib/api.ts'
import { dasar } from '../../lib/kueri.ts'

export interface SaringKamus {
  readonly cari?: string | undefined
  readonly perangkatDaerahId?: string | undefined
  readonly bidang?: string | undefined
  readonly kewenangan?: string | undefined
  readonly keadaan?: string | undefined
  readonly sifat?: string | undefined
  readonly urut?: string | undefined
  readonly hal?: number | undefined
}

export const BATAS = 50

export function kueriKelola(daerahId: string, tahun: number, s: SaringKamus) {
  return queryOptions({
    queryKey: ['kamus-kelola', daerahId, tahun, s],
    staleTime: 15_000,
    placeholderData: keepPreviousData,
    queryFn: () => panggil(HalamanKelola, 'GET', `${dasar(daerahId)}/kamus/butir${kueri({ tahun, ...s, batas: BATAS })}`),
  })
}

export function kueriPerangkatKamus(daerahId: string, tahun: number) {
  return queryOptions({
    queryKey: ['kamus-perangkat', daerahId, tahun],
    staleTime: 15_000,
    queryFn: () => panggil(PerangkatKelola.array(), 'GET', `${dasar(daerahId)}/kamus/perangkat${kueri({ tahun })}`),
  })
}

/** The search that villagers use, for finding the item a wish meant. */
export function kueriCari(daerahId: string, tahun: number, cari: string) {
  return queryOptions({
    queryKey: ['kamus-cari', daerahId, tahun, cari],
    placeholderData: keepPreviousData,
    queryFn: () => panggil(HalamanKamus, 'GET', `${dasar(daerahId)}/kamus${kueri({ tahun, cari: cari.slice(0, 200), batas: 8 })}`),
  })
}

export function kueriRiwayat(daerahId: string, kamusId: string) {
  return queryOptions({
    queryKey: ['kamus-riwayat', daerahId, kamusId],
    queryFn: () => panggil(RiwayatButir, 'GET', `${dasar(daerahId)}/kamus/butir/${kamusId}/riwayat`),
  })
}

export function kueriLuarKamus(daerahId: string, tahun: number) {
  return queryOptions({
    queryKey: ['kamus-luar', daerahId, tahun],
    staleTime: 15_000,
    queryFn: () => panggil(LuarKamusKeluar.array(), 'GET', `${dasar(daerahId)}/kamus/luar${kueri({ tahun })}`),
  })
}

/** Everything that shows the catalogue is asked anew: the list, its locks, the search, the queue. */
export async function segarkanKamus(k: QueryClient): Promise<void> {
  await k.invalidateQueries({ predicate: (q) => String(q.queryKey[0]).startsWith('kamus') })
}
