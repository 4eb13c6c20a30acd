import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { segel } from '#src/modules/jejak/penyegel.service.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { createPortal } from '#src/portal/portal.routes.ts'
import { openTestDatabase, type TestDatabase } from '../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji, SAAT } from '../../test/kabupaten-uji.ts'

let db: TestDatabase
let k: KabupatenUji
let portal: Hono
let nomor = ''
const galat: unknown[] = []

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
  const hasil = await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isiUsulan(k))
  nomor = hasil.ok ? (hasil.value.tandaTerima?.isi.nomor ?? '') : ''
  await segel(db.sql, k.daerahId, k.penandatangan)
  portal = createPortal({ sql: db.sql, jam: () => SAAT, catatGalat: (sebab) => galat.push(sebab), skripPeriksa: '/kerja/assets/periksa-uji.js' })
})
afterAll(() => db.close())

describe('halaman periksa', () => {
  it('S2-13: membawa kunci dan pos periksa daerah, perintahnya, dan satu skrip dari kita; tanpa skrip formnya tersembunyi', async () => {
    const jawab = await portal.request('/3216/periksa')
    const isi = await jawab.text()
    expect(jawab.status).toBe(200)
    expect(jawab.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(jawab.headers.get('content-security-policy')).not.toContain('unsafe')
    expect(isi.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/kerja/assets/periksa-uji.js">'])
    expect(isi).toMatch(/<form[^>]*id="periksa"[^>]*hidden/)
    for (const teks of [k.penandatangan.kunciPublik, 'selaras/3216', 'selaras jejak verify --berkas receipt.json']) expect(isi).toContain(teks)
    expect((await portal.request('/3216')).headers.get('content-security-policy')).not.toContain('script-src')
  })

  it('halaman usulan memberi tanda buktinya dan jalan ke pemeriksaannya', async () => {
    const isi = await (await portal.request(`/3216/usulan/${nomor}`)).text()
    expect(isi).toMatch(/href="\/api\/daerah\/3216\/jejak\/usulan\/[0-9a-f-]{36}" download/)
    expect(isi).toContain('href="/3216/periksa"')
    expect(galat).toEqual([])
  })
})
