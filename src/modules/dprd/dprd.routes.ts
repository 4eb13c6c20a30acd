import { createRoute, z } from '@hono/zod-openapi'
import { createApi, GALAT, isi, JalurDaerah, jawab, json, KepalaPerintah } from '#src/lib/http.ts'
import { AnggotaMasuk, DapilMasuk, DprdKeluar, FraksiMasuk } from '#src/modules/dprd/dprd.schema.ts'
import { bacaDprd, simpanAnggota, simpanDapil, simpanFraksi } from '#src/modules/dprd/dprd.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

const DASAR = '/api/daerah/{daerahId}/dprd'
const tags = ['dprd']

const baca = createRoute({
  operationId: 'bacaDprd',
  method: 'get',
  path: DASAR,
  tags,
  summary: 'Fraksi, dapil dengan kecamatannya, dan anggota DPRD',
  request: { params: JalurDaerah },
  responses: { ...GALAT, 200: json(DprdKeluar, 'Seluruhnya, yang masih berlaku lebih dahulu') },
})

const fraksi = createRoute({
  operationId: 'simpanFraksi',
  method: 'put',
  path: `${DASAR}/fraksi`,
  tags,
  summary: 'Catat atau ubah fraksi; versi 0 untuk yang baru',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(FraksiMasuk, 'Fraksi') },
  responses: { ...GALAT, 200: json(z.object({ fraksiId: z.string(), versi: z.number() }), 'Tersimpan') },
})

const dapil = createRoute({
  operationId: 'simpanDapil',
  method: 'put',
  path: `${DASAR}/dapil`,
  tags,
  summary: 'Catat atau ubah daerah pemilihan dengan kecamatannya; versi 0 untuk yang baru',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(DapilMasuk, 'Dapil') },
  responses: { ...GALAT, 200: json(z.object({ dapilId: z.string(), versi: z.number() }), 'Tersimpan') },
})

const anggota = createRoute({
  operationId: 'simpanAnggotaDprd',
  method: 'put',
  path: `${DASAR}/anggota`,
  tags,
  summary: 'Catat atau ubah anggota DPRD; versi 0 untuk yang baru',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(AnggotaMasuk, 'Anggota dengan fraksi, dapil, masa jabatan dan akunnya') },
  responses: { ...GALAT, 200: json(z.object({ anggotaDprdId: z.string(), versi: z.number() }), 'Tersimpan') },
})

export function createDprdRoutes() {
  return createApi<Konteks>()
    .openapi(baca, async (c) => c.json(await bacaDprd(c.get('konteks')), 200))
    .openapi(fraksi, async (c) => jawab(c, await simpanFraksi(c.get('konteks'), c.req.valid('json')), 200))
    .openapi(dapil, async (c) => jawab(c, await simpanDapil(c.get('konteks'), c.req.valid('json')), 200))
    .openapi(anggota, async (c) => jawab(c, await simpanAnggota(c.get('konteks'), c.req.valid('json')), 200))
}
