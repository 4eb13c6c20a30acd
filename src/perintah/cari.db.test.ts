import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { muatWilayah } from '#src/modules/wilayah/wilayah.service.ts'
import { openTestDatabase, type TestDatabase } from '../../test/database.ts'
import { bangunKabupaten } from '../../test/kabupaten-uji.ts'
import { jalankanSelaras } from '../../test/selaras-uji.ts'

let db: TestDatabase
const folder = mkdtempSync(path.join(tmpdir(), 'selaras-cari-'))

const selaras = (...argv: string[]) => jalankanSelaras(db, folder, argv)

beforeAll(async () => {
  db = await openTestDatabase()
  await bangunKabupaten(db.sql)
  await muatWilayah(db.sqlPemilik, () => undefined, { kabupaten: ['32.16'] })
})
afterAll(async () => {
  await db.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('selaras search kamus', () => {
  test('mencetak hasil terbaik lebih dahulu sebagai JSON, dan tidak ada yang lain di keluarannya', async () => {
    const { kode, stdout } = await selaras('search', 'kamus', 'gorong2 mampet', '--daerah', '3216', '--json')
    const { hasil, tahun } = JSON.parse(stdout) as { tahun: number; hasil: Record<string, unknown>[] }
    expect([kode, tahun]).toEqual([0, 2025])
    expect(hasil[0]).toMatchObject({
      id: expect.any(String),
      nama: 'Drainase lingkungan U-ditch 60×60',
      perangkatDaerah: 'SDABMBK',
      alasan: expect.stringContaining('gorong2 → gorong-gorong'),
      biayaTertinggi: 625_000_000,
    })
  })

  test('kode wilayah bertitik berlaku juga', async () => {
    const [a, b] = [
      await selaras('search', 'kamus', 'selokan', '--daerah', '3216', '--json'),
      await selaras('search', 'kamus', 'selokan', '--daerah', '32.16', '--json'),
    ]
    expect([b.kode, b.stdout]).toEqual([0, a.stdout])
  })

  test('bagi orang: wewenang, harga tertinggi, dan alasan', async () => {
    const { stdout } = await selaras('search', 'kamus', 'selokan', '--daerah', '3216')
    expect(stdout).toContain('1. Drainase lingkungan U-ditch 60×60 (K-001)')
    expect(stdout).toMatch(/wewenang kabupaten\/kota · paling tinggi Rp\s?1\.250\.000 per m · sampai Rp\s?625\.000\.000 untuk 500 m/)
    expect(stdout).toContain('Cocok: selokan')
    expect((await selaras('search', 'kamus', 'zzzz', '--daerah', '3216')).stdout).toContain('Tidak ada yang cocok')
  })

  test('tahun tanpa kamus, daerah asing dan argumen yang kurang ditolak dengan langkahnya', async () => {
    const kosong = await selaras('search', 'kamus', 'selokan', '--daerah', '3216', '--tahun', '2031')
    expect([kosong.kode, kosong.stdout]).toEqual([1, ''])
    expect(kosong.stderr).toContain('--tahun: 2025')
    expect((await selaras('search', 'kamus', 'selokan', '--daerah', '9999')).stderr).toContain('[daerah-tidak-dikenal]')
    expect((await selaras('search', 'kamus')).kode).toBe(2)
  })
})

describe('selaras search tempat', () => {
  test('menyebut desanya bila pasti, dan bertanya bila tidak', async () => {
    const { kode, stdout } = await selaras('search', 'tempat', 'got mampet rt.3 rw5 ds sukamurni', '--daerah', '3216', '--json')
    const { desa, sebutan } = JSON.parse(stdout) as { desa: { sebutan: string } | null; sebutan: { jenis: string; keterangan: string }[] }
    expect([kode, desa?.sebutan, sebutan.map((s) => s.jenis)]).toEqual([0, 'Desa Sukamurni', ['rt-rw', 'desa']])
    expect(sebutan[1]?.keterangan).toBe('Hanya satu yang bernama demikian')
    const ragu = await selaras('search', 'tempat', 'jalan rusak sukakarya', '--daerah', '3216')
    expect(ragu.stdout).toMatch(/tanyakan.*“sukakarya”.*Desa Sukakarya.*\/ Kec\. Sukakarya/)
  })

  test('kode wilayah yang salah ditolak', async () => {
    expect((await selaras('search', 'tempat', 'x', '--daerah', '3216', '--wilayah', 'abc')).stderr).toContain('[kode-wilayah-salah]')
  })
})
