import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { FOLDER_ACUAN } from '#src/modules/acuan/acuan.service.ts'
import { type Batas, titik } from '#src/modules/wilayah/batas.ts'
import { BarisPetak } from '#src/modules/wilayah/wilayah.schema.ts'
import { gambarBatas, kelasDari, kelasWarna, pecahNama, susunPetak } from '#src/modules/wilayah/peta-wilayah.ts'
import { bacaSumberWilayah } from '#src/modules/wilayah/sumber-wilayah.service.ts'
import { kabupatenDari } from '#src/modules/wilayah/wilayah.ts'

const kotak = (kode: string, b: number, l: number): Batas => ({
  kode,
  lintang: l,
  bujur: b,
  poligon: [[[titik(b, l), titik(b + 0.05, l), titik(b + 0.1, l), titik(b + 0.1, l + 0.1), titik(b, l + 0.1)]]],
})

describe('peta dengan batas', () => {
  test('utara di atas; titik pada garis lurus dibuang; tetangga memakai titik yang sama', () => {
    const g = gambarBatas([kotak('barat', 107, 0), kotak('timur', 107.1, 0)], 204)
    expect(g).toMatchObject({ lebar: 204, tinggi: 104 })
    expect(g.daerah.map((d) => d.garis)).toEqual(['M2 102l100 0 0 -100 -100 0z', 'M102 102l100 0 0 -100 -100 0z'])
    expect(g.daerah[0]).toMatchObject({ x: 52, lebar: 100 })
  })

  test('pulau kecil dibuang, kecuali hanya itu yang dimiliki', () => {
    const pulau = kotak('a', 107, 0)
    const kecil = [[titik(107.9, 0.9), titik(107.9001, 0.9), titik(107.9001, 0.9001), titik(107.9, 0.9001)]]
    const g = gambarBatas([{ ...pulau, poligon: [...pulau.poligon, kecil] }], 360)
    expect(g.daerah[0]?.garis.match(/M/g)).toHaveLength(1)
  })
})

describe('peta petak', () => {
  test('setiap kecamatan lima kabupaten contoh punya satu petak, dan tidak ada dua di satu tempat', () => {
    const baris = parse(readFileSync(path.join(FOLDER_ACUAN, 'petak-wilayah.csv')), { columns: true }).map((b) => BarisPetak.parse(b))
    const semua = bacaSumberWilayah()
    for (const kabupaten of ['62.13', '16.03', '17.07', '32.16', '16.07']) {
      const kecamatan = semua.filter((w) => w.tingkat === 'kecamatan' && kabupatenDari(w.kode) === kabupaten)
      const petak = baris.filter((b) => kabupatenDari(b.kode) === kabupaten)
      expect(petak.map((b) => b.kode).toSorted()).toEqual(kecamatan.map((w) => w.kode).toSorted())
      expect(new Set(petak.map((b) => `${b.lajur},${b.larik}`)).size).toBe(petak.length)
    }
  }, 30_000)

  test('kecamatan tanpa letak tetap tampil, di bawah yang lain', () => {
    const hasil = susunPetak(['a', 'b', 'c'], [{ kode: 'a', lajur: 1, larik: 0 }])
    expect(hasil).toEqual({
      lajur: 2,
      larik: 2,
      petak: [
        { kode: 'a', lajur: 1, larik: 0 },
        { kode: 'b', lajur: 0, larik: 1 },
        { kode: 'c', lajur: 1, larik: 1 },
      ],
    })
    expect(susunPetak([], [])).toEqual({ lajur: 0, larik: 0, petak: [] })
  })
})

describe('kelas warna dan nama', () => {
  test.each([
    [[0, 0], []],
    [
      [3, 1],
      [1, 3],
    ],
    [[2, 2, 0], [2]],
    [
      [127, 20, 17, 16, 15, 2, 2, 1],
      [2, 16, 20, 127],
    ],
    [
      [40, 41, 42, 43, 44, 45, 46, 47],
      [41, 43, 45, 47],
    ],
  ])('%j menjadi kelas sampai %j', (nilai, kelas) => {
    expect(kelasWarna(nilai)).toEqual(kelas)
  })

  test('nol adalah kelas sendiri, yang terbanyak kelas terakhir', () => {
    const kelas = kelasWarna([127, 20, 17, 16, 15, 2, 1])
    expect([0, 1, 2, 15, 20, 127].map((n) => kelasDari(kelas, n))).toEqual([0, 1, 1, 2, 3, 4])
  })

  test.each([
    ['Sukakarya', ['Sukakarya']],
    ['Cikarang Barat', ['Cikarang', 'Barat']],
    ['Kedungwaringin', ['Kedung-', 'waringin']],
    ['Cabangbungin', ['Cabang-', 'bungin']],
    ['Pematang Karau', ['Pematang', 'Karau']],
    ['Dusun Tengah', ['Dusun', 'Tengah']],
  ])('%s dipecah menjadi %j', (nama, baris) => {
    expect(pecahNama(nama, 10)).toEqual(baris)
  })
})
