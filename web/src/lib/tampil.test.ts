import { describe, expect, it } from 'vitest'
import { tulisSatuan } from '#src/lib/kuantitas.ts'
import { hariAkhir, saat } from '#src/lib/waktu.ts'
import {
  formatPersen,
  formatSelisih,
  formatSelisihVolume,
  formatVolume,
  tempat,
  tulisSaat,
  tulisTanggal,
  tulisTanggalPendek,
  tulisTutup,
  umurHari,
} from './tampil.ts'

const polos = (teks: string) => teks.replaceAll('\u00a0', ' ')

describe('cara menulis angka dan tanggal', () => {
  it('selisih bertanda, dengan tanda minus yang sebenarnya', () => {
    expect(formatSelisih(-37_500_000)).toBe('−37.500.000')
    expect(formatSelisih(12)).toBe('+12')
    expect(polos(formatSelisihVolume(-30, 'm'))).toBe('−30 m')
  })
  it('persen dengan koma, dan pagu nol tidak menjadi persen', () => {
    expect(polos(formatPersen(1, 8))).toBe('12,5 %')
    expect(formatPersen(1, 0)).toBe('—')
  })
  it('satuan ditulis seperti orang menulisnya', () => {
    expect(tulisSatuan('m2')).toBe('m²')
    expect(tulisSatuan('m3-per-hari')).toBe('m³/hari')
    expect(tulisSatuan('unit-rumah')).toBe('unit rumah')
    expect(polos(formatVolume(1200.5, 'm2'))).toBe('1.200,5 m²')
  })
  it('tanggal dan jam menurut zona dan bahasa pembaca', () => {
    expect(polos(tulisTanggal('2024-05-25', 'id'))).toBe('25 Mei 2024')
    expect(polos(tulisTanggal('2024-05-25', 'en'))).toBe('25 May 2024')
    expect(polos(tulisTanggalPendek('2024-05-25', 'id'))).toBe('25 Mei')
    expect(polos(tulisSaat('2024-01-25T01:30:00.000Z', 'WIB', 'id'))).toBe('25 Jan 2024, 08.30 WIB')
    expect(polos(tulisSaat('2024-01-25T01:30:00.000Z', 'WITA', 'en'))).toBe('25 Jan 2024, 09.30 WITA')
  })
  it('penutupan disebut menit terakhirnya yang masih di dalam: tengah malam berakhir pada hari sebelumnya pukul 23.59', () => {
    expect(hariAkhir(saat('2024-01-31T17:00:00.000Z'), 'WIB')).toBe('2024-01-31')
    expect(polos(tulisTutup('2024-01-31T17:00:00.000Z', 'WIB', 'id'))).toBe('31 Jan 2024, 23.59 WIB')
    expect(polos(tulisTutup('2024-01-31T09:00:00.000Z', 'WIB', 'id'))).toBe('31 Jan 2024, 15.59 WIB')
  })
  it('umur dihitung dengan kalender daerah, bukan jam', () => {
    expect(umurHari('2024-01-18T18:00:00.000Z', '2024-01-25', 'WIB')).toBe(6)
  })
  it('tempat menyebut hanya yang diisi', () => {
    expect(polos(tempat('03', null))).toBe('RW 03')
    expect(polos(tempat('03', '01'))).toBe('RW 03/RT 01')
    expect(tempat(null, '')).toBe('')
  })
})
