import { type Rupiah, rupiah } from '#src/lib/rupiah.ts'

/** Kinds of price standards: goods, general costs, works analysed, works by unit. */
export const DAFTAR_JENIS_STANDAR_HARGA = ['ssh', 'sbu', 'asb', 'hspk'] as const
export type JenisStandarHarga = (typeof DAFTAR_JENIS_STANDAR_HARGA)[number]

export interface StandarHarga {
  readonly kodeWilayah: string
  readonly tahun: number
  readonly jenis: JenisStandarHarga
  readonly kodeKelompok: string | null
  readonly uraianKelompok: string | null
  readonly uraian: string
  readonly spesifikasi: string | null
  readonly satuan: string
  readonly harga: Rupiah
  readonly akun: readonly string[]
  readonly tkdn: string | null
}

export interface NamaBerkasHarga {
  readonly jenis: JenisStandarHarga
  /** A region's code (`32.16`, `3216`) or the name of a kabupaten or kota (`pasangkayu`). */
  readonly daerah: string
  readonly tahun: number
}

/** `ssh_pasangkayu_2024.csv`: kind, government and year stand in the name of the file. */
export function bacaNamaBerkas(nama: string): NamaBerkasHarga | null {
  const cocok = /^(ssh|sbu|asb|hspk)_(.+)_(\d{4})\.csv(?:\.gz)?$/i.exec(nama)
  const jenis = DAFTAR_JENIS_STANDAR_HARGA.find((j) => j === cocok?.[1]?.toLowerCase())
  if (jenis === undefined || cocok?.[2] === undefined) return null
  return { jenis, daerah: cocok[2], tahun: Number(cocok[3]) }
}

/** Whole rupiah, half up: some published prices carry sen. Null for what is no amount. */
export function hargaBulat(teks: string): { readonly harga: Rupiah; readonly dibulatkan: boolean } | null {
  const cocok = /^(\d{1,15})(?:\.(\d{1,6}))?$/.exec(teks.trim())
  if (cocok?.[1] === undefined) return null
  const pecahan = cocok[2] ?? ''
  return { harga: rupiah(Number(cocok[1]) + (/^[5-9]/.test(pecahan) ? 1 : 0)), dibulatkan: /[1-9]/.test(pecahan) }
}

/** Words of a search as patterns: each must occur. */
export function polaHarga(cari: string): string[] {
  return cari
    .toLowerCase()
    .split(/\s+/)
    .filter((k) => k !== '')
    .slice(0, 8)
    .map((k) => `%${k.replaceAll(/[\\%_]/g, (c) => `\\${c}`)}%`)
}
