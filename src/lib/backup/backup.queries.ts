import { z } from 'zod'
import { many, one } from '#src/lib/sql.ts'
import type { Reader, Transaction } from '#src/lib/sql.ts'

const Daftar = z.strictObject({ skema: z.string(), tabel: z.string(), kolom: z.array(z.string()), paksa: z.boolean() })
export type TabelKatalog = z.infer<typeof Daftar>

/** Everything that is ours; the bookkeeping of migrations is the program's, the job queue refills itself. */
export function listTabel(sql: Reader): Promise<TabelKatalog[]> {
  return many(
    Daftar,
    sql`
      select n.nspname as skema, c.relname as tabel, c.relforcerowsecurity as paksa,
        array(
          select a.attname::text from pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum
        ) as kolom
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and c.relpersistence = 'p'
        and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'migrasi', 'pgboss')
        and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
      order by n.nspname collate "C", c.relname collate "C"`,
  )
}

const Urutan = z.strictObject({ skema: z.string(), urutan: z.string() })

export function listUrutan(sql: Reader): Promise<z.infer<typeof Urutan>[]> {
  return many(
    Urutan,
    sql`
      select schemaname as skema, sequencename as urutan from pg_sequences
      where schemaname not in ('migrasi', 'pgboss') order by schemaname collate "C", sequencename collate "C"`,
  )
}

export function getUrutan(sql: Reader, skema: string, urutan: string): Promise<{ nilai: string; terpakai: boolean }> {
  return one(
    z.strictObject({ nilai: z.string(), terpakai: z.boolean() }),
    sql`select last_value::text as nilai, is_called as terpakai from ${sql(skema)}.${sql(urutan)}`,
  )
}

export async function setUrutan(tx: Transaction, skema: string, urutan: string, keadaan: { nilai: string; terpakai: boolean }): Promise<void> {
  await tx`select setval(format('%I.%I', ${skema}::text, ${urutan}::text)::regclass, ${keadaan.nilai}::bigint, ${keadaan.terpakai})`
}

export async function countBaris(sql: Reader, skema: string, tabel: string): Promise<number> {
  return (await one(z.strictObject({ jumlah: z.number() }), sql`select count(*) as jumlah from ${sql(skema)}.${sql(tabel)}`)).jumlah
}

/** True when row-level security cannot hide anything from this role. */
export async function canSeeEverything(sql: Reader): Promise<boolean> {
  return (await one(z.strictObject({ bebas: z.boolean() }), sql`select rolsuper or rolbypassrls as bebas from pg_roles where rolname = current_user`)).bebas
}

export async function setForce(tx: Transaction, tabel: TabelKatalog, paksa: boolean): Promise<void> {
  if (!tabel.paksa) return
  await tx.unsafe(`alter table ${quote(tabel)} ${paksa ? 'force' : 'no force'} row level security`)
}

const KunciAsing = z.strictObject({ tabel: z.string(), nama: z.string(), isi: z.string() })

/** Foreign keys are taken off and put back, which checks every row again: no order of tables is needed, cycles included. */
export async function dropForeignKeys(tx: Transaction): Promise<z.infer<typeof KunciAsing>[]> {
  const keys = await many(
    KunciAsing,
    tx`
      select format('%I.%I', n.nspname, r.relname) as tabel, quote_ident(c.conname) as nama, pg_get_constraintdef(c.oid) as isi
      from pg_constraint c join pg_class r on r.oid = c.conrelid join pg_namespace n on n.oid = r.relnamespace
      where c.contype = 'f' and c.conparentid = 0 and n.nspname not in ('migrasi', 'pgboss')
      order by 1, 2`,
  )
  for (const key of keys) await tx.unsafe(`alter table ${key.tabel} drop constraint ${key.nama}`)
  return keys
}

export async function addForeignKeys(tx: Transaction, keys: readonly z.infer<typeof KunciAsing>[]): Promise<void> {
  for (const key of keys) await tx.unsafe(`alter table ${key.tabel} add constraint ${key.nama} ${key.isi}`)
}

function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

function quote(tabel: { skema: string; tabel: string }): string {
  return `${quoteName(tabel.skema)}.${quoteName(tabel.tabel)}`
}

function columns(tabel: { kolom: readonly string[] }): string {
  return tabel.kolom.map(quoteName).join(', ')
}

export function copyOut(tx: Transaction, tabel: TabelKatalog): Promise<NodeJS.ReadableStream> {
  return tx.unsafe(`copy ${quote(tabel)} (${columns(tabel)}) to stdout`).readable()
}

export function copyIn(tx: Transaction, tabel: TabelKatalog): Promise<NodeJS.WritableStream> {
  return tx.unsafe(`copy ${quote(tabel)} (${columns(tabel)}) from stdin`).writable()
}
