import { describe, expect, it } from 'vitest'
import { alamatPengirim } from '#src/alamat-pengirim.ts'

describe('alamat pengirim', () => {
  it.each([
    ['36.89.1.9', undefined, false, '36.89.1.9'],
    ['::ffff:36.89.1.9', undefined, false, '36.89.1.9'],
    ['127.0.0.1', undefined, false, null],
    ['::1', '203.0.113.9', false, '203.0.113.9'],
    ['127.0.0.1', 'palsu, 198.51.100.1, 203.0.113.9', false, '203.0.113.9'],
    ['127.0.0.1', 'bukan-alamat', false, null],
    ['36.89.1.9', '203.0.113.9', false, '36.89.1.9'],
    ['::ffff:36.89.1.9', '203.0.113.9', false, '36.89.1.9'],
    ['36.89.1.9', '203.0.113.9', true, '203.0.113.9'],
    ['172.18.0.4', '203.0.113.9', false, '203.0.113.9'],
    ['::ffff:10.1.2.3', 'palsu, 203.0.113.9', false, '203.0.113.9'],
    ['10.1.2.3', undefined, false, '10.1.2.3'],
    ['2001:db8:1:2:3:4:5:6', undefined, false, '2001:db8:1:2'],
    ['2001:db8::1', undefined, false, '2001:db8:0:0'],
  ] as const)('%s dengan X-Forwarded-For %s', (sambungan, diteruskan, percaya, hasil) => {
    expect(alamatPengirim(sambungan, diteruskan, percaya)).toBe(hasil)
  })
})
