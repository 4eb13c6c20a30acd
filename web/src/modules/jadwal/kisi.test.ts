import { describe, expect, it } from 'vitest'
import { tanggal } from '#src/lib/waktu.ts'
import { letakDi, letakHariIni, susunKisi } from './kisi.ts'

const r = (buka: string, sampai: string) => ({ buka: tanggal(buka), sampai: tanggal(sampai) })

describe('kisi jadwal', () => {
  it('bulan demi bulan dari pembukaan pertama sampai penutupan terakhir, Februari kabisat 29 hari', () => {
    const kisi = susunKisi([r('2023-12-11', '2024-01-20'), r('2024-02-26', '2024-03-08')], 'bulan')
    expect(kisi?.kolom.map((k) => [k.mulai, k.hari])).toEqual([
      ['2023-12-01', 31],
      ['2024-01-01', 31],
      ['2024-02-01', 29],
      ['2024-03-01', 31],
    ])
    expect(kisi?.hari).toBe(122)
  })

  it('pekan dimulai hari Senin', () => {
    const kisi = susunKisi([r('2024-01-25', '2024-02-05')], 'pekan')
    expect(kisi?.kolom.map((k) => k.mulai)).toEqual(['2024-01-22', '2024-01-29', '2024-02-05'])
  })

  it('kedua hari termasuk, dan hari ini hanya bila di dalamnya', () => {
    const kisi = susunKisi([r('2024-01-01', '2024-01-31')], 'bulan')
    if (kisi === null) throw new Error('kosong')
    expect(letakDi(kisi, r('2024-01-01', '2024-01-31'))).toEqual({ kiri: 0, lebar: 100 })
    expect(letakDi(kisi, r('2024-01-31', '2024-01-31')).lebar).toBeCloseTo(100 / 31)
    expect(letakHariIni(kisi, tanggal('2024-01-01'))).toBeCloseTo(50 / 31)
    expect(letakHariIni(kisi, tanggal('2024-02-01'))).toBeNull()
    expect(susunKisi([], 'bulan')).toBeNull()
  })
})
