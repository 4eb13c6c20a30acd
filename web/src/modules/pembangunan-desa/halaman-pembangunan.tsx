import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { HalamanPembangunan as Halaman, type PembangunanKeluar } from '#src/modules/pembangunan-desa/pembangunan-desa.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { JudulHalaman } from '../../components/judul-halaman.tsx'
import { Kosong } from '../../components/kosong.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tebal } from '../../components/tebal.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { kueri, panggil } from '../../lib/api.ts'
import { Judul } from '../../lib/judul.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { formatAngka } from '../../lib/tampil.ts'
import { useKataDesa } from './pembangunan-desa.kata.ts'
import './pembangunan-desa.css'

const rute = getRouteApi('/$daerahId/$tahun/pembangunan-desa')
const TAHUN_MUNDUR = 5

/** What villages build themselves, as their own systems send it; how a village's system is connected. */
export function HalamanPembangunan() {
  const t = useKataDesa()
  const { daerahId, tahun } = useKerja()
  const { anggaran } = rute.useSearch()
  const navigasi = rute.useNavigate()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['pembangunan-desa', daerahId, anggaran],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      panggil(Halaman, 'GET', `${dasar(daerahId)}/pembangunan-desa${kueri({ tahun: anggaran, setelah: pageParam === '' ? undefined : pageParam })}`),
    getNextPageParam: (h) => h.berikut,
  })
  const baris = data?.pages.flatMap((h) => h.data) ?? []
  return (
    <div className="halaman halaman-desa">
      <Judul>{t('judul')}</Judul>
      <JudulHalaman judul={t('judul')} isi={t('isi')} />
      <div className="desa-alat">
        <label>
          <span>{t('tahun')}</span>
          <select
            value={anggaran ?? ''}
            onChange={(e) => void navigasi({ search: e.target.value === '' ? {} : { anggaran: Number(e.target.value) }, replace: true })}
          >
            <option value="">{t('semua')}</option>
            {Array.from({ length: TAHUN_MUNDUR }, (_, i) => tahun - i).map((x) => (
              <option key={x} value={x}>
                {x}
              </option>
            ))}
          </select>
        </label>
        {data !== undefined && <span role="status">{t('jumlah', { count: data.pages[0]?.jumlah ?? 0 })}</span>}
      </div>
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {data === undefined && error === null && <Memuat />}
      {data !== undefined && baris.length === 0 && (
        <Kosong judul={anggaran === undefined ? t('kosong') : t('kosongTahun', { tahun: anggaran })}>{t('kosongIsi')}</Kosong>
      )}
      {baris.length > 0 && (
        <ul className="kartu daftar-desa">
          {baris.map((b) => (
            <BarisPembangunan key={`${b.kodeWilayah} ${b.idLuar}`} b={b} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Tombol sibuk={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('lagi')}
        </Tombol>
      )}
      {data?.pages[0]?.bolehKirim === true && <CaraMenyambung daerahId={daerahId} />}
    </div>
  )
}

function BarisPembangunan({ b }: { readonly b: PembangunanKeluar }) {
  const t = useKataDesa()
  const { daerahId } = useKerja()
  const persen = b.kemajuan[0]?.persentase ?? null
  const gambar = b.kemajuan.find((x) => x.berkasId !== null)?.berkasId ?? b.berkasId
  const keterangan = [
    b.namaWilayah,
    b.lokasi,
    String(b.tahunAnggaran),
    b.volume,
    b.sumberDana,
    b.sifat === 'lanjutan' ? t('lanjutan') : '',
    b.tampil ? '' : t('tersembunyi'),
  ]
  return (
    <li className={gambar === null ? 'tanpa-gambar' : undefined}>
      {gambar !== null && <img src={`/api/daerah/${daerahId}/berkas/${gambar}`} alt={t('foto', { judul: b.judul })} loading="lazy" />}
      <div>
        <b>{b.judul}</b>
        <small>{keterangan.filter((x) => x !== '').join(' · ')}</small>
        <span className="desa-kemajuan">
          <span className="desa-bar" aria-hidden>
            <span style={{ width: `${persen ?? 0}%` }} />
          </span>
          {persen === null ? <span className="redup">{t('belumAda')}</span> : t('selesai', { persen })}
        </span>
      </div>
      <span className="desa-uang">{b.anggaran === null ? '—' : `Rp ${formatAngka(b.anggaran)}`}</span>
    </li>
  )
}

/** The three things an operator does once in OpenSID. */
function CaraMenyambung({ daerahId }: { readonly daerahId: string }) {
  const t = useKataDesa()
  return (
    <section className="kartu">
      <h2>{t('cara.judul')}</h2>
      <ol className="desa-cara">
        <li>
          <Tebal>{t('cara.satu')}</Tebal>
        </li>
        <li>
          {t('cara.dua')} <code>{`${window.location.origin}/api/daerah/${daerahId}/opensid`}</code>
        </li>
        <li>{t('cara.tiga')}</li>
      </ol>
    </section>
  )
}
