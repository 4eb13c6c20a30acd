import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { Uuid } from '#src/lib/bentuk.ts'
import { createApi, GALAT, isi, JalurDaerah, jawab, json, KepalaPerintah, tolak } from '#src/lib/http.ts'
import type { Bahasa } from '#src/lib/kata.ts'
import { cariSerupa, periksaKembar, type TanpaKata } from '#src/modules/kembar/cari-serupa.service.ts'
import { dukung, tarikDukungan } from '#src/modules/kembar/dukungan.service.ts'
import { ucapAlasanMirip } from '#src/modules/kembar/kembar.kata.ts'
import {
  CariSerupa,
  DukunganMasuk,
  HalamanKembar,
  HasilDukungan,
  HasilPutaran,
  HasilSerupa,
  KembarRinci,
  KembarUsulan,
  PeriksaKembar,
  PutaranMasuk,
  PutusanKembarMasuk,
  SaringanKembar,
} from '#src/modules/kembar/kembar.schema.ts'
import { bacaKembar, bacaKembarUsulan, listKembarHalaman, putuskanKembar } from '#src/modules/kembar/kembar.service.ts'
import { DAFTAR_KEADAAN_KEMBAR } from '#src/modules/kembar/kembar.ts'
import { putarKembar } from '#src/modules/kembar/putaran.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

const DASAR = '/api/daerah/{daerahId}/kembar'
const JalurPengajuan = JalurDaerah.extend({ pengajuanId: Uuid })
const JalurKembar = JalurDaerah.extend({ kembarId: Uuid })
const USULAN = '/api/daerah/{daerahId}/usulan/{pengajuanId}'
const tags = ['kembar']

const cari = createRoute({
  operationId: 'cariUsulanSerupa',
  method: 'post',
  path: `${DASAR}/cari`,
  tags,
  summary: 'Usulan yang dekat dan serupa dengan yang sedang ditulis, dari semua jalur dan tahun, dengan alasannya; tidak menyimpan apa pun',
  request: { params: JalurDaerah, ...isi(CariSerupa, 'Apa yang sudah diketahui tentang usulan itu') },
  responses: { ...GALAT, 200: json(HasilSerupa, 'Yang paling mirip lebih dahulu, paling banyak sepuluh') },
})

const mendukung = createRoute({
  operationId: 'dukungUsulan',
  method: 'post',
  path: `${USULAN}/dukungan`,
  tags,
  summary: 'Dukung usulan yang sudah ada, atau ikut dengan isi rancangan (kata, titik, foto); setiap pendukung sekali',
  request: { params: JalurPengajuan, headers: KepalaPerintah, ...isi(DukunganMasuk, 'Siapa yang mendukung') },
  responses: { ...GALAT, 201: json(HasilDukungan, 'Jumlah pendukung sekarang') },
})

const menarik = createRoute({
  operationId: 'tarikDukungan',
  method: 'post',
  path: `${USULAN}/dukungan/{dukunganId}/tarik`,
  tags,
  summary: 'Tarik kembali dukungan yang Anda berikan; barisnya tetap tercatat, hitungannya berkurang, dan boleh diberikan lagi',
  request: { params: JalurPengajuan.extend({ dukunganId: Uuid }), headers: KepalaPerintah },
  responses: { ...GALAT, 200: json(HasilDukungan, 'Jumlah pendukung sekarang') },
})

const periksa = createRoute({
  operationId: 'periksaKembar',
  method: 'post',
  path: `${USULAN}/kembar`,
  tags,
  summary: 'Bandingkan usulan yang baru diajukan dengan yang lain, dan simpan alasan pengusul bahwa usulannya berbeda',
  request: { params: JalurPengajuan, headers: KepalaPerintah, ...isi(PeriksaKembar, 'Usulan yang ditunjukkan dan mengapa berbeda') },
  responses: { ...GALAT, 200: json(z.object({ jumlah: z.number() }), 'Banyaknya dugaan kembar') },
})

const rinciUsulan = createRoute({
  operationId: 'bacaKembarUsulan',
  method: 'get',
  path: `${USULAN}/kembar`,
  tags,
  summary: 'Dugaan kembar dan dukungan satu usulan',
  request: { params: JalurPengajuan },
  responses: { ...GALAT, 200: json(KembarUsulan, 'Pasangan, dan pendukung tanpa nama orang') },
})

