import { createRoute, z } from '@hono/zod-openapi'
import { Uuid } from '#src/lib/bentuk.ts'
import { createApi, GALAT, isi, JalurDaerah, jawab, json, KepalaPerintah } from '#src/lib/http.ts'
import { BebanKeluar, RencanaPenataan, TataPerangkat, TutupPerangkat } from '#src/modules/penataan/penataan.schema.ts'
import { cobaPenataan, listBeban, tataPerangkat, tutupPerangkat } from '#src/modules/penataan/penataan.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

const DASAR = '/api/daerah/{daerahId}'
const tags = ['penataan']
const JalurPerangkat = JalurDaerah.extend({ perangkatDaerahId: Uuid })

const beban = createRoute({
  operationId: 'listBebanPerangkat',
  method: 'get',
  path: `${DASAR}/perangkat-daerah/{perangkatDaerahId}/beban`,
  tags,
  summary: 'Yang melekat pada perangkat daerah hari ini: kamus, pengajuan terbuka, penugasan, sub unit',
  request: { params: JalurPerangkat },
  responses: { ...GALAT, 200: json(z.array(BebanKeluar), 'Kosong bila boleh ditutup') },
})

const tutup = createRoute({
  operationId: 'tutupPerangkatDaerah',
  method: 'post',
  path: `${DASAR}/perangkat-daerah/{perangkatDaerahId}/tutup`,
  tags,
  summary: 'Tutup perangkat daerah tanpa pengganti; ditolak selama masih ada yang melekat',
  request: { params: JalurPerangkat, headers: KepalaPerintah, ...isi(TutupPerangkat, 'Hari terakhir dan dasar hukumnya') },
  responses: { ...GALAT, 200: json(z.object({ perangkatDaerahId: z.string() }), 'Ditutup') },
})

const coba = createRoute({
  operationId: 'cobaPenataan',
  method: 'post',
  path: `${DASAR}/penataan/rencana`,
  tags,
  summary: 'Apa yang akan terjadi bila perangkat daerah dipecah, digabung, atau diganti nama; tidak mengubah apa pun',
  request: { params: JalurDaerah, ...isi(TataPerangkat, 'Asal, tujuan, tanggal dan dasar hukum') },
  responses: { ...GALAT, 200: json(RencanaPenataan, 'Yang ditutup, dibentuk, dan berpindah') },
})

const tata = createRoute({
  operationId: 'tataPerangkatDaerah',
  method: 'post',
  path: `${DASAR}/penataan`,
  tags,
  summary: 'Pecah, gabung, atau ganti nama perangkat daerah; yang melekat ikut berpindah',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(TataPerangkat, 'Asal, tujuan, tanggal dan dasar hukum') },
  responses: { ...GALAT, 200: json(RencanaPenataan, 'Yang telah terjadi') },
})

export function createPenataanRoutes() {
  return createApi<Konteks>()
    .openapi(beban, async (c) => c.json(await listBeban(c.get('konteks'), c.req.valid('param').perangkatDaerahId), 200))
    .openapi(tutup, async (c) => jawab(c, await tutupPerangkat(c.get('konteks'), c.req.valid('param').perangkatDaerahId, c.req.valid('json')), 200))
    .openapi(coba, async (c) => jawab(c, await cobaPenataan(c.get('konteks'), c.req.valid('json')), 200))
    .openapi(tata, async (c) => jawab(c, await tataPerangkat(c.get('konteks'), c.req.valid('json')), 200))
}
