import { infiniteQueryOptions, keepPreviousData, type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import {
  HalamanKotak,
  HalamanSurat,
  HasilTandai,
  JumlahKotak,
  type PerintahTandai,
  SetelanKeluar,
  type SaringanKotak,
  type SetelanMasuk,
} from '#src/modules/pemberitahuan/pemberitahuan.schema.ts'
import { kueri, panggil } from '../../lib/api.ts'
import { bahasaKini } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'

const JEDA_TANYA = 45_000

/** How many are unread: asked again and again, but not while nobody looks. */
export function kueriJumlah(daerahId: string) {
  return queryOptions({
    queryKey: ['kabar', daerahId, 'jumlah'],
    staleTime: JEDA_TANYA / 2,
    refetchInterval: JEDA_TANYA,
    refetchIntervalInBackground: false,
    refetchOnWindowFocus: true,
    retry: false,
    queryFn: () => panggil(JumlahKotak, 'GET', `${dasar(daerahId)}/pemberitahuan/jumlah`),
  })
}

export type SaringanLayar = Pick<SaringanKotak, 'dibaca' | 'jenis' | 'tahun' | 'tanpa'>

/** Sentences come in the reader's language, so it is part of the place in the cache. */
export function kueriKotak(daerahId: string, saringan: SaringanLayar, batas = 30) {
  return infiniteQueryOptions({
    queryKey: ['kabar', daerahId, 'kotak', saringan, batas, bahasaKini()],
    staleTime: 10_000,
    initialPageParam: '',
    queryFn: ({ pageParam }) => panggil(HalamanKotak, 'GET', `${dasar(daerahId)}/pemberitahuan${kueri({ ...saringan, batas, setelah: pageParam })}`),
    getNextPageParam: (halaman) => halaman.berikut,
    placeholderData: keepPreviousData,
  })
}

export function kueriSetelan(daerahId: string) {
  return queryOptions({
    queryKey: ['kabar', daerahId, 'setelan', bahasaKini()],
    queryFn: () => panggil(SetelanKeluar, 'GET', `${dasar(daerahId)}/pemberitahuan/setelan`),
  })
}

export function ubahSetelan(daerahId: string, isi: SetelanMasuk): Promise<SetelanKeluar> {
  return panggil(SetelanKeluar, 'PUT', `${dasar(daerahId)}/pemberitahuan/setelan`, { isi })
}

export function kueriSurat(daerahId: string, keadaan: string | undefined) {
  return infiniteQueryOptions({
    queryKey: ['surat-keluar', daerahId, keadaan],
    initialPageParam: '',
    queryFn: ({ pageParam }) => panggil(HalamanSurat, 'GET', `${dasar(daerahId)}/surat-keluar${kueri({ keadaan, setelah: pageParam })}`),
    getNextPageParam: (halaman) => halaman.berikut,
    placeholderData: keepPreviousData,
  })
}

/** Marks as read or unread. Rows stay where they are until the filter changes: nothing vanishes under the finger. */
export function useTandai() {
  const { daerahId } = useKerja()
  const klien = useQueryClient()
  return useMutation({
    mutationFn: (isi: PerintahTandai) => panggil(HasilTandai, 'POST', `${dasar(daerahId)}/pemberitahuan/tandai`, { isi }),
    onSuccess: (hasil, isi) => catatDibaca(klien, daerahId, hasil, isi.dibaca),
  })
}

interface Halaman {
  readonly pages: readonly HalamanKotak[]
  readonly pageParams: readonly string[]
}

function catatDibaca(
  klien: QueryClient,
  daerahId: string,
  { berubah, belumDibaca }: { berubah: readonly string[]; belumDibaca: number },
  dibaca: boolean,
): void {
  const id = new Set(berubah)
  klien.setQueryData(kueriJumlah(daerahId).queryKey, { belumDibaca })
  klien.setQueriesData<Halaman>({ queryKey: ['kabar', daerahId, 'kotak'] }, (lama) =>
    lama === undefined
      ? lama
      : {
          ...lama,
          pages: lama.pages.map((h) => ({
            ...h,
            belumDibaca,
            data: h.data.map((b) => (id.has(b.pemberitahuanId) ? { ...b, dibacaPada: dibaca ? b.dibuatPada : null } : b)),
          })),
        },
  )
}
