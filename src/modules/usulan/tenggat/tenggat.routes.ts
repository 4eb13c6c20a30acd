import { createRoute, z } from '@hono/zod-openapi'
import { Uuid } from '#src/lib/bentuk.ts'
import { createApi, GALAT, isi, JalurDaerah, jawab, json, KepalaPerintah, tolak } from '#src/lib/http.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { KeteranganUsulan } from '#src/modules/usulan/isian/keterangan.schema.ts'
import { bacaKeterangan } from '#src/modules/usulan/isian/keterangan.service.ts'
import { DaftarTenggat, LaporanBelumDijawab, SaringanBelumDijawab, TenggatMasuk } from '#src/modules/usulan/tenggat/tenggat.schema.ts'
import { bacaTenggat, laporBelumDijawab, simpanTenggat } from '#src/modules/usulan/tenggat/tenggat.service.ts'

const DASAR = '/api/daerah/{daerahId}'
const tags = ['usulan']

const baca = createRoute({
  operationId: 'bacaTenggat',
  method: 'get',
  path: `${DASAR}/tenggat`,
  tags,
  summary: 'Tenggat setiap tahap menjawab usulan, dan siapa diberi tahu bila lewat',
  request: { params: JalurDaerah },
  responses: { ...GALAT, 200: json(DaftarTenggat, 'Tahap tanpa baris mengikuti penutupan jadwalnya, tanpa pengingat') },
})

const simpan = createRoute({
  operationId: 'simpanTenggat',
  method: 'put',
  path: `${DASAR}/tenggat`,
  tags,
  summary: 'Tetapkan tenggat satu tahap menurut SOP daerah; versi 0 untuk yang pertama',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(TenggatMasuk, 'Hari, dasar, dan pengingatnya') },
  responses: { ...GALAT, 200: json(z.object({ tahap: z.string(), versi: z.number() }), 'Tersimpan') },
})

const belum = createRoute({
  operationId: 'listBelumDijawab',
  method: 'get',
  path: `${DASAR}/belum-dijawab`,
  tags,
  summary: 'Usulan satu tahun yang belum dijawab, per tahap dan perangkat daerah, dengan siapa yang harus menjawab',
  request: { params: JalurDaerah, query: SaringanBelumDijawab },
  responses: { ...GALAT, 200: json(LaporanBelumDijawab, 'Kosong bila RKPD boleh ditetapkan') },
})

const keterangan = createRoute({
  operationId: 'bacaKeteranganUsulan',
  method: 'get',
  path: `${DASAR}/usulan/{pengajuanId}/keterangan`,
  tags,
  summary: 'Asal usulan, menunggu siapa sampai kapan, mengapa perangkat daerah ini, dan temuan atas pokir',
  request: { params: JalurDaerah.extend({ pengajuanId: Uuid }) },
  responses: { ...GALAT, 200: json(KeteranganUsulan, 'Keterangan') },
})

export function createTenggatRoutes() {
  return createApi<Konteks>()
    .openapi(baca, async (c) => c.json(await bacaTenggat(c.get('konteks')), 200))
    .openapi(simpan, async (c) => jawab(c, await simpanTenggat(c.get('konteks'), c.req.valid('json')), 200))
    .openapi(keterangan, async (c) => {
      const hasil = await bacaKeterangan(c.get('konteks'), c.req.valid('param').pengajuanId)
      return hasil === null ? tolak(c, { jenis: 'pengajuan-tidak-ditemukan' }) : c.json(hasil, 200)
    })
    .openapi(belum, async (c) => c.json(await laporBelumDijawab(c.get('konteks'), c.req.valid('query').tahun), 200))
}
