import { createRoute, z } from '@hono/zod-openapi'
import { Uuid } from '#src/lib/bentuk.ts'
import { createApi, GALAT, isi, JalurDaerah, jawab, json, KepalaPerintah, tolak } from '#src/lib/http.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { aturSyarat } from '#src/modules/tanda-tangan/syarat-tanda-tangan.service.ts'
import {
  DaftarTandaTangan,
  ElektronikBaru,
  PencabutanTandaTangan,
  PindaianBaru,
  SyaratBaru,
  SyaratKeluar,
} from '#src/modules/tanda-tangan/tanda-tangan.schema.ts'
import {
  bacaPindaian,
  bacaSyarat,
  bacaTandaTangan,
  cabutTandaTangan,
  catatPindaian,
  tandatanganiElektronik,
} from '#src/modules/tanda-tangan/tanda-tangan.service.ts'

const DASAR = '/api/daerah/{daerahId}/musyawarah/{musyawarahId}/tanda-tangan'
const SYARAT = '/api/daerah/{daerahId}/syarat-tanda-tangan'
const tags = ['musyawarah']
const Jalur = JalurDaerah.extend({ musyawarahId: Uuid })
const JalurSatu = Jalur.extend({ tandaTanganId: Uuid })
const Hasil = z.object({ tandaTanganId: z.string(), sidik: z.string() })

const daftar = createRoute({
  operationId: 'bacaTandaTangan',
  method: 'get',
  path: DASAR,
  tags,
  summary: 'Siapa yang sudah menandatangani berita acara dan siapa yang masih kurang (C-06)',
  request: { params: Jalur },
  responses: { ...GALAT, 200: json(DaftarTandaTangan, 'Syarat, tanda tangan, dan yang kurang') },
})

const pindaian = createRoute({
  operationId: 'catatTandaTangan',
  method: 'post',
  path: DASAR,
  tags,
  summary: 'Catat satu penanda tangan dengan pindaian berita acara yang ditandatanganinya',
  request: { params: Jalur, headers: KepalaPerintah, ...isi(PindaianBaru, 'Nama, jabatan, kedudukan dan pindaiannya') },
  responses: { ...GALAT, 201: json(Hasil, 'Tercatat dengan SHA-256 berkasnya') },
})

const elektronik = createRoute({
  operationId: 'tandatanganiElektronik',
  method: 'post',
  path: `${DASAR}/elektronik`,
  tags,
  summary: 'Tandatangani berita acara secara elektronik; semua yang disebut atau tidak sama sekali',
  request: { params: Jalur, headers: KepalaPerintah, ...isi(ElektronikBaru, 'Penanda tangannya') },
  responses: { ...GALAT, 201: json(z.array(Hasil), 'Tercatat') },
})

const cabut = createRoute({
  operationId: 'cabutTandaTangan',
  method: 'post',
  path: `${DASAR}/{tandaTanganId}/cabut`,
  tags,
  summary: 'Cabut tanda tangan yang keliru dengan alasan, sebelum musyawarahnya ditandatangani',
  request: { params: JalurSatu, headers: KepalaPerintah, ...isi(PencabutanTandaTangan, 'Alasannya') },
  responses: { ...GALAT, 200: json(Hasil.pick({ tandaTanganId: true }), 'Dicabut; barisnya tetap tercatat') },
})

const unduh = createRoute({
  operationId: 'unduhPindaianTandaTangan',
  method: 'get',
  path: `${DASAR}/{tandaTanganId}/pindaian`,
  tags,
  summary: 'Pindaian bertanda tangan; hanya bagi yang memimpin musyawarahnya dan admin perencanaan',
  request: { params: JalurSatu },
  responses: { ...GALAT, 200: { description: 'PDF atau foto', content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } } } },
})

const syarat = createRoute({
  operationId: 'listSyaratTandaTangan',
  method: 'get',
  path: SYARAT,
  tags,
  summary: 'Tanda tangan yang wajib menurut tingkat dan jenis musyawarah, sejak kapan, dan sumbernya',
  request: { params: JalurDaerah },
  responses: { ...GALAT, 200: json(z.array(SyaratKeluar), 'Terbaru lebih dahulu; yang terakhir berlaku bila tidak ada yang lain') },
})

const atur = createRoute({
  operationId: 'aturSyaratTandaTangan',
  method: 'post',
  path: SYARAT,
  tags,
  summary: 'Atur tanda tangan yang wajib mulai suatu tanggal',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(SyaratBaru, 'Sekretaris, jumlah wakil, dan sumbernya') },
  responses: { ...GALAT, 201: json(z.object({ syaratId: z.string() }), 'Berlaku sejak tanggalnya') },
})

export function createTandaTanganRoutes(folder: string) {
  return createApi<Konteks>()
    .openapi(daftar, async (c) => jawab(c, await bacaTandaTangan(c.get('konteks'), c.req.valid('param').musyawarahId), 200))
    .openapi(pindaian, async (c) => jawab(c, await catatPindaian(c.get('konteks'), c.req.valid('param').musyawarahId, c.req.valid('json')), 201))
    .openapi(elektronik, async (c) => jawab(c, await tandatanganiElektronik(c.get('konteks'), c.req.valid('param').musyawarahId, c.req.valid('json')), 201))
    .openapi(cabut, async (c) => jawab(c, await cabutTandaTangan(c.get('konteks'), c.req.valid('param'), c.req.valid('json')), 200))
    .openapi(unduh, async (c) => {
      const hasil = await bacaPindaian(c.get('konteks'), folder, c.req.valid('param'))
      if (!hasil.ok) return tolak(c, hasil.error)
      return c.body(new Uint8Array(hasil.value.isi), 200, {
        'content-type': hasil.value.jenisMedia,
        'cache-control': 'private, no-store',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(hasil.value.nama)}`,
        'x-content-type-options': 'nosniff',
      })
    })
    .openapi(syarat, async (c) => c.json(await bacaSyarat(c.get('konteks')), 200))
    .openapi(atur, async (c) => jawab(c, await aturSyarat(c.get('konteks'), c.req.valid('json')), 201))
}
