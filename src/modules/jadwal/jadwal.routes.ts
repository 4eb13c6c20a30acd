import { createRoute, z } from '@hono/zod-openapi'
import { Uuid } from '#src/lib/bentuk.ts'
import { createApi, GALAT, isi, JalurDaerah, jawab, json, KepalaPerintah } from '#src/lib/http.ts'
import { batalkanJadwal, jadwalDari, pendekkanJadwal, perpanjangJadwal, tambahJadwal, ubahJadwal } from '#src/modules/jadwal/atur-jadwal.service.ts'
import { bacaJadwalTahun } from '#src/modules/jadwal/baca-jadwal.service.ts'
import { imporJadwal } from '#src/modules/jadwal/impor-jadwal.service.ts'
import {
  AturanTerlambatBaru,
  BatalkanJadwal,
  HasilImpor,
  HasilJadwal,
  HasilRancangan,
  ImporJadwal,
  JadwalTahunKeluar,
  PendekkanJadwal,
  PerpanjangJadwal,
  RancanganKeluar,
  SaringanBaku,
  SaringanJadwal,
  SaringanSalinan,
  SimpanRancangan,
  TambahJadwal,
  UbahJadwal,
} from '#src/modules/jadwal/jadwal.schema.ts'
import { tetapkanJadwal } from '#src/modules/jadwal/jadwal.service.ts'
import { rancangBaku, rancangSalinan } from '#src/modules/jadwal/rancangan.service.ts'
import { listAturan, tetapkanAturanTerlambat } from '#src/modules/jadwal/terlambat.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

const tags = ['jadwal']
const DASAR = '/api/daerah/{daerahId}/jadwal'
const Satu = JalurDaerah.extend({ jadwalId: Uuid })

const tahun = createRoute({
  operationId: 'bacaJadwalTahun',
  method: 'get',
  path: `${DASAR}/tahunan`,
  tags,
  summary: 'Seluruh jadwal satu tahun anggaran: setiap proses dan tahap, perpanjangannya, dan apa yang dapat dilakukan',
  request: { params: JalurDaerah, query: SaringanJadwal },
  responses: { ...GALAT, 200: json(JadwalTahunKeluar, 'Menurut pembukaan') },
})

const tambah = createRoute({
  operationId: 'tambahJadwal',
  method: 'post',
  path: DASAR,
  tags,
  summary: 'Tambah satu jendela: proses, tahap, wilayah, dan waktunya menurut jam daerah',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(TambahJadwal, 'Jendela') },
  responses: { ...GALAT, 201: json(HasilJadwal, 'Ditambahkan, dengan peringatan urutan tahap') },
})

const ubah = createRoute({
  operationId: 'ubahJadwal',
  method: 'put',
  path: `${DASAR}/{jadwalId}`,
  tags,
  summary: 'Ubah jendela yang belum dibuka',
  request: { params: Satu, headers: KepalaPerintah, ...isi(UbahJadwal, 'Isi baru dan versi yang dilihat') },
  responses: { ...GALAT, 200: json(HasilJadwal, 'Diubah') },
})

const perpanjang = createRoute({
  operationId: 'perpanjangJadwal',
  method: 'post',
  path: `${DASAR}/{jadwalId}/perpanjangan`,
  tags,
  summary: 'Perpanjang (atau buka kembali) dengan surat yang terbuka bagi umum; boleh hanya untuk satu kecamatan atau desa',
  request: { params: Satu, headers: KepalaPerintah, ...isi(PerpanjangJadwal, 'Penutupan baru dan suratnya') },
  responses: { ...GALAT, 201: json(HasilJadwal, 'Jendela yang diperpanjang') },
})

const pendekkan = createRoute({
  operationId: 'pendekkanJadwal',
  method: 'post',
  path: `${DASAR}/{jadwalId}/pemendekan`,
  tags,
  summary: 'Pendekkan jendela yang belum ditutup, dengan alasan yang terbuka bagi umum',
  request: { params: Satu, headers: KepalaPerintah, ...isi(PendekkanJadwal, 'Penutupan baru dan alasannya') },
  responses: { ...GALAT, 201: json(HasilJadwal, 'Dipendekkan') },
})

const batalkan = createRoute({
  operationId: 'batalkanJadwal',
  method: 'post',
  path: `${DASAR}/{jadwalId}/pembatalan`,
  tags,
  summary: 'Batalkan jendela yang belum ditutup; jendela umum berlaku lagi di wilayahnya',
  request: { params: Satu, headers: KepalaPerintah, ...isi(BatalkanJadwal, 'Alasan') },
  responses: { ...GALAT, 201: json(HasilJadwal, 'Dibatalkan') },
})

