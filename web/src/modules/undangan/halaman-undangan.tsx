import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { TerimaUndangan, UndanganDiterima, UndanganKeluar } from '#src/modules/pengguna/pengelolaan.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { Logo } from '../../components/logo.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { Judul } from '../../lib/judul.tsx'
import { SandiBaru } from '../akun/kartu-sandi.tsx'
import { useKataUndangan } from './undangan.kata.ts'
import '../masuk/masuk.css'
import '../akun/akun.css'

const rute = getRouteApi('/undangan/$token')

/** Where a link leads: whom it is for, and the password to set. */
export function HalamanUndangan() {
  const t = useKataUndangan()
  const { token } = rute.useParams()
  const jalur = `/undangan/${encodeURIComponent(token)}`
  const { data, error } = useQuery({ queryKey: ['undangan', token], retry: false, queryFn: () => panggil(UndanganKeluar, 'GET', jalur) })
  const [sandi, setSandi] = useState('')
  const terima = useMutation({ mutationFn: () => panggil(UndanganDiterima, 'POST', `${jalur}/terima`, { isi: TerimaUndangan.parse({ kataSandi: sandi }) }) })
  return (
    <main className="masuk masuk-satu">
      <Judul>{t('judul')}</Judul>
      <section className="masuk-kartu">
        <div className="merek">
          <Logo />
          <span>Selaras</span>
        </div>
        <h1>{t('judul')}</h1>
        {error !== null && <PesanGalat galat={error} />}
        {data === undefined && error === null && <Memuat />}
        {terima.isSuccess && (
          <>
            <p className="pesan jadi" role="status">
              {t('jadi', { namaPengguna: terima.data.namaPengguna })}
            </p>
            <p>
              <Link to="/masuk">{t('keMasuk')}</Link>
            </p>
          </>
        )}
        {data !== undefined && !terima.isSuccess && (
          <form
            className="form-masuk"
            onSubmit={(e) => {
              e.preventDefault()
              terima.mutate()
            }}
          >
            <p>{t(data.jenis === 'undangan' ? 'untuk' : 'aturUlang', { nama: data.nama, daerah: data.daerah })}</p>
            {data.jabatan.length > 0 && <p>{t('jabatan', { jabatan: data.jabatan.join(', ') })}</p>}
            <p>
              <b>{t('namaPengguna', { namaPengguna: data.namaPengguna })}</b>
            </p>
            <p className="redup">{t('bukan')}</p>
            <input className="sr" type="text" autoComplete="username" value={data.namaPengguna} readOnly tabIndex={-1} aria-hidden />
            <SandiBaru namaPengguna={data.namaPengguna} nilai={sandi} ubah={setSandi} />
            {terima.isError && <PesanGalat galat={terima.error} />}
            <Tombol type="submit" ragam="utama" sibuk={terima.isPending} mati={sandi === '' ? t('isiSandi') : null}>
              {t('pasang')}
            </Tombol>
          </form>
        )}
      </section>
    </main>
  )
}
