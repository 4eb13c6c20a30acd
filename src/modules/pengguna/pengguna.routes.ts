import { isDalamMasa } from '#src/lib/masa.ts'
import { createRoute } from '@hono/zod-openapi'
import type { z } from 'zod'
import { createApi, GALAT, isi, json, tolak } from '#src/lib/http.ts'
import type { Bahasa } from '#src/lib/kata.ts'
import type { Sql } from '#src/lib/sql.ts'
import type { Tanggal } from '#src/lib/waktu.ts'
import { sertakan } from '#src/modules/pengguna/akun.routes.ts'
import { type Auth, findSesi, type Sesi } from '#src/modules/pengguna/auth.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { labelPeran, labelSebagai } from '#src/modules/pengguna/pengguna.kata.ts'
import {
  AkunContohKeluar,
  AlamatOidc,
  MasukContoh,
  MasukDenganKode,
  MasukDenganSandi,
  MasukKeluar,
  MulaiOidc,
  OidcKeluar,
  type PenugasanKeluar,
  SesiKeluar,
} from '#src/modules/pengguna/pengguna.schema.ts'
import { type DaerahBerwaktu, findAkunContoh, listAkunContoh, listDaerahPengguna, loadPelaku } from '#src/modules/pengguna/pengguna.service.ts'
import { type Pelaku, type Penugasan } from '#src/modules/pengguna/pengguna.ts'

export interface RutePengguna {
  readonly auth: Auth
  readonly sql: Sql
  /** One click per role: only an installation of demo data offers it. */
  readonly modeContoh: boolean
  /** A government's own date of today: its demo date in demo mode. */
  readonly hariIni: (d: DaerahBerwaktu) => Tanggal
}

const sesi = createRoute({
  operationId: 'bacaSesi',
  method: 'get',
  path: '/api/sesi',
  tags: ['sesi'],
  summary: 'Siapa saya, dan penugasan saya di setiap daerah',
  responses: { ...GALAT, 200: json(SesiKeluar, 'Sesi yang berlaku') },
})

const masuk = createRoute({
  operationId: 'masuk',
  method: 'post',
  path: '/api/masuk',
  tags: ['sesi'],
  summary: 'Masuk dengan nama pengguna dan kata sandi',
  request: isi(MasukDenganSandi, 'Nama pengguna dan kata sandi'),
  responses: { ...GALAT, 200: json(MasukKeluar, 'Masuk, atau menunggu kode faktor kedua') },
})

const masukKode = createRoute({
  operationId: 'masukKode',
  method: 'post',
  path: '/api/masuk/kode',
  tags: ['sesi'],
  summary: 'Selesaikan masuk dengan kode faktor kedua',
  request: isi(MasukDenganKode, 'Enam angka dari aplikasi autentikator, atau satu kode cadangan'),
  responses: { ...GALAT, 200: json(MasukKeluar, 'Masuk') },
})

const masukContoh = createRoute({
  operationId: 'masukContoh',
  method: 'post',
  path: '/api/masuk-contoh',
  tags: ['contoh'],
  summary: 'Masuk sebagai akun contoh, hanya pada pemasangan contoh',
  request: isi(MasukContoh, 'Akun contoh'),
  responses: { ...GALAT, 200: json(MasukKeluar, 'Masuk') },
})

const akunContoh = createRoute({
  operationId: 'listAkunContoh',
  method: 'get',
  path: '/api/contoh/pengguna',
  tags: ['contoh'],
  summary: 'Akun contoh menurut daerah, hanya pada pemasangan contoh',
  responses: { ...GALAT, 200: json(AkunContohKeluar, 'Akun contoh') },
})

const oidc = createRoute({
  operationId: 'bacaPenyediaMasuk',
  method: 'get',
  path: '/api/masuk/oidc',
  tags: ['sesi'],
  summary: 'Penyedia masuk (OpenID Connect) yang dipasang, bila ada',
  responses: { ...GALAT, 200: json(OidcKeluar, 'Nama pada tombolnya') },
})

const mulaiOidc = createRoute({
  operationId: 'masukOidc',
  method: 'post',
  path: '/api/masuk/oidc',
  tags: ['sesi'],
  summary: 'Mulai masuk melalui penyedia masuk',
  request: isi(MulaiOidc, 'Tujuan sesudah masuk'),
  responses: { ...GALAT, 200: json(AlamatOidc, 'Alamat halaman penyedia') },
})

