import { createRoute, z } from '@hono/zod-openapi'
import { TahunAnggaran, Uuid } from '#src/lib/bentuk.ts'
import { createApi, GALAT, isi, JalurDaerah, jawab, json, KepalaPerintah } from '#src/lib/http.ts'
import { DAFTAR_KEADAAN_MUSYAWARAH } from '#src/modules/musyawarah/musyawarah.ts'
import { BeritaAcaraKeluar, LangkahMusyawarah, MusyawarahBaru, MusyawarahKeluar } from '#src/modules/musyawarah/musyawarah.schema.ts'
import { bacaBeritaAcara, bacaMusyawarah, lanjutkanMusyawarah, listMusyawarahTahun, siapkanMusyawarah } from '#src/modules/musyawarah/musyawarah.service.ts'
import { LaporanPerubahan, PerubahanBaru, PerubahanKeluar } from '#src/modules/musyawarah/perubahan.schema.ts'
import { bacaPerubahan, ubahPascaBeritaAcara } from '#src/modules/musyawarah/perubahan.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

const DASAR = '/api/daerah/{daerahId}/musyawarah'
const tags = ['musyawarah']
const Hasil = z.object({ musyawarahId: z.string(), keadaan: z.enum(DAFTAR_KEADAAN_MUSYAWARAH), versi: z.number(), sidikHasil: z.string().nullable() })

const daftar = createRoute({
  operationId: 'listMusyawarah',
  method: 'get',
  path: DASAR,
  tags,
  summary: 'Musyawarah satu tahun anggaran',
  request: { params: JalurDaerah, query: z.strictObject({ tahun: TahunAnggaran }) },
  responses: { ...GALAT, 200: json(z.array(MusyawarahKeluar), 'Musyawarah, menurut tanggal') },
})

const satu = createRoute({
  operationId: 'bacaMusyawarah',
  method: 'get',
  path: `${DASAR}/{musyawarahId}`,
  tags,
  summary: 'Satu musyawarah dengan susunan acara dan keadaannya',
  request: { params: JalurDaerah.extend({ musyawarahId: Uuid }) },
  responses: { ...GALAT, 200: json(MusyawarahKeluar, 'Musyawarah') },
})

const beritaAcara = createRoute({
  operationId: 'bacaBeritaAcara',
  method: 'get',
  path: `${DASAR}/{musyawarahId}/berita-acara`,
  tags,
  summary: 'Berita acara yang dibekukan, atau yang akan dibekukan bila ditutup sekarang',
  request: { params: JalurDaerah.extend({ musyawarahId: Uuid }) },
  responses: { ...GALAT, 200: json(BeritaAcaraKeluar, 'Isi berita acara; sidik kosong selama belum ditutup') },
})

const perubahan = createRoute({
  operationId: 'bacaPerubahanMusyawarah',
  method: 'get',
  path: `${DASAR}/{musyawarahId}/perubahan`,
  tags,
  summary: 'Perubahan sesudah berita acara dan temuan U-04, U-05, U-14',
  request: { params: JalurDaerah.extend({ musyawarahId: Uuid }) },
  responses: { ...GALAT, 200: json(LaporanPerubahan, 'Perubahan terbuka, dan yang kini berbeda dari yang dibekukan') },
})

const ubah = createRoute({
  operationId: 'ubahPascaBeritaAcara',
  method: 'post',
  path: `${DASAR}/{musyawarahId}/perubahan`,
  tags,
  summary: 'Ubah hasil sesudah berita acara ditutup, dengan alasan dan surat; diumumkan',
  request: { params: JalurDaerah.extend({ musyawarahId: Uuid }), headers: KepalaPerintah, ...isi(PerubahanBaru, 'Putusan, alasan dan nomor suratnya') },
  responses: { ...GALAT, 201: json(PerubahanKeluar.pick({ perubahanId: true, jenis: true }), 'Tercatat') },
})

const siapkan = createRoute({
  operationId: 'siapkanMusyawarah',
  method: 'post',
  path: DASAR,
  tags,
  summary: 'Siapkan musyawarah satu tingkat di satu wilayah',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(MusyawarahBaru, 'Tingkat, wilayah, tanggal dan tempat') },
  responses: { ...GALAT, 201: json(Hasil, 'Disiapkan') },
})

const langkah = createRoute({
  operationId: 'lanjutkanMusyawarah',
  method: 'post',
  path: `${DASAR}/{musyawarahId}/keadaan`,
  tags,
  summary: 'Buka, tutup (hasil dibekukan dan disidik), tandatangani atau sahkan musyawarah',
  request: { params: JalurDaerah.extend({ musyawarahId: Uuid }), headers: KepalaPerintah, ...isi(LangkahMusyawarah, 'Langkah dan versi yang dilihat') },
  responses: { ...GALAT, 200: json(Hasil, 'Keadaan baru') },
})

export function createMusyawarahRoutes() {
  return createApi<Konteks>()
    .openapi(daftar, async (c) => c.json(await listMusyawarahTahun(c.get('konteks'), c.req.valid('query').tahun), 200))
    .openapi(satu, async (c) => jawab(c, await bacaMusyawarah(c.get('konteks'), c.req.valid('param').musyawarahId), 200))
    .openapi(beritaAcara, async (c) => jawab(c, await bacaBeritaAcara(c.get('konteks'), c.req.valid('param').musyawarahId), 200))
    .openapi(perubahan, async (c) => jawab(c, await bacaPerubahan(c.get('konteks'), c.req.valid('param').musyawarahId), 200))
    .openapi(ubah, async (c) => jawab(c, await ubahPascaBeritaAcara(c.get('konteks'), c.req.valid('param').musyawarahId, c.req.valid('json')), 201))
    .openapi(siapkan, async (c) => jawab(c, await siapkanMusyawarah(c.get('konteks'), c.req.valid('json')), 201))
    .openapi(langkah, async (c) => jawab(c, await lanjutkanMusyawarah(c.get('konteks'), c.req.valid('param').musyawarahId, c.req.valid('json')), 200))
}
