import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findClusterHome } from '#src/lib/database/cluster.ts'
import { findPostmaster, isAlive } from '#src/lib/database/postmaster.ts'
import { canReach } from '#src/lib/database/server-user.ts'

export interface Siap {
  readonly urlAplikasi: string
  readonly urlAdmin: string
  readonly asal: string
  readonly pid: number
  readonly alamat: { readonly port: number }
}

export interface Program {
  readonly child: ChildProcess
  readonly siap: Siap
  readonly selesai: Promise<{ code: number | null; signal: string | null; stderr: string }>
}

export interface Opsi {
  readonly args: Readonly<Record<string, unknown>>
  readonly node?: string
  readonly program?: string
  readonly user?: { readonly uid: number; readonly gid: number } | undefined
  /** Through the bootstrap of npm start, as its child. */
  readonly lewatInduk?: boolean
}

/** Starts the test program; `siap` is null when it ended before it was ready. */
export async function jalankan(opsi: Opsi): Promise<{ siap: Siap | null; child: ChildProcess; selesai: Program['selesai'] }> {
  const program = opsi.program ?? path.join(import.meta.dirname, 'program-uji.ts')
  const node = opsi.node ?? process.execPath
  const induk = path.join(import.meta.dirname, '../scripts/persiapan.mjs')
  const perantara = `import(process.argv[1]).then((m) => m.become(process.argv[2], process.argv.slice(3)))`
  const sendiri = [program, JSON.stringify(opsi.args)]
  const child = spawn(node, opsi.lewatInduk === true ? ['-e', perantara, induk, node, ...sendiri] : sendiri, {
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
    ...opsi.user,
  })
  let [stdout, stderr] = ['', '']
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const selesai: Program['selesai'] = new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal, stderr }))
  })
  const line = new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString()
      if (stdout.includes('\n')) resolve(stdout)
    })
  })
  const first = await Promise.race([line, selesai.then(() => stdout)])
  return { siap: first === '' ? null : (JSON.parse(first) as Siap), child, selesai }
}

export async function jalankanSampaiSiap(opsi: Opsi): Promise<Program> {
  const { siap, child, selesai } = await jalankan(opsi)
  if (siap) return { siap, child, selesai }
  throw new Error(`program tidak siap: ${(await selesai).stderr}`)
}

/** Runs until the end: for starts that must be refused. */
export async function jalankanSampaiSelesai(opsi: Opsi): Promise<{ siap: Siap | null; code: number | null; stderr: string }> {
  const { siap, selesai } = await jalankan(opsi)
  return { siap, ...(await selesai) }
}

/** Somebody without privileges: another user when we are root, else ourselves. */
export const ORANG_BIASA = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined

/** False where the clone lies in a folder that only root may enter. */
export const bisaSebagaiOrangBiasa = [process.execPath, import.meta.dirname].every((place) => canReach(ORANG_BIASA ?? null, place))

const folders: string[] = []

/** A folder of mode 0700, like `mktemp -d`, removed by `bersihkan` together with its database. */
export function folderSementara(parent = tmpdir()): string {
  const folder = mkdtempSync(path.join(parent, 'selaras-mulai-'))
  folders.push(folder)
  return folder
}

export async function bersihkan(dataDirs: readonly string[]): Promise<void> {
  for (const dataDir of dataDirs) {
    const home = homeOf(dataDir)
    if (home === null) continue
    const left = findPostmaster(home)
    if (left) {
      process.kill(left.pid, 'SIGINT')
      await tungguMati(left.pid)
    }
    rmSync(home, { recursive: true, force: true })
  }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

export async function tungguMati(pid: number): Promise<void> {
  for (let i = 0; i < 100 && isAlive(pid); i += 1) await new Promise((resolve) => setTimeout(resolve, 50))
}

function homeOf(dataDir: string): string | null {
  try {
    return findClusterHome(dataDir)
  } catch {
    return null
  }
}

export function tulisMigrasi(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content)
  return folder
}

export const MIGRASI_UJI = {
  '0001.do.buat-catatan.sql': 'create table catatan (id integer primary key); grant select, insert on catatan to selaras_aplikasi;',
}
