import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bacaKoordinat, isDiIndonesia } from '#src/modules/wilayah/tempat-koordinat.ts'

const JABAR = '32'
const titik = (teks: string) => {
  const [k, ...lain] = bacaKoordinat(`saluran ${teks} dekat jembatan`, JABAR)
  expect(lain).toEqual([])
  return { sebab: k?.sebab, calon: k?.calon.map((c) => [c.lintang.toFixed(4), c.bujur.toFixed(4)].join(' ')) }
}

describe('koordinat di dalam teks', () => {
  test.each([
    ['-6.123400, 107.134500'],
    ['-6,123400 107,134500'],
    ['-6,123400, 107,134500'],
    ['(-6.1234,107.1345)'],
    ['lat: -6.1234 long: 107.1345'],
    ['lintang -6,1234 bujur 107,1345'],
    ['koordinat -6.1234/107.1345'],
    ['https://maps.google.com/?q=-6.1234,107.1345'],
    ['6.1234 LS 107.1345 BT'],
    ['6,1234° LS, 107,1345° BT'],
    ['6.1234° S, 107.1345° E'],
    [`6°07'24.24" LS 107°08'04.2" BT`],
    [`6° 7' 24.24" S, 107° 8' 4.2" T`],
    [`S 6°07'24.24" E 107°08'04.2"`],
    [`6°7,404' LS 107°8,07' BT`],
    ['107.1345 BT 6.1234 LS'],
  ])('%s', (teks) => {
    expect(titik(teks)).toEqual({ sebab: null, calon: ['-6.1234 107.1345'] })
  })

  test('bujur dan lintang yang tertukar dikatakan, dengan pembacaan yang mungkin', () => {
    expect(titik('107.1345, -6.1234')).toEqual({ sebab: 'tertukar', calon: ['-6.1234 107.1345'] })
  })

  test('di luar Indonesia dikatakan, tanpa calon', () => {
    expect(titik('51.5074, -0.1278')).toEqual({ sebab: 'luar-indonesia', calon: [] })
    expect(titik('-33.8688, 151.2093')).toEqual({ sebab: 'luar-indonesia', calon: [] })
  })

  test('lintang tanpa tanda: provinsi yang seluruhnya di selatan khatulistiwa memastikannya, selain itu ditanyakan', () => {
    expect(bacaKoordinat('6.1234, 107.1345', '32')[0]).toMatchObject({ sebab: null, calon: [{ lintang: -6.1234 }] })
    expect(bacaKoordinat('1.1234, 101.1345', '14')[0]).toMatchObject({ sebab: 'tanpa-belahan', calon: [{ lintang: -1.1234 }, { lintang: 1.1234 }] })
    expect(bacaKoordinat('1.1234, 101.1345')[0]?.sebab).toBe('tanpa-belahan')
  })

  test.each([
    ['Rp 1.250.000, 3.500.000'],
    ['panjang 6.25 x 107.5 m'],
    ['6.250, 107.500'],
    ['telp 0812.3456, 107.2'],
    ['1.1234'],
    ['-6.1234 dan lampu 107.1345 m jalan -6.1'],
  ])('angka lain bukan koordinat: %s', (teks) => {
    expect(bacaKoordinat(teks, JABAR).filter((k) => k.sebab === null && !teks.includes('lampu'))).toEqual([])
  })

  test('apa pun teksnya, calon selalu di Indonesia dan letaknya di dalam teks', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('-6.1234', ',', '107.1345', '°', "'", 'LS', 'BT', ' ', '"')), { maxLength: 12 }), (bagian) => {
        const teks = bagian.join('')
        for (const k of bacaKoordinat(teks)) {
          expect(k.calon.every(isDiIndonesia)).toBe(true)
          expect(k.sebab === null ? k.calon.length : 1).toBe(1)
          expect(k.mulai >= 0 && k.mulai < k.selesai && k.selesai <= teks.length).toBe(true)
        }
      }),
    )
  })
})
