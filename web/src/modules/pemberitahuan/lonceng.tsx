import { IconBell } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useKerja } from '../../lib/kerja.tsx'
import { kueriJumlah } from './kueri-kabar.ts'
import { useKataKabar } from './pemberitahuan-layar.kata.ts'
import './lonceng.css'

/** The bell of the head: its number lies over it, so nothing moves when it changes. */
export function Lonceng() {
  const t = useKataKabar()
  const { daerahId, tahun } = useKerja()
  const { data } = useQuery(kueriJumlah(daerahId))
  const belum = data?.belumDibaca ?? 0
  return (
    <Link className="lonceng" to="/$daerahId/$tahun/pemberitahuan" params={{ daerahId, tahun }} activeOptions={{ includeSearch: false }}>
      <IconBell aria-hidden size={20} stroke={1.7} />
      <span className="sr">{t('lonceng')}</span>
      {belum > 0 && (
        <>
          <span className="lonceng-jumlah">{belum > 99 ? '99+' : belum}</span>
          <span className="sr">{t('loncengBelum')}</span>
        </>
      )}
    </Link>
  )
}
