import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { isAlive } from '#src/lib/database/postmaster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser tests keep the data folders they start from: see e2e/program-nyata.ts. */
    folderBibit: string
  }
}

const PREFIX = 'selaras-bibit-'

/** What an interrupted run left behind. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1]
    if (pid === undefined || isAlive(Number(pid))) continue
    await rm(path.join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined)
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweep()
  const folder = await mkdtemp(path.join(tmpdir(), `${PREFIX}${process.pid}-`))
  // PostgreSQL runs as another user when the tests run as root.
  await chmod(folder, 0o711)
  project.provide('folderBibit', folder)
  return () => rm(folder, { recursive: true, force: true })
}
