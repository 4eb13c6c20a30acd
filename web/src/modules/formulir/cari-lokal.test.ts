import { describe, expect, it } from 'vitest'
import { type ButirLokal, cariLokal, siapkanIndeks } from './cari-lokal.ts'

const butir = (nama: string, kataKunci: string[] = []): ButirLokal => ({
  kamusId: nama,
  kode: nama,
  nama,
  uraian: null,
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
  kataKunci,
})
const kamus = { sidik: 'a', butir: [butir('Lampu jalan tenaga surya'), butir('Gorong-gorong beton', ['saluran mampet']), butir('Posyandu')] }
const cari = (teks: string) => cariLokal(siapkanIndeks(kamus), teks)

describe('mencari kamus tanpa internet', () => {
  it('memahami ejaan warga, dan menyebut kata yang cocok', () => {
    const { daftar } = cari('gorong2 mampet rt 3')
    expect(daftar.map((h) => h.butir.nama)).toEqual(['Gorong-gorong beton'])
    expect(daftar[0]?.alasan.map((a) => [a.kata, a.dengan])).toEqual([
      ['gorong2', 'Gorong-gorong'],
      ['mampet', 'mampet'],
    ])
  })

  it('tanpa kata menampilkan kamus menurut nama, dan kata asing tidak menemukan apa pun', () => {
    expect(cari('').daftar).toHaveLength(3)
    expect(cari('zzzzzz')).toEqual({ daftar: [], jumlah: 0 })
  })

  it('indeks disusun sekali untuk satu keadaan kamus, dan lagi bila sidiknya berubah', () => {
    expect(siapkanIndeks(kamus)).toBe(siapkanIndeks({ ...kamus }))
    const baru = siapkanIndeks({ sidik: 'b', butir: [butir('Jembatan gantung')] })
    expect(cariLokal(baru, 'jbt').daftar.map((h) => h.butir.nama)).toEqual(['Jembatan gantung'])
  })
})
