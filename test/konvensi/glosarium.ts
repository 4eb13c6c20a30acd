import { readFileSync } from 'node:fs'
import path from 'node:path'

export const ROOT = path.resolve(import.meta.dirname, '../..')

export interface Istilah {
  readonly istilah: string
  readonly arti: string
  readonly dasar: string
  readonly english: string
}

/** The terms of docs/glosarium.md: every table row with four cells whose first is code. */
export function parseGlosarium(teks: string): Istilah[] {
  return [...teks.matchAll(/^\| `([^`]+)` \| ([^|]*) \| ([^|]*) \| ([^|]*) \|$/gm)].map(([, istilah = '', arti = '', dasar = '', english = '']) => ({
    istilah,
    arti: arti.trim(),
    dasar: dasar.trim(),
    english: english.trim(),
  }))
}

export function readGlosarium(): ReadonlyMap<string, Istilah> {
  const daftar = parseGlosarium(readFileSync(path.join(ROOT, 'docs/glosarium.md'), 'utf8'))
  return new Map(daftar.map((i) => [i.istilah, i]))
}
