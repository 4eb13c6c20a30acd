import { describe, expect, test } from 'vitest'
import {
  ejaNama,
  indukWilayah,
  isDesa,
  isKodeWilayah,
  jalurKode,
  kabupatenDari,
  kecamatanDari,
  kunciNama,
  sebutWilayah,
  tingkatWilayah,
} from '#src/modules/wilayah/wilayah.ts'

describe('kode wilayah', () => {
  test.each([
    ['32', 'provinsi'],
    ['32.16', 'kabupaten'],
    ['32.69', 'kabupaten'],
    ['32.71', 'kota'],
    ['32.16.14', 'kecamatan'],
    ['32.16.14.1001', 'kelurahan'],
    ['32.16.14.2001', 'desa'],
    ['91.03.01.3001', 'desa-adat'],
  ])('%s adalah %s', (kode, tingkat) => {
    expect(tingkatWilayah(kode)).toBe(tingkat)
  })

  test.each(['3216', '32.1', '32.16.14.4001', '32.16.14.201', '32.16.', 'x', ''])('"%s" bukan kode wilayah', (kode) => {
    expect(isKodeWilayah(kode)).toBe(false)
    expect(tingkatWilayah(kode)).toBeNull()
  })

  test('induk dan jalur dibaca dari kode, tanpa basis data', () => {
    expect(jalurKode('32.16.14.2001')).toEqual(['32', '32.16', '32.16.14', '32.16.14.2001'])
    expect(indukWilayah('32.16.14.2001')).toBe('32.16.14')
    expect(indukWilayah('32')).toBeNull()
    expect(kecamatanDari('32.16.14.2001')).toBe('32.16.14')
    expect(kecamatanDari('32.16')).toBeNull()
    expect(kabupatenDari('32.16.14')).toBe('32.16')
    expect([isDesa('32.16.14.1001'), isDesa('32.16.14')]).toEqual([true, false])
  })
})

describe('nama wilayah', () => {
  test.each([
    ['sungai kuruk iii', 'Sungai Kuruk III'],
    ['SUKAKARYA', 'Sukakarya'],
    ['Raya sanggeue', 'Raya Sanggeue'],
    ['UPT Paya Kumer', 'UPT Paya Kumer'],
    ['Simpang  IV Tanjung', 'Simpang IV Tanjung'],
    ['2 x 11 Kayu Tanam', '2 x 11 Kayu Tanam'],
    ['Timur dan Barat', 'Timur dan Barat'],
    ["Ma'rang", "Ma'rang"],
  ])('"%s" ditulis "%s"', (mentah, rapi) => {
    expect(ejaNama(mentah)).toBe(rapi)
  })

  test('disebut dengan tingkatnya di depan', () => {
    expect(sebutWilayah({ nama: 'Kabupaten Bekasi', tingkat: 'kabupaten' })).toBe('Kab. Bekasi')
    expect(sebutWilayah({ nama: 'Kota Bekasi', tingkat: 'kota' })).toBe('Kota Bekasi')
    expect(sebutWilayah({ nama: 'Sukakarya', tingkat: 'kecamatan' })).toBe('Kec. Sukakarya')
    expect(sebutWilayah({ nama: 'Kota Baru', tingkat: 'kelurahan' })).toBe('Kel. Kota Baru')
    expect(sebutWilayah({ nama: 'Daerah Istimewa Yogyakarta', tingkat: 'provinsi' })).toBe('Daerah Istimewa Yogyakarta')
  })

  test('dibandingkan tanpa spasi, huruf besar dan tanda baca', () => {
    expect(kunciNama('Bulu Taba')).toBe(kunciNama('BULUTABA'))
    expect(kunciNama('Siabal-abal III')).toBe('siabalabaliii')
  })
})
