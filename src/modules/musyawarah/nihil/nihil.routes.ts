import { createRoute, z } from '@hono/zod-openapi'
import { KodeWilayah, TahunAnggaran, Uuid } from '#src/lib/bentuk.ts'
import { createApi, GALAT, isi, JalurDaerah, jawab, json, KepalaPerintah } from '#src/lib/http.ts'
import { CabutNihil, KesiapanKeluar, PernyataanNihil } from '#src/modules/musyawarah/nihil/nihil.schema.ts'
import { bacaKesiapan, cabutNihil, nyatakanNihil } from '#src/modules/musyawarah/nihil/nihil.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

const tags = ['musyawarah']
const DASAR = '/api/daerah/{daerahId}'
const Hasil = z.object({ kodeWilayah: z.string() })

const nyatakan = createRoute({
  operationId: 'nyatakanNihil',
  method: 'post',
  path: `${DASAR}/pernyataan-nihil`,
  tags,
  summary: 'Catat surat pernyataan nihil sebuah desa/kelurahan, dengan pindaiannya; oleh desa atau kecamatan atas namanya',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(PernyataanNihil, 'Surat, alasan dan pindaiannya') },
  responses: { ...GALAT, 201: json(Hasil, 'Tercatat') },
})

const cabut = createRoute({
  operationId: 'cabutNihil',
  method: 'post',
  path: `${DASAR}/pernyataan-nihil/cabut`,
  tags,
  summary: 'Cabut pernyataan nihil: desanya ternyata mengusulkan',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(CabutNihil, 'Wilayah, tahun dan alasannya') },
  responses: { ...GALAT, 200: json(Hasil, 'Dicabut') },
})

const kesiapan = createRoute({
  operationId: 'bacaKesiapanMusyawarah',
  method: 'get',
  path: `${DASAR}/kesiapan-musyawarah`,
  tags,
  summary: 'Hasil, pernyataan nihil atau pengecualian tiap wilayah setingkat di bawah sebuah kecamatan atau kabupaten',
  request: {
    params: JalurDaerah,
    query: z.strictObject({ tahun: TahunAnggaran, kodeWilayah: KodeWilayah.refine((k) => k.length === 5 || k.length === 8), musyawarahId: Uuid.optional() }),
  },
  responses: { ...GALAT, 200: json(z.array(KesiapanKeluar), 'Wilayah di bawahnya, menurut kode') },
})

export function createNihilRoutes() {
  return createApi<Konteks>()
    .openapi(nyatakan, async (c) => jawab(c, await nyatakanNihil(c.get('konteks'), c.req.valid('json')), 201))
    .openapi(cabut, async (c) => jawab(c, await cabutNihil(c.get('konteks'), c.req.valid('json')), 200))
    .openapi(kesiapan, async (c) => {
      const { tahun, kodeWilayah, musyawarahId } = c.req.valid('query')
      return c.json(await bacaKesiapan(c.get('konteks'), { tahunAnggaran: tahun, kodeWilayah, musyawarahId: musyawarahId ?? null }), 200)
    })
}
