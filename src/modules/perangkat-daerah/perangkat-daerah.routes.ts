import { createRoute, z } from '@hono/zod-openapi'
import { Uuid } from '#src/lib/bentuk.ts'
import { createApi, GALAT, isi, JalurDaerah, jawab, json, KepalaPerintah } from '#src/lib/http.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import {
  akhiriKepalaPerangkat,
  listFungsiPerangkat,
  listKepalaBerlaku,
  tetapkanFungsi,
  tetapkanKepalaPerangkat,
} from '#src/modules/perangkat-daerah/jabatan.service.ts'
import { DAFTAR_FUNGSI_PERANGKAT } from '#src/modules/perangkat-daerah/perangkat-daerah.ts'
import {
  AkhiriJabatan,
  BidangMitraBaru,
  BidangMitraKeluar,
  FungsiBaru,
  KepalaPerangkatBaru,
  PerangkatDaerahBaru,
  PerangkatDaerahKeluar,
  PerangkatRinci,
  UbahPerangkat,
} from '#src/modules/perangkat-daerah/perangkat-daerah.schema.ts'
import {
  bacaPerangkat,
  buatPerangkat,
  daftarkanPerangkat,
  listMitra,
  listPerangkat,
  tetapkanBidangMitra,
  ubahPerangkat,
} from '#src/modules/perangkat-daerah/perangkat-daerah.service.ts'

const DASAR = '/api/daerah/{daerahId}/perangkat-daerah'
const tags = ['perangkat-daerah']
const JalurPerangkat = JalurDaerah.extend({ perangkatDaerahId: Uuid })

const daftar = createRoute({
  operationId: 'listPerangkatDaerah',
  method: 'get',
  path: DASAR,
  tags: ['acuan'],
  summary: 'Perangkat daerah, juga yang sudah tidak berlaku',
  request: { params: JalurDaerah },
  responses: { ...GALAT, 200: json(z.array(PerangkatDaerahKeluar), 'Menurut kode') },
})

const kepalaKini = createRoute({
  operationId: 'listKepalaPerangkat',
  method: 'get',
  path: '/api/daerah/{daerahId}/kepala-perangkat',
  tags,
  summary: 'Kepala setiap perangkat daerah hari ini, tanpa NIP',
  request: { params: JalurDaerah },
  responses: { ...GALAT, 200: json(z.array(z.object({ perangkatDaerahId: z.string(), nama: z.string(), sebagai: z.string() })), 'Yang menjabat hari ini') },
})

const rinci = createRoute({
  operationId: 'bacaPerangkatDaerah',
  method: 'get',
  path: `${DASAR}/{perangkatDaerahId}`,
  tags,
  summary: 'Satu perangkat daerah dengan kepala, fungsi dan silsilahnya',
  request: { params: JalurPerangkat },
  responses: { ...GALAT, 200: json(PerangkatRinci, 'Perangkat daerah') },
})

const buat = createRoute({
  operationId: 'buatPerangkatDaerah',
  method: 'post',
  path: DASAR,
  tags,
  summary: 'Bentuk perangkat daerah atau sub unit',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(PerangkatDaerahBaru, 'Kode, nama, bidang urusan dan kedudukannya') },
  responses: { ...GALAT, 201: json(z.object({ perangkatDaerahId: z.string(), versi: z.number() }), 'Dibentuk') },
})

const daftarkan = createRoute({
  operationId: 'daftarkanPerangkatDaerah',
  method: 'put',
  path: DASAR,
  tags,
  summary: 'Masukkan atau betulkan banyak perangkat daerah sekaligus; daftar yang sama lagi tidak mengubah apa pun',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(z.array(PerangkatDaerahBaru).min(1).max(1000), 'Daftar perangkat daerah') },
  responses: { ...GALAT, 200: json(z.object({ jumlah: z.number() }), 'Berapa yang berubah') },
})

const ubah = createRoute({
  operationId: 'ubahPerangkatDaerah',
  method: 'put',
  path: `${DASAR}/{perangkatDaerahId}`,
  tags,
  summary: 'Betulkan data perangkat daerah yang berlaku',
  request: { params: JalurPerangkat, headers: KepalaPerintah, ...isi(UbahPerangkat, 'Data baru dan versi yang dilihat') },
  responses: { ...GALAT, 200: json(z.object({ versi: z.number() }), 'Versi sesudahnya') },
})

const kepala = createRoute({
  operationId: 'tetapkanKepalaPerangkat',
  method: 'post',
  path: `${DASAR}/{perangkatDaerahId}/kepala`,
  tags,
  summary: 'Catat kepala perangkat daerah, definitif atau pelaksana tugas',
  request: { params: JalurPerangkat, headers: KepalaPerintah, ...isi(KepalaPerangkatBaru, 'Nama, jabatan, masa dan suratnya') },
  responses: { ...GALAT, 201: json(z.object({ kepalaPerangkatId: z.string() }), 'Tercatat') },
})

