import { IconFilePlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { JudulHalaman } from '../../components/judul-halaman.tsx'
import { Kosong } from '../../components/kosong.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { saatIni } from '../../lib/jam.ts'
import { Judul } from '../../lib/judul.tsx'
import { isPengusul, useKerja } from '../../lib/kerja.tsx'
import type { PenugasanSesi } from '../../lib/sesi.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { type Draf, ISI_KOSONG } from './draf.ts'
import { useKataFormulir } from './formulir.kata.ts'
import { saveDraf, useDaftarDraf } from './gudang-draf.ts'
import { awalJalur } from './jalur.ts'
import { KartuDraf } from './kartu-draf.tsx'
import './formulir.css'

/** Everything this device holds for its writer: what is not sent yet, and what the server has received. */
export function HalamanDraf() {
  const t = useKataFormulir()
  const { sesi, daerahId, tahun, penugasan } = useKerja()
  const navigasi = useNavigate()
  const daftar = useDaftarDraf()
  const belum = daftar.filter((d) => d.status !== 'diterima')
  const diterima = daftar.filter((d) => d.status === 'diterima')

  const mulai = async () => {
    const draf = drafBaru(sesi.pengguna.penggunaId, daerahId, tahun, penugasan)
    await saveDraf(draf)
    await navigasi({ to: '/$daerahId/$tahun/draf/$pengajuanId', params: { daerahId, tahun, pengajuanId: draf.pengajuanId } })
  }
  return (
    <div className="halaman daftar-draf">
      <Judul>{t('daftar.judul')}</Judul>
      <JudulHalaman judul={t('daftar.judul')} isi={t('daftar.isi')} />
      <Tombol
        ragam="utama"
        besar
        ikon={<IconFilePlus className="ik" aria-hidden />}
        mati={isPengusul(penugasan.peran) ? null : t('status.takBerwenang')}
        onClick={() => void mulai()}
      >
        {t('daftar.mulai')}
      </Tombol>
      <h2>{t('daftar.draf')}</h2>
      {belum.length === 0 && <Kosong judul={t('daftar.kosong')}>{t('daftar.kosongIsi')}</Kosong>}
      <ul className="kartu-draf-daftar">
        {belum.map((d) => (
          <KartuDraf key={d.pengajuanId} draf={d} />
        ))}
      </ul>
      {diterima.length > 0 && <h2>{t('daftar.terkirim')}</h2>}
      <ul className="kartu-draf-daftar">
        {diterima.map((d) => (
          <KartuDraf key={d.pengajuanId} draf={d} />
        ))}
      </ul>
    </div>
  )
}

/** Ids are made here, once: whatever happens on the way, this stays one proposal. */
function drafBaru(penggunaId: string, daerahId: string, tahun: number, { peran, kodeWilayah: lingkup }: Pick<PenugasanSesi, 'peran' | 'kodeWilayah'>): Draf {
  const kodeWilayah = lingkup ?? ''
  return {
    pengajuanId: buatUuid(),
    usulanId: buatUuid(),
    penggunaId,
    daerahId,
    tahun,
    langkah: 'masalah',
    isi: {
      ...ISI_KOSONG,
      kodeWilayah: kodeWilayah.length === 13 || peran === 'operator-kecamatan' ? kodeWilayah : '',
      ...awalJalur(peran, kodeWilayah),
    },
    status: 'disimpan',
    versi: null,
    kunci: buatUuid(),
    diubahPada: saatIni().toISOString(),
    nomor: null,
    tandaTerima: null,
    galat: null,
    catatan: null,
  }
}
