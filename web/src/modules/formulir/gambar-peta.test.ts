import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jarak, type Posisi } from '#src/modules/wilayah/geometri.ts'
import { alatDari, dekatkan, geometriIsi, geser, isiGeometri, keBumi, keLayar, muatkan, skalaBulat, susunGeometri } from './gambar-peta.ts'

const bidang = { lebar: 340, tinggi: 300 }
const jendela = { pusat: [107.1, -6.1] as Posisi, meterPerPiksel: 2 }

describe('peta kecil formulir', () => {
  it('dari bumi ke layar dan kembali: letaknya sama sampai sepersepuluh meter', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 340, noNaN: true }), fc.double({ min: 0, max: 300, noNaN: true }), (x, y) => {
        const [x2, y2] = keLayar(jendela, bidang, keBumi(jendela, bidang, [x, y]))
        expect(Math.abs(x2 - x) + Math.abs(y2 - y)).toBeLessThan(0.15)
      }),
    )
  })

  it('seratus piksel adalah seratus kali meter per piksel, ke timur dan ke utara', () => {
    const [a, b, c] = (
      [
        [170, 150],
        [270, 150],
        [170, 50],
      ] as const
    ).map((p) => keBumi(jendela, bidang, p)) as [Posisi, Posisi, Posisi]
    expect(jarak(a, b)).toBeCloseTo(200, 0)
    expect(jarak(a, c)).toBeCloseTo(200, 0)
  })

  it('menggeser peta ke kanan memperlihatkan yang di barat', () => {
    const [x] = keLayar(geser(jendela, 50, 0), bidang, jendela.pusat)
    expect(x).toBeCloseTo(220, 3)
  })

  it('memuat semua yang diminta di dalam bidang, satu titik pun', () => {
    const daftar: Posisi[] = [
      [107.1, -6.1],
      [107.13, -6.12],
    ]
    const j = muatkan(daftar, bidang)
    for (const p of daftar) {
      const [x, y] = keLayar(j ?? jendela, bidang, p)
      expect(x >= 0 && x <= 340 && y >= 0 && y <= 300).toBe(true)
    }
    expect(muatkan([[107.1, -6.1]], bidang)?.meterPerPiksel).toBe(0.5)
    expect(muatkan([], bidang)).toBeNull()
    expect(dekatkan(jendela, 1e9).meterPerPiksel).toBe(0.15)
  })

  it('bentuk jadi begitu titiknya cukup; titik tersimpan sebagai titik', () => {
    const [a, b, c]: [Posisi, Posisi, Posisi] = [
      [107, -6],
      [107.001, -6],
      [107.001, -5.999],
    ]
    expect([susunGeometri('garis', [a]), susunGeometri('luasan', [a, b])]).toEqual([null, null])
    const luasan = susunGeometri('luasan', [a, b, c])
    expect(luasan).toMatchObject({ type: 'Polygon', coordinates: [[a, b, c, a]] })
    expect(alatDari(luasan)).toBe('luasan')
    expect(isiGeometri(luasan)).toEqual({ titik: null, geometri: luasan })
    const titik = susunGeometri('titik', [a, b])
    expect(geometriIsi(isiGeometri(titik))).toEqual(titik)
  })

  it('skala berupa angka bulat yang muat', () => {
    expect([skalaBulat(2, 80), skalaBulat(0.5, 80), skalaBulat(9, 80)]).toEqual([100, 20, 500])
  })
})
