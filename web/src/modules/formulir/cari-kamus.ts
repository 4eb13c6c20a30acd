import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { HalamanKamus } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { GalatJaringan } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { kueriKamus } from '../../lib/kueri.ts'
import type { ButirKamus } from './draf.ts'
import { BATAS_CARI, cariLokal } from './cari-lokal.ts'
import { findSalinan, saveSalinan, useGudang } from './gudang-draf.ts'

const BATAS_SALINAN = 500

export interface HasilCari {
  readonly data: readonly ButirKamus[]
  readonly jumlah: number
  /** When the device's copy was made, if that is what is shown. */
  readonly salinan: string | null
  readonly memuat: boolean
}

/** Searches the catalogue on the server; without a network, the device's copy by the same rule. */
export function useCariKamus(cari: string): HasilCari {
  const { daerahId, tahun } = useKerja()
  const kunci = `kamus/${daerahId}/${tahun}`
  const langsung = useQuery({ ...kueriKamus(daerahId, tahun, cari, BATAS_CARI), retry: false })
  const semua = useQuery({ ...kueriKamus(daerahId, tahun, '', BATAS_SALINAN), retry: false })
  useEffect(() => {
    if (semua.data !== undefined) void saveSalinan(kunci, semua.data)
  }, [semua.data, kunci])
  const salinan = useGudang(() => findSalinan(kunci), kunci)
  if (langsung.error instanceof GalatJaringan) {
    const isi = HalamanKamus.safeParse(salinan?.isi)
    if (!isi.success || salinan === undefined) return { data: [], jumlah: 0, salinan: null, memuat: false }
    return { data: cariLokal(isi.data.data, cari), jumlah: isi.data.data.length, salinan: salinan.waktu, memuat: false }
  }
  return { data: langsung.data?.data ?? [], jumlah: semua.data?.jumlah ?? langsung.data?.jumlah ?? 0, salinan: null, memuat: langsung.isPending }
}
