import type { Draf } from './draf.ts'

/** The server's own words about one field of a draft, or nothing. */
export function galatIsian(draf: Pick<Draf, 'galat'>, jalur: string): string | null {
  if (draf.galat === null) return null
  return draf.galat.isian.find((i) => i.jalur === jalur || i.jalur.startsWith(`${jalur}.`))?.pesan ?? null
}
