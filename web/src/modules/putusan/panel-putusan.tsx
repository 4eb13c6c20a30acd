import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { Link } from '@tanstack/react-router'
import type { Keputusan } from '#src/modules/usulan/putusan/rute.ts'
import type { HasilTulis, PengajuanRinci, PengajuanRingkas } from '#src/modules/usulan/usulan.schema.ts'
import { Benang } from '../../components/benang.tsx'
import { PesanGalat } from '../../components/galat.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { kueriRinci, type Saringan } from '../../lib/kueri.ts'
import { useLabel } from '../../lib/label.kata.ts'
import { formatAngka, tempat } from '../../lib/tampil.ts'
import { useNamaDesa } from '../../lib/nama-desa.ts'
import { BagianMeja } from '../meja/bagian-meja.tsx'
import { CatatanTerakhir } from './catatan-terakhir.tsx'
import { FormPutusan } from './form-putusan.tsx'
import { FotoUsulan } from './foto-usulan.tsx'
import type { IsianPutusan } from './isian-putusan.ts'
import { useKataPutusan } from './putusan.kata.ts'
import { susunBenang } from './simpul-benang.ts'
import './putusan.css'

/** What was decided, and the volume it left: the answer itself carries only the money. */
export type Diputus = (hasil: HasilTulis, keputusan: Keputusan, volume: number) => void

export interface PanelProps {
  readonly pengajuan: PengajuanRingkas
  /** The list it stands in, for the way on from its detail page. */
  readonly daftar?: Partial<Omit<Saringan, 'tahun'>>
  readonly isian: IsianPutusan
  readonly ubah: (ubah: Partial<IsianPutusan>) => void
  readonly diputus: Diputus
  /** The proposal as it was just read: somebody may have decided, taken or noted in between. */
  readonly lebihBaru?: (p: PengajuanRinci) => void
  /** Absent where there is no list to go on with. */
  readonly lewati?: () => void
}

/** The decision panel: everything one needs to decide, in the order one needs it; the list beside it never goes away. */
export function PanelPutusan(props: PanelProps) {
  const { daerahId } = useKerja()
  const { pengajuan } = props
  const { data, error, refetch } = useQuery(kueriRinci(daerahId, pengajuan.pengajuanId))
  const perbarui = useEffectEvent((p: PengajuanRinci) => props.lebihBaru?.(p))
  useEffect(() => {
    if (data !== undefined && data.versi >= pengajuan.versi) perbarui(data)
  }, [data, pengajuan.versi])
  if (error !== null) return <PesanGalat galat={error} ulangi={() => void refetch()} />
  if (data === undefined) return <Memuat />
  return (
    <div className="panel-putusan" key={pengajuan.pengajuanId} data-panel={pengajuan.pengajuanId}>
      <div className="panel-isi">
        <KepalaPanel p={data} daftar={props.daftar} />
        <Masalah p={data} />
        <CatatanTerakhir putusan={data.putusan} />
        <BagianMeja p={data} />
      </div>
      <FormPutusan {...props} p={data} />
    </div>
  )
}

function KepalaPanel({ p, daftar }: { readonly p: PengajuanRinci; readonly daftar: PanelProps['daftar'] | undefined }) {
  const t = useKataPutusan()
  const label = useLabel()
  const desa = useNamaDesa()
  const { daerahId, tahun } = useKerja()
  const peringkat = p.prioritasDesa === null ? '' : t('prioritasDesa', { n: p.prioritasDesa })
  return (
    <>
      <div className="panel-judul">
        <span>{[desa(p), tempat(p.rw, p.rt), peringkat].filter((x) => x !== '').join(' · ')}</span>
        <Link to="/$daerahId/$tahun/usulan/$pengajuanId" params={{ daerahId, tahun, pengajuanId: p.pengajuanId }} search={daftar ?? {}}>
          {t('bukaRinci')}
        </Link>
      </div>
      <h2>{p.judul}</h2>
      <p className="kode">
        {p.nomor} · {t('kamus', { pd: p.perangkatDaerah })}
      </p>
      <Benang
        ragam="mini"
        label={t('perjalanan')}
        simpul={susunBenang(p).map((s) => ({ kunci: s.tahap, nama: label(`pendek.${s.tahap}`), keadaan: s.rupa }))}
      />
    </>
  )
}

function Masalah({ p }: { readonly p: PengajuanRinci }) {
  const t = useKataPutusan()
  const { kk, kkMiskin, jiwa } = p.penerima
  const penerima = [
    kk === null ? '' : kkMiskin === null ? t('kk', { kk: formatAngka(kk) }) : t('kkMiskin', { kk: formatAngka(kk), miskin: formatAngka(kkMiskin) }),
    jiwa === null ? '' : t('jiwa', { jiwa: formatAngka(jiwa) }),
    p.lokus ?? '',
  ].filter((x) => x !== '')
  return (
    <div className={p.foto.length === 0 ? 'panel-masalah tanpa-foto' : 'panel-masalah'}>
      {p.foto.length > 0 && <FotoUsulan foto={p.foto} judul={p.judul} />}
      <div>
        {p.masalah}
        {penerima.length > 0 && <small>{penerima.join(' · ')}</small>}
      </div>
    </div>
  )
}
