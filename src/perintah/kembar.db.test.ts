import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { openTestDatabase, type TestDatabase } from '../../test/database.ts'
import { bangunKabupaten, isiUsulan } from '../../test/kabupaten-uji.ts'
import { jalankanSelaras } from '../../test/selaras-uji.ts'

let db: TestDatabase
const folder = mkdtempSync(path.join(tmpdir(), 'selaras-kembar-'))

const selaras = (...argv: string[]) => jalankanSelaras(db, folder, argv)

beforeAll(async () => {
  db = await openTestDatabase()
  const kab = await bangunKabupaten(db.sql)
  for (const judul of ['Pelatihan jahit Kp. Baru', 'pelatihan jahit kampung baru']) {
    await buatUsulan(kab.sebagai('operator-desa'), kab.penandatangan, isiUsulan(kab, { judul, rw: '05' }))
  }
})
afterAll(async () => {
  await db.close()
  rmSync(folder, { recursive: true, force: true })
})

test('selaras usulan kembar mencari atas nama penyiap, dan dijalankan lagi tidak menemukan yang baru', async () => {
  const satu = await selaras('usulan', 'kembar', '--daerah', '3216', '--tahun', '2025', '--json')
  expect([satu.kode, JSON.parse(satu.stdout)]).toEqual([0, expect.objectContaining({ diperiksa: 2, baru: 1, pasti: 1 })])
  const dua = await selaras('usulan', 'kembar', '--daerah', '3216', '--tahun', '2025')
  expect([dua.kode, dua.stdout]).toEqual([0, expect.stringContaining('0 dugaan baru')])
  expect((await selaras('usulan', 'kembar', '--daerah', '3216')).stderr).toContain('[tahun-salah]')
  expect((await selaras('usulan', 'kembar', '--daerah', '9999', '--tahun', '2025')).stderr).toContain('[daerah-tidak-dikenal]')
})
