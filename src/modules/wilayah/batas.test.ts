import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bacaGaris, bacaKoordinat, type Batas, cariTitik, isDiDalam, luasCincin, titik, tulisGaris } from '#src/modules/wilayah/batas.ts'

const kotak = (x: number, y: number, sisi: number): [number, number][] => [
  [x, y],
  [x + sisi, y],
  [x + sisi, y + sisi],
  [x, y + sisi],
]
const batas = (kode: string, ...cincin: [number, number][][]): Batas => ({ kode, lintang: 0, bujur: 0, poligon: [cincin] })

describe('cincin batas', () => {
  test('ditulis sebagai selisih dan terbaca kembali sama, dengan pulau dan lubangnya', () => {
    const poligon = [[kotak(0, 0, 10), kotak(3, 3, 2)], [kotak(-500, 20, 7)]]
    expect(tulisGaris(poligon)).toBe('0,0 10,0 0,10 -10,0|3,3 2,0 0,2 -2,0;-500,20 7,0 0,7 -7,0')
    expect(bacaGaris(tulisGaris(poligon))).toEqual(poligon)
  })

  test('luas menurut rumus tali sepatu, bertanda menurut arahnya', () => {
    expect(luasCincin(kotak(5, 5, 10))).toBe(100)
    expect(luasCincin(kotak(5, 5, 10).toReversed())).toBe(-100)
  })

  test('luas persegi panjang sebarang sama dengan panjang kali lebarnya', () => {
    const bulat = fc.integer({ min: -1_000_000, max: 1_000_000 })
    fc.assert(
      fc.property(bulat, bulat, fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }), (x, y, l, t) => {
        expect(
          luasCincin([
            [x, y],
            [x + l, y],
            [x + l, y + t],
            [x, y + t],
          ]),
        ).toBe(l * t)
      }),
    )
  })

  test('koordinat GeoJSON yang bukan cincin ditolak', () => {
    expect(
      bacaKoordinat('Polygon', [
        [
          [1, 2],
          [1.1, 2],
          [1.1, 2.1],
          [1, 2],
        ],
      ]),
    ).toEqual([[[titik(1, 2), titik(1.1, 2), titik(1.1, 2.1)]]])
    expect(
      bacaKoordinat('Polygon', [
        [
          [1, 2],
          [1, 2],
        ],
      ]),
    ).toBeNull()
    expect(
      bacaKoordinat('Polygon', [
        [
          [1, 2],
          ['x', 2],
          [1, 2],
          [1, 2],
        ],
      ]),
    ).toBeNull()
    expect(bacaKoordinat('MultiPolygon', [[]])).toBeNull()
    expect(
      bacaKoordinat('MultiPolygon', [
        [
          [
            [1, 200],
            [1, 2],
            [1, 2],
            [1, 2],
          ],
        ],
      ]),
    ).toBeNull()
  })
})

describe('titik di dalam batas', () => {
  test('di dalam, di luar, dan di lubang', () => {
    const { poligon } = batas('a', kotak(0, 0, 10), kotak(3, 3, 2))
    expect([isDiDalam(poligon, [1, 1]), isDiDalam(poligon, [4, 4]), isDiDalam(poligon, [11, 1])]).toEqual([true, false, false])
  })

  test('ditemukan, mendua bila batas tumpang tindih, di luar bila semua batas dikenal, dan tidak pernah ditebak bila ada desa tanpa batas', () => {
    const daftar = [batas('a', kotak(0, 0, 10)), batas('b', kotak(8, 0, 10))]
    expect(cariTitik(['a', 'b'], daftar, [1, 1])).toEqual({ hasil: 'ditemukan', kode: 'a' })
    expect(cariTitik(['a', 'b'], daftar, [9, 1])).toEqual({ hasil: 'mendua', calon: ['a', 'b'] })
    expect(cariTitik(['a', 'b'], daftar, [99, 1])).toEqual({ hasil: 'di-luar' })
    expect(cariTitik(['a', 'b', 'c'], daftar, [99, 1])).toEqual({ hasil: 'batas-tidak-ada', tanpaBatas: ['c'] })
    expect(cariTitik([], [], [0, 0])).toEqual({ hasil: 'di-luar' })
  })
})
