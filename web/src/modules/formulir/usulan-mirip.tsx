import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChipKeadaan } from '../../components/keadaan.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { kueriAntrean } from '../../lib/kueri.ts'
import { formatVolume, tempat } from '../../lib/tampil.ts'
import { useKataFormulir } from './formulir.kata.ts'

interface UsulanMiripProps {
  readonly kamus: string
  readonly desa: string
  readonly kecualiId: string
}

/** The same kind of work already proposed in this village this year: cheaper to see now than to be refused for later. */
export function UsulanMirip({ kamus, desa, kecualiId }: UsulanMiripProps) {
  const t = useKataFormulir()
  const { daerahId, tahun } = useKerja()
  const { data } = useInfiniteQuery({ ...kueriAntrean(daerahId, { tahun, desa, urut: 'nomor' }), retry: false })
  const mirip = (data?.pages ?? []).flatMap((h) => h.data).filter((p) => p.kamus === kamus && p.pengajuanId !== kecualiId && p.keadaan !== 'dibatalkan')
  if (mirip.length === 0) return null
  return (
    <section aria-label={t('mirip.judul')}>
      <h2>
        {t('mirip.judul')}
        <small>{t('mirip.isi')}</small>
      </h2>
      <ul className="pilihan mirip">
        {mirip.slice(0, 3).map((p) => (
          <li key={p.pengajuanId}>
            <b>{p.judul}</b>
            <small>{[tempat(p.rw, p.rt), formatVolume(p.volumeKini, p.satuan), p.nomor].filter((x) => x !== '' && x !== null).join(' · ')}</small>
            <div className="mirip-bar">
              <ChipKeadaan keadaan={p.keadaan} />
              <Link className="tombol" to="/$daerahId/$tahun/usulan/$pengajuanId" params={{ daerahId, tahun, pengajuanId: p.pengajuanId }}>
                {t('mirip.lihat')}
              </Link>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
