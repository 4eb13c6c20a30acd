import type { Server } from 'node:http'
import { MasalahMulai, errorCode } from './database/masalah.ts'
import type { Progress } from './database/masalah.ts'

export interface ShutdownOptions {
  /** Open requests are finished first; a command has none, and a server that is still loading has none yet. */
  readonly server?: Server | (() => Server | undefined)
  /** In this order, after the last request: jobs, pools, the database. */
  readonly steps: readonly (() => Promise<unknown>)[]
  readonly progress: Progress
  /** How long open requests may still take. */
  readonly graceMs?: number
}

/** Stops accepting at once and resolves when the last open request has been answered. */
async function closeServer(server: Server, graceMs: number): Promise<void> {
  if (!server.listening) return
  // A kept-alive connection becomes idle only after its answer; without this it would hold us for seconds.
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const limit = setTimeout(() => server.closeAllConnections(), graceMs)
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
  clearInterval(sweep)
  clearTimeout(limit)
}

/**
 * On SIGTERM, SIGINT, SIGHUP, or when the starting process is killed: finish, close, leave with code 0.
 * Ctrl-C arrives several times through npm; only the first counts.
 */
export function shutDownOnSignal(options: ShutdownOptions): void {
  let isClosing = false
  const shutDown = async (): Promise<void> => {
    if (isClosing) return
    isClosing = true
    options.progress('Menyelesaikan permintaan yang masih berjalan, lalu berhenti …')
    let code = 0
    const server = typeof options.server === 'function' ? options.server() : options.server
    if (server) await closeServer(server, options.graceMs ?? 20_000)
    for (const step of options.steps) {
      try {
        await step()
      } catch (error) {
        code = 1
        options.progress(`Gagal menutup dengan tertib: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
    process.exit(code)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void shutDown())
  if (process.channel) {
    process.on('disconnect', () => void shutDown())
    process.channel.unref()
  }
}

/** The port to listen on; refuses what is no port before anything is started. */
export function readPort(teks: string | undefined): number {
  const port = Number(teks === undefined || teks === '' ? 8080 : teks)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new MasalahMulai('port-tidak-sah', `PORT "${teks ?? ''}" bukan nomor port.`, 'Isi PORT dengan angka 1 sampai 65535, misalnya: PORT=8080 npm start')
}

/** Resolves once the server listens; a taken or forbidden port becomes a start problem. */
export async function waitListening(server: Server, port: number): Promise<void> {
  if (server.listening) return
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', (error) => reject(translateListenError(error, port)))
  })
}

function translateListenError(error: Error, port: number): Error {
  if (errorCode(error) === 'EADDRINUSE') {
    return new MasalahMulai(
      'port-dipakai',
      `port ${port} sedang dipakai program lain.`,
      `Hentikan program itu, atau pilih port lain, misalnya: PORT=${port === 8080 ? 8081 : 8080} npm start`,
    )
  }
  if (errorCode(error) === 'EACCES') {
    return new MasalahMulai('port-terlarang', `port ${port} tidak boleh dibuka oleh pengguna ini.`, 'Pilih port 1024 atau lebih tinggi lewat PORT.')
  }
  return error
}
