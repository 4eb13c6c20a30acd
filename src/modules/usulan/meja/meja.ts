import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { Pelaku, Penugasan } from '#src/modules/pengguna/pengguna.ts'
import { isAkhir, type Keputusan, type Posisi, type Rute, type Tahap, tahapRute } from '#src/modules/usulan/putusan/rute.ts'
import { canPutuskanDi } from '#src/modules/usulan/usulan.policy.ts'

/** A desk: those who decide at one stage for one place and one agency. What it notes and who of it holds what stays among them. */
export interface Meja {
  readonly tahap: Tahap
  readonly kodeWilayah: string
  readonly perangkatDaerahId: string
}

/** Whether a person sits at this desk. */
export function isSemeja(pelaku: Pelaku, meja: Meja): boolean {
  return canPutuskanDi(pelaku, meja).boleh
}

interface Berjalan extends Meja, Posisi {
  readonly rute: Rute
}

/** The desk a person writes from: the one that decides now, or else the last one it passed where the person sits. */
export function mejaPenulis(pelaku: Pelaku, p: Berjalan): Meja | null {
  if (p.keadaan === 'draf') return null
  const { kodeWilayah, perangkatDaerahId } = p
  const urutan: readonly Tahap[] = [...tahapRute(p.rute, kodeWilayah), 'penganggaran', 'pelaksanaan']
  const dilalui = urutan.slice(0, urutan.indexOf(p.tahap) + 1).toReversed()
  return dilalui.map((tahap) => ({ tahap, kodeWilayah, perangkatDaerahId })).find((m) => isSemeja(pelaku, m)) ?? null
}

/** What a desk's person has in hand. */
export interface Pegangan {
  readonly pemegangId: string
  readonly nama: string
}

export type PenolakanMeja =
  | { readonly jenis: 'bukan-semeja'; readonly tahap: Tahap }
  | { readonly jenis: 'catatan-tidak-ditemukan' }
  | { readonly jenis: 'bukan-penulis-catatan' }
  | { readonly jenis: 'catatan-sudah-berubah' }
  | { readonly jenis: 'bukan-rekan-semeja'; readonly tahap: Tahap }
  | { readonly jenis: 'alasan-ambil-alih-wajib'; readonly pemegang: string; readonly minimal: number }
  | { readonly jenis: 'bukan-pemegang' }
  | { readonly jenis: 'tanpa-meja'; readonly keadaan: string }
  | PenolakanPegangan

export type PenolakanPegangan = { readonly jenis: 'sedang-dipegang'; readonly pemegang: string }

export const PANJANG_ALASAN_ALIH = 10

/** What the proposer may always do, whoever has it in hand. */
const MILIK_PENGUSUL: ReadonlySet<Keputusan> = new Set(['ajukan', 'batalkan'])

/** While one person of the desk has it in hand, the others do not decide. */
export function periksaPegangan(pegangan: Pegangan | null, penggunaId: string, keputusan: Keputusan): PenolakanPegangan | null {
  if (pegangan === null || pegangan.pemegangId === penggunaId || MILIK_PENGUSUL.has(keputusan)) return null
  return { jenis: 'sedang-dipegang', pemegang: pegangan.nama }
}

/** It leaves the desk, and with it whoever had it in hand. */
export function isPeganganBerakhir(dari: Posisi & { readonly perangkatDaerahId: string }, ke: Posisi & { readonly perangkatDaerahId: string }): boolean {
  return ke.tahap !== dari.tahap || ke.perangkatDaerahId !== dari.perangkatDaerahId || isAkhir(ke.keadaan)
}

interface Pengambilan {
  readonly p: Meja & Posisi
  readonly pelaku: Pelaku
  /** Who is to have it; must sit at the desk as well. */
  readonly calon: Pelaku | null
  readonly pegangan: Pegangan | null
  readonly alasan: string | null
}

/** Whether it may be put into somebody's hand: by and to people of its desk, and out of another's hand only with a reason. */
export function periksaPengambilan({ p, pelaku, calon, pegangan, alasan }: Pengambilan): Result<{ calon: Pelaku; penugasan: Penugasan }, PenolakanMeja> {
  if (p.keadaan === 'draf' || isAkhir(p.keadaan)) return refuse({ jenis: 'tanpa-meja', keadaan: p.keadaan })
  const izin = canPutuskanDi(pelaku, p)
  if (!izin.boleh) return refuse({ jenis: 'bukan-semeja', tahap: p.tahap })
  if (calon === null || !isSemeja(calon, p)) return refuse({ jenis: 'bukan-rekan-semeja', tahap: p.tahap })
  const orangLain = pegangan !== null && pegangan.pemegangId !== pelaku.penggunaId
  if (orangLain && (alasan ?? '').length < PANJANG_ALASAN_ALIH)
    return refuse({ jenis: 'alasan-ambil-alih-wajib', pemegang: pegangan.nama, minimal: PANJANG_ALASAN_ALIH })
  return ok({ calon, penugasan: izin.penugasan })
}
