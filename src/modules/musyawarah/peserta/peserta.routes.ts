import { createRoute, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { Uuid } from '#src/lib/bentuk.ts'
import { createApi, GALAT, isi, JalurDaerah, jawab, json, KepalaPerintah, tolak } from '#src/lib/http.ts'
import { muatLembarPeserta } from '#src/modules/musyawarah/peserta/lembar-peserta.service.ts'
import { CalonPeserta, CatatHadir, DaftarPeserta, HasilLembar, TambahPeserta, UbahPeserta } from '#src/modules/musyawarah/peserta/peserta.schema.ts'
import { bacaPeserta, catatHadir, keluarkanPeserta, tambahPeserta, ubahPeserta, usulkanPeserta } from '#src/modules/musyawarah/peserta/peserta.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

const tags = ['musyawarah']
const DASAR = '/api/daerah/{daerahId}/musyawarah/{musyawarahId}/peserta'
const Jalur = JalurDaerah.extend({ musyawarahId: Uuid })
const JalurOrang = Jalur.extend({ pesertaId: Uuid })
const Ditambah = z.object({ ditambah: z.number(), sudahAda: z.number() })

const daftar = createRoute({
  operationId: 'bacaPeserta',
  method: 'get',
  path: DASAR,
  tags,
  summary: 'Komposisi yang hadir, dan daftar nama bagi yang memimpin musyawarah',
  request: { params: Jalur },
  responses: { ...GALAT, 200: json(DaftarPeserta, 'Menurut unsur') },
})

const tambah = createRoute({
  operationId: 'tambahPeserta',
  method: 'post',
  path: DASAR,
  tags,
  summary: 'Undang orang, atau catat yang hadir tanpa undangan',
  request: { params: Jalur, headers: KepalaPerintah, ...isi(TambahPeserta, 'Orang-orangnya') },
  responses: { ...GALAT, 201: json(Ditambah, 'Tercatat') },
})

const usul = createRoute({
  operationId: 'usulkanPeserta',
  method: 'get',
  path: `${DASAR}/usulan`,
  tags,
  summary: 'Usulan daftar undangan dari desa, pejabat, perangkat daerah, tahun lalu dan delegasi',
  request: { params: Jalur },
  responses: { ...GALAT, 200: json(z.array(CalonPeserta), 'Yang belum ada di daftar') },
})

const lembar = createRoute({
  operationId: 'muatLembarPeserta',
  method: 'post',
  path: `${DASAR}/berkas`,
  tags,
  summary: 'Muat daftar orang dari lembar (XLSX atau CSV): semuanya, atau setiap sel yang salah disebut',
  request: {
    params: Jalur,
    query: z.strictObject({ hadir: z.literal('daftar').optional() }),
    body: {
      required: true,
      description: 'Lembar pada bidang `berkas`',
      content: { 'multipart/form-data': { schema: z.object({ berkas: z.instanceof(File).openapi({ type: 'string', format: 'binary' }) }) } },
    },
  },
  responses: { ...GALAT, 200: json(HasilLembar, 'Yang masuk, atau yang salah') },
})

const ubah = createRoute({
  operationId: 'ubahPeserta',
  method: 'post',
  path: `${DASAR}/{pesertaId}`,
  tags,
  summary: 'Ubah keterangan seseorang, undangannya, atau jadikan delegasi',
  request: { params: JalurOrang, headers: KepalaPerintah, ...isi(UbahPeserta, 'Keterangannya') },
  responses: { ...GALAT, 200: json(z.object({ versi: z.number() }), 'Tersimpan') },
})

const hadir = createRoute({
  operationId: 'catatHadir',
  method: 'post',
  path: `${DASAR}/{pesertaId}/hadir`,
  tags,
  summary: 'Tandai hadir di meja, atau batalkan',
  request: { params: JalurOrang, headers: KepalaPerintah, ...isi(CatatHadir, 'Hadir atau tidak') },
  responses: { ...GALAT, 200: json(z.object({ hadir: z.boolean() }), 'Tercatat') },
})

const keluarkan = createRoute({
  operationId: 'keluarkanPeserta',
  method: 'post',
  path: `${DASAR}/{pesertaId}/keluarkan`,
  tags,
  summary: 'Keluarkan yang salah catat dari daftar',
  request: { params: JalurOrang, headers: KepalaPerintah },
  responses: { ...GALAT, 200: json(z.object({ pesertaId: z.string() }), 'Dikeluarkan') },
})

export function createPesertaRoutes() {
  const app = createApi<Konteks>()
  app.use(lembar.getRoutingPath(), bodyLimit({ maxSize: 2 * 1024 * 1024, onError: (c) => tolak(c as never, { jenis: 'isi-terlalu-besar' }) }))
  return app
    .openapi(daftar, async (c) => jawab(c, await bacaPeserta(c.get('konteks'), c.req.valid('param').musyawarahId), 200))
    .openapi(tambah, async (c) => jawab(c, await tambahPeserta(c.get('konteks'), c.req.valid('param').musyawarahId, c.req.valid('json')), 201))
    .openapi(usul, async (c) => jawab(c, await usulkanPeserta(c.get('konteks'), c.req.valid('param').musyawarahId), 200))
    .openapi(lembar, async (c) => {
      const isiLembar = Buffer.from(await c.req.valid('form').berkas.arrayBuffer())
      const p = { musyawarahId: c.req.valid('param').musyawarahId, isi: isiLembar, hadir: c.req.valid('query').hadir ?? null }
      return jawab(c, await muatLembarPeserta(c.get('konteks'), p), 200)
    })
    .openapi(hadir, async (c) => jawab(c, await catatHadir(c.get('konteks'), c.req.valid('param'), c.req.valid('json')), 200))
    .openapi(keluarkan, async (c) => jawab(c, await keluarkanPeserta(c.get('konteks'), c.req.valid('param')), 200))
    .openapi(ubah, async (c) => jawab(c, await ubahPeserta(c.get('konteks'), c.req.valid('param'), c.req.valid('json')), 200))
}
