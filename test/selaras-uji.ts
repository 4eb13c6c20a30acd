import { jalankanBaris } from '#src/perintah/perintah.ts'
import type { TestDatabase } from './database.ts'
import { SAAT } from './kabupaten-uji.ts'

export interface HasilPerintah {
  readonly kode: number
  readonly stdout: string
  readonly stderr: string
  readonly json: () => Record<string, unknown>
}

/** The command line in this process, on a test's database and at its instant: what it printed, and its exit code. */
export async function jalankanSelaras(db: TestDatabase, dataDir: string, argv: readonly string[]): Promise<HasilPerintah> {
  let [stdout, stderr] = ['', '']
  const kode = await jalankanBaris(argv, {
    setelan: { dataDir, databaseUrl: db.urlAdmin, databaseUrlAplikasi: db.urlAplikasi, modeContoh: true, baseUrl: 'http://localhost' },
    kini: () => new Date(SAAT),
    stdout: (isi) => {
      stdout += typeof isi === 'string' ? isi : Buffer.from(isi).toString('latin1')
    },
    stderr: (teks) => {
      stderr += teks
    },
    terbuka: () => undefined,
  })
  return { kode, stdout, stderr, json: () => JSON.parse(stdout) as Record<string, unknown> }
}
