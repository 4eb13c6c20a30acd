import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { z } from 'zod'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { bacaBatas, type BatasGambar } from './gambar-peta.ts'
import { findSalinan, saveSalinan, useGudang } from './gudang-draf.ts'

const DaftarBatas = z.array(z.object({ kode: z.string(), nama: z.string(), garis: z.string() }))

const KOSONG: readonly BatasGambar[] = []

/** Outlines of a village and its neighbours; kept on the device, so that one can draw without a network. */
export function useBatas(kodeDesa: string): readonly BatasGambar[] {
  const { daerahId } = useKerja()
  const kunci = `batas/${kodeDesa}`
  const { data } = useQuery({
    queryKey: ['batas', daerahId, kodeDesa],
    enabled: kodeDesa.length === 13,
    staleTime: Infinity,
    retry: false,
    queryFn: () => panggil(DaftarBatas, 'GET', `${dasar(daerahId)}/wilayah/${kodeDesa}/batas`),
  })
  useEffect(() => {
    if (data !== undefined && data.length > 0) void saveSalinan(kunci, data)
  }, [data, kunci])
  const salinan = useGudang(() => findSalinan(kunci), kunci)
  return useMemo(() => {
    const daftar = data ?? DaftarBatas.safeParse(salinan?.isi).data
    return daftar === undefined ? KOSONG : bacaBatas(daftar)
  }, [data, salinan])
}
