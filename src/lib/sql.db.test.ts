import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Transaction, writeTenant } from '#src/lib/sql.ts'
import { openTestDatabase, type TestDatabase } from '../../test/database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

test('kueri yang datang sesudah transaksinya gagal ditolak, tidak berjalan di luar transaksi', async () => {
  const nanti = Promise.withResolvers<Transaction>()
  const gagal = writeTenant(db.sql, '3216', async (tx) => {
    nanti.resolve(tx)
    await tx`select 1 / 0`
  })
  await expect(gagal).rejects.toThrow('division by zero')
  const tx = await nanti.promise
  expect(() => tx`select 1`).toThrow('transaksi sudah selesai')
})
