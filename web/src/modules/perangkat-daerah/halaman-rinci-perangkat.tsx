import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { BIDANG_URUSAN } from '#src/modules/perangkat-daerah/bidang-urusan.ts'
import { canKelolaPemerintahan } from '#src/modules/perangkat-daerah/perangkat-daerah.ts'
import type { PerangkatRinci } from '#src/modules/perangkat-daerah/perangkat-daerah.schema.ts'
import { Benang, type SimpulBenang } from '../../components/benang.tsx'
import { PesanGalat } from '../../components/galat.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { useBahasa } from '../../lib/bahasa.ts'
import { Judul } from '../../lib/judul.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { kueriPerangkatDaerah } from '../../lib/kueri.ts'
import { pelakuDari } from '../../lib/pelaku.ts'
import { tulisTanggal } from '../../lib/tampil.ts'
import { DialogTutup } from './dialog-tutup.tsx'
import { FormKepala } from './form-kepala.tsx'
import { FormPerangkat } from './form-perangkat.tsx'
import { kueriRinciPerangkat } from './kueri-perangkat.ts'
import { useKataPerangkat } from './perangkat-layar.kata.ts'
import { keadaanPerangkat } from './susunan.ts'
import './perangkat.css'

const rute = getRouteApi('/$daerahId/$tahun/perangkat-daerah/$perangkatDaerahId')

/** One office: what it is, who led it, where it came from and what became of it. */
export function HalamanRinciPerangkat() {
  const t = useKataPerangkat()
  const { perangkatDaerahId } = rute.useParams()
  const { daerahId, tahun } = useKerja()
  const { data, error, refetch } = useQuery(kueriRinciPerangkat(daerahId, perangkatDaerahId))
  return (
    <div className="halaman pd-rinci">
      <Judul>{data?.nama ?? t('judul')}</Judul>
      <p>
        <Link className="tautan" to="/$daerahId/$tahun/perangkat-daerah" params={{ daerahId, tahun }}>
          {t('kembali')}
        </Link>
      </p>
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {data === undefined && error === null && <Memuat />}
      {data !== undefined && <IsiPerangkat p={data} />}
    </div>
  )
}

function IsiPerangkat({ p }: { readonly p: PerangkatRinci }) {
  const t = useKataPerangkat()
  const { daerahId, sesi, daerah, hariIni } = useKerja()
  const { data: semua = [] } = useQuery(kueriPerangkatDaerah(daerahId))
  const [buka, setBuka] = useState<'ubah' | 'kepala' | 'tutup' | null>(null)
  const tutup = (): void => setBuka(null)
  const boleh = canKelolaPemerintahan(pelakuDari(sesi, daerah)).boleh
  const mati = boleh ? (keadaanPerangkat(p, hariIni) === 'tutup' ? t('sudahTutup') : null) : t('hanyaAdmin')
  return (
    <>
      <div className="halaman-judul">
        <div>
          <h1>{p.nama}</h1>
          <p>
            {p.singkatan} · {t(`jenis.${p.jenis}`)} · {t(`keadaan.${keadaanPerangkat(p, hariIni)}`)}
          </p>
        </div>
        <div className="pd-aksi">
          <Tombol mati={mati} onClick={() => setBuka('ubah')}>
            {t('ubah')}
          </Tombol>
          <Tombol mati={mati} ragam="bahaya" onClick={() => setBuka('tutup')}>
            {t('tutup')}
          </Tombol>
        </div>
      </div>
      <Fakta p={p} semua={semua} />
      <section className="kartu">
        <h2>{t('kepala')}</h2>
        <KepalaPerangkat p={p} />
        <div className="pd-kaki">
          <Tombol mati={mati} onClick={() => setBuka('kepala')}>
            {t('kepalaBaru')}
          </Tombol>
        </div>
      </section>
      {p.silsilah.length > 0 && <Silsilah p={p} />}
      {buka === 'ubah' && <FormPerangkat perangkat={p} semua={semua} tutup={tutup} />}
      {buka === 'kepala' && <FormKepala perangkat={p} tutup={tutup} />}
      {buka === 'tutup' && <DialogTutup perangkat={p} tutup={tutup} />}
    </>
  )
}

