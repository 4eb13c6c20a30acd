import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { folderSementara, tulisMigrasi } from '../../../test/program.ts'
import { openSql } from '#src/lib/sql.ts'
import type { Sql } from '#src/lib/sql.ts'
import { databaseVersion, migrate } from './migrations.ts'
import { grantDatabase } from './roles.ts'
import { withDatabase } from './url.ts'

const diam = (): void => undefined
let pusat: Sql
let sql: postgres.Sql
let folder: string
let nama: string

beforeAll(() => {
  pusat = openSql(withDatabase(inject('basisData').urlAdmin, 'postgres'), { max: 1 })
})
afterAll(async () => {
  await sql.end({ timeout: 5 })
  await pusat.unsafe(`drop database ${nama} with (force)`)
  await pusat.end()
  rmSync(folder, { recursive: true, force: true })
})

beforeEach(async () => {
  if (nama !== undefined) {
    await sql.end({ timeout: 5 })
    await pusat.unsafe(`drop database ${nama} with (force)`)
    rmSync(folder, { recursive: true, force: true })
  }
  nama = `uji_${randomBytes(6).toString('hex')}`
  await pusat.unsafe(`create database ${nama}`)
  sql = postgres(withDatabase(inject('basisData').urlAdmin, nama), { max: 4, onnotice: () => undefined })
  await grantDatabase(sql)
  folder = folderSementara()
  mkdirSync(path.join(folder, 'tampilan'))
})

function jalan(): ReturnType<typeof migrate> {
  return migrate(sql, { migrationsDir: folder, viewsDir: path.join(folder, 'tampilan') }, diam)
}

const SATU = { '0001.do.buat-satu.sql': 'create table satu (id integer); grant select on satu to selaras_aplikasi;' }

test('setiap berkas diterapkan sekali, berurutan, dan bendanya milik selaras_pemilik', async () => {
  tulisMigrasi(folder, { ...SATU, '0002.do.isi.sql': "insert into satu values (1); select ';' -- titik koma dalam teks\n;" })
  expect(await jalan()).toMatchObject({ version: 2, applied: ['0001.do.buat-satu.sql', '0002.do.isi.sql'] })
  expect(await jalan()).toMatchObject({ version: 2, applied: [] })
  expect(await sql`select tableowner from pg_tables where tablename = 'satu'`).toEqual([{ tableowner: 'selaras_pemilik' }])
  expect(await sql`select id from satu`).toEqual([{ id: 1 }])
})

test('berkas yang gagal di tengah tidak meninggalkan apa pun, yang sebelumnya tetap', async () => {
  tulisMigrasi(folder, { ...SATU, '0002.do.rusak.sql': 'create table dua (id integer); create table salah (;' })
  await expect(jalan()).rejects.toThrow(/0002\.do\.rusak\.sql gagal/)
  expect(await databaseVersion(sql)).toBe(1)
  expect(await sql`select to_regclass('dua') as ada`).toEqual([{ ada: null }])
  tulisMigrasi(folder, { '0002.do.rusak.sql': 'create table dua (id integer)' })
  expect(await jalan()).toMatchObject({ version: 2 })
})

test('berkas yang sudah diterapkan tidak boleh diubah atau disusuli dengan nomor lebih kecil', async () => {
  tulisMigrasi(folder, { ...SATU, '0003.do.tiga.sql': 'select 3' })
  await jalan()
  tulisMigrasi(folder, { '0002.do.susulan.sql': 'select 2' })
  await expect(jalan()).rejects.toThrow(/0002\.do\.susulan\.sql gagal: versi 3 sudah diterapkan/)
  rmSync(path.join(folder, '0002.do.susulan.sql'))
  tulisMigrasi(folder, { '0001.do.buat-satu.sql': 'create table lain (id integer)' })
  await expect(jalan()).rejects.toThrow(/checksum failed/i)
})

test('basis data yang lebih baru daripada berkas ditolak', async () => {
  tulisMigrasi(folder, { ...SATU, '0002.do.dua.sql': 'select 2' })
  await jalan()
  rmSync(path.join(folder, '0002.do.dua.sql'))
  await expect(jalan()).rejects.toMatchObject({ jenis: 'basis-data-lebih-baru' })
})

test('dua program yang migrasi bersamaan menerapkan setiap berkas tepat sekali', async () => {
  tulisMigrasi(folder, { ...SATU, '0002.do.tunggu.sql': 'select pg_sleep(0.3); create table dua (id integer)' })
  const hasil = await Promise.all([jalan(), jalan()])
  expect(hasil.map((satu) => satu.applied.length).toSorted((a, b) => a - b)).toEqual([0, 2])
})

test('tampilan diterapkan lagi hanya bila isinya atau skema berubah', async () => {
  tulisMigrasi(folder, SATU)
  const tampilan = path.join(folder, 'tampilan')
  tulisMigrasi(tampilan, {
    '01-lihat.sql': 'create or replace view lihat as select id from satu',
    '02-lagi.sql': 'create or replace view lagi as select id from lihat',
  })
  expect((await jalan()).views).toEqual(['01-lihat.sql', '02-lagi.sql'])
  expect((await jalan()).views).toEqual([])
  tulisMigrasi(tampilan, { '02-lagi.sql': 'create or replace view lagi as select id, 1 as satu from lihat' })
  expect((await jalan()).views).toEqual(['02-lagi.sql'])
  tulisMigrasi(tampilan, { '02-lagi.sql': 'create or replace view lagi as select salah' })
  await expect(jalan()).rejects.toThrow(/02-lagi\.sql gagal/)
  expect(await sql`select satu from lagi`).toEqual([])
})

test('folder dengan tanda khusus dalam namanya tetap terbaca', async () => {
  const aneh = path.join(folder, 'a [b] {c} (d)+@!*?')
  mkdirSync(aneh)
  tulisMigrasi(aneh, SATU)
  expect(await migrate(sql, { migrationsDir: aneh, viewsDir: aneh + 'x' }, diam)).toMatchObject({ version: 1 })
})
