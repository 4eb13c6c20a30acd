import { createRoute, z } from '@hono/zod-openapi'
import { BarPaguKeluar, Uuid } from '#src/lib/bentuk.ts'
import { createApi, GALAT, isi, JalurDaerah, jawab, json, KepalaPerintah, tolak } from '#src/lib/http.ts'
import { listJejakObjek } from '#src/modules/jejak/jejak.service.ts'
import type { Penandatangan } from '#src/modules/jejak/penandatangan.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { bacaRinci, bacaTetangga, lihatBarPagu, listAntreanHalaman } from '#src/modules/usulan/antrean/antrean.service.ts'
import { kecualikan } from '#src/modules/usulan/pengajuan/pengecualian.service.ts'
import { ajukan, buatUsulan, ubahDraf } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { bacaTandaTerima } from '#src/modules/usulan/pengajuan/tanda-terima.service.ts'
import { usulkanKembali } from '#src/modules/usulan/hidup/usulan-kembali.service.ts'
import { createMejaRoutes } from '#src/modules/usulan/meja/meja.routes.ts'
import { createTenggatRoutes } from '#src/modules/usulan/tenggat/tenggat.routes.ts'
import { putuskan } from '#src/modules/usulan/usulan.service.ts'
import { HalamanAntrean, SaringanTetangga, Tetangga } from '#src/modules/usulan/antrean/antrean.schema.ts'
import {
  BuatUsulan,
  HasilTulis,
  PengajuanRinci,
  PengecualianBaru,
  PerintahAjukan,
  PerintahPutusan,
  SaringanAntrean,
  TandaTerima,
  UbahDraf,
  UsulkanKembali,
} from '#src/modules/usulan/usulan.schema.ts'

const DASAR = '/api/daerah/{daerahId}/usulan'
const JalurPengajuan = JalurDaerah.extend({ pengajuanId: Uuid })
const tags = ['usulan']

const antrean = createRoute({
  operationId: 'listUsulan',
  method: 'get',
  path: DASAR,
  tags,
  summary: 'Antrean usulan menurut saringan; halaman berikutnya dengan kursor',
  request: { params: JalurDaerah, query: SaringanAntrean },
  responses: { ...GALAT, 200: json(HalamanAntrean, 'Satu halaman, dengan jumlah dan total rupiah seluruh temuan') },
})

const buat = createRoute({
  operationId: 'buatUsulan',
  method: 'post',
  path: DASAR,
  tags,
  summary: 'Buat rancangan usulan; dengan ajukan=true sekaligus mengajukannya',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(BuatUsulan, 'Isi usulan dengan id buatan pengirim') },
  responses: { ...GALAT, 201: json(HasilTulis, 'Tersimpan; bertanda terima bila diajukan') },
})

const ubah = createRoute({
  operationId: 'ubahDraf',
  method: 'put',
  path: `${DASAR}/{pengajuanId}`,
  tags,
  summary: 'Perbaiki rancangan, atau usulan yang dikembalikan',
  request: { params: JalurPengajuan, headers: KepalaPerintah, ...isi(UbahDraf, 'Isi usulan dan versi yang dilihat') },
  responses: { ...GALAT, 200: json(HasilTulis, 'Tersimpan') },
})

const kirim = createRoute({
  operationId: 'ajukanUsulan',
  method: 'post',
  path: `${DASAR}/{pengajuanId}/ajukan`,
  tags,
  summary: 'Ajukan rancangan, atau ajukan kembali yang sudah diperbaiki',
  request: { params: JalurPengajuan, headers: KepalaPerintah, ...isi(PerintahAjukan, 'Versi yang dilihat, dan jam di perangkat pengirim') },
  responses: { ...GALAT, 200: json(HasilTulis, 'Diajukan, dengan nomor dan tanda terima') },
})

const rinci = createRoute({
  operationId: 'bacaUsulan',
  method: 'get',
  path: `${DASAR}/{pengajuanId}`,
  tags,
  summary: 'Satu usulan dengan seluruh putusan, dan apa yang boleh Anda putuskan',
  request: { params: JalurPengajuan },
  responses: { ...GALAT, 200: json(PengajuanRinci, 'Usulan') },
})

const tetangga = createRoute({
  operationId: 'tetanggaUsulan',
  method: 'get',
  path: `${DASAR}/{pengajuanId}/tetangga`,
  tags,
  summary: 'Usulan sebelum dan sesudahnya dalam seluruh daftar menurut saringan',
  request: { params: JalurPengajuan, query: SaringanTetangga },
  responses: { ...GALAT, 200: json(Tetangga, 'Kosong di ujung daftar') },
})

const putusan = createRoute({
  operationId: 'putuskanUsulan',
  method: 'post',
  path: `${DASAR}/{pengajuanId}/putusan`,
  tags,
  summary: 'Putuskan satu usulan pada tahapnya: satu rekomendasi dengan teks, volume, rupiah dan alasan berkode',
  request: { params: JalurPengajuan, headers: KepalaPerintah, ...isi(PerintahPutusan, 'Putusan dan versi yang dilihat') },
  responses: { ...GALAT, 200: json(HasilTulis, 'Tercatat') },
})

const barPagu = createRoute({
  operationId: 'lihatBarPagu',
  method: 'get',
  path: `${DASAR}/{pengajuanId}/bar-pagu`,
  tags,
  summary: 'Batas pagu kecamatan seandainya usulan ini disetujui sebesar sekian; tidak mengubah apa pun',
  request: { params: JalurPengajuan, query: z.strictObject({ rupiah: z.coerce.number().int().min(0).max(100_000_000_000_000) }) },
  responses: {
    ...GALAT,
    200: json(
      z.object({ kodeKecamatan: z.string(), namaKecamatan: z.string(), bidangPembangunan: z.string(), bar: BarPaguKeluar.nullable() }),
      'Terpakai, dipesan, usulan ini, sisa',
    ),
  },
})

