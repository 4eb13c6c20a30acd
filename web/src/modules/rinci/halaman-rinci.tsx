import { IconExternalLink } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { PengajuanRinci } from '#src/modules/usulan/usulan.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { useNamaBidang } from '../../lib/bidang.ts'
import { Judul } from '../../lib/judul.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { kueriRinci } from '../../lib/kueri.ts'
import { useNamaDesa } from '../../lib/nama-desa.ts'
import { tempat } from '../../lib/tampil.ts'
import { FormPutusan } from '../putusan/form-putusan.tsx'
import { ISIAN_KOSONG, type IsianPutusan } from '../putusan/isian-putusan.ts'
import { PemeriksaanUsulan } from '../pemeriksaan/pemeriksaan-usulan.tsx'
import { BagianMeja } from '../meja/bagian-meja.tsx'
import { KeteranganUsulan } from '../tenggat/keterangan-usulan.tsx'
import { BagianKembar, LencanaKembar } from '../kembar/bagian-kembar.tsx'
import { BenangRinci } from './benang-rinci.tsx'
import { Hubungan } from './hubungan.tsx'
import { Realisasi, UsulLagi } from './usul-lagi.tsx'
import { JawabanResmi } from './jawaban-resmi.tsx'
import { Jejak } from './jejak.tsx'
import { MasalahTempat } from './masalah-tempat.tsx'
import { TetanggaRinci } from './tetangga-rinci.tsx'
import { TabelBerubah } from './tabel-berubah.tsx'
import { useKataRinci } from './rinci.kata.ts'
import '../putusan/putusan.css'
import './rinci.css'

const rute = getRouteApi('/$daerahId/$tahun/usulan/$pengajuanId')

export function HalamanRinci() {
  const { daerahId, pengajuanId } = rute.useParams()
  const { data, error, refetch } = useQuery(kueriRinci(daerahId, pengajuanId))
  return (
    <div className="halaman rinci">
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {data === undefined && error === null && <Memuat />}
      {data !== undefined && <IsiRinci key={data.pengajuanId} p={data} />}
    </div>
  )
}

/** Thread on top, the official answer first; then what changed and why, the problem, and the record of it all. */
function IsiRinci({ p }: { readonly p: PengajuanRinci }) {
  const bisaPutus = p.izin.some((i) => i.boleh)
  return (
    <>
      <Judul>{p.judul}</Judul>
      <TetanggaRinci pengajuanId={p.pengajuanId} />
      <KepalaRinci p={p} />
      <BenangRinci p={p} />
      <div className="rinci-dua">
        <div>
          <JawabanResmi p={p} />
          <Realisasi p={p} />
          <Hubungan p={p} />
          <TabelBerubah p={p} />
          <Jejak p={p} />
        </div>
        <div>
          {bisaPutus && <KartuKeputusan p={p} />}
          <BagianMeja p={p} />
          <KeteranganUsulan pengajuanId={p.pengajuanId} versi={p.versi} />
          <UsulLagi p={p} />
          <MasalahTempat p={p} />
          <PemeriksaanUsulan pengajuanId={p.pengajuanId} versi={p.versi} />
          <BagianKembar p={p} />
        </div>
      </div>
    </>
  )
}

function KepalaRinci({ p }: { readonly p: PengajuanRinci }) {
  const t = useKataRinci()
  const desa = useNamaDesa()
  const bidang = useNamaBidang()(p.bidangPembangunan).toLowerCase()
  const { daerahId, tahun } = useKerja()
  const ke = { to: '/$daerahId/$tahun/usulan', params: { daerahId, tahun } } as const
  const kode = [
    p.nomor ?? '',
    bidang,
    p.prioritasDesa === null ? '' : t('prioritasDesa', { n: p.prioritasDesa }),
    p.prioritasKecamatan === null ? '' : t('prioritasKecamatan', { n: p.prioritasKecamatan }),
  ]
  return (
    <div className="halaman-judul">
      <div>
        <nav className="remah" aria-label={t('remah')}>
          <Link {...ke} search={{ kecamatan: p.kodeKecamatan }}>
            Kec.&nbsp;{p.namaKecamatan}
          </Link>
          {' › '}
          <Link {...ke} search={{ desa: p.kodeWilayah }}>
            {desa(p)}
          </Link>
          {tempat(p.rw, p.rt) !== '' && ` › ${tempat(p.rw, p.rt)}`}
        </nav>
        <h1>{p.judul}</h1>
        <p className="kode">{kode.filter((x) => x !== '').join(' · ')}</p>
        <LencanaKembar p={p} />
      </div>
      {p.nomor !== null && (
        <a className="tombol" href={`/${daerahId}/usulan/${p.nomor}`}>
          {t('halamanWarga')}
          <IconExternalLink className="ik" aria-hidden />
        </a>
      )}
    </div>
  )
}

/** The same form as beside the queue, for whoever came here first. */
function KartuKeputusan({ p }: { readonly p: PengajuanRinci }) {
  const t = useKataRinci()
  const kueri = useQueryClient()
  const { daerahId } = useKerja()
  const [isian, setIsian] = useState<IsianPutusan>(ISIAN_KOSONG)
  const [diputusPada, setDiputusPada] = useState<number | null>(null)
  // Emptied when the proposal has come as it stands after the decision, not before: nobody decides on what is no longer so.
  if (diputusPada !== null && p.versi > diputusPada) {
    setDiputusPada(null)
    setIsian(ISIAN_KOSONG)
  }
  return (
    <section className="kartu kartu-keputusan">
      <h2>{t('keputusan')}</h2>
      <FormPutusan
        p={p}
        pengajuan={p}
        isian={isian}
        ubah={(ubah) => setIsian((lama) => ({ ...lama, ...ubah }))}
        diputus={() => {
          setDiputusPada(p.versi)
          void kueri.invalidateQueries({ queryKey: ['jejak', daerahId, p.pengajuanId] })
          void kueri.invalidateQueries({ queryKey: ['antrean', daerahId] })
        }}
      />
    </section>
  )
}
