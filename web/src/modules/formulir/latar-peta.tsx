import type { Posisi } from '#src/modules/wilayah/geometri.ts'
import { tulisJarak } from '../../lib/ukuran.ts'
import { type BatasGambar, type Bidang, type Jendela, jalurBatas, keLayar, posisiBatas, skalaBulat } from './gambar-peta.ts'

interface LatarProps {
  readonly batas: readonly BatasGambar[]
  readonly kodeDesa: string
  readonly jendela: Jendela
  readonly bidang: Bidang
}

/** Outlines and names of the villages in the window. */
export function Latar({ batas, kodeDesa, jendela, bidang }: LatarProps) {
  // The village itself last: its border lies over its neighbours'.
  const urut = batas.toSorted((a, b) => Number(a.kode === kodeDesa) - Number(b.kode === kodeDesa))
  return (
    <>
      {urut.map((b) => (
        <path key={b.kode} className={b.kode === kodeDesa ? 'desa-ini' : 'desa-lain'} d={jalurBatas(b, jendela, bidang)} />
      ))}
      {batas.map((b) => {
        const titik = posisiBatas(b)
        const n = Math.max(1, titik.length)
        const tengah: Posisi = [titik.reduce((s, p) => s + p[0], 0) / n, titik.reduce((s, p) => s + p[1], 0) / n]
        const [x, y] = keLayar(jendela, bidang, tengah)
        return (
          <text key={b.kode} x={x} y={y} aria-hidden>
            {b.nama}
          </text>
        )
      })}
    </>
  )
}

/** A bar of a round length. */
export function Skala({ jendela, bidang }: Pick<LatarProps, 'jendela' | 'bidang'>) {
  const meter = skalaBulat(jendela.meterPerPiksel, 80)
  const piksel = meter / jendela.meterPerPiksel
  return (
    <g className="skala" aria-hidden>
      <path d={`M10 ${bidang.tinggi - 10}v-5M10 ${bidang.tinggi - 10}h${piksel}v-5`} />
      <text x={16 + piksel} y={bidang.tinggi - 8}>
        {meter < 1 ? `${Math.round(meter * 100)} cm` : tulisJarak(meter)}
      </text>
    </g>
  )
}
