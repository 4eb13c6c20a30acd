import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { Uuid } from '#src/lib/bentuk.ts'
import { createApi, GALAT, JalurDaerah, jawab, json, tolak } from '#src/lib/http.ts'
import type { Sql } from '#src/lib/sql.ts'
import { keBase64 } from '#src/modules/jejak/catatan.ts'
import { BuktiKeluar, EntriKeluar, KunciKeluar, PosPeriksaKeluar, SambungKeluar, TandaBuktiKeluar } from '#src/modules/jejak/jejak.schema.ts'
import { buktiEntri, buktiSambung } from '#src/modules/jejak/pohon.service.ts'
import { buktiBeritaAcara, buktiTandaTerima, listEntriTerbit, listKunciTerbit, listPosPeriksa } from '#src/modules/jejak/tanda-bukti.service.ts'
import type { TandaBukti } from '#src/modules/jejak/tanda-bukti.ts'

const tags = ['jejak']
const JALUR = '/api/daerah/{daerahId}/jejak'
const Letak = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const Batas = z.coerce.number().int().min(1).max(1000).default(100)

const posPeriksa = createRoute({
  operationId: 'listPosPeriksa',
  method: 'get',
  path: `${JALUR}/pos-periksa`,
  tags,
  summary: 'Pos periksa bertanda tangan (C2SP tlog-checkpoint), yang terbaru lebih dahulu',
  request: { params: JalurDaerah, query: z.object({ sebelum: Letak.optional(), batas: Batas }) },
  responses: { ...GALAT, 200: json(z.array(PosPeriksaKeluar), 'Catatan apa adanya di `catatan`') },
})

const terbaru = createRoute({
  operationId: 'bacaPosPeriksaTerbaru',
  method: 'get',
  path: `${JALUR}/pos-periksa/terbaru`,
  tags,
  summary: 'Pos periksa terbaru sebagai teks, untuk disimpan sendiri',
  request: { params: JalurDaerah },
  responses: { ...GALAT, 200: { description: 'Signed note', content: { 'text/plain': { schema: z.string() } } } },
})

const kunci = createRoute({
  operationId: 'listKunciJejak',
  method: 'get',
  path: `${JALUR}/kunci`,
  tags,
  summary: 'Kunci publik penanda tangan jejak, dari yang pertama sampai yang berlaku',
  request: { params: JalurDaerah },
  responses: { ...GALAT, 200: json(z.array(KunciKeluar), 'Tiap kunci berlaku bagi pos periksa sesudah `mulai` entri') },
})

const entri = createRoute({
  operationId: 'listEntriJejak',
  method: 'get',
  path: `${JALUR}/entri`,
  tags,
  summary: 'Bagian umum entri tersegel: nomor daun, sidik, dan jenis peristiwanya',
  request: { params: JalurDaerah, query: z.object({ mulai: Letak.default(0), batas: Batas }) },
  responses: { ...GALAT, 200: json(z.array(EntriKeluar), 'Menurut nomor daun') },
})

const termuat = createRoute({
  operationId: 'bacaBuktiTermuat',
  method: 'get',
  path: `${JALUR}/bukti/{entriId}`,
  tags,
  summary: 'Bukti bahwa sebuah entri termuat dalam pohon (RFC 9162 §2.1.3)',
  request: { params: JalurDaerah.extend({ entriId: Uuid }), query: z.object({ ukuran: Letak.optional() }) },
  responses: { ...GALAT, 200: json(BuktiKeluar, 'Dalam pohon pos periksa terbaru, atau pohon berukuran `ukuran`') },
})

const sambung = createRoute({
  operationId: 'bacaBuktiSambung',
  method: 'get',
  path: `${JALUR}/sambung`,
  tags,
  summary: 'Bukti bahwa pohon yang baru menyambung yang lama (RFC 9162 §2.1.4)',
  request: { params: JalurDaerah, query: z.object({ dari: Letak, ke: Letak.optional() }) },
  responses: { ...GALAT, 200: json(SambungKeluar, 'Jalur simpul') },
})

