import { IconCloudOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Kosong } from '../../components/kosong.tsx'
import { Logo } from '../../components/logo.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tebal } from '../../components/tebal.tsx'
import { ingatDaerah, ingatPenugasan, pilihPenugasanAwal } from '../../lib/awal.ts'
import { pakaiIstilah, useBahasa } from '../../lib/bahasa.ts'
import { isPengusul, type Kerja, PenyediaKerja, tahunBawaan, useKerja } from '../../lib/kerja.tsx'
import { useTersambung } from '../../lib/luring.ts'
import { kueriSesi } from '../../lib/sesi.ts'
import { tulisTanggal } from '../../lib/tampil.ts'
import { Lonceng } from '../pemberitahuan/lonceng.tsx'
import { DialogMasukLagi } from './dialog-masuk-lagi.tsx'
import { useKataKerangka } from './kerangka.kata.ts'
import { MenuAkun } from './menu-akun.tsx'
import { NavigasiAtas, NavigasiBawah, useTujuan } from './navigasi.tsx'

const rute = getRouteApi('/$daerahId/$tahun')

const Pengirim = lazy(() => import('../formulir/pengirim.tsx').then((m) => ({ default: m.Pengirim })))

/** The frame of every screen: government, year and office are settled here, once. */
export function Kerangka() {
  const t = useKataKerangka()
  const { daerahId, tahun } = rute.useParams()
  const { data } = useQuery(kueriSesi())
  const sesi = data?.sesi ?? null
  const daerah = sesi?.daerah.find((d) => d.daerahId === daerahId)
  const [dipilih, setDipilih] = useState<string | null>(null)
  const penugasan = daerah?.penugasan.find((p) => p.penugasanId === dipilih && p.isBerlaku) ?? pilihPenugasanAwal(daerahId, daerah?.penugasan ?? [])
  useEffect(() => ingatDaerah(daerahId), [daerahId])

  if (sesi === null || daerah === undefined) return <Memuat />
  if (penugasan === null) {
    return (
      <main className="halaman">
        <Kosong judul={t('tanpaTugas')}>{t('tanpaTugasArti', { daerah: daerah.nama })}</Kosong>
      </main>
    )
  }
  const pilihPenugasan = (penugasanId: string) => {
    ingatPenugasan(daerahId, penugasanId)
    setDipilih(penugasanId)
  }
  const luring = data?.luring ?? false
  pakaiIstilah(daerah.istilah)
  const kerja: Kerja = { sesi, luring, daerah, daerahId, tahun, zona: daerah.zonaWaktu, hariIni: daerah.hariIni, penugasan, pilihPenugasan }
  return (
    <PenyediaKerja value={kerja}>
      <div className="kerangka">
        <a className="lompat" href="#isi">
          {t('lompat')}
        </a>
        <Kepala />
        <PitaLuring />
        <main id="isi" tabIndex={-1}>
          <Outlet />
        </main>
        <NavigasiBawah />
      </div>
      <DialogMasukLagi />
      {isPengusul(penugasan.peran) && (
        <Suspense fallback={null}>
          <Pengirim />
        </Suspense>
      )}
    </PenyediaKerja>
  )
}

function Kepala() {
  const t = useKataKerangka()
  const { daerah, daerahId, tahun } = useKerja()
  const padat = useTujuan().filter((x) => x.kelompok === null).length > 4
  return (
    <header className={padat ? 'kepala penuh' : 'kepala'}>
      {daerah.dataContoh && (
        <p className="pita-contoh">
          <b>{t('dataContoh')}</b> <span>{t('dataContohArti')}</span>
        </p>
      )}
      <div className="kepala-baris">
        <Link className="merek" to="/$daerahId/$tahun" params={{ daerahId, tahun }}>
          <Logo />
          <span>Selaras</span>
        </Link>
        <NavigasiAtas />
        <div className="kepala-kanan">
          <TanggalDemo />
          <PilihTahun />
          <Lonceng />
          <MenuAkun />
        </div>
      </div>
    </header>
  )
}

function TanggalDemo() {
  const t = useKataKerangka()
  const { daerah } = useKerja()
  const bahasa = useBahasa()
  if (daerah.tanggalDemo === null) return null
  return (
    <span className="tanggal-demo" title={t('tanggalDemoArti')}>
      <span className="hanya-lebar">{t('tanggalDemo')} </span>
      <b>{tulisTanggal(daerah.hariIni, bahasa)}</b>
    </span>
  )
}

function PilihTahun() {
  const t = useKataKerangka()
  const { tahun, hariIni } = useKerja()
  const navigasi = rute.useNavigate()
  const bawaan = tahunBawaan(hariIni)
  const daftar = [...new Set([bawaan + 1, bawaan, bawaan - 1, bawaan - 2, tahun])].toSorted((a, b) => b - a)
  return (
    <label className="pilih-tahun">
      <span>{t('tahun')}</span>
      <select value={tahun} onChange={(e) => void navigasi({ to: '.', params: (p) => ({ ...p, tahun: Number(e.target.value) }) })}>
        {daftar.map((x) => (
          <option key={x}>{x}</option>
        ))}
      </select>
    </label>
  )
}

function PitaLuring() {
  const t = useKataKerangka()
  const { luring } = useKerja()
  const tersambung = useTersambung()
  if (tersambung && !luring) return null
  return (
    <div className="pita-luring" role="status">
      <IconCloudOff className="ik" aria-hidden />
      <span>
        <Tebal>{t('luring')}</Tebal>
      </span>
    </div>
  )
}
