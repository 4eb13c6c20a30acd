import { describe, expect, it } from 'vitest'
import { kelompokkanHari } from './kelompok-hari.ts'

describe('kabar dikelompokkan per hari', () => {
  it('menurut tanggal di zona daerah, bukan tanggal UTC', () => {
    const daftar = [{ waktu: '2024-01-25T01:00:00Z' }, { waktu: '2024-01-24T17:00:00Z' }, { waktu: '2024-01-24T16:59:00Z' }, { waktu: '2024-01-20T03:00:00Z' }]
    expect(kelompokkanHari(daftar, 'WIB', '2024-01-25').map((h) => [h.tanggal, h.sebutan, h.isi.length])).toEqual([
      ['2024-01-25', 'hari-ini', 2],
      ['2024-01-24', 'kemarin', 1],
      ['2024-01-20', null, 1],
    ])
    expect(kelompokkanHari(daftar, 'WIT', '2024-01-25').map((h) => h.isi.length)).toEqual([3, 1])
  })
})
