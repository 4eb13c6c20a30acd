import { createRoute, z } from '@hono/zod-openapi'
import { Uuid } from '#src/lib/bentuk.ts'
import { createApi, GALAT, isi, JalurDaerah, jawab, json, KepalaPerintah } from '#src/lib/http.ts'
import { BagianKeluar, PerintahAkomodasi, SaringanTujuan, TujuanKeluar } from '#src/modules/akomodasi/akomodasi.schema.ts'
import { akomodasikan, listBagianPengajuan, listTujuanAkomodasi } from '#src/modules/akomodasi/akomodasi.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { HasilTulis } from '#src/modules/usulan/usulan.schema.ts'

const tags = ['akomodasi']
const JalurPengajuan = JalurDaerah.extend({ pengajuanId: Uuid })

const tujuan = createRoute({
  operationId: 'listSubKegiatan',
  method: 'get',
  path: '/api/daerah/{daerahId}/sub-kegiatan',
  tags,
  summary: 'Sub kegiatan Renja yang berlaku, masing-masing dengan pagu dan barnya seandainya menampung sekian',
  request: { params: JalurDaerah, query: SaringanTujuan },
  responses: { ...GALAT, 200: json(z.array(TujuanKeluar), 'Sub kegiatan') },
})

const terima = createRoute({
  operationId: 'akomodasikan',
  method: 'post',
  path: '/api/daerah/{daerahId}/usulan/{pengajuanId}/akomodasi',
  tags,
  summary: 'Terima usulan di forum perangkat daerah dengan menautkannya ke sub kegiatan beserta bagiannya',
  request: { params: JalurPengajuan, headers: KepalaPerintah, ...isi(PerintahAkomodasi, 'Bagian per sub kegiatan dan versi yang dilihat') },
  responses: { ...GALAT, 200: json(HasilTulis, 'Diterima, atau diterima dengan perubahan bila bagiannya kurang dari yang disepakati') },
})

const bagian = createRoute({
  operationId: 'bacaAkomodasi',
  method: 'get',
  path: '/api/daerah/{daerahId}/usulan/{pengajuanId}/akomodasi',
  tags,
  summary: 'Sub kegiatan yang menampung usulan ini',
  request: { params: JalurPengajuan },
  responses: { ...GALAT, 200: json(z.array(BagianKeluar), 'Tautan yang berlaku') },
})

export function createAkomodasiRoutes() {
  return createApi<Konteks>()
    .openapi(tujuan, async (c) => c.json(await listTujuanAkomodasi(c.get('konteks'), c.req.valid('query')), 200))
    .openapi(terima, async (c) => jawab(c, await akomodasikan(c.get('konteks'), c.req.valid('param').pengajuanId, c.req.valid('json')), 200))
    .openapi(bagian, async (c) => c.json(await listBagianPengajuan(c.get('konteks'), c.req.valid('param').pengajuanId), 200))
}
