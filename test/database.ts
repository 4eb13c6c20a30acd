import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { OWNER } from '#src/lib/database/migrations.ts'
import { withDatabase, withRole } from '#src/lib/database/url.ts'
import { openSql } from '#src/lib/sql.ts'
import type { Sql } from '#src/lib/sql.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the template's server, as administrator and as serving role. */
    basisData: { urlAdmin: string; urlAplikasi: string }
  }
}

export interface TestDatabase {
  readonly urlAplikasi: string
  readonly urlPemilik: string
  readonly urlAdmin: string
  /** The serving role, row-level security on: what the program itself uses. */
  readonly sql: Sql
  /** The owner: for reference tables; row-level security is forced on it too. */
  readonly sqlPemilik: Sql
  readonly close: () => Promise<void>
}

async function asAdmin(work: (sql: Sql) => Promise<unknown>): Promise<void> {
  const sql = openSql(withDatabase(inject('basisData').urlAdmin, 'postgres'), { max: 1 })
  try {
    await work(sql)
  } finally {
    await sql.end()
  }
}

/** A database of this test file's own: the migrated template, cloned. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const { urlAdmin, urlAplikasi } = inject('basisData')
  const name = `uji_${randomBytes(6).toString('hex')}`
  await asAdmin((sql) => sql.unsafe(`create database ${name} template selaras`))
  const own = { urlAdmin: withDatabase(urlAdmin, name), urlAplikasi: withDatabase(urlAplikasi, name) }
  const urlPemilik = withRole(own.urlAdmin, OWNER)
  const sql = openSql(own.urlAplikasi, { max: 6 })
  const sqlPemilik = openSql(urlPemilik, { max: 2 })
  const close = async (): Promise<void> => {
    await Promise.all([sql.end({ timeout: 5 }), sqlPemilik.end({ timeout: 5 })])
    await asAdmin((admin) => admin.unsafe(`drop database if exists ${name} with (force)`))
  }
  return { ...own, urlPemilik, sql, sqlPemilik, close }
}
