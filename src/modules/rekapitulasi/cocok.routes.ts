import { createRoute } from '@hono/zod-openapi'
import { createApi, GALAT, JalurDaerah, json } from '#src/lib/http.ts'
import { FormatLembar, kirimLembar, LEMBAR } from '#src/lib/unduh-lembar.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { CocokKeluar, RencanaCocokKeluar, SaringanCocok, SaringanRencana, SaringanSumber, SumberDanaKeluar } from '#src/modules/rekapitulasi/cocok.schema.ts'
import { bacaCocok, bacaRencanaCocok, bacaSumberDana } from '#src/modules/rekapitulasi/cocok.service.ts'
import { lembarCocok, lembarRencana, lembarSumberDana, tulisLembar } from '#src/modules/rekapitulasi/lembar-rekap.service.ts'
import { penyebut } from '#src/modules/rekapitulasi/penyebut.routes.ts'

const tags = ['rekapitulasi']
const DASAR = '/api/daerah/{daerahId}/rekap'
const Format = { format: FormatLembar.default('xlsx') }

const cocok = createRoute({
  operationId: 'listHasilMusrenbangTertaut',
  method: 'get',
  path: `${DASAR}/cocok/usulan`,
  tags,
  summary: 'Hasil musrenbang dicocokkan dengan rencana: yang sudah, belum, dan hilang (S0-12, U-01, U-03)',
  request: { params: JalurDaerah, query: SaringanCocok },
  responses: { ...GALAT, 200: json(CocokKeluar, 'Menurut nomor') },
})
const cocokLembar = createRoute({
  operationId: 'unduhHasilMusrenbangTertaut',
  method: 'get',
  path: `${DASAR}/cocok/usulan/lembar`,
  tags,
  summary: 'Pencocokan hasil musrenbang sebagai lembar',
  request: { params: JalurDaerah, query: SaringanCocok.extend(Format) },
  responses: { ...GALAT, ...LEMBAR },
})
const rencana = createRoute({
  operationId: 'listRencanaTertaut',
  method: 'get',
  path: `${DASAR}/cocok/rencana`,
  tags,
  summary: 'Rencana dicocokkan dengan hasil musrenbang: sub kegiatan dengan usulan, dengan dasar lain, atau tanpa asal-usul (S0-6, U-02)',
  request: { params: JalurDaerah, query: SaringanRencana },
  responses: { ...GALAT, 200: json(RencanaCocokKeluar, 'Menurut kode') },
})
const rencanaLembar = createRoute({
  operationId: 'unduhRencanaTertaut',
  method: 'get',
  path: `${DASAR}/cocok/rencana/lembar`,
  tags,
  summary: 'Pencocokan rencana sebagai lembar',
  request: { params: JalurDaerah, query: SaringanRencana.extend(Format) },
  responses: { ...GALAT, ...LEMBAR },
})
const sumberDana = createRoute({
  operationId: 'listSumberDanaRencana',
  method: 'get',
  path: `${DASAR}/sumber-dana`,
  tags,
  summary: 'Rencana menurut sumber dana, dan berapa di antaranya membawa usulan (S0-11)',
  request: { params: JalurDaerah, query: SaringanSumber },
  responses: { ...GALAT, 200: json(SumberDanaKeluar, 'Yang terbesar lebih dulu') },
})
const sumberDanaLembar = createRoute({
  operationId: 'unduhSumberDanaRencana',
  method: 'get',
  path: `${DASAR}/sumber-dana/lembar`,
  tags,
  summary: 'Rencana menurut sumber dana sebagai lembar',
  request: { params: JalurDaerah, query: SaringanSumber.extend(Format) },
  responses: { ...GALAT, ...LEMBAR },
})

/** Results of the musrenbang beside the plans, both ways, and the plans by fund. */
export function createCocokRoutes() {
  return createApi<Konteks>()
    .openapi(cocok, async (c) => c.json(await bacaCocok(c.get('konteks'), c.req.valid('query')), 200))
    .openapi(cocokLembar, async (c) => {
      const { format, ...s } = c.req.valid('query')
      return kirimLembar(
        c,
        await tulisLembar(lembarCocok(await bacaCocok(c.get('konteks'), s), penyebut(c.get('bahasa'))), format),
        `hasil-musrenbang-${s.tahun}`,
        format,
      )
    })
    .openapi(rencana, async (c) => c.json(await bacaRencanaCocok(c.get('konteks'), c.req.valid('query')), 200))
    .openapi(rencanaLembar, async (c) => {
      const { format, ...s } = c.req.valid('query')
      return kirimLembar(
        c,
        await tulisLembar(lembarRencana(await bacaRencanaCocok(c.get('konteks'), s), penyebut(c.get('bahasa'))), format),
        `rencana-${s.tahun}`,
        format,
      )
    })
    .openapi(sumberDana, async (c) => c.json(await bacaSumberDana(c.get('konteks'), c.req.valid('query')), 200))
    .openapi(sumberDanaLembar, async (c) => {
      const { format, ...s } = c.req.valid('query')
      return kirimLembar(
        c,
        await tulisLembar(lembarSumberDana(await bacaSumberDana(c.get('konteks'), s), penyebut(c.get('bahasa'))), format),
        `sumber-dana-${s.tahun}`,
        format,
      )
    })
}
