import { createRoute, z } from '@hono/zod-openapi'
import { Uuid } from '#src/lib/bentuk.ts'
import { createApi, GALAT, isi, JalurDaerah, jawab, json, KepalaPerintah } from '#src/lib/http.ts'
import { CatatanKeluar, LaporTindak, SimpanKelompok, SimpanNotulen, TindakBaru, UbahTindak } from '#src/modules/musyawarah/catatan/catatan.schema.ts'
import { bacaCatatan, laporkanTindak, simpanKelompok, simpanNotulen, tambahTindak, ubahTindak } from '#src/modules/musyawarah/catatan/catatan.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

const tags = ['musyawarah']
const DASAR = '/api/daerah/{daerahId}/musyawarah/{musyawarahId}'
const Jalur = JalurDaerah.extend({ musyawarahId: Uuid })
const JalurTindak = Jalur.extend({ tindakLanjutId: Uuid })
const Versi = z.object({ versi: z.number() })

const baca = createRoute({
  operationId: 'bacaCatatanMusyawarah',
  method: 'get',
  path: `${DASAR}/catatan`,
  tags,
  summary: 'Notulen, hasil sidang kelompok dan tindak lanjut sebuah musyawarah',
  request: { params: Jalur },
  responses: { ...GALAT, 200: json(CatatanKeluar, 'Catatan musyawarah') },
})

const notulen = createRoute({
  operationId: 'simpanNotulen',
  method: 'post',
  path: `${DASAR}/notulen`,
  tags,
  summary: 'Simpan notulen, sampai musyawarah ditutup',
  request: { params: Jalur, headers: KepalaPerintah, ...isi(SimpanNotulen, 'Notulen dan versi yang dilihat') },
  responses: { ...GALAT, 200: json(Versi, 'Tersimpan') },
})

const kelompok = createRoute({
  operationId: 'simpanKelompokMusyawarah',
  method: 'post',
  path: `${DASAR}/kelompok`,
  tags,
  summary: 'Simpan ketua dan hasil sidang kelompok satu bidang pembangunan',
  request: { params: Jalur, headers: KepalaPerintah, ...isi(SimpanKelompok, 'Bidang, ketua, hasil, selesai') },
  responses: { ...GALAT, 200: json(Versi, 'Tersimpan') },
})

const tambah = createRoute({
  operationId: 'tambahTindakLanjut',
  method: 'post',
  path: `${DASAR}/tindak-lanjut`,
  tags,
  summary: 'Tambah satu langkah tindak lanjut: apa, siapa, kapan',
  request: { params: Jalur, headers: KepalaPerintah, ...isi(TindakBaru, 'Langkahnya') },
  responses: { ...GALAT, 201: json(z.object({ tindakLanjutId: z.string() }), 'Tercatat') },
})

const ubah = createRoute({
  operationId: 'ubahTindakLanjut',
  method: 'post',
  path: `${DASAR}/tindak-lanjut/{tindakLanjutId}`,
  tags,
  summary: 'Ubah satu langkah tindak lanjut, sampai musyawarah ditutup',
  request: { params: JalurTindak, headers: KepalaPerintah, ...isi(UbahTindak, 'Langkah dan versi yang dilihat') },
  responses: { ...GALAT, 200: json(Versi, 'Tersimpan') },
})

const lapor = createRoute({
  operationId: 'laporkanTindakLanjut',
  method: 'post',
  path: `${DASAR}/tindak-lanjut/{tindakLanjutId}/keadaan`,
  tags,
  summary: 'Laporkan sampai mana satu langkah tindak lanjut',
  request: { params: JalurTindak, headers: KepalaPerintah, ...isi(LaporTindak, 'Keadaan dan keterangannya') },
  responses: { ...GALAT, 200: json(Versi, 'Tercatat') },
})

export function createCatatanRoutes() {
  return createApi<Konteks>()
    .openapi(baca, async (c) => jawab(c, await bacaCatatan(c.get('konteks'), c.req.valid('param').musyawarahId), 200))
    .openapi(notulen, async (c) => jawab(c, await simpanNotulen(c.get('konteks'), c.req.valid('param').musyawarahId, c.req.valid('json')), 200))
    .openapi(kelompok, async (c) => jawab(c, await simpanKelompok(c.get('konteks'), c.req.valid('param').musyawarahId, c.req.valid('json')), 200))
    .openapi(tambah, async (c) => jawab(c, await tambahTindak(c.get('konteks'), c.req.valid('param').musyawarahId, c.req.valid('json')), 201))
    .openapi(ubah, async (c) => jawab(c, await ubahTindak(c.get('konteks'), c.req.valid('param'), c.req.valid('json')), 200))
    .openapi(lapor, async (c) => jawab(c, await laporkanTindak(c.get('konteks'), c.req.valid('param'), c.req.valid('json')), 200))
}
