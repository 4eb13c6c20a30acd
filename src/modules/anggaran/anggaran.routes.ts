import { createRoute } from '@hono/zod-openapi'
import { Uuid } from '#src/lib/bentuk.ts'
import { createApi, GALAT, isi, JalurDaerah, jawab, json, KepalaPerintah } from '#src/lib/http.ts'
import { AsalUsulKeluar, PerintahAnggarkan, SaringanAsalUsul } from '#src/modules/anggaran/anggaran.schema.ts'
import { anggarkan, bacaAsalUsul } from '#src/modules/anggaran/anggaran.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { HasilTulis } from '#src/modules/usulan/usulan.schema.ts'

const tags = ['anggaran']

const tulis = createRoute({
  operationId: 'anggarkan',
  method: 'post',
  path: '/api/daerah/{daerahId}/usulan/{pengajuanId}/anggaran',
  tags,
  summary: 'Anggarkan usulan yang sudah direncanakan, dengan rincian belanja yang menyebutnya',
  request: {
    params: JalurDaerah.extend({ pengajuanId: Uuid }),
    headers: KepalaPerintah,
    ...isi(PerintahAnggarkan, 'Rincian belanja per sub kegiatan dan versi yang dilihat'),
  },
  responses: { ...GALAT, 200: json(HasilTulis, 'Dianggarkan') },
})

const asalUsul = createRoute({
  operationId: 'bacaAsalUsul',
  method: 'get',
  path: '/api/daerah/{daerahId}/anggaran/asal-usul',
  tags,
  summary: 'Uang menurut asalnya: dari usulan, dari dasar lain, atau tanpa asal-usul',
  request: { params: JalurDaerah, query: SaringanAsalUsul },
  responses: { ...GALAT, 200: json(AsalUsulKeluar, 'Per sub kegiatan, dengan jumlahnya') },
})

export function createAnggaranRoutes() {
  return createApi<Konteks>()
    .openapi(tulis, async (c) => jawab(c, await anggarkan(c.get('konteks'), c.req.valid('param').pengajuanId, c.req.valid('json')), 200))
    .openapi(asalUsul, async (c) => c.json(await bacaAsalUsul(c.get('konteks'), c.req.valid('query')), 200))
}
