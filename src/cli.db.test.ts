import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bersihkan, folderSementara } from '../test/program.ts'
import { openTestDatabase, type TestDatabase } from '../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji } from '../test/kabupaten-uji.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { bacaSumberWilayah } from '#src/modules/wilayah/sumber-wilayah.service.ts'

/* The program itself, as typed: its streams, its exit code, its signals. */

const PROGRAM = path.resolve(import.meta.dirname, '../bin/selaras.mjs')
const folder = mkdtempSync(path.join(tmpdir(), 'selaras-cli-'))
const folderData: string[] = []
let db: TestDatabase
let k: KabupatenUji

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
  const hasil = await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isiUsulan(k))
  if (!hasil.ok) throw new Error(hasil.error.jenis)
})
afterAll(async () => {
  await db.close()
  await bersihkan(folderData)
  rmSync(folder, { recursive: true, force: true })
})

interface Selesai {
  readonly kode: number | null
  readonly stdout: string
  readonly stderr: string
}

/** `saatBicara` sees the program while it runs; without DATABASE_URL the program starts a database of its own. */
function selaras(argv: readonly string[], env: Record<string, string>, saatBicara?: (hentikan: (sinyal: NodeJS.Signals) => void) => void): Promise<Selesai> {
  const child = spawn(process.execPath, [PROGRAM, ...argv], {
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', HOME: folder, ...env },
  })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (isi: Buffer) => (stdout += isi.toString()))
  child.stderr.on('data', (isi: Buffer) => {
    stderr += isi.toString()
    saatBicara?.((sinyal) => child.kill(sinyal))
  })
  return new Promise((selesai, gagal) => {
    child.on('error', gagal)
    child.on('close', (kode) => selesai({ kode, stdout, stderr }))
  })
}

const server = (): Record<string, string> => ({ SELARAS_DATA: path.join(folder, 'data'), DATABASE_URL: db.urlAdmin, DATABASE_URL_APLIKASI: db.urlAplikasi })

describe('selaras dari terminal', () => {
  it('dengan --json tidak ada yang lain di keluaran; kode keluar 0, 1 dan 2', async () => {
    const operasi = await selaras(['operasi', '--json'], server())
    expect(operasi.kode).toBe(0)
    expect((JSON.parse(operasi.stdout) as unknown[]).length).toBeGreaterThan(30)
    const ditolak = await selaras(['backup', PROGRAM, '--json'], server())
    expect(ditolak.kode).toBe(1)
    expect(JSON.parse(ditolak.stdout)).toMatchObject({ kode: 'cadangan-sudah-ada', rincian: { berkas: PROGRAM } })
    expect(await selaras(['operasii'], server())).toMatchObject({ kode: 2, stdout: '' })
  })

  it('basis data yang tidak terjangkau dijelaskan, bukan ditumpahkan', async () => {
    const hasil = await selaras(['operasi'], { ...server(), DATABASE_URL: 'postgres://siapa:salah@127.0.0.1:1/tidak_ada' })
    expect(hasil).toMatchObject({ kode: 1, stdout: '' })
    expect(hasil.stderr).toContain('[basis-data-tak-terjangkau]')
    expect(hasil.stderr).not.toContain('    at ')
    expect(hasil.stderr).not.toContain('salah@')
  })

  it('dihentikan di tengah jalan keluar dengan kode sinyalnya, dan tidak ada yang setengah masuk', async () => {
    const hitung = async (): Promise<number> => (await db.sqlPemilik<{ n: number }[]>`select count(*)::int as n from wilayah`)[0]?.n ?? -1
    const sebelum = await hitung()
    let sudah = false
    const hasil = await selaras(['acuan', 'muat'], server(), (hentikan) => {
      if (!sudah) setTimeout(() => hentikan('SIGTERM'), 300)
      sudah = true
    })
    expect(hasil.kode).toBe(143)
    expect([sebelum, bacaSumberWilayah().length]).toContain(await hitung())
  })

  it('cadangan dipulihkan ke pemasangan baru dengan basis datanya sendiri, dan jejaknya tetap utuh', async () => {
    const cadangan = path.join(folder, 'uji.selaras')
    expect(await selaras(['backup', cadangan], server())).toMatchObject({ kode: 0 })
    const dataBaru = path.join(folderSementara(), 'data')
    folderData.push(dataBaru)
    const pulih = await selaras(['restore', cadangan], { SELARAS_DATA: dataBaru })
    expect(pulih).toMatchObject({ kode: 0 })
    const periksa = await selaras(['jejak', 'verify', '--json'], { SELARAS_DATA: dataBaru })
    expect(periksa.kode).toBe(0)
    expect(JSON.parse(periksa.stdout)).toEqual([{ daerahId: '3216', entri: 0, akar: expect.any(String) as string, utuh: true, pertama: null }])
    expect((await selaras(['restore', cadangan], { SELARAS_DATA: dataBaru })).stderr).toContain('[basis-data-tidak-kosong]')
  })
})
