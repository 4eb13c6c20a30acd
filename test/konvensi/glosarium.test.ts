import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ROOT, parseGlosarium, readGlosarium } from './glosarium.ts'

const MODULES = path.join(ROOT, 'src/modules')
/** Lists that are codes or machinery, not words of the domain. */
const BUKAN_ISTILAH = new Set(['DAFTAR_ALASAN', 'DAFTAR_BAHASA', 'DAFTAR_URUT'])
const KATA_TERLARANG = new Set(['opd', 'skpd', 'sopd', 'acara', 'kalender'])

const istilah = readGlosarium()
const teks = readFileSync(path.join(ROOT, 'docs/glosarium.md'), 'utf8')

function asTerm(kata: string): string {
  return kata.replaceAll('-', '_')
}

function listSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.ts') && !f.endsWith('.test.ts'))
    .map((f) => path.join(folder, f))
}

/** Every exported closed list `DAFTAR_…` of words, read from the running code. */
async function listDaftar(): Promise<[nama: string, kata: readonly string[]][]> {
  const files = listSources(MODULES).filter((f) => /export const DAFTAR_/.test(readFileSync(f, 'utf8')))
  const modules = await Promise.all(files.map(async (f) => z.record(z.string(), z.unknown()).parse({ ...((await import(f)) as object) })))
  return modules
    .flatMap((m) => Object.entries(m))
    .filter(([nama]) => nama.startsWith('DAFTAR_') && !BUKAN_ISTILAH.has(nama))
    .map(([nama, isi]) => [nama, z.array(z.string()).parse(isi)])
}

describe('glosarium', () => {
  it('tidak memuat istilah yang sama dua kali, dan setiap baris lengkap', () => {
    const semua = parseGlosarium(teks)
    expect(semua.length).toBeGreaterThan(100)
    expect(semua.map((i) => i.istilah).filter((nama, i, daftar) => daftar.indexOf(nama) !== i)).toEqual([])
    expect(semua.filter((i) => i.arti === '' || i.dasar === '' || i.english === '').map((i) => i.istilah)).toEqual([])
    expect(semua.map((i) => i.istilah).filter((nama) => !/^[a-z0-9][a-z0-9_]*$/.test(nama))).toEqual([])
  })

  it('setiap baris tabelnya terbaca sebagai istilah', () => {
    const baris = teks.split('\n').filter((b) => b.startsWith('| `'))
    expect(baris.length).toBe(parseGlosarium(teks).length)
  })

  it('setiap folder modul adalah istilah', () => {
    const folder = readdirSync(MODULES, { withFileTypes: true }).filter((d) => d.isDirectory() && readdirSync(path.join(MODULES, d.name)).length > 0)
    expect(folder.length).toBeGreaterThan(0)
    expect(folder.map((d) => d.name).filter((nama) => !istilah.has(asTerm(nama)))).toEqual([])
  })

  it('setiap kata dari daftar tertutup di kode adalah istilah', async () => {
    const daftar = await listDaftar()
    expect(daftar.map(([nama]) => nama)).toEqual(expect.arrayContaining(['DAFTAR_TAHAP', 'DAFTAR_KEADAAN', 'DAFTAR_KEPUTUSAN', 'DAFTAR_PERAN']))
    expect(daftar.flatMap(([nama, kata]) => kata.filter((k) => !istilah.has(asTerm(k))).map((k) => `${nama}: ${k}`))).toEqual([])
  })

  it('setiap keputusan ada di daftar tertutup kata kerja hukum', async () => {
    const bagian = /## Kata kerja hukum[^]*?(?=\n## )/.exec(teks)?.[0] ?? ''
    const kataKerja = new Set(parseGlosarium(bagian).map((i) => i.istilah))
    const keputusan = (await listDaftar()).find(([nama]) => nama === 'DAFTAR_KEPUTUSAN')?.[1] ?? []
    expect(keputusan.length).toBeGreaterThan(0)
    expect(keputusan.filter((k) => !kataKerja.has(k.replaceAll('-', '_')))).toEqual([])
  })

  it('tidak ada nama berkas atau ekspor yang memakai kata terlarang', () => {
    const nama = listSources(path.join(ROOT, 'src')).flatMap((f) => [
      path.basename(f),
      ...[...readFileSync(f, 'utf8').matchAll(/^export (?:async )?(?:function|const|interface|type|class) (\w+)/gm)].map((m) => m[1] ?? ''),
    ])
    expect(nama.length).toBeGreaterThan(0)
    expect(nama.filter(isTerlarang)).toEqual([])
    expect(['listSkpd', 'AcaraBaru', 'kalender.ts', 'BERITA_ACARA', 'beritaAcara', 'berita-acara.ts', 'perangkatDaerah'].filter(isTerlarang)).toEqual([
      'listSkpd',
      'AcaraBaru',
      'kalender.ts',
    ])
  })
})

function isTerlarang(nama: string): boolean {
  const suku = nama
    .replaceAll(/berita[_-]?acara/gi, '')
    .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
  return suku.some((s) => KATA_TERLARANG.has(s))
}