const keluar = createRoute({
  operationId: 'keluar',
  method: 'post',
  path: '/api/keluar',
  tags: ['sesi'],
  summary: 'Keluar',
  responses: { ...GALAT, 204: { description: 'Sudah keluar' } },
})

/** Sign-in, session and demo accounts; also serves better-auth under /api/auth. */
export function createPenggunaRoutes(r: RutePengguna) {
  const api = createApi<Konteks>()
  api.on(['GET', 'POST'], '/api/auth/*', (c) => r.auth.handler(c.req.raw))
  return api
    .openapi(sesi, async (c) => {
      const hasil = await findSesi(r.auth, c.req.raw.headers)
      if (!hasil.ok) return tolak(c, hasil.error)
      sertakan(c, hasil.value.setCookie)
      return c.json(await susunSesi(r, hasil.value, c.get('bahasa')), 200)
    })
    .openapi(masuk, async (c) => {
      const hasil = await r.auth.masuk(c.req.valid('json'), c.req.raw.headers)
      if (!hasil.ok) return tolak(c, hasil.error)
      sertakan(c, hasil.value.setCookie)
      return c.json({ perluKode: hasil.value.perluKode }, 200)
    })
    .openapi(masukKode, async (c) => {
      const hasil = await r.auth.masukKode(c.req.valid('json').kode, c.req.raw.headers)
      if (!hasil.ok) return tolak(c, hasil.error)
      sertakan(c, hasil.value.setCookie)
      return c.json({ perluKode: hasil.value.perluKode }, 200)
    })
    .openapi(oidc, (c) => c.json({ nama: r.auth.oidc.nama }, 200))
    .openapi(mulaiOidc, async (c) => {
      const hasil = await r.auth.oidc.mulai(c.req.valid('json').ke, c.req.raw.headers)
      if (!hasil.ok) return tolak(c, hasil.error)
      sertakan(c, hasil.value.setCookie)
      return c.json({ url: hasil.value.url }, 200)
    })
    .openapi(masukContoh, async (c) => {
      const akun = r.modeContoh ? await findAkunContoh(r.sql, c.req.valid('json')) : null
      if (akun === null) return tolak(c, { jenis: 'contoh-tidak-ada' })
      const hasil = await r.auth.masukTanpaSandi(akun, c.req.raw.headers, 'contoh')
      if (!hasil.ok) return tolak(c, hasil.error)
      sertakan(c, hasil.value.setCookie)
      return c.json({ perluKode: hasil.value.perluKode }, 200)
    })
    .openapi(akunContoh, async (c) => {
      if (!r.modeContoh) return tolak(c, { jenis: 'contoh-tidak-ada' })
      const daerah = await listAkunContoh(r.sql, r.hariIni)
      const bahasa = c.get('bahasa')
      return c.json(
        { daerah: daerah.map((d) => ({ ...d, pengguna: d.pengguna.map((p) => ({ ...p, penugasan: p.penugasan.map((t) => ringkas(t, bahasa)) })) })) },
        200,
      )
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
    daerah: await Promise.all(
      daerah.map(async (d) => {
        const hariIni = r.hariIni(d)
        const mitra = d.penugasan.some((t) => t.bidangMitra !== null) ? await loadPelaku(r.sql, d.daerahId, penggunaId, hariIni) : null
        const penugasan = d.penugasan.map(({ bidangMitra: _, ...t }): z.output<typeof PenugasanKeluar> => ({
          ...t,
          mitra: mitraDari(mitra, t.penugasanId),
          labelPeran: labelPeran[t.peran][bahasa],
          labelSebagai: labelSebagai[t.sebagai][bahasa],
          isBerlaku: isDalamMasa(t, hariIni),
        }))
        return { ...d, hariIni, penugasan }
      }),
    ),
  }
}

function mitraDari(pelaku: Pelaku | null, penugasanId: string): string[] | null {
  const mitra = pelaku?.penugasan.find((p) => p.penugasanId === penugasanId)?.mitra
  return mitra === undefined || mitra === null ? null : [...mitra]
}

function ringkas({ peran, jabatan, kodeWilayah, perangkatDaerahId }: Penugasan, bahasa: Bahasa) {
  return { peran, labelPeran: labelPeran[peran][bahasa], jabatan, kodeWilayah, perangkatDaerahId }
}
