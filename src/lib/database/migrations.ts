import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { createHash } from 'node:crypto'
import path from 'node:path'
import Postgrator from 'postgrator'
import type postgres from 'postgres'
import { MasalahMulai, errorCode, errorText } from './masalah.ts'
import type { Progress } from './masalah.ts'

export interface MigrationSources {
  readonly migrationsDir: string
  readonly viewsDir: string
}

export interface MigrationRun {
  readonly applied: readonly string[]
  readonly views: readonly string[]
  readonly version: number
}

export const OWNER = 'selaras_pemilik'
export const APLIKASI = 'selaras_aplikasi'
/** May remove personal values from the ledger, and nothing else. */
export const PENGHAPUS = 'selaras_penghapus'
const MIGRATION_LOCK = [0x5e1a, 0x316] as const
const VERSION_TABLE = 'migrasi.versi'

type Handle = postgres.Sql | postgres.TransactionSql | postgres.ReservedSql

/** The clone may lie in a folder whose name has characters that mean something in a pattern. */
function escapeGlob(folder: string): string {
  return folder
    .split(path.sep)
    .join('/')
    .replaceAll(/[*?[\]{}()!+@\\]/g, '\\$&')
}

function newRunner(sql: Handle, migrationsDir: string): Postgrator {
  return new Postgrator({
    driver: 'pg',
    schemaTable: VERSION_TABLE,
    migrationPattern: `${escapeGlob(migrationsDir)}/*.sql`,
    newline: 'LF',
    execQuery: async (query) => ({ rows: [...(await sql.unsafe(query))] }),
    execSqlScript: async (script) => {
      await sql.unsafe(script)
    },
  })
}

/** Version of the newest migration file; 0 when there is none. */
export function newestVersion(migrationsDir: string): number {
  const names = existsSync(migrationsDir) ? readdirSync(migrationsDir) : []
  const versions = names.filter((name) => name.endsWith('.sql')).map((name) => Number.parseInt(name, 10))
  return Math.max(0, ...versions)
}

/** Version of the database; 0 when nothing has been migrated. */
export async function databaseVersion(sql: Handle): Promise<number> {
  const [known] = await sql`select to_regclass(${VERSION_TABLE}) is not null as ada`
  if (known?.ada !== true) return 0
  const [row] = await sql`select coalesce(max(version), 0)::int as versi from migrasi.versi`
  return Number(row?.versi ?? 0)
}

export async function refuseNewerDatabase(sql: Handle, migrationsDir: string): Promise<void> {
  const [database, program] = [await databaseVersion(sql), newestVersion(migrationsDir)]
  if (database <= program) return
  throw new MasalahMulai(
    'basis-data-lebih-baru',
    `basis data lebih baru daripada program: skema basis data versi ${database}, program hanya mengenal sampai versi ${program}.`,
    'Perbarui program ke versi yang terakhir dipakai dengan basis data ini, atau pakai folder data lain lewat SELARAS_DATA.',
  )
}

function migrationFailure(file: string, error: unknown): unknown {
  // A full disk is no fault of the file: it is explained where the data folder is known.
  if (errorCode(error) === '53100') return error
  return new MasalahMulai(
    'migrasi-gagal',
    `perubahan skema ${file} gagal: ${errorText(error)}`,
    'Basis data tetap seperti sebelum perubahan itu. Laporkan pesan ini kepada pengembang; program versi sebelumnya masih dapat dipakai.',
  )
}

/** The runner knows only the highest version: a file that appears below it later would be skipped in silence. */
async function refuseLatecomers(sql: Handle, files: readonly Postgrator.Migration[], database: number): Promise<void> {
  const known = database === 0 ? [] : await sql`select version::int as versi from migrasi.versi`
  const applied = new Set(known.map((row) => Number(row.versi)))
  const late = files.find((migration) => migration.version < database && !applied.has(migration.version))
  if (late) throw migrationFailure(path.basename(late.filename), new Error(`versi ${database} sudah diterapkan lebih dahulu`))
}

