/* Numbers and dates in words, as minutes write them. */

const SATUAN = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh', 'sebelas'] as const
const HARI = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const
const BULAN = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'] as const

/** 0 to 9999. Throws beyond: no date has such a number. */
export function terbilang(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 9999) throw new RangeError(`di luar jangkauan: ${n}`)
  const sisa = (besar: number, awal: string): string => (n % besar === 0 ? awal : `${awal} ${terbilang(n % besar)}`)
  const dasar = SATUAN[n]
  if (dasar !== undefined) return dasar
  if (n < 20) return `${terbilang(n - 10)} belas`
  if (n < 100) return sisa(10, `${terbilang(Math.floor(n / 10))} puluh`)
  if (n < 1000) return sisa(100, n < 200 ? 'seratus' : `${terbilang(Math.floor(n / 100))} ratus`)
  return sisa(1000, n < 2000 ? 'seribu' : `${terbilang(Math.floor(n / 1000))} ribu`)
}

interface TanggalResmi {
  /** `Kamis` */
  readonly hari: string
  /** `dua puluh lima bulan Januari tahun dua ribu dua puluh empat` */
  readonly huruf: string
  /** `25-01-2024` */
  readonly angka: string
  /** `25 Januari 2024` */
  readonly panjang: string
}

/** From `2024-01-25`. */
export function tanggalResmi(t: string): TanggalResmi {
  const [tahun = '', bulan = '', hari = ''] = t.slice(0, 10).split('-')
  const nama = BULAN[Number(bulan) - 1] ?? ''
  return {
    hari: HARI[new Date(`${t.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? '',
    huruf: `${terbilang(Number(hari))} bulan ${nama} tahun ${terbilang(Number(tahun))}`,
    angka: `${hari}-${bulan}-${tahun}`,
    panjang: `${Number(hari)} ${nama} ${tahun}`,
  }
}
