import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  MIGRASI_UJI,
  ORANG_BIASA,
  bersihkan,
  bisaSebagaiOrangBiasa,
  folderSementara,
  jalankan,
  jalankanSampaiSelesai,
  jalankanSampaiSiap,
  tulisMigrasi,
  tungguMati,
} from '../../../test/program.ts'
import { findClusterHome } from './cluster.ts'
import { findPostmaster, isAlive } from './postmaster.ts'

let migrationsDir: string
const dataDirs: string[] = []

beforeAll(() => {
  migrationsDir = tulisMigrasi(folderSementara(), MIGRASI_UJI)
  chmodSync(migrationsDir, 0o755)
})
afterAll(() => bersihkan(dataDirs))

function folderData(): string {
  const dataDir = folderSementara()
  dataDirs.push(dataDir)
  return dataDir
}

function pidFile(dataDir: string): string {
  return path.join(findClusterHome(dataDir) ?? '', 'data/postmaster.pid')
}

function databasePid(dataDir: string): number {
  return findPostmaster(findClusterHome(dataDir) ?? '')?.pid ?? 0
}

async function catat(url: string, id: number): Promise<void> {
  const sql = postgres(url, { max: 1 })
  await sql`insert into catatan values (${id})`
  await sql.end()
}

async function bacaCatatan(url: string): Promise<number[]> {
  const sql = postgres(url, { max: 1 })
  const rows = await sql`select id from catatan order by id`
  await sql.end()
  return rows.map((row) => Number(row.id))
}

describe('program yang mati mendadak', () => {
  test('setelah kill -9 PostgreSQL-nya ditemukan, diambil alih, dan tidak ada yang hilang', async () => {
    const args = { dataDir: folderData(), migrationsDir }
    const pertama = await jalankanSampaiSiap({ args })
    await catat(pertama.siap.urlAplikasi, 1)
    pertama.child.kill('SIGKILL')
    await pertama.selesai
    const yatim = databasePid(args.dataDir)
    expect(isAlive(yatim)).toBe(true)
    const kedua = await jalankanSampaiSiap({ args })
    expect(kedua.siap.asal).toBe('diambil-alih')
    expect(databasePid(args.dataDir)).toBe(yatim)
    expect(await bacaCatatan(kedua.siap.urlAplikasi)).toEqual([1])
    kedua.child.kill('SIGTERM')
    expect((await kedua.selesai).code).toBe(0)
    expect(isAlive(yatim)).toBe(false)
  })

  test('setelah listrik padam (program dan PostgreSQL mati bersama) yang sudah diakui tetap ada', async () => {
    const args = { dataDir: folderData(), migrationsDir }
    const pertama = await jalankanSampaiSiap({ args })
    for (const id of [1, 2, 3]) await catat(pertama.siap.urlAplikasi, id)
    const pid = databasePid(args.dataDir)
    process.kill(pid, 'SIGKILL')
    pertama.child.kill('SIGKILL')
    await Promise.all([pertama.selesai, tungguMati(pid)])
    expect(existsSync(pidFile(args.dataDir))).toBe(true)
    const kedua = await jalankanSampaiSiap({ args })
    expect(kedua.siap.asal).toBe('dimulai')
    expect(await bacaCatatan(kedua.siap.urlAplikasi)).toEqual([1, 2, 3])
    kedua.child.kill('SIGTERM')
    await kedua.selesai
  })

  test('berkas pid basi yang menunjuk proses lain tidak menghalangi dan proses itu tidak disentuh', async () => {
    const args = { dataDir: folderData(), migrationsDir, sekali: true }
    await jalankanSampaiSelesai({ args })
    writeFileSync(pidFile(args.dataDir), `${process.pid}\n${findClusterHome(args.dataDir)}/data\n1\n5432\n\n127.0.0.1\n\nready   \n`)
    const hasil = await jalankanSampaiSelesai({ args })
    expect(hasil).toMatchObject({ code: 0, siap: { asal: 'dimulai' } })
  })

  test('PostgreSQL yatim yang tidak menerima sandi kita dihentikan dengan tertib, lalu sebabnya dikatakan', async () => {
    const args = { dataDir: folderData(), migrationsDir }
    const pertama = await jalankanSampaiSiap({ args })
    pertama.child.kill('SIGKILL')
    await pertama.selesai
    const yatim = databasePid(args.dataDir)
    writeFileSync(path.join(args.dataDir, 'rahasia.json'), '{"admin":"salah"}')
    const kedua = await jalankanSampaiSelesai({ args })
    expect(kedua.code).toBe(1)
    expect(kedua.stderr).toMatch(/dihentikan dengan tertib[^]*rahasia\.json/)
    expect(isAlive(yatim)).toBe(false)
  })

  test('program berhenti sendiri ketika proses yang menjalankannya dibunuh', async () => {
    const args = { dataDir: folderData(), migrationsDir }
    const program = await jalankanSampaiSiap({ args, lewatInduk: true })
    const pid = databasePid(args.dataDir)
    program.child.kill('SIGKILL')
    await program.selesai
    await tungguMati(program.siap.pid)
    expect([isAlive(program.siap.pid), isAlive(pid)]).toEqual([false, false])
  })

  test('sinyal kepada npm start diteruskan dan kode keluarnya sama', async () => {
    const args = { dataDir: folderData(), migrationsDir }
    const program = await jalankanSampaiSiap({ args, lewatInduk: true })
    program.child.kill('SIGTERM')
    expect((await program.selesai).code).toBe(0)
    expect(isAlive(program.siap.pid)).toBe(false)
    const ditolak = await jalankanSampaiSelesai({ args: { dataDir: '/dev/null', migrationsDir }, lewatInduk: true })
    expect(ditolak.code).toBe(1)
  })
})

