import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { createApi, GALAT, JalurDaerah, json, tolak } from '#src/lib/http.ts'
import type { Bahasa } from '#src/lib/kata.ts'
import type { Sql } from '#src/lib/sql.ts'
import { loadDaerah } from '#src/modules/pengguna/daerah.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import {
  CocokKeluar,
  HasilMusrenbangKeluar,
  RencanaCocokKeluar,
  SaringanCocok,
  SaringanRencana,
  SaringanWaktu,
  WaktuKeluar,
} from '#src/modules/rekapitulasi/cocok.schema.ts'
import { bacaCocok, bacaHasilMusrenbang, bacaRencanaCocok, bacaWaktuTanggap } from '#src/modules/rekapitulasi/cocok.service.ts'
import { type Dimensi, TANPA } from '#src/modules/rekapitulasi/dimensi.ts'
import { lembarCocok, lembarIsi, lembarRekap, lembarRencana, type Penyebut, tulisLembar } from '#src/modules/rekapitulasi/lembar-rekap.service.ts'
import { KATA_LEMBAR, KATA_NILAI, KATA_REKAP } from '#src/modules/rekapitulasi/rekapitulasi.kata.ts'
import { IsiRekapKeluar, PertanyaanRekap, RekapKeluar, SaringanIsi, SaringanRekap } from '#src/modules/rekapitulasi/rekapitulasi.schema.ts'
import { bacaIsiRekap, bacaRekap } from '#src/modules/rekapitulasi/rekapitulasi.service.ts'
import { ALASAN, type KodeAlasan } from '#src/modules/usulan/putusan/alasan.ts'

const tags = ['rekapitulasi']
const DASAR = '/api/daerah/{daerahId}/rekap'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const Format = { format: z.enum(['xlsx', 'csv']).default('xlsx') }
const LEMBAR = { 200: { description: 'Lembar', content: { [XLSX]: { schema: z.string().openapi({ format: 'binary' }) } } } }

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
const cocok = createRoute({
  operationId: 'listHasilMusrenbangTertaut',
  method: 'get',
  path: `${DASAR}/cocok/usulan`,
  tags,
  summary: 'Hasil musrenbang dicocokkan dengan rencana: yang sudah, belum, dan hilang (S0-12, U-01, U-03)',
  request: { params: JalurDaerah, query: SaringanCocok },
  responses: { ...GALAT, 200: json(CocokKeluar, 'Menurut nomor') },
})
const cocokLembar = createRoute({
  operationId: 'unduhHasilMusrenbangTertaut',
  method: 'get',
  path: `${DASAR}/cocok/usulan/lembar`,
  tags,
  summary: 'Pencocokan hasil musrenbang sebagai lembar',
  request: { params: JalurDaerah, query: SaringanCocok.extend(Format) },
  responses: { ...GALAT, ...LEMBAR },
})
const rencana = createRoute({
  operationId: 'listRencanaTertaut',
  method: 'get',
  path: `${DASAR}/cocok/rencana`,
  tags,
  summary: 'Rencana dicocokkan dengan hasil musrenbang: sub kegiatan dengan usulan, dengan dasar lain, atau tanpa asal-usul (S0-6, U-02)',
  request: { params: JalurDaerah, query: SaringanRencana },
  responses: { ...GALAT, 200: json(RencanaCocokKeluar, 'Menurut kode') },
})
const rencanaLembar = createRoute({
  operationId: 'unduhRencanaTertaut',
  method: 'get',
  path: `${DASAR}/cocok/rencana/lembar`,
  tags,
  summary: 'Pencocokan rencana sebagai lembar',
  request: { params: JalurDaerah, query: SaringanRencana.extend(Format) },
  responses: { ...GALAT, ...LEMBAR },
})

const KATA = { ...KATA_REKAP, ...KATA_NILAI, ...KATA_LEMBAR }
type KunciKata = keyof typeof KATA

function kata(kunci: string, bahasa: Bahasa): string {
  return kunci in KATA ? KATA[kunci as KunciKata][bahasa] : kunci
}

const JALUR_KATA: Readonly<Partial<Record<Dimensi, (kunci: string) => string>>> = {
  bidang: (k) => `bidang.${k}`,
  besaran: (k) => `besaran.${k}`,
  kanal: (k) => `kanal.${k}`,
  tahap: (k) => `tahap.${k}`,
  keadaan: (k) => `keadaan.${k}`,
  kelompok: (k) => `kelompok.${k}`,
}

/** A value in the reader's words: a name that is told, a word of a closed list, or the number itself. */
function sebutNilai(d: Dimensi, kunci: string, nama: string | null, bahasa: Bahasa): string {
  if (nama !== null) return nama
  if (kunci === TANPA) return kata(`tanpa.${d}`, bahasa)
  if (d === 'alasan') return `${kunci} ${ALASAN[kunci as KodeAlasan][bahasa]}`
  const jalur = JALUR_KATA[d]?.(kunci)
  return jalur === undefined ? kunci : kata(jalur, bahasa)
}

function penyebut(bahasa: Bahasa): Penyebut {
  return {
    dimensi: (d) => kata(`dimensi.${d}`, bahasa),
    nilai: (d, kunci, nama) => sebutNilai(d, kunci, nama, bahasa),
    kata: (k) => kata(`lembar.${k}`, bahasa),
    cocok: (k) => kata(k, bahasa),
  }
}

async function kirim(c: Context, lembar: Parameters<typeof tulisLembar>[0], format: 'csv' | 'xlsx', nama: string) {
  return c.body(new Uint8Array(await tulisLembar(lembar, format)), 200, {
    'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : XLSX,
    'content-disposition': `attachment; filename="${nama}.${format}"`,
    'cache-control': 'private, no-store',
  })
}

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
      return kirim(
        c,
        lembarRekap(q, await bacaRekap(c.get('konteks'), q), penyebut(c.get('bahasa'))),
        format,
        `rekap-${q.baris}${q.kolom === undefined ? '' : `-${q.kolom}`}`,
      )
    })
    .openapi(isi, async (c) => c.json(await bacaIsiRekap(c.get('konteks'), c.req.valid('query')), 200))
    .openapi(isiLembar, async (c) => {
      const { format, ...s } = c.req.valid('query')
      return kirim(c, lembarIsi(await bacaIsiRekap(c.get('konteks'), { ...s, hal: 1 }, PALING_BANYAK), penyebut(c.get('bahasa'))), format, 'rekap-usulan')
    })
    .openapi(waktu, async (c) => c.json(await bacaWaktuTanggap(c.get('konteks'), c.req.valid('query')), 200))
    .openapi(hasil, async (c) => c.json(await bacaHasilMusrenbang(c.get('konteks')), 200))
    .openapi(cocok, async (c) => c.json(await bacaCocok(c.get('konteks'), c.req.valid('query')), 200))
    .openapi(cocokLembar, async (c) => {
      const { format, ...s } = c.req.valid('query')
      return kirim(c, lembarCocok(await bacaCocok(c.get('konteks'), s), penyebut(c.get('bahasa'))), format, `hasil-musrenbang-${s.tahun}`)
    })
    .openapi(rencana, async (c) => c.json(await bacaRencanaCocok(c.get('konteks'), c.req.valid('query')), 200))
    .openapi(rencanaLembar, async (c) => {
      const { format, ...s } = c.req.valid('query')
      return kirim(c, lembarRencana(await bacaRencanaCocok(c.get('konteks'), s), penyebut(c.get('bahasa'))), format, `rencana-${s.tahun}`)
    })
}
