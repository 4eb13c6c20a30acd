import { isDalamMasa, isMasaBertumpuk, isMasaTerbalik, type Masa } from '#src/lib/masa.ts'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { Tanggal } from '#src/lib/waktu.ts'
import type { Sebagai } from '#src/modules/pengguna/pengguna.ts'

export interface KepalaPerangkat extends Masa {
  readonly kepalaPerangkatId: string
  readonly nama: string
  readonly sebagai: Sebagai
}

export type PenolakanKepala =
  | { readonly jenis: 'masa-jabatan-terbalik' }
  | { readonly jenis: 'pengganti-tanpa-akhir'; readonly sebagai: Sebagai }
  | { readonly jenis: 'dua-kepala-perangkat'; readonly baru: string; readonly lama: string; readonly mulai: Tanggal; readonly selesai: Tanggal | null }

/** A Plt or Plh stands in for the holder of the post; a Pj holds it. */
function isPengganti(sebagai: Sebagai): boolean {
  return sebagai === 'plt' || sebagai === 'plh'
}

/** Never two holders of one post at once, nor two who stand in; whoever acts does so until a named day (UU 30/2014 art. 14). */
export function periksaKepala(baru: KepalaPerangkat, daftar: readonly KepalaPerangkat[]): Result<null, PenolakanKepala> {
  if (isMasaTerbalik(baru)) return refuse({ jenis: 'masa-jabatan-terbalik' })
  if (baru.sebagai !== 'definitif' && baru.selesai === null) return refuse({ jenis: 'pengganti-tanpa-akhir', sebagai: baru.sebagai })
  const lama = daftar.find(
    (k) => k.kepalaPerangkatId !== baru.kepalaPerangkatId && isPengganti(k.sebagai) === isPengganti(baru.sebagai) && isMasaBertumpuk(k, baru),
  )
  if (lama === undefined) return ok(null)
  return refuse({ jenis: 'dua-kepala-perangkat', baru: baru.nama, lama: lama.nama, mulai: lama.mulai, selesai: lama.selesai })
}

/** Who leads an office on a day: the one who stands in, else the holder. */
export function kepalaPada<K extends KepalaPerangkat>(daftar: readonly K[], hari: Tanggal): K | null {
  const berlaku = daftar.filter((k) => isDalamMasa(k, hari))
  return berlaku.find((k) => isPengganti(k.sebagai)) ?? berlaku[0] ?? null
}
