import path from 'node:path'
import postgres from 'postgres'
import { newPassword, openDataDir, readRahasia, saveRahasia } from './data-folder.ts'
import { startEmbedded } from './embedded.ts'
import { MasalahMulai, errorCode, translateDiskError } from './masalah.ts'
import type { Progress } from './masalah.ts'
import { APLIKASI, OWNER, databaseVersion, migrate, newestVersion, refuseNewerDatabase } from './migrations.ts'
import type { MigrationSources } from './migrations.ts'
import { assertMember, assertServingRole, ensureOwner, ensureServingRole, grantDatabase, readRole, roleExists, setServingPassword } from './roles.ts'
import { assertDatabaseUrl, describeUrl, translateConnectionError, userOf, withDatabase, withRole, withUser } from './url.ts'

export interface PrepareOptions {
  /** A server's PostgreSQL; without it the embedded one is used. */
  readonly databaseUrl?: string | undefined
  /** The role that serves, when the administrator wants to choose it. */
  readonly databaseUrlAplikasi?: string | undefined
  readonly dataDir: string
  readonly progress: Progress
  /** For commands: use the database of the running program and leave it running. */
  readonly join?: boolean
  readonly sources?: MigrationSources
  readonly settings?: Readonly<Record<string, string>>
}

export interface PreparedDatabase {
  readonly urlAplikasi: string
  /** Acts as the owner; null when DATABASE_URL is a serving role that may not prepare anything. */
  readonly urlPemilik: string | null
  /** The preparing role itself, for backup and restore only. */
  readonly urlAdmin: string | null
  readonly asal: 'dimulai' | 'diambil-alih' | 'digabung' | 'server'
  /** Schema files applied by this start; all of them on a new database. */
  readonly applied: readonly string[]
  readonly version: number
  readonly stop: () => Promise<void>
}

const ROOT = path.resolve(import.meta.dirname, '../../..')

export const SOURCES: MigrationSources = {
  migrationsDir: path.join(ROOT, 'db/migrations'),
  viewsDir: path.join(ROOT, 'db/views'),
}

async function withConnection<T>(name: string, url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 2, connect_timeout: 15, onnotice: () => undefined })
  try {
    return await work(sql)
  } catch (error) {
    throw translateConnectionError(error, name, url)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function accepts(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 15, onnotice: () => undefined })
  try {
    await sql`select 1`
    return true
  } catch (error) {
    if (errorCode(error).startsWith('28')) return false
    throw translateConnectionError(error, 'DATABASE_URL', url)
  } finally {
    await sql.end({ timeout: 1 })
  }
}

function servingPassword(dataDir: string): string {
  const rahasia = readRahasia(dataDir)
  if (rahasia.aplikasi !== undefined) return rahasia.aplikasi
  const aplikasi = newPassword()
  saveRahasia(dataDir, { ...rahasia, aplikasi })
  return aplikasi
}

async function checkServing(name: string, url: string): Promise<void> {
  await withConnection(name, url, async (sql) => {
    await assertServingRole(sql)
    await assertMember(sql)
  })
}

async function prepareEmbedded(options: PrepareOptions): Promise<PreparedDatabase> {
  const { dataDir, progress, join = false, settings = {} } = options
  const server = await startEmbedded({ dataDir, progress, join, settings })
  try {
    const urlAdmin = withDatabase(server.urlAdmin, 'selaras')
    await withConnection('basis data bawaan', server.urlAdmin, async (sql) => {
      const found = await sql`select 1 from pg_database where datname = 'selaras'`
      if (found.length === 0) await sql`create database selaras`
    })
    const password = servingPassword(dataDir)
    const urlAplikasi = withUser(urlAdmin, APLIKASI, password)
    const run = await withConnection('basis data bawaan', urlAdmin, async (sql) => {
      if (server.asal === 'digabung') return refusePending(sql, options)
      await ensureOwner(sql, await readRole(sql))
      await ensureServingRole(sql, password)
      if (!(await accepts(urlAplikasi))) await setServingPassword(sql, password)
      await grantDatabase(sql)
      return migrate(sql, options.sources ?? SOURCES, progress)
    })
    await checkServing('basis data bawaan', urlAplikasi)
    const { asal, stop } = server
    return { urlAplikasi, urlPemilik: withRole(urlAdmin, OWNER), urlAdmin, asal, stop, applied: run.applied, version: run.version }
  } catch (error) {
    await server.stop()
    throw error
  }
}

interface VersionOnly {
  readonly applied: readonly string[]
  readonly version: number
}

