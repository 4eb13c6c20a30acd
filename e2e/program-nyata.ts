import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { inject } from 'vitest'
import { bersihkan } from '../test/program.ts'

export interface ProgramNyata {
  /** `http://localhost:PORT` */
  readonly alamat: string
  readonly keluaran: () => string
  /** Stops it as an administrator would, and removes its data. Resolves with its exit code. */
  readonly hentikan: () => Promise<number | null>
}

type Contoh = 'lengkap' | 'ringkas'

/** Starts src/server.ts as `npm start` does: a data folder of its own with the demo governments, a free port. */
export async function mulaiProgram(contoh: Contoh = 'lengkap'): Promise<ProgramNyata> {
  const dataDir = path.join(folderTerjangkau(), 'data')
  salinFolder(await siapkanBibit(contoh), dataDir)
  const program = await jalankanServer(dataDir, contoh)
  return {
    ...program,
    hentikan: async () => {
      const kode = await program.hentikan()
      await bersihkan([dataDir])
      rmSync(path.dirname(dataDir), { recursive: true, force: true })
      return kode
    },
  }
}

/**
 * The data folder of a program that started on an empty disk, loaded its demo and was stopped: made once in a run, by whoever asks first,
 * and copied for each test file.
 */
async function siapkanBibit(contoh: Contoh): Promise<string> {
  const jadi = path.join(inject('folderBibit'), contoh)
  for (;;) {
    if (existsSync(jadi)) return jadi
    if (mulaiMembuat(jadi)) break
    await setTimeout(200)
  }
  const setengah = `${jadi}.setengah`
  try {
    const program = await jalankanServer(setengah, contoh)
    await program.hentikan()
    renameSync(setengah, jadi)
    return jadi
  } finally {
    rmSync(`${jadi}.sedang-dibuat`, { recursive: true, force: true })
  }
}

/** Reached by PostgreSQL's own user too, which the copied database belongs to when the tests run as root. */
function folderTerjangkau(): string {
  const folder = mkdtempSync(path.join(inject('folderBibit'), 'program-'))
  chmodSync(folder, 0o711)
  return folder
}

function mulaiMembuat(jadi: string): boolean {
  try {
    mkdirSync(`${jadi}.sedang-dibuat`)
    return true
  } catch {
    return false
  }
}

/** Owners are kept: as root, PostgreSQL's files belong to another user. */
function salinFolder(dari: string, ke: string): void {
  const { status, stderr } = spawnSync('cp', ['-a', dari, ke], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`folder data tidak tersalin: ${stderr}`)
}

async function jalankanServer(dataDir: string, contoh: Contoh): Promise<ProgramNyata> {
  const port = await portBebas()
  const child = spawn(process.execPath, [path.join(import.meta.dirname, '../src/server.ts')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], SELARAS_DATA: dataDir, PORT: String(port), SELARAS_CONTOH: contoh },
  })
  let keluaran = ''
  const berhenti = new Promise<number | null>((resolve) => void child.on('close', resolve))
  const siap = new Promise<boolean>((resolve) => {
    const tampung = (potongan: Buffer): void => {
      keluaran += potongan.toString()
      if (keluaran.includes('Selaras siap')) resolve(true)
    }
    child.stdout.on('data', tampung)
    child.stderr.on('data', tampung)
    void berhenti.then(() => resolve(false))
  })
  if (!(await siap)) {
    await bersihkan([dataDir])
    throw new Error(`program tidak siap:\n${keluaran}`)
  }
  return {
    alamat: `http://localhost:${port}`,
    keluaran: () => keluaran,
    hentikan: () => {
      child.kill('SIGTERM')
      return berhenti
    },
  }
}

function portBebas(): Promise<number> {
  return new Promise((resolve, reject) => {
    const s = createServer()
    s.on('error', reject)
    s.listen(0, () => {
      const a = s.address()
      s.close(() => (typeof a === 'object' && a !== null ? resolve(a.port) : reject(new Error('tanpa port'))))
    })
  })
}
