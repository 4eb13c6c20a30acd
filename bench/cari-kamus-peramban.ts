import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { z } from 'zod'
import { bukaLayar, bukaPeramban, CHROMIUM, PONSEL } from '../e2e/peramban.ts'
import { susunDaftar, susunSasaran } from './daftar-cari.ts'

/*
 * The same search in a real browser, its processor slowed four and six times (CDP Emulation.setCPUThrottlingRate), on the 10,000
 * items and keystrokes of bench/cari-kamus.ts. Usage: node bench/cari-kamus-peramban.ts
 */

const PERLAMBATAN = [1, 4, 6]
const BATAS = 12
const SASARAN = 40

const Ukuran = z.object({ bangun: z.number(), lama: z.array(z.number()), ditemukan: z.number() })

/** Bundled as the workspace's build does it; puts the search on the page's `window`. */
async function rakit(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '#src': path.resolve(import.meta.dirname, '../src') } },
    build: {
      outDir: folder,
      lib: {
        entry: path.resolve(import.meta.dirname, '../src/modules/kamus-usulan/indeks-kamus.ts'),
        formats: ['iife'],
        name: 'cari',
        fileName: () => 'cari.js',
      },
    },
  })
  return readFileSync(path.join(folder, 'cari.js'), 'utf8')
}

/** Runs in the page. */
const UKUR = `(({ daftar, sasaran, batas }) => {
  const mulai = performance.now()
  const indeks = cari.bangunIndeks(daftar)
  const bangun = performance.now() - mulai
  const lama = []
  let ditemukan = 0
  for (const s of sasaran) for (let i = 1; i <= s.ketik.length; i += 1) {
    const t = performance.now()
    const { hasil } = cari.cariDiIndeks(indeks, s.ketik.slice(0, i), batas)
    lama.push(performance.now() - t)
    if (i === s.ketik.length && hasil.slice(0, 10).some((h) => h.butir.nama === s.nama)) ditemukan += 1
  }
  return { bangun, lama, ditemukan }
})`

async function ukur(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'selaras-bench-'))
  const peramban = await bukaPeramban()
  try {
    const naskah = await rakit(folder)
    const daftar = susunDaftar()
    const sasaran = susunSasaran(daftar).slice(0, SASARAN)
    for (const perlambatan of PERLAMBATAN) {
      const layar = await bukaLayar(peramban, PONSEL)
      await layar.halaman.addScriptTag({ content: naskah })
      const cdp = await layar.halaman.context().newCDPSession(layar.halaman)
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: perlambatan })
      const h = Ukuran.parse(await layar.halaman.evaluate(`${UKUR}(${JSON.stringify({ daftar, sasaran, batas: BATAS })})`))
      const urut = h.lama.toSorted((a, b) => a - b)
      const pada = (q: number): string => (urut[Math.floor(urut.length * q)] ?? 0).toFixed(2)
      console.log(
        `×${perlambatan}: ${daftar.length} butir dibangun ${h.bangun.toFixed(0)} ms; ${urut.length} ketukan: p50 ${pada(0.5)} ms, p99 ${pada(0.99)} ms; ditemukan ${(h.ditemukan / SASARAN).toFixed(3)}`,
      )
      await layar.tutup()
    }
  } finally {
    await peramban.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

if (CHROMIUM === undefined) console.log('DILEWATI: tidak ada Chromium di mesin ini (variabel CHROMIUM)')
else await ukur()
