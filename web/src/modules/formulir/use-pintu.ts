import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { FokusKeluar } from '#src/modules/kamus-usulan/kelola-kamus.schema.ts'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { kueriFokusKecamatan } from '../../lib/kueri.ts'
import type { ButirKamus, Draf, IsiFormulir } from './draf.ts'
import { findSalinan, saveSalinan, useGudang } from './gudang-draf.ts'
import { sebabTertutup } from './pintu.ts'

const PANJANG_KECAMATAN = 8

/** The door rule for this draft; the kecamatan's focus comes from the server, or from the copy kept here. */
export function usePintu(draf: Pick<Draf, 'nomor'>, isi: IsiFormulir): (butir: ButirKamus) => ReturnType<typeof sebabTertutup> {
  const bahasa = useBahasa()
  const { daerahId, tahun, penugasan } = useKerja()
  const kunci = `fokus-kecamatan/${daerahId}/${tahun}`
  const { data } = useQuery({ ...kueriFokusKecamatan(daerahId, tahun), retry: false })
  useEffect(() => {
    if (data !== undefined) void saveSalinan(kunci, data)
  }, [data, kunci])
  const salinan = useGudang(() => findSalinan(kunci), kunci)
  const daftar = data ?? FokusKeluar.array().safeParse(salinan?.isi).data ?? []
  const kecamatan = (isi.kodeWilayah === '' ? (penugasan.kodeWilayah ?? '') : isi.kodeWilayah).slice(0, PANJANG_KECAMATAN)
  const fokus = daftar.find((f) => f.kodeKecamatan === kecamatan) ?? null
  return (butir) => sebabTertutup(butir, { isi, tahun, fokus, sudahDiajukan: draf.nomor }, bahasa)
}
