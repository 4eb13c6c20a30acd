import { describe, expect, it } from 'vitest'
import type { PerangkatDaerahKeluar } from '#src/modules/perangkat-daerah/perangkat-daerah.schema.ts'
import { isDapatDipilih, saringPerangkat, susunPohon } from './susunan.ts'

const pd = (id: string, nama: string, lain: Partial<PerangkatDaerahKeluar> = {}): PerangkatDaerahKeluar => ({
  perangkatDaerahId: id,
  kode: `${id}.0000`,
  nama,
  singkatan: nama,
  jenis: 'dinas',
  bidangUrusan: ['1.01'],
  bidangMitra: 'sosial budaya',
  kodeWilayah: null,
  indukId: null,
  kodeLain: [],
  alamat: null,
  berlakuDari: null,
  berlakuSampai: null,
  dasarHukum: null,
  versi: 1,
  ...lain,
})
const HARI = '2024-01-25'
const DAFTAR = [
  pd('a', 'Dinas Kesehatan'),
  pd('b', 'RSUD', { indukId: 'a', jenis: 'rumah-sakit' }),
  pd('c', 'Dinas Lama', { berlakuSampai: '2023-12-31' }),
  pd('d', 'Dinas Nanti', { berlakuDari: '2024-02-01', kodeLain: ['9.99'] }),
]

describe('daftar perangkat daerah', () => {
  it('yang tidak berlaku dan sub unit tidak ditawarkan sebagai pilihan', () => {
    expect(DAFTAR.filter((p) => isDapatDipilih(p, HARI)).map((p) => p.nama)).toEqual(['Dinas Kesehatan'])
  })

  it('disaring menurut kata, jenis, dan keadaannya', () => {
    const nama = (s: Parameters<typeof saringPerangkat>[1]): string[] => saringPerangkat(DAFTAR, s, HARI).map((p) => p.nama)
    expect(nama({ cari: 'dinas kes' })).toEqual(['Dinas Kesehatan'])
    expect(nama({ cari: '9.99' })).toEqual(['Dinas Nanti'])
    expect([nama({ keadaan: 'tutup' }), nama({ keadaan: 'nanti' }), nama({ jenis: 'rumah-sakit' })]).toEqual([['Dinas Lama'], ['Dinas Nanti'], ['RSUD']])
  })

  it('sub unit berdiri di bawah induknya; tanpa induk di daftar ia berdiri sendiri', () => {
    expect(susunPohon(DAFTAR).map((c) => [c.p.nama, c.anak.map((a) => a.nama)])).toEqual([
      ['Dinas Kesehatan', ['RSUD']],
      ['Dinas Lama', []],
      ['Dinas Nanti', []],
    ])
    expect(susunPohon(DAFTAR.slice(1, 2)).map((c) => c.p.nama)).toEqual(['RSUD'])
  })
})
