import { createReadStream, existsSync } from 'node:fs'
import { readdir, rename, stat } from 'node:fs/promises'
import path from 'node:path'
import { databaseVersion } from '#src/lib/database/migrations.ts'
import { errorCode, errorText, translateDiskError } from '#src/lib/database/masalah.ts'
import type { Progress } from '#src/lib/database/masalah.ts'
import { ok, refuse } from '#src/lib/result.ts'
import type { Result } from '#src/lib/result.ts'
import { openSql } from '#src/lib/sql.ts'
import type { Sql, Transaction } from '#src/lib/sql.ts'
import { createArchive } from './archive.ts'
import type { ArchiveWriter } from './archive.ts'
import { canSeeEverything, copyOut, getUrutan, listTabel, listUrutan, setForce } from './backup.queries.ts'
import type { TabelKatalog } from './backup.queries.ts'
import { FORMAT, SINGLE } from './backup.schema.ts'
import type { Manifest, PenolakanCadangan, Tabel, Urutan } from './backup.schema.ts'

export interface BackupOptions {
  /** `urlAdmin` of prepareDatabase: a role that sees all rows, else the owner. */
  readonly url: string
  /** What lies beside the database, by name: uploaded files. Missing folders count as empty. */
  readonly folders: Readonly<Record<string, string>>
  /** Single files, by name: signing key, session secret. Missing ones are left out. */
  readonly files?: Readonly<Record<string, string>>
  readonly out: string
  /** Instant of the backup, from the caller's clock. */
  readonly saat: string
  readonly progress: Progress
}

export interface Ringkasan {
  readonly tabel: number
  readonly baris: number
  readonly berkas: number
  readonly versiSkema: number
}

const PART = 4 * 1024 * 1024
const NEWLINE = 10

/** In COPY's text format a newline inside a value is escaped: each one ends a row. */
function countRows(chunk: Buffer): number {
  let rows = 0
  for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) rows += 1
  return rows
}

async function addTable(tx: Transaction, archive: ArchiveWriter, tabel: TabelKatalog): Promise<Tabel> {
  const { skema, tabel: nama, kolom } = tabel
  let [waiting, size, part, baris]: [Buffer[], number, number, number] = [[], 0, 0, 0]
  const flush = async (): Promise<void> => {
    if (size === 0) return
    part += 1
    await archive.add(`tabel/${skema}.${nama}/${String(part).padStart(6, '0')}`, Buffer.concat(waiting))
    ;[waiting, size] = [[], 0]
  }
  for await (const chunk of await copyOut(tx, tabel)) {
    const buffer = chunk as Buffer
    baris += countRows(buffer)
    waiting.push(buffer)
    size += buffer.length
    if (size >= PART) await flush()
  }
  await flush()
  return { skema, tabel: nama, kolom, baris }
}

async function addFolder(archive: ArchiveWriter, name: string, folder: string): Promise<number> {
  if (!existsSync(folder)) return 0
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  for (const file of files.toSorted()) {
    const inside = path.relative(folder, file).split(path.sep).join('/')
    await addFile(archive, `${name}/${inside}`, file)
  }
  return files.length
}

async function addFile(archive: ArchiveWriter, name: string, file: string): Promise<void> {
  const { size } = await stat(file)
  if (size === 0) return archive.add(name, Buffer.alloc(0))
  // Only as much as was there a moment ago: the archive's header has promised this size.
  await archive.addStream(name, size, createReadStream(file, { end: size - 1 }))
}

/** After the snapshot: every file that a row of it names is already complete. */
async function addFiles(archive: ArchiveWriter, { folders, files = {} }: BackupOptions): Promise<number> {
  let count = 0
  for (const [name, folder] of Object.entries(folders)) count += await addFolder(archive, name, folder)
  const present = Object.entries(files).filter(([, file]) => existsSync(file))
  for (const [name, file] of present) await addFile(archive, `${SINGLE}/${name}`, file)
  return count + present.length
}

async function readUrutan(tx: Transaction): Promise<Urutan[]> {
  const found: Urutan[] = []
  for (const { skema, urutan } of await listUrutan(tx)) found.push({ skema, urutan, ...(await getUrutan(tx, skema, urutan)) })
  return found
}

/** One snapshot for all tables; `row_security = off` makes PostgreSQL fail rather than leave rows out. */
async function addDatabase(sql: Sql, archive: ArchiveWriter, progress: Progress): Promise<Omit<Manifest, 'isi' | 'format' | 'dibuat'>> {
  const hasSight = await canSeeEverything(sql)
  if (!hasSight) progress('Peran ini tunduk pada pagar antardaerah; tabel dikunci selama pencadangan.')
  return sql.begin('isolation level repeatable read', async (handle) => {
    const tx = handle as Transaction
    await tx`set local row_security = off`
    const daftar = await listTabel(tx)
    // The owner lifts the fence inside this transaction only; it is rolled back with it in the end.
    if (!hasSight) for (const tabel of daftar) await setForce(tx, tabel, false)
    const tabel: Tabel[] = []
    for (const satu of daftar) tabel.push(await addTable(tx, archive, satu))
    const urutan = await readUrutan(tx)
    if (!hasSight) for (const satu of daftar) await setForce(tx, satu, true)
    const [versi] = await tx<{ versi: string }[]>`select current_setting('server_version') as versi`
    return { tabel, urutan, versiSkema: await databaseVersion(tx), versiPostgresql: versi?.versi ?? '' }
  })
}

async function writeArchive(options: BackupOptions, archive: ArchiveWriter): Promise<Ringkasan> {
  const sql = openSql(options.url, { max: 1 })
  try {
    const database = await addDatabase(sql, archive, options.progress)
    const berkas = await addFiles(archive, options)
    const manifest: Manifest = { format: FORMAT, dibuat: options.saat, ...database, isi: [...archive.isi] }
    await archive.add('manifest.json', Buffer.from(JSON.stringify(manifest, null, 1)))
    await archive.finish()
    const baris = database.tabel.reduce((sum, satu) => sum + satu.baris, 0)
    return { tabel: database.tabel.length, baris, berkas, versiSkema: database.versiSkema }
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** Writes everything into one file, while the program may go on serving. */
export async function backup(options: BackupOptions): Promise<Result<Ringkasan, PenolakanCadangan>> {
  if (existsSync(options.out)) return refuse({ jenis: 'cadangan-sudah-ada', berkas: options.out })
  const half = `${options.out}.${process.pid}.sementara`
  const archive = createArchive(half)
  try {
    const ringkasan = await writeArchive(options, archive)
    await rename(half, options.out)
    return ok(ringkasan)
  } catch (error) {
    await archive.abort()
    if (errorCode(error) === '42501') return refuse({ jenis: 'peran-cadangan-kurang', sebab: errorText(error) })
    throw translateDiskError(error, path.dirname(options.out))
  }
}
