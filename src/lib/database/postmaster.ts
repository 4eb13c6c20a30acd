import { spawn } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { MasalahMulai, errorCode, translateDiskError } from './masalah.ts'
import type { Progress } from './masalah.ts'
import { spawnAs } from './server-user.ts'
import type { ServerUser } from './server-user.ts'
import type { Binaries } from './binaries.ts'

export interface Cluster {
  readonly home: string
  readonly user: ServerUser
  readonly binaries: Binaries
  readonly progress: Progress
}

export interface Postmaster {
  readonly pid: number
  readonly port: number
}

export function dataOf(home: string): string {
  return path.join(home, 'data')
}

function logOf(home: string): string {
  return path.join(home, 'postgresql.log')
}

/** Alive and not a zombie: in a container nobody may collect the dead. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (errorCode(error) !== 'EPERM') return false
  }
  const stat = `/proc/${pid}/stat`
  if (process.platform !== 'linux' || !existsSync(stat)) return true
  return !/\) [ZX] /.test(readFileSync(stat, 'utf8'))
}

function commandOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  } catch {
    return []
  }
}

/** A number in a file may by now belong to any program: it is ours only if it runs on this very folder. */
function runsOn(pid: number, data: string): boolean {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  const command = commandOf(pid)
  return /postgres(\.exe)?$/.test(command[0] ?? '') && command.includes(data)
}

/** The server that already runs on this cluster, if any; removes a pid file that points at somebody else. */
export function findPostmaster(home: string): Postmaster | null {
  const file = path.join(dataOf(home), 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number.parseInt(lines[0] ?? '', 10)
  const port = Number.parseInt(lines[3] ?? '', 10)
  if (Number.isSafeInteger(pid) && pid > 0 && runsOn(pid, dataOf(home))) return { pid, port }
  rmSync(file, { force: true })
  return null
}

async function runPgCtl(cluster: Cluster, args: readonly string[]): Promise<{ code: number | null; output: string }> {
  const command = path.join(cluster.binaries.bin, 'pg_ctl')
  const child = spawn(command, ['-D', dataOf(cluster.home), ...args], {
    ...spawnAs(cluster.user),
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve({ code, output }))
  })
}

export async function findFreePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

function rotateLog(home: string): number {
  const log = logOf(home)
  if (!existsSync(log)) return 0
  const { size } = statSync(log)
  if (size < 10_000_000) return size
  renameSync(log, `${log}.1`)
  return 0
}

function newLogLines(home: string, from: number): string {
  const log = logOf(home)
  return existsSync(log) ? readFileSync(log).subarray(from).toString().trim() : ''
}

function startFailure(home: string, reason: string): unknown {
  const translated = translateDiskError(new Error(reason), home)
  if (translated instanceof MasalahMulai) return translated
  return new MasalahMulai(
    'basis-data-gagal-mulai',
    `PostgreSQL pada ${home} tidak mau berjalan: ${reason.split('\n').slice(-3).join(' ')}`,
    `Baca ${logOf(home)}; bila berkas basis data rusak, pulihkan cadangan terakhir dengan "selaras restore" ke folder data baru.`,
  )
}

/** Another program may take the port between choosing and listening, and orphaned backends need a moment to leave. */
export async function startPostmaster(cluster: Cluster, settings: Readonly<Record<string, string>>): Promise<Postmaster> {
  let reason = ''
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const port = await findFreePort()
    const options = [`-p ${port}`, ...Object.entries(settings).map(([key, value]) => `-c ${key}=${value}`)].join(' ')
    const logSize = rotateLog(cluster.home)
    const slow = setInterval(() => cluster.progress('PostgreSQL masih memulihkan diri, mohon tunggu …'), 5000)
    const run = await runPgCtl(cluster, ['start', '-w', '-t', '600', '-s', '-l', logOf(cluster.home), '-o', options])
    clearInterval(slow)
    const running = findPostmaster(cluster.home)
    if (running) return running
    reason = `${run.output}\n${newLogLines(cluster.home, logSize)}`
    if (!/could not bind|Address already in use|pre-existing shared memory|could not create any TCP/.test(reason)) break
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  throw startFailure(cluster.home, reason)
}

/** Fast first; `immediate` loses nothing either, it only makes the next start replay the log. */
export async function stopPostmaster(cluster: Cluster): Promise<void> {
  for (const mode of ['fast', 'immediate']) {
    if (!findPostmaster(cluster.home)) return
    const run = await runPgCtl(cluster, ['stop', '-w', '-s', '-t', '60', '-m', mode])
    if (run.code === 0) return
  }
  const left = findPostmaster(cluster.home)
  if (left) throw startFailure(cluster.home, `proses ${left.pid} tidak mau berhenti`)
}
