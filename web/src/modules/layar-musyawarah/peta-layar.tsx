import type { UsulanLayar } from '#src/modules/musyawarah/layar/layar.schema.ts'
import { type Geometri, posisiDari } from '#src/modules/wilayah/geometri.ts'
import { keLayar, muatkan } from '../formulir/gambar-peta.ts'
import { useKataLayar } from './layar-musyawarah.kata.ts'

const BIDANG = { lebar: 560, tinggi: 220 }

/** The line or area as it was drawn; a single point says no more than its name already does. */
export function PetaLayar({ u }: { readonly u: UsulanLayar }) {
  const t = useKataLayar()
  const geometri = u.geometri as Geometri | null
  if (geometri === null) return null
  const posisi = posisiDari(geometri)
  const jendela = muatkan(posisi, BIDANG)
  if (jendela === null) return null
  const garis = posisi.map((p) => keLayar(jendela, BIDANG, p).join(',')).join(' ')
  return (
    <svg className="layar-peta" viewBox={`0 0 ${BIDANG.lebar} ${BIDANG.tinggi}`} role="img" aria-label={t('peta')}>
      {geometri.type === 'Polygon' ? <polygon points={garis} /> : <polyline points={garis} />}
    </svg>
  )
}
