import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatRupiah } from '#src/lib/rupiah.ts'
import { labelPeran } from '#src/modules/pengguna/pengguna.kata.ts'
import { type BelumDijawab, LaporanBelumDijawab } from '#src/modules/usulan/tenggat/tenggat.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { JudulHalaman } from '../../components/judul-halaman.tsx'
import { Kosong } from '../../components/kosong.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { WadahTabel } from '../../components/wadah-tabel.tsx'
import { kueri, panggil } from '../../lib/api.ts'
import { takPutus, useBahasa } from '../../lib/bahasa.ts'
import { Judul } from '../../lib/judul.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { useLabel } from '../../lib/label.kata.ts'
import { formatAngka, tulisTanggal } from '../../lib/tampil.ts'
import { AturanTahap } from './aturan-tahap.tsx'
import { useKataTenggat } from './tenggat-layar.kata.ts'
import './tenggat.css'

function kueriBelum(daerahId: string, tahun: number) {
  return queryOptions({
    queryKey: ['belum-dijawab', daerahId, tahun],
    queryFn: () => panggil(LaporanBelumDijawab, 'GET', `${dasar(daerahId)}/belum-dijawab${kueri({ tahun })}`),
  })
}

/** What still has no answer before the RKPD is set, whom it waits for, and by when each stage answers (C-08). */
export function HalamanTenggat() {
  const t = useKataTenggat()
  const { daerahId, tahun } = useKerja()
  const { data, error, refetch } = useQuery(kueriBelum(daerahId, tahun))
  return (
    <div className="halaman">
      <Judul>{t('judul')}</Judul>
      <JudulHalaman judul={t('judul')} isi={t('isi')} />
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {data === undefined && error === null && <Memuat />}
      {data?.jumlah === 0 && <Kosong judul={t('kosong')}>{t('kosongIsi')}</Kosong>}
      {data !== undefined && data.jumlah > 0 && (
        <>
          <p role="status">
            <b>{t('jumlah', { n: formatAngka(data.jumlah), tahun, total: takPutus(formatRupiah(data.total)) })}</b>
          </p>
          <TabelBelum bagian={data.bagian} />
        </>
      )}
      <AturanTahap />
    </div>
  )
}

function TabelBelum({ bagian }: { readonly bagian: readonly BelumDijawab[] }) {
  const t = useKataTenggat()
  const label = useLabel()
  const bahasa = useBahasa()
  const { daerahId, tahun } = useKerja()
  return (
    <WadahTabel label={t('tabel')}>
      <table className="tabel tumpuk tabel-belum">
        <thead>
          <tr>
            <th scope="col">{t('tahap')}</th>
            <th scope="col">{t('pd')}</th>
            <th scope="col" className="angka">
              {t('banyak')}
            </th>
            <th scope="col" className="angka">
              {t('nilai')}
            </th>
            <th scope="col">{t('siapa')}</th>
            <th scope="col">{t('tertua')}</th>
          </tr>
        </thead>
        <tbody>
          {bagian.map((b) => (
            <tr key={`${b.tahap}/${b.keadaan}/${b.perangkatDaerahId}`}>
              <td data-kepala={t('tahap')}>
                <Link
                  to="/$daerahId/$tahun/usulan"
                  params={{ daerahId, tahun }}
                  search={{ tahap: b.tahap, keadaan: b.keadaan, perangkatDaerahId: b.perangkatDaerahId, urut: 'menunggu' }}
                >
                  {label(`tahap.${b.tahap}`)}
                </Link>
              </td>
              <td data-kepala={t('pd')}>{b.perangkatDaerah}</td>
              <td data-kepala={t('banyak')} className="angka">
                {formatAngka(b.jumlah)}
              </td>
              <td data-kepala={t('nilai')} className="angka">
                {takPutus(formatRupiah(b.total))}
              </td>
              <td data-kepala={t('siapa')}>{b.tenggat.menunggu === 'pengusul' ? t('pengusul') : b.peran.map((p) => labelPeran[p][bahasa]).join(', ')}</td>
              <td data-kepala={t('tertua')}>
                <WaktuTunggu tenggat={b.tenggat} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WadahTabel>
  )
}

/** Since when, until when, and how far beyond. */
export function WaktuTunggu({ tenggat: { sejak, batas, lewatHari } }: { readonly tenggat: BelumDijawab['tenggat'] }) {
  const t = useKataTenggat()
  const bahasa = useBahasa()
  return (
    <span className="waktu-tunggu">
      {t('sejak', { tanggal: tulisTanggal(sejak, bahasa) })}
      {' · '}
      {batas === null ? t('tanpaBatas') : t('batas', { tanggal: tulisTanggal(batas, bahasa) })}
      {lewatHari > 0 && <b className="lewat"> · {t('lewat', { n: lewatHari })}</b>}
    </span>
  )
}
