import { IconMailOff } from '@tabler/icons-react'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { z } from 'zod'
import { DAFTAR_SURAT } from '#src/modules/pemberitahuan/pemberitahuan.ts'
import type { HalamanSurat as Isi } from '#src/modules/pemberitahuan/pemberitahuan.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { JudulHalaman } from '../../components/judul-halaman.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { Kosong } from '../../components/kosong.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useBahasa } from '../../lib/bahasa.ts'
import { Judul } from '../../lib/judul.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { formatAngka, tulisSaat } from '../../lib/tampil.ts'
import { kueriSurat } from './kueri-kabar.ts'
import { useKataKabar } from './pemberitahuan-layar.kata.ts'
import './pemberitahuan.css'

const rute = getRouteApi('/$daerahId/$tahun/pemberitahuan/surat')
const SEBAB = ['sudah-dibaca', 'tanpa-alamat', 'tanpa-penugasan', 'lewat-tiga-hari'] as const
const WARNA = { menunggu: 'tunggu', terkirim: 'jadi', gagal: 'tolak', kedaluwarsa: '' } as const

/** For the administrator: which letters went out, which did not, and why. */
export function HalamanSuratKeluar() {
  const t = useKataKabar()
  const { daerahId, tahun, penugasan } = useKerja()
  return (
    <div className="halaman halaman-sempit setelan-kabar">
      <Judul>{t('surat.judul')}</Judul>
      <JudulHalaman judul={t('surat.judul')} isi={t('surat.isi')} />
      {penugasan.peran === 'admin-perencanaan' ? <DaftarSurat /> : <Kosong judul={t('surat.bukan')} />}
      <Link className="kartu-lanjut" to="/$daerahId/$tahun/pemberitahuan/setelan" params={{ daerahId, tahun }}>
        {t('setelan.judul')}
      </Link>
    </div>
  )
}

function DaftarSurat() {
  const t = useKataKabar()
  const { daerahId } = useKerja()
  const { keadaan } = rute.useSearch()
  const { data, error, refetch, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(kueriSurat(daerahId, keadaan))
  const surat = data?.pages.flatMap((h) => h.data) ?? []
  const awal = data?.pages[0]
  if (error !== null) return <PesanGalat galat={error} ulangi={() => void refetch()} />
  if (isPending || awal === undefined) return <Memuat />
  return (
    <>
      {!awal.peladenDisetel && (
        <p className="pesan tunggu">
          <IconMailOff className="ik" aria-hidden />
          <span>{t('surat.belumDisetel')}</span>
        </p>
      )}
      <SaringanSurat jumlah={awal.jumlah} />
      {surat.length === 0 ? (
        <div className="kartu">
          <Kosong judul={t('surat.kosong')}>{t('surat.kosongIsi')}</Kosong>
        </div>
      ) : (
        <ul className="kartu daftar-surat">
          {surat.map((s) => (
            <BarisSurat key={s.suratId} surat={s} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Tombol sibuk={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('surat.lagi')}
        </Tombol>
      )}
    </>
  )
}

function SaringanSurat({ jumlah }: { readonly jumlah: Isi['jumlah'] }) {
  const t = useKataKabar()
  const { keadaan } = rute.useSearch()
  const navigasi = rute.useNavigate()
  const semua = Object.values(jumlah).reduce((a, b) => a + b, 0)
  return (
    <search className="kabar-saring">
      <label className={keadaan === undefined ? 'kabar-fil' : 'kabar-fil ada'}>
        <span>{t('surat.keadaan')}</span>
        <select value={keadaan ?? ''} onChange={(e) => void navigasi({ search: { keadaan: DAFTAR_SURAT.find((k) => k === e.target.value) }, replace: true })}>
          <option value="">{t('surat.semua', { jumlah: formatAngka(semua) })}</option>
          {DAFTAR_SURAT.map((k) => (
            <option key={k} value={k}>
              {t(`surat.${k}`)} ({formatAngka(jumlah[k])})
            </option>
          ))}
        </select>
      </label>
    </search>
  )
}

function BarisSurat({ surat: s }: { readonly surat: Isi['data'][number] }) {
  const t = useKataKabar()
  const bahasa = useBahasa()
  const { zona } = useKerja()
  const sebab = SEBAB.find((x) => x === s.galat)
  const ulang = useUlangi(s.nama)
  return (
    <li>
      <div>
        <b>{s.nama}</b>
        <small className="kode">
          {t(`surel.${s.cara}`)} · {t('surat.dibuat')} {tulisSaat(s.dibuatPada, zona, bahasa)}
        </small>
      </div>
      <span className={`keadaan ${WARNA[s.keadaan]}`}>{t(`surat.${s.keadaan}`)}</span>
      {(s.percobaan > 0 || s.galat !== null) && (
        <p>
          {s.percobaan > 0 && t('surat.percobaan', { count: s.percobaan })}
          {s.keadaan === 'menunggu' && s.percobaan > 0 && <>, {t('surat.lagiPada', { waktu: tulisSaat(s.kirimSetelah, zona, bahasa) })}</>}
          {s.galat !== null && <>: {sebab === undefined ? s.galat : t(`sebab.${sebab}`)}</>}
        </p>
      )}
      {ulang.error !== null && <PesanGalat galat={ulang.error} />}
      {(s.keadaan === 'gagal' || s.keadaan === 'kedaluwarsa') && (
        <Tombol sibuk={ulang.isPending} onClick={() => ulang.mutate(s.suratId)}>
          {t('surat.ulang')}
        </Tombol>
      )}
    </li>
  )
}

function useUlangi(nama: string) {
  const t = useKataKabar()
  const umumkan = useUmumkan()
  const { daerahId } = useKerja()
  const klien = useQueryClient()
  return useMutation({
    mutationFn: (suratId: string) => panggil(z.object({ suratId: z.string() }), 'POST', `${dasar(daerahId)}/surat-keluar/${suratId}/ulang`),
    onSuccess: async () => {
      umumkan(t('surat.diulang', { nama }))
      await klien.invalidateQueries({ queryKey: ['surat-keluar', daerahId] })
    },
  })
}
