import { createRoute, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { TahunAnggaran, Uuid } from '#src/lib/bentuk.ts'
import { UKURAN_LEMBAR_MAKS } from '#src/lib/baca-tabel.ts'
import { createApi, GALAT, isi, JalurDaerah, jawab, json, KepalaPerintah, tolak } from '#src/lib/http.ts'
import { FormatLembar, kirimLembar, LEMBAR } from '#src/lib/unduh-lembar.ts'
import { ok } from '#src/lib/result.ts'
import { eksporKamus } from '#src/modules/kamus-usulan/ekspor-kamus.service.ts'
import { imporKamus } from '#src/modules/kamus-usulan/impor-kamus.service.ts'
import { laporanKeluar } from '#src/modules/kamus-usulan/kamus-usulan.cli.ts'
import { BIDANG_KAMUS } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { HasilImpor } from '#src/modules/kamus-usulan/kelola-kamus.schema.ts'
import { DAFTAR_KEADAAN_LUAR_KAMUS } from '#src/modules/kamus-usulan/luar-kamus.ts'
import { JawabLuarKamus, LuarKamusKeluar, LuarKamusMasuk, SaringanLuarKamus } from '#src/modules/kamus-usulan/luar-kamus.schema.ts'
import { jawabLuarKamus, listLuarKamusKeluar, usulkanLuarKamus } from '#src/modules/kamus-usulan/luar-kamus.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

const DASAR = '/api/daerah/{daerahId}/kamus'
const tags = ['kamus usulan']
const YaTidak = z
  .enum(['true', 'false', '1', '0'])
  .default('false')
  .transform((t) => t === 'true' || t === '1')

const impor = createRoute({
  operationId: 'imporKamus',
  method: 'post',
  path: `${DASAR}/impor`,
  tags,
  summary: 'Impor lembar kamus (XLSX atau CSV); `uji` memeriksa tanpa menyimpan',
  request: {
    params: JalurDaerah,
    headers: KepalaPerintah,
    query: z.strictObject({
      tahun: TahunAnggaran,
      uji: YaTidak,
      perangkatDaerahId: Uuid.optional().openapi({ description: 'Untuk baris yang tidak menyebut perangkat daerahnya' }),
      bidang: z.enum(BIDANG_KAMUS).optional().openapi({ description: 'Untuk baris yang tidak menyebut bidang pembangunannya' }),
    }),
    body: {
      required: true,
      description: 'Lembar pada bidang `berkas`',
      content: { 'multipart/form-data': { schema: z.object({ berkas: z.instanceof(File).openapi({ type: 'string', format: 'binary' }) }) } },
    },
  },
  responses: { ...GALAT, 200: json(HasilImpor, 'Nasib setiap baris; yang ditolak juga sebagai lembar') },
})

const ekspor = createRoute({
  operationId: 'eksporKamus',
  method: 'get',
  path: `${DASAR}/ekspor`,
  tags,
  summary: 'Kamus satu tahun sebagai lembar yang dapat diisi dan diimpor kembali',
  request: {
    params: JalurDaerah,
    query: z.strictObject({ tahun: TahunAnggaran, perangkatDaerahId: Uuid.optional(), format: FormatLembar.default('xlsx') }),
  },
  responses: { ...GALAT, ...LEMBAR },
})

const Luar = z.object({ luarKamusId: z.string(), keadaan: z.enum(DAFTAR_KEADAAN_LUAR_KAMUS) })

const luar = createRoute({
  operationId: 'listLuarKamus',
  method: 'get',
  path: `${DASAR}/luar`,
  tags,
  summary: 'Keinginan di luar kamus: milik sendiri, atau semuanya bagi kurator',
  request: { params: JalurDaerah, query: SaringanLuarKamus },
  responses: { ...GALAT, 200: json(z.array(LuarKamusKeluar), 'Yang menunggu lebih dulu, terlama di atas') },
})
const luarBaru = createRoute({
  operationId: 'usulkanLuarKamus',
  method: 'post',
  path: `${DASAR}/luar`,
  tags,
  summary: 'Sampaikan keinginan yang tidak ada di kamus',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(LuarKamusMasuk, 'Kata-kata, tempat, foto bila ada') },
  responses: { ...GALAT, 201: json(Luar, 'Menunggu kurasi') },
})
const luarJawab = createRoute({
  operationId: 'jawabLuarKamus',
  method: 'post',
  path: `${DASAR}/luar/{luarKamusId}/jawaban`,
  tags,
  summary: 'Padankan dengan butir, buatkan butir draf, atau jawab dengan alasan',
  request: { params: JalurDaerah.extend({ luarKamusId: Uuid }), headers: KepalaPerintah, ...isi(JawabLuarKamus, 'Cara dan jawabannya') },
  responses: { ...GALAT, 200: json(Luar, 'Terjawab') },
})

/** A multipart body carries some bytes around the file. */
const AMPLOP = 64 * 1024

/** Sheets in and out, and what stands outside them. */
export function createLembarKamusRoutes() {
  const app = createApi<Konteks>()
  app.use(impor.getRoutingPath(), bodyLimit({ maxSize: UKURAN_LEMBAR_MAKS + AMPLOP, onError: (c) => tolak(c as never, { jenis: 'isi-terlalu-besar' }) }))
  return app
    .openapi(impor, async (c) => {
      const { tahun, uji, perangkatDaerahId = null, bidang = null } = c.req.valid('query')
      const { berkas } = c.req.valid('form')
      const hasil = await imporKamus(c.get('konteks'), {
        tahun,
        uji,
        perangkatDaerahId,
        bidangPembangunan: bidang,
        isi: Buffer.from(await berkas.arrayBuffer()),
      })
      return jawab(c, hasil.ok ? ok(await laporanKeluar(hasil.value, c.get('bahasa'))) : hasil, 200)
    })
    .openapi(ekspor, async (c) => {
      const { tahun, perangkatDaerahId = null, format } = c.req.valid('query')
      const lembar = await eksporKamus(c.get('konteks'), { tahun, perangkatDaerahId, format })
      return kirimLembar(c, lembar, `kamus-usulan-${tahun}`, format)
    })
    .openapi(luar, async (c) => c.json(await listLuarKamusKeluar(c.get('konteks'), c.req.valid('query')), 200))
    .openapi(luarBaru, async (c) => jawab(c, await usulkanLuarKamus(c.get('konteks'), c.req.valid('json')), 201))
    .openapi(luarJawab, async (c) => jawab(c, await jawabLuarKamus(c.get('konteks'), c.req.valid('param').luarKamusId, c.req.valid('json')), 200))
}
