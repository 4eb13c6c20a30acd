import { createRoute, z } from '@hono/zod-openapi'
import { Uuid } from '#src/lib/bentuk.ts'
import { createApi, GALAT, isi, JalurDaerah, jawab, json, KepalaPerintah } from '#src/lib/http.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { HapusTemplat, SaringanTemplat, TemplatBaru, TemplatKalimat, UbahTemplat } from '#src/modules/usulan/templat/templat-kalimat.schema.ts'
import { hapusTemplat, listTemplatKalimat, simpanTemplat, ubahTemplat } from '#src/modules/usulan/templat/templat-kalimat.service.ts'

const DASAR = '/api/daerah/{daerahId}/templat-kalimat'
const Jalur = JalurDaerah.extend({ templatId: Uuid })
const tags = ['usulan']
const Hasil = z.object({ templatId: z.string(), versi: z.number() })

const daftar = createRoute({
  operationId: 'listTemplatKalimat',
  method: 'get',
  path: DASAR,
  tags,
  summary: 'Kalimat putusan yang disimpan meja Anda di satu tahap, lalu yang dibawa program',
  request: { params: JalurDaerah, query: SaringanTemplat },
  responses: { ...GALAT, 200: json(z.array(TemplatKalimat), 'Milik meja dahulu; yang dibawa program tanpa id') },
})

const simpan = createRoute({
  operationId: 'simpanTemplatKalimat',
  method: 'post',
  path: DASAR,
  tags,
  summary: 'Simpan kalimat putusan sebagai templat meja Anda; penanda {{judul}}, {{tempat}}, {{nomor}}, {{volume}} diisi per usulan',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(TemplatBaru, 'Nama dan kalimatnya, dengan id buatan pengirim') },
  responses: { ...GALAT, 201: json(Hasil, 'Tersimpan') },
})

const ubah = createRoute({
  operationId: 'ubahTemplatKalimat',
  method: 'put',
  path: `${DASAR}/{templatId}`,
  tags,
  summary: 'Ganti nama, alasan, atau kalimat satu templat meja Anda',
  request: { params: Jalur, headers: KepalaPerintah, ...isi(UbahTemplat, 'Isi baru dan versi yang dilihat') },
  responses: { ...GALAT, 200: json(Hasil, 'Tersimpan') },
})

const hapus = createRoute({
  operationId: 'hapusTemplatKalimat',
  method: 'post',
  path: `${DASAR}/{templatId}/hapus`,
  tags,
  summary: 'Hapus satu templat meja Anda; putusan yang memakainya tidak berubah',
  request: { params: Jalur, headers: KepalaPerintah, ...isi(HapusTemplat, 'Versi yang dilihat') },
  responses: { ...GALAT, 200: json(Hasil, 'Terhapus') },
})

export function createTemplatRoutes() {
  return createApi<Konteks>()
    .openapi(daftar, async (c) => c.json(await listTemplatKalimat(c.get('konteks'), c.req.valid('query')), 200))
    .openapi(simpan, async (c) => jawab(c, await simpanTemplat(c.get('konteks'), c.req.valid('json')), 201))
    .openapi(ubah, async (c) => jawab(c, await ubahTemplat(c.get('konteks'), c.req.valid('param').templatId, c.req.valid('json')), 200))
    .openapi(hapus, async (c) => jawab(c, await hapusTemplat(c.get('konteks'), c.req.valid('param').templatId, c.req.valid('json').versi), 200))
}
