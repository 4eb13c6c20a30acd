import type { Penolakan } from '#src/lib/result.ts'
import type { KolomSipd } from '#src/modules/pertukaran/kolom-sipd.ts'

/** What may be wrong with a cell. */
export const KODE_TOLAKAN_SEL = [
  'wajib-diisi',
  'teks-terlalu-panjang',
  'huruf-kendali',
  'bukan-angka',
  'angka-taksa',
  'angka-negatif',
  'angka-nol',
  'volume-terlalu-halus',
  'volume-terlalu-besar',
  'rupiah-pecahan',
  'tanggal-tidak-terbaca',
  'tanggal-di-depan',
  'kabupaten-lain',
  'kecamatan-tidak-dikenal',
  'desa-tidak-dikenal',
  'desa-taksa',
  'koordinat-meragukan',
  'koordinat-luar-indonesia',
  'koordinat-ganda',
  'kamus-tidak-dikenal',
  'kamus-taksa',
  'satuan-tidak-dikenal',
  'satuan-bukan-kamus',
  'perangkat-tidak-dikenal',
  'anggota-tidak-dikenal',
  'pengusul-tidak-jelas',
  'status-tidak-dikenal',
  'status-bukan-jalurnya',
  'id-ganda',
  'isi-sudah-berbeda',
] as const
export type KodeTolakanSel = (typeof KODE_TOLAKAN_SEL)[number]

export interface TolakanSel {
  readonly kolom: KolomSipd
  readonly nilai: string
  readonly kode: KodeTolakanSel
  /** The nearest valid value, or the readings there are. */
  readonly saran: string | null
}

/** A rule of the program refused the row; the words are the rule's own. */
export interface TolakanAturan {
  readonly kolom: KolomSipd
  readonly nilai: string
  readonly aturan: Penolakan
  readonly saran: string | null
}

export type TolakanBarisSipd = (TolakanSel | TolakanAturan) & { readonly lembar: string; readonly baris: number }
