import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'
import { openSql } from '#src/lib/sql.ts'
import type { Sql } from '#src/lib/sql.ts'
import { assertMember, assertServingRole } from './roles.ts'
import { MasalahMulai } from './masalah.ts'
import { withRole, withUser } from './url.ts'

let db: TestDatabase
let admin: Sql
const peran: string[] = []

beforeAll(async () => {
  db = await openTestDatabase()
  admin = openSql(db.urlAdmin, { max: 1 })
})
afterAll(async () => {
  for (const nama of peran) await admin.unsafe(`drop owned by ${nama}; drop role ${nama}`)
  await admin.end()
  await db.close()
})

/** A role of this test's own: roles belong to the whole server. */
async function sebagai(atribut: string, sesudah: (nama: string) => readonly string[] = () => []): Promise<Sql> {
  const nama = `uji_${randomBytes(6).toString('hex')}`
  peran.push(nama)
  await admin.unsafe(`create role ${nama} login password 'uji' ${atribut}`)
  for (const perintah of sesudah(nama)) await admin.unsafe(perintah)
  return openSql(withUser(db.urlAdmin, nama, 'uji'), { max: 1 })
}

async function sebabDitolak(sql: Sql): Promise<string> {
  try {
    await assertServingRole(sql)
    return 'tidak ditolak'
  } catch (error) {
    return error instanceof MasalahMulai && error.jenis === 'peran-menembus-pagar' ? error.pesan : String(error)
  } finally {
    await sql.end()
  }
}

test('selaras_aplikasi boleh melayani', async () => {
  await assertServingRole(db.sql)
  await assertMember(db.sql)
  const [aku] = await db.sql`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolinherit, rolconfig from pg_roles where rolname = current_user`
  expect(aku).toEqual({
    rolsuper: false,
    rolbypassrls: false,
    rolcreaterole: false,
    rolcreatedb: false,
    rolinherit: false,
    rolconfig: ['citus.propagate_set_commands=local'],
  })
  expect(await db.sql`show citus.propagate_set_commands`).toEqual([{ 'citus.propagateSetCommands': 'local' }])
})

test('selaras_aplikasi tidak memiliki apa pun dan bukan anggota pemilik', async () => {
  const milik = await db.sql`select 1 from pg_class where relowner = 'selaras_aplikasi'::regrole`
  const anggota = await db.sql`select 1 from pg_auth_members where member = 'selaras_aplikasi'::regrole`
  expect([milik.length, anggota.length]).toEqual([0, 0])
  await expect(db.sql`set role selaras_pemilik`).rejects.toThrow(/permission denied/)
})

test('superuser ditolak, juga bila ia menyamar sebagai peran lain', async () => {
  expect(await sebabDitolak(openSql(db.urlAdmin, { max: 1 }))).toMatch(/superuser/)
  expect(await sebabDitolak(openSql(withRole(db.urlAdmin, 'selaras_aplikasi'), { max: 1 }))).toMatch(/superuser/)
})

test('peran dengan BYPASSRLS atau CREATEROLE ditolak', async () => {
  expect(await sebabDitolak(await sebagai('bypassrls'))).toMatch(/bypassrls/)
  expect(await sebabDitolak(await sebagai('createrole'))).toMatch(/createrole/)
})

test('pemilik tabel ditolak', async () => {
  const pemilik = await sebagai('', (nama) => [`create table uji_milik_${nama} (id integer)`, `alter table uji_milik_${nama} owner to ${nama}`])
  expect(await sebabDitolak(pemilik)).toMatch(/pemilik public\.uji_milik/)
})

test('anggota pemilik ditolak, walau tanpa pewarisan', async () => {
  const anggota = await sebagai('noinherit', (nama) => [`grant selaras_pemilik to ${nama}`])
  expect(await sebabDitolak(anggota)).toMatch(/lewat peran selaras_pemilik/)
})

test('peran biasa yang diberi hak selaras_aplikasi boleh melayani; tanpa hak itu ditolak', async () => {
  const anggota = await sebagai('', (nama) => [`grant selaras_aplikasi to ${nama}`])
  await assertMember(anggota)
  expect(await sebabDitolak(anggota)).toBe('tidak ditolak')
  const asing = await sebagai('')
  await assertServingRole(asing)
  await expect(assertMember(asing)).rejects.toMatchObject({ jenis: 'peran-tak-cukup' })
  await asing.end()
})
