import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseKebutuhan, parseLaporan, periksaKebutuhan, ringkas } from './kebutuhan.ts'

/** `docs/kebutuhan.csv` against the report of the test run that has just ended: skipped tests show nothing. */
const root = path.resolve(import.meta.dirname, '..')
const laporan = path.resolve(process.argv[2] ?? path.join(root, 'laporan-uji/vitest.json'))

if (existsSync(laporan)) {
  const daftar = parseKebutuhan(readFileSync(path.join(root, 'docs/kebutuhan.csv'), 'utf8'))
  const salah = periksaKebutuhan(daftar, parseLaporan(readFileSync(laporan, 'utf8')), root)
  for (const baris of salah) console.error(baris)
  console.log(ringkas(daftar))
  process.exitCode = salah.length === 0 ? 0 : 1
} else {
  console.error(`Tidak ada laporan uji di ${laporan}. Jalankan npm test lebih dahulu.`)
  process.exitCode = 1
}
