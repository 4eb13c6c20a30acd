import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { IndeksKamusKeluar } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { kueriIndeksKamus } from '../../lib/kueri.ts'
import { cariLokal, siapkanIndeks, type Temuan } from './cari-lokal.ts'
import { findSalinan, saveSalinan, useGudang } from './gudang-draf.ts'

export interface HasilCari {
  readonly data: readonly Temuan[]
  /** How many answer; without words, how many there are. */
  readonly jumlah: number
  readonly semua: number
  /** When the device's copy was made, if that is what is shown. */
  readonly salinan: string | null
  readonly memuat: boolean
}

/** Searches on the device at every keystroke; the list comes from the server, or from the copy kept here. */
export function useCariKamus(teks: string): HasilCari {
  const { daerahId, tahun } = useKerja()
  const kunci = `indeks-kamus/${daerahId}/${tahun}`
  const { data, isPending, isError } = useQuery({ ...kueriIndeksKamus(daerahId, tahun), retry: false })
  useEffect(() => {
    if (data !== undefined) void saveSalinan(kunci, data)
  }, [data, kunci])
  const salinan = useGudang(() => findSalinan(kunci), kunci)
  const isi = useMemo(() => (data === undefined && salinan !== undefined ? IndeksKamusKeluar.safeParse(salinan.isi).data : data), [data, salinan])
  const hasil = useMemo(() => (isi === undefined ? null : cariLokal(siapkanIndeks(isi), teks)), [isi, teks])
  if (hasil === null || isi === undefined) return { data: [], jumlah: 0, semua: 0, salinan: null, memuat: isPending && !isError }
  return { data: hasil.daftar, jumlah: hasil.jumlah, semua: isi.butir.length, salinan: isError ? (salinan?.waktu ?? null) : null, memuat: false }
}
