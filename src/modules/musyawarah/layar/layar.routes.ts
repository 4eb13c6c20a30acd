import { createRoute, z } from '@hono/zod-openapi'
import { Uuid } from '#src/lib/bentuk.ts'
import { createApi, GALAT, isi, JalurDaerah, jawab, json, KepalaPerintah, tolak } from '#src/lib/http.ts'
import { ok, refuse } from '#src/lib/result.ts'
import type { Sql } from '#src/lib/sql.ts'
import { IsiLayar, PembahasanKeluar, UbahLayar } from '#src/modules/musyawarah/layar/layar.schema.ts'
import { bacaLayar, bacaPembahasan, kenaliTautanLayar, ubahLayar } from '#src/modules/musyawarah/layar/layar.service.ts'
import { createSiaran, type Kejadian, type Siaran } from '#src/modules/musyawarah/layar/siaran.jobs.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

const tags = ['musyawarah']
const JALUR = '/api/daerah/{daerahId}/musyawarah/{musyawarahId}'
const Jalur = JalurDaerah.extend({ musyawarahId: Uuid })
const JalurTautan = z.object({ tautan: z.string().max(100) })

const pembahasan = createRoute({
  operationId: 'bacaPembahasan',
  method: 'get',
  path: `${JALUR}/pembahasan`,
  tags,
  summary: 'Daftar yang dibahas sebuah musyawarah, dan yang sedang tampil di layarnya',
  request: { params: Jalur },
  responses: { ...GALAT, 200: json(PembahasanKeluar, 'Menurut bidang lalu prioritas desa') },
})

const ubah = createRoute({
  operationId: 'ubahLayar',
  method: 'post',
  path: `${JALUR}/layar`,
  tags,
  summary: 'Tampilkan usulan atau babak lain di layar ruang',
  request: { params: Jalur, headers: KepalaPerintah, ...isi(UbahLayar, 'Yang ditampilkan') },
  responses: { ...GALAT, 200: json(z.object({ versi: z.number() }), 'Sudah tampil') },
})

const layar = createRoute({
  operationId: 'bacaLayar',
  method: 'get',
  path: '/api/layar/{tautan}',
  tags,
  summary: 'Yang tampil di layar ruang, bagi pemegang tautannya',
  request: { params: JalurTautan },
  responses: { ...GALAT, 200: json(IsiLayar, 'Isi layar') },
})

const alir = createRoute({
  operationId: 'ikutiLayar',
  method: 'get',
  path: '/api/layar/{tautan}/alir',
  tags,
  summary: 'Perubahan layar ruang sebagai server-sent events',
  request: { params: JalurTautan },
  responses: {
    ...GALAT,
    200: { description: 'text/event-stream; tiap kejadian `layar` berisi IsiLayar', content: { 'text/event-stream': { schema: z.string() } } },
  },
})

/** The operator's side, within a government. */
export function createPembahasanRoutes() {
  return createApi<Konteks>()
    .openapi(pembahasan, async (c) => jawab(c, await bacaPembahasan(c.get('konteks'), c.req.valid('param').musyawarahId), 200))
    .openapi(ubah, async (c) => jawab(c, await ubahLayar(c.get('konteks'), c.req.valid('param').musyawarahId, c.req.valid('json')), 200))
}

/** The room's side: whoever holds the signed address, without an account. */
export function createLayarRoutes(sql: Sql, catatGalat: (galat: unknown) => void) {
  const siaran = createSiaran(sql, catatGalat)
  return createApi<Konteks>()
    .openapi(layar, async (c) => {
      const alamat = await kenaliTautanLayar(sql, c.req.valid('param').tautan)
      if (!alamat.ok) return tolak(c, alamat.error)
      const kini = await bacaLayar(sql, alamat.value)
      c.header('cache-control', 'private, no-store')
      return jawab(c, kini === null ? refuse({ jenis: 'tautan-layar-tidak-sah' }) : ok(kini), 200)
    })
    .openapi(alir, async (c) => {
      const alamat = await kenaliTautanLayar(sql, c.req.valid('param').tautan)
      if (!alamat.ok) return tolak(c, alamat.error)
      const aliran = alirkan((terima) => siaran.dengarkan(alamat.value, terima), c.req.header('last-event-id') ?? null)
      return c.body(aliran, 200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
    })
}

const DETAK = 10_000

/** Events with a comment between them, so that a lost connection is noticed on both sides. A slow reader loses what is older, never the last. */
function alirkan(dengarkan: (terima: Parameters<Siaran['dengarkan']>[1]) => () => void, terakhir: string | null): ReadableStream<Uint8Array> {
  const pena = new TextEncoder()
  let lepas: () => void = () => undefined
  let detak: NodeJS.Timeout | undefined
  let tunda: Kejadian | null = null
  const tulis = (k: Kejadian): Uint8Array => pena.encode(`id: ${k.id}\nevent: layar\ndata: ${JSON.stringify(k.isi)}\n\n`)
  return new ReadableStream<Uint8Array>({
    start: (alat) => {
      alat.enqueue(pena.encode('retry: 1000\n: tersambung\n\n'))
      let sudah = terakhir
      const kirim = (k: Kejadian): void => {
        const isSama = k.id === sudah
        sudah = null
        if (isSama) return
        if ((alat.desiredSize ?? 1) > -8) alat.enqueue(tulis(k))
        else tunda = k
      }
      lepas = dengarkan(kirim)
      detak = setInterval(() => alat.enqueue(pena.encode(': detak\n\n')), DETAK)
      detak.unref()
    },
    pull: (alat) => {
      if (tunda === null) return
      alat.enqueue(tulis(tunda))
      tunda = null
    },
    cancel: () => {
      clearInterval(detak)
      lepas()
    },
  })
}
