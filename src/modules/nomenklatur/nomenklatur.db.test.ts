import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { FOLDER_ACUAN } from '#src/modules/acuan/acuan.service.ts'
import { muatAcuan } from '#src/modules/nomenklatur/acuan.service.ts'
import { ambilSatuan, ambilSumberDana, bukaNomenklatur, cariEdisi, findSubKegiatan } from '#src/modules/nomenklatur/nomenklatur.service.ts'
import { indukNomenklatur } from '#src/modules/nomenklatur/nomenklatur.ts'
import { kenaliSatuan, siapkanSatuan } from '#src/modules/nomenklatur/satuan.ts'
import { kelompokSumberDana } from '#src/modules/nomenklatur/sumber-dana.ts'

const diam = (): void => undefined
let db: TestDatabase

beforeAll(async () => {
  db = await openTestDatabase()
  await muatAcuan(db.sqlPemilik, FOLDER_ACUAN, diam)
})
afterAll(() => db.close())

describe('data acuan bawaan', () => {
  test('termuat sekali; memuat lagi tidak mengubah apa pun', async () => {
    const lagi = await muatAcuan(db.sqlPemilik, FOLDER_ACUAN, diam)
    expect(lagi.tabel.map((t) => [t.baru, t.berubah])).toEqual(lagi.tabel.map(() => [0, 0]))
    expect(lagi.tabel.map((t) => t.nama)).toContain('Nomenklatur edisi 1317 (pilihan)')
  })

  test('setiap baris nomenklatur punya induk, setiap sub kegiatan punya kinerja, indikator dan satuan yang dikenal', async () => {
    const indeks = siapkanSatuan(await ambilSatuan(db.sql))
    const lengkap = await Promise.all([2024, 2027].map((tahun) => bukaNomenklatur(db.sql, tahun)))
    const sub = lengkap.flatMap((e) => [...(e?.acuan.values() ?? [])]).filter((b) => b.tingkat === 'sub-kegiatan')
    expect(sub.length).toBeGreaterThan(150)
    expect(sub.filter((b) => b.kinerja === null || b.indikator === null)).toEqual([])
    const takDikenal = [...new Set(sub.map((b) => b.satuan ?? ''))].filter((teks) => kenaliSatuan(indeks, teks) === null)
    expect(takDikenal.toSorted()).toEqual(['Sistem Drainase Lingkungan', 'Sistem Drainase Perkotaan'])
    const kode = new Set(lengkap.flatMap((e) => [...(e?.acuan.keys() ?? [])]))
    expect([...kode].filter((k) => !kode.has(indukNomenklatur(k) ?? k))).toEqual([])
  })

  test('kelompok sumber dana cocok dengan kodenya', async () => {
    for (const s of await ambilSumberDana(db.sql)) expect([s.kode, s.kelompok]).toEqual([s.kode, kelompokSumberDana(s.kode)])
  })

  test('berkas yang hilang adalah kesalahan program, dan tidak ada yang termuat setengah', async () => {
    await expect(muatAcuan(db.sqlPemilik, '/tidak/ada', diam)).rejects.toThrow('data acuan bawaan tidak lengkap')
  })
})

describe('kontrak 15: edisi per tahun', () => {
  test('tahun sebelum 2023 memakai edisi 2023 yang dinyatakan sebagai pengganti sementara, dengan catatan', async () => {
    expect(await cariEdisi(db.sql, 2021)).toMatchObject({
      edisi: '1317',
      penggantiSementara: true,
      catatan: expect.stringContaining('pengganti sementara') as string,
    })
    expect(await cariEdisi(db.sql, 2024)).toMatchObject({
      edisi: '1317',
      penggantiSementara: false,
      catatan: null,
      dasarHukum: expect.stringContaining('900.1.15.5-1317') as string,
    })
    expect(await cariEdisi(db.sql, 2027)).toMatchObject({ edisi: '2027', penggantiSementara: false })
    expect(await cariEdisi(db.sql, 2027, 'provinsi')).toMatchObject({ edisi: '2027-provinsi' })
  })

  test('tahun tanpa edisi ditolak, tidak diisi bawaan', async () => {
    expect(await cariEdisi(db.sql, 1999)).toBeNull()
    expect(await cariEdisi(db.sql, 2024, 'provinsi')).toBeNull()
    expect(await findSubKegiatan(db.sql, 1999, '1.03.10.2.01.0032')).toEqual({ ok: false, error: { jenis: 'edisi-tahun-tidak-ada', tahun: 1999 } })
  })
})

describe('K-01: kode harus ada dalam edisi tahun anggarannya', () => {
  test('ditemukan dengan kinerja, indikator, satuan, jalur dan edisi', async () => {
    expect(await findSubKegiatan(db.sql, 2024, '1.03.10.2.01.0032.')).toMatchObject({
      ok: true,
      value: {
        nama: 'Pembangunan Jalan',
        indikator: 'Panjang Jalan yang Dibangun',
        satuan: 'KM',
        kewenangan: 'kabupaten-kota',
        edisi: { edisi: '1317' },
        catatan: ['titik-di-ujung'],
      },
    })
  })

  test('1.03.01.2.01.0001 menjadi X.XX.01.2.01.0001', async () => {
    const hasil = await findSubKegiatan(db.sql, 2021, '1.03.01.2.01.0001')
    expect(hasil).toMatchObject({ ok: true, value: { kode: '1.03.01.2.01.0001', kodeAcuan: 'X.XX.01.2.01.0001', edisi: { penggantiSementara: true } } })
    expect(hasil.ok && hasil.value.jalur.map((j) => j.kode)).toEqual(['1', '1.03', '1.03.01', '1.03.01.2.01'])
  })

  test('kode edisi 2023 yang gugur pada 2027 ditolak dengan kode baru bernama sama sebagai yang terdekat', async () => {
    expect(await findSubKegiatan(db.sql, 2027, '1.03.10.2.01.0032', { nama: 'Pembangunan Jalan' })).toMatchObject({
      ok: false,
      error: { jenis: 'kode-tidak-ada', edisi: '2027', terdekat: [{ kode: '1.03.10.2.01.0053', nama: 'Pembangunan Jalan' }, {}, {}] },
    })
  })

  test('K-10: yang tidak terbaca dikatakan', async () => {
    expect(await findSubKegiatan(db.sql, 2024, 'Pembangunan Jalan')).toEqual({ ok: false, error: { jenis: 'kode-tidak-terbaca', kode: 'Pembangunan Jalan' } })
    expect(await findSubKegiatan(db.sql, 2024, '1.03.10')).toEqual({ ok: false, error: { jenis: 'kode-tidak-terbaca', kode: '1.03.10' } })
  })
})
