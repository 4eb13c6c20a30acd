import { createRoute, z } from '@hono/zod-openapi'
import { KodeWilayah, Uuid } from '#src/lib/bentuk.ts'
import { createApi, GALAT, isi, JalurDaerah, jawab, json, KepalaPerintah, tolak } from '#src/lib/http.ts'
import type { Sql } from '#src/lib/sql.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import {
  CariPermohonan,
  DaftarPermohonan,
  JalurToken,
  MohonAkun,
  PermohonanDiterima,
  PutusPermohonan,
  StatusPermohonan,
  TerimaUndangan,
  UndanganDiterima,
  UndanganKeluar,
} from '#src/modules/pengguna/pengelolaan.schema.ts'
import { labelPeran } from '#src/modules/pengguna/pengguna.kata.ts'
import { bacaStatusPermohonan, listPermohonanBerizin, mohonAkun, putusPermohonan } from '#src/modules/pengguna/permohonan-akun.service.ts'
import { ambilAnak } from '#src/modules/wilayah/wilayah.service.ts'
import { bacaUndangan, terimaUndangan } from '#src/modules/pengguna/undangan.service.ts'

const tags = ['undangan']

const baca = createRoute({
  operationId: 'bacaUndangan',
  method: 'get',
  path: '/api/undangan/{token}',
  tags,
  summary: 'Untuk siapa tautan undangan atau atur ulang ini',
  request: { params: JalurToken },
  responses: { ...GALAT, 200: json(UndanganKeluar, 'Masih dapat dipakai') },
})

const terima = createRoute({
  operationId: 'terimaUndangan',
  method: 'post',
  path: '/api/undangan/{token}/terima',
  tags,
  summary: 'Pasang kata sandi dengan tautan; hanya sekali',
  request: { params: JalurToken, ...isi(TerimaUndangan, 'Kata sandi baru') },
  responses: { ...GALAT, 200: json(UndanganDiterima, 'Kata sandi terpasang') },
})

const mohon = createRoute({
  operationId: 'mohonAkun',
  method: 'post',
  path: '/api/permohonan-akun/{daerahId}',
  tags,
  summary: 'Mohon akun lembaga masyarakat, warga, atau desa',
  request: { params: JalurDaerah, ...isi(MohonAkun, 'Pemohon') },
  responses: { ...GALAT, 201: json(PermohonanDiterima, 'Menunggu persetujuan') },
})

const tempat = createRoute({
  operationId: 'listWilayahPemohon',
  method: 'get',
  path: '/api/permohonan-akun/{daerahId}/wilayah',
  tags,
  summary: 'Wilayah langsung di bawah sebuah wilayah, untuk mengisi permohonan akun',
  request: { params: JalurDaerah, query: z.strictObject({ induk: KodeWilayah }) },
  responses: { ...GALAT, 200: json(z.array(z.object({ kode: z.string(), nama: z.string() })), 'Menurut nama') },
})

const status = createRoute({
  operationId: 'bacaStatusPermohonanAkun',
  method: 'get',
  path: '/api/permohonan-akun/{daerahId}/{permohonanId}',
  tags,
  summary: 'Keadaan satu permohonan akun, bagi yang punya nomornya',
  request: { params: JalurDaerah.extend({ permohonanId: Uuid }) },
  responses: { ...GALAT, 200: json(StatusPermohonan, 'Keadaan permohonan') },
})

const daftar = createRoute({
  operationId: 'listPermohonanAkun',
  method: 'get',
  path: '/api/daerah/{daerahId}/permohonan-akun',
  tags,
  summary: 'Permohonan akun yang boleh diputus pemanggil',
  request: { params: JalurDaerah, query: CariPermohonan },
  responses: { ...GALAT, 200: json(DaftarPermohonan, 'Menurut waktu masuk') },
})

const putus = createRoute({
  operationId: 'putusPermohonanAkun',
  method: 'post',
  path: '/api/daerah/{daerahId}/permohonan-akun/{permohonanId}/putusan',
  tags,
  summary: 'Setujui permohonan akun, atau tolak dengan alasan',
  request: { params: JalurDaerah.extend({ permohonanId: Uuid }), headers: KepalaPerintah, ...isi(PutusPermohonan, 'Putusan') },
  responses: { ...GALAT, 200: json(z.object({ permohonanId: z.string(), penggunaId: z.string().nullable() }), 'Diputus') },
})

/** Open to everybody: what a link allows, and asking for an account. */
export function createUndanganRoutes(sql: Sql, kini: () => Date) {
  return createApi<Konteks>()
    .openapi(baca, async (c) => {
      const hasil = await bacaUndangan(sql, c.req.valid('param').token, kini())
      return hasil.ok ? c.json({ ...hasil.value, jabatan: [...hasil.value.jabatan] }, 200) : tolak(c, hasil.error)
    })
    .openapi(terima, async (c) =>
      jawab(c, await terimaUndangan(sql, { token: c.req.valid('param').token, kataSandi: c.req.valid('json').kataSandi, kini: kini() }), 200),
    )
    .openapi(mohon, async (c) => jawab(c, await mohonAkun(sql, { daerahId: c.req.valid('param').daerahId, kini: kini(), isi: c.req.valid('json') }), 201))
    .openapi(tempat, async (c) =>
      c.json(
        (await ambilAnak({ sql, daerahId: c.req.valid('param').daerahId }, c.req.valid('query').induk)).map(({ kode, nama }) => ({ kode, nama })),
        200,
      ),
    )
    .openapi(status, async (c) => {
      const { daerahId, permohonanId } = c.req.valid('param')
      const hasil = await bacaStatusPermohonan(sql, daerahId, permohonanId)
      return hasil === null ? tolak(c, { jenis: 'permohonan-akun-tidak-ditemukan' }) : c.json(hasil, 200)
    })
}

export function createPermohonanRoutes() {
  return createApi<Konteks>()
    .openapi(daftar, async (c) => {
      const semua = await listPermohonanBerizin(c.get('konteks'), c.req.valid('query').keadaan)
      const b = c.get('bahasa')
      return c.json({ data: semua.map((p) => ({ ...p, labelPeran: labelPeran[p.peran][b] })), jumlah: semua.length }, 200)
    })
    .openapi(putus, async (c) => jawab(c, await putusPermohonan(c.get('konteks'), c.req.valid('param').permohonanId, c.req.valid('json')), 200))
}
