import { createRoute, z } from '@hono/zod-openapi'
import { KodeWilayah } from '#src/lib/bentuk.ts'
import { createApi, GALAT, JalurDaerah, json } from '#src/lib/http.ts'
import { DaftarAcuanKeluar } from '#src/modules/acuan/acuan.schema.ts'
import { daftarAcuan } from '#src/modules/nomenklatur/nomenklatur.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { HalamanHarga, SaringanHarga } from '#src/modules/standar-harga/standar-harga.schema.ts'
import { cariStandarHarga } from '#src/modules/standar-harga/standar-harga.service.ts'
import { ambilSilsilah, cariDesaTitik, loadBatasSekitar } from '#src/modules/wilayah/peta.service.ts'
import { HasilTitikKeluar, SilsilahKeluar } from '#src/modules/wilayah/wilayah.schema.ts'

/* Reference data to look things up in: the sets themselves, price standards, places. */

const tags = ['acuan']

const acuan = createRoute({
  operationId: 'listAcuan',
  method: 'get',
  path: '/api/daerah/{daerahId}/acuan',
  tags,
  summary: 'Himpunan data acuan dengan sumber, lisensi, dasar hukum, edisi dan sidiknya; dan edisi nomenklatur tiap tahun anggaran',
  request: { params: JalurDaerah },
  responses: { ...GALAT, 200: json(DaftarAcuanKeluar, 'Yang belum dimuat juga terdaftar') },
})

const harga = createRoute({
  operationId: 'cariStandarHarga',
  method: 'get',
  path: '/api/daerah/{daerahId}/standar-harga',
  tags,
  summary: 'Standar harga (SSH, SBU, ASB, HSPK) yang memuat semua kata yang dicari',
  request: { params: JalurDaerah, query: SaringanHarga },
  responses: { ...GALAT, 200: json(HalamanHarga, 'Menurut uraian') },
})

const silsilah = createRoute({
  operationId: 'listSilsilahWilayah',
  method: 'get',
  path: '/api/daerah/{daerahId}/wilayah/{kode}/silsilah',
  tags,
  summary: 'Asal dan penerus sebuah wilayah, dengan dasar hukumnya',
  request: { params: JalurDaerah.extend({ kode: KodeWilayah }) },
  responses: { ...GALAT, 200: json(z.array(SilsilahKeluar), 'Yang terlama lebih dulu') },
})

const titik = createRoute({
  operationId: 'cariDesaTitik',
  method: 'get',
  path: '/api/daerah/{daerahId}/wilayah/{kode}/titik',
  tags,
  summary: 'Desa atau kelurahan yang memuat sebuah titik koordinat, menurut batas tidak resmi; tidak pernah ditebak',
  request: {
    params: JalurDaerah.extend({ kode: KodeWilayah }),
    query: z.strictObject({ lintang: z.coerce.number().min(-90).max(90), bujur: z.coerce.number().min(-180).max(180) }),
  },
  responses: { ...GALAT, 200: json(HasilTitikKeluar, 'Ditemukan, mendua, di luar, atau batasnya tidak ada') },
})

const batas = createRoute({
  operationId: 'bacaBatasSekitar',
  method: 'get',
  path: '/api/daerah/{daerahId}/wilayah/{kode}/batas',
  tags,
  summary: 'Batas (tidak resmi) sebuah desa dan tetangganya sekecamatan, untuk menggambar di atasnya; kosong bila belum dimuat',
  request: { params: JalurDaerah.extend({ kode: KodeWilayah }) },
  responses: {
    ...GALAT,
    200: json(
      z.array(z.object({ kode: z.string(), nama: z.string(), garis: z.string() })),
      'Garis sebagai selisih seperseratus ribu derajat: bujur,lintang; poligon dipisah `;`, cincin dipisah `|`',
    ),
  },
})

export function createAcuanUmumRoutes() {
  return createApi<Konteks>()
    .openapi(acuan, async (c) => c.json(await daftarAcuan(c.get('konteks').sql), 200))
    .openapi(harga, async (c) => c.json(await cariStandarHarga(c.get('konteks').sql, c.req.valid('query')), 200))
    .openapi(silsilah, async (c) => c.json(await ambilSilsilah(c.get('konteks').sql, c.req.valid('param').kode), 200))
    .openapi(batas, async (c) => c.json(await loadBatasSekitar(c.get('konteks'), c.req.valid('param').kode), 200))
    .openapi(titik, async (c) => c.json(await cariDesaTitik(c.get('konteks'), c.req.valid('param').kode, c.req.valid('query')), 200))
}
