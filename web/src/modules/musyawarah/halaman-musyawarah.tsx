import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { canPimpin, DAFTAR_TAHAP_MUSYAWARAH, type KeadaanMusyawarah } from '#src/modules/musyawarah/musyawarah.ts'
import type { MusyawarahKeluar } from '#src/modules/musyawarah/musyawarah.schema.ts'
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
import { jenisTersedia } from './isian-musyawarah.ts'
import { KartuMusyawarah } from './kartu-musyawarah.tsx'
import { MusyawarahBaru } from './musyawarah-baru.tsx'
import { useKataMusyawarah } from './musyawarah-layar.kata.ts'
import { DAFTAR_SARING_KEADAAN, isTersaring, type SaringMusyawarah, saringMusyawarah } from './saring-musyawarah.ts'
import './musyawarah.css'

const rute = getRouteApi('/$daerahId/$tahun/musyawarah')

/** What runs now stands first, what is over last. */
const URUTAN: readonly KeadaanMusyawarah[] = ['dibuka', 'disiapkan', 'ditutup', 'ditandatangani', 'disahkan']

export function HalamanMusyawarah() {
  const t = useKataMusyawarah()
  const { daerahId, tahun, sesi, daerah, penugasan } = useKerja()
  const saring = rute.useSearch()
  const [baru, setBaru] = useState(false)
  const { data, error, refetch, isPending } = useQuery(kueriMusyawarah(daerahId, tahun))
  const pelaku = pelakuDari(sesi, daerah)
  const pemimpin = { pelaku, kodeWilayah: penugasan.kodeWilayah ?? kodeDaerah(daerahId), perangkatDaerahId: penugasan.perangkatDaerahId }
  return (
    <div className="halaman halaman-musyawarah">
      <Judul>{t('judul')}</Judul>
      <JudulHalaman judul={t('judul')} isi={t('isi')}>
        {jenisTersedia(pemimpin).length > 0 && <Tombol onClick={() => setBaru(true)}>{t('siapkan')}</Tombol>}
      </JudulHalaman>
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {isPending && error === null && <Memuat />}
      {data?.length === 0 && <Kosong judul={t('kosongJudul')}>{t('kosongIsi')}</Kosong>}
      {data !== undefined && data.length > 0 && <Saringan saring={saring} />}
      {data !== undefined && (isTersaring(saring) ? <Tersaring semua={data} saring={saring} /> : <MenurutTahap semua={data} />)}
      {baru && <MusyawarahBaru pemimpin={pemimpin} tutup={() => setBaru(false)} />}
    </div>
  )
}

function Saringan({ saring }: { readonly saring: SaringMusyawarah }) {
  const t = useKataMusyawarah()
  const label = useLabel()
  const pergi = rute.useNavigate()
  const ubah = (u: SaringMusyawarah): void => void pergi({ search: { ...saring, ...u }, replace: true })
  return (
    <search className="musyawarah-saring" aria-label={t('saring')}>
      <TextInput
        label={t('cari')}
        type="search"
        maxLength={100}
        defaultValue={saring.cari ?? ''}
        onChange={(e) => ubah({ cari: e.currentTarget.value.trim() === '' ? undefined : e.currentTarget.value })}
      />
      <NativeSelect
        label={t('baru.tahap')}
        value={saring.tahap ?? ''}
        onChange={(e) => ubah({ tahap: DAFTAR_TAHAP_MUSYAWARAH.find((x) => x === e.currentTarget.value) })}
        data={[{ value: '', label: t('semuaTahap') }, ...DAFTAR_TAHAP_MUSYAWARAH.map((x) => ({ value: x, label: label(`tahap.${x}`) }))]}
      />
      <NativeSelect
        label={t('keadaan')}
        value={saring.keadaan ?? ''}
        onChange={(e) => ubah({ keadaan: DAFTAR_SARING_KEADAAN.find((x) => x === e.currentTarget.value) })}
        data={[
          { value: '', label: t('semuaKeadaan') },
          ...DAFTAR_SARING_KEADAAN.map((x) => ({ value: x, label: x === 'terlambat' ? t('terlambat') : label(`musyawarah.${x}`) })),
        ]}
      />
    </search>
  )
}

function Tersaring({ semua, saring }: { readonly semua: readonly MusyawarahKeluar[]; readonly saring: SaringMusyawarah }) {
  const t = useKataMusyawarah()
  const { hariIni } = useKerja()
  const pergi = rute.useNavigate()
  const daftar = saringMusyawarah(semua, saring, hariIni)
  return (
    <section data-tersaring={daftar.length}>
      <p className="musyawarah-hasil-saring">
        <span role="status">{daftar.length === 0 ? t('takCocok') : t('hasilSaring', { n: daftar.length, semua: semua.length })}</span>
        <Tombol ragam="polos" onClick={() => void pergi({ search: {}, replace: true })}>
          {t('hapusSaring')}
        </Tombol>
      </p>
      <ul>
        {daftar.map((m) => (
          <KartuMusyawarah key={m.musyawarahId} m={m} />
        ))}
      </ul>
    </section>
  )
}

function MenurutTahap({ semua }: { readonly semua: readonly MusyawarahKeluar[] }) {
  const t = useKataMusyawarah()
  const label = useLabel()
  const { sesi, daerah } = useKerja()
  const pelaku = pelakuDari(sesi, daerah)
  const sendiri = semua.filter((m) => canPimpin(pelaku, m.tahap, m.kodeWilayah, m.perangkatDaerahId).boleh)
  const lain = semua.filter((m) => !sendiri.includes(m))
  return (
    <>
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
    </>
  )
}
