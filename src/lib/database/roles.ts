import type postgres from 'postgres'
import { MasalahMulai, errorCode } from './masalah.ts'
import { APLIKASI, OWNER, PENGHAPUS } from './migrations.ts'

export interface RoleFacts {
  readonly name: string
  readonly isSuperuser: boolean
  readonly canCreateRoles: boolean
}

export async function readRole(sql: postgres.Sql): Promise<RoleFacts> {
  const [row] = await sql`
    select rolname, rolsuper, rolcreaterole from pg_roles where rolname = current_user`
  return { name: String(row?.rolname), isSuperuser: row?.rolsuper === true, canCreateRoles: row?.rolsuper === true || row?.rolcreaterole === true }
}

export async function roleExists(sql: postgres.Sql, name: string): Promise<boolean> {
  return (await sql`select 1 from pg_roles where rolname = ${name}`).length > 0
}

function quoteLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** Neither the owner nor the erasing role can log in: only the preparing role becomes them, with `set role`. */
export async function ensureOwner(sql: postgres.Sql, admin: RoleFacts): Promise<void> {
  for (const role of [OWNER, PENGHAPUS]) {
    await createIfMissing(sql, role, 'nologin nosuperuser nobypassrls nocreaterole nocreatedb')
    if (!admin.isSuperuser) await sql.unsafe(`grant ${role} to current_user`)
  }
}

const SERVING = 'login nosuperuser nobypassrls nocreaterole nocreatedb noinherit'

export async function ensureServingRole(sql: postgres.Sql, password: string): Promise<void> {
  await createIfMissing(sql, APLIKASI, `${SERVING} password ${quoteLiteral(password)}`)
  await keepSetCommandsLocal(sql)
}

export async function setServingPassword(sql: postgres.Sql, password: string): Promise<void> {
  await sql.unsafe(`alter role ${APLIKASI} password ${quoteLiteral(password)}`)
}

async function createIfMissing(sql: postgres.Sql, name: string, attributes: string): Promise<void> {
  if (await roleExists(sql, name)) return
  try {
    await sql.unsafe(`create role ${name} ${attributes}`)
  } catch (error) {
    // Two programs may prepare the same server at the same moment.
    if (errorCode(error) !== '42710' && errorCode(error) !== '23505') throw error
  }
}

/** Citus hands `SET LOCAL selaras.daerah` on to the workers only with this; plain PostgreSQL ignores the name. */
async function keepSetCommandsLocal(sql: postgres.Sql): Promise<void> {
  try {
    await sql.unsafe(`alter role ${APLIKASI} set citus.propagate_set_commands = 'local'`)
  } catch (error) {
    // Without superuser an unknown name may not be set, and without Citus it is not needed.
    if (errorCode(error) !== '42501') throw error
  }
}

/** What the owner and the serving role need on the database itself; table grants are in the migrations. */
export async function grantDatabase(sql: postgres.Sql): Promise<void> {
  const [row] = await sql`
    select current_database() as nama,
      has_database_privilege(${OWNER}, current_database(), 'create') as basis,
      has_schema_privilege(${OWNER}, 'public', 'create') as skema`
  const database = `"${String(row?.nama).replaceAll('"', '""')}"`
  try {
    if (row?.basis !== true) await sql.unsafe(`grant create, connect on database ${database} to ${OWNER}`)
    if (row?.skema !== true) await sql.unsafe(`grant create, usage on schema public to ${OWNER}`)
    const [after] = await sql`
      select has_database_privilege(${OWNER}, current_database(), 'create') as basis,
        has_schema_privilege(${OWNER}, 'public', 'create') as skema`
    if (after?.basis === true && after.skema === true) return
  } catch (error) {
    if (errorCode(error) !== '42501') throw error
  }
  throw new MasalahMulai(
    'peran-tak-cukup',
    `peran pada DATABASE_URL boleh membuat peran, tetapi bukan pemilik basis data ${database}.`,
    `Jadikan peran itu pemilik basis data (alter database ${database} owner to …), atau isi DATABASE_URL dengan peran pemiliknya.`,
  )
}

const POWERS = `
  with aku as (
    select oid, rolname from pg_roles where rolname in (current_user, session_user)
  ),
  terjangkau as (
    select distinct r.oid, r.rolname, r.rolsuper, r.rolbypassrls, r.rolcreaterole
    from aku join pg_roles r on pg_has_role(aku.oid, r.oid, 'member')
  )
  select rolname as peran, 'superuser' as sebab from terjangkau where rolsuper
  union all
  select rolname, 'bypassrls' from terjangkau where rolbypassrls
  union all
  select rolname, 'createrole' from terjangkau where rolcreaterole
  union all
  select t.rolname, 'pemilik ' || min(n.nspname || '.' || c.relname)
  from terjangkau t
    join pg_class c on c.relowner = t.oid and c.relkind in ('r', 'p')
    join pg_namespace n on n.oid = c.relnamespace
  where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
  group by t.rolname`

/** Row-level security is the second wall; a role that could step over it must never serve. */
export async function assertServingRole(sql: postgres.Sql): Promise<void> {
  const [first] = await sql.unsafe<{ peran: string; sebab: string }[]>(POWERS)
  if (!first) return
  const [me] = await sql`select current_user as nama`
  throw new MasalahMulai(
    'peran-menembus-pagar',
    `peran ${String(me?.nama)} dapat menembus pagar antardaerah (${first.sebab}${first.peran === me?.nama ? '' : ` lewat peran ${first.peran}`}).`,
    `Layani dengan peran ${APLIKASI}: kosongkan DATABASE_URL_APLIKASI agar program menyiapkannya sendiri, atau isi dengan peran yang bukan pemilik tabel, bukan superuser, tanpa BYPASSRLS dan CREATEROLE.`,
  )
}

export async function assertMember(sql: postgres.Sql): Promise<void> {
  const [row] = await sql`
    select current_user as nama, exists (select 1 from pg_roles where rolname = ${APLIKASI} and pg_has_role(current_user, oid, 'usage')) as anggota`
  if (row?.anggota === true) return
  throw new MasalahMulai(
    'peran-tak-cukup',
    `peran ${String(row?.nama)} tidak memegang hak ${APLIKASI}, sehingga tidak dapat membaca data Selaras.`,
    `Jalankan sebagai pemilik server: grant ${APLIKASI} to ${String(row?.nama)};`,
  )
}
