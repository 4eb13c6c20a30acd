import { formatRupiah, rupiah } from '#src/lib/rupiah.ts'
import type { Dimensi } from '#src/modules/rekapitulasi/dimensi.ts'
import { DAFTAR_KELOMPOK, type Kelompok } from '#src/modules/rekapitulasi/kelompok.ts'
import type { RekapKeluar } from '#src/modules/rekapitulasi/rekapitulasi.schema.ts'
import { WadahTabel } from '../../components/wadah-tabel.tsx'
import { takPutus } from '../../lib/bahasa.ts'
import { AngkaTautan, type Cari } from './angka-tautan.tsx'
import { useKataRekap } from './rekap-layar.kata.ts'
import { useSebut } from './sebut.ts'

const uang = (n: number): string => takPutus(formatRupiah(rupiah(n)))

/** The filter a row stands for; a year is not narrowed by the one on top. */
function milik(d: Dimensi, kunci: string): Cari {
  return d === 'tahun' ? { tahun: Number(kunci) } : { [d]: kunci }
}

/** One dimension, and what became of its proposals: only outcomes that occur are columns. */
export function TabelSatu({ dimensi, data, cari }: { readonly dimensi: Dimensi; readonly data: RekapKeluar; readonly cari: Cari }) {
  const t = useKataRekap()
  const sebut = useSebut()
  const kolom = DAFTAR_KELOMPOK.filter((k) => data.baris.some((b) => (b.kelompok?.[k] ?? 0) > 0))
  const jumlahKelompok = (k: Kelompok): number => data.baris.reduce((n, b) => n + (b.kelompok?.[k] ?? 0), 0)
  return (
    <>
      <WadahTabel label={t(`dimensi.${dimensi}`)}>
        <table className="tabel tumpuk tabel-rekap">
          <thead>
            <tr>
              <th scope="col">{t(`dimensi.${dimensi}`)}</th>
              <th scope="col" className="angka">
                {t('usulan')}
              </th>
              <th scope="col" className="angka">
                {t('diusulkan')}
              </th>
              {kolom.map((k) => (
                <th key={k} scope="col" className="angka">
                  {t(`kelompok.${k}`)}
                </th>
              ))}
              <th scope="col" className="angka">
                {t('disepakati')}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.baris.map((b) => {
              const nama = sebut(dimensi, b.kunci, b.nama)
              const disini = { ...cari, ...milik(dimensi, b.kunci) }
              return (
                <tr key={b.kunci}>
                  <th scope="row">
                    {nama}
                    {b.nama !== null && (dimensi === 'kecamatan' || dimensi === 'desa' || dimensi === 'urusan') && <small className="kode">{b.kunci}</small>}
                  </th>
                  <td className="angka" data-kepala={t('usulan')}>
                    <AngkaTautan n={b.jumlah} cari={disini} sebutan={nama} />
                  </td>
                  <td className="angka rp" data-kepala={t('diusulkan')}>
                    {uang(b.anggaran)}
                  </td>
                  {kolom.map((k) => (
                    <td key={k} className={(b.kelompok?.[k] ?? 0) === 0 ? 'angka sel-kosong' : 'angka'} data-kepala={t(`kelompok.${k}`)}>
                      <AngkaTautan n={b.kelompok?.[k] ?? 0} cari={{ ...disini, kelompok: k }} sebutan={`${nama}, ${t(`kelompok.${k}`)}`} />
                    </td>
                  ))}
                  <td className="angka rp" data-kepala={t('disepakati')}>
                    {(b.rupiahDiterima ?? 0) === 0 ? <span className="redup">–</span> : uang(b.rupiahDiterima ?? 0)}
                  </td>
                </tr>
              )
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('total')}</th>
              <td className="angka" data-kepala={t('usulan')}>
                <AngkaTautan n={data.total.jumlah} cari={cari} sebutan={t('total')} />
              </td>
              <td className="angka rp" data-kepala={t('diusulkan')}>
                {uang(data.total.anggaran)}
              </td>
              {kolom.map((k) => (
                <td key={k} className="angka" data-kepala={t(`kelompok.${k}`)}>
                  <AngkaTautan n={jumlahKelompok(k)} cari={{ ...cari, kelompok: k }} sebutan={`${t('total')}, ${t(`kelompok.${k}`)}`} />
                </td>
              ))}
              <td className="angka rp" data-kepala={t('disepakati')}>
                {uang(data.baris.reduce((n, b) => n + (b.rupiahDiterima ?? 0), 0))}
              </td>
            </tr>
          </tfoot>
        </table>
      </WadahTabel>
      <p className="redup catatan-rekap">{t('disepakatiArti')}</p>
    </>
  )
}
