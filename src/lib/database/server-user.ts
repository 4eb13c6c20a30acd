import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { isRoot } from './data-folder.ts'
import { MasalahMulai } from './masalah.ts'

/** PostgreSQL refuses to run as root; null means that it runs as ourselves. */
export type ServerUser = { readonly uid: number; readonly gid: number } | null

function idOf(flag: '-u' | '-g', name: string): number | null {
  const run = spawnSync('id', [flag, name], { encoding: 'utf8' })
  const id = Number.parseInt(run.stdout ?? '', 10)
  return run.status === 0 && Number.isSafeInteger(id) ? id : null
}

function lookUp(name: string): ServerUser {
  const uid = idOf('-u', name)
  const gid = idOf('-g', name)
  return uid === null || gid === null || uid === 0 ? null : { uid, gid }
}

function addSystemUser(name: string): ServerUser {
  try {
    const args = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent']
    execFileSync('useradd', [...args, '--shell', '/usr/sbin/nologin', name], { stdio: 'ignore' })
  } catch {
    // No useradd here, or another start has just added it: the look-up below decides.
  }
  return lookUp(name)
}

/** Whoever owns an existing cluster keeps it; a new one as root belongs to `selaras`, else to `nobody`. */
export function chooseServerUser(clusterDir: string): ServerUser {
  if (!isRoot()) return null
  if (existsSync(clusterDir)) {
    const { uid, gid } = statSync(clusterDir)
    if (uid !== 0) return { uid, gid }
  }
  const user = lookUp('selaras') ?? addSystemUser('selaras') ?? lookUp('nobody')
  if (user) return user
  throw new MasalahMulai(
    'program-basis-data-tidak-ada',
    'PostgreSQL tidak boleh berjalan sebagai root, dan pengguna sistem tanpa hak istimewa tidak dapat dibuat.',
    'Buat pengguna sistem bernama "selaras", atau jalankan program sebagai pengguna biasa.',
  )
}

export function spawnAs(user: ServerUser): { cwd: string; uid?: number; gid?: number; env: NodeJS.ProcessEnv } {
  // A daemon must not carry our environment, which may hold DATABASE_URL; C keeps its messages recognisable.
  const env = { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C' }
  const cwd = path.parse(process.execPath).root
  return user === null ? { cwd, env } : { cwd, env, uid: user.uid, gid: user.gid }
}

/** Asks the system itself, as that user: groups, ACLs and mounts decide, not only mode bits. */
export function canReach(user: ServerUser, place: string): boolean {
  if (user === null || process.platform === 'win32') return true
  const script = 'test -r "$1" && test -x "$1"'
  return spawnSync('/bin/sh', ['-c', script, 'sh', place], { ...spawnAs(user), stdio: 'ignore' }).status === 0
}