const baku = createRoute({
  operationId: 'rancangJadwalBaku',
  method: 'get',
  path: `${DASAR}/rancangan/baku`,
  tags,
  summary: 'Rancangan jadwal setahun menurut jadwal baku, atau RPJMD sejak hari pelantikan; belum disimpan',
  request: { params: JalurDaerah, query: SaringanBaku },
  responses: { ...GALAT, 200: json(RancanganKeluar, 'Untuk disesuaikan') },
})

const salinan = createRoute({
  operationId: 'rancangSalinanJadwal',
  method: 'get',
  path: `${DASAR}/rancangan/salinan`,
  tags,
  summary: 'Rancangan jadwal dari tahun lain, tanggalnya digeser; belum disimpan',
  request: { params: JalurDaerah, query: SaringanSalinan },
  responses: { ...GALAT, 200: json(RancanganKeluar, 'Untuk disesuaikan') },
})

const simpan = createRoute({
  operationId: 'simpanRancanganJadwal',
  method: 'post',
  path: `${DASAR}/rancangan`,
  tags,
  summary: 'Simpan rancangan jadwal sekaligus: semuanya atau tidak sama sekali',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(SimpanRancangan, 'Jendela-jendelanya') },
  responses: { ...GALAT, 201: json(HasilRancangan, 'Disimpan') },
})

const impor = createRoute({
  operationId: 'imporJadwal',
  method: 'post',
  path: `${DASAR}/impor`,
  tags,
  summary: 'Jadwal dari lembar CSV; tanpa terapkan hanya diperiksa',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(ImporJadwal, 'Isi lembar') },
  responses: { ...GALAT, 200: json(HasilImpor, 'Yang dibaca, disimpan, dan ditolak dengan letaknya') },
})

const AturanKeluar = AturanTerlambatBaru.extend({ berlakuSampai: z.string().nullable() })

const aturan = createRoute({
  operationId: 'listAturanTerlambat',
  method: 'get',
  path: '/api/daerah/{daerahId}/aturan-terlambat',
  tags,
  summary: 'Aturan daerah tentang usulan desa yang terlambat, menurut tanggal mulainya',
  request: { params: JalurDaerah },
  responses: { ...GALAT, 200: json(z.array(AturanKeluar), 'Yang terbaru lebih dulu') },
})

const aturanBaru = createRoute({
  operationId: 'tetapkanAturanTerlambat',
  method: 'post',
  path: '/api/daerah/{daerahId}/aturan-terlambat',
  tags,
  summary: 'Tetapkan aturan usulan terlambat mulai suatu tanggal',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(AturanTerlambatBaru, 'Batas hari dan dasar hukumnya') },
  responses: { ...GALAT, 201: json(z.object({ aturanId: z.string() }), 'Ditetapkan') },
})

function routesRancangan() {
  return createApi<Konteks>()
    .openapi(baku, async (c) => c.json(await rancangBaku(c.get('konteks'), c.req.valid('query')), 200))
    .openapi(salinan, async (c) => c.json(await rancangSalinan(c.get('konteks'), c.req.valid('query')), 200))
    .openapi(simpan, async (c) => {
      const k = c.get('konteks')
      const daftar = c.req.valid('json').jadwal.map((j) => jadwalDari(j, k.zona))
      return jawab(c, await tetapkanJadwal(k, daftar), 201)
    })
    .openapi(impor, async (c) => jawab(c, await imporJadwal(c.get('konteks'), c.req.valid('json')), 200))
}

export function createJadwalRoutes() {
  return createApi<Konteks>()
    .route('/', routesRancangan())
    .openapi(tahun, async (c) => c.json(await bacaJadwalTahun(c.get('konteks'), c.req.valid('query')), 200))
    .openapi(tambah, async (c) => jawab(c, await tambahJadwal(c.get('konteks'), c.req.valid('json')), 201))
    .openapi(ubah, async (c) => jawab(c, await ubahJadwal(c.get('konteks'), c.req.valid('param').jadwalId, c.req.valid('json')), 200))
    .openapi(perpanjang, async (c) => jawab(c, await perpanjangJadwal(c.get('konteks'), c.req.valid('param').jadwalId, c.req.valid('json')), 201))
    .openapi(pendekkan, async (c) => jawab(c, await pendekkanJadwal(c.get('konteks'), c.req.valid('param').jadwalId, c.req.valid('json')), 201))
    .openapi(batalkan, async (c) => jawab(c, await batalkanJadwal(c.get('konteks'), c.req.valid('param').jadwalId, c.req.valid('json')), 201))
    .openapi(aturan, async (c) => c.json(await listAturan(c.get('konteks')), 200))
    .openapi(aturanBaru, async (c) => jawab(c, await tetapkanAturanTerlambat(c.get('konteks'), c.req.valid('json')), 201))
}
