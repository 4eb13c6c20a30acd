import { describe, expect, test } from 'vitest'
import { createPenyambung } from '#src/modules/kembar/sambung-trigram.ts'
import { himpunTrigram, jaccard } from '#src/modules/kembar/trigram.ts'

/** A small generator that gives the same row each time. */
function acak(benih: number): () => number {
  let s = benih
  return () => {
    s = (Math.imul(s, 1_664_525) + 1_013_904_223) | 0
    return (s >>> 0) / 2 ** 32
  }
}

const KATA =
  'perbaikan drainase jalan mawar melati rw rt rehab saluran gang kenanga pembangunan jembatan beton lapangan posyandu kampung baru lama 01 02 03'.split(' ')

function judulAcak(jumlah: number, benih: number): string[] {
  const r = acak(benih)
  const satu = () => KATA[Math.floor(r() * KATA.length)] ?? ''
  const dasar = Array.from({ length: jumlah }, () => Array.from({ length: 2 + Math.floor(r() * 6) }, satu).join(' '))
  return [...dasar, ...dasar.slice(0, Math.floor(jumlah / 5)).map((j) => j.replace(/a/, 'e')), ...dasar.slice(0, 5), '', '?!']
}

function bandingkanSemua(himpunan: readonly Int32Array[], ambang: number): Map<string, number> {
  const semua = himpunan.flatMap((a, i) => himpunan.slice(i + 1).map((b, n) => [`${i}-${i + 1 + n}`, jaccard(a, b)] as const))
  return new Map(semua.filter(([, nilai]) => nilai >= ambang - 1e-9))
}

describe('sambungan trigram', () => {
  test.each([0.5, 0.6, 0.8])('menemukan persis semua pasangan dengan Jaccard ≥ %d', (ambang) => {
    const penyambung = createPenyambung(ambang)
    for (const benih of [1, 2, 3]) {
      const judul = judulAcak(250, benih)
      const himpunan = judul.map(himpunTrigram)
      const benar = bandingkanSemua(himpunan, ambang)
      const dapat = new Map<string, number>()
      penyambung.sambung(judul, (i, j, nilai) => dapat.set(`${i}-${j}`, nilai))
      expect([...dapat.keys()].toSorted()).toEqual([...benar.keys()].toSorted())
      for (const [kunci, nilai] of benar) expect(dapat.get(kunci)).toBeCloseTo(nilai, 9)
    }
  })

  test('trigram kata seperti pg_trgm: dua spasi di depan, satu di belakang', () => {
    expect(himpunTrigram('Cat').length).toBe(4)
    expect(jaccard(himpunTrigram('word'), himpunTrigram('two words'))).toBeCloseTo(0.363_636, 5)
    expect(himpunTrigram('').length).toBe(0)
    expect(jaccard(himpunTrigram('jalan'), himpunTrigram('JALAN!'))).toBe(1)
  })
})
