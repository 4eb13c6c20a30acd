import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPortal } from '#src/portal/portal.routes.ts'
import { type AplikasiUji, bukaAplikasi } from '../../test/aplikasi-uji.ts'
import { openTestDatabase, type TestDatabase } from '../../test/database.ts'
import { bangunKabupaten, isiUsulan, SAAT } from '../../test/kabupaten-uji.ts'

let db: TestDatabase
let aplikasi: AplikasiUji
let portal: ReturnType<typeof createPortal>
const galat: unknown[] = []

beforeAll(async () => {
  db = await openTestDatabase()
  const k = await bangunKabupaten(db.sql)
  aplikasi = bukaAplikasi(db, { penggunaTetap: '3216-operator-desa' })
  const { volume, ...isi } = isiUsulan(k)
  const jawab = await aplikasi.app.request('/api/daerah/3216/usulan', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...isi, volume: volume / 1000 }),
  })
  if (jawab.status !== 201) throw new Error(await jawab.text())
  portal = createPortal({ sql: db.sql, jam: () => SAAT, catatGalat: (g) => galat.push(g) })
})
afterAll(async () => {
  await aplikasi.close()
  await db.close()
})

const KECAMATAN = '32.16.14'
const TAUTAN = /<a href="\/3216\/kecamatan\/([0-9.]+)" class="k([0-4])" aria-label="([^"]+)">/g

async function buka(): Promise<string> {
  const r = await portal.request('/3216')
  expect(r.status).toBe(200)
  return r.text()
}

test('tanpa batas: peta petak, satu petak tiap kecamatan, dengan judul, uraian dan tautan yang menyebut jumlahnya', async () => {
  const teks = await buka()
  const daerah = [...teks.matchAll(TAUTAN)]
  expect(daerah).toHaveLength(23)
  expect(teks.match(/<rect /g)).toHaveLength(23)
  expect(teks).toMatch(/<svg viewBox="0 0 \d+ \d+" role="group" aria-labelledby="peta-judul peta-uraian">/)
  expect(teks).toContain('<title id="peta-judul">Peta usulan per kecamatan')
  expect(daerah.find(([, kode]) => kode === KECAMATAN)?.slice(2)).toEqual(['1', 'Kec. Sukakarya: 1 usulan'])
  expect(daerah.filter(([, kode]) => kode !== KECAMATAN).every(([, , kelas]) => kelas === '0')).toBe(true)
})

test('dengan batas: garis batasnya sendiri, halaman tetap di bawah 50 kB', async () => {
  const kode = (await db.sql<{ kode: string }[]>`select kode from wilayah where induk_kode = '32.16' order by kode`).map((w) => w.kode)
  await db.sqlPemilik`insert into wilayah_batas (kode, lintang, bujur, garis)
    select k, -6.2, 107, (10700000 + n * 1000) || ',-620000 900,0 0,900 -900,0' from unnest(${kode}::text[]) with ordinality as u (k, n)`
  const teks = await buka()
  expect(teks.match(/<path d="M[-0-9 lzM]+" ?\/>/g)).toHaveLength(23)
  expect([...teks.matchAll(TAUTAN)]).toHaveLength(23)
  expect(Buffer.byteLength(teks)).toBeLessThan(50_000)
  expect(galat).toEqual([])
})
