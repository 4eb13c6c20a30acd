import { createRoute, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { Uuid } from '#src/lib/bentuk.ts'
import { createApi, GALAT, JalurDaerah, jawab, json, tolak } from '#src/lib/http.ts'
import type { Sql } from '#src/lib/sql.ts'
import { UKURAN_MAKS } from '#src/modules/berkas/berkas.ts'
import { bacaFoto, simpanFoto } from '#src/modules/berkas/berkas.service.ts'
import { simpanLampiran } from '#src/modules/berkas/lampiran.service.ts'
import type { Pencatat } from '#src/modules/jejak/jejak.service.ts'

const Berkas = z.instanceof(File).openapi({ type: 'string', format: 'binary' })

/** A device that reduced the photo says what the original was: its fingerprint, and the place and time its camera wrote. */
const FotoMasuk = z.object({
  berkas: Berkas,
  sidikPerangkat: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  lintang: z.coerce.number().min(-90).max(90).optional(),
  bujur: z.coerce.number().min(-180).max(180).optional(),
  diambilPada: z.iso.datetime({ offset: true }).optional(),
})

const unggah = createRoute({
  operationId: 'unggahFoto',
  method: 'post',
  path: '/api/daerah/{daerahId}/berkas',
  tags: ['berkas'],
  summary: 'Unggah satu foto; dikecilkan dan dibersihkan dari EXIF sebelum disimpan',
  request: {
    params: JalurDaerah,
    body: {
      required: true,
      description: 'Foto pada bidang `berkas`',
      content: { 'multipart/form-data': { schema: FotoMasuk } },
    },
  },
  responses: {
    ...GALAT,
    201: json(
      z.object({
        berkasId: z.string(),
        lebar: z.number(),
        tinggi: z.number(),
        ukuran: z.number(),
        sidikAsli: z.string(),
        posisi: z.object({ lintang: z.number(), bujur: z.number() }).nullable(),
        diambilPada: z.string().nullable(),
      }),
      'Tersimpan',
    ),
  },
})

const lampirkan = createRoute({
  operationId: 'unggahLampiran',
  method: 'post',
  path: '/api/daerah/{daerahId}/berkas/lampiran',
  tags: ['berkas'],
  summary: 'Unggah satu surat atau gambar (PDF, DOCX, XLSX, foto); dikenali dari isinya, tidak pernah diterbitkan',
  request: {
    params: JalurDaerah,
    body: { required: true, description: 'Berkas pada bidang `berkas`', content: { 'multipart/form-data': { schema: z.object({ berkas: Berkas }) } } },
  },
  responses: {
    ...GALAT,
    201: json(
      z.object({ berkasId: z.string(), nama: z.string(), jenisMedia: z.string(), ukuran: z.number(), sidikAsli: z.string() }),
      'Tersimpan; lampirkan pada usulan dengan jenisnya',
    ),
  },
})

const baca = createRoute({
  operationId: 'bacaFoto',
  method: 'get',
  path: '/api/daerah/{daerahId}/berkas/{berkasId}',
  tags: ['berkas'],
  summary: 'Foto sebagaimana diterbitkan; milik rancangan hanya bagi yang sudah masuk',
  request: { params: JalurDaerah.extend({ berkasId: Uuid }) },
  responses: { ...GALAT, 200: { description: 'Foto JPEG', content: { 'image/jpeg': { schema: z.string().openapi({ format: 'binary' }) } } } },
})

/** A multipart body carries some bytes around the file. */
const AMPLOP = 64 * 1024

export function createBerkasRoutes(folder: string) {
  const app = createApi<Pencatat & { readonly sql: Sql }>()
  for (const jalur of [unggah.getRoutingPath(), lampirkan.getRoutingPath()])
    app.use(jalur, bodyLimit({ maxSize: UKURAN_MAKS + AMPLOP, onError: (c) => tolak(c as never, { jenis: 'isi-terlalu-besar' }) }))
  return app
    .openapi(unggah, async (c) => {
      const { berkas, sidikPerangkat, lintang, bujur, diambilPada } = c.req.valid('form')
      const posisi = lintang === undefined || bujur === undefined ? null : { lintang, bujur }
      const perangkat = { sidik: sidikPerangkat ?? null, posisi, diambilPada: diambilPada ?? null }
      return jawab(c, await simpanFoto(c.get('konteks'), folder, { nama: berkas.name, isi: Buffer.from(await berkas.arrayBuffer()), perangkat }), 201)
    })
    .openapi(lampirkan, async (c) => {
      const { berkas } = c.req.valid('form')
      return jawab(c, await simpanLampiran(c.get('konteks'), folder, { nama: berkas.name, isi: Buffer.from(await berkas.arrayBuffer()) }), 201)
    })
}

/** Reading a photo is public where its proposal is; `konteks` there may lack a person. */
export function createFotoRoutes(folder: string, sql: Sql, isMasuk: (headers: Headers, daerahId: string) => Promise<boolean>) {
  return createApi<unknown>().openapi(baca, async (c) => {
    const { daerahId, berkasId } = c.req.valid('param')
    const foto = await bacaFoto({ sql, daerahId }, folder, berkasId, !(await isMasuk(c.req.raw.headers, daerahId)))
    if (foto === null) return tolak(c, { jenis: 'berkas-tidak-ada' })
    return c.body(new Uint8Array(foto.isi), 200, {
      'content-type': foto.jenisMedia,
      etag: `"${foto.sidikSimpan}"`,
      'cache-control': foto.terbit ? 'public, max-age=31536000, immutable' : 'private, no-store',
      'content-disposition': 'inline',
    })
  })
}
