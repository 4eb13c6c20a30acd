import { createRoute, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { createApi, GALAT, JalurDaerah, jawab, json, KepalaPerintah, tolak } from '#src/lib/http.ts'
import { ok } from '#src/lib/result.ts'
import { bacaPembangunan } from '#src/modules/pembangunan-desa/baca-pembangunan.service.ts'
import { kirimDokumentasi, kirimPembangunan } from '#src/modules/pembangunan-desa/kirim-pembangunan.service.ts'
import { laporanKeluar } from '#src/modules/pembangunan-desa/laporan-desa.kata.ts'
import { HalamanPembangunan, HasilKiriman, SaringanPembangunan } from '#src/modules/pembangunan-desa/pembangunan-desa.schema.ts'
import { UKURAN_KIRIMAN } from '#src/modules/pembangunan-desa/pembangunan-desa.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

const tags = ['pembangunan desa']
/** OpenSID adds `/api/v1/pembangunan` to the address its operator types in. */
const OPENSID = '/api/daerah/{daerahId}/opensid/api/v1/pembangunan'

const Arsip = z.instanceof(File).openapi({ type: 'string', format: 'binary' })
const isiKiriman = {
  required: true,
  description: 'ZIP berisi satu CSV atau XLSX beserta fotonya pada bidang `file` (OpenSID) atau `berkas`, dan kode desanya',
  content: { 'multipart/form-data': { schema: z.object({ desa_id: z.string().max(40), file: Arsip.optional(), berkas: Arsip.optional() }) } },
}

const kirim = createRoute({
  operationId: 'kirimPembangunanDesa',
  method: 'post',
  path: OPENSID,
  tags,
  summary: 'Terima pembangunan dari OpenSID sebuah desa; yang sudah ada diperbarui menurut desa dan id-nya',
  request: { params: JalurDaerah, headers: KepalaPerintah, body: isiKiriman },
  responses: { ...GALAT, 200: json(HasilKiriman, 'Nasib setiap baris') },
})

const dokumentasi = createRoute({
  operationId: 'kirimDokumentasiDesa',
  method: 'post',
  path: `${OPENSID}/dokumentasi`,
  tags,
  summary: 'Terima kemajuan pembangunan dari OpenSID: persentase, keterangan dan foto',
  request: { params: JalurDaerah, headers: KepalaPerintah, body: isiKiriman },
  responses: { ...GALAT, 200: json(HasilKiriman, 'Nasib setiap baris') },
})

const daftar = createRoute({
  operationId: 'listPembangunanDesa',
  method: 'get',
  path: '/api/daerah/{daerahId}/pembangunan-desa',
  tags,
  summary: 'Pembangunan yang dilaporkan desa, menurut desa dan tahun anggaran',
  request: { params: JalurDaerah, query: SaringanPembangunan },
  responses: { ...GALAT, 200: json(HalamanPembangunan, 'Tahun anggaran terbaru lebih dulu') },
})

/** A multipart body carries some bytes around the archive. */
const AMPLOP = 64 * 1024

type Kirim = typeof kirimPembangunan

export function createPembangunanDesaRoutes(folder: string) {
  const app = createApi<Konteks>()
  for (const r of [kirim, dokumentasi])
    app.use(r.getRoutingPath(), bodyLimit({ maxSize: UKURAN_KIRIMAN + AMPLOP, onError: (c) => tolak(c as never, { jenis: 'isi-terlalu-besar' }) }))
  const terima = async (k: Konteks, isi: { readonly desa_id: string; readonly file?: File | undefined; readonly berkas?: File | undefined }, cara: Kirim) => {
    const arsip = isi.file ?? isi.berkas
    return cara(k, folder, { kodeDesa: isi.desa_id, isi: arsip === undefined ? Buffer.alloc(0) : Buffer.from(await arsip.arrayBuffer()) })
  }
  return app
    .openapi(kirim, async (c) => {
      const hasil = await terima(c.get('konteks'), c.req.valid('form'), kirimPembangunan)
      return jawab(c, hasil.ok ? ok(laporanKeluar(hasil.value, c.get('bahasa'))) : hasil, 200)
    })
    .openapi(dokumentasi, async (c) => {
      const hasil = await terima(c.get('konteks'), c.req.valid('form'), kirimDokumentasi)
      return jawab(c, hasil.ok ? ok(laporanKeluar(hasil.value, c.get('bahasa'))) : hasil, 200)
    })
    .openapi(daftar, async (c) => c.json(await bacaPembangunan(c.get('konteks'), c.req.valid('query')), 200))
}
