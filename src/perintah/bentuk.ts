import type { Bahasa } from '#src/lib/kata.ts'
import type { Penolakan, Result } from '#src/lib/result.ts'
import type { Pemasangan, Setelan } from '#src/pemasangan.ts'

/** What the composition root hands over: nothing below it reads the environment, the clock, or writes to a stream by itself. */
export interface Lingkungan {
  readonly setelan: Setelan
  readonly kini: () => Date
  readonly stdout: (isi: string | Uint8Array) => void
  readonly stderr: (teks: string) => void
  /** Called with what must be closed once something is open: a signal closes it in order. */
  readonly terbuka: (tutup: () => Promise<void>) => void
}

export type NilaiOpsi = string | boolean | readonly string[] | undefined

export interface Sesi {
  readonly setelan: Setelan
  readonly kini: () => Date
  readonly bahasa: Bahasa
  readonly argumen: readonly string[]
  readonly opsi: Readonly<Record<string, NilaiOpsi>>
  readonly progress: (baris: string) => void
  /** Opens the database: the running program's, or one of its own for as long as the command takes. */
  readonly pemasangan: () => Promise<Pemasangan>
}

/** What a command has to say: data for programs, lines for people. `berhasil` false: it ran, and something in it was not done. */
export interface Keluaran {
  readonly berhasil: boolean
  readonly data: unknown
  readonly baris: readonly string[]
  /** Bytes for stdout instead: a photo. */
  readonly bita?: Uint8Array
}

export interface Opsi {
  readonly type: 'string' | 'boolean'
  readonly multiple?: boolean
}

export interface Perintah {
  readonly nama: string
  /** In their order; a name in brackets may be left out. */
  readonly argumen: readonly string[]
  readonly opsi: Readonly<Record<string, Opsi>>
  /** Entries it wrote are sealed before it ends: there may be no server to do it. */
  readonly menulis?: true
  readonly jalankan: (s: Sesi) => Promise<Result<Keluaran, Penolakan>>
}

export type PenolakanBarisPerintah =
  | { readonly jenis: 'daerah-wajib'; readonly ada: string }
  | { readonly jenis: 'daerah-tidak-dikenal'; readonly daerahId: string; readonly ada: string }
  | { readonly jenis: 'sebagai-wajib' }
  | { readonly jenis: 'pengguna-tidak-dikenal'; readonly namaPengguna: string }
  | { readonly jenis: 'operasi-tidak-dikenal'; readonly operasi: string; readonly terdekat: string }
  | { readonly jenis: 'isian-jalur-salah'; readonly nama: string; readonly boleh: string; readonly wajib: string }
  | { readonly jenis: 'berkas-masukan-tidak-ada'; readonly berkas: string }
  | { readonly jenis: 'berkas-keluaran-gagal'; readonly berkas: string; readonly sebab: string }
  | { readonly jenis: 'pemilik-tidak-ada' }
  | { readonly jenis: 'aliran-tanpa-kejadian' }
  | { readonly jenis: 'pos-periksa-rusak'; readonly berkas: string }
  | { readonly jenis: 'kunci-jejak-masih-ada' }
  | { readonly jenis: 'acuan-tidak-dikenal'; readonly berkas: string; readonly dikenal: string }
  | { readonly jenis: 'tahun-salah'; readonly tahun: string }
  | { readonly jenis: 'jalur-tidak-dikenal'; readonly nilai: string; readonly boleh: string }
  | { readonly jenis: 'laporan-tidak-dikenal'; readonly nilai: string; readonly boleh: string }
  | { readonly jenis: 'keluaran-wajib' }
  | { readonly jenis: 'bidang-tidak-dikenal'; readonly nilai: string; readonly boleh: string }
  | { readonly jenis: 'kamus-tahun-kosong'; readonly tahun: number; readonly ada: string }
  | { readonly jenis: 'kode-wilayah-salah'; readonly nilai: string }
  | { readonly jenis: 'perangkat-tidak-dikenal'; readonly nilai: string; readonly terdekat: string }

/** The text of an option, or nothing. */
export function teksOpsi(s: Sesi, nama: string): string | undefined {
  const nilai = s.opsi[nama]
  return typeof nilai === 'string' && nilai !== '' ? nilai : undefined
}
