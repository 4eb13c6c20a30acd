import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import { OWNER, databaseVersion } from '#src/lib/database/migrations.ts'
import { errorCode, errorText, translateDiskError } from '#src/lib/database/masalah.ts'
import type { Progress } from '#src/lib/database/masalah.ts'
import { ok, refuse } from '#src/lib/result.ts'
import type { Result } from '#src/lib/result.ts'
import { openSql } from '#src/lib/sql.ts'
import type { Sql, Transaction } from '#src/lib/sql.ts'
import { checkWhole, readArchive } from './archive.ts'
import { addForeignKeys, copyIn, countBaris, dropForeignKeys, listTabel, setForce, setUrutan } from './backup.queries.ts'
import type { TabelKatalog } from './backup.queries.ts'
import { Manifest, SINGLE } from './backup.schema.ts'
import type { Isi, PenolakanCadangan } from './backup.schema.ts'
import type { Ringkasan } from './backup.ts'

export interface RestoreOptions {
  /** `urlAdmin` of prepareDatabase, on a migrated and otherwise empty database. */
  readonly url: string
  readonly folders: Readonly<Record<string, string>>
  readonly files?: Readonly<Record<string, string>>
  readonly file: string
  readonly progress: Progress
}

type Verified = Result<Manifest, PenolakanCadangan>

async function hashOf(content: AsyncIterable<Buffer>): Promise<{ sidik: string; ukuran: number }> {
  const hash = createHash('sha256')
  let ukuran = 0
  for await (const chunk of content) {
    hash.update(chunk)
    ukuran += chunk.length
  }
  return { sidik: hash.digest('hex'), ukuran }
}

/** The whole file first, then every member against the manifest: nothing is touched before both agree. */
export async function verify(file: string): Promise<Verified> {
  if (!existsSync(file)) return refuse({ jenis: 'cadangan-tidak-ada', berkas: file })
  const whole = await checkWhole(file)
  if (whole === 'bukan-cadangan') return refuse({ jenis: 'bukan-cadangan', berkas: file })
  if (whole === 'berubah') return refuse({ jenis: 'cadangan-rusak', berkas: file, bagian: 'seluruh berkas' })
  const found: Isi[] = []
  let text = ''
  await readArchive(file, async (nama, content) => {
    if (nama !== 'manifest.json') found.push({ nama, ...(await hashOf(content)) })
    else for await (const chunk of content) text += chunk.toString('utf8')
  })
  const manifest = Manifest.safeParse(text === '' ? null : JSON.parse(text))
  if (!manifest.success) return refuse({ jenis: 'cadangan-rusak', berkas: file, bagian: 'manifest.json' })
  const promised = new Map(manifest.data.isi.map((satu) => [satu.nama, satu]))
  const wrong = found.find((satu) => promised.get(satu.nama)?.sidik !== satu.sidik || promised.get(satu.nama)?.ukuran !== satu.ukuran)
  if (wrong) return refuse({ jenis: 'cadangan-rusak', berkas: file, bagian: wrong.nama })
  const present = new Set(found.map((satu) => satu.nama))
  const missing = manifest.data.isi.find((satu) => !present.has(satu.nama))
  if (missing) return refuse({ jenis: 'cadangan-rusak', berkas: file, bagian: missing.nama })
  return ok(manifest.data)
}

function nameOf(tabel: { skema: string; tabel: string }): string {
  return `${tabel.skema}.${tabel.tabel}`
}

async function refuseTarget(sql: Sql, manifest: Manifest): Promise<PenolakanCadangan | null> {
  const version = await databaseVersion(sql)
  if (version !== manifest.versiSkema) return { jenis: 'versi-skema-berbeda', cadangan: manifest.versiSkema, program: version }
  const daftar = await listTabel(sql)
  const shape = (tabel: { skema: string; tabel: string; kolom: readonly string[] }): string => `${nameOf(tabel)}(${tabel.kolom.join()})`
  const ours = new Set(daftar.map(shape))
  const foreign = manifest.tabel.find((tabel) => !ours.has(shape(tabel)))
  if (foreign) return { jenis: 'susunan-berbeda', tabel: nameOf(foreign) }
  const theirs = new Set(manifest.tabel.map(shape))
  const extra = daftar.find((tabel) => !theirs.has(shape(tabel)))
  return extra ? { jenis: 'susunan-berbeda', tabel: nameOf(extra) } : null
}

async function findFilled(tx: Transaction, daftar: readonly TabelKatalog[]): Promise<PenolakanCadangan | null> {
  for (const tabel of daftar) {
    const baris = await countBaris(tx, tabel.skema, tabel.tabel)
    if (baris > 0) return { jenis: 'basis-data-tidak-kosong', tabel: nameOf(tabel), baris }
  }
  return null
}

class Ditolak extends Error {
  readonly penolakan: PenolakanCadangan
  constructor(penolakan: PenolakanCadangan) {
    super(penolakan.jenis)
    this.penolakan = penolakan
  }
}

/** Feeds the parts of one table after the other into COPY. */
class TableLoader {
  private open: { readonly name: string; readonly stream: NodeJS.WritableStream } | null = null
  private readonly tx: Transaction
  private readonly tables: ReadonlyMap<string, TabelKatalog>

