import postgres from 'postgres'
import { findBinaries } from './binaries.ts'
import { ADMIN, checkClusterVersion, createCluster, findClusterHome, spareDirOf } from './cluster.ts'
import { openDataDir, readRahasia } from './data-folder.ts'
import { MasalahMulai, errorCode, translateDiskError } from './masalah.ts'
import type { Progress } from './masalah.ts'
import { dataOf, findPostmaster, startPostmaster, stopPostmaster } from './postmaster.ts'
import type { Cluster, Postmaster } from './postmaster.ts'
import { chooseServerUser } from './server-user.ts'

export interface EmbeddedOptions {
  readonly dataDir: string
  readonly progress: Progress
  /** Use the database of a program that is running instead of refusing; it is then left running. */
  readonly join?: boolean
  /** Settings for throw-away clusters of tests; never used for real data. */
  readonly settings?: Readonly<Record<string, string>>
}

export interface EmbeddedDatabase {
  readonly urlAdmin: string
  readonly pid: number
  readonly asal: 'dimulai' | 'diambil-alih' | 'digabung'
  readonly stop: () => Promise<void>
}

const PROGRAM_LOCK = [0x5e1a, 0x4a5] as const

function urlOf(port: number, password: string): string {
  return `postgres://${ADMIN}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`
}

/** One connection that lives as long as the program: the lock it holds dies with the process, however it dies. */
function openLockConnection(url: string): postgres.Sql {
  return postgres(url, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 10,
    onnotice: () => undefined,
    connection: { application_name: `selaras:${process.pid}` },
  })
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** Proves that this port is our cluster: our password is accepted and it serves our folder. */
async function answers(sql: postgres.Sql, home: string): Promise<boolean> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    try {
      const [row] = await sql`select current_setting('data_directory') as folder`
      return row?.folder === dataOf(home)
    } catch (error) {
      // 57P03: it is still starting or recovering.
      if (errorCode(error) !== '57P03') return false
      await sleep(100)
    }
  }
  return false
}

async function takeProgramLock(sql: postgres.Sql, attempts: number): Promise<{ taken: boolean; holder: string }> {
  // After kill -9 the server needs an instant to notice that the old connection is gone.
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const [row] = await sql`select pg_try_advisory_lock(${PROGRAM_LOCK[0]}, ${PROGRAM_LOCK[1]}) as taken`
    if (row?.taken === true) return { taken: true, holder: '' }
    await sleep(100)
  }
  const [row] = await sql`
    select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
    where l.locktype = 'advisory' and l.classid = ${PROGRAM_LOCK[0]} and l.objid = ${PROGRAM_LOCK[1]} and l.granted`
  return { taken: false, holder: String(row?.name ?? '').replace('selaras:', '') }
}

async function attach(cluster: Cluster, running: Postmaster, options: EmbeddedOptions, asal: 'dimulai' | 'diambil-alih'): Promise<EmbeddedDatabase | null> {
  const urlAdmin = urlOf(running.port, readRahasia(options.dataDir).admin ?? '')
  const sql = openLockConnection(urlAdmin)
  if (!(await answers(sql, cluster.home))) {
    await sql.end({ timeout: 1 })
    return null
  }
  const lock = await takeProgramLock(sql, options.join === true ? 1 : 20).catch(() => null)
  if (lock === null) {
    // The other program has just stopped the server under our feet: it is ours to start.
    await sql.end({ timeout: 1 })
    return null
  }
  if (!lock.taken) {
    await sql.end({ timeout: 1 })
    if (options.join === true) return { urlAdmin, pid: running.pid, asal: 'digabung', stop: async () => undefined }
    throw new MasalahMulai(
      'folder-data-dipakai',
      `folder data ${options.dataDir} sedang dipakai program Selaras lain (proses ${lock.holder}).`,
      'Hentikan program itu lebih dahulu, atau pakai folder lain lewat SELARAS_DATA.',
    )
  }
  const stop = async (): Promise<void> => {
    await sql.end({ timeout: 5 })
    await stopPostmaster(cluster)
  }
  return { urlAdmin, pid: running.pid, asal, stop }
}

async function adopt(cluster: Cluster, options: EmbeddedOptions): Promise<EmbeddedDatabase | null> {
  const running = findPostmaster(cluster.home)
  if (!running) return null
  const adopted = await attach(cluster, running, options, 'diambil-alih')
  if (adopted) {
    if (adopted.asal === 'diambil-alih') options.progress(`Basis data masih berjalan sejak tadi (proses ${running.pid}); dipakai kembali.`)
    return adopted
  }
  options.progress(`Basis data yang masih berjalan (proses ${running.pid}) tidak menjawab; dihentikan dengan tertib.`)
  await stopPostmaster(cluster)
  return null
}

function openCluster(options: EmbeddedOptions): Cluster {
  const { dataDir, progress } = options
  openDataDir(dataDir)
  const known = findClusterHome(dataDir)
  const user = chooseServerUser(known !== null ? dataOf(known) : '')
  const binaries = findBinaries(user, spareDirOf(dataDir), progress)
  const home = known ?? createCluster({ dataDir, user, binaries, progress })
  checkClusterVersion(home, binaries)
  return { home, user, binaries, progress }
}

/** Starts the PostgreSQL that npm brought along, or takes over the one a killed program left running. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  try {
    const cluster = openCluster(options)
    const adopted = await adopt(cluster, options)
    if (adopted) return adopted
    // Before anything runs: a damaged file must not leave a server behind.
    readRahasia(options.dataDir)
    options.progress('Menjalankan basis data …')
    const started = await attach(cluster, await startPostmaster(cluster, options.settings ?? {}), options, 'dimulai')
    if (started) return started
    await stopPostmaster(cluster)
  } catch (error) {
    throw translateDiskError(error, options.dataDir)
  }
  throw new MasalahMulai(
    'sandi-tak-dikenal',
    `basis data di ${options.dataDir} menolak kata sandi yang tersimpan di folder data itu.`,
    'Kembalikan berkas rahasia.json dari cadangan folder data, atau pulihkan cadangan terakhir ke folder data baru dengan "selaras restore".',
  )
}
