import { IconDeviceMobile } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useKerja } from '../../lib/kerja.tsx'
import { useDaftarDraf } from '../formulir/gudang-draf.ts'
import { useKataBeranda } from './beranda.kata.ts'

/** Drafts that only this device knows: nobody else can remind of them. */
export function DrafPerangkat() {
  const t = useKataBeranda()
  const { daerahId, tahun } = useKerja()
  const belum = useDaftarDraf().filter((d) => d.status !== 'diterima')
  if (belum.length === 0) return null
  return (
    <p className="pesan tunggu">
      <IconDeviceMobile className="ik" aria-hidden />
      <span>
        {t('drafPerangkat', { count: belum.length })}{' '}
        <Link to="/$daerahId/$tahun/draf" params={{ daerahId, tahun }}>
          {t('lanjutkanDraf')}
        </Link>
      </span>
    </p>
  )
}
