import type { Sql } from '#src/lib/sql.ts'
import type { Saat, Tanggal, ZonaWaktu } from '#src/lib/waktu.ts'
import type { Pelaku } from '#src/modules/pengguna/pengguna.ts'

/** What every use case is given by the edge that calls it (HTTP, command line, job). */
export interface Konteks {
  readonly sql: Sql
  readonly daerahId: string
  readonly pelaku: Pelaku
  /** The government's own instant: its demo date with the real time of day in demo mode, else the real instant. */
  readonly saat: Saat
  /** The real instant, stored beside `saat` in the ledger. */
  readonly saatNyata: Saat
  readonly hariIni: Tanggal
  readonly zona: ZonaWaktu
  /** The client's idempotency key, if it sent one: sending twice then changes nothing. */
  readonly kunci: string | null
  /** The call that decides many of which this is one: its notices alike become one a person. */
  readonly rombongan?: string | null
}

/** The context of one of several acts sent as one: each answers to a key of its own, so that sending all again repeats none. */
export function konteksSatu(k: Konteks, id: string): Konteks {
  return k.kunci === null ? k : { ...k, kunci: `${k.kunci}:${id}` }
}
