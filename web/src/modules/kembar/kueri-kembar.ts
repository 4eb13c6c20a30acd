import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { type CariSerupa, HalamanKembar, HasilSerupa, KembarRinci, KembarUsulan, type SaringanKembar } from '#src/modules/kembar/kembar.schema.ts'
import { kueri, panggil } from '../../lib/api.ts'
import { dasar } from '../../lib/kueri.ts'

export type SaringanLayar = Omit<z.output<typeof SaringanKembar>, 'setelah' | 'batas'>

export function kueriSerupa(daerahId: string, isi: z.input<typeof CariSerupa>) {
  return queryOptions({
    queryKey: ['serupa', daerahId, isi],
    staleTime: 60_000,
    retry: false,
    placeholderData: keepPreviousData,
    queryFn: () => panggil(HasilSerupa, 'POST', `${dasar(daerahId)}/kembar/cari`, { isi }),
  })
}

export function kueriKembar(daerahId: string, saringan: SaringanLayar) {
  return infiniteQueryOptions({
    queryKey: ['kembar', daerahId, saringan],
    initialPageParam: '',
    queryFn: ({ pageParam }) => panggil(HalamanKembar, 'GET', `${dasar(daerahId)}/kembar${kueri({ ...saringan, setelah: pageParam })}`),
    getNextPageParam: (halaman) => halaman.berikut,
    placeholderData: keepPreviousData,
  })
}

export function kueriPasangan(daerahId: string, kembarId: string) {
  return queryOptions({
    queryKey: ['kembar', daerahId, 'satu', kembarId],
    queryFn: () => panggil(KembarRinci, 'GET', `${dasar(daerahId)}/kembar/${encodeURIComponent(kembarId)}`),
  })
}

export function kueriKembarUsulan(daerahId: string, pengajuanId: string) {
  return queryOptions({
    queryKey: ['kembar-usulan', daerahId, pengajuanId],
    staleTime: 30_000,
    queryFn: () => panggil(KembarUsulan, 'GET', `${dasar(daerahId)}/usulan/${encodeURIComponent(pengajuanId)}/kembar`),
  })
}
