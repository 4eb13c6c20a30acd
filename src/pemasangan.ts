import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { newPassword, writeOnce } from '#src/lib/database/data-folder.ts'
import type { Progress } from '#src/lib/database/masalah.ts'
import { prepareDatabase, type PreparedDatabase } from '#src/lib/database/prepare.ts'
import { type LibrarySql, openLibrarySql } from '#src/lib/library-sql.ts'
import { openSql, type Sql } from '#src/lib/sql.ts'
import type { SetelanOidc } from '#src/modules/pengguna/auth-pustaka.service.ts'
import { buatKunci, bukaPenandatangan } from '#src/modules/jejak/kunci.service.ts'
import type { Penandatangan } from '#src/modules/jejak/penandatangan.ts'
import { isBersegel } from '#src/modules/jejak/penyegel.service.ts'
import { listSemuaDaerah } from '#src/modules/pengguna/daerah.service.ts'

/** What an administrator sets; only server.ts and cli.ts read the environment. */
export interface Setelan {
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  readonly databaseUrlAplikasi: string | undefined
  /** Demo governments, one-click sign-in, dates of their own. */
  readonly modeContoh: boolean
  /** The demo without the many proposals of its villages. */
  readonly contohRingkas?: boolean | undefined
  readonly baseUrl: string
  /** The mail server and the address letters come from; without both no e-mail is sent. */
  readonly smtp?: string | undefined
  readonly suratDari?: string | undefined
  /** Signing in through a provider (OpenID Connect). */
  readonly oidc?: SetelanOidc | undefined
}

/** Everything that is open while the program runs, and how to close it. */
export interface Pemasangan {
  readonly setelan: Setelan
  readonly basisData: PreparedDatabase
  readonly sql: Sql
  readonly sqlAuth: LibrarySql
  /** The owner's connection, for reference data; `null` when DATABASE_URL may only serve. */
  readonly sqlPemilik: Sql | null
  readonly penandatangan: Penandatangan
  readonly rahasiaSesi: string
  readonly folderBerkas: string
  readonly tutup: () => Promise<void>
}

/** Opens the database (starting the embedded one where no other is given), the keys and the files folder. */
export async function bukaPemasangan(setelan: Setelan, progress: Progress, pilihan: { readonly join?: boolean } = {}): Promise<Pemasangan> {
  const { dataDir, databaseUrl, databaseUrlAplikasi } = setelan
  const basisData = await prepareDatabase({ dataDir, databaseUrl, databaseUrlAplikasi, progress, ...pilihan })
  const folderBerkas = path.join(dataDir, 'berkas')
  mkdirSync(folderBerkas, { recursive: true, mode: 0o700 })
  const sql = openSql(basisData.urlAplikasi, { max: 12 })
  const sqlAuth = openLibrarySql(basisData.urlAplikasi, { schema: 'auth', max: 4 })
  const sqlPemilik = basisData.urlPemilik === null ? null : openSql(basisData.urlPemilik, { max: 2 })
  return {
    setelan,
    basisData,
    sql,
    sqlAuth,
    sqlPemilik,
    penandatangan: await siapkanKunci(sql, dataDir),
    rahasiaSesi: rahasiaTersimpan(dataDir, 'rahasia-sesi', () => randomBytes(32).toString('base64url') + newPassword()),
    folderBerkas,
    tutup: async () => {
      await Promise.all([sql.end({ timeout: 5 }), sqlAuth.end({ timeout: 5 }), sqlPemilik?.end({ timeout: 5 })])
      await basisData.stop()
    },
  }
}

export function berkasKunciJejak(dataDir: string): string {
  return path.join(dataDir, 'kunci-jejak.pem')
}

/** The ledger's key, made at set-up and never again: once anything is sealed, a key that is gone is missed by whoever signs with it. */
async function siapkanKunci(sql: Sql, dataDir: string): Promise<Penandatangan> {
  const berkas = berkasKunciJejak(dataDir)
  if (!existsSync(berkas)) {
    const bersegel = await Promise.all((await listSemuaDaerah(sql)).map((d) => isBersegel(sql, d.daerahId)))
    if (!bersegel.includes(true)) writeOnce(berkas, buatKunci(), 0o600, dataDir)
  }
  return bukaPenandatangan(berkas)
}

/** A secret kept in the data folder, made on first use; several servers of one government share the folder or the file. */
function rahasiaTersimpan(dataDir: string, nama: string, buat: () => string): string {
  const berkas = path.join(dataDir, nama)
  if (!existsSync(berkas)) writeOnce(berkas, buat(), 0o600, dataDir)
  return readFileSync(berkas, 'utf8')
}