const buktiUsulan = createRoute({
  operationId: 'bacaTandaBuktiUsulan',
  method: 'get',
  path: `${JALUR}/usulan/{pengajuanId}`,
  tags,
  summary: 'Tanda terima sebuah usulan beserta buktinya (receipt.json), dapat diperiksa tanpa server ini',
  request: { params: JalurDaerah.extend({ pengajuanId: Uuid }) },
  responses: { ...GALAT, 200: json(TandaBuktiKeluar, 'Untuk `selaras jejak verify --berkas` atau halaman periksa') },
})

const buktiMusyawarah = createRoute({
  operationId: 'bacaTandaBuktiBeritaAcara',
  method: 'get',
  path: `${JALUR}/berita-acara/{musyawarahId}`,
  tags,
  summary: 'Bukti berita acara sebuah musyawarah (receipt.json), dapat diperiksa tanpa server ini',
  request: { params: JalurDaerah.extend({ musyawarahId: Uuid }) },
  responses: { ...GALAT, 200: json(TandaBuktiKeluar, 'Untuk `selaras jejak verify --berkas` atau halaman periksa') },
})

export interface BekalJejak {
  readonly sql: Sql
  /** A submission's signed receipt, as the module of proposals gives it. */
  readonly bacaTandaTerima: (daerahId: string, pengajuanId: string) => Promise<NonNullable<TandaBukti['tandaTerima']> | null>
}

/** Downloads get a name of their own. */
function bernama(c: Context, nama: string): void {
  c.header('content-disposition', `attachment; filename="receipt-${nama}.json"`)
}

/** What everybody may ask the ledger, without an account. */
export function createJejakRoutes({ sql, bacaTandaTerima }: BekalJejak) {
  return createApi<unknown>()
    .openapi(posPeriksa, async (c) => {
      const { sebelum, batas } = c.req.valid('query')
      return c.json(await listPosPeriksa(sql, c.req.valid('param').daerahId, { sebelum: sebelum ?? null, batas }), 200)
    })
    .openapi(terbaru, async (c) => {
      const [satu] = await listPosPeriksa(sql, c.req.valid('param').daerahId, { sebelum: null, batas: 1 })
      return satu === undefined ? tolak(c, { jenis: 'jejak-belum-bersegel' }) : c.text(satu.catatan, 200)
    })
    .openapi(kunci, async (c) => c.json(await listKunciTerbit(sql, c.req.valid('param').daerahId), 200))
    .openapi(entri, async (c) => c.json(await listEntriTerbit(sql, c.req.valid('param').daerahId, c.req.valid('query')), 200))
    .openapi(termuat, async (c) => {
      const { daerahId, entriId } = c.req.valid('param')
      const hasil = await buktiEntri(sql, daerahId, entriId, c.req.valid('query').ukuran ?? null)
      return hasil.ok ? c.json({ ...hasil.value, sidik: keBase64(hasil.value.sidik), jalur: hasil.value.jalur.map(keBase64) }, 200) : tolak(c, hasil.error)
    })
    .openapi(sambung, async (c) => {
      const { dari, ke } = c.req.valid('query')
      const hasil = await buktiSambung(sql, c.req.valid('param').daerahId, { dari, ke: ke ?? null })
      return hasil.ok ? c.json({ ...hasil.value, jalur: hasil.value.jalur.map(keBase64) }, 200) : tolak(c, hasil.error)
    })
    .openapi(buktiUsulan, async (c) => {
      const { daerahId, pengajuanId } = c.req.valid('param')
      const tandaTerima = await bacaTandaTerima(daerahId, pengajuanId)
      if (tandaTerima === null) return tolak(c, { jenis: 'tanda-bukti-tidak-ada' })
      bernama(c, tandaTerima.isi['nomor'] ?? pengajuanId)
      return jawab(c, await buktiTandaTerima(sql, daerahId, tandaTerima), 200)
    })
    .openapi(buktiMusyawarah, async (c) => {
      const { daerahId, musyawarahId } = c.req.valid('param')
      bernama(c, musyawarahId)
      return jawab(c, await buktiBeritaAcara(sql, daerahId, musyawarahId), 200)
    })
}
