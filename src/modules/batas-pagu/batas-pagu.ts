import { kurang, type Rupiah, tambah } from '#src/lib/rupiah.ts'

/** A ceiling as a bar: always these four parts, in this order. `lebih` is what goes over. */
export interface BarPagu {
  readonly nilai: Rupiah
  readonly terpakai: Rupiah
  readonly dipesan: Rupiah
  readonly ini: Rupiah
  readonly sisa: Rupiah
  readonly lebih: Rupiah
}

/** `dipesan` must not contain what this proposal itself reserved before. */
export function hitungBar(nilai: Rupiah, terpakai: Rupiah, dipesan: Rupiah, ini: Rupiah): BarPagu {
  const selisih = kurang(nilai, tambah(terpakai, dipesan, ini))
  return { nilai, terpakai, dipesan, ini, sisa: (selisih > 0 ? selisih : 0) as Rupiah, lebih: (selisih < 0 ? -selisih : 0) as Rupiah }
}

export type PenolakanPagu =
  | { readonly jenis: 'pagu-belum-ditetapkan'; readonly lingkup: string; readonly tahunAnggaran: number }
  | { readonly jenis: 'pagu-terlampaui'; readonly nilai: Rupiah; readonly ini: Rupiah; readonly lebih: Rupiah }

export function periksaBar(bar: BarPagu): PenolakanPagu | null {
  return bar.lebih > 0 ? { jenis: 'pagu-terlampaui', nilai: bar.nilai, ini: bar.ini, lebih: bar.lebih } : null
}

export type KeadaanPemesanan = 'dipesan' | 'terpakai' | 'dilepas'
