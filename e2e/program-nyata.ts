import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'
import { bersihkan, folderSementara } from '../test/program.ts'

export interface ProgramNyata {
  /** `http://localhost:PORT` */
  readonly alamat: string
  readonly keluaran: () => string
  /** Stops it as an administrator would, and removes its data. Resolves with its exit code. */
  readonly hentikan: () => Promise<number | null>
}

/** Starts src/server.ts as `npm start` does: a new data folder, the demo governments, a free port. */
export async function mulaiProgram(contoh: 'lengkap' | 'ringkas' = 'lengkap'): Promise<ProgramNyata> {
  const dataDir = path.join(folderSementara(), 'data')
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
    hentikan: async () => {
      child.kill('SIGTERM')
      const kode = await berhenti
      await bersihkan([dataDir])
      return kode
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
