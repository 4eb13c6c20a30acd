import { createRoute, z } from '@hono/zod-openapi'
import { Uuid } from '#src/lib/bentuk.ts'
import { createApi, GALAT, isi, JalurDaerah, jawab, json, KepalaPerintah, tolak } from '#src/lib/http.ts'
import type { Bahasa } from '#src/lib/kata.ts'
import { JumlahKeluar } from '#src/modules/pengguna/akun.schema.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { bacaPenggunaRinci, type PenggunaRinci as Rinci } from '#src/modules/pengguna/pengelolaan-baca.service.ts'
import {
  AkhiriPenugasan,
  AturUlang,
  CariPengguna,
  HalamanPengguna,
  Nonaktifkan,
  PenggunaRinci,
  PenugasanIdKeluar,
  SubjekOidc,
  TautanKeluar,
  UndangPengguna,
} from '#src/modules/pengguna/pengelolaan.schema.ts'
import {
  akhiriPenugasan,
  akhiriSesiPengguna,
  aktifkanPengguna,
  aturUlangSandi,
  bukaKunciPengguna,
  cabutUndangan,
  kaitkanSubjekOidc,
  listPenggunaHalaman,
  nonaktifkanPengguna,
  type PenggunaDiundang,
  tugaskanPengguna,
  undangPengguna,
  undangUlang,
} from '#src/modules/pengguna/pengelolaan.service.ts'
import { labelPeran, labelSebagai } from '#src/modules/pengguna/pengguna.kata.ts'
import { PenugasanBaru } from '#src/modules/pengguna/pengguna.schema.ts'

const DASAR = '/api/daerah/{daerahId}/pengguna'
const tags = ['pengguna']
const JalurPengguna = JalurDaerah.extend({ penggunaId: z.string().min(1).max(100) })
const PenggunaId = z.object({ penggunaId: z.string() })

const daftar = createRoute({
  operationId: 'listPengguna',
  method: 'get',
  path: DASAR,
  tags,
  summary: 'Pengguna daerah ini dengan tugasnya hari ini',
  request: { params: JalurDaerah, query: CariPengguna },
  responses: { ...GALAT, 200: json(HalamanPengguna, 'Menurut nama pengguna') },
})

const baca = createRoute({
  operationId: 'bacaPengguna',
  method: 'get',
  path: `${DASAR}/{penggunaId}`,
  tags,
  summary: 'Satu pengguna: riwayat penugasan, undangan, cara masuk, dan apa yang dapat dilakukan',
  request: { params: JalurPengguna },
  responses: { ...GALAT, 200: json(PenggunaRinci, 'Pengguna') },
})

const undang = createRoute({
  operationId: 'undangPengguna',
  method: 'post',
  path: DASAR,
  tags,
  summary: 'Daftarkan seseorang dengan penugasannya dan buat tautan undangan',
  request: { params: JalurDaerah, ...isi(UndangPengguna, 'Orang dan penugasannya') },
  responses: { ...GALAT, 201: json(TautanKeluar, 'Tautan, hanya tampil sekali') },
})

/** An act on one person; the body says the rest. */
function perbuatan<N extends string, J extends string, B extends z.ZodType, K extends z.ZodType>(p: {
  nama: N
  jalur: J
  ringkas: string
  badan: B
  keluar: K
}) {
  return createRoute({
    operationId: p.nama,
    method: 'post',
    path: `${DASAR}/{penggunaId}/${p.jalur}`,
    tags,
    summary: p.ringkas,
    request: { params: JalurPengguna, headers: KepalaPerintah, ...isi(p.badan, p.ringkas) },
    responses: { ...GALAT, 200: json(p.keluar, 'Selesai') },
  })
}

const Kosong = z.strictObject({})
const undangLagi = perbuatan({
  nama: 'undangUlangPengguna',
  jalur: 'undangan',
  ringkas: 'Buat tautan undangan baru; yang lama tidak berlaku lagi',
  badan: Kosong,
  keluar: TautanKeluar,
})
const cabut = perbuatan({
  nama: 'cabutUndanganPengguna',
  jalur: 'undangan/cabut',
  ringkas: 'Cabut tautan yang belum dipakai',
  badan: Kosong,
  keluar: JumlahKeluar,
})
const aturUlang = perbuatan({
  nama: 'aturUlangSandiPengguna',
  jalur: 'atur-ulang',
  ringkas: 'Buat tautan sekali pakai untuk mengganti kata sandi',
  badan: AturUlang,
  keluar: TautanKeluar,
})
const tugaskan = perbuatan({ nama: 'tugaskanPengguna', jalur: 'penugasan', ringkas: 'Beri penugasan', badan: PenugasanBaru, keluar: PenugasanIdKeluar })
const nonaktif = perbuatan({
  nama: 'nonaktifkanPengguna',
  jalur: 'nonaktifkan',
  ringkas: 'Nonaktifkan: semua wewenang di daerah ini dan semua sesi berakhir seketika',
  badan: Nonaktifkan,
  keluar: z.object({ sesi: z.number() }),
})
const aktif = perbuatan({ nama: 'aktifkanPengguna', jalur: 'aktifkan', ringkas: 'Aktifkan kembali', badan: Kosong, keluar: PenggunaId })
const bukaKunci = perbuatan({
  nama: 'bukaKunciPengguna',
  jalur: 'buka-kunci',
  ringkas: 'Lepaskan tahanan sesudah terlalu banyak percobaan masuk',
  badan: Kosong,
  keluar: PenggunaId,
})
const akhiriSesi = perbuatan({ nama: 'akhiriSesiPengguna', jalur: 'akhiri-sesi', ringkas: 'Akhiri semua sesi seseorang', badan: Kosong, keluar: JumlahKeluar })
const kaitkan = perbuatan({
  nama: 'kaitkanSubjekOidc',
  jalur: 'oidc',
  ringkas: 'Kaitkan dengan identitas pada penyedia masuk',
  badan: SubjekOidc,
  keluar: PenggunaId,
})

