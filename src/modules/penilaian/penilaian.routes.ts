import { createRoute, z } from '@hono/zod-openapi'
import { TahunAnggaran, Uuid } from '#src/lib/bentuk.ts'
import { createApi, GALAT, isi, JalurDaerah, jawab, json, KepalaPerintah } from '#src/lib/http.ts'
import { ok } from '#src/lib/result.ts'
import { bacaMejaPenilaian, telaahUsulan } from '#src/modules/penilaian/hasil-penilaian.service.ts'
import { isiNilai, kirimLembar } from '#src/modules/penilaian/lembar-nilai.service.ts'
import { DAFTAR_KEADAAN_PENILAIAN } from '#src/modules/penilaian/penilaian.ts'
import {
  KelayakanMasuk,
  MejaPenilaian,
  NilaiMasuk,
  PembatalanPenilaian,
  PenilaianBaru,
  SetBaku,
  SetBaru,
  SetKriteria,
  TelaahKeluar,
  UbahPenilai,
} from '#src/modules/penilaian/penilaian.schema.ts'
import { batalkanPenilaian, bukaPenilaian, catatKelayakan, selesaikanPenilaian, ubahPenilai } from '#src/modules/penilaian/penilaian.service.ts'
import { listSet, listSetBaku, simpanSet } from '#src/modules/penilaian/set-kriteria.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

const tags = ['penilaian']
const SET = '/api/daerah/{daerahId}/set-kriteria'
const DASAR = '/api/daerah/{daerahId}/musyawarah/{musyawarahId}/penilaian'
const SATU = `${DASAR}/{penilaianId}`
const Jalur = JalurDaerah.extend({ musyawarahId: Uuid })
const JalurSatu = Jalur.extend({ penilaianId: Uuid })
const Langkah = z.object({ penilaianId: z.string(), keadaan: z.enum(DAFTAR_KEADAAN_PENILAIAN), usulan: z.number() })
const Lembar = z.object({ terisi: z.number(), perlu: z.number(), dikirimPada: z.string().nullable() })

const baku = createRoute({
  operationId: 'bacaKriteriaBaku',
  method: 'get',
  path: `${SET}/baku`,
  tags,
  summary: 'Set kriteria yang dibawa program, dengan sumbernya',
  request: { params: JalurDaerah },
  responses: { ...GALAT, 200: json(z.array(SetBaku), 'Set baku') },
})

const daftarSet = createRoute({
  operationId: 'bacaSetKriteria',
  method: 'get',
  path: SET,
  tags,
  summary: 'Set kriteria yang berlaku tahun itu, per tahap dan bidang pembangunan',
  request: { params: JalurDaerah, query: z.object({ tahun: TahunAnggaran }) },
  responses: { ...GALAT, 200: json(z.array(SetKriteria), 'Versi terakhir tiap set') },
})

const simpan = createRoute({
  operationId: 'simpanSetKriteria',
  method: 'post',
  path: SET,
  tags,
  summary: 'Salin set baku atau simpan set sendiri; setiap simpanan adalah versi baru',
  request: { params: JalurDaerah, headers: KepalaPerintah, ...isi(SetBaru, 'Kriteria berbobot tepat 1, atau kode set baku') },
  responses: { ...GALAT, 201: json(SetKriteria, 'Versi baru') },
})

const meja = createRoute({
  operationId: 'bacaPenilaian',
  method: 'get',
  path: DASAR,
  tags,
  summary: 'Penilaian musyawarah: kemajuan penilai, lembar sendiri, dan hasil yang sudah selesai',
  request: { params: Jalur },
  responses: { ...GALAT, 200: json(MejaPenilaian, 'Penilaian') },
})

const buka = createRoute({
  operationId: 'bukaPenilaian',
  method: 'post',
  path: DASAR,
  tags,
  summary: 'Buka penilaian satu bidang dengan penilainya; angka otomatis dibekukan',
  request: { params: Jalur, headers: KepalaPerintah, ...isi(PenilaianBaru, 'Bidang dan penilai') },
  responses: { ...GALAT, 201: json(Langkah, 'Dibuka') },
})

const penilai = createRoute({
  operationId: 'ubahPenilai',
  method: 'post',
  path: `${SATU}/penilai`,
  tags,
  summary: 'Tambah atau lepas penilai sebelum selesai; nilai yang dilepas tidak dihitung',
  request: { params: JalurSatu, headers: KepalaPerintah, ...isi(UbahPenilai, 'Yang ditambah dan dilepas') },
  responses: { ...GALAT, 200: json(Langkah, 'Tercatat') },
})

const nilai = createRoute({
  operationId: 'isiNilai',
  method: 'post',
  path: `${SATU}/nilai`,
  tags,
  summary: 'Isi nilai satu usulan di lembar sendiri; dapat diperbaiki sampai dikirim',
  request: { params: JalurSatu, headers: KepalaPerintah, ...isi(NilaiMasuk, 'Nilai per kriteria') },
  responses: { ...GALAT, 200: json(Lembar, 'Tersimpan') },
})

