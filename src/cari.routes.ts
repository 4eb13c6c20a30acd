import { createRoute, z } from '@hono/zod-openapi'
import { compress } from 'hono/compress'
import { TahunAnggaran } from '#src/lib/bentuk.ts'
import { createApi, GALAT, JalurDaerah, json } from '#src/lib/http.ts'
import type { Bahasa } from '#src/lib/kata.ts'
import { IndeksKamusKeluar } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { bacaIndeksKamus } from '#src/modules/kamus-usulan/pencarian-kamus.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { terangkan } from '#src/modules/wilayah/tempat.kata.ts'
import { SaringanTempat, TempatKeluar } from '#src/modules/wilayah/tempat.schema.ts'
import { cariTempat, type HasilTempat } from '#src/modules/wilayah/tempat.service.ts'

/* Search that understands people, in their sentences and off line. The same services answer `selaras search`. */

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

const indeksKamus = createRoute({
  operationId: 'bacaIndeksKamus',
  method: 'get',
  path: '/api/daerah/{daerahId}/indeks-kamus',
  tags,
  summary: 'Seluruh kamus usulan setahun beserta kata kuncinya, untuk perangkat yang mencari sendiri tanpa internet; ETag berubah bila isinya berubah',
  request: { params: JalurDaerah, query: z.strictObject({ tahun: TahunAnggaran }) },
  responses: { ...GALAT, 200: json(IndeksKamusKeluar, 'Menurut nama'), 304: { description: 'Belum berubah' } },
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
  const api = createApi<Konteks>()
  api.use('/api/daerah/:daerahId/indeks-kamus', compress())
  api.openapi(indeksKamus, async (c) => {
    const isi = await bacaIndeksKamus(c.get('konteks'), c.req.valid('query').tahun)
    c.header('etag', `W/"${isi.sidik}"`)
    c.header('cache-control', 'private, no-cache')
    return c.req.header('if-none-match')?.includes(`"${isi.sidik}"`) === true ? c.body(null, 304) : c.json(isi, 200)
  })
  return api.openapi(tempat, async (c) => {
    const k = c.get('konteks')
    const { teks, wilayah } = c.req.valid('query')
    return c.json(ucapkanTempat(await cariTempat(k, teks, wilayah ?? wilayahPelaku(k)), c.get('bahasa')), 200)
  })
}
