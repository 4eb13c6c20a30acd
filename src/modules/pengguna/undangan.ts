import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { Saat } from '#src/lib/waktu.ts'

export const DAFTAR_JENIS_UNDANGAN = ['undangan', 'atur-ulang'] as const
export type JenisUndangan = (typeof DAFTAR_JENIS_UNDANGAN)[number]

const JAM = 3_600_000
/** A link to a new account may wait in a drawer for a week; one that replaces a password not for long. */
const UMUR: Readonly<Record<JenisUndangan, number>> = { undangan: 7 * 24 * JAM, 'atur-ulang': 24 * JAM }

export type PenolakanUndangan =
  | { readonly jenis: 'undangan-tidak-dikenal' }
  | { readonly jenis: 'undangan-kedaluwarsa' }
  | { readonly jenis: 'undangan-sudah-dipakai' }
  | { readonly jenis: 'undangan-dicabut' }

/** Links live in real time, whatever date a demo government has. */
export function kedaluwarsaUndangan(jenis: JenisUndangan, kini: Saat): Saat {
  return new Date(Date.parse(kini) + UMUR[jenis]).toISOString() as Saat
}

/** Whether a link still opens, and why it does not. */
export function periksaUndangan(
  u: { readonly kedaluwarsa: string; readonly dipakaiPada: string | null; readonly dicabutPada: string | null } | null,
  kini: Saat,
): Result<null, PenolakanUndangan> {
  if (u === null) return refuse({ jenis: 'undangan-tidak-dikenal' })
  if (u.dipakaiPada !== null) return refuse({ jenis: 'undangan-sudah-dipakai' })
  if (u.dicabutPada !== null) return refuse({ jenis: 'undangan-dicabut' })
  return u.kedaluwarsa <= kini ? refuse({ jenis: 'undangan-kedaluwarsa' }) : ok(null)
}

const TOKEN = /^([0-9]{2,4})-([A-Za-z0-9_-]{43})$/

/** The government and the secret of a link; null for anything else. */
export function bacaToken(token: string): { readonly daerahId: string; readonly rahasia: string } | null {
  const [, daerahId, rahasia] = TOKEN.exec(token) ?? []
  return daerahId === undefined || rahasia === undefined ? null : { daerahId, rahasia }
}

export function tulisToken(daerahId: string, rahasia: string): string {
  return `${daerahId}-${rahasia}`
}
