import { createRoute, z } from '@hono/zod-openapi'
import { Uuid } from '#src/lib/bentuk.ts'
import { createApi, GALAT, isi, JalurDaerah, jawab, json, KepalaPerintah } from '#src/lib/http.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { catatMeja, hapusCatatanMeja, ubahCatatanMeja } from '#src/modules/usulan/meja/catatan.service.ts'
import { CatatanBaru, HapusCatatan, PeganganKeluar, PerintahPegang, UbahCatatan } from '#src/modules/usulan/meja/meja.schema.ts'
import { lepasUsulan, pegangUsulan } from '#src/modules/usulan/meja/pegangan.service.ts'

const DASAR = '/api/daerah/{daerahId}/usulan/{pengajuanId}'
const JalurPengajuan = JalurDaerah.extend({ pengajuanId: Uuid })
const JalurCatatan = JalurPengajuan.extend({ catatanId: Uuid })
const HasilCatatan = z.object({ catatanId: z.string(), versi: z.number() })
const HasilPegang = z.object({ pegangan: PeganganKeluar.nullable() })
const tags = ['usulan']

const catat = createRoute({
  operationId: 'catatMeja',
  method: 'post',
  path: `${DASAR}/catatan`,
  tags,
  summary: 'Tulis catatan untuk rekan semeja; pengusul, meja lain dan halaman publik tidak membacanya',
  request: { params: JalurPengajuan, headers: KepalaPerintah, ...isi(CatatanBaru, 'Isi catatan dengan id buatan pengirim') },
  responses: { ...GALAT, 201: json(HasilCatatan, 'Tersimpan') },
})

const ubah = createRoute({
  operationId: 'ubahCatatanMeja',
  method: 'put',
  path: `${DASAR}/catatan/{catatanId}`,
  tags,
  summary: 'Ubah catatan meja milik sendiri',
  request: { params: JalurCatatan, headers: KepalaPerintah, ...isi(UbahCatatan, 'Isi baru dan versi yang dilihat') },
  responses: { ...GALAT, 200: json(HasilCatatan, 'Tersimpan') },
})

const hapus = createRoute({
  operationId: 'hapusCatatanMeja',
  method: 'post',
  path: `${DASAR}/catatan/{catatanId}/hapus`,
  tags,
  summary: 'Hapus catatan meja milik sendiri',
  request: { params: JalurCatatan, headers: KepalaPerintah, ...isi(HapusCatatan, 'Versi yang dilihat') },
  responses: { ...GALAT, 200: json(HasilCatatan, 'Terhapus') },
})

const pegang = createRoute({
  operationId: 'pegangUsulan',
  method: 'post',
  path: `${DASAR}/pegangan`,
  tags,
  summary: 'Ambil usulan untuk dikerjakan, tugaskan kepada rekan semeja, atau ambil alih dengan alasan; selama dipegang hanya pemegangnya yang memutus',
  request: { params: JalurPengajuan, headers: KepalaPerintah, ...isi(PerintahPegang, 'Tanpa penggunaId: untuk diri sendiri') },
  responses: { ...GALAT, 200: json(HasilPegang, 'Pemegangnya sekarang') },
})

const lepas = createRoute({
  operationId: 'lepasUsulan',
  method: 'post',
  path: `${DASAR}/pegangan/lepas`,
  tags,
  summary: 'Lepas usulan yang Anda pegang, agar rekan semeja dapat memutusnya',
  request: { params: JalurPengajuan, headers: KepalaPerintah },
  responses: { ...GALAT, 200: json(HasilPegang, 'Tidak lagi dipegang') },
})

export function createMejaRoutes() {
  return createApi<Konteks>()
    .openapi(catat, async (c) => jawab(c, await catatMeja(c.get('konteks'), c.req.valid('param').pengajuanId, c.req.valid('json')), 201))
    .openapi(ubah, async (c) => jawab(c, await ubahCatatanMeja(c.get('konteks'), c.req.valid('param'), c.req.valid('json')), 200))
    .openapi(hapus, async (c) => jawab(c, await hapusCatatanMeja(c.get('konteks'), c.req.valid('param'), c.req.valid('json')), 200))
    .openapi(pegang, async (c) => jawab(c, await pegangUsulan(c.get('konteks'), c.req.valid('param').pengajuanId, c.req.valid('json')), 200))
    .openapi(lepas, async (c) => jawab(c, await lepasUsulan(c.get('konteks'), c.req.valid('param').pengajuanId), 200))
}
