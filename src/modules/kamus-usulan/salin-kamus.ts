import { type Rupiah, rupiah } from '#src/lib/rupiah.ts'

/** How a price is rounded after a change by per cent; always named beside the result. */
export const CARA_BULAT = ['tanpa', 'ratusan-ke-atas', 'ribuan-ke-atas', 'ribuan-terdekat'] as const
export type CaraBulat = (typeof CARA_BULAT)[number]

const KELIPATAN: Readonly<Record<CaraBulat, bigint>> = { tanpa: 1n, 'ratusan-ke-atas': 100n, 'ribuan-ke-atas': 1000n, 'ribuan-terdekat': 1000n }

/** The price plus `persen` per cent (two decimals), exact, then rounded; without a change the price stays as it is. */
export function naikkanHarga(harga: Rupiah, persen: number, bulat: CaraBulat): Rupiah {
  const perSepuluhRibu = BigInt(Math.round(persen * 100))
  if (perSepuluhRibu === 0n) return harga
  const pembagi = 10_000n * KELIPATAN[bulat]
  const nilai = BigInt(harga) * (10_000n + perSepuluhRibu)
  const keAtas = bulat === 'ratusan-ke-atas' || bulat === 'ribuan-ke-atas'
  const kelipatan = keAtas ? (nilai + pembagi - 1n) / pembagi : (nilai + pembagi / 2n) / pembagi
  return rupiah(Number(kelipatan * KELIPATAN[bulat]))
}
