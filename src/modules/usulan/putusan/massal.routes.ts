import { createRoute, type z } from '@hono/zod-openapi'
import { createApi, GALAT, galatButir, isi, JalurDaerah, json, KepalaPerintah } from '#src/lib/http.ts'
import type { GalatButir } from '#src/lib/bentuk.ts'
import type { Penolakan } from '#src/lib/result.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { HasilMassal, MAKS_MASSAL, PerintahMassal, PratinjauMassal } from '#src/modules/usulan/putusan/massal.schema.ts'
import { type Nasib, pratinjauMassal, putuskanMassal } from '#src/modules/usulan/putusan/massal.service.ts'
import { createTemplatRoutes } from '#src/modules/usulan/templat/templat-kalimat.routes.ts'

const DASAR = '/api/daerah/{daerahId}/usulan-massal'
const tags = ['usulan']

const lihat = createRoute({
  operationId: 'pratinjauPutusanMassal',
  method: 'post',
  path: `${DASAR}/pratinjau`,
  tags,
  summary: 'Perlihatkan akibat satu keputusan atas banyak usulan: nasib masing-masing, pagu, dan yang akan diberi tahu; tidak mengubah apa pun',
  request: { params: JalurDaerah, ...isi(PerintahMassal, `Sampai ${MAKS_MASSAL} usulan dengan versi yang dilihat`) },
  responses: { ...GALAT, 200: json(PratinjauMassal, 'Akibatnya') },
})

const putus = createRoute({
  operationId: 'putuskanMassal',
  method: 'post',
  path: DASAR,
  tags,
  summary: 'Putuskan banyak usulan; masing-masing berhasil atau disebut sebabnya, dan kiriman ulang dengan kunci yang sama tidak mengubah apa pun',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(PerintahMassal, `Sampai ${MAKS_MASSAL} usulan dengan versi yang dilihat`) },
  responses: { ...GALAT, 200: json(HasilMassal, 'Nasib masing-masing, menurut urutan kiriman') },
})

export function createMassalRoutes() {
  return createApi<Konteks>()
    .route('/', createTemplatRoutes())
    .openapi(lihat, async (c) => {
      const { nasib, ...akibat } = await pratinjauMassal(c.get('konteks'), c.req.valid('json'))
      return c.json({ ...susun(nasib, (p) => galatButir(c, p)), ...akibat }, 200)
    })
    .openapi(putus, async (c) => {
      const nasib = await putuskanMassal(c.get('konteks'), c.req.valid('json'))
      return c.json(
        susun(nasib, (p) => galatButir(c, p)),
        200,
      )
    })
}

function susun(nasib: readonly Nasib[], galat: (p: Penolakan | null) => GalatButir | null): z.output<typeof HasilMassal> {
  return {
    berhasil: nasib.filter((n) => n.jadi !== null).length,
    ditolak: nasib.filter((n) => n.jadi === null).length,
    nasib: nasib.map(({ pengajuanId, jadi, penolakan }) => ({
      pengajuanId,
      jadi: jadi === null ? null : { nomor: jadi.nomor, tahap: jadi.tahap, keadaan: jadi.keadaan, versi: jadi.versi, anggaran: jadi.anggaran },
      galat: galat(penolakan),
    })),
  }
}
