// A database of N pengajuan of 40 governments for measuring: made once, kept in the system's temporary folder, found again by every later run.
// Usage: node bench/sejuta.ts [N] [--baru]   (N: 10000 or 1000000; --baru makes it anew) prints where it lies
// SEJUTA=folder uses that one whatever its schema was: newer migrations are applied to it, which is quicker than filling again.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { prepareDatabase, SOURCES } from '#src/lib/database/prepare.ts'
import { openSql, type Sql } from '#src/lib/sql.ts'
import { bangunUlangRekap } from '#src/modules/rekapitulasi/lipat.service.ts'
import { isiSejuta } from './sejuta-isi.ts'

export interface BasisDataBesar {
  readonly dataDir: string
  /** The serving role, row-level security on: what every measurement runs as. */
  readonly sql: Sql
  readonly urlAplikasi: string
  /** For preparing what is compared with; never for measuring. */
  readonly urlAdmin: string
  /** Governments, the one with most pengajuan first. */
  readonly daerah: readonly { readonly daerahId: string; readonly kodeWilayah: string; readonly jumlah: number }[]
  readonly tutup: () => Promise<void>
}

type Kabar = (baris: string) => void
/** Only while filling: a crash then only means filling again. */
const CEPAT = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '8GB', autovacuum: 'off' }

/** Another schema or another generator is another database. */
function sidik(): string {
  const h = createHash('sha256')
  const berkas = [
    ...readdirSync(SOURCES.migrationsDir)
      .toSorted()
      .map((b) => path.join(SOURCES.migrationsDir, b)),
    path.join(import.meta.dirname, 'sejuta-isi.ts'),
    path.join(import.meta.dirname, 'sejuta-kata.ts'),
  ]
  for (const b of berkas) h.update(readFileSync(b))
  return h.digest('hex').slice(0, 10)
}

async function siapkan(dataDir: string, jumlah: number, kabar: Kabar): Promise<void> {
  const db = await prepareDatabase({ dataDir, progress: kabar, settings: CEPAT })
  try {
    const sql = openSql(db.urlAdmin ?? '', { max: 1 })
    try {
      await isiSejuta(sql, jumlah, kabar)
      kabar('Menghitung rekapitulasi …')
      for (const d of await sql<{ daerahId: string }[]>`select daerah_id from daerah`) await bangunUlangRekap(sql, d.daerahId)
      await sql.unsafe('vacuum analyze rekap_butir, rekap_lipatan')
      await sql`checkpoint`
    } finally {
      await sql.end()
    }
  } finally {
    await db.stop()
  }
  writeFileSync(path.join(dataDir, 'siap'), '')
}

/** Opens the database of so many pengajuan, filling it first where it is not there yet. Two programs may read it at once. */
export async function bukaSejuta(jumlah: number, kabar: Kabar = () => undefined, pilihan: { readonly baru?: boolean } = {}): Promise<BasisDataBesar> {
  const dataDir = process.env['SEJUTA'] ?? path.join(tmpdir(), `selaras-bench-${jumlah}-${sidik()}`)
  if (pilihan.baru === true || (existsSync(dataDir) && !existsSync(path.join(dataDir, 'siap')))) rmSync(dataDir, { recursive: true, force: true })
  if (!existsSync(path.join(dataDir, 'siap'))) {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 })
    await siapkan(dataDir, jumlah, kabar)
  }
  const db = await prepareDatabase({ dataDir, progress: kabar, join: true })
  const sql = openSql(db.urlAplikasi, { max: 4 })
  const admin = openSql(db.urlAdmin ?? '', { max: 1 })
  const daerah = await admin<{ daerahId: string; kodeWilayah: string; jumlah: number }[]>`
    select d.daerah_id, d.kode_wilayah, count(*)::int as jumlah from daerah d join pengajuan p on p.daerah_id = d.daerah_id group by d.daerah_id order by 3 desc`
  await admin.end()
  const tutup = async (): Promise<void> => {
    await sql.end({ timeout: 5 })
    await db.stop()
  }
  return { dataDir, sql, urlAplikasi: db.urlAplikasi, urlAdmin: db.urlAdmin ?? '', daerah: [...daerah], tutup }
}

export interface Lama {
  readonly median: number
  readonly p99: number
}

/** Milliseconds of `kerja`, called one after the other; the first calls warm up and are not counted. */
export async function ukurLama(kerja: (ke: number) => Promise<unknown>, kali = 50, pemanasan = 5): Promise<Lama> {
  const lama: number[] = []
  for (let i = 0; i < pemanasan + kali; i += 1) {
    const mulai = performance.now()
    await kerja(i)
    if (i >= pemanasan) lama.push(performance.now() - mulai)
  }
  lama.sort((a, b) => a - b)
  const pada = (q: number): number => lama[Math.min(lama.length - 1, Math.floor(lama.length * q))] ?? Number.NaN
  return { median: pada(0.5), p99: pada(0.99) }
}

if (import.meta.main) {
  const jumlah = Number(process.argv[2] ?? 10_000)
  const db = await bukaSejuta(jumlah, console.log, { baru: process.argv.includes('--baru') })
  console.log(
    `${db.dataDir}: ${db.daerah.reduce((n, d) => n + d.jumlah, 0)} pengajuan, ${db.daerah.length} daerah, terbanyak ${db.daerah[0]?.daerahId} (${db.daerah[0]?.jumlah})`,
  )
  await db.tutup()
}
