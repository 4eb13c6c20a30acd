import { IconAlertTriangle } from '@tabler/icons-react'
import type { TemuanIsian } from '#src/modules/usulan/isian/temuan-isian.ts'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { formatVolume, tanggalSetempat, tulisTanggal } from '../../lib/tampil.ts'
import { tulisJarak } from '../../lib/ukuran.ts'
import { useKataIsian } from '../formulir/isian.kata.ts'
import { useKataPemeriksaan } from './pemeriksaan.kata.ts'

interface ButirTemuanProps {
  readonly temuan: readonly TemuanIsian[]
  readonly tulis: (x: TemuanIsian) => string
}

export function ButirTemuan({ temuan, tulis }: ButirTemuanProps) {
  return temuan.map((x) => (
    <li key={JSON.stringify(x)}>
      <IconAlertTriangle className="ik" aria-hidden />
      <span>{tulis(x)}</span>
    </li>
  ))
}

/** Notes in words; `letak`: where the place really lies. */
export function useTulisTemuan(letak: string | null): (x: TemuanIsian) => string {
  const t = useKataPemeriksaan()
  const isian = useKataIsian()
  const bahasa = useBahasa()
  const { zona } = useKerja()
  return (x) => {
    if (x.jenis === 'di-luar-desa')
      return [
        t('temuan.di-luar-desa', { jarak: tulisJarak(x.jarakM) }),
        ...(letak === null ? [] : [t('letakSebenarnya', { nama: letak })]),
        ...(x.alasan === null ? [] : [t('alasanTempat', { alasan: x.alasan })]),
      ].join(' ')
    if (x.jenis === 'volume-beda-gambar')
      return t('temuan.volume-beda-gambar', { gambar: formatVolume(x.gambar, x.satuan), volume: formatVolume(x.volume, x.satuan), persen: x.persen })
    if (x.jenis === 'foto-jauh') return t('temuan.foto-jauh', { jarak: tulisJarak(x.jarakM) })
    if (x.jenis === 'foto-lama') return t('temuan.foto-lama', { tanggal: tulisTanggal(tanggalSetempat(x.diambilPada, zona), bahasa) })
    return t('temuan.berkas-belum-ada', { apa: isian(`lampiran.${x.lampiran}`) })
  }
}
