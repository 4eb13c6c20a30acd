import { describe, expect, test } from 'vitest'
import { bacaNamaBerkas, hargaBulat, polaHarga } from '#src/modules/standar-harga/standar-harga.ts'

describe('standar harga', () => {
  test.each([
    ['ssh_pasangkayu_2024.csv.gz', { jenis: 'ssh', daerah: 'pasangkayu', tahun: 2024 }],
    ['HSPK_32.16_2026.csv', { jenis: 'hspk', daerah: '32.16', tahun: 2026 }],
    ['asb_barito_timur_2025.csv', { jenis: 'asb', daerah: 'barito_timur', tahun: 2025 }],
    ['ssh_2024.csv', null],
    ['harga_bekasi_2024.csv', null],
  ])('nama berkas %s', (nama, hasil) => {
    expect(bacaNamaBerkas(nama)).toEqual(hasil)
  })

  test.each([
    ['50000', { harga: 50_000, dibulatkan: false }],
    ['50000.00', { harga: 50_000, dibulatkan: false }],
    ['1970000.19', { harga: 1_970_000, dibulatkan: true }],
    ['291244297.50', { harga: 291_244_298, dibulatkan: true }],
    ['', null],
    ['-5', null],
    ['1.000.000', null],
    ['1e9', null],
  ])('harga "%s"', (teks, hasil) => {
    expect(hargaBulat(teks)).toEqual(hasil)
  })

  test('kata pencarian menjadi pola; tanda % dan _ dicari sebagai dirinya', () => {
    expect(polaHarga('  Besi 12% a_b ')).toEqual(['%besi%', '%12\\%%', '%a\\_b%'])
    expect(polaHarga('')).toEqual([])
  })
})
