import { describe, expect, test } from 'vitest'
import { type Butir, periksaSerahTerima, type PihakSerahTerima } from '#src/modules/serah-terima/serah-terima.ts'

const desa = { peran: 'operator-desa' as const, kodeWilayah: '32.16.14.2001', perangkatDaerahId: null }
const lama: PihakSerahTerima = { penggunaId: 'lama', nama: 'Operator Lama', penugasan: [desa] }
const baru: PihakSerahTerima = { penggunaId: 'baru', nama: 'Operator Baru', penugasan: [desa] }
const butir: Butir[] = [{ jenis: 'draf', id: 'p1', judul: 'Saluran RW 03', tahunAnggaran: 2025 }]

describe('serah terima pekerjaan', () => {
  test('penerima dengan peran dan lingkup yang sama menerimanya', () => {
    expect(periksaSerahTerima(lama, baru, { butir, dilihat: 1 }).ok).toBe(true)
  })

  test('tidak kepada diri sendiri, tidak kepada yang lingkupnya lain, tidak kepada yang tidak bertugas', () => {
    expect(periksaSerahTerima(lama, lama, { butir, dilihat: 1 })).toMatchObject({ error: { jenis: 'serah-terima-kepada-diri' } })
    const tetangga = { ...baru, penugasan: [{ ...desa, kodeWilayah: '32.16.14.2002' }] }
    expect(periksaSerahTerima(lama, tetangga, { butir, dilihat: 1 })).toMatchObject({ error: { jenis: 'penerima-tidak-setara', nama: 'Operator Baru' } })
    expect(periksaSerahTerima(lama, { ...baru, penugasan: [] }, { butir, dilihat: 1 })).toMatchObject({ error: { jenis: 'penerima-tidak-setara' } })
  })

  test('yang berubah sesudah ditampilkan tidak diserahkan diam-diam, dan yang kosong disebut kosong', () => {
    expect(periksaSerahTerima(lama, baru, { butir, dilihat: 2 })).toMatchObject({ error: { jenis: 'serah-terima-berubah', jumlah: 1 } })
    expect(periksaSerahTerima(lama, baru, { butir: [], dilihat: 0 })).toMatchObject({ error: { jenis: 'serah-terima-kosong' } })
  })
})
