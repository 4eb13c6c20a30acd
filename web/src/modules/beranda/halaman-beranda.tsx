import { lazy, Suspense } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { JudulHalaman } from '../../components/judul-halaman.tsx'
import { PesanGalat } from '../../components/galat.tsx'
import { ChipKeadaan } from '../../components/keadaan.tsx'
import { Kosong } from '../../components/kosong.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { DAFTAR_KEADAAN } from '#src/modules/usulan/putusan/rute.ts'
import type { Beranda } from '../../lib/bentuk-api.ts'
import { Judul } from '../../lib/judul.tsx'
import { isPengusul, useKerja } from '../../lib/kerja.tsx'
import { kueriBeranda } from '../../lib/kueri.ts'
import { formatAngka } from '../../lib/tampil.ts'
import { KabarTerbaru } from '../pemberitahuan/kabar-terbaru.tsx'
import { useKataBeranda } from './beranda.kata.ts'
import { DaftarTenggat } from './tenggat.tsx'
import { DaftarTugas } from './tugas.tsx'
import { RingkasPagu } from './ringkas-pagu.tsx'
import './beranda.css'

// The device's store of drafts is loaded only by those who write.
const DrafPerangkat = lazy(() => import('./draf-perangkat.tsx').then((m) => ({ default: m.DrafPerangkat })))

export function HalamanBeranda() {
  const t = useKataBeranda()
  const { daerahId, tahun, penugasan } = useKerja()
  const { data, error, refetch, isPending } = useQuery(kueriBeranda(daerahId, tahun))
  return (
    <div className="halaman beranda">
      <Judul>{t('judul')}</Judul>
      <JudulHalaman judul={t('menunggu')} isi={t('menungguUntuk', { jabatan: penugasan.jabatan, tahun })}>
        {isPengusul(penugasan.peran) && (
          <Link className="tombol utama" to="/$daerahId/$tahun/draf" params={{ daerahId, tahun }}>
            {t('tulis')}
          </Link>
        )}
      </JudulHalaman>
      {isPengusul(penugasan.peran) && (
        <Suspense fallback={null}>
          <DrafPerangkat />
        </Suspense>
      )}
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {isPending && error === null && <Memuat />}
      {data !== undefined && <IsiBeranda data={data} />}
    </div>
  )
}

function IsiBeranda({ data }: { readonly data: Beranda }) {
  const t = useKataBeranda()
  const { daerahId, tahun, penugasan } = useKerja()
  const tugas = data.menunggu.filter((m) => m.jumlah > 0)
  return (
    <div className="beranda-dua">
      <div>
        {tugas.length > 0 ? (
          <DaftarTugas tugas={tugas} />
        ) : (
          <div className="kartu">
            <Kosong
              judul={t('kosongJudul')}
              aksi={
                <Link className="tombol" to="/$daerahId/$tahun/usulan" params={{ daerahId, tahun }}>
                  {t('lihatSemua')}
                </Link>
              }
            >
              {t(isPengusul(penugasan.peran) ? 'kosongPengusul' : 'kosongIsi')}
            </Kosong>
          </div>
        )}
        <RingkasPagu pagu={data.pagu} />
      </div>
      <div>
        <KabarTerbaru />
        <DaftarTenggat tenggat={data.tenggat} />
        <Ringkasan semua={data.semua} />
      </div>
    </div>
  )
}

/** How the whole year stands, by state; each number opens what it counts. */
function Ringkasan({ semua }: { readonly semua: Beranda['semua'] }) {
  const t = useKataBeranda()
  const { daerahId, tahun } = useKerja()
  const ada = DAFTAR_KEADAAN.map((k) => ({ k, jumlah: semua.filter((x) => x.keadaan === k).reduce((n, x) => n + x.jumlah, 0) })).filter((x) => x.jumlah > 0)
  if (ada.length === 0) return null
  return (
    <section className="kartu beranda-ringkasan">
      <h2>{t('ringkasan')}</h2>
      <ul className="ringkasan">
        {ada.map(({ k, jumlah }) => (
          <li key={k}>
            <Link to="/$daerahId/$tahun/usulan" params={{ daerahId, tahun }} search={{ keadaan: k }}>
              <span className="rp">{formatAngka(jumlah)}</span>
              <ChipKeadaan keadaan={k} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
