import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSql, readTenant } from '#src/lib/sql.ts'
import { buatKunci } from '#src/modules/jejak/kunci.service.ts'
import { bacaPenandatangan } from '#src/modules/jejak/penandatangan.ts'
import { periksaJejak } from '#src/modules/jejak/pemeriksaan.service.ts'
import { buangContoh, isContohTerputus, muatContoh } from '#contoh/contoh.ts'
import { openTestDatabase, type TestDatabase } from '../test/database.ts'

let db: TestDatabase
const folderBerkas = mkdtempSync(path.join(tmpdir(), 'selaras-contoh-'))

beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(async () => {
  await db.close()
  rmSync(folderBerkas, { recursive: true, force: true })
})

const kini = (): Date => new Date('2026-11-22T10:00:00Z')
const diam = (): void => undefined

describe('muatan contoh', () => {
  it('yang terputus di tengah dikenali, dibuang, dan dimulai lagi sampai utuh', async () => {
    const penandatangan = bacaPenandatangan('uji', buatKunci())
    const p = { sql: db.sql, penandatangan, folderBerkas, ringkas: true }
    expect(await isContohTerputus(db.sql)).toBe(false)
    const putus = (baris: string): void => {
      if (/ dari \d+ usulan/.test(baris)) throw new Error('listrik padam')
    }
    await expect(muatContoh(p, kini, putus)).rejects.toThrow('listrik padam')
    expect(await isContohTerputus(db.sql)).toBe(true)

    const admin = openSql(db.urlAdmin, { max: 1 })
    await buangContoh(admin)
    await admin.end()
    await muatContoh(p, kini, diam)
    expect(await isContohTerputus(db.sql)).toBe(false)
    const [jumlah] = await readTenant(db.sql, '3216', (tx) => tx`select count(*) as ada from pengajuan where daerah_id = '3216'`)
    expect(jumlah?.['ada']).toBeGreaterThan(200)
    expect((await periksaJejak(db.sql, '3216', penandatangan)).temuan).toEqual([])
  })
})
