import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { kueriTetangga } from '../../lib/kueri.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { useKataRinci } from './rinci.kata.ts'

const rute = getRouteApi('/$daerahId/$tahun/usulan/$pengajuanId')

/** The way to the proposals before and after it in the whole list one came from, and back to that list; nothing for whoever came by another way. */
export function TetanggaRinci({ pengajuanId }: { readonly pengajuanId: string }) {
  const t = useKataRinci()
  const { daerahId, tahun } = useKerja()
  const daftar = rute.useSearch()
  const { urut } = daftar
  const { data } = useQuery({ ...kueriTetangga(daerahId, pengajuanId, { tahun, ...daftar, urut: urut ?? 'menunggu' }), enabled: urut !== undefined })
  if (urut === undefined) return null
  return (
    <nav className="tetangga-rinci" aria-label={t('tetangga')}>
      <Ke id={data?.sebelum} nama={t('sebelumnya')}>
        <IconChevronLeft className="ik" aria-hidden />
        {t('sebelumnya')}
      </Ke>
      <Link to="/$daerahId/$tahun/usulan" params={{ daerahId, tahun }} search={{ ...daftar, pilih: pengajuanId }}>
        {t('keDaftar')}
      </Link>
      <Ke id={data?.berikut} nama={t('berikutnya')}>
        {t('berikutnya')}
        <IconChevronRight className="ik" aria-hidden />
      </Ke>
    </nav>
  )
}

function Ke({ id, nama, children }: { readonly id: string | null | undefined; readonly nama: string; readonly children: ReactNode }) {
  const t = useKataRinci()
  const { daerahId, tahun } = useKerja()
  const daftar = rute.useSearch()
  if (id === undefined) return <span className="redup">{children}</span>
  if (id === null) return <span className="redup">{t('ujungDaftar', { nama })}</span>
  return (
    <Link to="/$daerahId/$tahun/usulan/$pengajuanId" params={{ daerahId, tahun, pengajuanId: id }} search={daftar}>
      {children}
    </Link>
  )
}
