import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { PesanGalat } from '../../components/galat.tsx'
import { JudulHalaman } from '../../components/judul-halaman.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { Kosong } from '../../components/kosong.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { useBahasa } from '../../lib/bahasa.ts'
import { Judul } from '../../lib/judul.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { kueriBeranda } from '../../lib/kueri.ts'
import { tulisTanggal } from '../../lib/tampil.ts'
import { DaftarTugas } from '../beranda/tugas.tsx'
import { type Kabar, KabarBaris } from './kabar-baris.tsx'
import { kelompokkanHari } from './kelompok-hari.ts'
import { kueriKotak, useTandai } from './kueri-kabar.ts'
import { useKataKabar } from './pemberitahuan-layar.kata.ts'
import { SaringanKabar } from './saringan-kabar.tsx'
import { usePintasanKabar } from './use-pintasan-kabar.ts'
import '../beranda/beranda.css'
import './pemberitahuan.css'

const rute = getRouteApi('/$daerahId/$tahun/pemberitahuan')

/** The inbox, and beside it the work itself: a notice is never mistaken for the task. */
export function HalamanPemberitahuan() {
  const t = useKataKabar()
  const { daerahId, tahun } = useKerja()
  return (
    <div className="halaman">
      <Judul>{t('judul')}</Judul>
      <JudulHalaman judul={t('judul')} isi={t('isi')}>
        <Link className="tombol" to="/$daerahId/$tahun/pemberitahuan/setelan" params={{ daerahId, tahun }}>
          {t('setelan')}
        </Link>
      </JudulHalaman>
      <div className="beranda-dua">
        <div>
          <Kotak />
        </div>
        <div>
          <MasihMenunggu />
        </div>
      </div>
    </div>
  )
}

function Kotak() {
  const t = useKataKabar()
  const { daerahId } = useKerja()
  const { dibaca, jenis, anggaran } = rute.useSearch()
  useBahasa()
  const { data, error, refetch, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    kueriKotak(daerahId, { dibaca, jenis, tahun: anggaran }),
  )
  const semua = data?.pages.flatMap((h) => h.data) ?? []
  const { tandai, galat, urung, tandaiSemua } = usePenanda(semua)
  const belum = data?.pages[0]?.belumDibaca ?? 0
  const isTersaring = dibaca !== undefined || jenis !== undefined || anggaran !== undefined
  usePintasanKabar((id) => {
    const kabar = semua.find((b) => b.pemberitahuanId === id)
    if (kabar !== undefined) tandai(kabar, kabar.dibacaPada === null)
  })
  return (
    <section className="kotak" aria-label={t('judul')}>
      <SaringanKabar jumlah={data?.pages[0]?.jumlah} belum={belum} isTersaring={isTersaring} />
      <div className="kotak-aksi">
        <Tombol mati={belum === 0 ? t('semuaSudah') : null} onClick={tandaiSemua}>
          {t('semuaDibaca')}
        </Tombol>
        <Pintasan />
      </div>
      {urung}
      {galat !== null && <PesanGalat galat={galat} />}
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {isPending && error === null && <Memuat />}
      {data !== undefined && semua.length === 0 && (
        <div className="kartu">
          <Kosong judul={t(isTersaring ? 'kosongSaring' : 'kosongJudul')}>{t(isTersaring ? 'kosongSaringIsi' : 'kosongIsi')}</Kosong>
        </div>
      )}
      <DaftarHari semua={semua} tandai={tandai} />
      {hasNextPage && (
        <Tombol sibuk={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('lagi')}
        </Tombol>
      )}
    </section>
  )
}

/** One, or all that were seen; all can be undone. */
function usePenanda(semua: readonly Kabar[]) {
  const t = useKataKabar()
  const umumkan = useUmumkan()
  const { mutate, error } = useTandai()
  const [ditandai, setDitandai] = useState<readonly string[]>([])
  const tandai = (kabar: Kabar, dibaca: boolean) => mutate({ pemberitahuanId: [kabar.pemberitahuanId], dibaca })
  const terbaru = semua.reduce((akhir, b) => (b.dibuatPada > akhir ? b.dibuatPada : akhir), '')
  const tandaiSemua = () => mutate({ sampai: terbaru, dibaca: true }, { onSuccess: ({ berubah }) => setDitandai(berubah) })
  const urungkan = () =>
    mutate(
      { pemberitahuanId: [...ditandai], dibaca: false },
      {
        onSuccess: () => {
          setDitandai([])
          umumkan(t('diurungkan'))
        },
      },
    )
  const urung = ditandai.length > 0 && (
    <p className="pesan jadi" role="status">
      <span>{t('ditandai', { count: ditandai.length })}</span>
      <Tombol ragam="polos" onClick={urungkan}>
        {t('urungkan')}
      </Tombol>
    </p>
  )
  return { tandai, tandaiSemua, urung, galat: error }
}

function DaftarHari({ semua, tandai }: { readonly semua: readonly Kabar[]; readonly tandai: (kabar: Kabar, dibaca: boolean) => void }) {
  const t = useKataKabar()
  const bahasa = useBahasa()
  const { zona, hariIni } = useKerja()
  return kelompokkanHari(semua, zona, hariIni).map((h) => (
    <section key={h.tanggal} className="kabar-hari">
      <h2>
        {h.sebutan !== null && <>{t(h.sebutan === 'kemarin' ? 'kemarin' : 'hariIni')}, </>}
        {tulisTanggal(h.tanggal, bahasa)}
      </h2>
      <ul className="kartu">
        {h.isi.map((b) => (
          <KabarBaris key={b.pemberitahuanId} kabar={b} tandai={tandai} />
        ))}
      </ul>
    </section>
  ))
}

function Pintasan() {
  const t = useKataKabar()
  return (
    <div className="kabar-pintas">
      <span>
        <kbd>J</kbd> <kbd>K</kbd> {t('pintas.pindah')}
      </span>
      <span>
        <kbd>Enter</kbd> {t('pintas.buka')}
      </span>
      <span>
        <kbd>B</kbd> {t('pintas.baca')}
      </span>
    </div>
  )
}

/** The work itself, from the queue: it stays until it is done, whatever was read. */
function MasihMenunggu() {
  const t = useKataKabar()
  const { daerahId, tahun } = useKerja()
  const { data } = useQuery(kueriBeranda(daerahId, tahun))
  const tugas = data?.menunggu.filter((m) => m.jumlah > 0) ?? []
  return (
    <section className="menunggu-kabar">
      <h2>{t('tugas')}</h2>
      <p className="redup">{data !== undefined && tugas.length === 0 ? t('tugasKosong', { tahun }) : t('tugasIsi')}</p>
      <DaftarTugas tugas={tugas} />
    </section>
  )
}
