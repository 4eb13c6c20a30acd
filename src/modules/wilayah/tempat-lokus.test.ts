import { describe, expect, test } from 'vitest'
import { uraikanTeks } from '#src/modules/wilayah/pengenal-teks.ts'
import { bacaLokus } from '#src/modules/wilayah/tempat-lokus.ts'

const baca = (teks: string) => bacaLokus(teks, uraikanTeks(teks)).map((l) => [l.jenis, teks.slice(l.mulai, l.selesai), l.sebab])

describe('nama di bawah desa', () => {
  test.each([
    ['Drainase Jl. Raya Sukatani RT 03', [['lokus', 'Jl. Raya Sukatani', null]]],
    ['jln mawar rusak parah', [['lokus', 'jln mawar', null]]],
    ['gorong-gorong Gg. Haji Naim RT 01 RW 02', [['lokus', 'Gg. Haji Naim', null]]],
    ['jalan poros desa becek', [['lokus', 'jalan poros', 'tanpa-nama']]],
    ['jalan rusak dekat rumah', []],
    ['lampu jalan tenaga surya', []],
    ['penerangan jalan umum', []],
    ['got mampet depan SDN 02', [['lokus', 'depan SDN 02', null]]],
    ['jln rusak dkt sd', [['lokus', 'dkt sd', 'tanpa-nama']]],
    ['Rehab Posyandu Mawar RW 03', [['lokus', 'Posyandu Mawar', null]]],
    ['Sumur bor Kp. Pulo Gede RT 03 RW 05', [['dusun', 'Kp. Pulo Gede', null]]],
    ['sumur bor kp pulo gede rt 3', [['dusun', 'kp pulo gede', null]]],
    ['jalan kampung kami gelap', []],
    ['Jalan Dusun II Desa Sukamaju', [['dusun', 'Dusun II', null]]],
    [
      'jembatan depan Masjid Al Ikhlas dekat Jl. Melati',
      [
        ['lokus', 'depan Masjid Al Ikhlas', null],
        ['lokus', 'Jl. Melati', null],
      ],
    ],
    [
      'PJU JL. RAYA SUKATANI, KP. CIKOPO',
      [
        ['lokus', 'JL. RAYA SUKATANI', null],
        ['dusun', 'KP. CIKOPO', null],
      ],
    ],
  ])('%s', (teks, harap) => {
    expect(baca(teks)).toEqual(harap)
  })

  test('nama yang ujungnya tidak terlihat ditanyakan', () => {
    expect(baca('perbaikan jalan haji naim bin sulaiman pulo gede')[0]?.[2]).toBe('batas-nama')
  })
})
