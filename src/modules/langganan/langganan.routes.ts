import { createRoute, z } from '@hono/zod-openapi'
import { Uuid } from '#src/lib/bentuk.ts'
import { createApi, GALAT, isi, JalurDaerah, jawab, json } from '#src/lib/http.ts'
import { HalamanKiriman, LanggananBaru, LanggananDibuat, LanggananKeluar, SaringanKiriman } from '#src/modules/langganan/langganan.schema.ts'
import { buatLangganan, cobaLangganan, daftarKiriman, daftarLangganan, hentikanLangganan, ulangiKiriman } from '#src/modules/langganan/langganan.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

const DASAR = '/api/daerah/{daerahId}/langganan'
const JalurLangganan = JalurDaerah.extend({ langgananId: Uuid })
const tags = ['webhook']

const daftar = createRoute({
  operationId: 'listLangganan',
  method: 'get',
  path: DASAR,
  tags,
  summary: 'Langganan webhook dan keadaan kirimannya (admin perencanaan)',
  request: { params: JalurDaerah },
  responses: { ...GALAT, 200: json(z.array(LanggananKeluar), 'Yang berjalan lebih dulu, tanpa kuncinya') },
})

const buat = createRoute({
  operationId: 'buatLangganan',
  method: 'post',
  path: DASAR,
  tags,
  summary: 'Kabari sistem lain setiap peristiwa usulan terjadi (webhook bertanda tangan); hanya alamat https di internet umum',
  request: { params: JalurDaerah, ...isi(LanggananBaru, 'Nama, alamat, dan peristiwanya') },
  responses: { ...GALAT, 201: json(LanggananDibuat, 'Berjalan; kuncinya hanya tampil sekali') },
})

const hentikan = createRoute({
  operationId: 'hentikanLangganan',
  method: 'post',
  path: `${DASAR}/{langgananId}/hentikan`,
  tags,
  summary: 'Hentikan langganan webhook; yang masih menunggu tidak dikirim lagi',
  request: { params: JalurLangganan },
  responses: { ...GALAT, 200: json(z.object({ langgananId: z.string() }), 'Sudah berhenti') },
})

const coba = createRoute({
  operationId: 'cobaLangganan',
  method: 'post',
  path: `${DASAR}/{langgananId}/coba`,
  tags,
  summary: 'Kirim satu kiriman uji ke langganan webhook',
  request: { params: JalurLangganan },
  responses: { ...GALAT, 200: json(z.object({ kirimanId: z.string() }), 'Dikirim pada putaran berikutnya; hasilnya di catatan kiriman') },
})

const catatan = createRoute({
  operationId: 'listKirimanLangganan',
  method: 'get',
  path: `${DASAR}/kiriman`,
  tags,
  summary: 'Catatan kiriman webhook: keadaan, percobaan, dan jawaban penerimanya',
  request: { params: JalurDaerah, query: SaringanKiriman },
  responses: { ...GALAT, 200: json(HalamanKiriman, 'Yang terbaru lebih dulu') },
})

const ulangi = createRoute({
  operationId: 'ulangiKirimanLangganan',
  method: 'post',
  path: `${DASAR}/kiriman/{kirimanId}/ulang`,
  tags,
  summary: 'Kirim ulang satu kiriman webhook, dengan nomor kiriman yang sama',
  request: { params: JalurDaerah.extend({ kirimanId: Uuid }) },
  responses: { ...GALAT, 200: json(z.object({ kirimanId: z.string() }), 'Dikirim pada putaran berikutnya') },
})

export function createLanggananRoutes() {
  return createApi<Konteks>()
    .openapi(daftar, async (c) => jawab(c, await daftarLangganan(c.get('konteks')), 200))
    .openapi(buat, async (c) => jawab(c, await buatLangganan(c.get('konteks'), c.req.valid('json')), 201))
    .openapi(catatan, async (c) => jawab(c, await daftarKiriman(c.get('konteks'), c.req.valid('query')), 200))
    .openapi(ulangi, async (c) => jawab(c, await ulangiKiriman(c.get('konteks'), c.req.valid('param').kirimanId), 200))
    .openapi(hentikan, async (c) => jawab(c, await hentikanLangganan(c.get('konteks'), c.req.valid('param').langgananId), 200))
    .openapi(coba, async (c) => jawab(c, await cobaLangganan(c.get('konteks'), c.req.valid('param').langgananId), 200))
}
