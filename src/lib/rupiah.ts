/** Whole rupiah. The largest regional budgets stay below 10^14, far inside the safe integers. */
export type Rupiah = number & { readonly __satuan: 'rupiah' }

/** Refuses (by throwing) what is not a whole, safe number of rupiah: such a value is a bug, not input. */
export function rupiah(n: number): Rupiah {
  if (!Number.isSafeInteger(n)) throw new RangeError(`bukan rupiah utuh: ${n}`)
  return n as Rupiah
}

export function tambah(...daftar: readonly Rupiah[]): Rupiah {
  return rupiah(daftar.reduce((jumlah, r) => jumlah + r, 0))
}

export function kurang(a: Rupiah, b: Rupiah): Rupiah {
  return rupiah(a - b)
}

const angka = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 })

/** `Rp 1.250.000`; a minus stands before the sign of the currency. */
export function formatRupiah(r: number): string {
  return r < 0 ? `−Rp ${angka.format(-r)}` : `Rp ${angka.format(r)}`
}
