import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { LAIN, LAPISAN, POHON } from './pelanggaran.ts'
import type { Alat, Pelanggaran } from './pelanggaran.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const SETTINGS = ['tsconfig.json', '.oxlintrc.json', '.oxfmtrc.json', 'knip.json', 'scripts/lapisan.ts', 'scripts/aturan-lint.ts']
const COMMANDS: Readonly<Record<Alat, readonly string[]>> = {
  tsc: ['typescript/bin/tsc', '--noEmit', '--pretty', 'false'],
  oxlint: ['oxlint/bin/oxlint', '-f', 'json', 'src', 'web', 'contoh'],
  oxfmt: ['oxfmt/bin/oxfmt', '--check', 'src', 'web', 'contoh'],
  knip: ['knip/bin/knip.js', '--include', 'files,exports', '--reporter', 'compact', '--no-config-hints'],
}
const Report = z.object({ diagnostics: z.array(z.object({ message: z.string(), code: z.string().optional(), filename: z.string() })) })

interface Laporan {
  readonly status: number | null
  /** One line per finding, with its file. */
  readonly baris: readonly string[]
}

function plant(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'selaras-tanam-'))
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'), 'junction')
  mkdirSync(path.join(root, 'scripts'))
  for (const name of SETTINGS) copyFileSync(path.join(ROOT, name), path.join(root, name))
  const { imports } = z.object({ imports: z.record(z.string(), z.string()) }).parse(JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')))
  const manifest = { name: 'tanam', type: 'module', imports, dependencies: { postgres: '*', zod: '*' } }
  writeFileSync(path.join(root, 'package.json'), JSON.stringify(manifest))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), text)
  }
  return root
}

function run(alat: Alat, root: string): Laporan {
  const [bin = '', ...args] = COMMANDS[alat]
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(ROOT, 'node_modules', bin), ...args], { cwd: root, encoding: 'utf8' })
  if (alat !== 'oxlint') return { status, baris: `${stdout}\n${stderr}`.split('\n') }
  const { diagnostics } = Report.parse(JSON.parse(stdout))
  return { status, baris: diagnostics.map((d) => `${d.filename} ${d.code ?? ''} ${d.message.replaceAll('\n', ' ')}`) }
}

function runAll(files: Readonly<Record<string, string>>): Readonly<Record<Alat, Laporan>> {
  const root = plant(files)
  try {
    return { tsc: run('tsc', root), oxlint: run('oxlint', root), oxfmt: run('oxfmt', root), knip: run('knip', root) }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

describe('pemeriksaan yang dapat gagal', () => {
  const semua: readonly Pelanggaran[] = [...LAPISAN, ...LAIN]
  let bersih: Readonly<Record<Alat, Laporan>>
  let tertanam: Readonly<Record<Alat, Laporan>>

  beforeAll(() => {
    bersih = runAll(POHON)
    tertanam = runAll({ ...POHON, ...Object.fromEntries(semua.map((p) => [p.berkas, p.isi])) })
  }, 120_000)

  it('tidak ada dua pelanggaran yang memakai berkas yang sama', () => {
    expect(new Set(semua.map((p) => p.berkas)).size).toBe(semua.length)
  })

  it.each(['tsc', 'oxlint', 'oxfmt', 'knip'] as const)('pohon yang benar lolos dari %s', (alat) => {
    expect({ status: bersih[alat].status, baris: bersih[alat].status === 0 ? [] : bersih[alat].baris }).toEqual({ status: 0, baris: [] })
  })

  it.each(semua.map((p) => [p.nama, p] as const))('dilaporkan: %s', (_nama, p) => {
    const laporan = tertanam[p.alat]
    expect(laporan.status).not.toBe(0)
    const tentangBerkas = laporan.baris.filter((b) => b.includes(p.berkas))
    expect(
      tentangBerkas.some((b) => p.lapor.test(b)),
      `${p.lapor.source}\n${tentangBerkas.join('\n')}`,
    ).toBe(true)
  })
})
