/** Places and years of the scenario `bekasi`. */
export const SUKAKARYA = '32.16.14'

/** Kecamatan whose calendar runs ahead, so that on the demo date every later desk has work too. */
export const PERCONTOHAN = ['32.16.16', '32.16.13', '32.16.03', '32.16.04'] as const

export const TAHUN = 2025
export const TAHUN_LALU = 2024
/** The year whose works are done and reported. */
export const TAHUN_LAMPAU = 2023
