import { describe, expect, test } from 'vitest'
import {
  bersihkanKode,
  indukNomenklatur,
  isKodeSubKegiatan,
  jalurNomenklatur,
  kewenanganKode,
  kodeAcuan,
  kodeTerdekat,
  type Nomenklatur,
  pilihSubKegiatan,
  tingkatNomenklatur,
} from '#src/modules/nomenklatur/nomenklatur.ts'
import { BarisSatuanLengkap } from '#src/modules/nomenklatur/nomenklatur.schema.ts'
import { gabungSatuan, kenaliSatuan, kodeSatuan, siapkanSatuan } from '#src/modules/nomenklatur/satuan.ts'
import { cariSumberDana, kelompokSumberDana, sumberDanaTerdekat } from '#src/modules/nomenklatur/sumber-dana.ts'

describe('kontrak 15: kode nomenklatur', () => {
  test.each([
    ['1', 'urusan'],
    ['X.XX', 'bidang-urusan'],
    ['1.03.10', 'program'],
    ['1.03.10.2.01', 'kegiatan'],
    ['1.03.10.2.01.0032', 'sub-kegiatan'],
    ['1.03.10.2.01.05', 'sub-kegiatan'],
    ['X.XX.01.2.01.0001', 'sub-kegiatan'],
  ])('%s adalah %s', (kode, tingkat) => {
    expect(tingkatNomenklatur(kode)).toBe(tingkat)
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('segmen keempat %i sah, bukan hanya 1 dan 2', (k) => {
    expect(isKodeSubKegiatan(`1.03.10.${k}.01.0001`)).toBe(true)
  })

  test.each(['1.03.10.0.01.0001', '1.03.10.9.01.0001', '0.03.10.2.01.0001', '1.3.10.2.01.0001', '1.03.10.2.01.1', 'Y.XX.01.2.01.0001'])(
    '%s tidak sah',
    (kode) => {
      expect(isKodeSubKegiatan(kode)).toBe(false)
    },
  )

  test('jalur, induk dan kewenangan dibaca dari kode', () => {
    expect(jalurNomenklatur('1.03.10.2.01.0032')).toEqual(['1', '1.03', '1.03.10', '1.03.10.2.01', '1.03.10.2.01.0032'])
    expect(indukNomenklatur('1.03.10.2.01')).toBe('1.03.10')
    expect(indukNomenklatur('1')).toBeNull()
    expect([kewenanganKode('1.03.10.2.01.0032'), kewenanganKode('1.06.06.1.01.0003'), kewenanganKode('1.03')]).toEqual(['kabupaten-kota', 'provinsi', null])
  })

  test('program 01 dicari juga pada X.XX, program lain tidak', () => {
    expect(kodeAcuan('1.03.01.2.01.0001')).toEqual(['1.03.01.2.01.0001', 'X.XX.01.2.01.0001'])
    expect(kodeAcuan('1.03.01')).toEqual(['1.03.01', 'X.XX.01'])
    expect(kodeAcuan('1.03.10.2.01.0032')).toEqual(['1.03.10.2.01.0032'])
    expect(kodeAcuan('X.XX.01.2.01.0001')).toEqual(['X.XX.01.2.01.0001'])
  })
})

describe('K-10: kode dengan titik di ujung, kode bersama nama, baris tanpa kode', () => {
  test.each([
    ['1.03.10.2.01.0032', '1.03.10.2.01.0032', null, []],
    ['1.03.10.2.01.0032.', '1.03.10.2.01.0032', null, ['titik-di-ujung']],
    ['2.09.03. - PROGRAM PENINGKATAN', '2.09.03', 'PROGRAM PENINGKATAN', ['titik-di-ujung', 'nama-dalam-kode']],
    ['1.03.10.2.01.0032 Pembangunan Jalan', '1.03.10.2.01.0032', 'Pembangunan Jalan', ['nama-dalam-kode']],
    ['1.3.02.2.02', '1.03.02.2.02', null, ['nol-hilang']],
    ['1.03.10.2.1.32', '1.03.10.2.01.32', null, ['nol-hilang']],
    ['1.03.10.2.01.32', '1.03.10.2.01.32', null, []],
    ['1 . 03 . 10', '1.03.10', null, ['spasi-dalam-kode']],
    ['1.1', null, null, ['nol-mendua']],
    ['2.2 Statistik', null, 'Statistik', ['nol-mendua']],
    ['X.XX.01.2.01.0001', 'X.XX.01.2.01.0001', null, []],
    ['', null, null, []],
    ['Pembangunan Jalan', null, null, []],
    ['1.03.10.2.01.0032.0001', null, null, []],
    ['45292', null, null, []],
  ])('"%s"', (teks, kode, nama, catatan) => {
    expect(bersihkanKode(teks)).toEqual({ kode, nama, catatan })
  })
})

const baris = (kode: string, nama: string): Nomenklatur => ({
  kode,
  nama,
  tingkat: tingkatNomenklatur(kode) ?? 'urusan',
  kinerja: null,
  indikator: null,
  satuan: null,
})
const acuan = new Map(
  [
    baris('1', 'URUSAN WAJIB'),
    baris('1.03', 'BIDANG PEKERJAAN UMUM'),
    baris('X', 'X'),
    baris('X.XX.01', 'PROGRAM PENUNJANG'),
    baris('X.XX.01.2.01', 'Perencanaan'),
    baris('X.XX.01.2.01.0001', 'Penyusunan Dokumen'),
    baris('1.03.10', 'PROGRAM JALAN'),
    baris('1.03.10.2.01', 'Penyelenggaraan Jalan'),
    baris('1.03.10.2.01.0032', 'Pembangunan Jalan'),
    baris('1.03.10.2.01.0040', 'Pembangunan Jembatan'),
    baris('3.27.03.2.02.0003', 'Pembangunan Jalan'),
  ].map((b) => [b.kode, b]),
)
const edisi = { tahun: 2021, edisi: 'uji', dasarHukum: 'uji', penggantiSementara: true, catatan: 'pengganti' }

describe('K-01: kode harus ada dalam edisi tahun anggarannya', () => {
  test('kontrak 15: 1.03.01.2.01.0001 ditemukan pada X.XX.01.2.01.0001 dan jalurnya memakai bidang sendiri', () => {
    expect(pilihSubKegiatan(acuan, edisi, '1.03.01.2.01.0001.')).toMatchObject({
      ditemukan: {
        kode: '1.03.01.2.01.0001',
        kodeAcuan: 'X.XX.01.2.01.0001',
        nama: 'Penyusunan Dokumen',
        edisi: { penggantiSementara: true },
        catatan: ['titik-di-ujung'],
        jalur: [
          { kode: '1' },
          { kode: '1.03', nama: 'BIDANG PEKERJAAN UMUM' },
          { kode: '1.03.01', nama: 'PROGRAM PENUNJANG' },
          { kode: '1.03.01.2.01', nama: 'Perencanaan' },
        ],
      },
    })
  })

  test('kode yang tidak ada tidak diganti, hanya ditawarkan yang terdekat: nama sama di bidang itu lebih dulu', () => {
    expect(pilihSubKegiatan(acuan, edisi, '1.03.10.2.01.0053')).toEqual({ tidakAda: '1.03.10.2.01.0053' })
    expect(kodeTerdekat(acuan, '1.03.10.2.01.0053', 'PEMBANGUNAN JALAN').map((t) => t.kode)).toEqual([
      '1.03.10.2.01.0032',
      '3.27.03.2.02.0003',
      '1.03.10.2.01.0040',
    ])
    expect(kodeTerdekat(acuan, '1.03.10.2.01.0041', null).map((t) => t.kode)).toEqual(['1.03.10.2.01.0040', '1.03.10.2.01.0032'])
    expect(kodeTerdekat(acuan, '2.10.01.2.01.0001', null).map((t) => t.kode)).toEqual(['X.XX.01.2.01.0001'])
  })

  test('kode program bukan sub kegiatan', () => {
    expect(pilihSubKegiatan(acuan, edisi, '1.03.10')).toEqual({ tidakAda: null })
  })
})

describe('satuan', () => {
  const indeks = siapkanSatuan([
    { kode: 'm', nama: 'Meter', dimensi: 'panjang', alias: ["m'", 'meter lari'] },
    { kode: 'm2', nama: 'Meter persegi', dimensi: 'luas', alias: [] },
    { kode: 'km', nama: 'Kilometer', dimensi: 'panjang', alias: [] },
  ])
  test.each([
    ["M'", 'm'],
    [' Meter  Lari. ', 'm'],
    ['M²', 'm2'],
    ['m<sup>2</sup>', 'm2'],
    ['KM', 'km'],
  ])('"%s" adalah %s', (teks, kode) => {
    expect(kenaliSatuan(indeks, teks)?.kode).toBe(kode)
  })
  test('yang tidak dikenal tidak ditebak', () => {
    expect(kenaliSatuan(indeks, 'meteran')).toBeNull()
    expect(kodeSatuan('Liter / Detik')).toBe('liter-per-detik')
  })
})

describe('sumber dana', () => {
  const daftar = [
    { kode: '1.1.01', nama: 'Pajak Daerah', kelompok: 'pad' },
    { kode: '1.2.01.01.01', nama: 'Dana Bagi Hasil', kelompok: 'dbh' },
    { kode: '1.2.01.01.02', nama: 'Dana Alokasi Umum', kelompok: 'dau' },
  ] as const
  test('kode tanpa nolnya dikenali dan dikatakan, nama dikenali, yang lain tidak', () => {
    expect(cariSumberDana(daftar, '1.2.01.01.02')).toMatchObject({ nolHilang: false })
    expect(cariSumberDana(daftar, '1.2.1.01.02')).toMatchObject({ nolHilang: true, sumberDana: { kelompok: 'dau' } })
    expect(cariSumberDana(daftar, 'dana alokasi umum')).toMatchObject({ sumberDana: { kode: '1.2.01.01.02' } })
    expect(cariSumberDana(daftar, '9.9.9')).toBeNull()
    expect(cariSumberDana(daftar, 'APBD')).toBeNull()
  })
  test('terdekat: awalan kode terpanjang', () => {
    expect(sumberDanaTerdekat(daftar, '1.2.1.01.09').map((s) => s.kode)).toEqual(['1.2.01.01.01', '1.2.01.01.02', '1.1.01'])
    expect(sumberDanaTerdekat(daftar, 'pajak').map((s) => s.kode)).toEqual(['1.1.01'])
  })
  test('kelompok dibaca dari kode', () => {
    expect(['1.1', '1.1.04.05', '2.2.01.01.03.0001', '1.4.01.05', '2.3.02'].map(kelompokSumberDana)).toEqual(['pad', 'pad', 'dak-fisik', 'silpa', 'lain'])
  })
})

describe('satuan dari daftar resmi', () => {
  const dikenal = [{ kode: 'm2', nama: 'Meter persegi', dimensi: 'luas', alias: ['m²'] }]

  test('satuan yang dikenal bertambah ejaan, yang baru mendapat dimensi dari namanya bila pasti', () => {
    expect(
      gabungSatuan(dikenal, [
        { nilai: 'm2', nama: 'm²', sebutanLain: ['meter2', ''] },
        { nilai: 'cm3', nama: 'cm³', sebutanLain: [] },
        { nilai: 'Orang / Bulan', nama: 'Orang / Bulan', sebutanLain: ['OB'] },
        { nilai: '  ', nama: '', sebutanLain: [] },
      ]),
    ).toEqual([
      { kode: 'm2', nama: 'Meter persegi', dimensi: 'luas', alias: ['m²', 'meter2'] },
      { kode: 'cm3', nama: 'cm³', dimensi: 'isi', alias: [] },
      { kode: 'orang-per-bulan', nama: 'Orang / Bulan', dimensi: 'lain', alias: ['OB'] },
    ])
  })

  test.each([
    ['cm<sup>2</sup>', 'cm²'],
    ['kg<sup2</sup>', 'kg²'],
    ['MÂ³/Hari', 'M³/Hari'],
    ['<b>Unit</b>', 'Unit'],
    ['Tom &amp; Jerry', 'Tom & Jerry'],
    ['< 0,3 mm', '< 0,3 mm'],
  ])('"%s" dibersihkan menjadi "%s"', (mentah, rapi) => {
    expect(BarisSatuanLengkap.parse({ nilai: mentah, item: 'x', sebutan_lain: '' }).nilai).toBe(rapi)
  })
})
