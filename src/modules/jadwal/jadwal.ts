import type { Saat } from '#src/lib/waktu.ts'

/** One window of the calendar: from `buka` up to, not including, `tutup`. */
export interface Jendela {
  readonly buka: Saat
  readonly tutup: Saat
  readonly musyawarahWajib: boolean
}

/** A window and the region it is for; `null` is the whole government. */
export interface JendelaWilayah extends Jendela {
  readonly kodeWilayah: string | null
}

/** Both gates of a stage (kontrak 8): the window for all acts, the meeting for setting priorities. */
export interface Gerbang {
  readonly jendela: Jendela | null
  readonly musyawarahTerbuka: boolean
}

export function isTerbuka(j: Pick<Jendela, 'buka' | 'tutup'>, saat: Saat): boolean {
  return j.buka <= saat && saat < j.tutup
}

/**
 * The window that counts at a place: a region's own window stands in for the general one, and the nearest region wins.
 * Of several of that region: the one that is open, else the next to open, else the last that closed.
 * `daftar` holds windows of one stage whose region covers the place.
 */
export function pilihJendela<J extends Pick<JendelaWilayah, 'kodeWilayah' | 'buka' | 'tutup'>>(daftar: readonly J[], saat: Saat): J | null {
  const dekat = Math.max(-1, ...daftar.map((j) => j.kodeWilayah?.length ?? 0))
  const calon = daftar.filter((j) => (j.kodeWilayah?.length ?? 0) === dekat).toSorted((a, b) => a.buka.localeCompare(b.buka))
  return calon.find((j) => isTerbuka(j, saat)) ?? calon.find((j) => j.buka > saat) ?? calon.at(-1) ?? null
}

export type PenolakanJadwal =
  | { readonly jenis: 'jadwal-belum-ditetapkan'; readonly tahap: string; readonly tahunAnggaran: number }
  | { readonly jenis: 'jendela-tertutup'; readonly tahap: string; readonly buka: Saat; readonly tutup: Saat }
  | { readonly jenis: 'musyawarah-belum-dibuka'; readonly tahap: string }

/** The first gate. A calendar that does not know the stage is a refusal, never "open". */
export function periksaJendela(g: Gerbang, tahap: string, tahunAnggaran: number, saat: Saat): PenolakanJadwal | null {
  if (g.jendela === null) return { jenis: 'jadwal-belum-ditetapkan', tahap, tahunAnggaran }
  if (!isTerbuka(g.jendela, saat)) return { jenis: 'jendela-tertutup', tahap, buka: g.jendela.buka, tutup: g.jendela.tutup }
  return null
}

/** The second gate: where a meeting is required, priorities are set only while it is open. */
export function periksaMusyawarah(g: Gerbang, tahap: string): PenolakanJadwal | null {
  return g.jendela?.musyawarahWajib === true && !g.musyawarahTerbuka ? { jenis: 'musyawarah-belum-dibuka', tahap } : null
}
