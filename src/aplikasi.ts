import { randomUUID } from 'node:crypto'
import { createRoute, z } from '@hono/zod-openapi'
import type { Context, Next } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { kenaliGangguan } from '#src/gangguan.ts'
import { penuturUntuk } from '#src/kata.ts'
import { type ApiEnv, createApi, GALAT, json, tolak } from '#src/lib/http.ts'
import { pilihBahasa } from '#src/lib/kata.ts'
import type { Sql } from '#src/lib/sql.ts'
import { saat, type Tanggal } from '#src/lib/waktu.ts'
import { createFotoRoutes } from '#src/modules/berkas/berkas.routes.ts'
import { catatPenolakan } from '#src/modules/jejak/jejak.service.ts'
import type { Penandatangan } from '#src/modules/jejak/penandatangan.ts'
import { createAkunRoutes } from '#src/modules/pengguna/akun.routes.ts'
import { type Auth, findSesi } from '#src/modules/pengguna/auth.service.ts'
import { waktuDaerah } from '#src/modules/pengguna/daerah.ts'
import { listSemuaDaerah, loadDaerah } from '#src/modules/pengguna/daerah.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { createPenggunaRoutes } from '#src/modules/pengguna/pengguna.routes.ts'
import { createUndanganRoutes } from '#src/modules/pengguna/undangan.routes.ts'
import { listDaerahPengguna, loadPelaku } from '#src/modules/pengguna/pengguna.service.ts'
import { pasangRuteDaerah } from '#src/rute-daerah.ts'

export interface BekalAplikasi {
  readonly sql: Sql
  readonly auth: Auth
  readonly penandatangan: Penandatangan
  readonly folderBerkas: string
  /** Under which people reach the program: the beginning of every link that is handed over. */
  readonly alamat: string
  readonly modeContoh: boolean
  readonly kini: () => Date
  /** Where an unexpected error is told, with the reference the user sees. */
  readonly catatGalat: (acuan: string, galat: unknown) => void
  /** The command line acts as a named user; over HTTP the session says who it is. */
  readonly penggunaTetap?: string
  /** Whether this installation sends e-mail. */
  readonly surelDisetel?: boolean
  /** Requests answered at the same time before new ones are told to wait. */
  readonly batasSerentak?: number
}

type C = Context<ApiEnv<Konteks>>

/** Milliseconds for which an actor and a government are remembered; the session itself is remembered longer. */
const LAMA_INGAT = 3_000

const DaerahKeluar = z.object({
  daerahId: z.string(),
  nama: z.string(),
  jenis: z.string(),
  zonaWaktu: z.string(),
  dataContoh: z.boolean(),
  tanggalDemo: z.string().nullable(),
  istilah: z.record(z.string(), z.string()),
  rute: z.string(),
})

const daftarDaerah = createRoute({
  operationId: 'listDaerah',
  method: 'get',
  path: '/api/daerah',
  tags: ['daerah'],
  summary: 'Pemerintah daerah dalam pemasangan ini',
  responses: { ...GALAT, 200: json(z.array(DaerahKeluar), 'Menurut nama') },
})

