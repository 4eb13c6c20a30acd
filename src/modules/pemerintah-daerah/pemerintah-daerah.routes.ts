import { createRoute, z } from '@hono/zod-openapi'
import { TanggalMasuk, Uuid } from '#src/lib/bentuk.ts'
import { createApi, GALAT, isi, JalurDaerah, jawab, json, KepalaPerintah, tolak } from '#src/lib/http.ts'
import type { Tanggal } from '#src/lib/waktu.ts'
import { DAFTAR_WEWENANG, type Penandatangan, tulisKedudukan } from '#src/modules/pemerintah-daerah/penandatangan.ts'
import {
  AkhiriKepalaDaerah,
  AkhiriTim,
  CabutPelimpahan,
  KepalaDaerahBaru,
  PelimpahanBaru,
  PemerintahDaerahKeluar,
  PenandatanganKeluar,
  TimBaru,
  UbahIstilah,
} from '#src/modules/pemerintah-daerah/pemerintah-daerah.schema.ts'
import {
  akhiriKepalaDaerah,
  bacaPemerintah,
  bentukTim,
  bubarkanTim,
  cabutPelimpahan,
  cariPenandatangan,
  limpahkan,
  tetapkanKepalaDaerah,
  ubahIstilah,
} from '#src/modules/pemerintah-daerah/pemerintah-daerah.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

const DASAR = '/api/daerah/{daerahId}'
const tags = ['pemerintah-daerah']

const baca = createRoute({
  operationId: 'bacaPemerintahDaerah',
  method: 'get',
  path: `${DASAR}/pemerintah`,
  tags,
  summary: 'Kepala daerah dari masa ke masa, pelimpahan kewenangan, tim, istilah, dan penandatangan hari ini',
  request: { params: JalurDaerah },
  responses: { ...GALAT, 200: json(PemerintahDaerahKeluar, 'Pemerintah daerah') },
})

const tandaTangan = createRoute({
  operationId: 'cariPenandatangan',
  method: 'get',
  path: `${DASAR}/penandatangan`,
  tags,
  summary: 'Siapa menandatangani keputusan daerah pada suatu hari, dan sebagai apa',
  request: { params: JalurDaerah, query: z.strictObject({ tanggal: TanggalMasuk.optional(), wewenang: z.enum(DAFTAR_WEWENANG).default('perencanaan') }) },
  responses: { ...GALAT, 200: json(PenandatanganKeluar, 'Penandatangan') },
})

const kepala = createRoute({
  operationId: 'tetapkanKepalaDaerah',
  method: 'post',
  path: `${DASAR}/kepala-daerah`,
  tags,
  summary: 'Catat kepala atau wakil kepala daerah: definitif, Pj., Plt., Plh., atau Pjs.',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(KepalaDaerahBaru, 'Nama, jabatan, pelantikan dan keputusannya') },
  responses: { ...GALAT, 201: json(z.object({ kepalaDaerahId: z.string() }), 'Tercatat') },
})

const akhiri = createRoute({
  operationId: 'akhiriKepalaDaerah',
  method: 'post',
  path: `${DASAR}/kepala-daerah/{kepalaDaerahId}/akhir`,
  tags,
  summary: 'Tetapkan hari terakhir masa jabatan kepala daerah',
  request: { params: JalurDaerah.extend({ kepalaDaerahId: Uuid }), headers: KepalaPerintah, ...isi(AkhiriKepalaDaerah, 'Hari terakhir') },
  responses: { ...GALAT, 200: json(z.object({ kepalaDaerahId: z.string() }), 'Diakhiri') },
})

const limpah = createRoute({
  operationId: 'limpahkanKewenangan',
  method: 'post',
  path: `${DASAR}/pelimpahan`,
  tags,
  summary: 'Limpahkan kewenangan kepala daerah kepada sekretaris daerah atau wakilnya',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(PelimpahanBaru, 'Kewenangan, penerima, masa dan suratnya') },
  responses: { ...GALAT, 201: json(z.object({ pelimpahanId: z.string() }), 'Tercatat') },
})

