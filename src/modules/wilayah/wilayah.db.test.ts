import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import {
  ambilAnak,
  ambilJalur,
  ambilWilayah,
  ambilWilayahDaerah,
  cariWilayah,
  kenaliTeks,
  muatWilayah,
  type PembacaWilayah,
} from '#src/modules/wilayah/wilayah.service.ts'

let db: TestDatabase
const diam = (): void => undefined

beforeAll(async () => {
  db = await openTestDatabase()
  await muatWilayah(db.sqlPemilik, diam)
  await db.sql.begin(async (tx) => {
    for (const [id, kode, nama, jenis] of [
      ['3216', '32.16', 'Kabupaten Bekasi', 'kabupaten'],
      ['32', '32', 'Provinsi Jawa Barat', 'provinsi'],
      ['00', null, 'Nasional', 'nasional'],
    ] as const) {
      await tx.unsafe(`set local selaras.daerah = '${id}'`)
      await tx`insert into daerah (daerah_id, kode_wilayah, nama, jenis, zona_waktu) values (${id}, ${kode}, ${nama}, ${jenis}, 'WIB') on conflict do nothing`
    }
  })
})
afterAll(() => db.close())

describe('memuat wilayah', () => {
  test('seluruh edisi termuat: 38 provinsi, 514 kabupaten/kota, 7.285 kecamatan, 83.762 desa/kelurahan', async () => {
    const baris =
      await db.sql`select case when tingkat in ('kabupaten', 'kota') then 'kabkota' when length(kode) = 13 then 'desa' else tingkat end as t, count(*)::integer as n from wilayah group by 1`
    expect(Object.fromEntries(baris.map((b) => [b.t, b.n]))).toEqual({ provinsi: 38, kabkota: 514, kecamatan: 7285, desa: 83_762 })
  })

  test('memuat dua kali tidak mengubah apa pun', async () => {
    expect(await muatWilayah(db.sqlPemilik, diam, { kabupaten: ['76.01'] })).toEqual({ jumlah: 77, baru: 0, berubah: 0 })
  })

  test('nama yang berubah diperbarui, tidak digandakan', async () => {
    await db.sqlPemilik`update wilayah set nama = 'Salah' where kode = '76.01.07.2001'`
    expect(await muatWilayah(db.sqlPemilik, diam, { kabupaten: ['76.01'] })).toMatchObject({ baru: 0, berubah: 1 })
    expect(await ambilWilayah({ sql: db.sql, daerahId: '3216' }, '76.01.07.2001')).toMatchObject({ nama: 'Lilimori' })
  })

  test('hanya kabupaten yang diminta, dan kode yang bukan kabupaten ditolak', async () => {
    await expect(muatWilayah(db.sqlPemilik, diam, { kabupaten: ['76'] })).rejects.toThrow('bukan kode kabupaten')
  })

  test('peran aplikasi tidak dapat mengubah wilayah', async () => {
    await expect(db.sql`update wilayah set nama = 'X' where kode = '32'`).rejects.toThrow('permission denied')
  })
})

describe('mencari wilayah', () => {
  let bekasi: PembacaWilayah
  beforeAll(() => {
    bekasi = { sql: db.sql, daerahId: '3216' }
  })

  test('anak, jalur dan sebutan', async () => {
    expect((await ambilAnak(bekasi, '32.16')).length).toBe(23)
    expect((await ambilAnak(bekasi, null)).length).toBe(38)
    expect(await ambilJalur(bekasi, '32.16.14.2001')).toMatchObject({
      sebutan: expect.stringMatching(/^Desa /) as string,
      jalur: 'Kec. Sukakarya, Kab. Bekasi, Provinsi Jawa Barat',
    })
    expect(await ambilJalur(bekasi, '32.16.99')).toBeNull()
  })

  test('hanya di dalam pemerintah daerah sendiri: Sukakarya di Bekasi, bukan di Sabang', async () => {
    const [pertama, ...lain] = await cariWilayah(bekasi, 'kec. suka karya')
    expect(pertama).toMatchObject({ kode: '32.16.14', sebutan: 'Kec. Sukakarya', jalur: 'Kab. Bekasi' })
    expect([pertama, ...lain].every((w) => w?.kode.startsWith('32.16') === true)).toBe(true)
  })

  test('salah ketik tetap menemukan, teks kosong tidak', async () => {
    expect((await cariWilayah(bekasi, 'Sukakrya')).map((w) => w.kode)).toContain('32.16.14')
    expect(await cariWilayah(bekasi, 'desa ')).toEqual([])
    expect((await cariWilayah(bekasi, '32.16.14')).length).toBeGreaterThan(1)
  })

  test('provinsi melihat sampai desanya, nasional sampai kecamatan', async () => {
    expect((await ambilWilayahDaerah({ sql: db.sql, daerahId: '32' })).filter((w) => w.kode.length === 13).length).toBeGreaterThan(5000)
    expect((await cariWilayah({ sql: db.sql, daerahId: '00' }, 'Sukakarya')).map((w) => w.kode)).toEqual(expect.arrayContaining(['11.72.01', '32.16.14']))
  })

  test('desa dikenali dari teks dengan daftar wilayah daerah itu', async () => {
    expect(await kenaliTeks(bekasi, 'Perbaikan jalan Desa Sukaindah Kec. Sukakarya')).toMatchObject({
      hasil: 'dikenali',
      kode: expect.stringMatching(/^32\.16\.14\./) as string,
    })
    expect(await kenaliTeks({ sql: db.sql, daerahId: '32' }, 'Desa Sukaindah Kec. Sukakarya')).toEqual({ hasil: 'tidak-ada', calon: [] })
  })
})
