import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { ROOT } from './glosarium.ts'

/** One word or sentence of a catalogue: where it stands, its key, and both languages. */
export interface Ucapan {
  readonly tempat: string
  readonly kunci: string
  readonly id: unknown
  readonly en: unknown
}

const Isi = z.record(z.string(), z.unknown())

function isIsi(nilai: unknown): nilai is Record<string, unknown> {
  return typeof nilai === 'object' && nilai !== null && !Array.isArray(nilai)
}

/**
 * Pairs of both languages, whichever way round a catalogue is written: `{ kunci: { id, en } }` or
 * `{ id: { kunci }, en: { kunci } }`. A key missing on one side comes out as `undefined` there.
 */
export function listUcapan(tempat: string, kunci: string, nilai: unknown): Ucapan[] {
  if (!isIsi(nilai)) return []
  if (!('id' in nilai) && !('en' in nilai)) return Object.entries(nilai).flatMap(([k, isi]) => listUcapan(tempat, kunci === '' ? k : `${kunci}.${k}`, isi))
  return pairs(tempat, kunci, nilai.id, nilai.en)
}

function pairs(tempat: string, kunci: string, id: unknown, en: unknown): Ucapan[] {
  if (!isIsi(id) && !isIsi(en)) return [{ tempat, kunci, id, en }]
  const [a, b] = [isIsi(id) ? id : {}, isIsi(en) ? en : {}]
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((k) => pairs(tempat, kunci === '' ? k : `${kunci}.${k}`, a[k], b[k]))
}

function slots(teks: string): string {
  return [...new Set([...teks.matchAll(/\{\{\s*(?!istilah\.)([\w.]+)/g)].map((m) => m[1] ?? ''))].toSorted().join(' ')
}

/** What is wrong with a pair, or `null`. */
export function cacat(u: Ucapan): string | null {
  const sebut = `${u.tempat}: ${u.kunci}`
  if (typeof u.id !== 'string' || u.id.trim() === '') return `${sebut} tanpa kata Indonesia`
  if (typeof u.en !== 'string' || u.en.trim() === '') return `${sebut} tanpa kata Inggris`
  return slots(u.id) === slots(u.en) ? null : `${sebut} mengisi data yang berbeda dalam kedua bahasa`
}

const SOURCE = /\.tsx?$/
const TEST = /\.test\.tsx?$/

export function listBerkas(...folders: readonly string[]): { nama: string; teks: string }[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((f) => SOURCE.test(f) && !TEST.test(f))
      .map((f) => ({ nama: `${folder}/${f.replaceAll(path.sep, '/')}`, teks: readFileSync(path.join(ROOT, folder, f), 'utf8') })),
  )
}

export interface Katalog {
  readonly berkas: string
  readonly ekspor: Readonly<Record<string, unknown>>
}

export async function listKatalog(): Promise<Katalog[]> {
  const files = listBerkas('src', 'web/src').filter((f) => f.nama.endsWith('.kata.ts'))
  return await Promise.all(files.map(async ({ nama }) => ({ berkas: nama, ekspor: Isi.parse({ ...((await import(path.join(ROOT, nama))) as object) }) })))
}

/** The codes in a catalogue of refusals: its entries have an HTTP status beside the words. */
export function listKodeBerkata(ekspor: unknown): string[] {
  if (!isIsi(ekspor)) return []
  return Object.entries(ekspor).flatMap(([kode, isi]) => (isIsi(isi) && 'status' in isi ? [kode] : []))
}

/** Codes of refusals: `refuse({ jenis: '…' })`, unions named `Penolakan…`, and closed lists `JenisPenolakan…`. */
export function listJenisPenolakan(teks: string): string[] {
  const langsung = [...teks.matchAll(/refuse\(\s*\{\s*jenis: '([a-z0-9-]+)'/g)].map((m) => m[1] ?? '')
  const tipe = [...teks.matchAll(/^(?:export )?type Penolakan\w* =[^]*?(?=\n\n|\n(?:export|function|const|type|interface) )/gm)]
  return [...langsung, ...tipe.flatMap(([isi]) => [...isi.matchAll(/jenis: ((?:'[a-z0-9-]+'(?: \| )?)+)/g)].flatMap((m) => quoted(m[1] ?? '')))]
}

function quoted(teks: string): string[] {
  return [...teks.matchAll(/'([a-z0-9-]+)'/g)].map((m) => m[1] ?? '')
}

/** Whether a key occurs outside the catalogues: as a literal, as a property, or under a prefix that is completed at run time. */
export function isDipakai(kunci: string, sumber: string): boolean {
  const pokok = kunci.replace(/\.(pesan|langkah)$/, '')
  const { literal, awalan } = index(sumber)
  const suku = pokok.split('.')
  if (literal.has(pokok) || suku.slice(0, -1).some((_, i) => awalan.has(suku.slice(0, i + 1).join('.')))) return true
  return /^[A-Za-z][\w.]*$/.test(pokok) && new RegExp(`[.{,]\\s*${pokok.replaceAll('.', '\\.')}\\b|\\b${pokok}:`).test(sumber)
}

interface Indeks {
  readonly literal: ReadonlySet<string>
  readonly awalan: ReadonlySet<string>
}

const tersimpan = new Map<string, Indeks>()

/** Every word between quotes and every prefix before `${`; read once, as there are thousands of keys to look up in megabytes. */
function index(sumber: string): Indeks {
  const ada = tersimpan.get(sumber)
  if (ada !== undefined) return ada
  const kata = (pola: RegExp): Set<string> => new Set([...sumber.matchAll(pola)].map((m) => m[2] ?? ''))
  const baru = { literal: kata(/(['"`])([\w.-]+)(?=\1)/g), awalan: kata(/(`)([\w.-]+)\.\$\{/g) }
  tersimpan.set(sumber, baru)
  return baru
}
