import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { PesanGalat } from '../../components/galat.tsx'
import { Logo } from '../../components/logo.tsx'
import { setBerakhir } from '../../lib/berakhir.ts'
import { gantiBahasa, useBahasa } from '../../lib/bahasa.ts'
import { Judul } from '../../lib/judul.tsx'
import { kueriAkunContoh } from '../../lib/kueri.ts'
import { kueriSesi, masukContoh } from '../../lib/sesi.ts'
import { tulisTanggal } from '../../lib/tampil.ts'
import { FormMasuk } from './form-masuk.tsx'
import { useKataMasuk } from './masuk.kata.ts'
import './masuk.css'

const rute = getRouteApi('/masuk')

export function HalamanMasuk() {
  const t = useKataMasuk()
  const { ke } = rute.useSearch()
  const ruter = useRouter()
  const kueri = useQueryClient()
  const bahasa = useBahasa()
  const selesai = async () => {
    setBerakhir(false)
    await kueri.fetchQuery({ ...kueriSesi(), staleTime: 0 })
    ruter.history.push(ke ?? '/kerja/')
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
        <FormMasuk selesai={selesai} />
        <p className="masuk-kaki">
          <a href="/">{t('portal')}</a>
          <button type="button" className="tautan" lang={bahasa === 'id' ? 'en' : 'id'} onClick={() => void gantiBahasa(bahasa === 'id' ? 'en' : 'id')}>
            {t('bahasa')}
          </button>
        </p>
      </section>
      <AkunContoh selesai={selesai} />
    </main>
  )
}

function AkunContoh({ selesai }: { readonly selesai: () => Promise<void> }) {
  const t = useKataMasuk()
  const bahasa = useBahasa()
  const { data: daftar = [] } = useQuery(kueriAkunContoh())
  const masuk = useMutation({ mutationFn: masukContoh, onSuccess: selesai })
  if (daftar.length === 0) return null
  return (
    <section className="masuk-contoh">
      <h2>{t('contohJudul')}</h2>
      <p>{t('contohIsi')}</p>
      {masuk.isError && <PesanGalat galat={masuk.error} />}
      {daftar.map((d, i) => (
        <details key={d.daerahId} open={i === 0}>
          <summary>
            <b>{d.nama}</b>
            <small>
              {t('contohTanggal', { tanggal: tulisTanggal(d.hariIni, bahasa) })} · {t('contohJumlah', { count: d.pengguna.length })}
            </small>
          </summary>
          <ul>
            {d.pengguna.map((p) => (
              <li key={p.penggunaId}>
                <button type="button" aria-busy={masuk.isPending && masuk.variables === p.penggunaId} onClick={() => masuk.mutate(p.penggunaId)}>
                  <b>{p.penugasan[0]?.jabatan ?? p.nama}</b>
                  <small>
                    {p.penugasan.map((x) => x.labelPeran).join(' · ')} · {p.nama}
                  </small>
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}
