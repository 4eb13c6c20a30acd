import { createRoute, z } from '@hono/zod-openapi'
import { Uuid } from '#src/lib/bentuk.ts'
import { createApi, GALAT, isi, JalurDaerah, jawab, json, KepalaPerintah } from '#src/lib/http.ts'
import { bacaUndangan, kirimUndangan, lampirkanDaftarHadir, perbaruiTautan } from '#src/modules/musyawarah/peserta/undangan.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

const tags = ['musyawarah']
const DASAR = '/api/daerah/{daerahId}/musyawarah/{musyawarahId}'
const Jalur = JalurDaerah.extend({ musyawarahId: Uuid })

const kirim = createRoute({
  operationId: 'kirimUndanganMusyawarah',
  method: 'post',
  path: `${DASAR}/undangan`,
  tags,
  summary: 'Kirim undangan lewat surel kepada yang beralamat dan belum dikirimi; sisanya dengan kertas',
  request: { params: Jalur, headers: KepalaPerintah },
  responses: { ...GALAT, 200: json(z.object({ diantre: z.number(), tanpaSurel: z.number() }), 'Diantre') },
})

const baca = createRoute({
  operationId: 'bacaUndanganMusyawarah',
  method: 'get',
  path: `${DASAR}/undangan`,
  tags,
  summary: 'Berapa undangan lewat surel yang terkirim, menunggu, dan gagal',
  request: { params: Jalur },
  responses: { ...GALAT, 200: json(z.object({ terkirim: z.number(), menunggu: z.number(), gagal: z.number() }), 'Hitungan') },
})

const tautan = createRoute({
  operationId: 'perbaruiTautanMusyawarah',
  method: 'post',
  path: `${DASAR}/tautan`,
  tags,
  summary: 'Ganti alamat layar ruang dan kode pintu; yang lama tidak berlaku lagi',
  request: { params: Jalur, headers: KepalaPerintah },
  responses: { ...GALAT, 200: json(z.object({ musyawarahId: z.string() }), 'Diganti') },
})

const lampirkan = createRoute({
  operationId: 'lampirkanDaftarHadir',
  method: 'post',
  path: `${DASAR}/daftar-hadir`,
  tags,
  summary: 'Lampirkan foto atau pindaian daftar hadir bertanda tangan; tidak diumumkan',
  request: { params: Jalur, headers: KepalaPerintah, ...isi(z.strictObject({ berkasId: Uuid }), 'Berkas yang sudah diunggah') },
  responses: { ...GALAT, 200: json(z.object({ berkasId: z.string() }), 'Terlampir') },
})

export function createUndanganRapatRoutes(r: { readonly surelDisetel: boolean }) {
  return createApi<Konteks>()
    .openapi(kirim, async (c) => jawab(c, await kirimUndangan(c.get('konteks'), c.req.valid('param').musyawarahId, r.surelDisetel), 200))
    .openapi(baca, async (c) => jawab(c, await bacaUndangan(c.get('konteks'), c.req.valid('param').musyawarahId), 200))
    .openapi(tautan, async (c) => jawab(c, await perbaruiTautan(c.get('konteks'), c.req.valid('param').musyawarahId), 200))
    .openapi(lampirkan, async (c) => {
      const { musyawarahId } = c.req.valid('param')
      return jawab(c, await lampirkanDaftarHadir(c.get('konteks'), { musyawarahId, berkasId: c.req.valid('json').berkasId }), 200)
    })
}
