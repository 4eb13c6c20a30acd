import { isMasaBertumpuk, isMasaTerbalik, type Masa } from '#src/lib/masa.ts'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { Tanggal } from '#src/lib/waktu.ts'

/** Bodies that are teams of officials, not offices: TAPD (PP 12/2019) and the transition team of an elected pair. */
export const DAFTAR_JENIS_TIM = ['tapd', 'tim-transisi'] as const
export type JenisTim = (typeof DAFTAR_JENIS_TIM)[number]

export const DAFTAR_KEDUDUKAN_TIM = ['ketua', 'wakil-ketua', 'sekretaris', 'anggota'] as const
export type KedudukanTim = (typeof DAFTAR_KEDUDUKAN_TIM)[number]

export interface Tim extends Masa {
  readonly timId: string
  readonly jenis: JenisTim
  readonly nama: string
}

export type PenolakanTim =
  | { readonly jenis: 'masa-tim-terbalik'; readonly nama: string }
  | { readonly jenis: 'dua-tim-sejenis'; readonly baru: string; readonly lama: string; readonly mulai: Tanggal }
  | { readonly jenis: 'tim-tanpa-ketua'; readonly nama: string }

/** One team of a kind at a time, led by exactly one person. */
export function periksaTim(
  baru: Tim & { readonly anggota: readonly { readonly kedudukan: KedudukanTim }[] },
  daftar: readonly Tim[],
): Result<null, PenolakanTim> {
  if (isMasaTerbalik(baru)) return refuse({ jenis: 'masa-tim-terbalik', nama: baru.nama })
  if (baru.anggota.filter((a) => a.kedudukan === 'ketua').length !== 1) return refuse({ jenis: 'tim-tanpa-ketua', nama: baru.nama })
  const lama = daftar.find((t) => t.timId !== baru.timId && t.jenis === baru.jenis && isMasaBertumpuk(t, baru))
  return lama === undefined ? ok(null) : refuse({ jenis: 'dua-tim-sejenis', baru: baru.nama, lama: lama.nama, mulai: lama.mulai })
}
