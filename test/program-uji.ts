// A small program with the real start and stop of the house, for tests that kill it.
// Usage: node test/program-uji.ts '{"dataDir": "...", ...}'
import { createServer } from 'node:http'
import postgres from 'postgres'
import { reportStartProblem } from '#src/lib/database/masalah.ts'
import { prepareDatabase } from '#src/lib/database/prepare.ts'
import { shutDownOnSignal, waitListening } from '#src/lib/shutdown.ts'

interface Perintah {
  readonly dataDir: string
  readonly databaseUrl?: string
  readonly migrationsDir: string
  readonly join?: boolean
  readonly port?: number
  /** Leave at once instead of serving. */
  readonly sekali?: boolean
}

const perintah = JSON.parse(process.argv[2] ?? '{}') as Perintah
const progress = (baris: string): void => void process.stderr.write(`${baris}\n`)

try {
  const { dataDir, databaseUrl, join = false } = perintah
  const sources = { migrationsDir: perintah.migrationsDir, viewsDir: `${perintah.migrationsDir}/tidak-ada` }
  const db = await prepareDatabase({ dataDir, databaseUrl, join, sources, progress })
  if (perintah.sekali === true) {
    process.stdout.write(`${JSON.stringify({ ...db, pid: process.pid })}\n`)
    await db.stop()
  } else {
    const sql = postgres(db.urlAplikasi, { max: 2 })
    const server = createServer((_request, response) => {
      void sql`select pg_sleep(1.5)`.then(() => response.end('selesai'))
    })
    server.listen(perintah.port ?? 0, '127.0.0.1')
    await waitListening(server, perintah.port ?? 0)
    shutDownOnSignal({ server, steps: [() => sql.end(), db.stop], progress })
    process.stdout.write(`${JSON.stringify({ ...db, pid: process.pid, alamat: server.address() })}\n`)
  }
} catch (error) {
  reportStartProblem(error)
  process.exit()
}
