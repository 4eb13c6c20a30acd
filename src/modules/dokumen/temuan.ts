/** Why a row did not go in. */
export type KodeTolak =
  | 'kode-tidak-terbaca'
  | 'kode-tidak-ada'
  | 'kode-dan-nama-berselisih'
  | 'nama-kosong'
  | 'pagu-kosong'
  | 'pagu-tidak-terbaca'
  | 'pagu-negatif'
  | 'pagu-pecahan'
  | 'sumber-dana-kosong'
  | 'sumber-dana-tidak-dikenal'
  | 'asal-tidak-dikenal'
  | 'tanggal-tidak-terbaca'
  | 'tanggal-terbalik'
  | 'baris-ganda'
  | 'perangkat-daerah-tidak-dikenal'

/** What was noticed, or put right, in a row that went in. */
export type KodeCatatan =
  | 'kode-dibetulkan'
  | 'tanpa-kode'
  | 'nama-berbeda'
  | 'sumber-dana-dibetulkan'
  | 'pecahan-menjadi-persen'
  | 'indikator-kosong'
  | 'target-kosong'
  | 'target-berbeda'
  | 'lokasi-kosong'
  | 'lokasi-tidak-dikenal'
  | 'tanggal-kosong'
  | 'tanggal-di-luar-tahun'
  | 'pagu-nol'
  | 'kewenangan-lain'
  | 'bidang-lain'
  | 'jumlah-induk-berbeda'
  | 'di-luar-renja'

/** One remark on one cell: where, what stood there, what it means, and the nearest value that would be valid. */
export interface Temuan {
  readonly baris: number
  readonly kolom: string
  readonly nilai: string
  readonly kode: KodeTolak | KodeCatatan
  readonly terdekat: string | null
}

export type KeadaanImpor = 'masuk' | 'tidak-berubah' | 'tidak-ada-yang-masuk'

/** What became of every row of a sheet. `masuk + induk + kosong + ditolak` is the number of rows. */
export interface LaporanImpor {
  readonly keadaan: KeadaanImpor
  readonly dokumenId: string | null
  readonly versiId: string | null
  readonly nomorVersi: number | null
  readonly sidik: string
  readonly edisi: string
  /** Set when the nomenclature of the year is a stand-in. */
  readonly catatanEdisi: string | null
  readonly jumlahBaris: number
  readonly masuk: number
  /** Rows of programmes and kegiatan: sums, compared with what hangs below them, never stored. */
  readonly induk: number
  readonly kosong: number
  readonly ditolak: number
  /** Of the rows that went in, and of those that were rejected with a readable amount: together the sheet's total. */
  readonly paguMasuk: number
  readonly paguDitolak: number
  readonly penolakan: readonly Temuan[]
  readonly catatan: readonly Temuan[]
  readonly kolomAsing: readonly string[]
  /** Sub kegiatan of the version that the sheet does not mention; they stay as they were. */
  readonly tidakDisebut: readonly { readonly kode: string | null; readonly nama: string }[]
}
