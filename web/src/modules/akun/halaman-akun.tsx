import { useQuery } from '@tanstack/react-query'
import { PesanGalat } from '../../components/galat.tsx'
import { JudulHalaman } from '../../components/judul-halaman.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Judul } from '../../lib/judul.tsx'
import { kueriAkunSaya } from '../../lib/kueri-orang.ts'
import { useKataAkun } from './akun.kata.ts'
import { KartuFaktorKedua } from './kartu-faktor-kedua.tsx'
import { KartuSandi } from './kartu-sandi.tsx'
import { KartuSesi } from './kartu-sesi.tsx'
import './akun.css'

export function HalamanAkun() {
  const t = useKataAkun()
  const { data, error, refetch } = useQuery(kueriAkunSaya())
  return (
    <div className="halaman halaman-akun">
      <Judul>{t('judul')}</Judul>
      <JudulHalaman judul={t('judul')} isi={data === undefined ? t('isi') : t('siapa', { nama: data.nama, namaPengguna: data.namaPengguna })} />
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {data === undefined && error === null && <Memuat />}
      {data !== undefined && (
        <>
          <KartuSandi namaPengguna={data.namaPengguna} hasSandi={data.hasSandi} />
          <KartuFaktorKedua hasFaktorKedua={data.hasFaktorKedua} hasSandi={data.hasSandi} />
          <KartuSesi />
        </>
      )}
    </div>
  )
}
