import { describe, expect, it } from 'vitest'
import { PerintahPutusan } from '#src/modules/usulan/usulan.schema.ts'
import { hitungUsul, ISIAN_KOSONG, type IsianPutusan, keputusanTombol, kurangPutusan, susunPutusan } from './isian-putusan.ts'

const pd = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
const p = { volumeKini: 180, anggaranKini: 225_000_000, hargaSatuan: 1_250_000, perangkatDaerahId: pd(1) }
const isian = (ubah: Partial<IsianPutusan>): IsianPutusan => ({ ...ISIAN_KOSONG, ...ubah })
const beralasan = { alasan: 'A10', teks: 'Dikerjakan 150 m dari sekolah.' } as const

describe('isian putusan', () => {
  it('menghitung uang dari volume yang diketik, dengan pembulatan yang sama dengan server', () => {
    expect(hitungUsul(p, isian({ keputusan: 'ubah', volume: 150 }))).toEqual({ volume: 150, rupiah: 187_500_000 })
    expect(hitungUsul(p, isian({ keputusan: 'ubah', volume: null }))).toEqual({ volume: 180, rupiah: 225_000_000 })
    expect(hitungUsul(p, isian({ keputusan: 'terima', volume: 150 }))).toEqual({ volume: 180, rupiah: 225_000_000 })
  })

  it.each<[string, Partial<IsianPutusan>, string | null]>([
    ['belum memilih', {}, 'keputusan'],
    ['terima tidak perlu alasan', { keputusan: 'terima' }, null],
    ['ubah tanpa volume', { keputusan: 'ubah', ...beralasan }, 'volume'],
    ['ubah tanpa perubahan', { keputusan: 'ubah', volume: 180, ...beralasan }, 'volume-sama'],
    ['tolak tanpa alasan', { keputusan: 'tolak' }, 'alasan'],
    ['tolak dengan kalimat terlalu singkat', { keputusan: 'tolak', alasan: 'A10', teks: 'Tidak.' }, 'teks'],
    ['alihkan ke tempat yang sama', { keputusan: 'alihkan', perangkatDaerahId: pd(1), ...beralasan }, 'perangkat-daerah'],
    ['lengkap', { keputusan: 'ubah', volume: 150, ...beralasan }, null],
  ])('menyebut apa yang kurang: %s', (_, ubah, kurang) => {
    expect(kurangPutusan(p, isian(ubah))).toBe(kurang)
  })

  it('mengirim hanya isian yang menjadi bagian keputusan itu', () => {
    const penuh = isian({ ...beralasan, volume: 150, prioritas: 1, perangkatDaerahId: pd(2), batasPerbaikan: '2024-02-01' })
    const terima = susunPutusan({ ...penuh, keputusan: 'terima' }, 3)
    expect(terima).toEqual({ keputusan: 'terima', versi: 3, teks: beralasan.teks, urutanPrioritas: 1 })
    const ubah = susunPutusan({ ...penuh, keputusan: 'ubah' }, 3)
    expect(PerintahPutusan.parse(ubah)).toMatchObject({ volume: 150_000, alasan: 'A10', urutanPrioritas: 1 })
    expect(susunPutusan({ ...penuh, keputusan: 'kembalikan' }, 3)).toMatchObject({ batasPerbaikan: '2024-02-01' })
    expect(susunPutusan({ ...penuh, keputusan: 'alihkan' }, 3)).toMatchObject({ perangkatDaerahId: pd(2) })
  })

  it('setiap huruf pintasan menunjuk satu keputusan', () => {
    expect(keputusanTombol('t')).toBe('terima')
    expect(keputusanTombol('V')).toBe('ubah')
    expect(keputusanTombol('z')).toBeNull()
  })
})
