import { createRoute, z } from '@hono/zod-openapi'
import { Uuid } from '#src/lib/bentuk.ts'
import { createApi, GALAT, galatButir, isi, JalurDaerah, jawab, json, KepalaPerintah } from '#src/lib/http.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { gabungkan } from '#src/modules/usulan/hidup/gabung.service.ts'
import {
  AturanPerbaikan,
  AturPerbaikan,
  HalamanLama,
  HasilLama,
  PerintahGabungkan,
  PerintahPecah,
  PerintahRealisasi,
  SaringanLama,
  UsulkanLama,
} from '#src/modules/usulan/hidup/hidup.schema.ts'
import { pecah } from '#src/modules/usulan/hidup/pecah.service.ts'
import { aturPerbaikan, bacaAturanPerbaikan } from '#src/modules/usulan/pengajuan/perbaikan.service.ts'
import { realisasikan } from '#src/modules/usulan/hidup/realisasi.service.ts'
import { listLama, usulkanLama } from '#src/modules/usulan/hidup/usulan-lama.service.ts'
import { HasilTulis } from '#src/modules/usulan/usulan.schema.ts'

const DASAR = '/api/daerah/{daerahId}/usulan/{pengajuanId}'
const JalurPengajuan = JalurDaerah.extend({ pengajuanId: Uuid })
const tags = ['usulan']

const gabung = createRoute({
  operationId: 'gabungkanUsulan',
  method: 'post',
  path: `${DASAR}/gabungkan`,
  tags,
  summary: 'Gabungkan usulan lain ke usulan ini; bagiannya berakhir sebagai digabung dan tetap terbaca',
  request: { params: JalurPengajuan, headers: KepalaPerintah, ...isi(PerintahGabungkan, 'Bagiannya dengan versi yang dilihat; volume baru bila dinaikkan') },
  responses: { ...GALAT, 200: json(HasilTulis, 'Usulan induk sesudahnya') },
})

const HasilPecah = HasilTulis.extend({ pecahan: z.array(z.object({ pengajuanId: z.string(), nomor: z.string(), anggaran: z.number() })) })

const belah = createRoute({
  operationId: 'pecahUsulan',
  method: 'post',
  path: `${DASAR}/pecah`,
  tags,
  summary: 'Pecah satu usulan menjadi dua sampai sepuluh, masing-masing bernomor sendiri di tahap yang sama',
  request: { params: JalurPengajuan, headers: KepalaPerintah, ...isi(PerintahPecah, 'Pecahan dengan id buatan pengirim') },
  responses: { ...GALAT, 200: json(HasilPecah, 'Usulan induk, dan nomor pecahannya') },
})

const realisasi = createRoute({
  operationId: 'realisasikanUsulan',
  method: 'post',
  path: `${DASAR}/realisasi`,
  tags,
  summary: 'Laporkan usulan selesai dikerjakan',
  request: { params: JalurPengajuan, headers: KepalaPerintah, ...isi(PerintahRealisasi, 'Nilai kontrak, volume, tanggal selesai') },
  responses: { ...GALAT, 200: json(HasilTulis, 'Tercatat') },
})

const lama = createRoute({
  operationId: 'listUsulanLama',
  method: 'get',
  path: '/api/daerah/{daerahId}/usulan-lama',
  tags,
  summary: 'Usulan tahun-tahun lalu yang belum dikerjakan dan dapat diusulkan kembali, yang menunggu paling lama dahulu',
  request: { params: JalurDaerah, query: SaringanLama },
  responses: { ...GALAT, 200: json(HalamanLama, 'Satu halaman, dengan butir kamus tahun yang dituju') },
})

const usulkan = createRoute({
  operationId: 'usulkanLama',
  method: 'post',
  path: '/api/daerah/{daerahId}/usulan-lama',
  tags,
  summary: 'Usulkan kembali sampai seratus usulan lama sekaligus, masing-masing sebagai rancangan',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(UsulkanLama, 'Usulan lama dan id rancangan barunya') },
  responses: { ...GALAT, 200: json(z.array(HasilLama), 'Nasib masing-masing: rancangan baru, atau mengapa tidak') },
})

const bacaAturan = createRoute({
  operationId: 'bacaAturanPerbaikan',
  method: 'get',
  path: '/api/daerah/{daerahId}/aturan-perbaikan',
  tags,
  summary: 'Berapa hari pengusul diberi untuk memperbaiki, per tahap',
  request: { params: JalurDaerah },
  responses: { ...GALAT, 200: json(z.array(AturanPerbaikan), 'Tahap yang dapat mengembalikan usulan') },
})

const ubahAturan = createRoute({
  operationId: 'aturPerbaikan',
  method: 'put',
  path: '/api/daerah/{daerahId}/aturan-perbaikan',
  tags,
  summary: 'Tetapkan lama perbaikan satu tahap',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(AturPerbaikan, 'Tahap, hari, dan versi yang dilihat (0: belum ditetapkan)') },
  responses: { ...GALAT, 200: json(z.object({ tahap: z.string(), hari: z.number() }), 'Berlaku untuk pengembalian berikutnya') },
})

export function createHidupRoutes() {
  return createApi<Konteks>()
    .openapi(gabung, async (c) => jawab(c, await gabungkan(c.get('konteks'), c.req.valid('param').pengajuanId, c.req.valid('json')), 200))
    .openapi(belah, async (c) => jawab(c, await pecah(c.get('konteks'), c.req.valid('param').pengajuanId, c.req.valid('json')), 200))
    .openapi(realisasi, async (c) => jawab(c, await realisasikan(c.get('konteks'), c.req.valid('param').pengajuanId, c.req.valid('json')), 200))
    .openapi(lama, async (c) => c.json(await listLama(c.get('konteks'), c.req.valid('query')), 200))
    .openapi(usulkan, async (c) => {
      const nasib = await usulkanLama(c.get('konteks'), c.req.valid('json'))
      return c.json(
        nasib.map(({ penolakan, pengajuanBaruId, ...n }) => ({
          ...n,
          pengajuanBaruId: penolakan === null ? pengajuanBaruId : null,
          galat: galatButir(c, penolakan),
        })),
        200,
      )
    })
    .openapi(bacaAturan, async (c) => c.json(await bacaAturanPerbaikan(c.get('konteks')), 200))
    .openapi(ubahAturan, async (c) => jawab(c, await aturPerbaikan(c.get('konteks'), c.req.valid('json')), 200))
}
