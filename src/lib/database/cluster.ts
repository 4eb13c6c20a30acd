import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import path from 'node:path'
import { openSpareDir } from './binaries.ts'
import type { Binaries } from './binaries.ts'
import { ensureAdminPassword, isRoot, writeOnce } from './data-folder.ts'
import { MasalahMulai, errorText, translateDiskError } from './masalah.ts'
import type { Progress } from './masalah.ts'
import { isAlive } from './postmaster.ts'
import { canReach, spawnAs } from './server-user.ts'
import type { ServerUser } from './server-user.ts'

export const ADMIN = 'selaras_admin'
const SHARED_HOME = '/var/lib/selaras'

const CONFIG = `
# Ditulis oleh Selaras saat basis data dibuat.
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
password_encryption = 'scram-sha-256'
timezone = 'UTC'
log_timezone = 'UTC'
fsync = on
full_page_writes = on
log_min_messages = warning
max_connections = 200
`

function pointerFile(dataDir: string): string {
  return path.join(dataDir, 'basis-data.lokasi')
}

/** Where copies of binaries and out-of-the-way clusters go: reachable by any user when we are root. */
export function spareDirOf(dataDir: string): string {
  return isRoot() ? SHARED_HOME : dataDir
}

/** The folder that holds `data` and the log. Remembered in the data folder, so it is never guessed twice. */
export function findClusterHome(dataDir: string): string | null {
  const pointer = pointerFile(dataDir)
  if (!existsSync(pointer)) return null
  const home = path.resolve(dataDir, readFileSync(pointer, 'utf8').trim())
  if (existsSync(path.join(home, 'data/PG_VERSION'))) return home
  throw new MasalahMulai(
    'basis-data-hilang',
    `folder data ${dataDir} menunjuk ke basis data di ${home}, tetapi basis data itu tidak ada.`,
    `Sambungkan kembali penyimpanan yang memuatnya, atau hapus ${pointer} untuk mulai dengan basis data kosong lalu pulihkan cadangan dengan "selaras restore".`,
  )
}

function makeOwnedFolder(folder: string, user: ServerUser): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  if (user) chownSync(folder, user.uid, user.gid)
}

function openDoor(dataDir: string): boolean {
  const { mode, uid } = statSync(dataDir)
  if (uid !== 0 || (mode & 0o001) !== 0) return false
  chmodSync(dataDir, (mode & 0o7777) | 0o011)
  return true
}

/** Inside the data folder where the database's user can get there, else under /var/lib/selaras. */
function chooseClusterHome(dataDir: string, user: ServerUser, progress: Progress): string {
  const home = path.join(dataDir, 'postgresql')
  makeOwnedFolder(home, user)
  if (canReach(user, home) || (openDoor(dataDir) && canReach(user, home))) return home
  rmSync(home, { recursive: true })
  openSpareDir(SHARED_HOME)
  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  const elsewhere = mkdtempSync(path.join(SHARED_HOME, `${key}-`))
  makeOwnedFolder(elsewhere, user)
  if (!canReach(user, elsewhere)) {
    throw new MasalahMulai(
      'folder-data-tak-terjangkau',
      `PostgreSQL (yang tidak boleh berjalan sebagai root) tidak dapat menjangkau ${dataDir} maupun ${SHARED_HOME}.`,
      'Pilih folder data yang dapat dilalui semua pengguna (misalnya izin 0711) lewat SELARAS_DATA.',
    )
  }
  progress(`Folder data ${dataDir} tertutup bagi pengguna PostgreSQL; basis datanya disimpan di ${elsewhere}.`)
  return elsewhere
}

function runInitdb(half: string, user: ServerUser, binaries: Binaries, password: string): void {
  const passwordFile = `${half}.sandi`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user) chownSync(passwordFile, user.uid, user.gid)
  try {
    const args = ['-D', half, '-U', ADMIN, '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
    const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
    const command = path.join(binaries.bin, 'initdb')
    const run = spawnSync(command, [...args, ...locale, '--data-checksums'], { ...spawnAs(user), encoding: 'utf8' })
    if (run.status === 0) return
    const reason = `${run.stderr ?? ''}${run.error ? errorText(run.error) : ''}`.trim()
    throw translateDiskError(new Error(reason), half)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/** Half-made databases of starts that were killed. */
function sweepHalves(home: string): void {
  for (const name of readdirSync(home)) {
    const pid = /^data\.baru-(\d+)$/.exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(path.join(home, name), { recursive: true, force: true })
  }
}

/** Whoever renames first wins; the other start drops its copy and goes on with the winner's. */
function putInPlace(half: string, home: string): void {
  try {
    renameSync(half, path.join(home, 'data'))
  } catch (error) {
    if (!existsSync(path.join(home, 'data/PG_VERSION'))) throw error
    rmSync(half, { recursive: true, force: true })
  }
}

function buildCluster({ dataDir, user, binaries, progress }: NewCluster): string {
  const admin = ensureAdminPassword(dataDir)
  const home = chooseClusterHome(dataDir, user, progress)
  sweepHalves(home)
  const half = path.join(home, `data.baru-${process.pid}`)
  rmSync(half, { recursive: true, force: true })
  runInitdb(half, user, binaries, admin)
  appendFileSync(path.join(half, 'postgresql.conf'), CONFIG, { flush: true })
  putInPlace(half, home)
  const relative = path.relative(dataDir, home)
  writeOnce(pointerFile(dataDir), `${relative.startsWith('..') ? home : relative}\n`, 0o644, dataDir)
  const chosen = findClusterHome(dataDir) ?? home
  if (chosen !== home) rmSync(home, { recursive: true, force: true })
  return chosen
}

interface NewCluster {
  readonly dataDir: string
  readonly user: ServerUser
  readonly binaries: Binaries
  readonly progress: Progress
}

/** Built aside and renamed into place, so a crash in the middle leaves nothing that looks like a database. */
export function createCluster(options: NewCluster): string {
  options.progress('Menyiapkan basis data baru (sekali saja) …')
  try {
    return buildCluster(options)
  } catch (error) {
    const translated = translateDiskError(error, options.dataDir)
    if (translated instanceof MasalahMulai) throw translated
    throw new MasalahMulai(
      'basis-data-gagal-mulai',
      `basis data baru tidak dapat dibuat: ${errorText(error)}`,
      'Periksa ruang penyimpanan dan izin folder data, lalu jalankan lagi.',
    )
  }
}

export function checkClusterVersion(home: string, binaries: Binaries): void {
  const version = Number.parseInt(readFileSync(path.join(home, 'data/PG_VERSION'), 'utf8'), 10)
  if (version === binaries.major) return
  throw new MasalahMulai(
    'basis-data-versi-lain',
    `basis data di ${home} dibuat oleh PostgreSQL ${version}, sedangkan program ini membawa PostgreSQL ${binaries.major}.`,
    'Buat cadangan dengan versi program yang lama ("selaras backup"), lalu pulihkan ke folder data baru dengan versi ini ("selaras restore").',
  )
}
