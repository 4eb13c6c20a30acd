import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { findClusterHome } from '#src/lib/database/cluster.ts'
import { startEmbedded } from '#src/lib/database/embedded.ts'
import { prepareDatabase } from '#src/lib/database/prepare.ts'
import type { PreparedDatabase } from '#src/lib/database/prepare.ts'
import { isAlive } from '#src/lib/database/postmaster.ts'
import { openSql } from '#src/lib/sql.ts'
import { fillTemplate } from './template.ts'

/** A crash may lose these clusters: that is what makes cloning cheap. Never used outside tests. */
const THROW_AWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off', max_connections: '400' }
const PREFIX = 'selaras-uji-'

async function removeDataDir(dataDir: string): Promise<void> {
  const home = existsSync(dataDir) ? findClusterHome(dataDir) : null
  await rm(dataDir, { recursive: true, force: true })
  if (home !== null) await rm(home, { recursive: true, force: true })
}

/** What an interrupted run left behind: its server still runs, nobody owns it. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1]
    if (pid === undefined || isAlive(Number(pid))) continue
    const dataDir = path.join(tmpdir(), name)
    try {
      if (findClusterHome(dataDir) !== null) await (await startEmbedded({ dataDir, progress: () => undefined })).stop()
      await removeDataDir(dataDir)
    } catch {
      // Another user's folder, or half made: the operating system clears it some day.
    }
  }
}

async function fill(db: PreparedDatabase): Promise<void> {
  if (db.urlPemilik === null) throw new Error('tanpa peran pemilik')
  const sqlPemilik = openSql(db.urlPemilik, { max: 2 })
  try {
    await fillTemplate(sqlPemilik)
    await sqlPemilik`analyze`
  } finally {
    await sqlPemilik.end()
  }
}

interface Template {
  readonly basisData: { urlAdmin: string; urlAplikasi: string }
  readonly remove: () => Promise<void>
}

async function openTemplate(): Promise<Template> {
  await sweep()
  const dataDir = await mkdtemp(path.join(tmpdir(), `${PREFIX}${process.pid}-`))
  const db = await prepareDatabase({ dataDir, progress: () => undefined, settings: THROW_AWAY })
  const remove = async (): Promise<void> => {
    await db.stop()
    await removeDataDir(dataDir)
  }
  try {
    await fill(db)
    return { basisData: { urlAdmin: db.urlAdmin ?? '', urlAplikasi: db.urlAplikasi }, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/** The projects `db` and `e2e` each call this in the same process and share one server. */
const shared = globalThis as { selarasTemplate?: { opened: Promise<Template>; users: number } | undefined }

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const own = (shared.selarasTemplate ??= { opened: openTemplate(), users: 0 })
  own.users += 1
  const template = await own.opened
  project.provide('basisData', template.basisData)
  return async () => {
    own.users -= 1
    if (own.users > 0) return
    shared.selarasTemplate = undefined
    await template.remove()
  }
}
