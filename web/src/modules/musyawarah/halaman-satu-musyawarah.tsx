import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Suspense } from 'react'
import { canPimpin } from '#src/modules/musyawarah/musyawarah.ts'
import type { MusyawarahKeluar } from '#src/modules/musyawarah/musyawarah.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { JudulHalaman } from '../../components/judul-halaman.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Judul } from '../../lib/judul.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { kueriSatuMusyawarah } from '../../lib/kueri.ts'
import { pelakuDari } from '../../lib/pelaku.ts'
import { BAGIAN } from './bagian-musyawarah.ts'
import { type BagianMusyawarah, DAFTAR_BAGIAN } from './daftar-bagian.ts'
import { KartuMusyawarah } from './kartu-musyawarah.tsx'
import { useKataMusyawarah } from './musyawarah-layar.kata.ts'
import './musyawarah.css'

const rute = getRouteApi('/$daerahId/$tahun/musyawarah/$musyawarahId')

/** The open part's name, where a phone shows only some of them. */
function perlihatkan(tautan: HTMLAnchorElement | null): void {
  tautan?.scrollIntoView({ block: 'nearest', inline: 'center' })
}

/** One meeting, from its preparation to what was frozen; the address says which part is open. */
export function HalamanSatuMusyawarah() {
  const { musyawarahId } = rute.useParams()
  const { daerahId } = useKerja()
  const { data: m, error, refetch } = useQuery(kueriSatuMusyawarah(daerahId, musyawarahId))
  if (error !== null) return <PesanGalat galat={error} ulangi={() => void refetch()} />
  return m === undefined ? <Memuat /> : <Satu m={m} />
}

function Satu({ m }: { readonly m: MusyawarahKeluar }) {
  const t = useKataMusyawarah()
  const { daerahId, tahun, sesi, daerah } = useKerja()
  const { bagian = 'ringkas' } = rute.useSearch()
  const terbuka: BagianMusyawarah = BAGIAN[bagian] === undefined ? 'ringkas' : bagian
  const Isi = BAGIAN[terbuka]
  const memimpin = canPimpin(pelakuDari(sesi, daerah), m.tahap, m.kodeWilayah, m.perangkatDaerahId).boleh
  return (
    <div className="halaman halaman-musyawarah" data-musyawarah={m.musyawarahId} data-keadaan={m.keadaan}>
      <Judul>{m.nama}</Judul>
      <p>
        <Link to="/$daerahId/$tahun/musyawarah" params={{ daerahId, tahun }}>
          {t('semua')}
        </Link>
      </p>
      <JudulHalaman judul={m.nama} isi={t(`jenis.${m.jenis}`)} />
      <KartuMusyawarah m={m} tanpaJudul />
      <nav className="musyawarah-bagian" aria-label={t('bagian')}>
        {DAFTAR_BAGIAN.filter((b) => BAGIAN[b] !== undefined).map((b) => (
          <Link
            key={b}
            to="/$daerahId/$tahun/musyawarah/$musyawarahId"
            params={{ daerahId, tahun, musyawarahId: m.musyawarahId }}
            search={b === 'ringkas' ? {} : { bagian: b }}
            activeOptions={{ exact: true, includeSearch: true }}
            aria-current={b === terbuka ? 'page' : undefined}
            ref={b === terbuka ? perlihatkan : null}
          >
            {t(`bagian.${b}`)}
          </Link>
        ))}
      </nav>
      <Suspense fallback={<Memuat />}>{Isi !== undefined && <Isi m={m} memimpin={memimpin} />}</Suspense>
    </div>
  )
}
