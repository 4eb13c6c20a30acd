import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { formatRupiah, rupiah } from '#src/lib/rupiah.ts'
import { DAFTAR_COCOK, DAFTAR_COCOK_RENCANA } from '#src/modules/rekapitulasi/cocok.ts'
import type { CocokKeluar, RencanaCocokKeluar } from '#src/modules/rekapitulasi/cocok.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { JudulHalaman } from '../../components/judul-halaman.tsx'
import { Kosong } from '../../components/kosong.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tebal } from '../../components/tebal.tsx'
import { WadahTabel } from '../../components/wadah-tabel.tsx'
import { takPutus } from '../../lib/bahasa.ts'
import { Judul } from '../../lib/judul.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { formatAngka } from '../../lib/tampil.ts'
import { kueriCocok, kueriRencana } from './kueri-rekap.ts'
import { useKataRekap } from './rekap-layar.kata.ts'
import { Unduhan } from './saringan-rekap.tsx'
import './rekap.css'

const rute = getRouteApi('/$daerahId/$tahun/cocok')
const uang = (n: number): string => takPutus(formatRupiah(rupiah(n)))

/** Results of the musrenbang and the agencies' plans, matched both ways (S0-6, S0-12). */
export function HalamanCocok() {
  const t = useKataRekap()
  const { arah } = rute.useSearch()
  const navigasi = rute.useNavigate()
  return (
    <div className="halaman halaman-rekap">
      <Judul>{t('cocokJudul')}</Judul>
      <JudulHalaman judul={t('cocokJudul')} isi={t('cocokArti')} />
      <div className="pilihan-rekap" role="group" aria-label={t('arah')}>
        <button
          type="button"
          className={arah === undefined ? 'fil ada' : 'fil'}
          aria-pressed={arah === undefined}
          onClick={() => void navigasi({ search: {} })}
        >
          {t('arahUsulan')}
        </button>
        <button
          type="button"
          className={arah === 'rencana' ? 'fil ada' : 'fil'}
          aria-pressed={arah === 'rencana'}
          onClick={() => void navigasi({ search: { arah: 'rencana' } })}
        >
          {t('arahRencana')}
        </button>
      </div>
      {arah === 'rencana' ? <Rencana /> : <Usulan />}
    </div>
  )
}

function Usulan() {
  const t = useKataRekap()
  const { daerahId, tahun } = useKerja()
  const { cocok, perangkat } = rute.useSearch()
  const navigasi = rute.useNavigate()
  const { data, error, refetch, isPending } = useQuery(kueriCocok(daerahId, { tahun, perangkat }))
  const baris = (data?.data ?? []).filter((b) => cocok === undefined || b.cocok === cocok)
  return (
    <>
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {isPending && error === null && <Memuat />}
      {data !== undefined && (
        <section className="kartu">
          <div className="pilihan-rekap">
            {DAFTAR_COCOK.map((c) => (
              <button
                key={c}
                type="button"
                className={cocok === c ? 'fil ada' : 'fil'}
                aria-pressed={cocok === c}
                onClick={() => void navigasi({ search: (s) => ({ ...s, cocok: cocok === c ? undefined : c }) })}
              >
                {t(`cocok.${c}`)} <b>{formatAngka(data.jumlah[c] ?? 0)}</b>
              </button>
            ))}
            <Unduhan bagian="/cocok/usulan/lembar" tanya={{ tahun, perangkat, cocok }} />
          </div>
          <p role="status" className="hitung-baris">
            <Tebal>{t('tampil', { n: formatAngka(baris.length), jumlah: formatAngka(data.data.length) })}</Tebal>
          </p>
          {baris.length === 0 ? <Kosong judul={t('cocokKosong')}>{t('cocokKosongIsi')}</Kosong> : <TabelUsulan baris={baris.slice(0, PALING_BANYAK)} />}
        </section>
      )}
    </>
  )
}

/** Beyond this a screen is no longer read: the sheet has them all. */
const PALING_BANYAK = 300

