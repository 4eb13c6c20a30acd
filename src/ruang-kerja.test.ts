import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Hono } from 'hono'
import { afterAll, describe, expect, it } from 'vitest'
import { pasangRuangKerja } from '#src/ruang-kerja.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'selaras-kerja-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a policy without inline script would refuse to run. */
function skripSebaris(html: string): string[] {
  return [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>|\son\w+\s*=|javascript:/gi)].map((m) => m[0])
}

describe('halaman ruang kerja', () => {
  it.each(['/kerja', '/kerja/usulan/abc'])('%s membawa kebijakan isi tanpa skrip sebaris dan tidak dapat dibingkai', async (jalur) => {
    writeFileSync(path.join(folder, 'index.html'), readFileSync(path.resolve(import.meta.dirname, '../web/index.html')))
    const app = new Hono()
    pasangRuangKerja(app, folder)
    const r = await app.request(jalur)
    const csp = Object.fromEntries((r.headers.get('content-security-policy') ?? '').split(';').map((d) => d.trim().split(/ (.*)/s) as [string, string]))
    expect(csp).toMatchObject({ 'script-src': "'self'", 'default-src': "'self'", 'frame-ancestors': "'none'", 'base-uri': "'none'", 'object-src': "'none'" })
    expect(Object.fromEntries(r.headers)).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'cache-control': 'no-cache' })
    expect(skripSebaris(await r.text())).toEqual([])
  })

  it('skrip sebaris ditemukan pemeriksa ini', () => {
    expect(skripSebaris('<script>1</script><script type="module" src="/a.js"></script><p onclick="x()">')).toHaveLength(2)
  })
})