const daftar = createRoute({
  operationId: 'listKembar',
  method: 'get',
  path: DASAR,
  tags,
  summary: 'Dugaan kembar dalam lingkup Anda, yang paling mungkin lebih dahulu',
  request: { params: JalurDaerah, query: SaringanKembar },
  responses: { ...GALAT, 200: json(HalamanKembar, 'Satu halaman, dan jumlah seluruhnya') },
})

const rinci = createRoute({
  operationId: 'bacaKembar',
  method: 'get',
  path: `${DASAR}/{kembarId}`,
  tags,
  summary: 'Satu dugaan kembar dengan kedua usulannya berdampingan',
  request: { params: JalurKembar },
  responses: { ...GALAT, 200: json(KembarRinci, 'Kedua sisi, alasan, dan apakah Anda boleh memutus') },
})

const putusan = createRoute({
  operationId: 'putuskanKembar',
  method: 'post',
  path: `${DASAR}/{kembarId}/putusan`,
  tags,
  summary: 'Putuskan: sama, berbeda (tidak pernah diduga lagi), atau nanti; tidak menggabungkan apa pun',
  request: { params: JalurKembar, headers: KepalaPerintah, ...isi(PutusanKembarMasuk, 'Putusan, keterangan, dan versi yang dilihat') },
  responses: { ...GALAT, 200: json(z.object({ kembarId: z.string(), keadaan: z.enum(DAFTAR_KEADAAN_KEMBAR), versi: z.number() }), 'Tercatat') },
})

const putaran = createRoute({
  operationId: 'putarKembar',
  method: 'post',
  path: `${DASAR}/putaran`,
  tags,
  summary: 'Periksa kembar atas semua pengajuan satu tahun anggaran dan tahun sebelumnya; dugaan yang sudah diputus tidak diulang',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(PutaranMasuk, 'Tahun anggaran') },
  responses: { ...GALAT, 200: json(HasilPutaran, 'Banyaknya yang diperiksa, dibandingkan, dan diduga') },
})

/** Reasons in the reader's language. */
function berkata<T extends { readonly alasan: readonly unknown[] }>(x: TanpaKata<T>, bahasa: Bahasa) {
  return { ...x, alasan: x.alasan.map((a) => ucapAlasanMirip(a, bahasa)) }
}

export function createKembarRoutes() {
  return createApi<Konteks>()
    .openapi(cari, async (c) => {
      const { data, diperiksa } = await cariSerupa(c.get('konteks'), c.req.valid('json'))
      return c.json({ data: data.map((d) => berkata(d, c.get('bahasa'))), diperiksa }, 200)
    })
    .openapi(mendukung, async (c) => jawab(c, await dukung(c.get('konteks'), c.req.valid('param').pengajuanId, c.req.valid('json')), 201))
    .openapi(menarik, async (c) => {
      const { pengajuanId, dukunganId } = c.req.valid('param')
      return jawab(c, await tarikDukungan(c.get('konteks'), pengajuanId, dukunganId), 200)
    })
    .openapi(periksa, async (c) => jawab(c, await periksaKembar(c.get('konteks'), c.req.valid('param').pengajuanId, c.req.valid('json')), 200))
    .openapi(rinciUsulan, async (c) => {
      const hasil = await bacaKembarUsulan(c.get('konteks'), c.req.valid('param').pengajuanId)
      if (hasil === null) return tolak(c, { jenis: 'usulan-serupa-tidak-ditemukan' })
      return c.json({ ...hasil, pasangan: hasil.pasangan.map((p) => berkata(p, c.get('bahasa'))) }, 200)
    })
    .openapi(putaran, async (c) => jawab(c, await putarKembar(c.get('konteks'), c.req.valid('json').tahunAnggaran), 200))
    .openapi(daftar, async (c) => {
      const { data, ...lain } = await listKembarHalaman(c.get('konteks'), c.req.valid('query'))
      return c.json({ ...lain, data: data.map((d) => berkata(d, c.get('bahasa'))) }, 200)
    })
    .openapi(rinci, async (c) => {
      const hasil = await bacaKembar(c.get('konteks'), c.req.valid('param').kembarId)
      return hasil === null ? tolak(c, { jenis: 'kembar-tidak-ditemukan' }) : c.json(berkata(hasil, c.get('bahasa')), 200)
    })
    .openapi(putusan, async (c) => jawab(c, await putuskanKembar(c.get('konteks'), c.req.valid('param').kembarId, c.req.valid('json')), 200))
}
