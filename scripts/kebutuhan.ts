import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'

/** How many requirements each of the five seeds has (S0-1 … S4-29). */
export const JUMLAH: readonly number[] = [20, 17, 21, 19, 29]

const Baris = z.strictObject({
  id: z.string(),
  kebutuhan: z.string().min(1),
  status: z.enum(['selesai', 'sebagian', 'belum']),
  /** Paths of the test files that show it, separated by `;`. */
  uji: z.string(),
})
export type Kebutuhan = z.output<typeof Baris>

/** What is read of the JSON report that vitest writes. */
const Laporan = z.object({
  testResults: z.array(z.object({ name: z.string(), assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })) })),
})
export type Laporan = z.output<typeof Laporan>

export function parseKebutuhan(csv: string): Kebutuhan[] {
  return z.array(Baris).parse(parse(csv, { columns: true }))
}

export function parseLaporan(json: string): Laporan {
  return Laporan.parse(JSON.parse(json))
}

export function listId(): string[] {
  return JUMLAH.flatMap((jumlah, benih) => Array.from({ length: jumlah }, (_, i) => `S${benih}-${i + 1}`))
}

/** Scenario tests walk the product; service tests run on a real database. Rules alone show nothing done. */
function isBukti(file: string): boolean {
  return file.startsWith('e2e/') || file.endsWith('.db.test.ts')
}

function bearsId(judul: string, id: string): boolean {
  return new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(judul)
}

/** Missing, doubled and unknown ids. */
function periksaDaftar(daftar: readonly Kebutuhan[]): string[] {
  const semua = listId()
  const ada = daftar.map((k) => k.id)
  return [
    ...semua.filter((id) => !ada.includes(id)).map((id) => `${id}: tidak ada di daftar`),
    ...ada.filter((id) => !semua.includes(id)).map((id) => `${id}: bukan kebutuhan yang dikenal`),
    ...ada.filter((id, i) => ada.indexOf(id) !== i).map((id) => `${id}: tertulis dua kali`),
  ]
}

function periksaBukti(k: Kebutuhan, file: string, laporan: Laporan, root: string): string[] {
  const sebut = `${k.id}: ${file}`
  if (!isBukti(file)) return [`${sebut} bukan uji skenario (e2e/) atau uji layanan (.db.test.ts)`]
  const hasil = laporan.testResults.find((t) => path.relative(root, t.name).split(path.sep).join('/') === file)
  if (hasil === undefined) return [`${sebut} tidak ada di laporan uji`]
  const uji = hasil.assertionResults.filter((a) => bearsId(a.fullName, k.id))
  if (uji.length === 0) return [`${sebut} tidak memuat uji yang menyebut ${k.id}`]
  return uji.filter((a) => a.status !== 'passed').map((a) => `${sebut}: "${a.fullName}" berstatus ${a.status}`)
}

function periksaBaris(k: Kebutuhan, laporan: Laporan, root: string): string[] {
  const files = k.uji.split(';').flatMap((f) => (f.trim() === '' ? [] : [f.trim()]))
  if (k.status === 'belum') return files.length === 0 ? [] : [`${k.id}: belum, tetapi menyebut uji`]
  if (files.length === 0) return k.status === 'selesai' ? [`${k.id}: selesai tanpa uji`] : []
  return files.flatMap((file) => periksaBukti(k, file, laporan, root))
}

/** Everything that is wrong; empty when the list says no more than the tests have shown. */
export function periksaKebutuhan(daftar: readonly Kebutuhan[], laporan: Laporan, root: string): string[] {
  return [...periksaDaftar(daftar), ...daftar.flatMap((k) => periksaBaris(k, laporan, root))]
}

export function ringkas(daftar: readonly Kebutuhan[]): string {
  const jumlah = (status: Kebutuhan['status']): number => daftar.filter((k) => k.status === status).length
  return `Kebutuhan: ${daftar.length}; selesai ${jumlah('selesai')}, sebagian ${jumlah('sebagian')}, belum ${jumlah('belum')}.`
}
