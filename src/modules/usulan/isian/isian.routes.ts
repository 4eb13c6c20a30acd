import { createRoute, z } from '@hono/zod-openapi'
import { Uuid } from '#src/lib/bentuk.ts'
import { createApi, GALAT, isi, JalurDaerah, jawab, json, KepalaPerintah, tolak } from '#src/lib/http.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { AturanTempat } from '#src/modules/usulan/isian/aturan-tempat.schema.ts'
import { aturTempat, bacaAturanTempat } from '#src/modules/usulan/isian/aturan-tempat.service.ts'
import { bacaLampiran } from '#src/modules/usulan/isian/lampiran.service.ts'
import { CariFotoSama, FotoSama, HasilPemeriksaan } from '#src/modules/usulan/isian/pemeriksaan.schema.ts'
import { cariFotoSama, periksaPengajuan } from '#src/modules/usulan/isian/pemeriksaan.service.ts'

/* What surrounds the fields of a proposal: its papers, its photos used elsewhere, its score. */

const DASAR = '/api/daerah/{daerahId}/usulan'
const JalurPengajuan = JalurDaerah.extend({ pengajuanId: Uuid })
const tags = ['usulan']

const fotoSama = createRoute({
  operationId: 'cariFotoSama',
  method: 'post',
  path: `${DASAR}/foto-sama`,
  tags,
  summary: 'Apakah foto-foto ini sudah dipakai usulan lain: sidik SHA-256 berkas asli, dan rupa 64 bit untuk salinan yang disimpan ulang',
  request: { params: JalurDaerah, ...isi(CariFotoSama, 'Sidik foto di perangkat, dan usulan yang sedang ditulis') },
  responses: { ...GALAT, 200: json(z.array(FotoSama), 'Usulan lain yang sudah diajukan; yang persis lebih dulu') },
})

const bacaAturan = createRoute({
  operationId: 'bacaAturanTempat',
  method: 'get',
  path: '/api/daerah/{daerahId}/aturan-tempat',
  tags,
  summary: 'Apakah tempat yang seluruhnya di luar desa pengusul perlu alasan tertulis, atau cukup diperingatkan',
  request: { params: JalurDaerah },
  responses: { ...GALAT, 200: json(AturanTempat, 'Versi 0 bila daerah belum menetapkannya') },
})

const ubahAturan = createRoute({
  operationId: 'aturTempat',
  method: 'put',
  path: '/api/daerah/{daerahId}/aturan-tempat',
  tags,
  summary: 'Tetapkan apakah tempat di luar desa perlu alasan tertulis',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(AturanTempat, 'Aturan dan versi yang dilihat') },
  responses: { ...GALAT, 200: json(AturanTempat, 'Berlaku untuk pengajuan berikutnya') },
})

const periksa = createRoute({
  operationId: 'periksaPengajuan',
  method: 'get',
  path: `${DASAR}/{pengajuanId}/pemeriksaan`,
  tags,
  summary: 'Skor SMART dengan apa yang kurang, dan catatan atas tempat, volume, foto dan lampirannya; tidak mengubah apa pun',
  request: { params: JalurPengajuan },
  responses: { ...GALAT, 200: json(HasilPemeriksaan, 'Dihitung sekarang, dari isi sekarang') },
})

const lampiran = createRoute({
  operationId: 'bacaLampiran',
  method: 'get',
  path: `${DASAR}/{pengajuanId}/lampiran/{berkasId}`,
  tags,
  summary: 'Surat atau gambar lampiran usulan; hanya bagi pengusul dan yang memutusnya',
  request: { params: JalurPengajuan.extend({ berkasId: Uuid }) },
  responses: { ...GALAT, 200: { description: 'Isi berkas', content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } } } },
})

export function createIsianRoutes(folder: string) {
  return createApi<Konteks>()
    .openapi(bacaAturan, async (c) => c.json(await bacaAturanTempat(c.get('konteks')), 200))
    .openapi(ubahAturan, async (c) => jawab(c, await aturTempat(c.get('konteks'), c.req.valid('json')), 200))
    .openapi(fotoSama, async (c) => c.json(await cariFotoSama(c.get('konteks'), c.req.valid('json')), 200))
    .openapi(periksa, async (c) => {
      const hasil = await periksaPengajuan(c.get('konteks'), c.req.valid('param').pengajuanId)
      return hasil === null ? tolak(c, { jenis: 'pengajuan-tidak-ditemukan' }) : c.json(hasil, 200)
    })
    .openapi(lampiran, async (c) => {
      const hasil = await bacaLampiran(c.get('konteks'), folder, c.req.valid('param'))
      if (!hasil.ok) return tolak(c, hasil.error)
      return c.body(new Uint8Array(hasil.value.isi), 200, {
        'content-type': hasil.value.jenisMedia,
        'cache-control': 'private, no-store',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(hasil.value.nama)}`,
        'x-content-type-options': 'nosniff',
      })
    })
}
