import { formatRupiah, rupiah } from '#src/lib/rupiah.ts'
import type { Dimensi } from '#src/modules/rekapitulasi/dimensi.ts'
import type { RekapKeluar } from '#src/modules/rekapitulasi/rekapitulasi.schema.ts'
import { WadahTabel } from '../../components/wadah-tabel.tsx'
import { takPutus } from '../../lib/bahasa.ts'
import { AngkaTautan, type Cari } from './angka-tautan.tsx'
import { useKataRekap } from './rekap-layar.kata.ts'
import { useSebut } from './sebut.ts'

const milik = (d: Dimensi, kunci: string): Cari => (d === 'tahun' ? { tahun: Number(kunci) } : { [d]: kunci })

interface TabelSilangProps {
  readonly baris: Dimensi
  readonly kolom: Dimensi
  readonly data: RekapKeluar
  readonly cari: Cari
}

/** Two dimensions crossed: counts in the cells, each with its list, and the rupiah asked for at the end of the row. */
export function TabelSilang({ baris, kolom, data, cari }: TabelSilangProps) {
  const t = useKataRekap()
  const sebut = useSebut()
  const sel = new Map(data.sel.map((s) => [JSON.stringify([s.baris, s.kolom]), s.jumlah]))
  const judul = `${t(`dimensi.${baris}`)} × ${t(`dimensi.${kolom}`)}`
  return (
    <WadahTabel label={judul}>
      <table className="tabel tumpuk tabel-rekap">
        <thead>
          <tr>
            <th scope="col">{judul}</th>
            {data.kolom.map((k) => (
              <th key={k.kunci} scope="col" className="angka">
                {sebut(kolom, k.kunci, k.nama)}
              </th>
            ))}
            <th scope="col" className="angka">
              {t('total')}
            </th>
            <th scope="col" className="angka">
              {t('diusulkan')}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.baris.map((b) => {
            const nama = sebut(baris, b.kunci, b.nama)
            const disini = { ...cari, ...milik(baris, b.kunci) }
            return (
              <tr key={b.kunci}>
                <th scope="row">{nama}</th>
                {data.kolom.map((k) => {
                  const n = sel.get(JSON.stringify([b.kunci, k.kunci])) ?? 0
                  const kata = sebut(kolom, k.kunci, k.nama)
                  return (
                    <td key={k.kunci} className={n === 0 ? 'angka sel-kosong' : 'angka'} data-kepala={kata}>
                      <AngkaTautan n={n} cari={{ ...disini, ...milik(kolom, k.kunci) }} sebutan={`${nama}, ${kata}`} />
                    </td>
                  )
                })}
                <td className="angka" data-kepala={t('total')}>
                  <AngkaTautan n={b.jumlah} cari={disini} sebutan={nama} />
                </td>
                <td className="angka rp" data-kepala={t('diusulkan')}>
                  {takPutus(formatRupiah(rupiah(b.anggaran)))}
                </td>
              </tr>
            )
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            {data.kolom.map((k) => (
              <td key={k.kunci} className="angka" data-kepala={sebut(kolom, k.kunci, k.nama)}>
                <AngkaTautan n={k.jumlah} cari={{ ...cari, ...milik(kolom, k.kunci) }} sebutan={sebut(kolom, k.kunci, k.nama)} />
              </td>
            ))}
            <td className="angka" data-kepala={t('total')}>
              <AngkaTautan n={data.total.jumlah} cari={cari} sebutan={t('total')} />
            </td>
            <td className="angka rp" data-kepala={t('diusulkan')}>
              {takPutus(formatRupiah(rupiah(data.total.anggaran)))}
            </td>
          </tr>
        </tfoot>
      </table>
    </WadahTabel>
  )
}
