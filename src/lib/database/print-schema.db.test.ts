import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'
import { openSql } from '#src/lib/sql.ts'
import { printSchema } from './print-schema.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

async function print(): Promise<string> {
  const sql = openSql(db.urlAdmin, { max: 1 })
  const text = await printSchema(sql)
  await sql.end()
  return text
}

test('db/schema.sql sama dengan skema hasil semua migrasi (perbarui dengan npm run db:schema)', async () => {
  const committed = readFileSync(path.join(import.meta.dirname, '../../../db/schema.sql'), 'utf8')
  expect(await print()).toBe(committed)
})

test('setiap jenis benda yang diubah tampak pada cetakan skema', async () => {
  const before = await print()
  const changes = [
    'create table public.cetak_uji (a integer generated always as identity, b text default $$x$$ not null, c integer)',
    'alter table public.cetak_uji add constraint check_cetak_uji check (c > 0)',
    'create index idx_cetak_uji on public.cetak_uji (b)',
    'alter table public.cetak_uji enable row level security',
    'create policy coba on public.cetak_uji for select using (c = 1)',
    'grant select (b) on public.cetak_uji to selaras_aplikasi',
    'grant insert on public.cetak_uji to selaras_aplikasi',
    'create view public.cetak_uji_lihat as select b from public.cetak_uji',
    'create function public.cetak_uji_fungsi() returns integer language sql as $$ select 1 $$',
    "comment on table public.cetak_uji is 'uji'",
  ]
  const texts = new Set([before])
  for (const change of changes) {
    await db.sqlPemilik.unsafe(change)
    texts.add(await print())
  }
  expect(texts.size).toBe(changes.length + 1)
})
