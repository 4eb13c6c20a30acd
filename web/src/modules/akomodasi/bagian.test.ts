import { describe, expect, it } from 'vitest'
import { bagianBaru, type BagianLayar, barBagian, hitungSisa, kurangBagian, rupiahBagian, type Tujuan, urutkanMirip } from './bagian.ts'

const p = { volumeKini: 150, anggaranKini: 187_500_000, hargaSatuan: 1_250_000 }

const tujuan = (simpulId: string, sisa = 500_000_000): Tujuan => ({
  simpulId,
  kode: null,
  nama: simpulId,
  perangkatDaerahId: null,
  perangkatDaerah: null,
  asal: null,
  paguRenja: 1_000_000_000,
  paguPpas: null,
  paguApbd: null,
  bar: { nilai: 1_000_000_000, terpakai: 0, dipesan: 1_000_000_000 - sisa, ini: 0, sisa, lebih: 0 },
})
const bagian = (simpulId: string, volume: number | null, rupiah: number | null, sisa?: number): BagianLayar => ({
  tujuan: tujuan(simpulId, sisa),
  volume,
  rupiah,
})

describe('membagi usulan ke sub kegiatan', () => {
  it('sub kegiatan yang baru dipilih ditawari seluruh sisanya', () => {
    expect(bagianBaru(p, [], tujuan('a'))).toMatchObject({ volume: 150, rupiah: 187_500_000 })
    expect(bagianBaru(p, [bagian('a', 100, 125_000_000)], tujuan('b'))).toMatchObject({ volume: 50, rupiah: 62_500_000 })
    expect(bagianBaru(p, [bagian('a', 150, 187_500_000)], tujuan('b'))).toMatchObject({ volume: null, rupiah: null })
  })

  it('sisa dihitung tanpa galat pecahan', () => {
    expect(hitungSisa({ ...p, volumeKini: 0.3 }, [bagian('a', 0.1, 1), bagian('b', 0.2, 1)]).volume).toBe(0)
  })

  it('rupiah mengikuti volume, dan bagian terakhir mengambil sisanya', () => {
    const dua = [bagian('a', 100, 125_000_000), bagian('b', null, null)]
    expect(rupiahBagian(p, dua, 'b', 40)).toBe(50_000_000)
    expect(rupiahBagian({ ...p, anggaranKini: 187_000_000 }, dua, 'b', 50)).toBe(62_000_000)
    expect(rupiahBagian(p, dua, 'b', null)).toBeNull()
  })

  it('sub kegiatan yang namanya mirip usulan ditawarkan lebih dulu', () => {
    const daftar = [tujuan('Evaluasi Kinerja Perangkat Daerah'), tujuan('Pembangunan Sistem Drainase Lingkungan')]
    expect(urutkanMirip(daftar, 'Drainase lingkungan U-ditch').map((t) => t.nama)[0]).toBe('Pembangunan Sistem Drainase Lingkungan')
  })

  it('bar pagu bergerak dengan bagian yang diketik', () => {
    expect(barBagian(bagian('a', 150, 187_500_000, 100_000_000)).lebih).toBe(87_500_000)
  })

  it.each<{ apa: string; daftar: readonly BagianLayar[]; alasan?: 'A12'; teks?: string; kurang: string | null }>([
    { apa: 'belum memilih', daftar: [], kurang: 'kosong' },
    { apa: 'bagian belum diisi', daftar: [bagian('a', null, null)], kurang: 'isi' },
    { apa: 'melebihi yang disepakati', daftar: [bagian('a', 151, 187_500_000)], kurang: 'lebih' },
    { apa: 'pagu sub kegiatan terlampaui', daftar: [bagian('a', 150, 187_500_000, 100_000_000)], kurang: 'pagu' },
    { apa: 'ditampung sebagian tanpa alasan', daftar: [bagian('a', 100, 125_000_000)], kurang: 'alasan' },
    { apa: 'ditampung sebagian tanpa kalimat', daftar: [bagian('a', 100, 125_000_000)], alasan: 'A12', teks: 'Kurang.', kurang: 'teks' },
    { apa: 'ditampung seluruhnya', daftar: [bagian('a', 100, 125_000_000), bagian('b', 50, 62_500_000)], kurang: null },
  ])('$apa', ({ daftar, alasan = null, teks = '', kurang }) => {
    expect(kurangBagian(p, daftar, alasan, teks)).toBe(kurang)
  })
})
