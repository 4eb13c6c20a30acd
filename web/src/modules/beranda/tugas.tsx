import { IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { formatRupiah } from '#src/lib/rupiah.ts'
import type { Beranda } from '../../lib/bentuk-api.ts'
import { takPutus } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { useLabel } from '../../lib/label.kata.ts'
import { umurHari } from '../../lib/tampil.ts'
import { useKataBeranda } from './beranda.kata.ts'

type Tugas = Beranda['menunggu'][number]

const KATA_TUGAS = { diajukan: 'tugas.diajukan', dikembalikan: 'tugas.dikembalikan', draf: 'tugas.draf', direncanakan: 'tugas.direncanakan' } as const

/** One card per duty: how many, how much, how old; the whole card opens the queue filtered to it. */
export function DaftarTugas({ tugas }: { readonly tugas: readonly Tugas[] }) {
  return (
    <ul className="tugas">
      {tugas.map((x) => (
        <KartuTugas key={`${x.tahap}-${x.keadaan}`} tugas={x} />
      ))}
    </ul>
  )
}

function KartuTugas({ tugas }: { readonly tugas: Tugas }) {
  const t = useKataBeranda()
  const label = useLabel()
  const { daerahId, tahun, hariIni, zona } = useKerja()
  const umur = tugas.tertua === null ? null : umurHari(tugas.tertua, hariIni, zona)
  const kata = tugas.keadaan in KATA_TUGAS ? KATA_TUGAS[tugas.keadaan as keyof typeof KATA_TUGAS] : 'tugas.lain'
  return (
    <li>
      <Link
        className="kartu kartu-tugas"
        to="/$daerahId/$tahun/usulan"
        params={{ daerahId, tahun }}
        search={{ menunggu: 'saya', tahap: tugas.tahap, keadaan: tugas.keadaan }}
      >
        <span className="tugas-atas">
          <span className="redup">{label(`tahap.${tugas.tahap}`)}</span>
          <IconChevronRight className="ik" aria-hidden />
        </span>
        <span className="tugas-jumlah">{t('usulan', { count: tugas.jumlah })}</span>
        <span>{t(kata)}</span>
        <span className="tugas-bawah">
          <span className="rp">{takPutus(formatRupiah(tugas.total))}</span>
          {umur !== null && <span className={umur >= 3 ? 'tua' : ''}>{umur < 1 ? t('tertuaHariIni') : t('tertua', { count: umur })}</span>}
        </span>
      </Link>
    </li>
  )
}
