import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDiDalam, titik } from '#src/modules/wilayah/batas.ts'
import {
  type Geometri,
  isBerpotongan,
  jarak,
  jarakKeBatas,
  luasMeter,
  panjangMeter,
  posisiDari,
  type Posisi,
  rapikanGeometri,
  titikWakil,
} from '#src/modules/wilayah/geometri.ts'

const asal = fc.record({ x: fc.double({ min: 95, max: 141, noNaN: true }), y: fc.double({ min: -11, max: 6, noNaN: true }) })
const sisi = fc.double({ min: 0.0002, max: 0.05, noNaN: true })

function persegi(x: number, y: number, l: number, t: number): Posisi[] {
  return [
    [x, y],
    [x + l, y],
    [x + l, y + t],
    [x, y + t],
  ]
}
const luasan = (cincin: readonly Posisi[]): Geometri => rapikanGeometri({ type: 'Polygon', coordinates: [cincin] })
const dekat = (a: number, b: number, bagian: number): boolean => Math.abs(a - b) <= Math.max(1e-6, Math.abs(b) * bagian)

describe('panjang dan luas di bumi', () => {
  it('satu menit lintang kira-kira satu mil laut', () => {
    expect(jarak([107, -6], [107, -6 + 1 / 60])).toBeCloseTo(1853.25, 1)
  })

  it('luas persegi sama dengan rumus bola antara dua lintang', () => {
    fc.assert(
      fc.property(asal, sisi, sisi, ({ x, y }, l, t) => {
        const r = Math.PI / 180
        const rumus = 6_371_008.8 ** 2 * l * r * (Math.sin((y + t) * r) - Math.sin(y * r))
        expect(dekat(luasMeter(luasan(persegi(x, y, l, t))), rumus, 1e-5)).toBe(true)
      }),
    )
  })

  it('luas dan keliling tidak bergantung pada arah menggambar dan titik mulai', () => {
    fc.assert(
      fc.property(asal, sisi, sisi, fc.nat(3), ({ x, y }, l, t, putar) => {
        const cincin = persegi(x, y, l, t)
        const lain = [...cincin.slice(putar), ...cincin.slice(0, putar)].toReversed()
        expect(dekat(luasMeter(luasan(lain)), luasMeter(luasan(cincin)), 1e-6)).toBe(true)
        expect(dekat(panjangMeter(luasan(lain)), panjangMeter(luasan(cincin)), 1e-9)).toBe(true)
      }),
    )
  })

  it('panjang garis tidak berubah bila dibalik, dan titik tengahnya ada di tengah', () => {
    fc.assert(
      fc.property(fc.array(asal, { minLength: 2, maxLength: 8 }), (daftar) => {
        const garis = daftar.map((p): Posisi => [p.x, p.y])
        const maju = panjangMeter({ type: 'LineString', coordinates: garis })
        expect(dekat(panjangMeter({ type: 'LineString', coordinates: garis.toReversed() }), maju, 1e-9)).toBe(true)
      }),
    )
    expect(
      titikWakil({
        type: 'LineString',
        coordinates: [
          [107, -6],
          [107.002, -6],
          [107.004, -6],
        ],
      }),
    ).toEqual({ lintang: -6, bujur: 107.002 })
  })
})

describe('bentuk yang digambar', () => {
  it('cincin terbuka, tertutup, dan bertitik ganda menjadi bentuk yang sama', () => {
    const [a, b, c, d] = persegi(107, -6, 0.01, 0.01) as [Posisi, Posisi, Posisi, Posisi]
    const terbuka = luasan([a, b, c, d])
    expect(luasan([a, b, b, c, d, a])).toEqual(terbuka)
    expect(posisiDari(terbuka)).toHaveLength(4)
  })

  it('persegi tidak berpotongan, pita kupu-kupu berpotongan', () => {
    fc.assert(
      fc.property(asal, sisi, sisi, ({ x, y }, l, t) => {
        const [a, b, c, d] = persegi(x, y, l, t) as [Posisi, Posisi, Posisi, Posisi]
        expect([isBerpotongan(luasan([a, b, c, d])), isBerpotongan(luasan([a, c, b, d]))]).toEqual([false, true])
      }),
    )
  })

  it('titik wakil persegi ada di dalamnya', () => {
    fc.assert(
      fc.property(asal, sisi, sisi, ({ x, y }, l, t) => {
        const { bujur, lintang } = titikWakil(luasan(persegi(x, y, l, t)))
        expect(isDiDalam([[persegi(x, y, l, t).map(([px, py]) => titik(px, py))]], titik(bujur, lintang))).toBe(true)
      }),
    )
  })

  it('jarak ke batas: dari titik di luar persegi ke sisi terdekatnya', () => {
    const batas = [[persegi(107, -6, 0.01, 0.01).map(([x, y]) => titik(x, y))]]
    expect(jarakKeBatas(batas, [107.005, -6.01])).toBeCloseTo(jarak([107.005, -6.01], [107.005, -6]), -1)
    expect(jarakKeBatas(batas, [107, -6])).toBeLessThan(1)
  })
})
