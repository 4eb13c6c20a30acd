import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { homedir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { MasalahMulai, errorCode, errorText, folderClosed, translateDiskError } from './masalah.ts'

const Rahasia = z.strictObject({ admin: z.string().optional(), aplikasi: z.string().optional() })
export type Rahasia = z.infer<typeof Rahasia>

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/** SELARAS_DATA, or the place where this system keeps a program's data. */
export function resolveDataDir(env: NodeJS.ProcessEnv): string {
  if (env.SELARAS_DATA !== undefined && env.SELARAS_DATA !== '') return path.resolve(env.SELARAS_DATA)
  if (isRoot()) return '/var/lib/selaras'
  if (process.platform === 'win32') return path.join(env.LOCALAPPDATA ?? homedir(), 'selaras')
  if (process.platform === 'darwin') return path.join(homedir(), 'Library/Application Support/selaras')
  return path.join(env.XDG_DATA_HOME ?? path.join(homedir(), '.local/share'), 'selaras')
}

/** Makes the folder when it is missing and proves that it can be written. */
export function openDataDir(dataDir: string): void {
  try {
    const isNew = !existsSync(dataDir)
    if (!isNew && !statSync(dataDir).isDirectory()) throw folderClosed(dataDir, 'bukan folder')
    mkdirSync(dataDir, { recursive: true })
    // As root the database's own user must be able to walk through; secrets inside are 0600.
    if (isNew) chmodSync(dataDir, isRoot() ? 0o711 : 0o700)
    const probe = path.join(dataDir, `.uji-tulis-${process.pid}`)
    writeFileSync(probe, 'x', { flush: true })
    rmSync(probe)
  } catch (error) {
    throw translateDiskError(error, dataDir)
  }
}

function rahasiaPath(dataDir: string): string {
  return path.join(dataDir, 'rahasia.json')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export function readRahasia(dataDir: string): Rahasia {
  const file = rahasiaPath(dataDir)
  if (!existsSync(file)) return {}
  let text = ''
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw folderClosed(file, errorText(error))
  }
  const parsed = Rahasia.safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  throw new MasalahMulai(
    'sandi-tak-dikenal',
    `isi ${file} rusak, sehingga kata sandi basis data tidak terbaca.`,
    'Kembalikan berkas itu dari cadangan folder data, atau pulihkan cadangan terakhir ke folder data baru dengan "selaras restore".',
  )
}

/** The administrator's password, made before the database that will use it. */
export function ensureAdminPassword(dataDir: string): string {
  writeOnce(rahasiaPath(dataDir), `${JSON.stringify({ admin: newPassword() })}\n`, 0o600, dataDir)
  const { admin } = readRahasia(dataDir)
  if (admin !== undefined) return admin
  const baru = newPassword()
  saveRahasia(dataDir, { ...readRahasia(dataDir), admin: baru })
  return baru
}

/** Passwords are written before they are used, so a crash in between never locks us out. */
export function saveRahasia(dataDir: string, rahasia: Rahasia): void {
  const file = rahasiaPath(dataDir)
  const temporary = `${file}.${process.pid}.baru`
  try {
    writeFileSync(temporary, `${JSON.stringify(rahasia)}\n`, { mode: 0o600, flush: true })
    renameSync(temporary, file)
  } catch (error) {
    throw translateDiskError(error, dataDir)
  }
}

/** Only the first of two simultaneous starts may write; the other then reads what the first has written. */
export function writeOnce(file: string, content: string, mode: number, dataDir: string): void {
  const temporary = `${file}.${process.pid}.baru`
  try {
    writeFileSync(temporary, content, { mode, flush: true })
    linkSync(temporary, file)
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw translateDiskError(error, dataDir)
  } finally {
    rmSync(temporary, { force: true })
  }
}

export function newPassword(): string {
  return randomBytes(24).toString('base64url')
}
