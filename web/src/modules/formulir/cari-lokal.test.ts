import { describe, expect, it } from 'vitest'
import { cariLokal } from './cari-lokal.ts'
import type { ButirKamus } from './draf.ts'

const butir = (nama: string, uraian: string | null = null): ButirKamus => ({
  kamusId: nama,
  kode: '',
  nama,
  uraian,
  satuan: 'm',
  hargaSatuan: 1,
  volumeMin: null,
  volumeMaks: null,
  perangkatDaerahId: '',
  perangkatDaerah: '',
  bidangPembangunan: 'infrastruktur',
  tipe: ['musrenbang'],
  pengusul: [],
  keadaan: 'berlaku',
  sumberHarga: null,
  kewenangan: 'kabupaten',
  klasifikasi: 'fisik',
  larangan: null,
  syarat: [],
  cocok: [],
})
const kamus = [butir('Lampu jalan tenaga surya'), butir('Gorong-gorong beton', 'saluran mampet di bawah jalan'), butir('Posyandu')]

describe('mencari kamus tanpa internet', () => {
  it('memahami ejaan warga, dan menyebut kata yang cocok', () => {
    const hasil = cariLokal(kamus, 'gorong2 mampet rt 3')
    expect(hasil.map((k) => k.nama)).toEqual(['Gorong-gorong beton'])
    expect(hasil[0]?.cocok).toContain('mampet')
  })
  it('tanpa kata menampilkan kamus apa adanya, dan kata asing tidak menemukan apa pun', () => {
    expect(cariLokal(kamus, '')).toHaveLength(3)
    expect(cariLokal(kamus, 'zzzzzz')).toEqual([])
  })
})
