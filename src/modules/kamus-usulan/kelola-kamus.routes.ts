import { createRoute, z } from '@hono/zod-openapi'
import { TahunAnggaran, Uuid } from '#src/lib/bentuk.ts'
import { createApi, GALAT, isi, JalurDaerah, jawab, json, KepalaPerintah } from '#src/lib/http.ts'
import { listJejakObjek } from '#src/modules/jejak/jejak.service.ts'
import { DAFTAR_KEADAAN_KAMUS } from '#src/modules/kamus-usulan/kamus-usulan.ts'
import {
  ButirKelola,
  FokusKeluar,
  FokusMasuk,
  HalamanKelola,
  HasilSalin,
  KunciButir,
  KunciKamus,
  PerangkatKelola,
  RiwayatButir,
  SalinKamus,
  SaringanKelola,
  SimpanButir,
  TemuanKeluar,
  UbahHarga,
  UbahKeadaanButir,
} from '#src/modules/kamus-usulan/kelola-kamus.schema.ts'
import {
  bacaButirKelola,
  type HasilButir,
  kunciButir,
  kunciKamus,
  listFokusKecamatan,
  listKelola,
  listPerangkatKelola,
  riwayatButir,
  simpanButir,
  tetapkanFokus,
  ubahHarga,
  ubahKeadaanButir,
} from '#src/modules/kamus-usulan/kelola-kamus.service.ts'
import { salinKamus } from '#src/modules/kamus-usulan/salin-kamus.service.ts'
import { ucapkanTemuan } from '#src/modules/kamus-usulan/temuan-kamus.kata.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import type { Bahasa } from '#src/lib/kata.ts'
import { ok, type Result } from '#src/lib/result.ts'

const DASAR = '/api/daerah/{daerahId}/kamus'
const BUTIR = `${DASAR}/butir/{kamusId}`
const tags = ['kamus usulan']
const JalurButir = JalurDaerah.extend({ kamusId: Uuid })
const Hasil = z.object({ kamusId: z.string(), versi: z.number(), keadaan: z.enum(DAFTAR_KEADAAN_KAMUS), catatan: z.array(TemuanKeluar) })
const Tahun = z.strictObject({ tahun: TahunAnggaran })

const daftar = createRoute({
  operationId: 'listButirKamus',
  method: 'get',
  path: `${DASAR}/butir`,
  tags,
  summary: 'Butir kamus usulan dalam semua keadaannya, tersaring dan terurut',
  request: { params: JalurDaerah, query: SaringanKelola },
  responses: { ...GALAT, 200: json(HalamanKelola, 'Satu halaman, dengan jumlahnya') },
})
const baca = createRoute({
  operationId: 'bacaButirKamus',
  method: 'get',
  path: BUTIR,
  tags,
  summary: 'Satu butir kamus usulan',
  request: { params: JalurButir },
  responses: { ...GALAT, 200: json(ButirKelola, 'Butir') },
})
const simpan = createRoute({
  operationId: 'simpanButirKamus',
  method: 'put',
  path: BUTIR,
  tags,
  summary: 'Buat butir kamus (versi 0) atau ubah yang ada',
  request: { params: JalurButir, headers: KepalaPerintah, ...isi(SimpanButir, 'Isi butir dan versi yang dilihat') },
  responses: { ...GALAT, 200: json(Hasil, 'Tersimpan') },
})
const harga = createRoute({
  operationId: 'ubahHargaKamus',
  method: 'post',
  path: `${BUTIR}/harga`,
  tags,
  summary: 'Ubah plafon harga satu butir',
  request: { params: JalurButir, headers: KepalaPerintah, ...isi(UbahHarga, 'Harga dan versi yang dilihat') },
  responses: { ...GALAT, 200: json(Hasil, 'Tersimpan') },
})
const keadaan = createRoute({
  operationId: 'ubahKeadaanButirKamus',
  method: 'post',
  path: `${BUTIR}/keadaan`,
  tags,
  summary: 'Berlakukan, jadikan draf, atau tarik butir dengan alasannya',
  request: { params: JalurButir, headers: KepalaPerintah, ...isi(UbahKeadaanButir, 'Keadaan tujuan') },
  responses: { ...GALAT, 200: json(Hasil, 'Keadaan baru') },
})
const kunci = createRoute({
  operationId: 'kunciButirKamus',
  method: 'post',
  path: `${BUTIR}/kunci`,
  tags,
  summary: 'Kunci satu butir, atau buka lagi',
  request: { params: JalurButir, headers: KepalaPerintah, ...isi(KunciButir, 'Terkunci atau tidak') },
  responses: { ...GALAT, 200: json(Hasil, 'Tersimpan') },
})
const riwayat = createRoute({
  operationId: 'riwayatButirKamus',
  method: 'get',
  path: `${BUTIR}/riwayat`,
  tags,
  summary: 'Butir yang sama di tahun-tahun lain, dengan harganya',
  request: { params: JalurButir },
  responses: { ...GALAT, 200: json(RiwayatButir, 'Tahun terbaru lebih dulu') },
})
const EntriKeluar = z.object({
  entriId: z.string(),
  peristiwa: z.string(),
  waktu: z.string(),
  jabatan: z.string().nullable(),
  tokenId: z.string().nullable(),
  sidik: z.string(),
  nomorDaun: z.number().nullable(),
})
const jejak = createRoute({
  operationId: 'jejakButirKamus',
  method: 'get',
  path: `${BUTIR}/jejak`,
  tags,
  summary: 'Perubahan satu butir dalam jejak',
  request: { params: JalurButir },
  responses: { ...GALAT, 200: json(z.array(EntriKeluar), 'Menurut waktu') },
})
const perangkat = createRoute({
  operationId: 'listPerangkatKamus',
  method: 'get',
  path: `${DASAR}/perangkat`,
  tags,
  summary: 'Perangkat daerah yang mempunyai kamus pada tahun itu, dengan kuncinya',
  request: { params: JalurDaerah, query: Tahun },
  responses: { ...GALAT, 200: json(z.array(PerangkatKelola), 'Menurut singkatan') },
})
const kunciPd = createRoute({
  operationId: 'kunciKamus',
  method: 'post',
  path: `${DASAR}/kunci`,
  tags,
  summary: 'Kunci kamus satu perangkat daerah untuk satu tahun, atau buka lagi',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(KunciKamus, 'Tahun, perangkat daerah, alasan') },
  responses: { ...GALAT, 200: json(z.object({ terkunci: z.boolean() }), 'Tersimpan') },
})
const fokus = createRoute({
  operationId: 'listFokusKecamatan',
  method: 'get',
  path: `${DASAR}/kecamatan`,
  tags,
  summary: 'Bidang yang boleh diusulkan kecamatan tertentu pada tahun itu',
  request: { params: JalurDaerah, query: Tahun },
  responses: { ...GALAT, 200: json(z.array(FokusKeluar), 'Kecamatan yang dibatasi; yang tidak disebut boleh semuanya') },
})
const fokusBaru = createRoute({
  operationId: 'tetapkanFokusKecamatan',
  method: 'post',
  path: `${DASAR}/kecamatan`,
  tags,
  summary: 'Tetapkan bidang yang boleh diusulkan satu kecamatan pada satu tahun',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(FokusMasuk, 'Kecamatan, bidang, dasar hukum') },
  responses: { ...GALAT, 200: json(z.object({ kodeKecamatan: z.string() }), 'Tersimpan') },
})
const salin = createRoute({
  operationId: 'salinKamus',
  method: 'post',
  path: `${DASAR}/salin`,
  tags,
  summary: 'Salin kamus ke tahun berikutnya dengan penyesuaian harga; `uji` hanya memperlihatkan',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(SalinKamus, 'Tahun, persen, pembulatan') },
  responses: { ...GALAT, 200: json(HasilSalin, 'Harga lama, baru dan selisihnya per butir') },
})

