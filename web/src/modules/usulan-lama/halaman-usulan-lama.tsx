import { IconCircleCheck } from '@tabler/icons-react'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { HalamanLama, HasilLama } from '#src/modules/usulan/hidup/hidup.schema.ts'
import { KEADAAN_DAPAT_DIULANG } from '#src/modules/usulan/hidup/ulang.ts'
import { JudulHalaman } from '../../components/judul-halaman.tsx'
import { PesanGalat } from '../../components/galat.tsx'
import { Kosong } from '../../components/kosong.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { kueri, panggil } from '../../lib/api.ts'
import { Judul } from '../../lib/judul.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { useLabel } from '../../lib/label.kata.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { TabelLama } from './tabel-lama.tsx'
import { useKataLama } from './usulan-lama.kata.ts'
import './usulan-lama.css'

const rute = getRouteApi('/$daerahId/$tahun/usulan-lama')

/** What earlier years did not carry out, for the village, kecamatan or agency one acts for (S0-8). */
export function HalamanUsulanLama() {
  const t = useKataLama()
  const label = useLabel()
  const { tahun } = useKerja()
  const { keadaan } = rute.useSearch()
  const navigasi = rute.useNavigate()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useLama()
  const [dipilih, setDipilih] = useState<ReadonlySet<string>>(new Set())
  const baris = data?.pages.flatMap((h) => h.data) ?? []
  const kirim = useUsulkan(() => setDipilih(new Set()))
  return (
    <div className="halaman">
      <Judul>{t('judul')}</Judul>
      <JudulHalaman judul={t('judul')} isi={t('isi')}>
        <span className="redup">{t('untuk', { tahun })}</span>
      </JudulHalaman>
      <div className="lama-alat">
        <label>
          <span>{t('saring')}</span>
          <select
            value={keadaan ?? ''}
            onChange={(e) => {
              const pilihan = KEADAAN_DAPAT_DIULANG.find((k) => k === e.target.value)
              void navigasi({ search: pilihan === undefined ? {} : { keadaan: pilihan }, replace: true })
            }}
          >
            <option value="">{t('semua')}</option>
            {KEADAAN_DAPAT_DIULANG.map((k) => (
              <option key={k} value={k}>
                {label(`keadaan.${k}`)}
              </option>
            ))}
          </select>
        </label>
        {data !== undefined && <span role="status">{t('jumlah', { count: data.pages[0]?.jumlah ?? 0 })}</span>}
      </div>
      {kirim.data !== undefined && <Nasib hasil={kirim.data} judul={kirim.variables ?? new Map()} />}
      {kirim.error !== null && <PesanGalat galat={kirim.error} />}
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {data === undefined && error === null && <Memuat />}
      {data !== undefined && baris.length === 0 && <Kosong judul={t('kosong')}>{t('kosongIsi')}</Kosong>}
      {baris.length > 0 && <TabelLama baris={baris} dipilih={dipilih} ubah={setDipilih} />}
      <div className="lama-kaki">
        {hasNextPage && (
          <Tombol sibuk={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('berikut')}
          </Tombol>
        )}
        {baris.some((b) => b.boleh) && (
          <Tombol
            ragam="utama"
            mati={dipilih.size === 0 ? t('belum') : null}
            sibuk={kirim.isPending}
            onClick={() => kirim.mutate(new Map(baris.filter((b) => dipilih.has(b.pengajuanId)).map((b) => [b.pengajuanId, b.judul])))}
          >
            {t('kirim', { count: dipilih.size })}
          </Tombol>
        )}
      </div>
    </div>
  )
}

/** Within the reach of the office one acts in: a village its own, a kecamatan all of its villages, an agency what was addressed to it. */
function useLama() {
  const { daerahId, tahun, penugasan } = useKerja()
  const { keadaan } = rute.useSearch()
  const wilayah = penugasan.kodeWilayah
  const lingkup =
    wilayah === null
      ? { perangkatDaerahId: penugasan.peran === 'perangkat-daerah' ? (penugasan.perangkatDaerahId ?? undefined) : undefined }
      : wilayah.length > '00.00.00'.length
        ? { desa: wilayah }
        : { kecamatan: wilayah }
  return useInfiniteQuery({
    queryKey: ['usulan-lama', daerahId, tahun, lingkup, keadaan],
    initialPageParam: '',
    queryFn: ({ pageParam }) => panggil(HalamanLama, 'GET', `${dasar(daerahId)}/usulan-lama${kueri({ tahun, ...lingkup, keadaan, setelah: pageParam })}`),
    getNextPageParam: (h) => h.berikut,
  })
}

/** Sent once with its own key; what was made stays made if the answer was lost. */
function useUsulkan(selesai: () => void) {
  const { daerahId, tahun } = useKerja()
  const cache = useQueryClient()
  const [id] = useState(() => new Map<string, string>())
  return useMutation({
    mutationFn: (judul: ReadonlyMap<string, string>) => {
      const daftar = [...judul.keys()].slice(0, 100).map((pengajuanId) => {
        const pengajuanBaruId = id.get(pengajuanId) ?? buatUuid()
        id.set(pengajuanId, pengajuanBaruId)
        return { pengajuanId, pengajuanBaruId }
      })
      return panggil(z.array(HasilLama), 'POST', `${dasar(daerahId)}/usulan-lama`, { isi: { tahunAnggaran: tahun, daftar }, kunci: buatUuid() })
    },
    onSuccess: () => {
      selesai()
      for (const k of ['usulan-lama', 'antrean', 'beranda']) void cache.invalidateQueries({ queryKey: [k, daerahId] })
    },
  })
}

function Nasib({ hasil, judul }: { readonly hasil: readonly z.output<typeof HasilLama>[]; readonly judul: ReadonlyMap<string, string> }) {
  const t = useKataLama()
  const { daerahId, tahun } = useKerja()
  const jadi = hasil.filter((h) => h.galat === null)
  const gagal = hasil.flatMap((h) => (h.galat === null ? [] : [{ id: h.pengajuanId, galat: h.galat }]))
  return (
    <div role="status">
      {jadi.length > 0 && (
        <p className="pesan jadi">
          <IconCircleCheck className="ik" aria-hidden />
          <span>
            {t('jadi', { n: jadi.length, tahun })}{' '}
            <Link to="/$daerahId/$tahun/usulan" params={{ daerahId, tahun }} search={{ keadaan: 'draf' }}>
              {t('bukaDraf')}
            </Link>
          </span>
        </p>
      )}
      {gagal.length > 0 && (
        <div className="pesan tunggu">
          <div>
            <b>{t('gagal', { n: gagal.length })}</b>
            <ul>
              {gagal.map((g) => (
                <li key={g.id}>
                  {judul.get(g.id)}: {g.galat.pesan} {g.galat.langkah}
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </div>
  )
}
