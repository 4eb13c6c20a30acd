import { formatKuantitas, tulisSatuan } from '#src/lib/kuantitas.ts'
import { DAFTAR_KELOMPOK } from '#src/modules/musyawarah/peserta/unsur.ts'
import { sebutWilayah, tingkatWilayah } from '#src/modules/wilayah/wilayah.ts'

/* What every paper of a meeting is made of: finished texts in tables, ready for a template or a sheet. */

export const DAFTAR_UKURAN_KERTAS = ['a4', 'f4'] as const
export type UkuranKertas = (typeof DAFTAR_UKURAN_KERTAS)[number]

export interface KolomKertas {
  readonly judul: string
  /** Millimetres, or whatever is left of the line. */
  readonly lebar: number | 'sisa'
  readonly rata: 'kiri' | 'kanan' | 'tengah'
}

/** The last line of a list: cells over so many columns. */
export interface SelJumlah {
  readonly teks: string
  readonly lajur: number
  readonly kanan: boolean
}

export interface DaftarKertas {
  readonly nama: string
  readonly baris: readonly (readonly string[])[]
  readonly jumlah: readonly SelJumlah[] | null
}

export const kolom = (judul: string, lebar: number | 'sisa', rata: KolomKertas['rata'] = 'kiri'): KolomKertas => ({ judul, lebar, rata })

const angka = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 })

/** Amounts within a column headed (Rp) stand without the sign. */
export function uangKolom(n: number): string {
  return angka.format(n)
}

export function volumeKertas(volume: number, satuan: string): string {
  return formatKuantitas(volume, tulisSatuan(satuan))
}

const BIDANG: Readonly<Record<(typeof DAFTAR_KELOMPOK)[number], string>> = {
  infrastruktur: 'Infrastruktur',
  ekonomi: 'Ekonomi',
  'sosial-budaya': 'Sosial Budaya',
  pemerintahan: 'Pemerintahan',
}

export function sebutBidang(kode: string): string {
  const bidang = DAFTAR_KELOMPOK.find((b) => b === kode)
  return bidang === undefined ? kode : BIDANG[bidang]
}

/** `Desa Sukaindah`, `Kec. Sukakarya`. */
export function sebutTempat(kode: string, nama: string): string {
  const tingkat = tingkatWilayah(kode)
  return tingkat === null ? nama : sebutWilayah({ nama, tingkat })
}

/** The letterhead, from the government down to the office that holds the meeting. */
export function susunKop(daerah: string, m: { readonly kodeWilayah: string; readonly namaWilayah: string; readonly perangkatDaerah: string | null }): string[] {
  const pemerintah = `Pemerintah ${daerah.replace(/^Kab\. /, 'Kabupaten ')}`
  if (m.perangkatDaerah !== null) return [pemerintah, m.perangkatDaerah]
  const tingkat = tingkatWilayah(m.kodeWilayah)
  if (tingkat === 'kecamatan') return [pemerintah, `Kecamatan ${m.namaWilayah}`]
  if (tingkat === 'desa' || tingkat === 'kelurahan' || tingkat === 'desa-adat')
    return [pemerintah, `${tingkat.replace('-a', ' A').replace(/^./, (h) => h.toUpperCase())} ${m.namaWilayah}`]
  return [pemerintah]
}
