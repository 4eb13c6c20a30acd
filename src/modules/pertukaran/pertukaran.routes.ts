import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { UKURAN_ALIR_MAKS } from '#src/lib/alir-lembar.ts'
import { TahunAnggaran } from '#src/lib/bentuk.ts'
import { type ApiEnv, createApi, GALAT, isi, JalurDaerah, jawab, json, KepalaPerintah, tolak } from '#src/lib/http.ts'
import { ok } from '#src/lib/result.ts'
import { alirkanLembar, LEMBAR } from '#src/lib/unduh-lembar.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { eksporUsulan } from '#src/modules/pertukaran/ekspor-usulan.service.ts'
import { imporUsulan } from '#src/modules/pertukaran/impor-usulan.service.ts'
import { bacaKepalaLembar, simpanPemetaan } from '#src/modules/pertukaran/pemetaan.service.ts'
import { hasilKeluar, lembarTolakan, type Pembicara } from '#src/modules/pertukaran/pertukaran.cli.ts'
import { DAFTAR_JALUR, HasilImporLembar, KepalaLembarKeluar, PemetaanMasuk } from '#src/modules/pertukaran/pertukaran.schema.ts'

const DASAR = '/api/daerah/{daerahId}/pertukaran/usulan'
const tags = ['pertukaran']
const YaTidak = z
  .enum(['true', 'false', '1', '0'])
  .default('false')
  .transform((t) => t === 'true' || t === '1')
const Berkas = {
  body: {
    required: true,
    description: 'Lembar pada bidang `berkas`: XLSX atau CSV, paling besar 40 MB',
    content: { 'multipart/form-data': { schema: z.object({ berkas: z.instanceof(File).openapi({ type: 'string', format: 'binary' }) }) } },
  },
}

const impor = createRoute({
  operationId: 'imporLembarUsulan',
  method: 'post',
  path: `${DASAR}/impor`,
  tags,
  summary: 'Impor lembar usulan SIPD; `coba` memeriksa tanpa menyimpan',
  request: { params: JalurDaerah, headers: KepalaPerintah, query: z.strictObject({ tahun: TahunAnggaran, coba: YaTidak }), ...Berkas },
  responses: { ...GALAT, 200: json(HasilImporLembar, 'Berapa yang masuk, dan setiap sel yang membuat barisnya tertahan') },
})
const tolakan = createRoute({
  operationId: 'unduhTolakanLembarUsulan',
  method: 'post',
  path: `${DASAR}/tolakan`,
  tags,
  summary: 'Baris lembar yang akan ditolak, sebagai lembar untuk dibetulkan; tidak ada yang disimpan',
  request: { params: JalurDaerah, query: z.strictObject({ tahun: TahunAnggaran }), ...Berkas },
  responses: { ...GALAT, ...LEMBAR },
})
const kepala = createRoute({
  operationId: 'bacaKepalaLembarUsulan',
  method: 'post',
  path: `${DASAR}/kepala`,
  tags,
  summary: 'Judul kolom sebuah lembar, dan arti yang diusulkan untuk masing-masing',
  request: { params: JalurDaerah, ...Berkas },
  responses: { ...GALAT, 200: json(KepalaLembarKeluar, 'Judul, contoh isinya, dan kolom SIPD yang mungkin dimaksud') },
})
const pemetaan = createRoute({
  operationId: 'simpanPemetaanLembarUsulan',
  method: 'put',
  path: `${DASAR}/pemetaan`,
  tags,
  summary: 'Ingat arti judul kolom lembar seperti ini',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(PemetaanMasuk, 'Semua judul lembar, dan kolom SIPD untuk yang dipakai') },
  responses: { ...GALAT, 200: json(z.object({ sidikKepala: z.string() }), 'Tersimpan') },
})
const ekspor = createRoute({
  operationId: 'eksporLembarUsulan',
  method: 'get',
  path: `${DASAR}/ekspor`,
  tags,
  summary: 'Usulan satu tahun sebagai lembar usulan SIPD (26 kolom)',
  request: { params: JalurDaerah, query: z.strictObject({ tahun: TahunAnggaran, jalur: z.enum(DAFTAR_JALUR).optional() }) },
  responses: { ...GALAT, ...LEMBAR },
})

/** A multipart body carries some bytes around the file. */
const AMPLOP = 64 * 1024

export function createPertukaranRoutes() {
  const app = createApi<Konteks>()
  const batas = bodyLimit({ maxSize: UKURAN_ALIR_MAKS + AMPLOP, onError: (c) => tolak(c as never, { jenis: 'isi-terlalu-besar' }) })
  for (const rute of [impor, tolakan, kepala]) app.use(rute.getRoutingPath(), batas)
  return app
    .openapi(impor, async (c) => {
      const { tahun, coba } = c.req.valid('query')
      const hasil = await imporUsulan(c.get('konteks'), { tahun, coba, isi: await bita(c.req.valid('form').berkas) })
      if (!hasil.ok) return tolak(c, hasil.error)
      const { lembar, kolomAsing, jumlah } = hasil.value
      return jawab(c, ok({ ...hasilKeluar(hasil.value, pembicara(c)), coba, baru: jumlah.baru, sama: jumlah.sama, lembar, kolomAsing: [...kolomAsing] }), 200)
    })
    .openapi(tolakan, async (c) => {
      const { tahun } = c.req.valid('query')
      const hasil = await imporUsulan(c.get('konteks'), { tahun, coba: true, isi: await bita(c.req.valid('form').berkas) })
      return hasil.ok ? alirkanLembar(c, lembarTolakan(hasil.value, pembicara(c)), `usulan-${tahun}-ditolak`) : tolak(c, hasil.error)
    })
    .openapi(kepala, async (c) => jawab(c, await bacaKepalaLembar(c.get('konteks'), await bita(c.req.valid('form').berkas)), 200))
    .openapi(pemetaan, async (c) => jawab(c, await simpanPemetaan(c.get('konteks'), c.req.valid('json')), 200))
    .openapi(ekspor, async (c) => {
      const { tahun, jalur = null } = c.req.valid('query')
      const aliran = await eksporUsulan(c.get('konteks'), { tahun, jalur })
      return aliran.ok ? alirkanLembar(c, aliran.value, `usulan-${tahun}${jalur === null ? '' : `-${jalur}`}`) : tolak(c, aliran.error)
    })
}

async function bita(berkas: File): Promise<Buffer> {
  return Buffer.from(await berkas.arrayBuffer())
}

function pembicara(c: Context<ApiEnv<Konteks>>): Pembicara {
  const bahasa = c.get('bahasa')
  return { bahasa, ucap: (p) => c.get('penutur').ucapkan(p, bahasa) }
}
