import { useQuery } from '@tanstack/react-query'
import { formatRupiah } from '#src/lib/rupiah.ts'
import { DAFTAR_BIDANG_PEMBANGUNAN } from '#src/modules/usulan/usulan.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { WadahTabel } from '../../components/wadah-tabel.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { kueriBeritaAcara } from '../../lib/kueri.ts'
import { useLabel } from '../../lib/label.kata.ts'
import { KertasMusyawarah } from '../laporan/kertas-musyawarah.tsx'
import { BagianTandaTangan } from '../tanda-tangan/bagian-tanda-tangan.tsx'
import type { IsiBagian } from './bagian-musyawarah.ts'
import { useKataMusyawarah } from './musyawarah-layar.kata.ts'

/** Before closing: what would be frozen, with what is wanting. After it: what was. */
export function BagianBeritaAcara({ m, memimpin }: IsiBagian) {
  const t = useKataMusyawarah()
  const label = useLabel()
  const { daerahId } = useKerja()
  const { data, error, refetch } = useQuery(kueriBeritaAcara(daerahId, m.musyawarahId, m.versi))
  if (error !== null) return <PesanGalat galat={error} ulangi={() => void refetch()} />
  if (data === undefined) return <Memuat />
  const { isi } = data
  const belum = isi.usulan.filter((u) => u.hasil === 'belum-diputus')
  return (
    <>
      <section className="kartu musyawarah-ringkas" data-beku={data.sidik !== null}>
        <h2>{data.sidik === null ? t('ba.pratinjau') : t('ba.beku', { nomor: isi.nomor })}</h2>
        <p>{t('ba.ringkas', { hadir: isi.hadir.jumlah, usulan: isi.usulan.length, jadi: isi.usulan.filter((u) => u.hasil === 'disepakati').length })}</p>
        {data.sidik !== null && <p className="kode">{t('sidik', { sidik: data.sidik })}</p>}
        {belum.length > 0 && <p className="peringatan">{t(data.sidik === null ? 'ba.belum' : 'ba.belumBeku', { n: belum.length })}</p>}
        {isi.bidang.length > 0 && (
          <WadahTabel label={t('ba.bidang')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('ba.bidang')}</th>
                  <th scope="col" className="angka">
                    {t('ba.dibahas')}
                  </th>
                  <th scope="col" className="angka">
                    {t('ba.disepakati')}
                  </th>
                  <th scope="col" className="angka">
                    {t('ba.rupiah')}
                  </th>
                  <th scope="col" className="angka">
                    {t('ba.pagu')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {isi.bidang.map((b) => (
                  <tr key={b.bidangPembangunan}>
                    <th scope="row">{DAFTAR_BIDANG_PEMBANGUNAN.filter((x) => x === b.bidangPembangunan).map((x) => label(`bidang.${x}`))}</th>
                    <td className="angka">{b.dibahas}</td>
                    <td className="angka">{b.disepakati}</td>
                    <td className="angka">{formatRupiah(b.rupiah)}</td>
                    <td className="angka">{b.pagu === null ? t('ba.tanpaPagu') : formatRupiah(b.pagu)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </WadahTabel>
        )}
      </section>
      {data.sidik !== null && <BagianTandaTangan m={m} memimpin={memimpin} />}
      <KertasMusyawarah m={m} memimpin={memimpin} />
    </>
  )
}
