import { describe, expect, test } from 'vitest'
import { bacaRupiah, bacaTanggal } from '#src/modules/dokumen/sel.ts'
import { bacaLembar } from '#src/modules/dokumen/lembar.ts'
import { uraikanAngka } from '#src/lib/angka.ts'
import { uraikanTarget } from '#src/modules/dokumen/target.ts'

describe('target: teks sebagaimana tertulis dan angkanya', () => {
  test.each([
    ['1 Laporan', 'Jumlah Laporan', '1 Laporan', 1000, 'Laporan'],
    ['12 Bulan', '', '12 Bulan', 12_000, 'Bulan'],
    ['200 Org', '', '200 Org', 200_000, 'Org'],
    ['1,5 km', 'Panjang', '1,5 km', 1500, 'km'],
    ['1.500 m', 'Panjang', '1.500 m', 1_500_000, 'm'],
    ['BB', 'Nilai SAKIP', 'BB', null, null],
    ['70–80', 'Indeks', '70–80', null, null],
    ['3/5', 'Indeks', '3/5', null, null],
    ['100%', 'Persentase jalan mantap', '100%', 100_000, '%'],
    ['1', 'Persentase cakupan', '1', 1000, null],
    ['0.96', 'Jumlah dokumen', '0.96', 960, null],
  ])('"%s" (%s)', (...[teks, tolok, hasil, nilai, satuan]) => {
    expect(uraikanTarget(teks, tolok)).toEqual({ teks: hasil, nilai, satuan, dariPecahan: false })
  })

  test('0.96 pada tolok ukur persentase adalah 96 %, dan dikatakan', () => {
    expect(uraikanTarget('0.96', 'Persentase penunjang urusan')).toEqual({ teks: '96 %', nilai: 96_000, satuan: '%', dariPecahan: true })
    expect(uraikanTarget('0,875', 'Persentase')).toMatchObject({ teks: '87,5 %', nilai: 87_500 })
  })

  test('sel kosong bukan target nol', () => {
    expect(uraikanTarget('  ', 'x')).toBeNull()
  })
})

describe('sel lembar', () => {
  test.each([
    ['3752200', 3_752_200],
    ['60.248.725.808', 60_248_725_808],
    ['Rp 1.250.000,00', 1_250_000],
    ['1,250,000', 1_250_000],
    ['0', 0],
  ])('rupiah "%s"', (teks, nilai) => {
    expect(bacaRupiah(teks)).toEqual({ isi: 'nilai', nilai })
  })

  test.each([
    ['', { isi: 'kosong' }],
    ['-', { isi: 'kosong' }],
    ['-5', { isi: 'rusak', sebab: 'negatif' }],
    ['10,5', { isi: 'rusak', sebab: 'pecahan' }],
    ['6.02E+10', { isi: 'rusak', sebab: 'tidak-terbaca' }],
    ['satu juta', { isi: 'rusak', sebab: 'tidak-terbaca' }],
  ])('rupiah "%s" tidak ditebak', (teks, hasil) => {
    expect(bacaRupiah(teks)).toEqual(hasil)
  })

  test.each([
    ['45292', '2024-01-01'],
    ['45657', '2024-12-31'],
    ['2024-02-29', '2024-02-29'],
    ['1/3/2024', '2024-03-01'],
    ['17 Agustus 2024', '2024-08-17'],
  ])('tanggal "%s"', (teks, nilai) => {
    expect(bacaTanggal(teks)).toEqual({ isi: 'nilai', nilai })
  })

  test.each(['2023-02-29', '31/2/2024', '17 Agustsu 24', '123', 'TW I'])('tanggal "%s" rusak', (teks) => {
    expect(bacaTanggal(teks).isi).toBe('rusak')
  })

  test('angka bukan angka', () => {
    expect([uraikanAngka('1.2.3'), uraikanAngka(''), uraikanAngka('12a')]).toEqual([null, null, null])
  })
})

describe('lembar', () => {
  const bentuk = { wajib: ['kode', 'pagu'], boleh: ['nama'], nama: { jumlah_pagu: 'pagu' } }
  test('judul di atas kepala dilewati, nomor baris tetap nomor di lembar, kolom asing dikatakan', () => {
    expect(bacaLembar([['RENJA 2024'], [''], ['Kode', 'Nama', 'Jumlah Pagu (Rp)', 'Warna'], ['1.03', ' Jalan ', '5', 'biru']], bentuk)).toEqual({
      ok: true,
      kepala: 3,
      daftar: [{ baris: 4, sel: { kode: '1.03', nama: 'Jalan', pagu: '5' } }],
      kolomAsing: ['warna'],
    })
  })
  test('kolom yang kurang disebut; lembar kosong ditolak', () => {
    expect(bacaLembar([['Kode', 'Nama']], bentuk)).toEqual({ ok: false, jenis: 'lembar-tanpa-kolom', kolom: ['pagu'] })
    expect(bacaLembar([[''], ['', '']], bentuk)).toEqual({ ok: false, jenis: 'lembar-kosong' })
  })
})
