import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { CocokKeluar, HasilMusrenbangKeluar, RencanaCocokKeluar, SumberDanaKeluar, WaktuKeluar } from '#src/modules/rekapitulasi/cocok.schema.ts'
import { IsiRekapKeluar, RekapKeluar } from '#src/modules/rekapitulasi/rekapitulasi.schema.ts'
import { kueri, panggil } from '../../lib/api.ts'
import { dasar } from '../../lib/kueri.ts'

/** Everything an address of a recap says, as it is sent on. */
export type Tanya = Readonly<Record<string, string | number | undefined>>

export const alamatRekap = (daerahId: string, bagian: string, tanya: Tanya): string => `${dasar(daerahId)}/rekap${bagian}${kueri(tanya)}`

export function kueriRekap(daerahId: string, tanya: Tanya) {
  return queryOptions({
    queryKey: ['rekap', daerahId, tanya],
    placeholderData: keepPreviousData,
    queryFn: () => panggil(RekapKeluar, 'GET', alamatRekap(daerahId, '', tanya)),
  })
}

export function kueriIsiRekap(daerahId: string, tanya: Tanya) {
  return queryOptions({
    queryKey: ['rekap-isi', daerahId, tanya],
    placeholderData: keepPreviousData,
    queryFn: () => panggil(IsiRekapKeluar, 'GET', alamatRekap(daerahId, '/isi', tanya)),
  })
}

export function kueriWaktuTanggap(daerahId: string, tahun: number) {
  return queryOptions({
    queryKey: ['rekap-waktu', daerahId, tahun],
    queryFn: () => panggil(WaktuKeluar, 'GET', alamatRekap(daerahId, '/waktu-tanggap', { tahun })),
  })
}

export function kueriHasilMusrenbang(daerahId: string) {
  return queryOptions({
    queryKey: ['rekap-hasil', daerahId],
    queryFn: () => panggil(HasilMusrenbangKeluar, 'GET', alamatRekap(daerahId, '/hasil-musrenbang', {})),
  })
}

export function kueriCocok(daerahId: string, tanya: Tanya) {
  return queryOptions({
    queryKey: ['rekap-cocok', daerahId, tanya],
    placeholderData: keepPreviousData,
    queryFn: () => panggil(CocokKeluar, 'GET', alamatRekap(daerahId, '/cocok/usulan', tanya)),
  })
}

export function kueriRencana(daerahId: string, tanya: Tanya) {
  return queryOptions({
    queryKey: ['rekap-rencana', daerahId, tanya],
    placeholderData: keepPreviousData,
    queryFn: () => panggil(RencanaCocokKeluar, 'GET', alamatRekap(daerahId, '/cocok/rencana', tanya)),
  })
}

export function kueriSumberDana(daerahId: string, tanya: Tanya) {
  return queryOptions({
    queryKey: ['rekap-sumber', daerahId, tanya],
    placeholderData: keepPreviousData,
    queryFn: () => panggil(SumberDanaKeluar, 'GET', alamatRekap(daerahId, '/sumber-dana', tanya)),
  })
}