/** The whole API: every screen's action is an operation of it. */
export function createAplikasi(b: BekalAplikasi) {
  const app = createApi<Konteks>()
  // Whether this installation speaks TLS is known by the proxy before it, not by us.
  app.use(
    '/api/*',
    secureHeaders({ crossOriginResourcePolicy: 'same-origin', referrerPolicy: 'strict-origin-when-cross-origin', strictTransportSecurity: false }),
  )
  app.use('/api/*', pasangKata, bendung(b.batasSerentak ?? 256), jagaAsal)
  app.use('/api/*', batasiIsi)
  app.onError((galat, c) => (c.req.path.startsWith('/api/') ? jawabGalat(b, galat, c as C) : c.text('', 500)))
  app.notFound((c) => (c.req.path.startsWith('/api/') ? tolak(c as C, { jenis: 'tidak-ditemukan' }) : c.text('', 404)))

  app.route('/', createPenggunaRoutes({ auth: b.auth, sql: b.sql, modeContoh: b.modeContoh, hariIni: (d) => waktuDaerah(d, b.kini()).hariIni }))
  app.route('/', createAkunRoutes({ auth: b.auth, sql: b.sql }))
  app.route('/', createUndanganRoutes(b.sql, b.kini))
  app.openapi(daftarDaerah, async (c) =>
    c.json(
      (await listSemuaDaerah(b.sql)).map(({ kodeWilayah: _, ...d }) => d),
      200,
    ),
  )
  app.route(
    '/',
    createFotoRoutes(b.folderBerkas, b.sql, async (h) => (await findSesi(b.auth, h)).ok),
  )
  app.use('/api/daerah/:daerahId/*', pasangKonteks(b))
  pasangRuteDaerah(app, b)
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Selaras',
      version: '0.1.0',
      description: 'Semua yang dapat dilakukan layar Selaras, sebagai API. Galat: {kode, pesan, langkah, rincian}; bahasa menurut Accept-Language.',
      license: { name: 'Apache-2.0' },
    },
  })
  return app
}

async function pasangKata(c: C, next: Next): Promise<void> {
  c.set('bahasa', pilihBahasa(c.req.header('accept-language')))
  c.set('penutur', penuturUntuk())
  await next()
}

const batasIsi = bodyLimit({ maxSize: 512 * 1024, onError: (c) => tolak(c as C, { jenis: 'isi-terlalu-besar' }) })

/** Photos and sheets have a limit of their own at their route. */
function batasiIsi(c: C, next: Next): Promise<Response | void> {
  return c.req.path.endsWith('/berkas') || c.req.path.endsWith('/kamus/impor') ? next() : batasIsi(c as never, next)
}

/** In the last hour before a deadline: some wait, none is lost. */
function bendung(batas: number) {
  let serentak = 0
  return async (c: C, next: Next): Promise<Response | void> => {
    if (serentak >= batas) {
      c.header('retry-after', '2')
      return tolak(c, { jenis: 'server-sibuk' })
    }
    serentak += 1
    try {
      return await next()
    } finally {
      serentak -= 1
    }
  }
}

/** A write that a browser says comes from another site is refused: cookies alone prove nothing. */
async function jagaAsal(c: C, next: Next): Promise<Response | void> {
  const asal = c.req.header('origin')
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && asal !== undefined && hostDari(asal) !== c.req.header('host'))
    return tolak(c, { jenis: 'asal-tidak-dikenal' })
  return next()
}

function hostDari(asal: string): string | null {
  return URL.canParse(asal) ? new URL(asal).host : null
}

/** Who acts, in which government, at what time of its own. An ended assignment or a moved demo date is felt within seconds. */
function pasangKonteks(b: BekalAplikasi) {
  const ingat = {
    daerah: ingatSebentar(b, (daerahId: string) => loadDaerah(b.sql, daerahId)).tanya,
    pelaku: ingatSebentar(b, (daerahId: string, penggunaId: string, hariIni: Tanggal) => loadPelaku(b.sql, daerahId, penggunaId, hariIni)),
  }
  b.auth.perubahan.padaPelaku((penggunaId) => ingat.pelaku.lupakan((kunci) => penggunaId === null || kunci.includes(penggunaId)))
  return async (c: C, next: Next): Promise<Response | void> => {
    const penggunaId = await kenali(b, c)
    if (typeof penggunaId !== 'string') return tolak(c, penggunaId)
    const daerahId = c.req.param('daerahId') ?? ''
    const kini = b.kini()
    const daerah = /^[0-9]{2,4}$/.test(daerahId) ? await ingat.daerah(daerahId) : null
    if (daerah === null) return tolak(c, { jenis: 'tidak-ditemukan' })
    const { saat: saatDaerah, hariIni } = waktuDaerah(daerah, kini)
    const pelaku = await ingat.pelaku.tanya(daerahId, penggunaId, hariIni)
    if (pelaku === null) return tolakDaerahLain(b, c, penggunaId, kini)
    if (Object.keys(daerah.istilah).length > 0) c.set('penutur', penuturUntuk(daerah.istilah))
    if (daerah.dataContoh) c.header('x-selaras-data', 'contoh')
    c.set('konteks', {
      sql: b.sql,
      daerahId,
      pelaku,
      saat: saatDaerah,
      saatNyata: saat(kini),
      hariIni,
      zona: daerah.zonaWaktu,
      kunci: c.req.header('idempotency-key') ?? null,
    })
    return next()
  }
}

