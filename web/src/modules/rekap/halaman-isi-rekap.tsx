import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { formatRupiah, rupiah } from '#src/lib/rupiah.ts'
import type { IsiRekapKeluar } from '#src/modules/rekapitulasi/rekapitulasi.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { JudulHalaman } from '../../components/judul-halaman.tsx'
import { ChipKeadaan } from '../../components/keadaan.tsx'
import { Kosong } from '../../components/kosong.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tebal } from '../../components/tebal.tsx'
import { WadahTabel } from '../../components/wadah-tabel.tsx'
import { takPutus } from '../../lib/bahasa.ts'
import { Judul } from '../../lib/judul.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { formatAngka } from '../../lib/tampil.ts'
import { kueriIsiRekap } from './kueri-rekap.ts'
import { useNamaDimensi } from './nama-dimensi.ts'
import { useKataRekap } from './rekap-layar.kata.ts'
import { CipSaringan, tanyaDari, Unduhan } from './saringan-rekap.tsx'
import { KepalaUsulan, SelUsulan } from './sel-usulan.tsx'
import './rekap.css'

const rute = getRouteApi('/$daerahId/$tahun/rekap/isi')

const uang = (n: number): string => takPutus(formatRupiah(rupiah(n)))

/** The proposals behind a figure: the same filter, exactly the rows it counted. */
export function HalamanIsiRekap() {
  const t = useKataRekap()
  const { daerahId, tahun } = useKerja()
  const cari = rute.useSearch()
  const navigasi = rute.useNavigate()
  const nama = useNamaDimensi()
  const tanya = tanyaDari(cari, tahun)
  const { data, error, refetch, isPending } = useQuery(kueriIsiRekap(daerahId, tanya))
  const { hal: _, ...kembali } = cari
  return (
    <div className="halaman halaman-rekap">
      <Judul>{t('isiJudul')}</Judul>
      <JudulHalaman judul={t('isiJudul')} isi={t('isiArti')}>
        <Unduhan bagian="/isi/lembar" tanya={tanya} />
      </JudulHalaman>
      <p>
        <Link to="/$daerahId/$tahun/rekap" params={{ daerahId, tahun }} search={kembali}>
          {t('kembali')}
        </Link>
      </p>
      <CipSaringan cari={cari} nama={nama} ganti={(ubah) => void navigasi({ search: ({ hal: __, ...s }) => ({ ...s, ...ubah }) })} />
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {isPending && error === null && <Memuat />}
      {data?.jumlah === 0 && <Kosong judul={t('kosongJudul')}>{t('kosongIsi')}</Kosong>}
      {data !== undefined && data.jumlah > 0 && (
        <section className="kartu">
          <p role="status" className="hitung-baris">
            <Tebal>{t('jumlahIsi', { jumlah: formatAngka(data.jumlah), rupiah: uang(data.anggaran) })}</Tebal>
          </p>
          <TabelIsi data={data.data} />
          {data.jumlahHal > 1 && <PindahHalaman hal={data.hal} jumlah={data.jumlahHal} />}
        </section>
      )}
    </div>
  )
}

function TabelIsi({ data }: { readonly data: IsiRekapKeluar['data'] }) {
  const t = useKataRekap()
  return (
    <WadahTabel label={t('isiJudul')}>
      <table className="tabel tumpuk tabel-rekap">
        <thead>
          <tr>
            <KepalaUsulan />
            <th scope="col">{t('dimensi.tahap')}</th>
            <th scope="col">{t('dimensi.keadaan')}</th>
            <th scope="col" className="angka">
              {t('diusulkan')}
            </th>
            <th scope="col" className="angka">
              {t('nilai')}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.map((b) => (
            <tr key={b.pengajuanId}>
              <SelUsulan b={b} />
              <td data-kepala={t('dimensi.tahap')}>{t(`tahap.${b.tahap}`)}</td>
              <td data-kepala={t('dimensi.keadaan')}>
                <ChipKeadaan keadaan={b.keadaan} />
              </td>
              <td className="angka rp" data-kepala={t('diusulkan')}>
                {uang(b.anggaran)}
              </td>
              <td className="angka rp" data-kepala={t('nilai')}>
                {uang(b.anggaranKini)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WadahTabel>
  )
}

function PindahHalaman({ hal, jumlah }: { readonly hal: number; readonly jumlah: number }) {
  const t = useKataRekap()
  const { daerahId, tahun } = useKerja()
  const cari = rute.useSearch()
  const ke = (n: number) => ({ ...cari, hal: n === 1 ? undefined : n })
  return (
    <nav className="pindah-halaman" aria-label={t('halaman', { hal, jumlah })}>
      {hal > 1 && (
        <Link to="/$daerahId/$tahun/rekap/isi" params={{ daerahId, tahun }} search={ke(hal - 1)}>
          {t('sebelum')}
        </Link>
      )}
      <span>{t('halaman', { hal, jumlah })}</span>
      {hal < jumlah && (
        <Link to="/$daerahId/$tahun/rekap/isi" params={{ daerahId, tahun }} search={ke(hal + 1)}>
          {t('sesudah')}
        </Link>
      )}
    </nav>
  )
}
