import { createRoute } from '@hono/zod-openapi'
import { createApi, GALAT, isi, JalurDaerah, jawab, json, KepalaPerintah, tolak } from '#src/lib/http.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { PasanganSerahTerima, PratinjauKeluar, SerahTerimaKeluar, Serahkan } from '#src/modules/serah-terima/serah-terima.schema.ts'
import { lihatSerahTerima, serahkanPekerjaan } from '#src/modules/serah-terima/serah-terima.service.ts'

const path = '/api/daerah/{daerahId}/serah-terima'
const tags = ['pengguna']

const lihat = createRoute({
  operationId: 'lihatSerahTerima',
  method: 'get',
  path,
  tags,
  summary: 'Pekerjaan seseorang yang tertinggal: draf, yang dikembalikan, musyawarah yang belum disahkan, unggahan',
  request: { params: JalurDaerah, query: PasanganSerahTerima },
  responses: { ...GALAT, 200: json(PratinjauKeluar, 'Yang akan diserahterimakan, dan apakah boleh') },
})

const serahkan = createRoute({
  operationId: 'serahkanPekerjaan',
  method: 'post',
  path,
  tags,
  summary: 'Serah terimakan pekerjaan kepada pengganti; tercatat bagi keduanya',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(Serahkan, 'Siapa kepada siapa, dan berapa butir yang sudah dilihat') },
  responses: { ...GALAT, 200: json(SerahTerimaKeluar, 'Diserahterimakan') },
})

export function createSerahTerimaRoutes() {
  return createApi<Konteks>()
    .openapi(lihat, async (c) => {
      const hasil = await lihatSerahTerima(c.get('konteks'), c.req.valid('query'))
      return hasil.ok ? c.json({ ...hasil.value, butir: [...hasil.value.butir] }, 200) : tolak(c, hasil.error)
    })
    .openapi(serahkan, async (c) => jawab(c, await serahkanPekerjaan(c.get('konteks'), c.req.valid('json')), 200))
}
