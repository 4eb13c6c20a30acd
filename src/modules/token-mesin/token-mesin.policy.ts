import type { Pelaku, Penugasan } from '#src/modules/pengguna/pengguna.ts'

/** Whoever answers for the whole government sees every token and may withdraw it; everybody else only their own. */
export function penugasanKelolaToken({ penugasan }: Pelaku): Penugasan | null {
  return penugasan.find((p) => p.peran === 'admin-perencanaan' && p.kodeWilayah === null && p.perangkatDaerahId === null) ?? null
}