function ucapHasil(hasil: Result<HasilButir, { jenis: string }>, bahasa: Bahasa): Result<z.output<typeof Hasil>, { jenis: string }> {
  if (!hasil.ok) return hasil
  return ok({ ...hasil.value, catatan: hasil.value.catatan.map((t) => ({ ...t, terdekat: [...t.terdekat], kata: ucapkanTemuan(t, bahasa) })) })
}

/** Everything the catalogue's screen does; the policies are in the use cases. */
export function createKelolaKamusRoutes() {
  return createApi<Konteks>()
    .openapi(daftar, async (c) => c.json(await listKelola(c.get('konteks'), c.req.valid('query')), 200))
    .openapi(baca, async (c) => jawab(c, await bacaButirKelola(c.get('konteks'), c.req.valid('param').kamusId), 200))
    .openapi(simpan, async (c) =>
      jawab(c, ucapHasil(await simpanButir(c.get('konteks'), c.req.valid('param').kamusId, c.req.valid('json')), c.get('bahasa')), 200),
    )
    .openapi(harga, async (c) =>
      jawab(c, ucapHasil(await ubahHarga(c.get('konteks'), c.req.valid('param').kamusId, c.req.valid('json')), c.get('bahasa')), 200),
    )
    .openapi(keadaan, async (c) =>
      jawab(c, ucapHasil(await ubahKeadaanButir(c.get('konteks'), c.req.valid('param').kamusId, c.req.valid('json')), c.get('bahasa')), 200),
    )
    .openapi(kunci, async (c) =>
      jawab(c, ucapHasil(await kunciButir(c.get('konteks'), c.req.valid('param').kamusId, c.req.valid('json')), c.get('bahasa')), 200),
    )
    .openapi(riwayat, async (c) => c.json(await riwayatButir(c.get('konteks'), c.req.valid('param').kamusId), 200))
    .openapi(jejak, async (c) => {
      const { sql, daerahId } = c.get('konteks')
      return c.json(await listJejakObjek(sql, daerahId, { jenis: 'kamus-usulan', id: c.req.valid('param').kamusId }), 200)
    })
    .openapi(perangkat, async (c) => c.json(await listPerangkatKelola(c.get('konteks'), c.req.valid('query').tahun), 200))
    .openapi(kunciPd, async (c) => jawab(c, await kunciKamus(c.get('konteks'), c.req.valid('json')), 200))
    .openapi(fokus, async (c) => c.json(await listFokusKecamatan(c.get('konteks'), c.req.valid('query').tahun), 200))
    .openapi(fokusBaru, async (c) => jawab(c, await tetapkanFokus(c.get('konteks'), c.req.valid('json')), 200))
    .openapi(salin, async (c) => jawab(c, await salinKamus(c.get('konteks'), c.req.valid('json')), 200))
}
