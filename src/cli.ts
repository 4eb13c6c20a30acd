import { resolveDataDir } from '#src/lib/database/data-folder.ts'
import { jalankanBaris } from '#src/perintah/perintah.ts'

/** 128 + the number of the signal, as shells expect of an interrupted command. */
const KODE_SINYAL = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

let tutup: (() => Promise<void>) | null = null

/** A command that is interrupted closes its database in order, too. */
async function berhenti(kode: number): Promise<never> {
  await tutup?.().catch(() => undefined)
  process.exit(kode)
}

for (const sinyal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(sinyal, () => void berhenti(KODE_SINYAL[sinyal]))
// The program that started this one is gone.
process.on('disconnect', () => void berhenti(KODE_SINYAL.SIGTERM))
process.channel?.unref()
// A reader that has seen enough (| head) is no error.
process.stdout.on('error', (galat: NodeJS.ErrnoException) => {
  if (galat.code !== 'EPIPE') throw galat
})

process.exitCode = await jalankanBaris(process.argv.slice(2), {
  setelan: {
    dataDir: resolveDataDir(process.env),
    databaseUrl: process.env['DATABASE_URL'],
    databaseUrlAplikasi: process.env['DATABASE_URL_APLIKASI'],
    modeContoh: process.env['SELARAS_CONTOH'] !== '0',
    contohRingkas: process.env['SELARAS_CONTOH'] === 'ringkas',
    smtp: process.env['SELARAS_SMTP'],
    suratDari: process.env['SELARAS_SURAT_DARI'],
    baseUrl: process.env['SELARAS_ALAMAT'] ?? `http://localhost:${process.env['PORT'] ?? '8080'}`,
  },
  kini: () => new Date(),
  stdout: (isi) => void process.stdout.write(isi),
  stderr: (teks) => void process.stderr.write(teks),
  terbuka: (penutup) => {
    tutup = penutup
  },
})