const akhiri = createRoute({
  operationId: 'akhiriPenugasan',
  method: 'post',
  path: '/api/daerah/{daerahId}/penugasan/{penugasanId}/akhiri',
  tags,
  summary: 'Akhiri penugasan pada satu tanggal, atau seketika',
  request: { params: JalurDaerah.extend({ penugasanId: Uuid }), headers: KepalaPerintah, ...isi(AkhiriPenugasan, 'Kapan dan sebabnya') },
  responses: { ...GALAT, 200: json(PenugasanIdKeluar, 'Diakhiri') },
})

/** `alamat`: under which people reach the program, for the links that are handed over. */
export function createPengelolaanRoutes(alamat: string) {
  const tautan = ({ undangan, ...orang }: PenggunaDiundang) => ({
    ...orang,
    tautan: undangan === null ? null : `${alamat}/kerja/undangan/${undangan.token}`,
    kedaluwarsa: undangan?.kedaluwarsa ?? null,
  })
  return createApi<Konteks>()
    .openapi(daftar, async (c) => {
      const hasil = await listPenggunaHalaman(c.get('konteks'), c.req.valid('query'))
      if (!hasil.ok) return tolak(c, hasil.error)
      const b = c.get('bahasa')
      const data = hasil.value.data.map((p) => ({ ...p, tugas: p.tugas.map((t) => ({ ...t, labelPeran: labelPeran[t.peran][b] })) }))
      return c.json({ ...hasil.value, data }, 200)
    })
    .openapi(baca, async (c) => {
      const hasil = await bacaPenggunaRinci(c.get('konteks'), c.req.valid('param').penggunaId)
      return hasil.ok ? c.json(berlabel(hasil.value, c.get('bahasa')), 200) : tolak(c, hasil.error)
    })
    .openapi(undang, async (c) => {
      const hasil = await undangPengguna(c.get('konteks'), c.req.valid('json'))
      return hasil.ok ? c.json(tautan(hasil.value), 201) : tolak(c, hasil.error)
    })
    .openapi(undangLagi, async (c) => {
      const hasil = await undangUlang(c.get('konteks'), c.req.valid('param').penggunaId)
      return hasil.ok ? c.json(tautan(hasil.value), 200) : tolak(c, hasil.error)
    })
    .openapi(aturUlang, async (c) => {
      const hasil = await aturUlangSandi(c.get('konteks'), c.req.valid('param').penggunaId, c.req.valid('json'))
      return hasil.ok ? c.json(tautan(hasil.value), 200) : tolak(c, hasil.error)
    })
    .openapi(cabut, async (c) => jawab(c, await cabutUndangan(c.get('konteks'), c.req.valid('param').penggunaId), 200))
    .openapi(tugaskan, async (c) => jawab(c, await tugaskanPengguna(c.get('konteks'), c.req.valid('param').penggunaId, c.req.valid('json')), 200))
    .openapi(nonaktif, async (c) => jawab(c, await nonaktifkanPengguna(c.get('konteks'), c.req.valid('param').penggunaId, c.req.valid('json').sebab), 200))
    .openapi(aktif, async (c) => jawab(c, await aktifkanPengguna(c.get('konteks'), c.req.valid('param').penggunaId), 200))
    .openapi(bukaKunci, async (c) => jawab(c, await bukaKunciPengguna(c.get('konteks'), c.req.valid('param').penggunaId), 200))
    .openapi(akhiriSesi, async (c) => jawab(c, await akhiriSesiPengguna(c.get('konteks'), c.req.valid('param').penggunaId), 200))
    .openapi(kaitkan, async (c) => jawab(c, await kaitkanSubjekOidc(c.get('konteks'), c.req.valid('param').penggunaId, c.req.valid('json').subjek), 200))
    .openapi(akhiri, async (c) => jawab(c, await akhiriPenugasan(c.get('konteks'), c.req.valid('param').penugasanId, c.req.valid('json')), 200))
}

function berlabel(p: Rinci, b: Bahasa): z.input<typeof PenggunaRinci> {
  return {
    ...p,
    penugasan: p.penugasan.map((t) => ({ ...t, labelPeran: labelPeran[t.peran][b], labelSebagai: labelSebagai[t.sebagai][b] })),
    undangan: [...p.undangan],
  }
}
