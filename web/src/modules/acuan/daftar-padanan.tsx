import { useQuery } from '@tanstack/react-query'
import { DAFTAR_TINGKAT_NOMENKLATUR } from '#src/modules/nomenklatur/nomenklatur.ts'
import { DAFTAR_KEADAAN_PETA } from '#src/modules/peta-nomenklatur/peta-nomenklatur.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { Kosong } from '../../components/kosong.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tebal } from '../../components/tebal.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { formatAngka } from '../../lib/tampil.ts'
import { useKataAcuan } from './acuan-layar.kata.ts'
import { ruteAcuan } from './alamat.ts'
import { KartuPadanan } from './kartu-padanan.tsx'
import { kueriPadanan } from './kueri-acuan.ts'
import { KotakCari, PilihSaring, PindahHalaman } from './saringan.tsx'

/** Sub kegiatan first: they are what plans and catalogues carry from year to year. */
const TINGKAT_BAWAAN = 'sub-kegiatan'

export function DaftarPadanan() {
  const t = useKataAcuan()
  const { daerahId } = useKerja()
  const { cari, tingkat, keadaan, hal } = ruteAcuan.useSearch()
  const { data, error, refetch, isPending } = useQuery(kueriPadanan(daerahId, { cari, tingkat: tingkat ?? TINGKAT_BAWAAN, keadaan, hal }))
  if (error !== null) return <PesanGalat galat={error} ulangi={() => void refetch()} />
  if (isPending) return <Memuat />
  const { dari, ke } = data
  if (dari === null || ke === null) return <Kosong judul={t('padanan.kosongJudul')}>{t('padanan.kosongIsi')}</Kosong>
  const jumlah = keadaan === undefined ? Object.values(data.jumlah).reduce((a, b) => a + b, 0) : data.jumlah[keadaan]
  return (
    <section className="kartu">
      <p>{t('padanan.isi', { dari, ke })}</p>
      <search className="acuan-saring">
        <KotakCari label={t('padanan.cari')} />
        <PilihSaring
          kunci="tingkat"
          bawaan={TINGKAT_BAWAAN}
          label={t('padanan.tingkat')}
          pilihan={DAFTAR_TINGKAT_NOMENKLATUR.map((nilai) => ({ nilai, nama: t(`tingkat.${nilai}`) }))}
        />
        <PilihSaring
          kunci="keadaan"
          label={t('padanan.keadaan')}
          pilihan={DAFTAR_KEADAAN_PETA.map((nilai) => ({ nilai, nama: `${t(`keadaan.${nilai}`)} (${formatAngka(data.jumlah[nilai])})` }))}
        />
      </search>
      <p role="status" className="hitung-baris">
        <Tebal>{t('padanan.jumlah', { n: formatAngka(jumlah), hal: data.hal, semua: data.jumlahHal })}</Tebal>
      </p>
      {data.data.length === 0 && <Kosong judul={t('padanan.tidakCocok')} />}
      <ul className="padanan">
        {data.data.map((b) => (
          <KartuPadanan key={b.kodeAsal} b={b} dari={dari} ke={ke} />
        ))}
      </ul>
      <PindahHalaman hal={data.hal} jumlahHal={data.jumlahHal} />
    </section>
  )
}