describe('berhenti dengan tertib', () => {
  test('SIGTERM menyelesaikan permintaan yang berjalan, menolak yang baru, lalu menghentikan basis data', async () => {
    const dataDir = folderData()
    const program = await jalankanSampaiSiap({ args: { dataDir, migrationsDir } })
    const pid = databasePid(dataDir)
    const alamat = `http://127.0.0.1:${program.siap.alamat.port}/`
    const berjalan = fetch(alamat).then((jawaban) => jawaban.text())
    await new Promise((resolve) => setTimeout(resolve, 300))
    program.child.kill('SIGTERM')
    program.child.kill('SIGTERM')
    await new Promise((resolve) => setTimeout(resolve, 300))
    await expect(fetch(alamat)).rejects.toThrow('fetch failed')
    expect(await berjalan).toBe('selesai')
    expect((await program.selesai).code).toBe(0)
    expect(isAlive(pid)).toBe(false)
  })
})

describe('dua program pada satu folder data', () => {
  test('yang kedua ditolak dengan menyebut proses yang pertama; perintah boleh ikut memakai', async () => {
    const dataDir = folderData()
    const pertama = await jalankanSampaiSiap({ args: { dataDir, migrationsDir } })
    const kedua = await jalankanSampaiSelesai({ args: { dataDir, migrationsDir } })
    expect(kedua).toMatchObject({ code: 1, siap: null })
    expect(kedua.stderr).toContain(`proses ${pertama.siap.pid}`)
    expect(kedua.stderr).not.toMatch(/\n\s+at /)
    const ikut = await jalankanSampaiSelesai({ args: { dataDir, migrationsDir, join: true, sekali: true } })
    expect(ikut).toMatchObject({ code: 0, siap: { asal: 'digabung' } })
    await catat(pertama.siap.urlAplikasi, 5)
    pertama.child.kill('SIGTERM')
    expect((await pertama.selesai).code).toBe(0)
  })

  test('dua yang mulai pada saat yang sama di folder kosong: satu melayani, satu ditolak', async () => {
    const dataDir = folderData()
    const semua = await Promise.all([1, 2].map(() => jalankan({ args: { dataDir, migrationsDir } })))
    const melayani = semua.filter((program) => program.siap !== null)
    expect(melayani).toHaveLength(1)
    melayani[0]?.child.kill('SIGTERM')
    const kode = await Promise.all(semua.map(async (program) => (await program.selesai).code))
    expect(new Set(kode)).toEqual(new Set([0, 1]))
  })
})

