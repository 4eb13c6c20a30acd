import { expect, test } from 'vitest'
import { bedaKata } from './beda-kata.ts'

test('kata yang tidak ada di teks lain ditandai; tanda baca, huruf besar dan nol di depan tidak dihitung', () => {
  expect(bedaKata('Drainase Jl. Mawar RW 05', 'drainase jl mawar rw 5').filter((k) => k.isBeda)).toEqual([])
  expect(bedaKata('Drainase RW 06', 'Drainase RW 08')).toEqual([
    { kata: 'Drainase', isBeda: false },
    { kata: 'RW', isBeda: false },
    { kata: '06', isBeda: true },
  ])
  expect(bedaKata('', 'apa pun')).toEqual([])
})
