import { describe, expect, it } from 'vitest'
import { kisiSekitar, kisiTitik } from '#src/modules/wilayah/kisi.ts'

describe('kisi seperseribu derajat', () => {
  it('sama dengan hitungan basis data, juga di selatan khatulistiwa dan tepat di garisnya', () => {
    expect(kisiTitik({ lintang: -6.123456, bujur: 107.2345 })).toBe((-6124 + 90_000) * 400_000 + 107_234 + 180_000)
    expect(kisiTitik({ lintang: 0.001, bujur: 106.999 })).toBe((1 + 90_000) * 400_000 + 106_999 + 180_000)
  })

  it('dua titik berjarak kurang dari seratus meter selalu saling terlihat', () => {
    for (let i = 0; i < 2000; i++) {
      const a = { lintang: -11 + (i * 17) / 2000, bujur: 95 + (i * 46) / 2000 }
      const sudut = i * 0.7
      const b = { lintang: a.lintang + Math.sin(sudut) * 0.0008, bujur: a.bujur + Math.cos(sudut) * 0.0008 }
      expect(kisiSekitar(a)).toContain(kisiTitik(b))
    }
  })

  it('yang dua petak jauhnya tidak', () => {
    expect(kisiSekitar({ lintang: -6.1, bujur: 107 })).not.toContain(kisiTitik({ lintang: -6.1, bujur: 107.0025 }))
    expect(new Set(kisiSekitar({ lintang: -6.1, bujur: 107 })).size).toBe(9)
  })
})
