import { createRoute } from '@hono/zod-openapi'
import { createApi, GALAT, JalurDaerah, json } from '#src/lib/http.ts'
import type { Bahasa } from '#src/lib/kata.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { terangkan } from '#src/modules/wilayah/tempat.kata.ts'
import { SaringanTempat, TempatKeluar } from '#src/modules/wilayah/tempat.schema.ts'
import { cariTempat, type HasilTempat } from '#src/modules/wilayah/tempat.service.ts'

/* Search that understands people: places in their sentences. The same services answer `selaras search`. */

const tags = ['cari']

const tempat = createRoute({
  operationId: 'cariTempat',
  method: 'get',
  path: '/api/daerah/{daerahId}/tempat',
  tags,
  summary: 'Tempat yang disebut dalam kalimat: desa, kecamatan, RT/RW, kampung, jalan, koordinat; yang ragu ditanyakan, tidak ditebak',
  request: { params: JalurDaerah, query: SaringanTempat },
  responses: { ...GALAT, 200: json(TempatKeluar, 'Menurut letaknya dalam kalimat') },
})

/** The result with its reasons in the reader's words. */
export function ucapkanTempat(h: HasilTempat, bahasa: Bahasa): TempatKeluar {
  return { desa: h.desa, sebutan: h.sebutan.map((s) => ({ ...s, keterangan: terangkan(s.alasan, bahasa) })) }
}

function wilayahPelaku(k: Konteks): string | null {
  const kode = [...new Set(k.pelaku.penugasan.flatMap((p) => (p.kodeWilayah === null ? [] : [p.kodeWilayah])))]
  return kode.length === 1 ? (kode[0] ?? null) : null
}

export function createCariRoutes() {
  return createApi<Konteks>().openapi(tempat, async (c) => {
    const k = c.get('konteks')
    const { teks, wilayah } = c.req.valid('query')
    return c.json(ucapkanTempat(await cariTempat(k, teks, wilayah ?? wilayahPelaku(k)), c.get('bahasa')), 200)
  })
}
