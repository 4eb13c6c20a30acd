import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BekalAplikasi, createAplikasi } from '#src/aplikasi.ts'
import { openLibrarySql } from '#src/lib/library-sql.ts'
import { buatKunci } from '#src/modules/jejak/kunci.service.ts'
import { bacaPenandatangan } from '#src/modules/jejak/penandatangan.ts'
import { createAuth } from '#src/modules/pengguna/auth.service.ts'
import type { TestDatabase } from './database.ts'

export interface AplikasiUji {
  readonly app: ReturnType<typeof createAplikasi>
  readonly galat: unknown[]
  readonly close: () => Promise<void>
}

/** The real application on a test database; `lain` replaces parts of what it is given. */
export function bukaAplikasi(db: TestDatabase, lain: Partial<BekalAplikasi> = {}): AplikasiUji {
  const sqlAuth = openLibrarySql(db.urlAplikasi, { schema: 'auth', max: 2 })
  const folderBerkas = mkdtempSync(path.join(tmpdir(), 'selaras-berkas-'))
  const galat: unknown[] = []
  const auth = createAuth({
    sql: db.sql,
    sqlAuth,
    secret: 'rahasia-uji-yang-cukup-panjang-untuk-dipakai',
    baseUrl: 'http://localhost',
    catatMasuk: () => Promise.resolve(),
    galat: (...r) => galat.push(r),
  })
  const app = createAplikasi({
    sql: db.sql,
    auth,
    penandatangan: bacaPenandatangan('uji', buatKunci()),
    folderBerkas,
    alamat: 'http://localhost',
    modeContoh: true,
    kini: () => new Date('2024-01-25T02:00:00Z'),
    catatGalat: (_, g) => galat.push(g),
    ...lain,
  })
  return {
    app,
    galat,
    close: async () => {
      await sqlAuth.end({ timeout: 5 })
      rmSync(folderBerkas, { recursive: true, force: true })
    },
  }
}