describe('mulai yang ditolak mengatakan apa yang salah dan apa yang dapat dilakukan', () => {
  async function tolak(args: Readonly<Record<string, unknown>>, user?: typeof ORANG_BIASA): Promise<string> {
    const hasil = await jalankanSampaiSelesai({ args: { migrationsDir, sekali: true, ...args }, user })
    expect(hasil.code).toBe(1)
    expect(hasil.stderr).toContain('Yang dapat dilakukan:')
    expect(hasil.stderr).not.toMatch(/\n\s+at /)
    return hasil.stderr
  }

  test('basis data yang lebih baru daripada program', async () => {
    const dataDir = folderData()
    const baru = tulisMigrasi(folderSementara(), { ...MIGRASI_UJI, '0002.do.tambah.sql': 'create table tambahan (id integer)' })
    await jalankanSampaiSelesai({ args: { dataDir, migrationsDir: baru, sekali: true } })
    expect(await tolak({ dataDir })).toContain('basis data lebih baru daripada program: skema basis data versi 2')
  })

  test('port HTTP yang sedang dipakai', async () => {
    const dataDir = folderData()
    const penghuni = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => penghuni.on('listening', resolve))
    const alamat = penghuni.address()
    const port = typeof alamat === 'object' ? alamat?.port : 0
    expect(await tolak({ dataDir, port, sekali: false })).toContain(`port ${port} sedang dipakai`)
    penghuni.close()
  })

  test('basis data dari PostgreSQL versi lain, dan basis data yang hilang', async () => {
    const dataDir = folderData()
    await jalankanSampaiSelesai({ args: { dataDir, migrationsDir, sekali: true } })
    const home = findClusterHome(dataDir) ?? ''
    writeFileSync(path.join(home, 'data/PG_VERSION'), '17\n')
    expect(await tolak({ dataDir })).toContain('dibuat oleh PostgreSQL 17')
    rmSync(path.join(home, 'data'), { recursive: true })
    expect(await tolak({ dataDir })).toContain('tetapi basis data itu tidak ada')
    expect(readdirSync(home)).not.toContain('data')
  })

  test('folder data yang bukan folder', async () => {
    const berkas = path.join(folderSementara(), 'berkas')
    writeFileSync(berkas, '')
    expect(await tolak({ dataDir: berkas })).toContain('tidak dapat dibaca atau ditulis')
  })

  test.runIf(bisaSebagaiOrangBiasa)('folder data yang tidak boleh ditulis', async () => {
    const terkunci = folderSementara()
    chmodSync(terkunci, 0o555)
    expect(await tolak({ dataDir: terkunci }, ORANG_BIASA)).toContain('tidak dapat dibaca atau ditulis')
  })
})

describe('izin', () => {
  test('rahasia hanya dapat dibaca pemiliknya', async () => {
    const dataDir = folderData()
    await jalankanSampaiSelesai({ args: { dataDir, migrationsDir, sekali: true } })
    expect(statSync(path.join(dataDir, 'rahasia.json')).mode & 0o777).toBe(0o600)
    expect(statSync(path.join(findClusterHome(dataDir) ?? '', 'data')).mode & 0o777).toBe(0o700)
  })

  test('data folder dapat dibuat dalam folder yang belum ada', async () => {
    const dataDir = path.join(folderSementara(), 'a/b')
    dataDirs.push(dataDir)
    mkdirSync(path.dirname(dataDir), { recursive: true })
    expect((await jalankanSampaiSelesai({ args: { dataDir, migrationsDir, sekali: true } })).code).toBe(0)
    expect(readFileSync(path.join(dataDir, 'basis-data.lokasi'), 'utf8')).not.toBe('')
  })
})
