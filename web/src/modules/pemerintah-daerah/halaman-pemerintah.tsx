import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { canKelolaPemerintahan } from '#src/modules/perangkat-daerah/perangkat-daerah.ts'
import type { PemerintahDaerahKeluar } from '#src/modules/pemerintah-daerah/pemerintah-daerah.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { JudulHalaman } from '../../components/judul-halaman.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { useBahasa } from '../../lib/bahasa.ts'
import { Judul } from '../../lib/judul.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { pelakuDari } from '../../lib/pelaku.ts'
import { tulisTanggal } from '../../lib/tampil.ts'
import { FormIstilah } from './form-istilah.tsx'
import { FormKepalaDaerah } from './form-kepala-daerah.tsx'
import { BenangKepala } from './benang-kepala.tsx'
import { BagianPelimpahan } from './bagian-pelimpahan.tsx'
import { kueriPemerintah } from './kueri-pemerintah.ts'
import { useKataPemerintah } from './pemerintah-layar.kata.ts'
import '../perangkat-daerah/perangkat.css'

/** Who governs, who signs today, what is delegated, and how things are called here. */
export function HalamanPemerintah() {
  const t = useKataPemerintah()
  const { daerahId, sesi, daerah } = useKerja()
  const { data, error, refetch } = useQuery(kueriPemerintah(daerahId))
  const mati = canKelolaPemerintahan(pelakuDari(sesi, daerah)).boleh ? null : t('hanyaAdmin')
  return (
    <div className="halaman pd-rinci">
      <Judul>{t('judul')}</Judul>
      <JudulHalaman judul={t('judul')} isi={t('isi')} />
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {data === undefined && error === null && <Memuat />}
      {data !== undefined && (
        <>
          {daerah.jenis !== 'nasional' && <PenandatanganKini data={data} />}
          <BagianKepala data={data} mati={mati} />
          {daerah.jenis !== 'nasional' && <BagianPelimpahan data={data} mati={mati} />}
          <BagianTim data={data} />
          <FormIstilah istilah={data.istilah} mati={mati} />
        </>
      )}
    </div>
  )
}

function PenandatanganKini({ data: { penandatangan: p } }: { readonly data: PemerintahDaerahKeluar }) {
  const t = useKataPemerintah()
  return (
    <section className="kartu">
      <h2>{t('penandatangan')}</h2>
      {p.ada ? (
        <>
          <p>
            <b>{p.nama}</b>
          </p>
          <p>{p.kedudukan}</p>
          {p.dasarHukum !== null && <p className="kode">{t('dasar', { dasar: p.dasarHukum })}</p>}
        </>
      ) : (
        <p className="pesan tunggu">{p.pesan}</p>
      )}
    </section>
  )
}

function BagianKepala({ data, mati }: { readonly data: PemerintahDaerahKeluar; readonly mati: string | null }) {
  const t = useKataPemerintah()
  const { daerah } = useKerja()
  const [buka, setBuka] = useState(false)
  if (daerah.jenis === 'nasional') {
    return (
      <section className="kartu">
        <h2>{t('kepala')}</h2>
        <p>{t('tanpaKepala')}</p>
      </section>
    )
  }
  const wakil = data.kepala.filter((k) => k.jabatan === 'wakil-kepala-daerah')
  return (
    <section className="kartu">
      <h2>{t('kepala')}</h2>
      {data.kepala.length === 0 && <p className="redup">{t('kosongKepala')}</p>}
      <BenangKepala daftar={data.kepala.filter((k) => k.jabatan === 'kepala-daerah')} label={t('kepala')} mati={mati} />
      {wakil.length > 0 && (
        <>
          <h2 style={{ marginTop: 16 }}>{t('wakil')}</h2>
          <BenangKepala daftar={wakil} label={t('wakil')} mati={mati} />
        </>
      )}
      <div className="pd-kaki">
        <Tombol mati={mati} onClick={() => setBuka(true)}>
          {t('catat')}
        </Tombol>
      </div>
      {buka && <FormKepalaDaerah tutup={() => setBuka(false)} />}
    </section>
  )
}

function BagianTim({ data: { tim } }: { readonly data: PemerintahDaerahKeluar }) {
  const t = useKataPemerintah()
  const bahasa = useBahasa()
  return (
    <section className="kartu">
      <h2>{t('tim')}</h2>
      {tim.length === 0 && <p className="redup">{t('kosongTim')}</p>}
      <ul className="pd-jejak">
        {tim.map((x) => (
          <li key={x.timId}>
            <b>{x.nama}</b>
            <p className="kode">
              {tulisTanggal(x.mulai, bahasa)} – {x.selesai === null ? '…' : tulisTanggal(x.selesai, bahasa)} · {x.dasarHukum}
            </p>
            <ul className="pd-akibat">
              {x.anggota.map((a) => (
                <li key={`${a.kedudukan}-${a.jabatan}`}>
                  {t(`kedudukan.${a.kedudukan}`)}: {a.jabatan}
                  {a.perangkatDaerah !== null && ` (${a.perangkatDaerah})`}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
