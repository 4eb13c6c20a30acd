import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findFreePort } from '#src/lib/database/postmaster.ts'
import { canReach, chooseServerUser, spawnAs } from '#src/lib/database/server-user.ts'
import { folderSementara } from './program.ts'

export interface ServerPostgres {
  /** Superuser's address, database `postgres`. */
  readonly url: string
  readonly stop: () => void
}

const DEBIAN = '/usr/lib/postgresql'

/** Newest PostgreSQL ≥ 15 of the distribution, or null. */
export function findServerBinaries(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).map(Number) : []
  const usable = versions.filter((version) => version >= 15 && existsSync(path.join(DEBIAN, String(version), 'bin/initdb')))
  const newest = Math.max(0, ...usable)
  return newest === 0 ? null : path.join(DEBIAN, String(newest), 'bin')
}

/** Somebody else's server, as an unprivileged user, on a free port, thrown away afterwards. */
export async function startServer(bin: string): Promise<ServerPostgres> {
  const user = chooseServerUser('')
  const folder = folderSementara()
  const sandi = path.join(folder, 'sandi')
  writeFileSync(sandi, 'rahasia-penguji')
  if (user) for (const place of [folder, sandi]) chownSync(place, user.uid, user.gid)
  if (!canReach(user, folder)) throw new Error('folder sementara tidak terjangkau')
  const data = path.join(folder, 'data')
  const run = (command: string, args: readonly string[]): void => {
    const result = spawnSync(path.join(bin, command), args, { ...spawnAs(user), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    if (result.status !== 0) throw new Error(`${command}: ${result.stderr}`)
  }
  run('initdb', ['-D', data, '-U', 'penguji', '--auth=scram-sha-256', `--pwfile=${sandi}`, '--encoding=UTF8', '--locale=C', '--no-sync'])
  const port = await findFreePort()
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`
  run('pg_ctl', ['-D', data, '-w', '-s', '-l', path.join(folder, 'log'), '-o', options, 'start'])
  return {
    url: `postgres://penguji:rahasia-penguji@127.0.0.1:${port}/postgres`,
    stop: () => run('pg_ctl', ['-D', data, '-w', '-s', '-m', 'immediate', 'stop']),
  }
}
