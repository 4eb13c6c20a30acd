import { createRoute, z } from '@hono/zod-openapi'
import { Uuid } from '#src/lib/bentuk.ts'
import { createApi, GALAT, JalurDaerah, tolak } from '#src/lib/http.ts'
import { kirimLembar, LEMBAR } from '#src/lib/unduh-lembar.ts'
import { PilihanLaporan } from '#src/modules/laporan/laporan.schema.ts'
import { cetakLaporan, siapkanLaporan, tulisLembarLaporan } from '#src/modules/laporan/laporan.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

const cetak = createRoute({
  operationId: 'cetakLaporanMusyawarah',
  method: 'get',
  path: '/api/daerah/{daerahId}/musyawarah/{musyawarahId}/kertas',
  tags: ['musyawarah'],
  summary:
    'Kertas musyawarah sebagai PDF atau lembar: berita acara, undangan, daftar hadir, daftar usulan, yang belum diakomodasi, prioritas per bidang, DU-RKPDes',
  request: { params: JalurDaerah.extend({ musyawarahId: Uuid }), query: PilihanLaporan },
  responses: {
    ...GALAT,
    200: { description: 'Kertas atau lembar', content: { 'application/pdf': { schema: z.string().openapi({ format: 'binary' }) }, ...LEMBAR[200].content } },
  },
})

/** `dasar` is the address under which people reach the program. */
export function createLaporanRoutes(dasar: string) {
  return createApi<Konteks>().openapi(cetak, async (c) => {
    const { jenis, format, ukuran } = c.req.valid('query')
    const siap = await siapkanLaporan(c.get('konteks'), { musyawarahId: c.req.valid('param').musyawarahId, jenis, ukuran, dasar })
    if (!siap.ok) return tolak(c, siap.error)
    if (format === 'xlsx') return kirimLembar(c, await tulisLembarLaporan(siap.value), siap.value.nama, 'xlsx')
    return c.body(new Uint8Array(await cetakLaporan(siap.value)), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${siap.value.nama}.pdf"`,
      'cache-control': 'private, no-store',
    })
  })
}