/** One transaction per file, version row included, so a file is applied wholly or not at all. */
async function applyPending(sql: postgres.ReservedSql, migrationsDir: string, progress: Progress): Promise<string[]> {
  const runner = newRunner(sql, migrationsDir)
  const database = await databaseVersion(sql)
  const files = await runner.getMigrations()
  try {
    await runner.validateMigrations(database)
  } catch (error) {
    throw migrationFailure('yang sudah diterapkan', error)
  }
  await refuseLatecomers(sql, files, database)
  const pending = runner.getRunnableMigrations(database, newestVersion(migrationsDir))
  for (const [index, migration] of pending.entries()) {
    const file = path.basename(migration.filename)
    progress(`Menerapkan skema ${index + 1}/${pending.length}: ${file}`)
    try {
      await sql.unsafe('begin')
      await newRunner(sql, migrationsDir).migrate(String(migration.version))
      await sql.unsafe('commit')
    } catch (error) {
      await sql.unsafe('rollback')
      throw migrationFailure(file, error)
    }
  }
  return pending.map((migration) => path.basename(migration.filename))
}

function readViews(viewsDir: string): { nama: string; isi: string; sidik: string }[] {
  const names = existsSync(viewsDir) ? readdirSync(viewsDir).filter((name) => name.endsWith('.sql')) : []
  return names.toSorted().map((nama) => {
    const isi = readFileSync(path.join(viewsDir, nama), 'utf8').replaceAll('\r\n', '\n')
    return { nama, isi, sidik: createHash('sha256').update(isi).digest('hex') }
  })
}

/** Views and functions are whole files; when one changes, all later ones may build on it and are applied again. */
async function applyViews(sql: postgres.ReservedSql, viewsDir: string, force: boolean): Promise<string[]> {
  await sql`
    create table if not exists migrasi.tampilan (
      nama text primary key,
      sidik text not null,
      created_at timestamptz not null default now()
    )`
  const known = new Map((await sql`select nama, sidik from migrasi.tampilan`).map((row) => [String(row.nama), String(row.sidik)]))
  const views = readViews(viewsDir)
  const first = force ? 0 : views.findIndex((view) => known.get(view.nama) !== view.sidik)
  const changed = first < 0 ? [] : views.slice(first)
  if (changed.length === 0) return []
  let current = ''
  try {
    await sql.unsafe('begin')
    for (const view of changed) {
      current = view.nama
      await sql.unsafe(view.isi)
      await sql`
        insert into migrasi.tampilan (nama, sidik) values (${view.nama}, ${view.sidik})
        on conflict (nama) do update set sidik = excluded.sidik, created_at = now()`
    }
    await sql.unsafe('commit')
  } catch (error) {
    await sql.unsafe('rollback')
    throw migrationFailure(current, error)
  }
  return changed.map((view) => view.nama)
}

/** Brings the database to the program's version. `sql` must be able to `set role selaras_pemilik`. */
export async function migrate(sql: postgres.Sql, sources: MigrationSources, progress: Progress): Promise<MigrationRun> {
  const connection = await sql.reserve()
  try {
    await connection`set timezone to 'UTC'`
    await connection`set client_min_messages to warning`
    await connection`select pg_advisory_lock(${MIGRATION_LOCK[0]}, ${MIGRATION_LOCK[1]})`
    await connection.unsafe(`set role ${OWNER}`)
    await refuseNewerDatabase(connection, sources.migrationsDir)
    await connection`create schema if not exists migrasi`
    const applied = await applyPending(connection, sources.migrationsDir, progress)
    await connection.unsafe(`grant usage on schema migrasi to ${APLIKASI}`)
    await connection.unsafe(`grant select on migrasi.versi to ${APLIKASI}`)
    const views = await applyViews(connection, sources.viewsDir, applied.length > 0)
    return { applied, views, version: await databaseVersion(connection) }
  } finally {
    await connection`reset role`
    await connection`select pg_advisory_unlock(${MIGRATION_LOCK[0]}, ${MIGRATION_LOCK[1]})`
    connection.release()
  }
}
