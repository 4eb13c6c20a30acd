import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { z } from 'zod'
import { GalatKeluar } from '#src/lib/bentuk.ts'
import { type Bahasa, type Penutur, pilihBahasa } from '#src/lib/kata.ts'
import type { Sql } from '#src/lib/sql.ts'
import type { Tanggal } from '#src/lib/waktu.ts'
import { type Auth, findSesi, type Sesi } from '#src/modules/pengguna/auth.service.ts'
import { type JenisPenolakanPengguna, labelPeran } from '#src/modules/pengguna/pengguna.kata.ts'
import { AkunContohKeluar, MasukContoh, MasukDenganKode, MasukDenganSandi, MasukKeluar, type PenugasanKeluar, SesiKeluar } from '#src/modules/pengguna/pengguna.schema.ts'
import { type DaerahBerwaktu, findAkunContoh, listAkunContoh, listDaerahPengguna } from '#src/modules/pengguna/pengguna.service.ts'
import { isBerlaku, type Penugasan } from '#src/modules/pengguna/pengguna.ts'

export interface RutePengguna {
  readonly auth: Auth
  readonly sql: Sql
  readonly penutur: Penutur
  /** One click per role: only an installation of demo data offers it. */
  readonly modeContoh: boolean
  /** A government's own date of today: its demo date in demo mode. */
  readonly hariIni: (d: DaerahBerwaktu) => Tanggal
}

type Pilihan = ConstructorParameters<typeof OpenAPIHono>[0]

const json = <S extends z.ZodType>(schema: S, description: string) => ({ content: { 'application/json': { schema } }, description })
const galat = (description: string) => json(GalatKeluar, description)

const sesi = createRoute({
  method: 'get',
  path: '/api/sesi',
  tags: ['sesi'],
  summary: 'Siapa saya, dan penugasan saya di setiap daerah',
  responses: { 200: json(SesiKeluar, 'Sesi yang berlaku'), 401: galat('Belum masuk, atau sesi berakhir') },
})

const masuk = createRoute({
  method: 'post',
  path: '/api/masuk',
  tags: ['sesi'],
  summary: 'Masuk dengan nama pengguna dan kata sandi',
  request: { body: { ...json(MasukDenganSandi, 'Nama pengguna dan kata sandi'), required: true } },
  responses: { 200: json(MasukKeluar, 'Masuk, atau menunggu kode kedua'), 401: galat('Salah'), 429: galat('Ditahan sementara') },
})

const masukKode = createRoute({
  method: 'post',
  path: '/api/masuk/kode',
  tags: ['sesi'],
  summary: 'Selesaikan masuk dengan kode faktor kedua',
  request: { body: { ...json(MasukDenganKode, 'Kode dari aplikasi autentikator'), required: true } },
  responses: { 200: json(MasukKeluar, 'Masuk'), 401: galat('Kode salah, atau waktunya habis'), 429: galat('Ditahan sementara') },
})

const masukContoh = createRoute({
  method: 'post',
  path: '/api/masuk-contoh',
  tags: ['contoh'],
  summary: 'Masuk sebagai akun contoh, hanya pada pemasangan contoh',
  request: { body: { ...json(MasukContoh, 'Akun contoh'), required: true } },
  responses: { 200: json(MasukKeluar, 'Masuk'), 404: galat('Bukan akun contoh') },
})

const akunContoh = createRoute({
  method: 'get',
  path: '/api/contoh/pengguna',
  tags: ['contoh'],
  summary: 'Akun contoh menurut daerah, hanya pada pemasangan contoh',
  responses: { 200: json(AkunContohKeluar, 'Akun contoh'), 404: galat('Bukan pemasangan contoh') },
})

const keluar = createRoute({
  method: 'post',
  path: '/api/keluar',
  tags: ['sesi'],
  summary: 'Keluar',
  responses: { 204: { description: 'Sudah keluar' } },
})

