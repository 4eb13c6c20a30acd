import { useQuery } from '@tanstack/react-query'
import { formatRupiah, rupiah } from '#src/lib/rupiah.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { WadahTabel } from '../../components/wadah-tabel.tsx'
import { takPutus } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { formatPersen } from '../../lib/tampil.ts'
import { AngkaTautan } from './angka-tautan.tsx'
import { kueriHasilMusrenbang } from './kueri-rekap.ts'
import { useKataRekap } from './rekap-layar.kata.ts'

const BAGIAN = ['lolos', 'diakomodasi', 'dianggarkan', 'terealisasi'] as const

/** The promise, measured (S0-19): the same figures the public sees. */
export function HasilMusrenbang() {
  const t = useKataRekap()
  const { daerahId } = useKerja()
  const { data, error, refetch } = useQuery(kueriHasilMusrenbang(daerahId))
  if (error !== null) return <PesanGalat galat={error} ulangi={() => void refetch()} />
  if (data === undefined || data.tahun.length === 0) return null
  return (
    <section className="kartu">
      <h2>{t('hasilJudul')}</h2>
      <p className="redup">{t('hasilArti')}</p>
      <WadahTabel label={t('hasilJudul')}>
        <table className="tabel tumpuk tabel-rekap">
          <thead>
            <tr>
              <th scope="col">{t('dimensi.tahun')}</th>
              {BAGIAN.map((b) => (
                <th key={b} scope="col" className="angka">
                  {t(`hasil.${b}`)}
                </th>
              ))}
              <th scope="col" className="angka">
                {t('hasil.tidak-diakomodasi')}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.tahun.map((h) => (
              <tr key={h.tahun}>
                <th scope="row">{h.tahun}</th>
                {BAGIAN.map((b) => (
                  <td key={b} className="angka" data-kepala={t(`hasil.${b}`)}>
                    <AngkaTautan n={h[b].jumlah} cari={{ tahun: h.tahun, hasil: b }} sebutan={`${h.tahun}, ${t(`hasil.${b}`)}`} />
                    {b !== 'lolos' && <small> {formatPersen(h[b].jumlah, h.lolos.jumlah)}</small>}
                    <small className="rp">{takPutus(formatRupiah(rupiah(h[b].rupiah)))}</small>
                  </td>
                ))}
                <td className="angka" data-kepala={t('hasil.tidak-diakomodasi')}>
                  <AngkaTautan
                    n={h.lolos.jumlah - h.diakomodasi.jumlah}
                    cari={{ tahun: h.tahun, hasil: 'tidak-diakomodasi' }}
                    sebutan={`${h.tahun}, ${t('hasil.tidak-diakomodasi')}`}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </WadahTabel>
    </section>
  )
}
