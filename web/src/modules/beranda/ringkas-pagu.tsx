import { Link } from '@tanstack/react-router'
import type { BatasPagu } from '../../lib/bentuk-api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { KartuPagu } from '../pagu/kartu-pagu.tsx'
import { useKataBeranda } from './beranda.kata.ts'

const terisi = ({ bar }: BatasPagu): number => (bar.terpakai + bar.dipesan) / Math.max(bar.nilai, 1)

/** The ceilings of one's own scope, as bars; of a whole government those nearest their limit. */
export function RingkasPagu({ pagu }: { readonly pagu: readonly BatasPagu[] }) {
  const t = useKataBeranda()
  const { daerahId, tahun, penugasan } = useKerja()
  const luas = penugasan.kodeWilayah === null
  const urut = luas ? pagu.toSorted((a, b) => terisi(b) - terisi(a)) : pagu
  return (
    <section className="kartu beranda-pagu">
      <h2>{t(luas && pagu.length > 4 ? 'paguTersempit' : 'pagu')}</h2>
      {pagu.length === 0 && <p className="redup">{t('paguKosong')}</p>}
      <div className="daftar-pagu">
        {urut.slice(0, 4).map((p) => (
          <KartuPagu key={`${p.jenis}-${p.kodeWilayah ?? p.perangkatDaerahId ?? ''}-${p.bidangPembangunan ?? ''}`} pagu={p} />
        ))}
      </div>
      <Link className="kartu-lanjut" to="/$daerahId/$tahun/pagu" params={{ daerahId, tahun }}>
        {t('semuaPagu')}
      </Link>
    </section>
  )
}
