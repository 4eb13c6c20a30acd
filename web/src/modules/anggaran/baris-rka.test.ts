import { describe, expect, it } from 'vitest'
import { type BagianAnggaran, barisAwal, kurangRka } from './baris-rka.ts'

const bagian: BagianAnggaran = { akomodasiId: 'x', simpulId: 's', kode: '1.03', nama: 'Drainase', volume: 150, rupiah: 187_500_000, waktu: '' }
const baris = { ...barisAwal(bagian, 'Drainase RW 03'), kodeAkun: '5.2.04.01.03.0001' }

describe('baris RKA', () => {
  it('berangkat dari bagian yang disepakati di forum', () => {
    expect(barisAwal(bagian, 'Drainase RW 03')).toMatchObject({ simpulId: 's', nilai: 187_500_000, uraian: 'Drainase RW 03' })
  })
  it.each([
    ['lengkap', [baris], null],
    ['tanpa akun', [{ ...baris, kodeAkun: '' }], 'akun'],
    ['akun salah bentuk', [{ ...baris, kodeAkun: '5.2.4' }], 'akun'],
    ['tanpa uraian', [{ ...baris, uraian: ' ' }], 'uraian'],
    ['tanpa nilai', [{ ...baris, nilai: null }], 'nilai'],
    ['dua baris melebihi bagian', [baris, { ...baris, kunci: '2', nilai: 1 }], 'bagian'],
  ] as const)('%s', (_, daftar, kurang) => {
    expect(kurangRka(daftar, [bagian])).toBe(kurang)
  })
})