const kirim = createRoute({
  operationId: 'kirimLembarNilai',
  method: 'post',
  path: `${SATU}/kirim`,
  tags,
  summary: 'Kirim lembar nilai yang lengkap; sesudah itu tidak berubah',
  request: { params: JalurSatu, headers: KepalaPerintah },
  responses: { ...GALAT, 200: json(Lembar, 'Terkirim') },
})

const kelayakan = createRoute({
  operationId: 'catatKelayakan',
  method: 'post',
  path: `${SATU}/kelayakan`,
  tags,
  summary: 'Catat lolos atau tidaknya sebuah usulan untuk satu syarat, terpisah dari nilai',
  request: { params: JalurSatu, headers: KepalaPerintah, ...isi(KelayakanMasuk, 'Usulan, syarat, jawaban') },
  responses: { ...GALAT, 200: json(z.object({ lolos: z.boolean().nullable() }), 'Tercatat') },
})

const selesai = createRoute({
  operationId: 'selesaikanPenilaian',
  method: 'post',
  path: `${SATU}/selesai`,
  tags,
  summary: 'Buka semua nilai sekaligus, sesudah setiap penilai mengirim lembarnya',
  request: { params: JalurSatu, headers: KepalaPerintah },
  responses: { ...GALAT, 200: json(Langkah, 'Hasilnya terbaca') },
})

const batal = createRoute({
  operationId: 'batalkanPenilaian',
  method: 'post',
  path: `${SATU}/batal`,
  tags,
  summary: 'Batalkan penilaian yang belum selesai, dengan alasan',
  request: { params: JalurSatu, headers: KepalaPerintah, ...isi(PembatalanPenilaian, 'Alasan') },
  responses: { ...GALAT, 200: json(Langkah, 'Dibatalkan') },
})

const telaah = createRoute({
  operationId: 'telaahPeringkat',
  method: 'get',
  path: `${DASAR}/usulan/{pengajuanId}`,
  tags,
  summary: 'Apa yang, sendirian, akan mengangkat sebuah usulan ke atas garis pagu: nilai, bobot, atau harga',
  request: { params: Jalur.extend({ pengajuanId: Uuid }) },
  responses: { ...GALAT, 200: json(TelaahKeluar, 'Telaah') },
})

export function createPenilaianRoutes() {
  return createApi<Konteks>()
    .openapi(baku, (c) => jawab(c, ok([...listSetBaku()]), 200))
    .openapi(daftarSet, async (c) => jawab(c, ok(await listSet(c.get('konteks'), c.req.valid('query').tahun)), 200))
    .openapi(simpan, async (c) => jawab(c, await simpanSet(c.get('konteks'), c.req.valid('json')), 201))
    .openapi(meja, async (c) => {
      c.header('cache-control', 'private, no-store')
      return jawab(c, await bacaMejaPenilaian(c.get('konteks'), c.req.valid('param').musyawarahId), 200)
    })
    .openapi(buka, async (c) => jawab(c, await bukaPenilaian(c.get('konteks'), c.req.valid('param').musyawarahId, c.req.valid('json')), 201))
    .openapi(penilai, async (c) => jawab(c, await ubahPenilai(c.get('konteks'), c.req.valid('param'), c.req.valid('json')), 200))
    .openapi(nilai, async (c) => jawab(c, await isiNilai(c.get('konteks'), c.req.valid('param'), c.req.valid('json')), 200))
    .openapi(kirim, async (c) => jawab(c, await kirimLembar(c.get('konteks'), c.req.valid('param')), 200))
    .openapi(kelayakan, async (c) => jawab(c, await catatKelayakan(c.get('konteks'), c.req.valid('param'), c.req.valid('json')), 200))
    .openapi(selesai, async (c) => jawab(c, await selesaikanPenilaian(c.get('konteks'), c.req.valid('param')), 200))
    .openapi(batal, async (c) => jawab(c, await batalkanPenilaian(c.get('konteks'), c.req.valid('param'), c.req.valid('json').alasan), 200))
    .openapi(telaah, async (c) => {
      const h = await telaahUsulan(c.get('konteks'), c.req.valid('param'))
      return jawab(c, h.ok ? ok(tulisTelaah(h.value)) : h, 200)
    })
}

function tulisTelaah({ pengajuanId, pengangkat: p }: Extract<Awaited<ReturnType<typeof telaahUsulan>>, { ok: true }>['value']): z.output<typeof TelaahKeluar> {
  return { pengajuanId, pengangkat: p === null ? null : { ...p, nilai: [...p.nilai], bobot: [...p.bobot] } }
}