interface Ingatan<A extends string[], T> {
  readonly tanya: (...a: A) => Promise<T | null>
  readonly lupakan: (mana: (argumen: readonly string[]) => boolean) => void
}

/** Remembers an answer for a few seconds, by its arguments: the same clerk sends many requests. What is not there is asked again. */
function ingatSebentar<A extends string[], T>(b: BekalAplikasi, tanya: (...a: A) => Promise<T | null>): Ingatan<A, T> {
  const ingatan = new Map<string, { readonly argumen: readonly string[]; readonly sampai: number; readonly nilai: T }>()
  let giliran = 0
  return {
    tanya: async (...a) => {
      const kunci = a.join('\n')
      const kini = b.kini().getTime()
      const ada = ingatan.get(kunci)
      if (ada !== undefined && ada.sampai > kini) return ada.nilai
      const mulai = giliran
      const nilai = await tanya(...a)
      if (ingatan.size > 5000) ingatan.clear()
      if (nilai === null) ingatan.delete(kunci)
      // What was asked before something was forgotten may be of before: it is not kept.
      else if (mulai === giliran) ingatan.set(kunci, { argumen: a, sampai: kini + LAMA_INGAT, nilai })
      return nilai
    },
    lupakan: (mana) => {
      giliran += 1
      for (const [kunci, { argumen }] of ingatan) if (mana(argumen)) ingatan.delete(kunci)
    },
  }
}

async function kenali(b: BekalAplikasi, c: C): Promise<string | { readonly jenis: string }> {
  if (b.penggunaTetap !== undefined) return b.penggunaTetap
  const sesi = await findSesi(b.auth, c.req.raw.headers)
  if (!sesi.ok) return sesi.error
  for (const cookie of sesi.value.setCookie) c.header('set-cookie', cookie, { append: true })
  return sesi.value.penggunaId
}

/** A signed-in person in a government not theirs: refused, and traced in the ledger of the one they belong to (kontrak 7). */
async function tolakDaerahLain(b: BekalAplikasi, c: C, penggunaId: string, kini: Date): Promise<Response> {
  const [asal] = await listDaerahPengguna(b.sql, penggunaId)
  if (asal !== undefined) {
    const operasi = `${c.req.method} ${c.req.path.split('/').slice(0, 5).join('/')}`
    await catatPenolakan(
      b.sql,
      { daerahId: asal.daerahId, pelaku: { penggunaId }, saat: waktuDaerah(asal, kini).saat, saatNyata: saat(kini) },
      { jenis: 'bukan-daerah-anda', operasi },
    )
  }
  return tolak(c, { jenis: 'bukan-daerah-anda' })
}

function jawabGalat(b: BekalAplikasi, galat: unknown, c: C): Response {
  if (galat instanceof HTTPException && galat.status === 400) return tolak(c, { jenis: 'json-rusak' })
  if (galat instanceof HTTPException && galat.status === 415) return tolak(c, { jenis: 'jenis-isi-tidak-dikenal' })
  if (galat instanceof HTTPException && galat.status === 413) return tolak(c, { jenis: 'isi-terlalu-besar' })
  const gangguan = kenaliGangguan(galat)
  if (gangguan !== null) {
    b.catatGalat(gangguan, galat)
    c.header('retry-after', '5')
    return tolak(c, { jenis: gangguan })
  }
  const acuan = randomUUID().slice(0, 8)
  b.catatGalat(acuan, galat)
  const { status: _, ...isi } = c.get('penutur').ucapkan({ jenis: 'kesalahan-server', acuan } as { jenis: string }, c.get('bahasa'))
  return c.json(isi, 500)
}
