import { Link } from '@tanstack/react-router'
import { useKerja } from '../../lib/kerja.tsx'
import { useKataRekap } from './rekap-layar.kata.ts'

interface Usulan {
  readonly pengajuanId: string
  readonly judul: string
  readonly nomor: string
  readonly namaWilayah: string
  readonly namaKecamatan: string
  readonly perangkatDaerah: string
}

/** The heads over `SelUsulan`. */
export function KepalaUsulan() {
  const t = useKataRekap()
  return (
    <>
      <th scope="col">{t('usulan')}</th>
      <th scope="col">{t('tempat')}</th>
      <th scope="col">{t('dimensi.perangkat')}</th>
    </>
  )
}

/** Which proposal a row is of, where, and whose work. */
export function SelUsulan({ b }: { readonly b: Usulan }) {
  const t = useKataRekap()
  const { daerahId, tahun } = useKerja()
  return (
    <>
      <th scope="row">
        <Link to="/$daerahId/$tahun/usulan/$pengajuanId" params={{ daerahId, tahun, pengajuanId: b.pengajuanId }}>
          {b.judul}
        </Link>
        <small className="kode">{b.nomor}</small>
      </th>
      <td data-kepala={t('tempat')}>
        {b.namaWilayah}, {b.namaKecamatan}
      </td>
      <td data-kepala={t('dimensi.perangkat')}>{b.perangkatDaerah}</td>
    </>
  )
}
