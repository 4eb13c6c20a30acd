import { expect, test } from 'vitest'
import type { PutusanKeluar } from '#src/modules/usulan/usulan.schema.ts'
import { biayaPecahan, daftarAlihan, kurangPecah, ringkasGabungan } from './hidup-putusan.ts'

const usulan = (id: string, volumeKini: number, satuan = 'm') => ({ pengajuanId: id, satuan, volumeKini, anggaranKini: volumeKini * 1000, hargaSatuan: 1000 })

test('gabungan menjumlahkan volume yang satuannya sama, dan biayanya tidak melebihi bagiannya', () => {
  expect(ringkasGabungan(usulan('a', 30), [usulan('b', 10.5)])).toEqual({ volume: 40.5, rupiah: 40_500, rupiahInduk: 40_500 })
  expect(ringkasGabungan({ ...usulan('a', 30), hargaSatuan: 2000 }, [usulan('b', 10)])).toMatchObject({ rupiahInduk: 40_000 })
  expect(ringkasGabungan(usulan('a', 30), [usulan('b', 10, 'unit')])).toEqual({ volume: null, rupiah: 40_000, rupiahInduk: 30_000 })
})

test('pecahan yang jumlahnya melebihi induknya dikatakan sebelum dikirim', () => {
  const p = { hargaSatuan: 1000, anggaranKini: 30_000 }
  const bagian = (volume: number | null, judul = 'Bagian satu') => ({ usulanId: 'u', pengajuanId: 'p', judul, volume, lokus: '', rw: '' })
  expect(biayaPecahan(p, 12.5)).toBe(12_500)
  expect(kurangPecah(p, [bagian(20), bagian(10)], 'Dikerjakan dua kali.')).toBeNull()
  expect(kurangPecah(p, [bagian(20), bagian(10.001)], 'Dikerjakan dua kali.')).toBe('lebih')
  expect(kurangPecah(p, [bagian(20), bagian(null)], 'Dikerjakan dua kali.')).toBe('volume')
  expect(kurangPecah(p, [bagian(20), bagian(1, 'Dua')], 'Dikerjakan dua kali.')).toBe('judul')
  expect(kurangPecah(p, [bagian(20), bagian(1)], 'pendek')).toBe('teks')
})

test('setiap pengalihan disebut dari siapa ke siapa, berurutan', () => {
  const putus = (keputusan: string, id: string, nama: string) => ({ keputusan, perangkatDaerahId: id, perangkatDaerah: nama }) as PutusanKeluar
  const p = {
    perangkatDaerahAwalId: 'a',
    perangkatDaerahAwal: 'PU',
    putusan: [putus('terima', 'a', 'PU'), putus('alihkan', 'b', 'Perkim'), putus('alihkan', 'a', 'PU')],
  }
  expect(daftarAlihan(p).map(({ dari, ke }) => `${dari} → ${ke}`)).toEqual(['PU → Perkim', 'Perkim → PU'])
})
