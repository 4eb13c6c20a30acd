import { createRoute, z } from '@hono/zod-openapi'
import { KodeWilayah, TahunAnggaran, TanggalMasuk } from '#src/lib/bentuk.ts'
import { createApi, GALAT, JalurDaerah, json } from '#src/lib/http.ts'
import { DAFTAR_JALAN } from '#src/modules/jadwal/terlambat.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { nilaiTerlambatDesa } from '#src/modules/usulan/pengajuan/pengecualian.service.ts'

const PenilaianKeluar = z.object({
  boleh: z.boolean(),
  jalan: z.enum(DAFTAR_JALAN).nullable(),
  sampai: z.string().nullable(),
  sebab: z.string().nullable(),
  sisa: z.array(z.enum(DAFTAR_JALAN)),
  batasSurat: z.string().nullable(),
  batasMasuk: z.string().nullable(),
  dasarHukum: z.string().nullable(),
})

const penilaian = createRoute({
  operationId: 'nilaiTerlambat',
  method: 'get',
  path: '/api/daerah/{daerahId}/pengecualian/penilaian',
  tags: ['usulan'],
  summary: 'Apakah usulan desa ini masih dapat masuk sekarang, dengan jalan apa, atau jalan apa yang tersisa',
  request: {
    params: JalurDaerah,
    query: z.strictObject({ tahun: TahunAnggaran, kodeWilayah: KodeWilayah, tanggalSurat: TanggalMasuk.optional() }),
  },
  responses: { ...GALAT, 200: json(PenilaianKeluar, 'Penilaian menurut aturan daerah yang berlaku hari ini') },
})

export function createPengecualianRoutes() {
  return createApi<Konteks>().openapi(penilaian, async (c) => {
    const { tahun, kodeWilayah, tanggalSurat } = c.req.valid('query')
    const { penilaian: p, aturan } = await nilaiTerlambatDesa(c.get('konteks'), { tahunAnggaran: tahun, kodeWilayah, suratDesa: tanggalSurat ?? null })
    const dasarHukum = aturan?.dasarHukum ?? null
    if (p.boleh) return c.json({ ...p, sebab: null, sisa: [], batasSurat: null, batasMasuk: null, dasarHukum }, 200)
    return c.json({ ...p, sisa: [...p.sisa], jalan: null, sampai: null, dasarHukum }, 200)
  })
}
