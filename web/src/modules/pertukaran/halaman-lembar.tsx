import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { HasilImporLembar, KepalaLembarKeluar } from '#src/modules/pertukaran/pertukaran.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { JudulHalaman } from '../../components/judul-halaman.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { Kosong } from '../../components/kosong.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { GalatApi, kueri as tulisKueri, panggil } from '../../lib/api.ts'
import { Judul } from '../../lib/judul.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { HasilPeriksa } from './hasil-periksa.tsx'
import { KeluarkanLembar } from './keluarkan-lembar.tsx'
import { PetakanKolom } from './petakan-kolom.tsx'
import { useKataTukar } from './pertukaran-layar.kata.ts'
import './pertukaran.css'

/** SIPD's sheet in and out: checked first, its mistakes told cell by cell, foreign headings explained once. */
export function HalamanLembar() {
  const t = useKataTukar()
  const { tahun, penugasan } = useKerja()
  const boleh = penugasan.peran === 'admin-perencanaan'
  return (
    <div className="halaman halaman-tukar">
      <Judul>{t('judul')}</Judul>
      <JudulHalaman judul={t('judul')} isi={t('isi', { tahun })} />
      {boleh ? (
        <>
          <MasukkanLembar />
          <KeluarkanLembar />
        </>
      ) : (
        <Kosong judul={t('bukan')}>{t('bukanIsi')}</Kosong>
      )}
    </div>
  )
}

function formulir(berkas: File | null): FormData {
  const isi = new FormData()
  if (berkas !== null) isi.set('berkas', berkas)
  return isi
}

/** The sheet could be read, but its headings are not those we know. */
function isJudulAsing(galat: unknown): boolean {
  return galat instanceof GalatApi && ['tabel-tanpa-kolom', 'tabel-kolom-ganda'].includes(galat.kode)
}

function useLembar(berkas: File | null) {
  const t = useKataTukar()
  const umumkan = useUmumkan()
  const kueri = useQueryClient()
  const { daerahId, tahun } = useKerja()
  const kepala = useMutation({
    mutationFn: () => panggil(KepalaLembarKeluar, 'POST', `${dasar(daerahId)}/pertukaran/usulan/kepala`, { isi: formulir(berkas) }),
  })
  const kirim = useMutation({
    mutationFn: (coba: boolean) =>
      panggil(HasilImporLembar, 'POST', `${dasar(daerahId)}/pertukaran/usulan/impor${tulisKueri({ tahun, coba: String(coba) })}`, { isi: formulir(berkas) }),
    onSuccess: async (hasil) => {
      if (hasil.coba) return
      umumkan(t('jadi', { baru: hasil.baru, sama: hasil.sama, ditolak: hasil.baris - hasil.diterima }))
      await kueri.invalidateQueries()
    },
    onError: (galat) => {
      if (isJudulAsing(galat)) kepala.mutate()
    },
  })
  return { kepala, kirim }
}

function MasukkanLembar() {
  const t = useKataTukar()
  const [berkas, setBerkas] = useState<File | null>(null)
  const { kepala, kirim } = useLembar(berkas)
  const hasil = kirim.data
  const galat = isJudulAsing(kirim.error) ? kepala.error : (kirim.error ?? kepala.error)
  const pilih = (f: File | null) => {
    kirim.reset()
    kepala.reset()
    setBerkas(f)
  }
  return (
    <section className="kartu tukar-bagian" aria-labelledby="tukar-masuk">
      <h2 id="tukar-masuk">{t('masuk')}</h2>
      <label className="tukar-isian">
        <span>{t('berkas')}</span>
        <input type="file" accept=".xlsx,.csv" onChange={(e) => pilih(e.target.files?.[0] ?? null)} />
      </label>
      {galat !== null && <PesanGalat galat={galat} />}
      {kepala.data !== undefined && (
        <PetakanKolom
          key={kepala.data.kolom.map((k) => k.judul).join('|')}
          kepala={kepala.data}
          tersimpan={() => {
            kepala.reset()
            kirim.mutate(true)
          }}
        />
      )}
      {hasil !== undefined && kepala.data === undefined && <HasilPeriksa hasil={hasil} berkas={berkas} />}
      {kepala.data === undefined && (
        <div className="tukar-aksi">
          {hasil?.coba === true ? (
            <Tombol ragam="utama" sibuk={kirim.isPending} mati={hasil.baru === 0 ? t('tidakAda') : null} onClick={() => kirim.mutate(false)}>
              {t('impor', { n: hasil.baru })}
            </Tombol>
          ) : (
            <Tombol ragam="utama" sibuk={kirim.isPending} mati={berkas === null ? t('pilihDulu') : null} onClick={() => kirim.mutate(true)}>
              {t('periksa')}
            </Tombol>
          )}
          {hasil !== undefined && (
            <Tombol ragam="polos" sibuk={kepala.isPending} onClick={() => kepala.mutate()}>
              {t('ubahPeta')}
            </Tombol>
          )}
        </div>
      )}
    </section>
  )
}
