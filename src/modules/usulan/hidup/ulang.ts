import type { Posisi } from '#src/modules/usulan/putusan/rute.ts'
import type { Pengajuan } from '#src/modules/usulan/usulan.ts'

/* The same need in another year. */

/** A need may be proposed again once its year has answered it with no, not now, or not by us. */
export const KEADAAN_DAPAT_DIULANG: readonly Posisi['keadaan'][] = ['ditolak', 'ditunda', 'dicadangkan', 'dibatalkan', 'diteruskan', 'tidak-terealisasi']

export type PenolakanUlang =
  | { readonly jenis: 'belum-dapat-diusulkan-kembali'; readonly tahunAnggaran: number }
  | { readonly jenis: 'usulan-sudah-terealisasi'; readonly nomor: string }
  | { readonly jenis: 'usulan-berlanjut-di-lain'; readonly nomor: string; readonly keadaan: string }

/** Why a need may not be proposed again for a later year; what was merged or split lives on elsewhere, what was done is done. */
export function periksaUlang(p: Pick<Pengajuan, 'keadaan' | 'tahunAnggaran' | 'nomor'>, tahunAnggaran: number): PenolakanUlang | null {
  const { nomor, keadaan } = p
  if (nomor !== null && keadaan === 'terealisasi') return { jenis: 'usulan-sudah-terealisasi', nomor }
  if (nomor !== null && (keadaan === 'digabung' || keadaan === 'dipecah')) return { jenis: 'usulan-berlanjut-di-lain', nomor, keadaan }
  const boleh = nomor !== null && KEADAAN_DAPAT_DIULANG.includes(keadaan) && tahunAnggaran > p.tahunAnggaran
  return boleh ? null : { jenis: 'belum-dapat-diusulkan-kembali', tahunAnggaran }
}

interface Kebutuhan {
  readonly judul: string
  readonly masalah: string
  readonly kodeWilayah: string
}

/** What an earlier year decided on keeps its words: a later entry of the same need may change its kamus, volume and price only. */
export function isMengubahKebutuhan(bersama: Kebutuhan | null, isi: Kebutuhan): boolean {
  return bersama !== null && (bersama.judul !== isi.judul || bersama.masalah !== isi.masalah || bersama.kodeWilayah !== isi.kodeWilayah)
}