function TabelUsulan({ baris }: { readonly baris: CocokKeluar['data'] }) {
  const t = useKataRekap()
  const { daerahId, tahun } = useKerja()
  return (
    <WadahTabel label={t('arahUsulan')}>
      <table className="tabel tumpuk tabel-rekap">
        <thead>
          <tr>
            <th scope="col">{t('usulan')}</th>
            <th scope="col">{t('tempat')}</th>
            <th scope="col">{t('dimensi.perangkat')}</th>
            <th scope="col">{t('kecocokan')}</th>
            <th scope="col">{t('tautan')}</th>
            <th scope="col" className="angka">
              {t('nilai')}
            </th>
          </tr>
        </thead>
        <tbody>
          {baris.map((b) => (
            <tr key={b.pengajuanId}>
              <th scope="row">
                <Link to="/$daerahId/$tahun/usulan/$pengajuanId" params={{ daerahId, tahun, pengajuanId: b.pengajuanId }}>
                  {b.judul}
                </Link>
                <small className="kode">{b.nomor}</small>
              </th>
              <td data-kepala={t('tempat')}>
                {b.namaWilayah}, {b.namaKecamatan}
              </td>
              <td data-kepala={t('dimensi.perangkat')}>{b.perangkatDaerah}</td>
              <td data-kepala={t('kecocokan')}>{t(`cocok.${b.cocok}`)}</td>
              <td data-kepala={t('tautan')}>
                {b.subKegiatan.length === 0 && '—'}
                {b.subKegiatan.map((s) => (
                  <div key={`${s.kode ?? ''}${s.nama}`}>
                    {s.nama}
                    {s.kode !== null && <small className="kode">{s.kode}</small>}
                  </div>
                ))}
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

function Rencana() {
  const t = useKataRekap()
  const { daerahId, tahun } = useKerja()
  const { asal, perangkat } = rute.useSearch()
  const navigasi = rute.useNavigate()
  const { data, error, refetch, isPending } = useQuery(kueriRencana(daerahId, { tahun, perangkat }))
  const baris = (data?.data ?? []).filter((b) => asal === undefined || b.cocok === asal)
  return (
    <>
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {isPending && error === null && <Memuat />}
      {data !== undefined && (
        <section className="kartu">
          <div className="pilihan-rekap">
            {DAFTAR_COCOK_RENCANA.map((c) => (
              <button
                key={c}
                type="button"
                className={asal === c ? 'fil ada' : 'fil'}
                aria-pressed={asal === c}
                onClick={() => void navigasi({ search: (s) => ({ ...s, asal: asal === c ? undefined : c }) })}
              >
                {t(`asal.${c}`)} <b>{formatAngka(data.jumlah[c] ?? 0)}</b>
              </button>
            ))}
            <Unduhan bagian="/cocok/rencana/lembar" tanya={{ tahun, perangkat, cocok: asal }} />
          </div>
          <p role="status" className="hitung-baris">
            <Tebal>{t('tampil', { n: formatAngka(baris.length), jumlah: formatAngka(data.data.length) })}</Tebal>
          </p>
          {baris.length === 0 ? <Kosong judul={t('cocokKosong')}>{t('cocokKosongIsi')}</Kosong> : <TabelRencana baris={baris.slice(0, PALING_BANYAK)} />}
        </section>
      )}
    </>
  )
}

function TabelRencana({ baris }: { readonly baris: RencanaCocokKeluar['data'] }) {
  const t = useKataRekap()
  return (
    <WadahTabel label={t('arahRencana')}>
      <table className="tabel tumpuk tabel-rekap">
        <thead>
          <tr>
            <th scope="col">{t('tautan')}</th>
            <th scope="col">{t('dimensi.perangkat')}</th>
            <th scope="col">{t('kecocokan')}</th>
            <th scope="col" className="angka">
              {t('jumlahTaut')}
            </th>
            <th scope="col" className="angka">
              {t('pagu')}
            </th>
            <th scope="col" className="angka">
              {t('dariUsulan')}
            </th>
          </tr>
        </thead>
        <tbody>
          {baris.map((b) => (
            <tr key={b.simpulId}>
              <th scope="row">
                {b.nama}
                {b.kode !== null && <small className="kode">{b.kode}</small>}
              </th>
              <td data-kepala={t('dimensi.perangkat')}>{b.perangkatDaerah ?? '—'}</td>
              <td data-kepala={t('kecocokan')}>{t(`asal.${b.cocok}`)}</td>
              <td className="angka" data-kepala={t('jumlahTaut')}>
                {formatAngka(b.jumlahUsulan)}
              </td>
              <td className="angka rp" data-kepala={t('pagu')}>
                {uang(b.pagu)}
              </td>
              <td className="angka rp" data-kepala={t('dariUsulan')}>
                {uang(b.dariUsulan)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WadahTabel>
  )
}
