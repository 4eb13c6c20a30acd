import { randomBytes } from 'node:crypto'
import { chmodSync } from 'node:fs'
import path from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MIGRASI_UJI, bersihkan, folderSementara, tulisMigrasi } from '../../../test/program.ts'
import { findServerBinaries, startServer } from '../../../test/server-postgres.ts'
import type { ServerPostgres } from '../../../test/server-postgres.ts'
import { SOURCES, prepareDatabase, refuseOldServer } from './prepare.ts'
import type { PrepareOptions, PreparedDatabase } from './prepare.ts'
import { withDatabase, withUser } from './url.ts'

const debian = findServerBinaries()

describe.runIf(debian !== null)('PostgreSQL milik server (DATABASE_URL)', () => {
  let server: ServerPostgres
  let admin: postgres.Sql
  let sources: PrepareOptions['sources'] & object

  beforeAll(async () => {
    const migrationsDir = tulisMigrasi(folderSementara(), MIGRASI_UJI)
    chmodSync(migrationsDir, 0o755)
    sources = { migrationsDir, viewsDir: path.join(migrationsDir, 'tidak-ada') }
    server = await startServer(debian ?? '')
    admin = postgres(server.url, { max: 1, onnotice: () => undefined })
  })
  afterAll(async () => {
    await admin.end({ timeout: 5 })
    server.stop()
    await bersihkan([])
  })

  async function databaseBaru(pemilik?: string): Promise<string> {
    const nama = `uji_${randomBytes(6).toString('hex')}`
    await admin.unsafe(`create database ${nama} ${pemilik === undefined ? '' : `owner ${pemilik}`}`)
    return withDatabase(server.url, nama)
  }

  /** Roles belong to the whole server: each test begins without ours. */
  async function lupakanPeran(): Promise<void> {
    for (const { nama } of await admin<{ nama: string }[]>`select datname as nama from pg_database where datname like 'uji%'`)
      await admin.unsafe(`drop database ${nama} with (force)`)
    for (const { nama } of await admin<{ nama: string }[]>`select rolname as nama from pg_roles where rolname like 'selaras%' or rolname like 'uji%'`)
      await admin.unsafe(`drop role ${nama}`)
  }

  function siapkan(databaseUrl: string, lain: Partial<PrepareOptions> = {}): Promise<PreparedDatabase> {
    return prepareDatabase({ databaseUrl, dataDir: folderSementara(), progress: () => undefined, sources, ...lain })
  }

  async function siapa(url: string): Promise<unknown> {
    const sql = postgres(url, { max: 1 })
    await sql`insert into catatan values (1) on conflict do nothing`
    const [row] = await sql`select current_user as aku, (select count(*)::int from catatan) as jumlah`
    await sql.end()
    return row
  }

  test('semua migrasi sungguhan berjalan di server itu, dan dilayani sebagai selaras_aplikasi', async () => {
    await lupakanPeran()
    const db = await siapkan(await databaseBaru(), { sources: SOURCES })
    expect(db).toMatchObject({ asal: 'server', version: db.applied.length })
    const sql = postgres(db.urlAplikasi, { max: 1 })
    expect(await sql`select current_user as aku, count(*)::int as jumlah from wilayah`).toEqual([{ aku: 'selaras_aplikasi', jumlah: 0 }])
    await sql.end()
  })

  test('superuser hanya menyiapkan; start kedua dengan folder data yang sama memakai sandi yang sama', async () => {
    await lupakanPeran()
    const [url, dataDir] = [await databaseBaru(), folderSementara()]
    const pertama = await siapkan(url, { dataDir })
    expect(pertama.applied).toEqual(['0001.do.buat-catatan.sql'])
    expect(await siapa(pertama.urlAplikasi)).toEqual({ aku: 'selaras_aplikasi', jumlah: 1 })
    const kedua = await siapkan(url, { dataDir })
    expect([kedua.urlAplikasi, kedua.applied]).toEqual([pertama.urlAplikasi, []])
  })

  test('folder data lain tidak mengganti sandi yang sedang dipakai program lain', async () => {
    await lupakanPeran()
    const url = await databaseBaru()
    const pertama = await siapkan(url)
    await expect(siapkan(url)).rejects.toMatchObject({ jenis: 'sandi-tak-dikenal' })
    expect(await siapa(pertama.urlAplikasi)).toMatchObject({ aku: 'selaras_aplikasi' })
    const ketiga = await siapkan(url, { databaseUrlAplikasi: pertama.urlAplikasi })
    expect(ketiga.urlAplikasi).toBe(pertama.urlAplikasi)
  })

  test('peran bukan superuser yang boleh membuat peran dan memiliki basis data juga cukup', async () => {
    await lupakanPeran()
    await admin.unsafe("create role uji_pengelola login createrole password 'p'")
    const url = withUser(await databaseBaru('uji_pengelola'), 'uji_pengelola', 'p')
    expect(await siapa((await siapkan(url)).urlAplikasi)).toMatchObject({ aku: 'selaras_aplikasi' })
  })

  test('peran yang boleh membuat peran tetapi bukan pemilik basis data ditolak dengan langkahnya', async () => {
    await lupakanPeran()
    await admin.unsafe("create role uji_pengelola login createrole password 'p'")
    const url = withUser(await databaseBaru(), 'uji_pengelola', 'p')
    await expect(siapkan(url)).rejects.toMatchObject({ jenis: 'peran-tak-cukup', langkah: expect.stringContaining('owner to') as string })
  })

  test('peran pelayan saja: melayani basis data yang siap, menolak yang belum', async () => {
    await lupakanPeran()
    const url = await databaseBaru()
    const pertama = await siapkan(url)
    const pelayan = await siapkan(pertama.urlAplikasi)
    expect(pelayan).toMatchObject({ urlPemilik: null, urlAdmin: null, urlAplikasi: pertama.urlAplikasi })
    const kosong = await databaseBaru()
    await expect(siapkan(withDatabase(pertama.urlAplikasi, new URL(kosong).pathname.slice(1)))).rejects.toMatchObject({ jenis: 'skema-belum-siap' })
    const baru = folderSementara()
    await expect(siapkan(pertama.urlAplikasi, { sources: { migrationsDir: baru, viewsDir: baru } })).rejects.toMatchObject({ jenis: 'basis-data-lebih-baru' })
  })

  test('DATABASE_URL_APLIKASI dengan peran yang menembus pagar ditolak', async () => {
    await lupakanPeran()
    const url = await databaseBaru()
    await expect(siapkan(url, { databaseUrlAplikasi: url })).rejects.toMatchObject({ jenis: 'peran-menembus-pagar' })
  })

  test('DATABASE_URL_APLIKASI dengan selaras_aplikasi yang belum ada dibuat dengan sandi di alamat itu', async () => {
    await lupakanPeran()
    const url = await databaseBaru()
    const aplikasi = withUser(url, 'selaras_aplikasi', 'pilihan/sendiri@1')
    expect(await siapa((await siapkan(url, { databaseUrlAplikasi: aplikasi })).urlAplikasi)).toMatchObject({ aku: 'selaras_aplikasi' })
  })

  test('alamat salah, sandi salah, basis data tidak ada: dikatakan sebabnya tanpa menyebut sandi', async () => {
    await lupakanPeran()
    const jenis = 'basis-data-tak-terjangkau'
    await expect(siapkan('mysql://x')).rejects.toMatchObject({ jenis })
    await expect(siapkan('postgres://a:rahasia@127.0.0.1:1/b')).rejects.toMatchObject({ jenis, pesan: expect.not.stringContaining('rahasia') as string })
    await expect(siapkan(withUser(server.url, 'penguji', 'salah'))).rejects.toMatchObject({
      jenis,
      pesan: expect.stringContaining('kata sandi ditolak') as string,
    })
    await expect(siapkan(withDatabase(server.url, 'tidak_ada'))).rejects.toMatchObject({
      jenis,
      pesan: expect.stringContaining('tidak ada di server') as string,
    })
  })
})

test('server yang lebih tua dari PostgreSQL 15 ditolak dengan menyebut versinya', () => {
  expect(() => refuseOldServer({ angka: 140012, versi: '14.12' })).toThrow(/PostgreSQL 14\.12; Selaras memerlukan versi 15/)
  expect(() => refuseOldServer({ angka: 150000, versi: '15.0' })).not.toThrow()
})