const akhiri = createRoute({
  operationId: 'akhiriKepalaPerangkat',
  method: 'post',
  path: `${DASAR}/{perangkatDaerahId}/kepala/{kepalaPerangkatId}/akhir`,
  tags,
  summary: 'Tetapkan hari terakhir seorang kepala perangkat daerah',
  request: { params: JalurPerangkat.extend({ kepalaPerangkatId: Uuid }), headers: KepalaPerintah, ...isi(AkhiriJabatan, 'Hari terakhir') },
  responses: { ...GALAT, 200: json(z.object({ kepalaPerangkatId: z.string() }), 'Diakhiri') },
})

const Fungsi = z.object({
  fungsi: z.enum(DAFTAR_FUNGSI_PERANGKAT),
  perangkatDaerahId: z.string(),
  nama: z.string(),
  singkatan: z.string(),
  mulai: z.string(),
  selesai: z.string().nullable(),
})

const fungsi = createRoute({
  operationId: 'listFungsiPerangkat',
  method: 'get',
  path: '/api/daerah/{daerahId}/fungsi-perangkat',
  tags,
  summary: 'Fungsi yang dicari proses (Bappeda, DPMD, Setwan …) dan pemegangnya dari masa ke masa',
  request: { params: JalurDaerah },
  responses: { ...GALAT, 200: json(z.array(Fungsi), 'Menurut fungsi, yang terbaru lebih dulu') },
})

const aturFungsi = createRoute({
  operationId: 'tetapkanFungsiPerangkat',
  method: 'post',
  path: '/api/daerah/{daerahId}/fungsi-perangkat',
  tags,
  summary: 'Tetapkan pemegang fungsi sejak suatu tanggal',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(z.array(FungsiBaru).min(1).max(20), 'Fungsi, pemegang dan tanggal mulainya') },
  responses: { ...GALAT, 200: json(z.object({ jumlah: z.number() }), 'Berapa yang berganti') },
})

const mitra = createRoute({
  operationId: 'listBidangMitra',
  method: 'get',
  path: '/api/daerah/{daerahId}/bidang-mitra',
  tags,
  summary: 'Bidang mitra di Bappeda',
  request: { params: JalurDaerah },
  responses: { ...GALAT, 200: json(z.array(BidangMitraKeluar), 'Menurut nama') },
})

const aturMitra = createRoute({
  operationId: 'tetapkanBidangMitra',
  method: 'post',
  path: '/api/daerah/{daerahId}/bidang-mitra',
  tags,
  summary: 'Tambah bidang mitra, atau ganti namanya',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(BidangMitraBaru, 'Nama bidang mitra') },
  responses: { ...GALAT, 200: json(z.object({ bidangMitraId: z.string() }), 'Tercatat') },
})

export function createPerangkatDaerahRoutes() {
  return createApi<Konteks>()
    .openapi(daftar, async (c) => c.json(await listPerangkat(c.get('konteks')), 200))
    .openapi(kepalaKini, async (c) =>
      c.json(
        [...(await listKepalaBerlaku(c.get('konteks')))].map(([perangkatDaerahId, kini]) => ({ perangkatDaerahId, ...kini })),
        200,
      ),
    )
    .openapi(rinci, async (c) => jawab(c, await bacaPerangkat(c.get('konteks'), c.req.valid('param').perangkatDaerahId), 200))
    .openapi(buat, async (c) => jawab(c, await buatPerangkat(c.get('konteks'), c.req.valid('json')), 201))
    .openapi(daftarkan, async (c) => jawab(c, await daftarkanPerangkat(c.get('konteks'), c.req.valid('json')), 200))
    .openapi(ubah, async (c) => jawab(c, await ubahPerangkat(c.get('konteks'), c.req.valid('param').perangkatDaerahId, c.req.valid('json')), 200))
    .openapi(kepala, async (c) => jawab(c, await tetapkanKepalaPerangkat(c.get('konteks'), c.req.valid('param').perangkatDaerahId, c.req.valid('json')), 201))
    .openapi(akhiri, async (c) => {
      const { perangkatDaerahId, kepalaPerangkatId } = c.req.valid('param')
      return jawab(c, await akhiriKepalaPerangkat(c.get('konteks'), perangkatDaerahId, kepalaPerangkatId, c.req.valid('json').selesai), 200)
    })
    .openapi(fungsi, async (c) => c.json(await listFungsiPerangkat(c.get('konteks')), 200))
    .openapi(aturFungsi, async (c) => jawab(c, await tetapkanFungsi(c.get('konteks'), c.req.valid('json')), 200))
    .openapi(mitra, async (c) => c.json(await listMitra(c.get('konteks')), 200))
    .openapi(aturMitra, async (c) => jawab(c, await tetapkanBidangMitra(c.get('konteks'), c.req.valid('json')), 200))
}
