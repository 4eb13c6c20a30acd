import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPortal } from '#src/portal/portal.routes.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { openTestDatabase, type TestDatabase } from '../../test/database.ts'
import { bangunKabupaten, isiUsulan, SAAT, TAHUN } from '../../test/kabupaten-uji.ts'

let db: TestDatabase
let portal: ReturnType<typeof createPortal>
const galat: unknown[] = []
const KECAMATAN = '32.16.14'
const DESA = '32.16.14.2001'

beforeAll(async () => {
  db = await openTestDatabase()
  const k = await bangunKabupaten(db.sql)
  // Two around one point, one a kilometre away, one without a place.
  for (const titik of [{ lintang: -6.123456, bujur: 107.1812 }, { lintang: -6.1291, bujur: 107.1855 }, { lintang: -6.1391, bujur: 107.1812 }, null]) {
    const hasil = await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, { ...isiUsulan(k), titik })
    if (!hasil.ok) throw new Error(hasil.error.jenis)
  }
  await db.sqlPemilik`insert into wilayah_batas (kode, lintang, bujur, garis)
    select kode, -6.13, 107.18, '10717000,-612000 3000,0 0,-3000 -3000,0' from wilayah where induk_kode = ${KECAMATAN}`
  portal = createPortal({ sql: db.sql, jam: () => SAAT, catatGalat: (g) => galat.push(g) })
})
afterAll(() => db.close())

async function buka(jalur: string): Promise<string> {
  const r = await portal.request(jalur)
  expect(r.status).toBe(200)
  return r.text()
}

const lingkaran = (teks: string): string[] => [...teks.matchAll(/class="titik"[^>]*aria-label="([^"]+)"/g)].map((m) => m[1] ?? '')

test('peta daerah menghitung tiap kecamatan, dan peta kecamatan tiap desanya; saringannya ikut di setiap tautan', async () => {
  const daerah = await buka(`/3216/peta?tahun=${TAHUN}`)
  expect(daerah).toContain(`href="/3216/peta?tahun=${TAHUN}&amp;kecamatan=${KECAMATAN}"`)
  expect(daerah).toContain('aria-label="Kec. Sukakarya: 4 usulan"')
  expect((await buka('/3216/peta?tahun=2030')).match(/: 0 usulan"/g)).toHaveLength(23)
  const kecamatan = await buka(`/3216/peta?kecamatan=${KECAMATAN}`)
  expect(kecamatan).toContain(`href="/3216/desa/${DESA}" class="k1" aria-label="Desa Sukamurni: 4 usulan"`)
})

test('titik dikelompokkan di server, daftarnya ikut menyempit, dan tempat yang tepat tidak pernah terbit', async () => {
  const teks = await buka(`/3216/peta?kecamatan=${KECAMATAN}`)
  expect(lingkaran(teks)).toEqual(['2 usulan di sekitar titik ini', '1 usulan di sekitar titik ini'])
  expect(teks.match(/<a href="\/3216\/usulan\//g)).toHaveLength(4)
  const satu = await buka(`/3216/peta?kecamatan=${KECAMATAN}&kotak=-613,10718`)
  expect(satu.match(/<a href="\/3216\/usulan\//g)).toHaveLength(2)
  expect(satu).toContain('Hanya usulan di sekitar satu titik peta.')
  expect(teks + satu).not.toMatch(/123456|107\.1812|6\.1291/)
})

test('alamat yang tidak masuk akal tetap dijawab', async () => {
  for (const tanya of ['kecamatan=99.99.99&kotak=1,2', `kecamatan=${KECAMATAN}&kotak=x`, `kecamatan=${KECAMATAN}&hal=99&kotak=-613,10718`, `kecamatan=${DESA}`])
    await buka(`/3216/peta?${tanya}`)
  expect(galat).toEqual([])
})
