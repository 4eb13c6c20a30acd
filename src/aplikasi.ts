import { randomUUID } from 'node:crypto'
import { createRoute, z } from '@hono/zod-openapi'
import type { Context, Next } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { createDokumenApi, kepalaAmanApi } from '#src/dokumen-api/rute.ts'
import { kenaliGangguan } from '#src/gangguan.ts'
import { penuturUntuk } from '#src/kata.ts'
import { type ApiEnv, createApi, GALAT, json, tolak } from '#src/lib/http.ts'
import { pilihBahasa } from '#src/lib/kata.ts'
import type { Sql } from '#src/lib/sql.ts'
import { createFotoRoutes } from '#src/modules/berkas/berkas.routes.ts'
import { createJejakRoutes } from '#src/modules/jejak/jejak.routes.ts'
import type { Penandatangan } from '#src/modules/jejak/penandatangan.ts'
import { createLayarRoutes } from '#src/modules/musyawarah/layar/layar.routes.ts'
import { createAkunRoutes } from '#src/modules/pengguna/akun.routes.ts'
import type { Auth } from '#src/modules/pengguna/auth.service.ts'
import { createSuaraPublikRoutes } from '#src/modules/pemungutan-suara/pemungutan-suara.routes.ts'
import { waktuDaerah } from '#src/modules/pengguna/daerah.ts'
import { listSemuaDaerah } from '#src/modules/pengguna/daerah.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { createPenggunaRoutes } from '#src/modules/pengguna/pengguna.routes.ts'
import { createUndanganRoutes } from '#src/modules/pengguna/undangan.routes.ts'
import { bacaTandaTerima } from '#src/modules/usulan/pengajuan/tanda-terima.service.ts'
import { type DaftarOperasi, isPembacaFoto, pasangKonteks } from '#src/pelaku-permintaan.ts'
import { BATAS_LAJU, type BatasLaju, batasiIsi, bendung, createPenjagaLaju, jagaAsal } from '#src/penjaga.ts'
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
  /** Requests a minute of one sender. */
  readonly batasLaju?: BatasLaju
  /** Where an unknown sender sits; null, or left out: on this machine itself. */
  readonly alamatPengirim?: (c: Context) => string | null
}

type C = Context<ApiEnv<Konteks>>

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

const DOKUMEN = {
  security: [{ token: [] }, { sesi: [] }],
  openapi: '3.1.0',
  info: {
    title: 'Selaras',
    version: '0.1.0',
    description: 'Semua yang dapat dilakukan layar Selaras, sebagai API. Galat: {kode, pesan, langkah, rincian}; bahasa menurut Accept-Language.',
    license: { name: 'Apache-2.0' },
  },
}

/** The whole API: every screen's action is an operation of it. */
export function createAplikasi(b: BekalAplikasi) {
  const app = createApi<Konteks>()
  app.use('/api/*', kepalaAmanApi)
  const laju = createPenjagaLaju({ batas: b.batasLaju ?? BATAS_LAJU, kini: b.kini, alamatPengirim: b.alamatPengirim ?? (() => null) })
  app.use('/api/*', pasangKata, bendung(b.batasSerentak ?? 256), jagaAsal, laju.umum)
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
    createFotoRoutes(b.folderBerkas, b.sql, (kepala, daerahId) => isPembacaFoto(b, kepala, daerahId)),
  )
  app.route(
    '/',
    createLayarRoutes(b.sql, (galat) => b.catatGalat('layar', galat)),
  )
  app.route('/', createSuaraPublikRoutes({ sql: b.sql, kini: b.kini }))
  app.route(
    '/',
    createJejakRoutes({ sql: b.sql, bacaTandaTerima: (daerahId, pengajuanId) => bacaTandaTerima({ sql: b.sql, daerahId }, b.penandatangan, pengajuanId) }),
  )
  app.use('/api/daerah/:daerahId/*', pasangKonteks(b, { laju, operasi: ingatOperasi(app) }))
  pasangRuteDaerah(app, b)
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer', description: 'Token mesin' })
  app.openAPIRegistry.registerComponent('securitySchemes', 'sesi', { type: 'apiKey', in: 'cookie', name: 'selaras.session_token' })
  app.doc31('/api/openapi.json', DOKUMEN)
  app.route('/', createDokumenApi({ request: () => Response.json(app.getOpenAPI31Document(DOKUMEN)) }))
  return app
}

/** Read once, when all of them are registered. */
function ingatOperasi(app: ReturnType<typeof createApi<Konteks>>): () => DaftarOperasi {
  let daftar: DaftarOperasi | null = null
  return () => {
    daftar ??= new Map(
      app.openAPIRegistry.definitions.flatMap((d) => {
        if (d.type !== 'route') return []
        const { method, path, operationId = '', tags = [] } = d.route
        const metode = method.toUpperCase()
        return [[`${metode} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`, { operationId, metode, tag: tags[0] ?? '' }]]
      }),
    )
    return daftar
  }
}

async function pasangKata(c: C, next: Next): Promise<void> {
  c.set('bahasa', pilihBahasa(c.req.header('accept-language')))
  c.set('penutur', penuturUntuk())
  await next()
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
