import sharp from 'sharp'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { putuskan } from '#src/modules/usulan/usulan.service.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { createPortal } from '#src/portal/portal.routes.ts'
import { openTestDatabase, type TestDatabase } from '../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji, SAAT, TAHUN } from '../../test/kabupaten-uji.ts'

let db: TestDatabase
let k: KabupatenUji
let portal: ReturnType<typeof createPortal>
const galat: unknown[] = []
const RUMUS = '=HYPERLINK("http://jahat.test";"klik")'
const DESA = '32.16.14.2001'
const nomor: string[] = []

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
  portal = createPortal({ sql: db.sql, jam: () => SAAT, catatGalat: (g) => galat.push(g), alamat: 'https://selaras.bekasi.test' })
  const daftar = [
    isiUsulan(k, { judul: RUMUS, titik: { lintang: -6.123456, bujur: 107.181234 } }),
    isiUsulan(k, { judul: 'Saluran & "got" <b>' }),
    isiUsulan(k),
  ]
  for (const isi of daftar) {
    const hasil = await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isi)
    if (!hasil.ok) throw new Error(hasil.error.jenis)
    nomor.push(hasil.value.nomor ?? '')
  }
  const tolak = { keputusan: 'tolak', versi: 2, alasan: 'A08', teks: 'Sertifikat tanahnya belum ada.' } as const
  await putuskan(k.sebagai('operator-desa'), daftar[2]?.pengajuanId ?? '', tolak)
})
afterAll(() => db.close())

const buka = (jalur: string, headers: Record<string, string> = {}) => portal.request(jalur, { headers })
const teks = async (jalur: string): Promise<string> => (await buka(jalur)).text()

test('CSV sesuai penjelasannya, tanpa rumus, dan setiap baris menyebut DATA CONTOH', async () => {
  const csv = await teks(`/3216/data/usulan-${TAHUN}.csv`)
  const skema = JSON.parse(await teks(`/3216/data/usulan-${TAHUN}.csv-metadata.json`)) as {
    tableSchema: { columns: { name: string }[] }
    'dc:license': { '@id': string }
  }
  const baris = parse(csv, { columns: true }) as Record<string, string>[]
  expect(Object.keys(baris[0] ?? {})).toEqual(skema.tableSchema.columns.map((c) => c.name))
  expect(skema['dc:license']['@id']).toContain('creativecommons.org/licenses/by/4.0')
  expect(baris.map((b) => b['nomor'])).toEqual(nomor)
  expect(baris.every((b) => b['data_contoh'] === 'DATA CONTOH')).toBe(true)
  expect(baris[0]?.['judul']).toBe(`'${RUMUS}`)
  expect(baris.map((b) => [b['keadaan'], b['kode_alasan']])).toContainEqual(['ditolak', 'A08'])
})

test('JSON dan GeoJSON berisi hal yang sama; tempat sampai seperseribu derajat', async () => {
  const json = JSON.parse(await teks(`/3216/data/usulan-${TAHUN}.json`)) as { data_contoh: string; data: { judul: string }[] }
  expect([json.data_contoh, json.data.map((d) => d.judul)[0], json.data.length]).toEqual(['DATA CONTOH', RUMUS, 3])
  const geo = JSON.parse(await teks(`/3216/data/usulan-${TAHUN}.geojson`)) as { type: string; features: { geometry: unknown }[] }
  expect(geo.type).toBe('FeatureCollection')
  expect(geo.features.map((f) => f.geometry)).toEqual([{ type: 'Point', coordinates: [107.181, -6.123] }, null, null])
})

