import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { JudulHalaman } from '../../components/judul-halaman.tsx'
import { PesanGalat } from '../../components/galat.tsx'
import { Kosong } from '../../components/kosong.tsx'
import { Memuat } from '../../components/memuat.tsx'
import type { BatasPagu } from '../../lib/bentuk-api.ts'
import { Judul } from '../../lib/judul.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { kueriBatasPagu } from '../../lib/kueri.ts'
import { KartuPagu } from './kartu-pagu.tsx'
import { useKataPagu } from './pagu.kata.ts'
import { useNamaLingkup } from './nama-lingkup.ts'
import './pagu.css'

const kunciPagu = (p: BatasPagu) => `${p.jenis}-${p.kodeWilayah ?? p.perangkatDaerahId ?? ''}-${p.bidangPembangunan ?? ''}`

/** The one legal basis of a list, said once; `null` when they differ. */
function dasarBersama(daftar: readonly BatasPagu[]): string | null {
  const [pertama, ...lain] = new Set(daftar.map((p) => p.dasarHukum))
  return pertama !== undefined && lain.length === 0 ? pertama : null
}

export function HalamanPagu() {
  const t = useKataPagu()
  const { daerahId, tahun } = useKerja()
  const nama = useNamaLingkup()
  const [cari, setCari] = useState('')
  const { data, error, refetch, isPending } = useQuery(kueriBatasPagu(daerahId, tahun))
  const tampil = (data ?? []).filter((p) => nama(p).toLowerCase().includes(cari.trim().toLowerCase()))
  const kelompok = [
    { kunci: 'kecamatan', daftar: tampil.filter((p) => p.jenis === 'kecamatan') },
    { kunci: 'perangkatDaerah', daftar: tampil.filter((p) => p.jenis !== 'kecamatan') },
  ] as const
  return (
    <div className="halaman halaman-pagu">
      <Judul>{t('judul')}</Judul>
      <JudulHalaman judul={t('judul')} isi={t('isi', { tahun })}>
        {data !== undefined && data.length > 6 && (
          <label className="cari-pagu">
            <span className="sr">{t('cari')}</span>
            <input type="search" placeholder={t('cari')} value={cari} onChange={(e) => setCari(e.target.value)} />
            <span role="status" className="redup">
              {t('jumlah', { n: tampil.length, jumlah: data.length })}
            </span>
          </label>
        )}
      </JudulHalaman>
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {isPending && error === null && <Memuat />}
      {data?.length === 0 && <Kosong judul={t('kosongJudul')}>{t('kosongIsi')}</Kosong>}
      {kelompok.map(
        (k) =>
          k.daftar.length > 0 && (
            <section key={k.kunci} className="kartu">
              <h2>{t(k.kunci)}</h2>
              {dasarBersama(k.daftar) !== null && <p className="kode dasar-bersama">{t('dasar', { dasar: dasarBersama(k.daftar) ?? '' })}</p>}
              <div className="pagu-kisi">
                {k.daftar.map((p) => (
                  <KartuPagu key={kunciPagu(p)} pagu={p} denganDasar={dasarBersama(k.daftar) === null} />
                ))}
              </div>
            </section>
          ),
      )}
    </div>
  )
}
