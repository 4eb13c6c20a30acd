import { createRoute, z } from '@hono/zod-openapi'
import { Uuid } from '#src/lib/bentuk.ts'
import { createApi, GALAT, JalurDaerah, jawab, json, tolak } from '#src/lib/http.ts'
import {
  BandingKeluar,
  DokumenKeluar,
  PohonKeluar,
  SaringanBanding,
  SaringanDokumen,
  SaringanSasaran,
  SasaranKeluar,
} from '#src/modules/dokumen/dokumen.schema.ts'
import { bacaPohon, bandingkan, listDokumenTahun } from '#src/modules/dokumen/dokumen.service.ts'
import { cariSasaran } from '#src/modules/dokumen/sasaran.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

const DASAR = '/api/daerah/{daerahId}/dokumen'
const tags = ['dokumen']

const daftar = createRoute({
  operationId: 'listDokumen',
  method: 'get',
  path: DASAR,
  tags,
  summary: 'Dokumen yang mencakup satu tahun, dengan versi dan jumlah pagunya',
  request: { params: JalurDaerah, query: SaringanDokumen },
  responses: { ...GALAT, 200: json(z.array(DokumenKeluar), 'Menurut jenis dan perangkat daerah') },
})

const pohon = createRoute({
  operationId: 'bacaDokumenVersi',
  method: 'get',
  path: `${DASAR}/versi/{versiId}`,
  tags,
  summary: 'Satu versi sebagai pohon; pagu tingkat atas adalah jumlah bawahnya',
  request: { params: JalurDaerah.extend({ versiId: Uuid }) },
  responses: { ...GALAT, 200: json(PohonKeluar, 'Versi dengan seluruh simpulnya') },
})

const banding = createRoute({
  operationId: 'bandingkanVersi',
  method: 'get',
  path: `${DASAR}/banding`,
  tags,
  summary: 'Yang bertambah, hilang dan berubah antara dua versi, dari satu atau dua dokumen',
  request: { params: JalurDaerah, query: SaringanBanding },
  responses: { ...GALAT, 200: json(BandingKeluar, 'Per sub kegiatan, dengan selisih rupiah') },
})

const sasaran = createRoute({
  operationId: 'cariSasaran',
  method: 'get',
  path: `${DASAR}/sasaran`,
  tags,
  summary: 'Sasaran RPJMD yang berlaku pada satu tahun dan memuat semua kata yang dicari; kosong bila dokumennya belum ada',
  request: { params: JalurDaerah, query: SaringanSasaran },
  responses: { ...GALAT, 200: json(z.array(SasaranKeluar), 'Menurut kode') },
})

export function createDokumenRoutes() {
  return createApi<Konteks>()
    .openapi(sasaran, async (c) => c.json(await cariSasaran(c.get('konteks'), c.req.valid('query')), 200))
    .openapi(daftar, async (c) => c.json(await listDokumenTahun(c.get('konteks'), c.req.valid('query').tahun), 200))
    .openapi(pohon, async (c) => {
      const hasil = await bacaPohon(c.get('konteks'), c.req.valid('param').versiId)
      return hasil === null ? tolak(c, { jenis: 'versi-tidak-ditemukan' }) : c.json(hasil, 200)
    })
    .openapi(banding, async (c) => {
      const { a, b } = c.req.valid('query')
      return jawab(c, await bandingkan(c.get('konteks'), a, b), 200)
    })
}
