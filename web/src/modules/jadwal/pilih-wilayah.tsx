import { useQuery } from '@tanstack/react-query'
import { kodeDaerah, useKerja } from '../../lib/kerja.tsx'
import { kueriWilayah } from '../../lib/kueri.ts'
import { useKataIsianJadwal } from './isian-jadwal.kata.ts'

interface PilihProps {
  /** The region a part of which may be chosen; `null` is the whole government. */
  readonly induk: string | null
  readonly nilai: string
  readonly ubah: (kode: string) => void
}

const PANJANG_DESA = '00.00.00.0000'.length

/** A kecamatan (or a village of the window's kecamatan), or nothing: the whole. A village has no parts. */
export function PilihWilayahJadwal({ induk, nilai, ubah }: PilihProps) {
  const t = useKataIsianJadwal()
  const { daerahId } = useKerja()
  const kode = induk ?? kodeDaerah(daerahId)
  const { data: daftar = [] } = useQuery({ ...kueriWilayah(daerahId, kode), enabled: kode.length < PANJANG_DESA })
  if (kode.length >= PANJANG_DESA) return null
  return (
    <label>
      <span>{t('wilayah')}</span>
      <select value={nilai} onChange={(e) => ubah(e.target.value)}>
        <option value="">{t(induk === null ? 'seluruh' : 'seluruhJendela')}</option>
        {daftar.map((w) => (
          <option key={w.kode} value={w.kode}>
            {w.nama}
          </option>
        ))}
      </select>
    </label>
  )
}
