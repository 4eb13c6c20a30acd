import { describe, expect, test } from 'vitest'
import { calonKode, cariMelingkar } from '#src/modules/acuan/acuan.ts'

describe('kode yang rusak oleh lembar sebar', () => {
  const wilayah = new Set(['11', '11.01', '11.10', '12.20', '32.16.14'])
  const ada = (kode: string): boolean => wilayah.has(kode)

  test.each([
    ['11.1', ['11.01', '11.10']],
    ['12.2', ['12.20']],
    ['32.16.14', []],
    ['32.16.1', []],
    ['11.', ['11']],
    ['', []],
    ['sebelas', []],
    ['11.1.1.1.1', []],
  ])('"%s" mungkin %j', (teks, calon) => {
    expect(calonKode(teks, [2, 2, 2, 4], ada)).toEqual(calon)
  })

  test('bidang urusan: 2.1 adalah 2.10 atau 2.01, menurut yang ada', () => {
    expect(calonKode('2.1', [1, 2], (k) => ['2.07', '2.10'].includes(k))).toEqual(['2.10'])
    expect(calonKode('1.1', [1, 2], () => true)).toEqual(['1.01', '1.10'])
  })
})

describe('induk yang melingkar', () => {
  test('setiap anggota lingkaran disebut, yang hanya menuju ke sana tidak', () => {
    expect(
      cariMelingkar(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['a']],
          ['d', ['a']],
          ['e', ['f']],
        ]),
      ),
    ).toEqual(['a', 'b', 'c'])
    expect(cariMelingkar(new Map([['x', ['x']]]))).toEqual(['x'])
    expect(
      cariMelingkar(
        new Map([
          ['a', ['b', 'c']],
          ['b', ['d']],
          ['c', ['d']],
        ]),
      ),
    ).toEqual([])
  })
})
