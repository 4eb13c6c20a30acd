import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { reportStartProblem } from '#src/lib/database/masalah.ts'
import { prepareDatabase } from '#src/lib/database/prepare.ts'
import { printSchema } from '#src/lib/database/print-schema.ts'
import { openSql } from '#src/lib/sql.ts'

// Rewrites db/schema.sql from a database that exists only for this moment.
const dataDir = await mkdtemp(path.join(tmpdir(), 'selaras-skema-'))
try {
  const db = await prepareDatabase({ dataDir, progress: () => undefined, settings: { fsync: 'off' } })
  const sql = openSql(db.urlAdmin ?? db.urlAplikasi, { max: 1 })
  writeFileSync(path.join(import.meta.dirname, '../db/schema.sql'), await printSchema(sql))
  await sql.end()
  await db.stop()
} catch (error) {
  reportStartProblem(error)
} finally {
  await rm(dataDir, { recursive: true, force: true })
}
