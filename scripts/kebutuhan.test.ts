import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Kebutuhan, type Laporan, listId, parseKebutuhan, periksaKebutuhan, ringkas } from './kebutuhan.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const UJI = 'src/modules/usulan/usulan.db.test.ts'
const kosong = (): Kebutuhan[] => listId().map((id) => ({ id, kebutuhan: 'x', status: 'belum', uji: '' }))
const dengan = (id: string, ubah: Partial<Kebutuhan>): Kebutuhan[] => kosong().map((k) => (k.id === id ? { ...k, ...ubah } : k))
const laporan = (fullName: string, status = 'passed', file = UJI): Laporan => ({
  testResults: [{ name: path.join(ROOT, file), assertionResults: [{ fullName, status }] }],
})
const SELESAI = { status: 'selesai', uji: UJI } as const

describe('daftar kebutuhan', () => {
  it('memuat 106 kebutuhan, semuanya dan tidak lebih', () => {
    const daftar = parseKebutuhan(readFileSync(path.join(ROOT, 'docs/kebutuhan.csv'), 'utf8'))
    expect(daftar.map((k) => k.id)).toEqual(listId())
    expect(listId()).toHaveLength(106)
  })

  it('yang selesai ditunjukkan uji yang menyebut kodenya dan lulus', () => {
    expect(periksaKebutuhan(dengan('S3-15', SELESAI), laporan('usulan yang tidak terinput tidak didanai (S3-15)'), ROOT)).toEqual([])
  })

  it.each([
    ['uji yang dilewati tidak menunjukkan apa pun', dengan('S3-15', SELESAI), laporan('S3-15 sesuatu', 'skipped'), /berstatus skipped/],
    ['uji yang gagal tidak menunjukkan apa pun', dengan('S3-15', SELESAI), laporan('S3-15 sesuatu', 'failed'), /berstatus failed/],
    ['S3-1 tidak ditunjukkan oleh uji S3-15', dengan('S3-1', SELESAI), laporan('S3-15 sesuatu'), /tidak memuat uji yang menyebut S3-1/],
    ['berkas uji yang tidak dijalankan', dengan('S3-1', SELESAI), { testResults: [] }, /tidak ada di laporan uji/],
    ['selesai tanpa uji', dengan('S3-1', { status: 'selesai' }), laporan('x'), /selesai tanpa uji/],
    [
      'uji aturan murni bukan bukti',
      dengan('S3-1', { status: 'selesai', uji: 'src/modules/usulan/usulan.test.ts' }),
      laporan('S3-1', 'passed', 'src/modules/usulan/usulan.test.ts'),
      /bukan uji skenario/,
    ],
    ['belum tetapi menyebut uji', dengan('S3-1', { uji: UJI }), laporan('S3-1'), /belum, tetapi/],
    ['kode yang hilang', kosong().slice(1), laporan('x'), /^S0-1: tidak ada di daftar$/],
    ['kode yang tak dikenal', [...kosong(), { id: 'S5-1', kebutuhan: 'x', status: 'belum', uji: '' } as const], laporan('x'), /^S5-1: bukan kebutuhan/],
    ['kode yang tertulis dua kali', [...kosong(), ...kosong().slice(0, 1)], laporan('x'), /^S0-1: tertulis dua kali$/],
  ])('dilaporkan: %s', (_judul, daftar, hasil, lapor) => {
    const salah = periksaKebutuhan(daftar, hasil, ROOT)
    expect(salah).toHaveLength(1)
    expect(salah[0]).toMatch(lapor)
  })

  it('diringkas menurut statusnya', () => {
    expect(ringkas(dengan('S3-15', SELESAI))).toBe('Kebutuhan: 106; selesai 1, sebagian 0, belum 105.')
  })

  it('perintahnya gagal tanpa laporan dan bila ada yang salah', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'selaras-kebutuhan-'))
    const run = (file: string): ReturnType<typeof spawnSync> =>
      spawnSync(process.execPath, [path.join(ROOT, 'scripts/periksa-kebutuhan.ts'), file], { encoding: 'utf8' })
    try {
      expect(run(path.join(folder, 'tidak-ada.json')).status).toBe(1)
      writeFileSync(path.join(folder, 'kosong.json'), JSON.stringify({ testResults: [] }))
      const { status, stdout, stderr } = run(path.join(folder, 'kosong.json'))
      expect(String(stdout)).toMatch(/^Kebutuhan: 106;/)
      expect(status).toBe(String(stderr) === '' ? 0 : 1)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
