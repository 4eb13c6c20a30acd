import { type Geometri, posisiDari } from '#src/modules/wilayah/geometri.ts'
import { jalurBatas, keLayar, muatkan } from '../formulir/gambar-peta.ts'
import { useBatas } from '../formulir/use-batas.ts'
import { useKataRinci } from './rinci.kata.ts'

const BIDANG = { lebar: 340, tinggi: 200 }

/** The line or area as it was drawn, over the outlines that are known. */
export function GambarUsulan({ geometri, kodeDesa }: { readonly geometri: Geometri; readonly kodeDesa: string }) {
  const t = useKataRinci()
  const batas = useBatas(kodeDesa)
  const posisi = posisiDari(geometri)
  const jendela = muatkan(posisi, BIDANG)
  if (jendela === null) return null
  const garis = posisi.map((p) => keLayar(jendela, BIDANG, p).join(',')).join(' ')
  return (
    <svg className="gambar-usulan" viewBox={`0 0 ${BIDANG.lebar} ${BIDANG.tinggi}`} role="img" aria-label={t('gambar')}>
      {batas.map((b) => (
        <path key={b.kode} className={b.kode === kodeDesa ? 'desa-ini' : 'desa-lain'} d={jalurBatas(b, jendela, BIDANG)} />
      ))}
      {geometri.type === 'Polygon' ? <polygon className="bentuk luas" points={garis} /> : <polyline className="bentuk" points={garis} />}
    </svg>
  )
}