function Fakta({ p, semua }: { readonly p: PerangkatRinci; readonly semua: readonly { perangkatDaerahId: string; nama: string }[] }) {
  const t = useKataPerangkat()
  const bahasa = useBahasa()
  const tgl = (x: string | null): string => (x === null ? '–' : tulisTanggal(x, bahasa))
  const fungsi = p.fungsi.map(
    (f) => `${t(`fungsi.${f.fungsi}`)} (${t('sejak', { tanggal: tgl(f.mulai) })}${f.selesai === null ? '' : ` ${t('sampai', { tanggal: tgl(f.selesai) })}`})`,
  )
  const baris: readonly (readonly [string, string | null])[] = [
    [t('kode'), p.kode],
    [t('bidang'), p.bidangUrusan.map((b) => `${BIDANG_URUSAN[b] ?? '?'} (${b})`).join(', ')],
    [t('mitra'), p.bidangMitra],
    [t('induk'), semua.find((x) => x.perangkatDaerahId === p.indukId)?.nama ?? null],
    [t('wilayah'), p.kodeWilayah],
    [t('fungsi'), fungsi.length === 0 ? null : fungsi.join('; ')],
    [t('alamat'), p.alamat],
    [t('masa'), p.berlakuDari === null && p.berlakuSampai === null ? null : `${tgl(p.berlakuDari)} – ${p.berlakuSampai === null ? '…' : tgl(p.berlakuSampai)}`],
    [t('dasar'), p.dasarHukum],
    [t('kodeLain'), p.kodeLain.length === 0 ? null : p.kodeLain.join(', ')],
  ]
  return (
    <section className="kartu">
      <dl className="pd-fakta">
        {baris
          .filter(([, nilai]) => nilai !== null)
          .map(([nama, nilai]) => (
            <div key={nama} style={{ display: 'contents' }}>
              <dt>{nama}</dt>
              <dd>{nilai}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}

function KepalaPerangkat({ p }: { readonly p: PerangkatRinci }) {
  const t = useKataPerangkat()
  const bahasa = useBahasa()
  const { hariIni } = useKerja()
  if (p.kepala.length === 0) return <p className="redup">{t('tanpaKepala')}</p>
  const simpul = p.kepala.toReversed().map((k): SimpulBenang => ({
    kunci: k.kepalaPerangkatId,
    nama: `${k.sebagai === 'definitif' ? '' : `${t(`sebagai.${k.sebagai}`)} `}${k.nama}`,
    keadaan: k.mulai > hariIni ? 'nanti' : k.selesai !== null && k.selesai < hariIni ? 'selesai' : 'kini',
    tanggal: `${tulisTanggal(k.mulai, bahasa)} – ${k.selesai === null ? '…' : tulisTanggal(k.selesai, bahasa)}`,
    keterangan: [k.pangkat, k.dasarHukum, k.nip === null ? null : `NIP ${k.nip}`].filter((x) => x !== null && x !== '').join(' · '),
  }))
  return <Benang ragam="tegak" simpul={simpul} label={t('kepala')} />
}

function Silsilah({ p }: { readonly p: PerangkatRinci }) {
  const t = useKataPerangkat()
  const bahasa = useBahasa()
  const { daerahId, tahun } = useKerja()
  return (
    <section className="kartu">
      <h2>{t('riwayat')}</h2>
      <ul className="pd-jejak">
        {p.silsilah.map((s) => (
          <li key={s.perangkatDaerahId}>
            {t(`arah.${s.arah}.${s.jenis}`)}{' '}
            <Link
              className="tautan"
              to="/$daerahId/$tahun/perangkat-daerah/$perangkatDaerahId"
              params={{ daerahId, tahun, perangkatDaerahId: s.perangkatDaerahId }}
            >
              {s.nama}
            </Link>
            <p className="kode">
              {tulisTanggal(s.tanggal, bahasa)} · {s.dasarHukum}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
