import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buatKunci } from '#src/modules/jejak/kunci.service.ts'
import { bacaPenandatangan } from '#src/modules/jejak/penandatangan.ts'
import { periksaJejak } from '#src/modules/jejak/pemeriksaan.service.ts'
import { jalankanPasangkayu, type LaporanPasangkayu } from '#contoh/pasangkayu/pasangkayu.ts'
import { openTestDatabase, type TestDatabase } from '../../test/database.ts'

const FOLDER = path.resolve(import.meta.dirname, '../../../shared/data')
const penandatangan = bacaPenandatangan('selaras', buatKunci())

describe.skipIf(!existsSync(path.join(FOLDER, 'usulan/pekerjaan_pasangkayu_2024_dev.csv')))('287 pekerjaan Kab. Pasangkayu', () => {
  const folderBerkas = mkdtempSync(path.join(tmpdir(), 'selaras-pasangkayu-'))
  let db: TestDatabase
  let laporan: LaporanPasangkayu

  const jalankan = async (): Promise<LaporanPasangkayu> => {
    const t0 = performance.now()
    const hasil = await jalankanPasangkayu(
      { sql: db.sql, penandatangan, folderBerkas },
      () => new Date('2026-11-22T02:00:00Z'),
      { folder: FOLDER },
      (b) => console.log(Math.round(performance.now() - t0), b),
    )
    console.log(Math.round(performance.now() - t0), 'selesai')
    if (!hasil.ok) throw new Error(JSON.stringify(hasil.error))
    return hasil.value
  }

  beforeAll(async () => {
    db = await openTestDatabase()
    laporan = await jalankan()
  }, 300_000)
  afterAll(async () => {
    await db.close()
    rmSync(folderBerkas, { recursive: true, force: true })
  })

  it('x', async () => {
    console.log(
      JSON.stringify(laporan.ringkasan, null, 1),
      laporan.periksa.filter((p) => !p.cocok),
      laporan.masalah,
      laporan.putusanDitolak.slice(0, 5),
      laporan.tautanDitolak.slice(0, 5),
      laporan.menunggu,
      laporan.renja?.masuk,
      laporan.renja?.ditolak,
    )
    expect(laporan.cocok).toBe(true)
    const j = await periksaJejak(db.sql, '7601', penandatangan)
    expect(j.temuan).toEqual([])
    console.log(j.entri, j.baris)
    await jalankan()
    const j2 = await periksaJejak(db.sql, '7601', penandatangan)
    expect(j2.entri).toBe(j.entri)
  }, 300_000)
})
