import { appendFileSync, chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import path from 'node:path'
import { openSpareDir } from './binaries.ts'
import type { Binaries } from './binaries.ts'
import { isRoot, newPassword, readRahasia, saveRahasia, writeAtomically } from './data-folder.ts'
import { MasalahMulai, errorText, translateDiskError } from './masalah.ts'
import type { Progress } from './masalah.ts'
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

function runInitdb(home: string, user: ServerUser, binaries: Binaries, password: string): void {
  const passwordFile = path.join(home, 'sandi.sementara')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user) chownSync(passwordFile, user.uid, user.gid)
  try {
    const args = ['-D', path.join(home, 'data.baru'), '-U', ADMIN, '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
    const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
    const run = spawnSync(path.join(binaries.bin, 'initdb'), [...args, ...locale, '--data-checksums'], {
      ...spawnAs(user),
      encoding: 'utf8',
    })
    if (run.status === 0) return
    const reason = `${run.stderr ?? ''}${run.error ? errorText(run.error) : ''}`.trim()
    throw translateDiskError(new Error(reason), home)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/** Built aside and renamed into place, so a crash in the middle leaves nothing that looks like a database. */
export function createCluster(options: { dataDir: string; user: ServerUser; binaries: Binaries; progress: Progress }): string {
  const { dataDir, user, binaries, progress } = options
  progress('Menyiapkan basis data baru (sekali saja) …')
  try {
    const rahasia = readRahasia(dataDir)
    const admin = rahasia.admin ?? newPassword()
    if (rahasia.admin === undefined) saveRahasia(dataDir, { ...rahasia, admin })
    const home = chooseClusterHome(dataDir, user, progress)
    rmSync(path.join(home, 'data.baru'), { recursive: true, force: true })
    runInitdb(home, user, binaries, admin)
    appendFileSync(path.join(home, 'data.baru/postgresql.conf'), CONFIG, { flush: true })
    renameSync(path.join(home, 'data.baru'), path.join(home, 'data'))
    const relative = path.relative(dataDir, home)
    writeAtomically(pointerFile(dataDir), `${relative.startsWith('..') ? home : relative}\n`, 0o644, dataDir)
    return home
  } catch (error) {
    const translated = translateDiskError(error, dataDir)
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
