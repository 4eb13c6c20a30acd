import postgres from 'postgres'
import type { z } from 'zod'
import type { Penolakan, Result } from '#src/lib/result.ts'

/** Types a query may return besides postgres.js' own: int8 as a safe number, timestamptz as ISO text. */
type Jenis = { bigint: number }

export type Sql = postgres.Sql<Jenis>
export type Transaction = postgres.TransactionSql<Jenis>
/** What a read function takes: the pool or a transaction. */
export type Reader = Sql | Transaction
/** A piece of a statement, for composing. */
export type Potongan = postgres.Fragment

/**
 * Opens a pool. int8 becomes a number and throws beyond the safe integers; numeric and date stay text;
 * timestamptz becomes ISO 8601 in UTC; column names become camelCase.
 */
export function openSql(url: string, options: { max?: number } = {}): Sql {
  return postgres(url, {
    max: options.max ?? 10,
    onnotice: () => undefined,
    connection: { TimeZone: 'UTC', application_name: 'selaras' },
    transform: { column: { from: postgres.toCamel } },
    types: {
      bigint: { to: 20, from: [20], serialize: String, parse: parseBigint },
      date: { to: 1082, from: [1082], serialize: String, parse: (teks: string) => teks },
      timestamptz: {
        to: 1184,
        from: [1184],
        serialize: (d: Date | string) => new Date(d).toISOString(),
        parse: (teks: string) => new Date(teks).toISOString(),
      },
    },
  }) as never
}

function parseBigint(teks: string): number {
  const n = Number(teks)
  if (!Number.isSafeInteger(n)) throw new RangeError(`bilangan di luar batas aman: ${teks}`)
  return n
}

/** Every row is parsed: a mistyped column or a wrong row type is refused at run time. */
export async function many<S extends z.ZodType>(row: S, query: PromiseLike<readonly unknown[]>): Promise<z.output<S>[]> {
  return (await query).map((r) => row.parse(r))
}

export async function maybe<S extends z.ZodType>(row: S, query: PromiseLike<readonly unknown[]>): Promise<z.output<S> | null> {
  const rows = await query
  if (rows.length > 1) throw new Error(`menunggu paling banyak satu baris, mendapat ${rows.length}`)
  return rows.length === 0 ? null : row.parse(rows[0])
}

export async function one<S extends z.ZodType>(row: S, query: PromiseLike<readonly unknown[]>): Promise<z.output<S>> {
  const hasil = await maybe(row, query)
  if (hasil === null) throw new Error('menunggu satu baris, tidak ada')
  return hasil
}

/** PostgreSQL's own rule for a literal: quotes doubled, `E''` where a backslash occurs. */
export function quoteLiteral(teks: string): string {
  const isi = teks.replaceAll("'", "''")
  return isi.includes('\\') ? `E'${isi.replaceAll('\\', '\\\\')}'` : `'${isi}'`
}

/** A transaction's handle that refuses new work once let go: by then its connection may serve somebody else's transaction. */
function buatPegangan(sql: Transaction): { readonly tx: Transaction; readonly lepas: () => void } {
  let isLepas = false
  const tx = new Proxy(sql, {
    apply: (sasaran, ini, isi): unknown => {
      if (isLepas) throw new Error('transaksi sudah selesai: kueri ini datang terlambat')
      return Reflect.apply(sasaran, ini, isi)
    },
  })
  return { tx, lepas: () => void (isLepas = true) }
}

/** Thrown inside a transaction to take everything back, carrying the answer out. */
class Batal<T> extends Error {
  readonly hasil: T
  constructor(hasil: T) {
    super('transaksi dibatalkan')
    this.hasil = hasil
  }
}

/**
 * One transaction in one tenant. `SET LOCAL` (not `set_config`) so that it reaches Citus workers (docs/adr/0005); the first queries of `work`
 * follow it without waiting. The driver's own `begin` is what notices a connection lost in the middle (a reserved one would be handed on, or wait for ever).
 */
async function transaksi<T>(
  sql: Sql,
  daerahId: string,
  work: (tx: Transaction) => Promise<T>,
  { sifat, isSimpan }: { readonly sifat: '' | 'read only'; readonly isSimpan: (hasil: T) => boolean },
): Promise<T> {
  try {
    const hasil = await sql.begin(sifat, async (dasar) => {
      const { tx, lepas } = buatPegangan(dasar)
      const daerah = dasar.unsafe(`set local selaras.daerah = ${quoteLiteral(daerahId)}`).execute()
      daerah.catch(() => undefined)
      const isi = await work(tx).finally(lepas)
      await daerah
      if (!isSimpan(isi)) throw new Batal(isi)
      return { isi }
    })
    return (hasil as { readonly isi: T }).isi
  } catch (galat) {
    if (galat instanceof Batal) return galat.hasil as T
    throw galat
  }
}

/** Commits only when the result is ok: a refusal returned from inside rolls everything back. */
export function inTenant<T, E extends Penolakan>(sql: Sql, daerahId: string, work: (tx: Transaction) => Promise<Result<T, E>>): Promise<Result<T, E>> {
  return transaksi(sql, daerahId, work, { sifat: '', isSimpan: (hasil) => hasil.ok })
}

/** A writing transaction in one tenant that has nothing to refuse. */
export function writeTenant<T>(sql: Sql, daerahId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return transaksi(sql, daerahId, work, { sifat: '', isSimpan: () => true })
}

/** Tries out work in one tenant and takes all of it back: what would happen, without its happening. */
export function tryTenant<T>(sql: Sql, daerahId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return transaksi(sql, daerahId, work, { sifat: '', isSimpan: () => false })
}

/** A read-only transaction in one tenant. */
export function readTenant<T>(sql: Sql, daerahId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return transaksi(sql, daerahId, work, { sifat: 'read only', isSimpan: () => true })
}

/**
 * Statements of `work` are planned for their own values, not by a plan kept for all: one government may hold a hundred times another's
 * rows, and a plan for the average suits neither. Planning is paid each time: for statements over few tables.
 */
export async function rencanakanSendiri<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  const atur = tx.unsafe('set local plan_cache_mode = force_custom_plan').execute()
  atur.catch(() => undefined)
  const hasil = await work()
  await atur
  await tx.unsafe('set local plan_cache_mode = auto')
  return hasil
}