/** A database that somebody else prepares must already stand at exactly our version. */
async function refusePending(sql: postgres.Sql, options: PrepareOptions): Promise<VersionOnly> {
  const { migrationsDir } = options.sources ?? SOURCES
  await refuseNewerDatabase(sql, migrationsDir)
  const version = await databaseVersion(sql)
  if (version === newestVersion(migrationsDir)) return { applied: [], version }
  throw new MasalahMulai(
    'skema-belum-siap',
    `skema basis data masih versi ${version}, program ini memerlukan versi ${newestVersion(migrationsDir)}.`,
    options.databaseUrl !== undefined
      ? 'Jalankan program sekali dengan DATABASE_URL milik peran yang boleh membuat peran dan memiliki basis data, agar skemanya disiapkan.'
      : 'Hentikan program yang sedang berjalan, lalu jalankan lagi dengan versi ini.',
  )
}

async function readServerVersion(sql: postgres.Sql): Promise<{ angka: number; versi: string }> {
  const [row] = await sql`select current_setting('server_version_num')::int as angka, current_setting('server_version') as versi`
  return { angka: Number(row?.angka), versi: String(row?.versi) }
}

export function refuseOldServer({ angka, versi }: { angka: number; versi: string }): void {
  if (angka >= 150000) return
  throw new MasalahMulai(
    'postgresql-terlalu-tua',
    `server pada DATABASE_URL adalah PostgreSQL ${versi}; Selaras memerlukan versi 15 atau lebih baru.`,
    'Perbarui server itu, atau kosongkan DATABASE_URL untuk memakai PostgreSQL bawaan.',
  )
}

/** The address to serve with: the one given, else our own role with the password kept in the data folder. */
async function chooseServing(sql: postgres.Sql, databaseUrl: string, options: PrepareOptions): Promise<string> {
  if (options.databaseUrlAplikasi !== undefined) {
    const { user, password } = userOf(options.databaseUrlAplikasi)
    await ensureServingRole(sql, user === APLIKASI && password ? password : newPassword())
    return options.databaseUrlAplikasi
  }
  const isKnown = await roleExists(sql, APLIKASI)
  openDataDir(options.dataDir)
  const url = withUser(databaseUrl, APLIKASI, servingPassword(options.dataDir))
  await ensureServingRole(sql, servingPassword(options.dataDir))
  if (!isKnown || (await accepts(url))) return url
  throw new MasalahMulai(
    'sandi-tak-dikenal',
    `peran ${APLIKASI} sudah ada di ${describeUrl(databaseUrl)}, tetapi kata sandinya tidak tersimpan di folder data ${options.dataDir}.`,
    `Pakai folder data yang pertama kali menyiapkannya, atau isi DATABASE_URL_APLIKASI=postgres://${APLIKASI}:sandi@…, sesudah memberinya sandi dengan: alter role ${APLIKASI} password 'sandi';`,
  )
}

async function prepareServer(databaseUrl: string, options: PrepareOptions): Promise<PreparedDatabase> {
  assertDatabaseUrl('DATABASE_URL', databaseUrl)
  const stop = async (): Promise<void> => undefined
  return withConnection('DATABASE_URL', databaseUrl, async (sql) => {
    refuseOldServer(await readServerVersion(sql))
    const admin = await readRole(sql)
    if (!admin.canCreateRoles) {
      const urlAplikasi = options.databaseUrlAplikasi ?? databaseUrl
      await checkServing('DATABASE_URL', urlAplikasi)
      return { urlAplikasi, urlPemilik: null, urlAdmin: null, asal: 'server', stop, ...(await refusePending(sql, options)) }
    }
    await ensureOwner(sql, admin)
    const urlAplikasi = await chooseServing(sql, databaseUrl, options)
    await grantDatabase(sql)
    const run = await migrate(sql, options.sources ?? SOURCES, options.progress)
    await checkServing(options.databaseUrlAplikasi === undefined ? 'DATABASE_URL' : 'DATABASE_URL_APLIKASI', urlAplikasi)
    const urlPemilik = withRole(databaseUrl, OWNER)
    return { urlAplikasi, urlPemilik, urlAdmin: databaseUrl, asal: 'server', stop, applied: run.applied, version: run.version }
  })
}

/** From whatever there is to a migrated database and a role that may serve it; throws MasalahMulai otherwise. */
export async function prepareDatabase(options: PrepareOptions): Promise<PreparedDatabase> {
  try {
    if (options.databaseUrlAplikasi !== undefined) assertDatabaseUrl('DATABASE_URL_APLIKASI', options.databaseUrlAplikasi)
    if (options.databaseUrl === undefined || options.databaseUrl === '') return await prepareEmbedded(options)
    return await prepareServer(options.databaseUrl, options)
  } catch (error) {
    throw translateDiskError(error, options.dataDir)
  }
}
