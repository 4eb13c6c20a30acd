import { createRoute } from '@hono/zod-openapi'
import { createApi, GALAT, JalurDaerah, json, tolak } from '#src/lib/http.ts'
import type { Sql } from '#src/lib/sql.ts'
import { FormatLembar, kirimLembar, LEMBAR } from '#src/lib/unduh-lembar.ts'
import { loadDaerah } from '#src/modules/pengguna/daerah.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { createCocokRoutes } from '#src/modules/rekapitulasi/cocok.routes.ts'
import { HasilMusrenbangKeluar, SaringanWaktu, WaktuKeluar } from '#src/modules/rekapitulasi/cocok.schema.ts'
import { bacaHasilMusrenbang, bacaWaktuTanggap } from '#src/modules/rekapitulasi/cocok.service.ts'
import { lembarIsi, lembarRekap, tulisLembar } from '#src/modules/rekapitulasi/lembar-rekap.service.ts'
import { penyebut } from '#src/modules/rekapitulasi/penyebut.routes.ts'
import { IsiRekapKeluar, PertanyaanRekap, RekapKeluar, SaringanIsi, SaringanRekap } from '#src/modules/rekapitulasi/rekapitulasi.schema.ts'
import { bacaIsiRekap, bacaRekap } from '#src/modules/rekapitulasi/rekapitulasi.service.ts'

const tags = ['rekapitulasi']
const DASAR = '/api/daerah/{daerahId}/rekap'
const Format = { format: FormatLembar.default('xlsx') }

const rekap = createRoute({
  operationId: 'bacaRekap',
  method: 'get',
  path: DASAR,
  tags,
  summary: 'Rekapitulasi usulan menurut satu dimensi dengan hasilnya, atau tabel silang dua dimensi',
  request: { params: JalurDaerah, query: PertanyaanRekap },
  responses: { ...GALAT, 200: json(RekapKeluar, 'Baris, kolom, sel, dan jumlahnya') },
})
const rekapLembar = createRoute({
  operationId: 'unduhRekap',
  method: 'get',
  path: `${DASAR}/lembar`,
  tags,
  summary: 'Rekapitulasi yang sama sebagai lembar XLSX atau CSV',
  request: { params: JalurDaerah, query: PertanyaanRekap.extend(Format) },
  responses: { ...GALAT, ...LEMBAR },
})
const isi = createRoute({
  operationId: 'listIsiRekap',
  method: 'get',
  path: `${DASAR}/isi`,
  tags,
  summary: 'Usulan di balik sebuah angka: saringannya sama, barisnya tepat yang dihitung',
  request: { params: JalurDaerah, query: SaringanIsi },
  responses: { ...GALAT, 200: json(IsiRekapKeluar, 'Menurut nomor, 50 sehalaman') },
})
const isiLembar = createRoute({
  operationId: 'unduhIsiRekap',
  method: 'get',
  path: `${DASAR}/isi/lembar`,
  tags,
  summary: 'Usulan di balik sebuah angka sebagai lembar, paling banyak 20.000 baris',
  request: { params: JalurDaerah, query: SaringanRekap.extend(Format) },
  responses: { ...GALAT, ...LEMBAR },
})
const waktu = createRoute({
  operationId: 'bacaWaktuTanggap',
  method: 'get',
  path: `${DASAR}/waktu-tanggap`,
  tags,
  summary: 'Lama menjawab per tahap: median hari, dan yang paling lama menunggu (C-09)',
  request: { params: JalurDaerah, query: SaringanWaktu },
  responses: { ...GALAT, 200: json(WaktuKeluar, 'Menurut urutan tahap') },
})
const hasil = createRoute({
  operationId: 'bacaHasilMusrenbang',
  method: 'get',
  path: `${DASAR}/hasil-musrenbang`,
  tags,
  summary: 'Bagian hasil musrenbang kecamatan yang diakomodasi, dianggarkan dan terealisasi per tahun (S0-19)',
  request: { params: JalurDaerah },
  responses: { ...GALAT, 200: json(HasilMusrenbangKeluar, 'Tahun terbaru lebih dulu') },
})
const hasilPublik = createRoute({
  operationId: 'bacaHasilMusrenbangPublik',
  method: 'get',
  path: '/api/publik/{daerahId}/hasil-musrenbang',
  tags: ['data terbuka'],
  summary: 'Bagian hasil musrenbang yang diakomodasi, dianggarkan dan terealisasi per tahun, terbuka tanpa masuk (S0-19)',
  request: { params: JalurDaerah },
  responses: { ...GALAT, 200: json(HasilMusrenbangKeluar, 'Tahun terbaru lebih dulu') },
})

const PALING_BANYAK = 20_000

/** The published share is open to everybody, without signing in: `sql` is for it. */
export function createRekapRoutes(sql: Sql) {
  return createApi<Konteks>()
    .openapi(hasilPublik, async (c) => {
      const { daerahId } = c.req.valid('param')
      const daerah = await loadDaerah(sql, daerahId)
      if (daerah === null) return tolak(c, { jenis: 'tidak-ditemukan' })
      if (daerah.dataContoh) c.header('x-selaras-data', 'contoh')
      c.header('cache-control', 'public, max-age=60')
      return c.json(await bacaHasilMusrenbang({ sql, daerahId }), 200)
    })
    .openapi(rekap, async (c) => c.json(await bacaRekap(c.get('konteks'), c.req.valid('query')), 200))
    .openapi(rekapLembar, async (c) => {
      const { format, ...q } = c.req.valid('query')
      return kirimLembar(
        c,
        await tulisLembar(lembarRekap(q, await bacaRekap(c.get('konteks'), q), penyebut(c.get('bahasa'))), format),
        `rekap-${q.baris}${q.kolom === undefined ? '' : `-${q.kolom}`}`,
        format,
      )
    })
    .openapi(isi, async (c) => c.json(await bacaIsiRekap(c.get('konteks'), c.req.valid('query')), 200))
    .openapi(isiLembar, async (c) => {
      const { format, ...s } = c.req.valid('query')
      return kirimLembar(
        c,
        await tulisLembar(lembarIsi(await bacaIsiRekap(c.get('konteks'), { ...s, hal: 1 }, PALING_BANYAK), penyebut(c.get('bahasa'))), format),
        'rekap-usulan',
        format,
      )
    })
    .openapi(waktu, async (c) => c.json(await bacaWaktuTanggap(c.get('konteks'), c.req.valid('query')), 200))
    .openapi(hasil, async (c) => c.json(await bacaHasilMusrenbang(c.get('konteks')), 200))
    .route('/', createCocokRoutes())
}
