import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { DAFTAR_DIMENSI, type Dimensi } from '#src/modules/rekapitulasi/dimensi.ts'
import { DAFTAR_BIDANG_PEMBANGUNAN, DAFTAR_KANAL } from '#src/modules/usulan/usulan.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { JudulHalaman } from '../../components/judul-halaman.tsx'
import { Kosong } from '../../components/kosong.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tebal } from '../../components/tebal.tsx'
import { Judul } from '../../lib/judul.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { formatAngka } from '../../lib/tampil.ts'
import { HasilMusrenbang } from './hasil-musrenbang.tsx'
import { kueriRekap } from './kueri-rekap.ts'
import { useNamaDimensi } from './nama-dimensi.ts'
import { useKataRekap } from './rekap-layar.kata.ts'
import { CipSaringan, tanyaDari, Unduhan } from './saringan-rekap.tsx'
import { TabelSatu } from './tabel-satu.tsx'
import { TabelSilang } from './tabel-silang.tsx'
import { WaktuTanggap } from './waktu-tanggap.tsx'
import './rekap.css'

const rute = getRouteApi('/$daerahId/$tahun/rekap')

/** Proposals grouped by one dimension or crossed by two; every figure opens what it counts. */
export function HalamanRekap() {
  const t = useKataRekap()
  const { daerahId, tahun } = useKerja()
  const cari = rute.useSearch()
  const navigasi = rute.useNavigate()
  const baris = cari.baris ?? 'perangkat'
  const kolom = cari.kolom === baris ? undefined : cari.kolom
  const tanya = tanyaDari({ ...cari, baris, kolom }, tahun)
  const { data, error, refetch, isPending } = useQuery(kueriRekap(daerahId, tanya))
  const nama = useNamaDimensi()
  return (
    <div className="halaman halaman-rekap">
      <Judul>{t('judul')}</Judul>
      <JudulHalaman judul={t('judul')} isi={t('isi')}>
        <Unduhan bagian="/lembar" tanya={tanya} />
      </JudulHalaman>
      <PilihanRekap baris={baris} kolom={kolom} />
      <CipSaringan cari={cari} nama={nama} ganti={(ubah) => void navigasi({ search: (s) => ({ ...s, ...ubah }) })} />
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {isPending && error === null && <Memuat />}
      {data !== undefined && data.baris.length === 0 && <Kosong judul={t('kosongJudul')}>{t('kosongIsi')}</Kosong>}
      {data !== undefined && data.baris.length > 0 && (
        <section className="kartu">
          <p role="status" className="hitung-baris">
            <Tebal>{t('baris', { n: formatAngka(data.baris.length), jumlah: formatAngka(data.total.jumlah) })}</Tebal>
          </p>
          {kolom === undefined ? <TabelSatu dimensi={baris} data={data} cari={cari} /> : <TabelSilang baris={baris} kolom={kolom} data={data} cari={cari} />}
        </section>
      )}
      <HasilMusrenbang />
      <WaktuTanggap />
    </div>
  )
}

function PilihanRekap({ baris, kolom }: { readonly baris: Dimensi; readonly kolom: Dimensi | undefined }) {
  const t = useKataRekap()
  const cari = rute.useSearch()
  const navigasi = rute.useNavigate()
  const ganti = (ubah: Partial<typeof cari>) => void navigasi({ search: (s) => ({ ...s, ...ubah }) })
  return (
    <search className="pilihan-rekap">
      <Pilih label={t('menurut')} nilai={baris} pilihan={DAFTAR_DIMENSI.map((d) => [d, t(`dimensi.${d}`)])} ubah={(v) => ganti({ baris: v as Dimensi })} />
      <Pilih
        label={t('dan')}
        nilai={kolom ?? ''}
        pilihan={[['', t('tanpaSilang')], ...DAFTAR_DIMENSI.filter((d) => d !== baris).map((d) => [d, t(`dimensi.${d}`)] as const)]}
        ubah={(v) => ganti({ kolom: v === '' ? undefined : (v as Dimensi) })}
      />
      <Pilih
        label={t('dimensi.kanal')}
        nilai={cari.kanal ?? ''}
        pilihan={[['', t('semua')], ...DAFTAR_KANAL.map((k) => [k, t(`kanal.${k}`)] as const)]}
        ubah={(v) => ganti({ kanal: v === '' ? undefined : (v as (typeof DAFTAR_KANAL)[number]) })}
      />
      <Pilih
        label={t('dimensi.bidang')}
        nilai={cari.bidang ?? ''}
        pilihan={[['', t('semua')], ...DAFTAR_BIDANG_PEMBANGUNAN.map((b) => [b, t(`bidang.${b}`)] as const)]}
        ubah={(v) => ganti({ bidang: v === '' ? undefined : (v as (typeof DAFTAR_BIDANG_PEMBANGUNAN)[number]) })}
      />
      <button
        type="button"
        className={cari.semua === 'tahun' ? 'fil ada' : 'fil'}
        aria-pressed={cari.semua === 'tahun'}
        onClick={() => ganti({ semua: cari.semua === 'tahun' ? undefined : 'tahun' })}
      >
        {t('semuaTahun')}
      </button>
    </search>
  )
}

interface PilihProps {
  readonly label: string
  readonly nilai: string
  readonly pilihan: readonly (readonly [string, string])[]
  readonly ubah: (nilai: string) => void
}

function Pilih({ label, nilai, pilihan, ubah }: PilihProps) {
  return (
    <label className="fil">
      <span>{label}</span>
      <select value={nilai} onChange={(e) => ubah(e.target.value)}>
        {pilihan.map(([v, kata]) => (
          <option key={v} value={v}>
            {kata}
          </option>
        ))}
      </select>
    </label>
  )
}
