import { IconAlertTriangle } from '@tabler/icons-react'
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { formatRupiah } from '#src/lib/rupiah.ts'
import type { AsalUsulKeluar } from '#src/modules/anggaran/anggaran.schema.ts'
import { JudulHalaman } from '../../components/judul-halaman.tsx'
import { PesanGalat } from '../../components/galat.tsx'
import { Kosong } from '../../components/kosong.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tebal } from '../../components/tebal.tsx'
import { takPutus } from '../../lib/bahasa.ts'
import { Judul } from '../../lib/judul.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { kueriAsalUsul, kueriPerangkatDaerah } from '../../lib/kueri.ts'
import { formatPersen } from '../../lib/tampil.ts'
import { useKataAnggaran } from './anggaran-layar.kata.ts'
import { DaftarAsalUsul, TabelAsalUsul } from './tabel-asal-usul.tsx'
import './anggaran.css'

const rute = getRouteApi('/$daerahId/$tahun/asal-usul')

/** Money by where it comes from; what nobody can explain is shown as such, never folded into the rest. */
export function HalamanAsalUsul() {
  const t = useKataAnggaran()
  const { daerahId, tahun } = useKerja()
  const { perangkatDaerahId, saring } = rute.useSearch()
  const lebar = useMediaQuery('(min-width: 860px)', true, { getInitialValueInEffect: false })
  const { data, error, refetch, isPending } = useQuery(kueriAsalUsul(daerahId, tahun, perangkatDaerahId))
  const baris = (data?.data ?? []).filter((b) => saring !== 'tanpa' || b.tanpaAsalUsul > 0)
  return (
    <div className="halaman asal-usul">
      <Judul>{t('judul')}</Judul>
      <JudulHalaman judul={t('judul')} isi={t('isi')} />
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {isPending && error === null && <Memuat />}
      {data !== undefined && (
        <>
          <Ringkas total={data.total} />
          <section className="kartu">
            <SaringAsal jumlah={data.data.length} tampil={baris.length} />
            {baris.length > 0 && (lebar ? <TabelAsalUsul baris={baris} /> : <DaftarAsalUsul baris={baris} />)}
            {baris.length === 0 && (
              <Kosong judul={t(saring === 'tanpa' ? 'kosongTanpa' : 'kosongJudul')}>{t(saring === 'tanpa' ? 'kosongTanpaIsi' : 'kosongIsi')}</Kosong>
            )}
          </section>
        </>
      )}
    </div>
  )
}

function Ringkas({ total }: { readonly total: AsalUsulKeluar['total'] }) {
  const t = useKataAnggaran()
  const bagian = [
    { kunci: 'dariUsulan', nilai: total.dariUsulan },
    { kunci: 'berdasar', nilai: total.berdasar },
    { kunci: 'tanpa', nilai: total.tanpaAsalUsul },
  ] as const
  return (
    <section className="kartu asal-ringkas" aria-label={t('pagu')}>
      <p>
        <span>{t('pagu')}</span>
        <b className="rp">{takPutus(formatRupiah(total.pagu))}</b>
      </p>
      <div className="asal-bar" aria-hidden>
        {bagian.map((b) => b.nilai > 0 && <i key={b.kunci} className={b.kunci} style={{ width: `${(b.nilai / Math.max(total.pagu, 1)) * 100}%` }} />)}
      </div>
      <dl>
        {bagian.map((b) => (
          <div key={b.kunci} className={b.kunci}>
            <dt>
              {b.kunci === 'tanpa' && b.nilai > 0 && <IconAlertTriangle className="ik" aria-hidden />}
              {t(b.kunci)}
            </dt>
            <dd className="rp">{takPutus(formatRupiah(b.nilai))}</dd>
            <dd className="redup">
              {formatPersen(b.nilai, total.pagu)}
              {b.kunci === 'tanpa' && b.nilai > 0 && ` · ${t('tanpaArti')}`}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function SaringAsal({ jumlah, tampil }: { readonly jumlah: number; readonly tampil: number }) {
  const t = useKataAnggaran()
  const { daerahId } = useKerja()
  const { perangkatDaerahId, saring } = rute.useSearch()
  const navigasi = rute.useNavigate()
  const { data: daftar = [] } = useQuery(kueriPerangkatDaerah(daerahId))
  return (
    <search className="saring-asal">
      <label className={perangkatDaerahId === undefined ? 'fil' : 'fil ada'}>
        <span>{t('saringPd')}</span>
        <select
          value={perangkatDaerahId ?? ''}
          onChange={(e) => void navigasi({ search: (s) => ({ ...s, perangkatDaerahId: e.target.value === '' ? undefined : e.target.value }) })}
        >
          <option value="">{t('semua')}</option>
          {daftar
            .filter((d) => d.indukId === null)
            .filter((d) => d.jenis !== 'kecamatan')
            .map((d) => (
              <option key={d.perangkatDaerahId} value={d.perangkatDaerahId}>
                {d.nama}
              </option>
            ))}
        </select>
      </label>
      <button
        type="button"
        className={saring === 'tanpa' ? 'fil ada' : 'fil'}
        aria-pressed={saring === 'tanpa'}
        onClick={() => void navigasi({ search: (s) => ({ ...s, saring: saring === 'tanpa' ? undefined : 'tanpa' }) })}
      >
        {t('hanyaTanpa')}
      </button>
      <p className="hitung-baris">
        <span role="status">
          <Tebal>{t('jumlah', { n: tampil, jumlah })}</Tebal>
        </span>
        {(perangkatDaerahId !== undefined || saring !== undefined) && (
          <>
            {' · '}
            <button type="button" className="tautan" onClick={() => void navigasi({ search: {} })}>
              {t('lepas')}
            </button>
          </>
        )}
      </p>
    </search>
  )
}
