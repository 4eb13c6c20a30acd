import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import path from 'node:path'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Context } from 'hono'
import { createAplikasi } from '#src/aplikasi.ts'
import { resolveDataDir } from '#src/lib/database/data-folder.ts'
import { reportStartProblem } from '#src/lib/database/masalah.ts'
import { readPort, shutDownOnSignal, waitListening } from '#src/lib/shutdown.ts'
import { segel } from '#src/modules/jejak/jejak.service.ts'
import type { SetelanOidc } from '#src/modules/pengguna/auth-pustaka.service.ts'
import { createAuth } from '#src/modules/pengguna/auth.service.ts'
import { waktuDaerah } from '#src/modules/pengguna/daerah.ts'
import { catatMasukKeJejak } from '#src/modules/pengguna/jejak-masuk.service.ts'
import { listSemuaDaerah } from '#src/modules/pengguna/daerah.service.ts'
import { muatAwal } from '#src/muatan-awal.ts'
import { bukaPemasangan, type Pemasangan } from '#src/pemasangan.ts'
import { isSurelDisetel, jalankanPengabar, type Pengabar } from '#src/pengabar.ts'
import { createPortal } from '#src/portal/portal.routes.ts'

const WEB = path.resolve(import.meta.dirname, '../web/dist')
const JEDA_SEGEL = 2_000

const progress = (baris: string): void => console.log(baris)
const kini = (): Date => new Date()

/** The composition root: environment, clock and database meet here and nowhere else. */
async function mulai(): Promise<void> {
  const port = readPort(process.env['PORT'])
  const baseUrl = process.env['SELARAS_ALAMAT'] ?? `http://localhost:${port}`
  const p = await bukaPemasangan(
    {
      dataDir: resolveDataDir(process.env),
      databaseUrl: process.env['DATABASE_URL'],
      databaseUrlAplikasi: process.env['DATABASE_URL_APLIKASI'],
      modeContoh: process.env['SELARAS_CONTOH'] !== '0',
      contohRingkas: process.env['SELARAS_CONTOH'] === 'ringkas',
      baseUrl,
      smtp: process.env['SELARAS_SMTP'],
      suratDari: process.env['SELARAS_SURAT_DARI'],
      oidc: bacaOidc(),
    },
    progress,
  )
  let server: Server | undefined
  let penyegel: Penyegel | undefined
  let pengabar: Pengabar | undefined
  shutDownOnSignal({ server: () => server, steps: [async () => pengabar?.berhenti(), async () => penyegel?.berhenti(), p.tutup], progress })
  try {
    await muatAwal(p, kini, progress)
    const app = await rakit(p)
    server = serve({ fetch: app.fetch, port }) as Server
    await waitListening(server, port)
    penyegel = jalankanPenyegel(p)
    pengabar = jalankanPengabar(p, kini, (apa, sebab) => console.error(`${apa}:`, sebab))
    progress(`Selaras siap di ${baseUrl}  (ruang kerja: ${baseUrl}/kerja)`)
  } catch (galat) {
    await p.tutup()
    throw galat
  }
}

/** A provider of sign-ins: all three of its settings, or none. */
function bacaOidc(): SetelanOidc | undefined {
  const issuer = process.env['SELARAS_OIDC_ISSUER']
  const clientId = process.env['SELARAS_OIDC_CLIENT_ID']
  const clientSecret = process.env['SELARAS_OIDC_CLIENT_SECRET']
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return undefined
  return { issuer, clientId, clientSecret, nama: process.env['SELARAS_OIDC_NAMA'] ?? new URL(issuer).host }
}

async function rakit(p: Pemasangan) {
  const auth = createAuth({
    sql: p.sql,
    sqlAuth: p.sqlAuth,
    secret: p.rahasiaSesi,
    baseUrl: p.setelan.baseUrl,
    oidc: p.setelan.oidc,
    catatMasuk: catatMasukKeJejak(p.sql, kini),
    galat: (pesan, rincian) => console.error('akun:', pesan, ...rincian),
  })
  await auth.perubahan.dengarkan()
  const app = createAplikasi({
    sql: p.sql,
    auth,
    penandatangan: p.penandatangan,
    folderBerkas: p.folderBerkas,
    alamat: p.setelan.baseUrl,
    modeContoh: p.setelan.modeContoh,
    surelDisetel: isSurelDisetel(p),
    kini,
    catatGalat: (acuan, galat) => console.error(`galat ${acuan}:`, galat),
  })
  pasangRuangKerja(app)
  app.route('/', createPortal({ sql: p.sql, jam: (d) => waktuDaerah(d, kini()).saat, catatGalat: (galat) => console.error('portal:', galat) }))
  return app
}

type App = ReturnType<typeof createAplikasi>

const CSP_KERJA =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"

/** The officials' workspace: built files, and its one page for every address beneath /kerja. */
function pasangRuangKerja(app: App): void {
  app.use(
    '/kerja/assets/*',
    serveStatic({
      root: WEB,
      rewriteRequestPath: (jalur) => jalur.replace(/^\/kerja/, ''),
      onFound: (_, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  )
  const halaman = (c: Context): Response | Promise<Response> => {
    c.header('content-security-policy', CSP_KERJA)
    c.header('cache-control', 'no-cache')
    return c.html(readFileSync(path.join(WEB, 'index.html'), 'utf8'))
  }
  app.get('/kerja', halaman)
  app.get('/kerja/*', halaman)
}

interface Penyegel {
  readonly berhenti: () => Promise<void>
}

/** Gives leaf numbers and seals; one at a time per government, however many servers run. */
function jalankanPenyegel(p: Pemasangan): Penyegel {
  let berjalan: Promise<void> = Promise.resolve()
  const segelSemua = async (): Promise<void> => {
    try {
      for (const d of await listSemuaDaerah(p.sql)) await segel(p.sql, d.daerahId, p.penandatangan)
    } catch (galat) {
      console.error('penyegel:', galat)
    }
  }
  const jam = setInterval(() => {
    berjalan = berjalan.then(segelSemua)
  }, JEDA_SEGEL)
  return {
    berhenti: async () => {
      clearInterval(jam)
      await berjalan
    },
  }
}

try {
  await mulai()
} catch (galat) {
  reportStartProblem(galat)
  process.exit(1)
}
