import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { type ApiEnv, createApi, GALAT, isi, json, tolak } from '#src/lib/http.ts'
import type { Penolakan, Result } from '#src/lib/result.ts'
import type { Sql } from '#src/lib/sql.ts'
import { bacaAkunSaya } from '#src/modules/pengguna/akun.service.ts'
import {
  AkhiriSesi,
  AkunSayaKeluar,
  BerhasilKeluar,
  DenganKode,
  DenganSandi,
  FaktorKeduaKeluar,
  GantiSandi,
  JumlahKeluar,
  KodeCadanganKeluar,
  SesiSaya,
} from '#src/modules/pengguna/akun.schema.ts'
import { type Auth, findSesi } from '#src/modules/pengguna/auth.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

const tags = ['akun']
const DASAR = '/api/akun'

const baca = createRoute({
  operationId: 'bacaAkunSaya',
  method: 'get',
  path: DASAR,
  tags,
  summary: 'Akun saya: cara masuk dan pengamannya',
  responses: { ...GALAT, 200: json(AkunSayaKeluar, 'Akun pemanggil') },
})

const daftarSesi = createRoute({
  operationId: 'listSesiSaya',
  method: 'get',
  path: `${DASAR}/sesi`,
  tags,
  summary: 'Sesi saya yang masih hidup, yang terakhir dipakai lebih dahulu',
  responses: { ...GALAT, 200: json(z.array(SesiSaya), 'Sesi yang hidup') },
})

const akhiri = createRoute({
  operationId: 'akhiriSesiSaya',
  method: 'post',
  path: `${DASAR}/sesi/akhiri`,
  tags,
  summary: 'Akhiri satu sesi saya, atau semua selain yang ini; berlaku seketika di semua server',
  request: isi(AkhiriSesi, 'Sesi yang diakhiri'),
  responses: { ...GALAT, 200: json(JumlahKeluar, 'Banyaknya yang diakhiri') },
})

const sandi = createRoute({
  operationId: 'gantiKataSandi',
  method: 'post',
  path: `${DASAR}/kata-sandi`,
  tags,
  summary: 'Ganti kata sandi saya; sesi lain berakhir',
  request: isi(GantiSandi, 'Kata sandi lama dan baru'),
  responses: { ...GALAT, 200: json(BerhasilKeluar, 'Kata sandi diganti') },
})

const mulai = createRoute({
  operationId: 'mulaiFaktorKedua',
  method: 'post',
  path: `${DASAR}/faktor-kedua`,
  tags,
  summary: 'Mulai memasang faktor kedua; berlaku sesudah dipastikan dengan satu kode',
  request: isi(DenganSandi, 'Kata sandi sekarang'),
  responses: { ...GALAT, 200: json(FaktorKeduaKeluar, 'Rahasia untuk aplikasi autentikator dan kode cadangan, hanya tampil sekali') },
})

const pastikan = createRoute({
  operationId: 'pastikanFaktorKedua',
  method: 'post',
  path: `${DASAR}/faktor-kedua/pastikan`,
  tags,
  summary: 'Pastikan faktor kedua dengan kode yang tampil sekarang',
  request: isi(DenganKode, 'Enam angka'),
  responses: { ...GALAT, 200: json(BerhasilKeluar, 'Terpasang') },
})

const lepas = createRoute({
  operationId: 'lepasFaktorKedua',
  method: 'post',
  path: `${DASAR}/faktor-kedua/lepas`,
  tags,
  summary: 'Lepas faktor kedua',
  request: isi(DenganSandi, 'Kata sandi sekarang'),
  responses: { ...GALAT, 200: json(BerhasilKeluar, 'Dilepas') },
})

const cadangan = createRoute({
  operationId: 'buatKodeCadangan',
  method: 'post',
  path: `${DASAR}/faktor-kedua/kode-cadangan`,
  tags,
  summary: 'Buat kode cadangan baru; yang lama tidak berlaku lagi',
  request: isi(DenganSandi, 'Kata sandi sekarang'),
  responses: { ...GALAT, 200: json(KodeCadanganKeluar, 'Kode cadangan, hanya tampil sekali') },
})

export interface RuteAkun {
  readonly auth: Auth
  readonly sql: Sql
}

type C = Context<ApiEnv<Konteks>>

/** What a signed-in person does with the own account; the same for every government. */
export function createAkunRoutes({ auth, sql }: RuteAkun) {
  const saya = auth.akunSaya
  return createApi<Konteks>()
    .openapi(baca, async (c) => {
      const s = await findSesi(auth, c.req.raw.headers)
      if (!s.ok) return tolak(c, s.error)
      const akun = await bacaAkunSaya(sql, s.value)
      return akun === null ? tolak(c, { jenis: 'sesi-berakhir' }) : c.json(akun, 200)
    })
    .openapi(daftarSesi, async (c) => {
      const s = await findSesi(auth, c.req.raw.headers)
      return s.ok ? c.json(await saya.listSesi(s.value), 200) : tolak(c, s.error)
    })
    .openapi(akhiri, async (c) => {
      const s = await findSesi(auth, c.req.raw.headers)
      if (!s.ok) return tolak(c, s.error)
      const isian = c.req.valid('json')
      return c.json(await saya.akhiriSesi(s.value, 'lainnya' in isian ? 'lainnya' : isian), 200)
    })
    .openapi(sandi, async (c) => {
      const s = await findSesi(auth, c.req.raw.headers)
      if (!s.ok) return tolak(c, s.error)
      return selesai(c, await saya.gantiSandi(s.value, c.req.valid('json'), c.req.raw.headers))
    })
    .openapi(mulai, async (c) => {
      const s = await findSesi(auth, c.req.raw.headers)
      if (!s.ok) return tolak(c, s.error)
      const hasil = await saya.mulaiFaktorKedua(s.value, c.req.valid('json').kataSandi, c.req.raw.headers)
      if (!hasil.ok) return tolak(c, hasil.error)
      const { uri, kodeCadangan, setCookie } = hasil.value
      sertakan(c, setCookie)
      return c.json({ uri, kodeCadangan: [...kodeCadangan] }, 200)
    })
    .openapi(pastikan, async (c) => {
      const s = await findSesi(auth, c.req.raw.headers)
      if (!s.ok) return tolak(c, s.error)
      return selesai(c, await saya.pastikanFaktorKedua(s.value, c.req.valid('json').kode, c.req.raw.headers))
    })
    .openapi(lepas, async (c) => {
      const s = await findSesi(auth, c.req.raw.headers)
      if (!s.ok) return tolak(c, s.error)
      return selesai(c, await saya.lepasFaktorKedua(s.value, c.req.valid('json').kataSandi, c.req.raw.headers))
    })
    .openapi(cadangan, async (c) => {
      const s = await findSesi(auth, c.req.raw.headers)
      if (!s.ok) return tolak(c, s.error)
      const hasil = await saya.buatKodeCadangan(s.value, c.req.valid('json').kataSandi, c.req.raw.headers)
      return hasil.ok ? c.json({ kodeCadangan: [...hasil.value.kodeCadangan] }, 200) : tolak(c, hasil.error)
    })
}

function selesai(c: C, hasil: Result<{ readonly setCookie: readonly string[] }, Penolakan>) {
  if (!hasil.ok) return tolak(c, hasil.error)
  sertakan(c, hasil.value.setCookie)
  return c.json({ berhasil: true as const }, 200)
}

/** Session cookies renew themselves now and then: whoever asks for a session sends them along. */
export function sertakan(c: Context, setCookie: readonly string[]): void {
  for (const cookie of setCookie) c.header('set-cookie', cookie, { append: true })
}
