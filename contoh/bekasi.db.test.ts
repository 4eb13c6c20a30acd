import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buatKunci } from '#src/modules/jejak/kunci.service.ts'
import { bacaPenandatangan } from '#src/modules/jejak/penandatangan.ts'
import { periksaJejak } from '#src/modules/jejak/pemeriksaan.service.ts'
import { muatBekasi } from '#contoh/bekasi/bekasi.ts'
import { openTestDatabase, type TestDatabase } from '../test/database.ts'

const penandatangan = bacaPenandatangan('selaras', buatKunci())
const folderBerkas = mkdtempSync(path.join(tmpdir(), 'selaras-contoh-'))
let db: TestDatabase

beforeAll(async () => {
  db = await openTestDatabase()
  const t0 = performance.now()
  await muatBekasi({ sql: db.sql, penandatangan, folderBerkas }, () => new Date(), (b) => console.log(Math.round(performance.now() - t0), b))
})
afterAll(async () => {
  await db.close()
  rmSync(folderBerkas, { recursive: true, force: true })
})

describe('skenario bekasi', () => {
  test('jejaknya utuh', async () => {
    const hasil = await periksaJejak(db.sql, '3216', penandatangan)
    expect(hasil.temuan).toEqual([])
    expect(hasil.baris).toBeGreaterThan(500)
  })
})