/** Sign-in, session and demo accounts; also serves better-auth under /api/auth. */
export function createPenggunaRoutes(r: RutePengguna, pilihan?: Pilihan) {
  const app = new OpenAPIHono(pilihan)
  app.on(['GET', 'POST'], '/api/auth/*', (c) => r.auth.handler(c.req.raw))
  return app
    .openapi(sesi, async (c) => {
      const hasil = await findSesi(r.auth, c.req.raw.headers)
      if (!hasil.ok) return c.json(katakan(r, c, hasil.error), 401)
      sertakan(c, hasil.value.setCookie)
      return c.json(await susunSesi(r, hasil.value, bahasaDari(c)), 200)
    })
    .openapi(masuk, async (c) => {
      const hasil = await r.auth.masuk(c.req.valid('json'), c.req.raw.headers)
      if (!hasil.ok) return c.json(katakan(r, c, hasil.error), hasil.error.jenis === 'terkunci' ? 429 : 401)
      sertakan(c, hasil.value.setCookie)
      return c.json({ perluKode: hasil.value.perluKode }, 200)
    })
    .openapi(masukKode, async (c) => {
      const hasil = await r.auth.masukKode(c.req.valid('json').kode, c.req.raw.headers)
      if (!hasil.ok) return c.json(katakan(r, c, hasil.error), hasil.error.jenis === 'terkunci' ? 429 : 401)
      sertakan(c, hasil.value.setCookie)
      return c.json({ perluKode: hasil.value.perluKode }, 200)
    })
    .openapi(masukContoh, async (c) => {
      const akun = r.modeContoh ? await findAkunContoh(r.sql, c.req.valid('json')) : null
      if (akun === null) return c.json(katakan(r, c, { jenis: 'contoh-tidak-ada' }), 404)
      const hasil = await r.auth.masukTanpaSandi(akun, c.req.raw.headers)
      sertakan(c, hasil.setCookie)
      return c.json({ perluKode: hasil.perluKode }, 200)
    })
    .openapi(akunContoh, async (c) => {
      if (!r.modeContoh) return c.json(katakan(r, c, { jenis: 'contoh-tidak-ada' }), 404)
      const daerah = await listAkunContoh(r.sql, r.hariIni)
      return c.json({ daerah: daerah.map((d) => ({ ...d, pengguna: d.pengguna.map((p) => ({ ...p, penugasan: p.penugasan.map((t) => ringkas(t, bahasaDari(c))) })) })) }, 200)
    })
    .openapi(keluar, async (c) => {
      sertakan(c, await r.auth.keluar(c.req.raw.headers))
      return c.body(null, 204)
    })
}

async function susunSesi(r: RutePengguna, s: Sesi, bahasa: Bahasa): Promise<z.output<typeof SesiKeluar>> {
  const { penggunaId, nama, namaPengguna, hasFaktorKedua } = s
  const daerah = await listDaerahPengguna(r.sql, penggunaId)
  return {
    pengguna: { penggunaId, nama, namaPengguna, hasFaktorKedua },
    daerah: daerah.map((d) => {
      const hariIni = r.hariIni(d)
      const penugasan = d.penugasan.map((t): z.output<typeof PenugasanKeluar> => ({ ...t, labelPeran: labelPeran[t.peran][bahasa], isBerlaku: isBerlaku(t, hariIni) }))
      return { ...d, hariIni, penugasan }
    }),
  }
}

function ringkas({ peran, jabatan, kodeWilayah, perangkatDaerahId }: Penugasan, bahasa: Bahasa) {
  return { peran, labelPeran: labelPeran[peran][bahasa], jabatan, kodeWilayah, perangkatDaerahId }
}

function bahasaDari(c: Context): Bahasa {
  return pilihBahasa(c.req.header('accept-language'))
}

function katakan(r: RutePengguna, c: Context, penolakan: { readonly jenis: JenisPenolakanPengguna }): z.output<typeof GalatKeluar> {
  const { kode, pesan, langkah, rincian } = r.penutur.ucapkan(penolakan, bahasaDari(c))
  return { kode, pesan, langkah, rincian }
}

function sertakan(c: Context, setCookie: readonly string[]): void {
  for (const cookie of setCookie) c.header('set-cookie', cookie, { append: true })
}
