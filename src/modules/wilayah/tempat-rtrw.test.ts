import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bacaRtRw, tulisNomor } from '#src/modules/wilayah/tempat-rtrw.ts'

const ringkas = (teks: string) => bacaRtRw(teks).map(({ rt, rw }) => ({ rt, rw }))

describe('RT dan RW dikenali bagaimana pun ditulis', () => {
  test.each([
    ['RT 03/RW 05'],
    ['rt.3 rw5'],
    ['RT03 RW 05'],
    ['rt 3 rw 5'],
    ['RT. 003 / RW. 005'],
    ['RW 05 RT 03'],
    ['RT/RW 03/05'],
    ['RT/RW: 003/005'],
    ['Rt 03/05'],
    ['RW/RT 05/03'],
    ['RT III RW V'],
    ['rt tiga rw lima'],
    ['RT 03, RW 05'],
    ['rt03rw05'],
  ])('%s', (teks) => {
    expect(ringkas(`drainase ${teks} desa sukamurni`)).toEqual([{ rt: [3], rw: [5] }])
  })

  test.each([
    ['RT 01, 02 dan 03 RW 05', [1, 2, 3], [5]],
    ['RT 01-04 RW 02', [1, 2, 3, 4], [2]],
    ['RT 1 s/d 3', [1, 2, 3], []],
    ['RT 01 sampai RT 03', [1, 2, 3], []],
    ['RT 01, RT 02 RW 05', [1, 2], [5]],
    ['RT 03/04 RW 05', [3, 4], [5]],
    ['RW 05 RT 01 & 02', [1, 2], [5]],
    ['RW 12', [], [12]],
  ])('%s', (teks, rt, rw) => {
    const [pertama, ...lain] = ringkas(teks)
    expect(lain).toEqual([])
    expect(pertama).toEqual({ rt, rw })
  })

  test('dua tempat tetap dua', () => {
    expect(ringkas('RT 01 RW 05 dan RT 02 RW 06')).toEqual([
      { rt: [1], rw: [5] },
      { rt: [2], rw: [6] },
    ])
    expect(ringkas('RT 03 sampai jembatan RT 07')).toHaveLength(2)
  })

  test('jumlah barang bukan nomor RT', () => {
    expect(ringkas('RT 03, 5 unit lampu')).toEqual([{ rt: [3], rw: [] }])
    expect(ringkas('RW 02 - 200 m saluran')).toEqual([{ rt: [], rw: [2] }])
    expect(ringkas('2 RT terdampak, RTLH 5 unit, artikel 3')).toEqual([])
  })

  test('letaknya disebut, sehingga dapat ditandai dalam teks', () => {
    const teks = 'got mampet di rt.3 rw5 depan mushola'
    const [r] = bacaRtRw(teks)
    expect(teks.slice(r?.mulai, r?.selesai)).toBe('rt.3 rw5')
  })

  test('rentang terbalik dan nomor yang tidak lazim perlu ditanyakan', () => {
    expect(bacaRtRw('RT 05-02')[0]?.sebab).toBe('rentang-terbalik')
    expect(bacaRtRw('RT 0 RW 05')[0]?.sebab).toBe('nomor-tidak-lazim')
    expect(bacaRtRw('RT 03 RW 05')[0]?.sebab).toBeNull()
  })

  test('apa pun yang ditulis warga, pembacaan tidak pernah gagal dan letaknya selalu di dalam teks', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('rt', 'RW', ' ', '/', '3', '05', '-', ',', 's/d', 'dan')), { maxLength: 20 }), (bagian) => {
        const teks = bagian.join('')
        for (const r of bacaRtRw(teks)) {
          expect(r.mulai).toBeLessThan(r.selesai)
          expect(r.selesai).toBeLessThanOrEqual(teks.length)
          expect(r.rt.length + r.rw.length).toBeGreaterThan(0)
        }
      }),
    )
  })
})

test('nomor ditulis dua angka, deret menjadi rentang', () => {
  expect([tulisNomor([3]), tulisNomor([4, 1, 2, 3]), tulisNomor([1, 3]), tulisNomor([1, 2]), tulisNomor([])]).toEqual(['03', '01-04', '01,03', '01,02', ''])
})
