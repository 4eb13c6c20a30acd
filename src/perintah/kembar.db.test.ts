import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { jalankanBaris } from '#src/perintah/perintah.ts'
import { openTestDatabase, type TestDatabase } from '../../test/database.ts'
import { bangunKabupaten, isiUsulan, SAAT } from '../../test/kabupaten-uji.ts'

let db: TestDatabase
const folder = mkdtempSync(path.join(tmpdir(), 'selaras-kembar-'))

async function selaras(...argv: string[]): Promise<{ kode: number; stdout: string; stderr: string }> {
  let [stdout, stderr] = ['', '']
  const kode = await jalankanBaris(argv, {
    setelan: { dataDir: folder, databaseUrl: db.urlAdmin, databaseUrlAplikasi: db.urlAplikasi, modeContoh: true, baseUrl: 'http://localhost' },
    kini: () => new Date(SAAT),
    stdout: (isi) => {
      stdout += String(isi)
    },
    stderr: (teks) => {
      stderr += teks
    },
    terbuka: () => undefined,
  })
  return { kode, stdout, stderr }
}

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
