import { Link } from '@tanstack/react-router'
import { JudulHalaman } from '../../components/judul-halaman.tsx'
import { Judul } from '../../lib/judul.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { useKataAcuan } from './acuan-layar.kata.ts'
import { BAGIAN_ACUAN, ruteAcuan } from './alamat.ts'
import { DaftarHarga } from './daftar-harga.tsx'
import { DaftarHimpunan } from './daftar-himpunan.tsx'
import { DaftarPadanan } from './daftar-padanan.tsx'
import './acuan.css'

/** What everything else refers to, in three parts; the address says which, and how it is filtered. */
export function HalamanAcuan() {
  const t = useKataAcuan()
  const { daerahId, tahun } = useKerja()
  const { bagian = 'himpunan' } = ruteAcuan.useSearch()
  return (
    <div className="halaman halaman-acuan">
      <Judul>{t('judul')}</Judul>
      <JudulHalaman judul={t('judul')} isi={t('isi')} />
      <nav className="acuan-bagian" aria-label={t('bagian')}>
        {BAGIAN_ACUAN.map((b) => (
          <Link key={b} to="/$daerahId/$tahun/acuan" params={{ daerahId, tahun }} search={{ bagian: b }} aria-current={b === bagian ? 'page' : undefined}>
            {t(`bagian.${b}`)}
          </Link>
        ))}
      </nav>
      {bagian === 'himpunan' && <DaftarHimpunan />}
      {bagian === 'padanan' && <DaftarPadanan />}
      {bagian === 'harga' && <DaftarHarga />}
    </div>
  )
}
