import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { canPimpin, DAFTAR_TAHAP_MUSYAWARAH, type KeadaanMusyawarah } from '#src/modules/musyawarah/musyawarah.ts'
import { JudulHalaman } from '../../components/judul-halaman.tsx'
import { PesanGalat } from '../../components/galat.tsx'
import { Kosong } from '../../components/kosong.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { Judul } from '../../lib/judul.tsx'
import { kodeDaerah, useKerja } from '../../lib/kerja.tsx'
import { kueriMusyawarah } from '../../lib/kueri.ts'
import { useLabel } from '../../lib/label.kata.ts'
import { pelakuDari } from '../../lib/pelaku.ts'
import { KartuMusyawarah } from './kartu-musyawarah.tsx'
import { MusyawarahBaru } from './musyawarah-baru.tsx'
import { useKataMusyawarah } from './musyawarah-layar.kata.ts'
import './musyawarah.css'

/** What runs now stands first, what is over last. */
const URUTAN: readonly KeadaanMusyawarah[] = ['dibuka', 'disiapkan', 'ditutup', 'ditandatangani', 'disahkan']

export function HalamanMusyawarah() {
  const t = useKataMusyawarah()
  const label = useLabel()
  const { daerahId, tahun, sesi, daerah, penugasan } = useKerja()
  const [baru, setBaru] = useState(false)
  const { data, error, refetch, isPending } = useQuery(kueriMusyawarah(daerahId, tahun))
  const pelaku = pelakuDari(sesi, daerah)
  const tahapSendiri = DAFTAR_TAHAP_MUSYAWARAH.filter((x) => canPimpin(pelaku, x, penugasan.kodeWilayah ?? kodeDaerah(daerahId)).boleh)
  const sendiri = (data ?? []).filter((m) => canPimpin(pelaku, m.tahap, m.kodeWilayah).boleh)
  const lain = (data ?? []).filter((m) => !sendiri.includes(m))
  return (
    <div className="halaman halaman-musyawarah">
      <Judul>{t('judul')}</Judul>
      <JudulHalaman judul={t('judul')} isi={t('isi')}>
        {tahapSendiri.length > 0 && <Tombol onClick={() => setBaru(true)}>{t('siapkan')}</Tombol>}
      </JudulHalaman>
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {isPending && error === null && <Memuat />}
      {data?.length === 0 && <Kosong judul={t('kosongJudul')}>{t('kosongIsi')}</Kosong>}
      {sendiri.length > 0 && (
        <section>
          <h2>{t('sendiri')}</h2>
          <ul>
            {sendiri.map((m) => (
              <KartuMusyawarah key={m.musyawarahId} m={m} />
            ))}
          </ul>
        </section>
      )}
      {DAFTAR_TAHAP_MUSYAWARAH.map((tahap) => {
        const daftar = lain.filter((m) => m.tahap === tahap).toSorted((a, b) => URUTAN.indexOf(a.keadaan) - URUTAN.indexOf(b.keadaan))
        return (
          daftar.length > 0 && (
            <details key={tahap} open={sendiri.length === 0 && daftar.some((m) => m.keadaan === 'dibuka')}>
              <summary>
                <h2>{label(`tahap.${tahap}`)}</h2>{' '}
                <span>{t('jumlah', { n: daftar.length, selesai: daftar.filter((m) => m.keadaan === 'disahkan').length })}</span>
              </summary>
              <ul>
                {daftar.map((m) => (
                  <KartuMusyawarah key={m.musyawarahId} m={m} />
                ))}
              </ul>
            </details>
          )
        )
      })}
      {baru && <MusyawarahBaru tahap={tahapSendiri} tutup={() => setBaru(false)} />}
    </div>
  )
}