  constructor(tx: Transaction, daftar: readonly TabelKatalog[]) {
    this.tx = tx
    this.tables = new Map(daftar.map((tabel) => [nameOf(tabel), tabel]))
  }

  async add(name: string, content: AsyncIterable<Buffer>): Promise<void> {
    const tabel = this.tables.get(name)
    if (!tabel) throw new Ditolak({ jenis: 'susunan-berbeda', tabel: name })
    if (this.open?.name !== name) {
      await this.close()
      this.open = { name, stream: await copyIn(this.tx, tabel) }
    }
    for await (const chunk of content) {
      if (!this.open.stream.write(chunk)) await once(this.open.stream, 'drain')
    }
  }

  async close(): Promise<void> {
    if (!this.open) return
    this.open.stream.end()
    await finished(this.open.stream)
    this.open = null
  }
}

/** Files come first under a temporary name; one that is already there must have the same content. */
class FileLoader {
  readonly written: string[] = []
  private readonly options: RestoreOptions
  private readonly pending: { readonly from: string; readonly to: string }[] = []

  constructor(options: RestoreOptions) {
    this.options = options
  }

  private placeOf(name: string): string {
    const [kind = '', ...inside] = name.split('/')
    const folder = this.options.folders[kind]
    const inFolder = folder === undefined ? undefined : path.join(folder, ...inside)
    const to = kind === SINGLE ? this.options.files?.[inside.join('/')] : inFolder
    if (to === undefined) throw new Ditolak({ jenis: 'susunan-berbeda', tabel: name })
    return to
  }

  async add(name: string, content: AsyncIterable<Buffer>, sidik: string): Promise<void> {
    const to = this.placeOf(name)
    if (existsSync(to)) {
      if ((await hashOf(createReadStream(to))).sidik !== sidik) throw new Ditolak({ jenis: 'folder-tidak-kosong', berkas: to })
      for await (const chunk of content) void chunk
      return
    }
    await mkdir(path.dirname(to), { recursive: true, mode: 0o700 })
    const from = `${to}.${process.pid}.pulih`
    this.pending.push({ from, to })
    const handle = await open(from, 'wx', 0o600)
    for await (const chunk of content) await handle.write(chunk)
    await handle.sync()
    await handle.close()
  }

  async place(): Promise<number> {
    for (const { from, to } of this.pending) {
      await rename(from, to)
      this.written.push(to)
    }
    return this.pending.length
  }

  async undo(): Promise<void> {
    for (const { from } of this.pending) await rm(from, { force: true })
    for (const file of this.written) await rm(file, { force: true })
  }
}

async function loadDatabase(tx: Transaction, options: RestoreOptions, manifest: Manifest, files: FileLoader): Promise<void> {
  await tx.unsafe(`set local role ${OWNER}`)
  const daftar = await listTabel(tx)
  for (const tabel of daftar) await setForce(tx, tabel, false)
  const filled = await findFilled(tx, daftar)
  if (filled) throw new Ditolak(filled)
  const keys = await dropForeignKeys(tx)
  const tables = new TableLoader(tx, daftar)
  const sidik = new Map(manifest.isi.map((satu) => [satu.nama, satu.sidik]))
  await readArchive(options.file, async (nama, content) => {
    const [kind, second = ''] = nama.split('/')
    if (kind === 'tabel') return tables.add(second, content)
    await tables.close()
    if (nama !== 'manifest.json') await files.add(nama, content, sidik.get(nama) ?? '')
  })
  await tables.close()
  for (const tabel of manifest.tabel) {
    const baris = await countBaris(tx, tabel.skema, tabel.tabel)
    if (baris !== tabel.baris) throw new Ditolak({ jenis: 'cadangan-rusak', berkas: options.file, bagian: nameOf(tabel) })
  }
  for (const urutan of manifest.urutan) await setUrutan(tx, urutan.skema, urutan.urutan, urutan)
  await addForeignKeys(tx, keys)
  for (const tabel of daftar) await setForce(tx, tabel, true)
}

/** All or nothing: one transaction for the database, and files that appear only when it is complete. */
export async function restore(options: RestoreOptions): Promise<Result<Ringkasan, PenolakanCadangan>> {
  options.progress('Memeriksa cadangan …')
  const manifest = await verify(options.file)
  if (!manifest.ok) return manifest
  const sql = openSql(options.url, { max: 1 })
  const files = new FileLoader(options)
  try {
    const refusal = await refuseTarget(sql, manifest.value)
    if (refusal) return refuse(refusal)
    options.progress('Memulihkan …')
    const berkas = await sql.begin(async (tx) => {
      await loadDatabase(tx as Transaction, options, manifest.value, files)
      return files.place()
    })
    await sql`analyze`
    const baris = manifest.value.tabel.reduce((sum, tabel) => sum + tabel.baris, 0)
    return ok({ tabel: manifest.value.tabel.length, baris, berkas, versiSkema: manifest.value.versiSkema })
  } catch (error) {
    await files.undo()
    if (error instanceof Ditolak) return refuse(error.penolakan)
    if (errorCode(error) === '42501') return refuse({ jenis: 'peran-cadangan-kurang', sebab: errorText(error) })
    throw errorCode(error) === '' ? error : translateDiskError(error, path.dirname(options.file))
  } finally {
    await sql.end({ timeout: 5 })
  }
}
