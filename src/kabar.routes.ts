import { createRoute, z } from '@hono/zod-openapi'
import { Uuid } from '#src/lib/bentuk.ts'
import { createApi, GALAT, isi, JalurDaerah, jawab, json, tolak } from '#src/lib/http.ts'
import type { Bahasa } from '#src/lib/kata.ts'
import { bacaKotak, bacaSetelan, hitungBelumDibaca, type IsiSetelan, simpanSetelan, tandai } from '#src/modules/pemberitahuan/kotak.service.ts'
import { createJuruKabar, type JuruKabar } from '#src/modules/pemberitahuan/pemberitahuan.kata.ts'
import {
  HalamanKotak,
  HalamanSurat,
  HasilTandai,
  JumlahKotak,
  PerintahTandai,
  SaringanKotak,
  SaringanSurat,
  SetelanKeluar,
  SetelanMasuk,
} from '#src/modules/pemberitahuan/pemberitahuan.schema.ts'
import { sebutButir } from '#src/modules/pemberitahuan/rombongan.ts'
import { bacaSurat, ulangiSurat } from '#src/modules/pemberitahuan/surat.service.ts'
import { loadDaerah } from '#src/modules/pengguna/daerah.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

/* The routes of notices stand here because `pemberitahuan` lies left of `pengguna`, which tells people through it. */

const tags = ['pemberitahuan']
const path = '/api/daerah/{daerahId}'

const kotak = createRoute({
  operationId: 'listPemberitahuan',
  method: 'get',
  path: `${path}/pemberitahuan`,
  tags,
  summary: 'Kotak pemberitahuan saya, yang terbaru lebih dulu',
  request: { params: JalurDaerah, query: SaringanKotak },
  responses: { ...GALAT, 200: json(HalamanKotak, 'Satu halaman, dengan jumlah yang cocok dan yang belum dibaca') },
})

const jumlah = createRoute({
  operationId: 'hitungPemberitahuan',
  method: 'get',
  path: `${path}/pemberitahuan/jumlah`,
  tags,
  summary: 'Berapa pemberitahuan yang belum saya baca',
  request: { params: JalurDaerah },
  responses: { ...GALAT, 200: json(JumlahKotak, 'Jumlahnya') },
})

const tandaiRute = createRoute({
  operationId: 'tandaiPemberitahuan',
  method: 'post',
  path: `${path}/pemberitahuan/tandai`,
  tags,
  summary: 'Tandai pemberitahuan sudah atau belum dibaca: beberapa, atau semua sampai suatu saat',
  request: { params: JalurDaerah, ...isi(PerintahTandai, 'Yang ditandai') },
  responses: { ...GALAT, 200: json(HasilTandai, 'Yang berubah, agar dapat diurungkan') },
})

const setelan = createRoute({
  operationId: 'bacaSetelanPemberitahuan',
  method: 'get',
  path: `${path}/pemberitahuan/setelan`,
  tags,
  summary: 'Setelan pemberitahuan saya per jenis dan saluran',
  request: { params: JalurDaerah },
  responses: { ...GALAT, 200: json(SetelanKeluar, 'Setelan yang berlaku') },
})

const ubahSetelan = createRoute({
  operationId: 'ubahSetelanPemberitahuan',
  method: 'put',
  path: `${path}/pemberitahuan/setelan`,
  tags,
  summary: 'Ubah setelan pemberitahuan saya',
  request: { params: JalurDaerah, ...isi(SetelanMasuk, 'Setelan per jenis') },
  responses: { ...GALAT, 200: json(SetelanKeluar, 'Setelan yang berlaku') },
})

const surat = createRoute({
  operationId: 'listSuratKeluar',
  method: 'get',
  path: `${path}/surat-keluar`,
  tags,
  summary: 'Surel yang menunggu, terkirim, gagal, atau kedaluwarsa (admin perencanaan)',
  request: { params: JalurDaerah, query: SaringanSurat },
  responses: { ...GALAT, 200: json(HalamanSurat, 'Kepada siapa dan apa sebabnya, tanpa isinya') },
})