const cabut = createRoute({
  operationId: 'cabutPelimpahan',
  method: 'post',
  path: `${DASAR}/pelimpahan/{pelimpahanId}/pencabutan`,
  tags,
  summary: 'Cabut pelimpahan sejak suatu tanggal',
  request: { params: JalurDaerah.extend({ pelimpahanId: Uuid }), headers: KepalaPerintah, ...isi(CabutPelimpahan, 'Sejak tanggal ini tidak berlaku') },
  responses: { ...GALAT, 200: json(z.object({ pelimpahanId: z.string() }), 'Dicabut') },
})

const tim = createRoute({
  operationId: 'bentukTim',
  method: 'post',
  path: `${DASAR}/tim`,
  tags,
  summary: 'Bentuk tim yang bukan perangkat daerah: TAPD atau tim transisi',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(TimBaru, 'Nama, masa, dasar hukum dan anggotanya') },
  responses: { ...GALAT, 201: json(z.object({ timId: z.string() }), 'Dibentuk') },
})

const bubar = createRoute({
  operationId: 'bubarkanTim',
  method: 'post',
  path: `${DASAR}/tim/{timId}/akhir`,
  tags,
  summary: 'Tetapkan hari terakhir sebuah tim',
  request: { params: JalurDaerah.extend({ timId: Uuid }), headers: KepalaPerintah, ...isi(AkhiriTim, 'Hari terakhir') },
  responses: { ...GALAT, 200: json(z.object({ timId: z.string() }), 'Diakhiri') },
})

const istilah = createRoute({
  operationId: 'ubahIstilah',
  method: 'put',
  path: `${DASAR}/istilah`,
  tags,
  summary: 'Sebutan setempat (OPD atau SKPD, kampung atau nagari, distrik …) yang dipakai layar dan pesan',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(UbahIstilah, 'Sebutan; yang kosong memakai kata umum') },
  responses: { ...GALAT, 200: json(z.object({ istilah: z.record(z.string(), z.string()) }), 'Sebutan sesudahnya') },
})

function tulisPenandatangan(tanggal: Tanggal, p: Penandatangan): z.output<typeof PenandatanganKeluar> {
  return { tanggal, kedudukan: tulisKedudukan(p), ...p }
}

export function createPemerintahDaerahRoutes() {
  return createApi<Konteks>()
    .openapi(baca, async (c) => {
      const k = c.get('konteks')
      const { jenisDaerah: _, penandatangan: p, kepala: daftarKepala, pelimpahan, tim: daftarTim, istilah: kata } = await bacaPemerintah(k)
      const tolakan = p.ok ? null : c.get('penutur').ucapkan(p.error, c.get('bahasa'))
      const penandatangan = p.ok
        ? { ada: true as const, ...tulisPenandatangan(k.hariIni, p.value) }
        : { ada: false as const, kode: p.error.jenis, pesan: `${tolakan?.pesan ?? ''} ${tolakan?.langkah ?? ''}`.trim() }
      return c.json({ kepala: [...daftarKepala], pelimpahan: [...pelimpahan], tim: [...daftarTim], istilah: { ...kata }, penandatangan }, 200)
    })
    .openapi(tandaTangan, async (c) => {
      const { tanggal = c.get('konteks').hariIni, wewenang } = c.req.valid('query')
      const hasil = await cariPenandatangan(c.get('konteks'), tanggal, wewenang)
      return hasil.ok ? c.json(tulisPenandatangan(tanggal, hasil.value), 200) : tolak(c, hasil.error)
    })
    .openapi(kepala, async (c) => jawab(c, await tetapkanKepalaDaerah(c.get('konteks'), c.req.valid('json')), 201))
    .openapi(akhiri, async (c) => jawab(c, await akhiriKepalaDaerah(c.get('konteks'), c.req.valid('param').kepalaDaerahId, c.req.valid('json').akhir), 200))
    .openapi(limpah, async (c) => jawab(c, await limpahkan(c.get('konteks'), c.req.valid('json')), 201))
    .openapi(cabut, async (c) => jawab(c, await cabutPelimpahan(c.get('konteks'), c.req.valid('param').pelimpahanId, c.req.valid('json').dicabutPada), 200))
    .openapi(tim, async (c) => jawab(c, await bentukTim(c.get('konteks'), c.req.valid('json')), 201))
    .openapi(bubar, async (c) => jawab(c, await bubarkanTim(c.get('konteks'), c.req.valid('param').timId, c.req.valid('json').selesai), 200))
    .openapi(istilah, async (c) => jawab(c, await ubahIstilah(c.get('konteks'), c.req.valid('json')), 200))
}
