import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ROOT } from './glosarium.ts'

const Manifest = z.object({ dependencies: z.record(z.string(), z.string()), scripts: z.record(z.string(), z.string()) })
const manifest = Manifest.parse(JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')))

function listDokumen(): string[] {
  const docs = readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map((f) => path.posix.join('docs', f.replaceAll(path.sep, '/')))
  return [...readdirSync(ROOT), ...docs].filter((f) => f.endsWith('.md'))
}

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8')
}

/** The anchors GitHub gives the headings of a text. */
function anchors(teks: string): string[] {
  return [...teks.matchAll(/^#+ (.+)$/gm)].map((m) =>
    (m[1] ?? '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

/** What is dead in a text: links to files and headings that are not there. */
function deadLinks(file: string, teks: string): string[] {
  return [...teks.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = '']) => {
    if (/^(https?|mailto):/.test(link)) return []
    const [target = '', anchor] = link.split('#')
    const place = target === '' ? file : path.posix.join(path.posix.dirname(file), target)
    if (!existsSync(path.join(ROOT, place))) return [`${file}: ${link}`]
    return anchor === undefined || anchors(read(place)).includes(anchor) ? [] : [`${file}: ${link}`]
  })
}

/** Paths in code that begin with a folder of the repository. Patterns with `*`, `…` or `NNNN` name no single file. */
const PATHS = /`((?:src|db|docs|test|scripts|web|contoh|e2e|bench|bin)\/[\w./-]*\w)\/?`/g

function deadPaths(file: string, teks: string): string[] {
  return [...teks.matchAll(PATHS)].flatMap(([, target = '']) => (target.includes('NNNN') || existsSync(path.join(ROOT, target)) ? [] : [`${file}: ${target}`]))
}

function deadScripts(file: string, teks: string): string[] {
  const names = [...teks.matchAll(/npm run (?:-s )?([\w:]+)/g)].map((m) => m[1] ?? '')
  const all = [...names, ...[...teks.matchAll(/npm (start|test)\b/g)].map((m) => m[1] ?? '')]
  return all.filter((nama) => !(nama in manifest.scripts)).map((nama) => `${file}: npm run ${nama}`)
}

describe('dokumen', () => {
  const dokumen = listDokumen()

  it('tidak ada tautan, berkas, atau perintah yang mati', () => {
    expect(dokumen.length).toBeGreaterThan(10)
    expect(dokumen.flatMap((f) => [...deadLinks(f, read(f)), ...deadPaths(f, read(f)), ...deadScripts(f, read(f))])).toEqual([])
  })

  it('yang mati dilaporkan', () => {
    const teks = '[a](tidak-ada.md) [b](#tak-ada) [c](docs/glosarium.md#keadaan) `src/tidak-ada.ts` `src/lib/sql.ts` npm run hilang'
    const semua = [...deadLinks('README.md', teks), ...deadPaths('README.md', teks), ...deadScripts('README.md', teks)]
    expect(semua).toEqual(['README.md: tidak-ada.md', 'README.md: #tak-ada', 'README.md: src/tidak-ada.ts', 'README.md: npm run hilang'])
  })

  it.each(['README.md', 'README.id.md'])('%s menyebut setiap setelan yang dibaca program, dan tidak lebih', (file) => {
    const akar = ['src/server.ts', 'src/cli.ts', 'src/pemasangan.ts', 'src/lib/database/data-folder.ts'].filter((f) => existsSync(path.join(ROOT, f)))
    const dibaca = akar.flatMap((f) => [...read(f).matchAll(/\benv(?:\.|\[')((?:SELARAS|DATABASE)_\w+|PORT)\b/g)].map((m) => m[1] ?? ''))
    const sel = [...read(file).matchAll(/^\| ((?:`[A-Z_]+`(?:, )?)+) \|/gm)].map((m) => m[1] ?? '')
    const tertulis = sel.flatMap((s) => [...s.matchAll(/[A-Z_]+/g)].map((m) => m[0]))
    expect(tertulis.toSorted()).toEqual([...new Set(dibaca)].toSorted())
  })

  it('setiap ADR bernomor urut, bertanggal, dan paling panjang 60 baris', () => {
    const adr = dokumen.filter((f) => f.startsWith('docs/adr/')).toSorted()
    expect(adr.map((f) => Number(path.posix.basename(f).slice(0, 4)))).toEqual(adr.map((_, i) => i + 1))
    const salah = adr.filter(
      (f) => !/^# \d{4} .+\n\n\d{4}-\d{2}-\d{2}: (accepted|rejected|superseded by .+)\n/.test(read(f)) || read(f).split('\n').length > 61,
    )
    expect(salah).toEqual([])
  })

  it('setiap pustaka yang dipakai saat berjalan punya alasan dan lisensi di PRINSIP', () => {
    const baris = [...read('docs/PRINSIP.md').matchAll(/^\| (`[^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)]
    const tertulis = baris.flatMap((b) => [...(b[1] ?? '').matchAll(/`([^`]+)`/g)].map((m) => m[1] ?? ''))
    expect(tertulis.toSorted()).toEqual(Object.keys(manifest.dependencies).toSorted())
  })
})
