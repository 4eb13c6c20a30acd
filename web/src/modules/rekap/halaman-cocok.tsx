import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { DAFTAR_COCOK, DAFTAR_COCOK_RENCANA } from '#src/modules/rekapitulasi/cocok.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { JudulHalaman } from '../../components/judul-halaman.tsx'
import { Kosong } from '../../components/kosong.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tebal } from '../../components/tebal.tsx'
import { Judul } from '../../lib/judul.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { formatAngka } from '../../lib/tampil.ts'
import { kueriCocok, kueriRencana, kueriSumberDana } from './kueri-rekap.ts'
import { useKataRekap } from './rekap-layar.kata.ts'
import { Unduhan } from './saringan-rekap.tsx'
import { TabelRencana, TabelSumber, TabelUsulan } from './tabel-cocok.tsx'
import './rekap.css'

const rute = getRouteApi('/$daerahId/$tahun/cocok')
const ARAH = [
  { arah: undefined, kata: 'arahUsulan' },
  { arah: 'rencana', kata: 'arahRencana' },
  { arah: 'sumber', kata: 'arahSumber' },
] as const

/** Results of the musrenbang and the agencies' plans, matched both ways, and the plans by what pays for them (S0-6, S0-11, S0-12). */
export function HalamanCocok() {
  const t = useKataRekap()
  const { arah } = rute.useSearch()
  const navigasi = rute.useNavigate()
  return (
    <div className="halaman halaman-rekap">
      <Judul>{t('cocokJudul')}</Judul>
      <JudulHalaman judul={t('cocokJudul')} isi={t('cocokArti')} />
      <div className="pilihan-rekap" role="group" aria-label={t('arah')}>
        {ARAH.map((a) => (
          <Pilihan key={a.kata} isDipilih={arah === a.arah} pilih={() => void navigasi({ search: a.arah === undefined ? {} : { arah: a.arah } })}>
            {t(a.kata)}
          </Pilihan>
        ))}
      </div>
      {arah === 'rencana' ? <Rencana /> : arah === 'sumber' ? <Sumber /> : <Usulan />}
    </div>
  )
}

function Pilihan({ isDipilih, pilih, children }: { readonly isDipilih: boolean; readonly pilih: () => void; readonly children: ReactNode }) {
  return (
    <button type="button" className={isDipilih ? 'fil ada' : 'fil'} aria-pressed={isDipilih} onClick={pilih}>
      {children}
    </button>
  )
}

/** Beyond this a screen is no longer read: the sheet has them all, and the page says so. */
const PALING_BANYAK = 300

interface IsiDaftar {
  readonly kueri: UseQueryResult
  /** Rows that are left after narrowing, of how many. */
  readonly n: number
  readonly jumlah: number
  /** What narrows the rows, and what is handed out as a sheet. */
  readonly alat: ReactNode
  readonly children: ReactNode
}

function Daftar({ kueri, n, jumlah, alat, children }: IsiDaftar) {
  const t = useKataRekap()
  const { data, error, refetch, isPending } = kueri
  return (
    <>
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {isPending && error === null && <Memuat />}
      {data !== undefined && (
        <section className="kartu">
          <div className="pilihan-rekap">{alat}</div>
          <p role="status" className="hitung-baris">
            <Tebal>{t('tampil', { n: formatAngka(n), jumlah: formatAngka(jumlah) })}</Tebal>
            {n > PALING_BANYAK && ` ${t('selebihnya', { n: formatAngka(PALING_BANYAK) })}`}
          </p>
          {n === 0 ? <Kosong judul={t('cocokKosong')}>{t('cocokKosongIsi')}</Kosong> : children}
        </section>
      )}
    </>
  )
}

function Usulan() {
  const t = useKataRekap()
  const { daerahId, tahun } = useKerja()
  const { cocok, perangkat } = rute.useSearch()
  const navigasi = rute.useNavigate()
  const kueri = useQuery(kueriCocok(daerahId, { tahun, perangkat }))
  const semua = kueri.data?.data ?? []
  const baris = semua.filter((b) => cocok === undefined || b.cocok === cocok)
  const alat = (
    <>
      {DAFTAR_COCOK.map((c) => (
        <Pilihan key={c} isDipilih={cocok === c} pilih={() => void navigasi({ search: (s) => ({ ...s, cocok: cocok === c ? undefined : c }) })}>
          {t(`cocok.${c}`)} <b>{formatAngka(kueri.data?.jumlah[c] ?? 0)}</b>
        </Pilihan>
      ))}
      <Unduhan bagian="/cocok/usulan/lembar" tanya={{ tahun, perangkat, cocok }} />
    </>
  )
  return (
    <Daftar kueri={kueri} n={baris.length} jumlah={semua.length} alat={alat}>
      <TabelUsulan baris={baris.slice(0, PALING_BANYAK)} />
    </Daftar>
  )
}

function Rencana() {
  const t = useKataRekap()
  const { daerahId, tahun } = useKerja()
  const { asal, perangkat, sumber } = rute.useSearch()
  const navigasi = rute.useNavigate()
  const kueri = useQuery(kueriRencana(daerahId, { tahun, perangkat, sumber }))
  const semua = kueri.data?.data ?? []
  const baris = semua.filter((b) => asal === undefined || b.cocok === asal)
  const alat = (
    <>
      {DAFTAR_COCOK_RENCANA.map((c) => (
        <Pilihan key={c} isDipilih={asal === c} pilih={() => void navigasi({ search: (s) => ({ ...s, asal: asal === c ? undefined : c }) })}>
          {t(`asal.${c}`)} <b>{formatAngka(kueri.data?.jumlah[c] ?? 0)}</b>
        </Pilihan>
      ))}
      {sumber !== undefined && (
        <Pilihan isDipilih pilih={() => void navigasi({ search: (s) => ({ ...s, sumber: undefined }) })}>
          {t('hanyaSumber', { kode: sumber })}
        </Pilihan>
      )}
      <Unduhan bagian="/cocok/rencana/lembar" tanya={{ tahun, perangkat, cocok: asal, sumber }} />
    </>
  )
  return (
    <Daftar kueri={kueri} n={baris.length} jumlah={semua.length} alat={alat}>
      <TabelRencana baris={baris.slice(0, PALING_BANYAK)} />
    </Daftar>
  )
}

function Sumber() {
  const t = useKataRekap()
  const { daerahId, tahun } = useKerja()
  const { perangkat } = rute.useSearch()
  const kueri = useQuery(kueriSumberDana(daerahId, { tahun, perangkat }))
  const baris = kueri.data ?? []
  const alat = (
    <>
      <p className="muted">{t('sumberArti')}</p>
      <Unduhan bagian="/sumber-dana/lembar" tanya={{ tahun, perangkat }} />
    </>
  )
  return (
    <Daftar kueri={kueri} n={baris.length} jumlah={baris.length} alat={alat}>
      <TabelSumber baris={baris} />
    </Daftar>
  )
}