const jejak = createRoute({
  operationId: 'jejakUsulan',
  method: 'get',
  path: `${DASAR}/{pengajuanId}/jejak`,
  tags,
  summary: 'Catatan perubahan usulan di buku jejak',
  request: { params: JalurPengajuan },
  responses: {
    ...GALAT,
    200: json(
      z.array(
        z.object({
          entriId: z.string(),
          peristiwa: z.string(),
          waktu: z.string(),
          jabatan: z.string().nullable(),
          tokenId: z.string().nullable().describe('Token mesin yang dipakai; null: orangnya sendiri'),
          sidik: z.string(),
          nomorDaun: z.number().nullable(),
        }),
      ),
      'Entri, dari yang terlama',
    ),
  },
})

const tandaTerima = createRoute({
  operationId: 'tandaTerimaUsulan',
  method: 'get',
  path: `${DASAR}/{pengajuanId}/tanda-terima`,
  tags,
  summary: 'Tanda terima bertanda tangan',
  request: { params: JalurPengajuan },
  responses: { ...GALAT, 200: json(TandaTerima, 'Isi, kunci publik dan tanda tangan Ed25519 atas bentuk kanoniknya') },
})

const kembali = createRoute({
  operationId: 'usulkanKembali',
  method: 'post',
  path: `${DASAR}/{pengajuanId}/usulkan-kembali`,
  tags,
  summary: 'Usulkan lagi kebutuhan yang sama untuk tahun anggaran berikutnya, sebagai rancangan yang membawa riwayatnya',
  request: { params: JalurPengajuan, headers: KepalaPerintah, ...isi(UsulkanKembali, 'Tahun, butir kamus dan volume tahun itu') },
  responses: { ...GALAT, 201: json(HasilTulis, 'Rancangan, bertaut ke asalnya') },
})

const pengecualian = createRoute({
  operationId: 'kecualikan',
  method: 'post',
  path: '/api/daerah/{daerahId}/pengecualian',
  tags,
  summary: 'Izinkan usulan terlambat dari satu wilayah, dengan surat yang tampil di halaman publik',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(PengecualianBaru, 'Nomor, tanggal, penandatangan dan alasan surat') },
  responses: { ...GALAT, 201: json(z.object({ pengecualianId: z.string() }), 'Berlaku sejak sekarang') },
})

export function createUsulanRoutes(penandatangan: Penandatangan) {
  return createApi<Konteks>()
    .openapi(antrean, async (c) => c.json(await listAntreanHalaman(c.get('konteks'), c.req.valid('query')), 200))
    .openapi(buat, async (c) => jawab(c, await buatUsulan(c.get('konteks'), penandatangan, c.req.valid('json')), 201))
    .openapi(ubah, async (c) => {
      const isiUbah = c.req.valid('json')
      if (isiUbah.pengajuanId !== c.req.valid('param').pengajuanId) return tolak(c, { jenis: 'pengajuan-tidak-ditemukan' })
      return jawab(c, await ubahDraf(c.get('konteks'), isiUbah), 200)
    })
    .openapi(kirim, async (c) => jawab(c, await ajukan(c.get('konteks'), penandatangan, c.req.valid('param').pengajuanId, c.req.valid('json')), 200))
    .openapi(rinci, async (c) => {
      const hasil = await bacaRinci(c.get('konteks'), c.req.valid('param').pengajuanId)
      return hasil === null ? tolak(c, { jenis: 'pengajuan-tidak-ditemukan' }) : c.json(hasil, 200)
    })
    .openapi(tetangga, async (c) => {
      const hasil = await bacaTetangga(c.get('konteks'), c.req.valid('param').pengajuanId, c.req.valid('query'))
      return hasil === null ? tolak(c, { jenis: 'pengajuan-tidak-ditemukan' }) : c.json(hasil, 200)
    })
    .openapi(putusan, async (c) => jawab(c, await putuskan(c.get('konteks'), c.req.valid('param').pengajuanId, c.req.valid('json')), 200))
    .openapi(barPagu, async (c) => {
      const hasil = await lihatBarPagu(c.get('konteks'), c.req.valid('param').pengajuanId, c.req.valid('query').rupiah)
      return hasil === null ? tolak(c, { jenis: 'pengajuan-tidak-ditemukan' }) : c.json(hasil, 200)
    })
    .openapi(jejak, async (c) => {
      const k = c.get('konteks')
      const { pengajuanId } = c.req.valid('param')
      if ((await bacaRinci(k, pengajuanId)) === null) return tolak(c, { jenis: 'pengajuan-tidak-ditemukan' })
      return c.json(await listJejakObjek(k.sql, k.daerahId, { jenis: 'pengajuan', id: pengajuanId }), 200)
    })
    .openapi(tandaTerima, async (c) => {
      const hasil = await bacaTandaTerima(c.get('konteks'), penandatangan, c.req.valid('param').pengajuanId)
      return hasil === null ? tolak(c, { jenis: 'pengajuan-tidak-ditemukan' }) : c.json(hasil, 200)
    })
    .openapi(kembali, async (c) => jawab(c, await usulkanKembali(c.get('konteks'), c.req.valid('param').pengajuanId, c.req.valid('json')), 201))
    .openapi(pengecualian, async (c) => jawab(c, await kecualikan(c.get('konteks'), c.req.valid('json')), 201))
    .route('/', createTenggatRoutes())
    .route('/', createMejaRoutes())
}
