import { kelompok } from '#src/modules/rekapitulasi/kelompok.ts'
import type { Keadaan, Tahap } from '#src/modules/usulan/putusan/rute.ts'

/**
 * How a result of the musrenbang stands to the plans: linked to a sub kegiatan of the Renja in force; not yet; turned down or put off with its
 * reason; accepted and yet without a link (U-01); linked to a sub kegiatan that has since vanished from the Renja (U-03).
 */
export const DAFTAR_COCOK = ['tertaut', 'belum', 'ditolak', 'tanpa-tautan', 'hilang'] as const
export type KeadaanCocok = (typeof DAFTAR_COCOK)[number]

export interface HasilDitautkan {
  readonly tahap: Tahap
  readonly keadaan: Keadaan
  readonly subKegiatan: readonly { readonly dalamRenja: boolean }[]
}

export function keadaanCocok(h: HasilDitautkan): KeadaanCocok {
  switch (kelompok(h)) {
    case 'direncanakan':
    case 'dianggarkan':
    case 'terealisasi':
    case 'tidak-terealisasi':
      if (h.subKegiatan.length === 0) return 'tanpa-tautan'
      return h.subKegiatan.some((s) => s.dalamRenja) ? 'tertaut' : 'hilang'
    case 'menunggu':
      return 'belum'
    default:
      return 'ditolak'
  }
}

/** Where a sub kegiatan comes from: proposals, a declared basis, or nothing that anyone can name (U-02). `usulan` as a basis promises proposals it then needs. */
export const DAFTAR_COCOK_RENCANA = ['usulan', 'dasar', 'tanpa'] as const
export type CocokRencana = (typeof DAFTAR_COCOK_RENCANA)[number]

export function cocokRencana(s: { readonly jumlahUsulan: number; readonly asal: string | null }): CocokRencana {
  if (s.jumlahUsulan > 0) return 'usulan'
  return s.asal === null || s.asal === 'usulan' ? 'tanpa' : 'dasar'
}
