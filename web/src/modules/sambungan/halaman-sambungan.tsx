import { JudulHalaman } from '../../components/judul-halaman.tsx'
import { Judul } from '../../lib/judul.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { KartuLangganan } from './kartu-langganan.tsx'
import { KartuToken } from './kartu-token.tsx'
import { useKataSambungan } from './sambungan.kata.ts'
import './sambungan.css'

/** Where other programs are let in, and told. */
export function HalamanSambungan() {
  const t = useKataSambungan()
  const { penugasan } = useKerja()
  return (
    <div className="halaman halaman-sambungan">
      <Judul>{t('judul')}</Judul>
      <JudulHalaman judul={t('judul')} isi={t('isi')} />
      <KartuToken />
      {penugasan.peran === 'admin-perencanaan' && penugasan.kodeWilayah === null && <KartuLangganan />}
      <p>
        <a href="/api">{t('dokumen')}</a>
      </p>
    </div>
  )
}
