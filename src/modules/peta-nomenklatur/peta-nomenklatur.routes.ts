import { createRoute } from '@hono/zod-openapi'
import { createApi, GALAT, isi, JalurDaerah, jawab, json, KepalaPerintah } from '#src/lib/http.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { HalamanPeta, PutusanPetaKeluar, PutuskanPetaMasuk, SaringanPeta } from '#src/modules/peta-nomenklatur/peta-nomenklatur.schema.ts'
import { listPeta, tetapkanPeta } from '#src/modules/peta-nomenklatur/peta-nomenklatur.service.ts'

const DASAR = '/api/daerah/{daerahId}/peta-nomenklatur'
const tags = ['acuan']

const daftar = createRoute({
  operationId: 'listPetaNomenklatur',
  method: 'get',
  path: DASAR,
  tags,
  summary: 'Padanan kode dari satu edisi nomenklatur ke edisi berikutnya, dengan putusan perencana dan yang tanpa padanan',
  request: { params: JalurDaerah, query: SaringanPeta },
  responses: { ...GALAT, 200: json(HalamanPeta, 'Menurut kode asal') },
})

const putuskan = createRoute({
  operationId: 'putuskanPetaNomenklatur',
  method: 'post',
  path: DASAR,
  tags,
  summary: 'Terima atau tolak padanan dua kode; boleh juga menerima padanan yang tidak diusulkan',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(PutuskanPetaMasuk, 'Kedua kode, putusan, dan versi yang dilihat') },
  responses: { ...GALAT, 200: json(PutusanPetaKeluar, 'Putusan') },
})

export function createPetaNomenklaturRoutes() {
  return createApi<Konteks>()
    .openapi(daftar, async (c) => c.json(await listPeta(c.get('konteks'), c.req.valid('query')), 200))
    .openapi(putuskan, async (c) => jawab(c, await tetapkanPeta(c.get('konteks'), c.req.valid('json')), 200))
}
