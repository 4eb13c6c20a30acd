import { describe, expect, it } from 'vitest'
import { bacaDaftarKoordinat } from './baca-koordinat.ts'

const baca = (teks: string) => bacaDaftarKoordinat(teks, '32')

describe('koordinat yang diketik atau ditempel', () => {
  it.each([
    ['titik desimal', '-6.1234, 107.1234'],
    ['koma desimal', '−6,1234, 107,1234'],
    ['Google Maps', 'https://www.google.com/maps/@-6.1234,107.1234,17z'],
    ['tanpa koma', '-6.1234 107.1234'],
  ])('%s', (_nama, teks) => {
    expect(baca(teks)).toMatchObject({ hasil: 'ada', sudut: [[107.1234, -6.1234]], tertukar: null })
  })

  it('derajat, menit, detik dengan belahan', () => {
    const h = baca('6°07′24″ LS 107°07′24″ BT')
    expect(h.hasil === 'ada' && h.sudut[0]?.map((n) => Math.round(n * 1e4) / 1e4)).toEqual([107.1233, -6.1233])
  })

  it('beberapa baris menjadi garis; sedikit desimal pun terbaca', () => {
    expect(baca('-6.1, 107.1\n-6.11, 107.12\n')).toMatchObject({
      hasil: 'ada',
      sudut: [
        [107.1, -6.1],
        [107.12, -6.11],
      ],
    })
  })

  it('yang tertukar dibetulkan dan disebut barisnya', () => {
    expect(baca('-6.1234, 107.1234\n107.2345, -6.2345')).toMatchObject({ hasil: 'ada', tertukar: { baris: 2, posisi: [107.2345, -6.2345] } })
    expect(baca('107.1, -6.1')).toMatchObject({ hasil: 'ada', tertukar: { baris: 1 } })
  })

  it('0,0, luar negeri dan bukan angka', () => {
    expect(baca('0, 0')).toEqual({ hasil: 'luar', baris: 1 })
    expect(baca('52.5200, 13.4050')).toEqual({ hasil: 'luar', baris: 1 })
    expect(baca('samping balai desa')).toEqual({ hasil: 'kosong' })
  })
})
