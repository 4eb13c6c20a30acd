import { IconAlertTriangle } from '@tabler/icons-react'
import type { AsalUsulKeluar } from '#src/modules/anggaran/anggaran.schema.ts'
import { useLabel } from '../../lib/label.kata.ts'
import { formatAngka } from '../../lib/tampil.ts'
import { useKataAnggaran } from './anggaran-layar.kata.ts'
import { WadahTabel } from '../../components/wadah-tabel.tsx'

type Baris = AsalUsulKeluar['data'][number]

const ASAL = ['renstra', 'usulan', 'pokir', 'mandatori', 'direktif', '100-hari', 'spm', 'luncuran'] as const

export function TabelAsalUsul({ baris }: { readonly baris: readonly Baris[] }) {
  const t = useKataAnggaran()
  const jumlah = (ambil: (b: Baris) => number) => formatAngka(baris.reduce((n, b) => n + ambil(b), 0))
  return (
    <WadahTabel label={t('judul')}>
      <table className="tabel tabel-asal">
        <thead>
          <tr>
            <th scope="col">{t('subKegiatan')}</th>
            <th scope="col">{t('asal')}</th>
            <th scope="col" className="angka">
              {t('pagu')} (Rp)
            </th>
            <th scope="col" className="angka">
              {t('dariUsulan')}
            </th>
            <th scope="col" className="angka">
              {t('berdasar')}
            </th>
            <th scope="col" className="angka">
              {t('tanpa')}
            </th>
          </tr>
        </thead>
        <tbody>
          {baris.map((b) => (
            <BarisAsal key={b.simpulId} b={b} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('total')}
            </th>
            <td className="angka">{jumlah((b) => b.pagu)}</td>
            <td className="angka">{jumlah((b) => b.dariUsulan)}</td>
            <td className="angka">{jumlah((b) => b.berdasar)}</td>
            <td className="angka">{jumlah((b) => b.tanpaAsalUsul)}</td>
          </tr>
        </tfoot>
      </table>
    </WadahTabel>
  )
}

/** On a phone: one block per sub kegiatan, its money by origin beneath. */
export function DaftarAsalUsul({ baris }: { readonly baris: readonly Baris[] }) {
  const t = useKataAnggaran()
  return (
    <ul className="daftar-asal">
      {baris.map((b) => (
        <li key={b.simpulId}>
          <b>{b.nama}</b>
          <span className="kode">{[b.kode, b.perangkatDaerah].filter((x) => x !== null && x !== '').join(' · ')}</span>
          <dl>
            {[['pagu', b.pagu] as const, ['dariUsulan', b.dariUsulan] as const, ['berdasar', b.berdasar] as const, ['tanpa', b.tanpaAsalUsul] as const].map(
              ([kunci, nilai]) =>
                (nilai > 0 || kunci === 'pagu') && (
                  <div key={kunci} className={kunci}>
                    <dt>
                      {kunci === 'tanpa' && <IconAlertTriangle className="ik" aria-hidden />} {t(kunci)}
                    </dt>
                    <dd className="angka">{formatAngka(nilai)}</dd>
                  </div>
                ),
            )}
          </dl>
        </li>
      ))}
    </ul>
  )
}

function BarisAsal({ b }: { readonly b: Baris }) {
  const t = useKataAnggaran()
  const label = useLabel()
  const asal = ASAL.find((a) => a === b.asal)
  return (
    <tr>
      <th scope="row">
        <b>{b.nama}</b>
        <span className="kode">{[b.kode, b.perangkatDaerah].filter((x) => x !== null && x !== '').join(' · ')}</span>
      </th>
      <td>
        {asal !== undefined && label(`asal.${asal}`)}
        {asal === undefined && b.asal === null && b.jumlahUsulan === 0 && <span className="redup">—</span>}
        {b.jumlahUsulan > 0 && <span className={asal === undefined ? undefined : 'kode'}>{t('jumlahUsulan', { count: b.jumlahUsulan })}</span>}
      </td>
      <td className="angka">
        {formatAngka(b.pagu)}
        <span className="kode">{t(`tahap.${b.tahapPagu}`)}</span>
      </td>
      <td className="angka">{b.dariUsulan === 0 ? <span className="redup">—</span> : formatAngka(b.dariUsulan)}</td>
      <td className="angka">{b.berdasar === 0 ? <span className="redup">—</span> : formatAngka(b.berdasar)}</td>
      <td className={b.tanpaAsalUsul > 0 ? 'angka tanpa' : 'angka'}>
        {b.tanpaAsalUsul === 0 ? (
          <span className="redup">—</span>
        ) : (
          <>
            <IconAlertTriangle className="ik" aria-hidden /> {formatAngka(b.tanpaAsalUsul)}
          </>
        )}
      </td>
    </tr>
  )
}
