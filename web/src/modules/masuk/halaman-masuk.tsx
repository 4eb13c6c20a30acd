import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { Logo } from '../../components/logo.tsx'
import { setBerakhir } from '../../lib/berakhir.ts'
import { gantiBahasa, useBahasa } from '../../lib/bahasa.ts'
import { Judul } from '../../lib/judul.tsx'
import { kueriSesi } from '../../lib/sesi.ts'
import { AkunContoh } from './akun-contoh.tsx'
import { FormMasuk } from './form-masuk.tsx'
import { MasukPenyedia } from './masuk-penyedia.tsx'
import { useKataMasuk } from './masuk.kata.ts'
import './masuk.css'

const rute = getRouteApi('/masuk')

export function HalamanMasuk() {
  const t = useKataMasuk()
  const { ke, error } = rute.useSearch()
  const ruter = useRouter()
  const kueri = useQueryClient()
  const bahasa = useBahasa()
  const selesai = async () => {
    setBerakhir(false)
    await kueri.fetchQuery({ ...kueriSesi(), staleTime: 0 })
    ruter.history.push(`/kerja${ke ?? '/'}`)
  }
  return (
    <main className="masuk">
      <Judul>{t('judul')}</Judul>
      <section className="masuk-kartu">
        <div className="merek">
          <Logo />
          <span>Selaras</span>
        </div>
        <h1>{t('judul')}</h1>
        <p>{t('semboyan')}</p>
        <MasukPenyedia ke={ke ?? '/'} galat={error} />
        <FormMasuk selesai={selesai} />
        <p className="masuk-kaki">
          <a href="/">{t('portal')}</a>
          <Link to="/mohon-akun">{t('mohonAkun')}</Link>
          <button type="button" className="tautan" lang={bahasa === 'id' ? 'en' : 'id'} onClick={() => void gantiBahasa(bahasa === 'id' ? 'en' : 'id')}>
            {t('bahasa')}
          </button>
        </p>
      </section>
      <AkunContoh selesai={selesai} />
    </main>
  )
}
