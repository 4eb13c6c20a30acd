import type { Kuantitas } from '#src/lib/kuantitas.ts'
import type { Rupiah } from '#src/lib/rupiah.ts'
import type { Tanggal } from '#src/lib/waktu.ts'
import type { Pengajuan } from '#src/modules/usulan/usulan.ts'

export type PenolakanRealisasi =
  | { readonly jenis: 'realisasi-melampaui-anggaran'; readonly nilai: Rupiah; readonly anggaran: Rupiah }
  | { readonly jenis: 'tanggal-selesai-tidak-sah'; readonly dari: Tanggal; readonly sampai: Tanggal }

export interface LaporanRealisasi {
  readonly nilaiKontrak: Rupiah
  readonly volume: Kuantitas
  readonly tanggalSelesai: Tanggal
}

/** What was carried out costs no more than was budgeted, and was finished in or after its budget year, not in the future. */
export function periksaRealisasi(p: Pick<Pengajuan, 'anggaranKini' | 'tahunAnggaran'>, l: LaporanRealisasi, hariIni: Tanggal): PenolakanRealisasi | null {
  const dari = `${p.tahunAnggaran}-01-01` as Tanggal
  if (l.tanggalSelesai < dari || l.tanggalSelesai > hariIni) return { jenis: 'tanggal-selesai-tidak-sah', dari, sampai: hariIni }
  return l.nilaiKontrak > p.anggaranKini ? { jenis: 'realisasi-melampaui-anggaran', nilai: l.nilaiKontrak, anggaran: p.anggaranKini } : null
}
