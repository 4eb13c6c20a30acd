/** Places of the scenario `bekasi`: Kab. Bekasi and the kecamatan of which proposals are told. */
export const KABUPATEN = '32.16'
export const SUKAKARYA = '32.16.14'

/** Kecamatan whose calendar runs ahead, so that on the demo date every later desk has work too. */
export const PERCONTOHAN = ['32.16.16', '32.16.13', '32.16.03', '32.16.04'] as const

/** Villages of Sukakarya whose own meeting is still open on the demo date. */
export const DESA_MASIH_BERMUSYAWARAH: readonly string[] = ['32.16.14.2001', '32.16.14.2007']

export const TAHUN = 2025
export const TAHUN_LALU = 2024
