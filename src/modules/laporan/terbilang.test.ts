import { describe, expect, test } from 'vitest'
import { tanggalResmi, terbilang } from '#src/modules/laporan/terbilang.ts'

describe('terbilang', () => {
  test.each([
    [0, 'nol'],
    [11, 'sebelas'],
    [17, 'tujuh belas'],
    [20, 'dua puluh'],
    [31, 'tiga puluh satu'],
    [100, 'seratus'],
    [111, 'seratus sebelas'],
    [1999, 'seribu sembilan ratus sembilan puluh sembilan'],
    [2024, 'dua ribu dua puluh empat'],
  ])('%d dibaca %s', (n, teks) => expect(terbilang(n)).toBe(teks))

  test('yang bukan bilangan tanggal ditolak', () => {
    for (const n of [-1, 1.5, 10_000]) expect(() => terbilang(n)).toThrow(RangeError)
  })

  test('tanggal ditulis seperti berita acara kantor menulisnya', () => {
    expect(tanggalResmi('2024-01-25')).toEqual({
      hari: 'Kamis',
      huruf: 'dua puluh lima bulan Januari tahun dua ribu dua puluh empat',
      angka: '25-01-2024',
      panjang: '25 Januari 2024',
    })
    expect(tanggalResmi('2020-02-12').hari).toBe('Rabu')
  })
})
