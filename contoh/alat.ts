import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { Penolakan, Result } from '#src/lib/result.ts'

/** Reads a seed file of the scenarios; a row that does not fit its schema stops the loading with its number. */
export function bacaLembarContoh<T>(berkas: string, baris: z.ZodType<T>): T[] {
  const isi: unknown[] = parse(readFileSync(path.join(import.meta.dirname, berkas)), { columns: true })
  return isi.map((b, i) => {
    const hasil = baris.safeParse(b)
    if (hasil.success) return hasil.data
    throw new Error(`${berkas} baris ${i + 2}: ${z.prettifyError(hasil.error)}`)
  })
}

/** An empty cell means: not given. */
export const SelTeks = z.string().transform((t) => (t === '' ? null : t))
export const SelAngka = z.string().transform((t, ctx) => {
  if (t === '') return null
  const n = Number(t)
  if (Number.isFinite(n)) return n
  ctx.addIssue({ code: 'custom', message: `bukan angka: ${t}` })
  return z.NEVER
})
export const SelDaftar = z.string().transform((t) => (t === '' ? [] : t.split('|')))

/** The same text gives the same id (a version 8 UUID), so a scenario has the same addresses wherever it is loaded. */
export function idDari(...bagian: readonly (string | number)[]): string {
  const h = createHash('sha256').update(JSON.stringify(bagian)).digest('hex')
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20, 32)}`
}

/** A scenario is valid by construction: a refusal is a mistake in the scenario, and loading stops with its words. */
export function harus<T, E extends Penolakan>(apa: string, hasil: Result<T, E>): T {
  if (hasil.ok) return hasil.value
  throw new Error(`contoh, ${apa}: ditolak ${JSON.stringify(hasil.error)}`)
}

/** Works through groups side by side, each group in its own order. */
export async function perKelompok<T>(daftar: readonly T[], kunci: (t: T) => string, kerja: (t: T) => Promise<unknown>): Promise<void> {
  const antre = [...Map.groupBy(daftar, kunci).values()]
  const pekerja = async (): Promise<void> => {
    for (let kelompok = antre.shift(); kelompok !== undefined; kelompok = antre.shift()) for (const t of kelompok) await kerja(t)
  }
  await Promise.all(Array.from({ length: SERENTAK }, pekerja))
}

const SERENTAK = 4