test('rekap menghitung yang sama; ETag berubah hanya bila datanya berubah', async () => {
  const rekap = parse(await teks(`/3216/data/rekap-kecamatan-${TAHUN}.csv`), { columns: true }) as Record<string, string>[]
  expect(rekap.find((r) => r['kode'] === '32.16.14')).toMatchObject({ usulan: '3', ditolak: '1', menunggu: '2' })
  const jalur = `/3216/data/usulan-${TAHUN}.csv`
  const etag = (await buka(jalur)).headers.get('etag') ?? ''
  expect((await buka(jalur, { 'if-none-match': etag })).status).toBe(304)
  const hasil = await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isiUsulan(k))
  expect(hasil.ok).toBe(true)
  expect((await buka(jalur, { 'if-none-match': etag })).status).toBe(200)
})

test('berkas yang tidak ada dijawab 404', async () => {
  for (const b of ['usulan-2031.csv', 'usulan-2025.xlsx', 'rekap-desa-2025.csv', 'rekap-kecamatan-2025.json', '..%2f..%2fetc'])
    expect([b, (await buka(`/3216/data/${b}`)).status]).toEqual([b, 404])
})

test('umpan desa, kecamatan dan kabupaten menyebut perubahan terakhir lebih dulu, dengan alamat lengkap', async () => {
  for (const jalur of [`/3216/desa/${DESA}`, '/3216/kecamatan/32.16.14', '/3216']) {
    expect(await teks(jalur)).toContain(`type="application/atom+xml"`)
    const atom = await teks(`${jalur}/umpan.atom`)
    expect(atom).toContain('<feed xmlns="http://www.w3.org/2005/Atom"')
    expect(atom.match(/<entry>/g)).toHaveLength(4)
    expect(atom).toContain(`<link rel="alternate" type="text/html" href="https://selaras.bekasi.test/3216/usulan/${nomor[0] ?? ''}" />`)
    expect(atom).toContain('DATA CONTOH · Saluran &amp; &quot;got&quot; &lt;b&gt;')
  }
  expect((await buka('/3216/desa/99.99.99.9999/umpan.atom')).status).toBe(404)
})

test('peta situs menyebut setiap usulan umum; robots menyebut peta situs', async () => {
  expect(await teks('/robots.txt')).toContain('Sitemap: https://selaras.bekasi.test/sitemap.xml')
  const indeks = await teks('/sitemap.xml')
  expect(indeks).toContain(`<loc>https://selaras.bekasi.test/3216/sitemap-${TAHUN}-1.xml</loc>`)
  const situs = await teks(`/3216/sitemap-${TAHUN}-1.xml`)
  expect(nomor.filter((n) => !situs.includes(`/3216/usulan/${n}</loc>`))).toEqual([])
  expect(await teks('/3216/sitemap-wilayah.xml')).toContain(`/3216/desa/${DESA}</loc>`)
})

test('kartu pratinjau cukup kecil untuk WhatsApp, di alamat lengkap', async () => {
  const halaman = await teks(`/3216/usulan/${nomor[0] ?? ''}`)
  expect(halaman).toContain(`<meta property="og:image" content="https://selaras.bekasi.test/3216/usulan/${nomor[0] ?? ''}/kartu.png" />`)
  const gambar = Buffer.from(await (await buka(`/3216/usulan/${nomor[0] ?? ''}/kartu.png`)).arrayBuffer())
  expect(await sharp(gambar).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
  expect(gambar.length).toBeLessThan(300_000)
})

test('S3-14: yang ditolak menjelaskan artinya, siapa yang memutus, dan apa yang bisa dilakukan', async () => {
  const halaman = await teks(`/3216/usulan/${nomor[2] ?? ''}`)
  for (const kata of [
    'Mengapa tidak?',
    'Belum jelas siapa pemilik tanahnya',
    'Diputus ',
    'Siapkan sertifikat, surat hibah',
    'Ada yang kurang jelas?',
    'Lihat jadwal',
  ])
    expect(halaman).toContain(kata)
  expect(await teks(`/3216/usulan/${nomor[0] ?? ''}`)).not.toContain('Mengapa tidak?')
  expect(galat).toEqual([])
})
