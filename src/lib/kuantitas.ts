import { type Rupiah, rupiah } from '#src/lib/rupiah.ts'

/** A quantity (volume, target) in thousandths of its unit: 1,5 km is 1500. */
export type Kuantitas = number & { readonly __satuan: 'perseribu' }

/** From thousandths. Throws on what is not a whole safe number: a bug, not input. */
export function kuantitas(perseribu: number): Kuantitas {
  if (!Number.isSafeInteger(perseribu)) throw new RangeError(`bukan kuantitas: ${perseribu}`)
  return perseribu as Kuantitas
}

/** From a number in whole units with at most three decimals; `null` when it has more. */
export function kuantitasDari(n: number): Kuantitas | null {
  const perseribu = Math.round(n * 1000)
  if (!Number.isSafeInteger(perseribu) || Math.abs(perseribu - n * 1000) > 1e-6 * Math.max(1, Math.abs(perseribu))) return null
  return kuantitas(perseribu)
}

/** From the text of a `numeric(14,3)` column or a decimal with a point. */
export function kuantitasDariTeks(teks: string): Kuantitas | null {
  const cocok = /^(-?)(\d{1,11})(?:\.(\d{1,3})0*)?$/.exec(teks.trim())
  if (!cocok) return null
  const perseribu = Number(cocok[2]) * 1000 + Number((cocok[3] ?? '').padEnd(3, '0'))
  return kuantitas(cocok[1] === '-' ? -perseribu : perseribu)
}

/** The decimal text PostgreSQL takes for `numeric(14,3)`. */
export function teksKuantitas(k: Kuantitas): string {
  const utuh = Math.trunc(Math.abs(k) / 1000)
  const pecahan = String(Math.abs(k) % 1000).padStart(3, '0')
  return `${k < 0 ? '-' : ''}${utuh}.${pecahan}`
}

/** In whole units, for JSON and display; three decimals are exact enough to come back unchanged. */
export function nilaiKuantitas(k: Kuantitas): number {
  return k / 1000
}

const angka = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 3 })

/** `1.200 m`, `1,5 km`. */
export function formatKuantitas(k: number, satuan?: string): string {
  const teks = angka.format(k / 1000)
  return satuan === undefined ? teks : `${teks} ${satuan}`
}

/** Volume × unit price, rounded half up to the whole rupiah: the one rounding of the product. */
export function kali(volume: Kuantitas, harga: Rupiah): Rupiah {
  const perseribu = BigInt(volume) * BigInt(harga)
  return rupiah(Number((perseribu + 500n) / 1000n))
}

/** A unit's code as people write it: `m2` is m², `liter-per-detik` is liter/detik. */
export function tulisSatuan(kode: string): string {
  return kode
    .replace(/^(\w*?m)2\b/, '$1²')
    .replace(/^(\w*?m)3\b/, '$1³')
    .replaceAll('-per-', '/')
    .replaceAll('-', ' ')
}
