import type { Tanggal } from '#src/lib/waktu.ts'

export const DAFTAR_JABATAN_DPRD = ['ketua', 'wakil-ketua', 'anggota'] as const

/** A member of the council; the name is that of a public office and is published with what the member proposes. */
export interface AnggotaDprd {
  readonly anggotaDprdId: string
  readonly nama: string
  readonly penggunaId: string | null
  readonly dapilId: string
  readonly mulai: Tanggal
  readonly selesai: Tanggal | null
}

export type PenolakanDprd =
  | { readonly jenis: 'fraksi-tidak-ditemukan' }
  | { readonly jenis: 'dapil-tidak-ditemukan' }
  | { readonly jenis: 'fraksi-sudah-ada'; readonly singkatan: string }
  | { readonly jenis: 'dapil-sudah-ada'; readonly nama: string }
  | { readonly jenis: 'kecamatan-di-luar-daerah'; readonly kode: string }
  | { readonly jenis: 'kecamatan-di-dapil-lain'; readonly kode: string; readonly dapil: string }
  | { readonly jenis: 'dprd-sudah-berubah' }
  | { readonly jenis: 'masa-jabatan-terbalik' }
  | { readonly jenis: 'akun-bukan-anggota-dprd' }
  | { readonly jenis: 'akun-sudah-ditautkan' }

export function isMenjabat(a: Pick<AnggotaDprd, 'mulai' | 'selesai'>, hariIni: Tanggal): boolean {
  return a.mulai <= hariIni && (a.selesai === null || a.selesai >= hariIni)
}

export interface DapilDinilai {
  readonly dapilId: string
  readonly nama: string
  readonly kecamatan: readonly string[]
}

/** Every kecamatan belongs to one district only; `dikenal` are the kecamatan of this government. */
export function periksaDapil(baru: DapilDinilai, lain: readonly DapilDinilai[], dikenal: ReadonlySet<string>): PenolakanDprd | null {
  const asing = baru.kecamatan.find((k) => !dikenal.has(k))
  if (asing !== undefined) return { jenis: 'kecamatan-di-luar-daerah', kode: asing }
  for (const d of lain) {
    if (d.dapilId === baru.dapilId) continue
    if (d.nama.trim().toLowerCase() === baru.nama.trim().toLowerCase()) return { jenis: 'dapil-sudah-ada', nama: d.nama }
    const kode = baru.kecamatan.find((k) => d.kecamatan.includes(k))
    if (kode !== undefined) return { jenis: 'kecamatan-di-dapil-lain', kode, dapil: d.nama }
  }
  return null
}
