import { createRoute, z } from '@hono/zod-openapi'
import { Uuid } from '#src/lib/bentuk.ts'
import { createApi, GALAT, isi, JalurDaerah, jawab, json } from '#src/lib/http.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { DaftarTokenKeluar, TokenBaru, TokenDibuatKeluar } from '#src/modules/token-mesin/token-mesin.schema.ts'
import { buatToken, cabutToken, daftarToken } from '#src/modules/token-mesin/token-mesin.service.ts'

const DASAR = '/api/daerah/{daerahId}/token-mesin'
const tags = ['token mesin']

const daftar = createRoute({
  operationId: 'listTokenMesin',
  method: 'get',
  path: DASAR,
  tags,
  summary: 'Token mesin saya; admin perencanaan melihat semuanya',
  request: { params: JalurDaerah },
  responses: { ...GALAT, 200: json(DaftarTokenKeluar, 'Yang terbaru lebih dulu, tanpa rahasianya') },
})

const buat = createRoute({
  operationId: 'buatTokenMesin',
  method: 'post',
  path: DASAR,
  tags,
  summary: 'Buat token untuk program yang bertindak atas nama saya, dengan lingkup dan masa berlaku; rahasianya hanya tampil sekali',
  request: { params: JalurDaerah, ...isi(TokenBaru, 'Nama, lingkup, dan berapa hari berlaku') },
  responses: { ...GALAT, 201: json(TokenDibuatKeluar, 'Token, dipakai sebagai kepala Authorization: Bearer') },
})

const cabut = createRoute({
  operationId: 'cabutTokenMesin',
  method: 'post',
  path: `${DASAR}/{tokenId}/cabut`,
  tags,
  summary: 'Cabut token mesin; berlaku seketika',
  request: { params: JalurDaerah.extend({ tokenId: Uuid }) },
  responses: { ...GALAT, 200: json(z.object({ tokenId: z.string() }), 'Sudah dicabut') },
})

export function createTokenMesinRoutes() {
  return createApi<Konteks>()
    .openapi(daftar, async (c) => c.json(await daftarToken(c.get('konteks')), 200))
    .openapi(buat, async (c) => jawab(c, await buatToken(c.get('konteks'), c.req.valid('json')), 201))
    .openapi(cabut, async (c) => jawab(c, await cabutToken(c.get('konteks'), c.req.valid('param').tokenId), 200))
}
