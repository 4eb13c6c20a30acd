interface Kolom {
  readonly latarBelakang: string | null
  readonly dasarHukum: string | null
  readonly maksud: string | null
  readonly tujuan: string | null
  readonly fokus: readonly string[] | null
  readonly swadayaRupiah: number | null
  readonly swadayaPersen: number | null
  readonly statusLahan: string | null
  readonly sertifikat: boolean | null
  readonly suratHibah: boolean | null
  readonly ded: boolean | null
  readonly penerimaJiwa: number | null
  readonly penerimaPerempuan: number | null
  readonly penerimaLakiLaki: number | null
  readonly penerimaKk: number | null
  readonly penerimaKkMiskin: number | null
}

/** Columns as the contract groups them; everything else passes through. */
export function susunIsian<K extends Kolom>(k: K) {
  const { latarBelakang, dasarHukum, maksud, tujuan, swadayaRupiah, swadayaPersen, statusLahan, sertifikat, suratHibah, ded, ...a } = k
  const { penerimaJiwa, penerimaPerempuan, penerimaLakiLaki, penerimaKk, penerimaKkMiskin, fokus, ...lain } = a
  return {
    ...lain,
    fokus: (fokus ?? []) as NonNullable<K['fokus']>,
    narasi: { latarBelakang, dasarHukum, maksud, tujuan },
    swadaya: { rupiah: swadayaRupiah, persen: swadayaPersen },
    kesiapan: { statusLahan: statusLahan as K['statusLahan'], sertifikat, suratHibah, ded },
    penerima: { jiwa: penerimaJiwa, perempuan: penerimaPerempuan, lakiLaki: penerimaLakiLaki, kk: penerimaKk, kkMiskin: penerimaKkMiskin },
  }
}
