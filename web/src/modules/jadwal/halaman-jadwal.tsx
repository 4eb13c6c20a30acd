import { IconCircleCheck, IconClock, IconLock } from '@tabler/icons-react'
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { selisihHari, tanggal } from '#src/lib/waktu.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { Kosong } from '../../components/kosong.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { useBahasa } from '../../lib/bahasa.ts'
import type { Jadwal } from '../../lib/bentuk-api.ts'
import { Judul } from '../../lib/judul.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { kueriJadwal } from '../../lib/kueri.ts'
import { useLabel } from '../../lib/label.kata.ts'
import { hariTerakhir, tanggalSetempat, tulisSaat, tulisTanggal, tulisTutup } from '../../lib/tampil.ts'
import { useNamaLingkup } from '../pagu/nama-lingkup.ts'
import { useKataJadwal } from './jadwal-layar.kata.ts'
import './jadwal.css'

/** The whole calendar of a budget year, read only. */
export function HalamanJadwal() {
  const t = useKataJadwal()
  const { daerahId, tahun } = useKerja()
  const lebar = useMediaQuery('(min-width: 860px)', true, { getInitialValueInEffect: false })
  const { data, error, refetch, isPending } = useQuery(kueriJadwal(daerahId, tahun))
  return (
    <div className="halaman">
      <Judul>{t('judul')}</Judul>
      <div className="halaman-judul">
        <div>
          <h1>{t('judul')}</h1>
          <p>{t('isi', { tahun })}</p>
        </div>
      </div>
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {isPending && error === null && <Memuat />}
      {data?.length === 0 && <Kosong judul={t('kosongJudul', { tahun })}>{t('kosongIsi')}</Kosong>}
      {data !== undefined && data.length > 0 && <section className="kartu">{lebar ? <TabelJadwal data={data} /> : <DaftarJadwal data={data} />}</section>}
    </div>
  )
}

function TabelJadwal({ data }: { readonly data: readonly Jadwal[] }) {
  const t = useKataJadwal()
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls sideways must be reachable by keyboard
    <div className="tabel-bungkus" role="region" tabIndex={0} aria-label={t('judul')}>
      <table className="tabel">
        <thead>
          <tr>
            <th scope="col">{t('tahap')}</th>
            <th scope="col">{t('wilayah')}</th>
            <th scope="col">{t('buka')}</th>
            <th scope="col">{t('tutup')}</th>
            <th scope="col">{t('keadaan')}</th>
            <th scope="col">{t('dasar')}</th>
          </tr>
        </thead>
        <tbody>
          {data.map((j) => (
            <BarisJadwal key={kunciJadwal(j)} j={j} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const kunciJadwal = (j: Jadwal): string => `${j.tahap}-${j.kodeWilayah ?? ''}-${j.buka}`

/** On a phone each window is a short block instead of a row too wide to read. */
function DaftarJadwal({ data }: { readonly data: readonly Jadwal[] }) {
  const t = useKataJadwal()
  const label = useLabel()
  const bahasa = useBahasa()
  const nama = useNamaLingkup()
  const { zona } = useKerja()
  return (
    <ul className="daftar-jadwal">
      {data.map((j) => (
        <li key={kunciJadwal(j)}>
          <div>
            <b>{label(`tahap.${j.tahap}`)}</b>
            <span className="redup">{j.kodeWilayah === null ? t('seluruh') : nama({ kodeWilayah: j.kodeWilayah, perangkatDaerahId: null })}</span>
          </div>
          <div className="kanan">
            <KeadaanJadwal j={j} />
          </div>
          <p>
            {tulisTanggal(tanggalSetempat(j.buka, zona), bahasa)} – {tulisTutup(j.tutup, zona, bahasa)}
          </p>
          <p className="kode">{j.suratPerpanjangan === null ? j.dasarHukum : t('perpanjangan', { surat: j.suratPerpanjangan })}</p>
        </li>
      ))}
    </ul>
  )
}

function BarisJadwal({ j }: { readonly j: Jadwal }) {
  const t = useKataJadwal()
  const label = useLabel()
  const bahasa = useBahasa()
  const nama = useNamaLingkup()
  const { zona } = useKerja()
  return (
    <tr>
      <th scope="row">
        <b>{label(`tahap.${j.tahap}`)}</b>
        {j.musyawarahWajib && <div className="kode">{t('musyawarah')}</div>}
      </th>
      <td>{j.kodeWilayah === null ? <span className="redup">{t('seluruh')}</span> : nama({ kodeWilayah: j.kodeWilayah, perangkatDaerahId: null })}</td>
      <td className="rp">{tulisSaat(j.buka, zona, bahasa)}</td>
      <td className="rp">{tulisTutup(j.tutup, zona, bahasa)}</td>
      <td>
        <KeadaanJadwal j={j} />
      </td>
      <td>
        {j.dasarHukum}
        {j.suratPerpanjangan !== null && <div className="kode">{t('perpanjangan', { surat: j.suratPerpanjangan })}</div>}
      </td>
    </tr>
  )
}

function KeadaanJadwal({ j }: { readonly j: Jadwal }) {
  const t = useKataJadwal()
  const { zona, hariIni } = useKerja()
  if (j.terbuka) {
    const sisa = selisihHari(tanggal(hariIni), hariTerakhir(j.tutup, zona))
    return (
      <>
        <span className="keadaan aktif">
          <IconClock className="ik" aria-hidden />
          {t('terbuka')}
        </span>
        <div className="kode">{sisa <= 0 ? t('hariTerakhir') : t('sisaHari', { count: sisa })}</div>
      </>
    )
  }
  const nanti = tanggalSetempat(j.buka, zona) > hariIni
  return (
    <span className="keadaan">
      {nanti ? <IconLock className="ik" aria-hidden /> : <IconCircleCheck className="ik" aria-hidden />}
      {t(nanti ? 'nanti' : 'selesai')}
    </span>
  )
}
