import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { DAFTAR_KEADAAN_TINDAK } from '#src/modules/musyawarah/catatan/catatan.ts'
import type { TindakKeluar } from '#src/modules/musyawarah/catatan/catatan.schema.ts'
import { selisihHari, tanggal } from '#src/lib/waktu.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { kueriPerangkatDaerah } from '../../lib/kueri.ts'
import { tulisTanggal } from '../../lib/tampil.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { useKataCatatan } from './catatan-layar.kata.ts'
import type { Catatan } from './use-catatan.ts'

interface DaftarProps {
  readonly c: Catatan
  readonly tindak: readonly TindakKeluar[]
  readonly boleh: boolean
}

/** What, who, when, and how far it has come (S4-28). */
export function DaftarTindak({ c, tindak, boleh }: DaftarProps) {
  const t = useKataCatatan()
  return (
    <section className="kartu">
      <h2>{t('tindak.judul')}</h2>
      {tindak.length === 0 && <p>{t('tindak.kosong')}</p>}
      {c.lapor.error !== null && <PesanGalat galat={c.lapor.error} />}
      <ul className="tindak-daftar">
        {tindak.map((x) => (
          <Langkah key={x.tindakLanjutId} c={c} x={x} />
        ))}
      </ul>
      {boleh && <TambahTindak c={c} />}
    </section>
  )
}

function Langkah({ c, x }: { readonly c: Catatan; readonly x: TindakKeluar }) {
  const t = useKataCatatan()
  const bahasa = useBahasa()
  const { hariIni } = useKerja()
  const [lapor, setLapor] = useState(false)
  const lewat = selisihHari(tanggal(x.kapan), tanggal(hariIni))
  const terlambat = lewat > 0 && (x.keadaan === 'belum' || x.keadaan === 'berjalan')
  return (
    <li data-tindak={x.keadaan}>
      <div>
        <b>{x.apa}</b>
        <p>
          {x.siapa} · {tulisTanggal(x.kapan, bahasa)} · {t(`tindak.${x.keadaan}`)}
          {terlambat && <strong className="tindak-lewat"> · {t('tindak.terlambat', { n: lewat })}</strong>}
        </p>
        {x.keterangan !== '' && <p className="redup">{x.keterangan}</p>}
      </div>
      {x.bolehLapor && !lapor && <Tombol onClick={() => setLapor(true)}>{t('tindak.lapor')}</Tombol>}
      {lapor && <Lapor c={c} x={x} selesai={() => setLapor(false)} />}
    </li>
  )
}

function Lapor({ c, x, selesai }: { readonly c: Catatan; readonly x: TindakKeluar; readonly selesai: () => void }) {
  const t = useKataCatatan()
  const [keadaan, setKeadaan] = useState(x.keadaan)
  const [keterangan, setKeterangan] = useState(x.keterangan)
  return (
    <form
      className="tindak-lapor"
      onSubmit={(e) => {
        e.preventDefault()
        c.lapor.mutate({ tindakLanjutId: x.tindakLanjutId, keadaan, keterangan, versi: x.versi }, { onSuccess: selesai })
      }}
    >
      <NativeSelect
        label={t('tindak.keadaan')}
        value={keadaan}
        onChange={(e) => setKeadaan(DAFTAR_KEADAAN_TINDAK.find((k) => k === e.currentTarget.value) ?? keadaan)}
        data={DAFTAR_KEADAAN_TINDAK.map((k) => ({ value: k, label: t(`tindak.${k}`) }))}
      />
      <TextInput label={t('tindak.keterangan')} maxLength={500} value={keterangan} onChange={(e) => setKeterangan(e.currentTarget.value)} />
      <Tombol type="submit" ragam="utama" sibuk={c.lapor.isPending}>
        {t('tindak.lapor')}
      </Tombol>
    </form>
  )
}

const KOSONG = { apa: '', siapa: '', perangkatDaerahId: '', kapan: '' }

function TambahTindak({ c }: { readonly c: Catatan }) {
  const t = useKataCatatan()
  const { daerahId } = useKerja()
  const { data: perangkat = [] } = useQuery(kueriPerangkatDaerah(daerahId))
  const [isi, setIsi] = useState(KOSONG)
  const lengkap = isi.apa.trim().length >= 5 && isi.siapa.trim().length >= 2 && isi.kapan !== ''
  const pilihPerangkat = (perangkatDaerahId: string): void => {
    const pd = perangkat.find((p) => p.perangkatDaerahId === perangkatDaerahId)
    setIsi({ ...isi, perangkatDaerahId, siapa: isi.siapa === '' && pd !== undefined ? pd.nama : isi.siapa })
  }
  return (
    <form
      className="tindak-tambah"
      onSubmit={(e) => {
        e.preventDefault()
        const perangkatDaerahId = isi.perangkatDaerahId === '' ? null : isi.perangkatDaerahId
        c.tambah.mutate({ ...isi, perangkatDaerahId, tindakLanjutId: buatUuid() }, { onSuccess: () => setIsi(KOSONG) })
      }}
    >
      <TextInput label={t('tindak.apa')} maxLength={500} value={isi.apa} onChange={(e) => setIsi({ ...isi, apa: e.currentTarget.value })} />
      <NativeSelect
        label={t('tindak.perangkat')}
        value={isi.perangkatDaerahId}
        onChange={(e) => pilihPerangkat(e.currentTarget.value)}
        data={[{ value: '', label: t('tindak.tanpaPerangkat') }, ...perangkat.map((p) => ({ value: p.perangkatDaerahId, label: p.singkatan ?? p.nama }))]}
      />
      <TextInput label={t('tindak.siapa')} maxLength={200} value={isi.siapa} onChange={(e) => setIsi({ ...isi, siapa: e.currentTarget.value })} />
      <TextInput label={t('tindak.kapan')} type="date" value={isi.kapan} onChange={(e) => setIsi({ ...isi, kapan: e.currentTarget.value })} />
      {c.tambah.error !== null && <PesanGalat galat={c.tambah.error} />}
      <Tombol type="submit" sibuk={c.tambah.isPending} mati={lengkap ? null : t('tindak.kurang')}>
        {t('tindak.tambah')}
      </Tombol>
    </form>
  )
}
