import { describe, expect, it } from 'vitest'
import { titikIndonesia, ukuranBaru } from './foto.ts'

describe('foto usulan', () => {
  it('dikecilkan sampai sisi terpanjang 1600 piksel, perbandingan tetap', () => {
    expect(ukuranBaru(4000, 3000)).toEqual([1600, 1200])
    expect(ukuranBaru(3000, 4000)).toEqual([1200, 1600])
    expect(ukuranBaru(800, 600)).toEqual([800, 600])
    expect(ukuranBaru(20_000, 3)).toEqual([1600, 1])
  })

  it('titik di luar Indonesia tidak dipakai', () => {
    expect(titikIndonesia(-6.12481234567, 107.1476)).toEqual({ lintang: -6.124812, bujur: 107.1476 })
    expect(titikIndonesia(52.5, 13.4)).toBeNull()
    expect(titikIndonesia(Number.NaN, 107)).toBeNull()
  })
})
