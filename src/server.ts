import type { Server } from 'node:http'
import path from 'node:path'
import { serve } from '@hono/node-server'
import type { Context } from 'hono'
import { getConnInfo } from '@hono/node-server/conninfo'
import { createAplikasi } from '#src/aplikasi.ts'
import { alamatPengirim } from '#src/alamat-pengirim.ts'
import { resolveDataDir } from '#src/lib/database/data-folder.ts'
import { reportStartProblem } from '#src/lib/database/masalah.ts'
import { readPort, shutDownOnSignal, waitListening } from '#src/lib/shutdown.ts'
import { segel } from '#src/modules/jejak/penyegel.service.ts'
import type { SetelanOidc } from '#src/modules/pengguna/auth-pustaka.service.ts'
import { createAuth } from '#src/modules/pengguna/auth.service.ts'
import { waktuDaerah } from '#src/modules/pengguna/daerah.ts'
import { catatMasukKeJejak } from '#src/modules/pengguna/jejak-masuk.service.ts'
import { listSemuaDaerah } from '#src/modules/pengguna/daerah.service.ts'
import { muatAwal } from '#src/muatan-awal.ts'
import { bukaPemasangan, type Pemasangan } from '#src/pemasangan.ts'
import { isSurelDisetel, jalankanPengabar, type Pengabar } from '#src/pengabar.ts'
import { bacaBatasLaju } from '#src/penjaga.ts'
import { createPortal } from '#src/portal/portal.routes.ts'
import { alamatSkripPeriksa, pasangRuangKerja } from '#src/ruang-kerja.ts'

const WEB = path.resolve(import.meta.dirname, '../web/dist')
const JEDA_SEGEL = 2_000
const INGAT_BERANDA = 30_000

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
    pastikanKunciJejak(p)
    const app = await rakit(p)
    server = serve({ fetch: app.fetch, port }) as Server
    await waitListening(server, port)
    penyegel = await jalankanPenyegel(p)
    pengabar = jalankanPengabar(p, kini, (apa, sebab) => console.error(`${apa}:`, sebab))
    progress(`Selaras siap di ${baseUrl}  (ruang kerja: ${baseUrl}/kerja)`)
  } catch (galat) {
    await p.tutup()
    throw galat
  }
}

/** A key that is gone stops the start, not the first clerk's submission. */
function pastikanKunciJejak({ penandatangan }: Pemasangan): string {
  return penandatangan.kunciPublik
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
  const dariMana = (c: Context): string | null =>
    alamatPengirim(getConnInfo(c).remote.address, c.req.header('x-forwarded-for'), process.env['SELARAS_PROKSI'] === '1')
  const app = createAplikasi({
    sql: p.sql,
    auth,
    penandatangan: p.penandatangan,
    folderBerkas: p.folderBerkas,
    alamat: p.setelan.baseUrl,
    modeContoh: p.setelan.modeContoh,
    surelDisetel: isSurelDisetel(p),
    batasLaju: bacaBatasLaju({
      token: process.env['SELARAS_BATAS_TOKEN'],
      sesi: process.env['SELARAS_BATAS_SESI'],
      alamat: process.env['SELARAS_BATAS_ALAMAT'],
      masuk: process.env['SELARAS_BATAS_MASUK'],
    }),
    alamatPengirim: dariMana,
    kini,
    catatGalat: (acuan, galat) => console.error(`galat ${acuan}:`, galat),
  })
  pasangRuangKerja(app, WEB)
  app.route(
    '/',
    createPortal({
      sql: p.sql,
      jam: (d) => waktuDaerah(d, kini()).saat,
      ingat: INGAT_BERANDA,
      hadir: { kini, alamatPengirim: dariMana },
      jaga: { serentak: 2, umur: 15_000 },
      skripPeriksa: alamatSkripPeriksa(WEB),
      alamat: p.setelan.baseUrl,
      catatGalat: (galat) => console.error('portal:', galat),
    }),
  )
  return app
}

interface Penyegel {
  readonly berhenti: () => Promise<void>
}

/** Gives leaf numbers and seals, every other second and at once when minutes are frozen; one at a time per government, however many servers run. */
async function jalankanPenyegel(p: Pemasangan): Promise<Penyegel> {
  let berjalan: Promise<void> | null = null
  const segelSemua = async (): Promise<void> => {
    for (const { daerahId } of await listSemuaDaerah(p.sql)) {
      await segel(p.sql, daerahId, p.penandatangan).catch((galat: unknown) => console.error(`penyegel ${daerahId}:`, galat))
    }
  }
  const mulai = (): void => {
    berjalan ??= segelSemua()
      .catch((galat: unknown) => console.error('penyegel:', galat))
      .finally(() => (berjalan = null))
  }
  const jam = setInterval(mulai, JEDA_SEGEL)
  await p.sql.listen('selaras_segel', mulai)
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