const ulangi = createRoute({
  operationId: 'ulangiSuratKeluar',
  method: 'post',
  path: `${path}/surat-keluar/{suratId}/ulang`,
  tags,
  summary: 'Kirim ulang surel yang gagal atau kedaluwarsa (admin perencanaan)',
  request: { params: JalurDaerah.extend({ suratId: Uuid }) },
  responses: { ...GALAT, 200: json(z.object({ suratId: z.string() }), 'Akan dikirim pada putaran berikutnya') },
})

export interface RuteKabar {
  /** Whether this installation sends e-mail at all. */
  readonly surelDisetel: boolean
}

export function createKabarRoutes(r: RuteKabar) {
  return createApi<Konteks>()
    .openapi(kotak, async (c) => {
      const k = c.get('konteks')
      const [isiKotak, juru] = await Promise.all([bacaKotak(k, c.req.valid('query')), juruDaerah(k)])
      return c.json(susunKotak(isiKotak, juru, k, c.get('bahasa')), 200)
    })
    .openapi(jumlah, async (c) => c.json({ belumDibaca: await hitungBelumDibaca(c.get('konteks')) }, 200))
    .openapi(tandaiRute, async (c) => jawab(c, await tandai(c.get('konteks'), c.req.valid('json')), 200))
    .openapi(setelan, async (c) => {
      const k = c.get('konteks')
      const [isiSetelan, juru] = await Promise.all([bacaSetelan(k), juruDaerah(k)])
      return c.json(susunSetelan(isiSetelan, juru, r, c.get('bahasa')), 200)
    })
    .openapi(ubahSetelan, async (c) => {
      const k = c.get('konteks')
      const hasil = await simpanSetelan(k, c.req.valid('json'))
      if (!hasil.ok) return tolak(c, hasil.error)
      const [isiSetelan, juru] = await Promise.all([bacaSetelan(k), juruDaerah(k)])
      return c.json(susunSetelan(isiSetelan, juru, r, c.get('bahasa')), 200)
    })
    .openapi(surat, async (c) => jawab(c, await bacaSurat(c.get('konteks'), c.req.valid('query'), r.surelDisetel), 200))
    .openapi(ulangi, async (c) => jawab(c, await ulangiSurat(c.get('konteks'), c.req.valid('param').suratId), 200))
}

async function juruDaerah(k: Konteks): Promise<JuruKabar> {
  return createJuruKabar((await loadDaerah(k.sql, k.daerahId))?.istilah)
}

function susunKotak(isiKotak: Awaited<ReturnType<typeof bacaKotak>>, juru: JuruKabar, k: Konteks, bahasa: Bahasa): z.output<typeof HalamanKotak> {
  const data = isiKotak.data.map(({ kabar, objekJenis, objekId, createdAt, butir, jumlahButir: _, ...b }) => ({
    ...b,
    butir: butir.map(sebutButir),
    label: juru.label(b.jenis, bahasa),
    kalimat: juru.kalimat(kabar, bahasa, k.zona),
    objek: { jenis: objekJenis, id: objekId },
    dibuatPada: createdAt,
  }))
  return { ...isiKotak, data }
}

function susunSetelan({ setelan: daftar, alamat }: IsiSetelan, juru: JuruKabar, r: RuteKabar, bahasa: Bahasa): z.output<typeof SetelanKeluar> {
  return {
    setelan: daftar.map((s) => ({ ...s, label: juru.label(s.jenis, bahasa), keterangan: juru.kata(`keterangan.${s.jenis}`, bahasa) })),
    alamat,
    halanganSurel: r.surelDisetel ? (alamat === null ? 'tanpa-alamat' : null) : 'peladen-belum-disetel',
  }
}
