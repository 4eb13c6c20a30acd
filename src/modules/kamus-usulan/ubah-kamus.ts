import type { Rupiah } from '#src/lib/rupiah.ts'
import type { TemuanKamus } from '#src/modules/kamus-usulan/temuan-kamus.ts'
import { isDapatBerlaku, type KeadaanKamus } from '#src/modules/kamus-usulan/kamus-usulan.ts'
import type { IsiButir } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'

/** What an item is now, as far as changing it goes. */
export interface ButirKini {
  readonly nama: string
  readonly kode: string
  readonly satuan: string
  readonly hargaSatuan: Rupiah | null
  readonly larangan: string | null
  readonly kewenangan: IsiButir['kewenangan']
  readonly keadaan: KeadaanKamus
  readonly terkunci: boolean
  readonly kunciPerangkat: boolean
  readonly perangkatDaerah: string
  readonly tahunAnggaran: number
  readonly versi: number
  readonly dipakai: number
}

export type PenolakanUbahKamus =
  | { readonly jenis: 'butir-kamus-tidak-ada' }
  | { readonly jenis: 'butir-kamus-sudah-berubah'; readonly nama: string }
  | { readonly jenis: 'butir-kamus-tidak-sah'; readonly jumlah: number; readonly temuan: readonly TemuanKamus[] }
  | { readonly jenis: 'kamus-terkunci'; readonly perangkat: string; readonly tahun: number }
  | { readonly jenis: 'butir-kamus-terkunci'; readonly nama: string }
  | { readonly jenis: 'kode-butir-tetap'; readonly kode: string }
  | { readonly jenis: 'kode-butir-sudah-ada'; readonly kode: string; readonly nama: string }
  | { readonly jenis: 'butir-sudah-dipakai'; readonly nama: string; readonly dipakai: number; readonly tahun: number }
  | { readonly jenis: 'alasan-tarik-wajib' }
  | { readonly jenis: 'butir-tanpa-harga'; readonly nama: string }
  | { readonly jenis: 'keadaan-butir-sama'; readonly nama: string; readonly keadaan: KeadaanKamus }

/** What forbids any change: another one's newer version, a lock. */
export function periksaTerbuka(b: ButirKini, versi: number): PenolakanUbahKamus | null {
  if (versi !== b.versi) return { jenis: 'butir-kamus-sudah-berubah', nama: b.nama }
  if (b.kunciPerangkat) return { jenis: 'kamus-terkunci', perangkat: b.perangkatDaerah, tahun: b.tahunAnggaran }
  return b.terkunci ? { jenis: 'butir-kamus-terkunci', nama: b.nama } : null
}

/** Submitted proposals are valued with the price and the unit of their year: those stay; the next year's item may differ. */
export function periksaNilaiTetap(b: ButirKini, baru: Pick<IsiButir, 'satuan' | 'hargaSatuan'>): PenolakanUbahKamus | null {
  if (b.dipakai === 0 || (b.satuan === baru.satuan && b.hargaSatuan === baru.hargaSatuan)) return null
  return { jenis: 'butir-sudah-dipakai', nama: b.nama, dipakai: b.dipakai, tahun: b.tahunAnggaran }
}

/** Draft to force and back, and withdrawal with its reason; back to a draft only while nobody has proposed with it. */
export function periksaKeadaan(b: ButirKini, ke: KeadaanKamus, alasan: string | null): PenolakanUbahKamus | null {
  if (b.keadaan === ke) return { jenis: 'keadaan-butir-sama', nama: b.nama, keadaan: ke }
  if (ke === 'ditarik') return (alasan ?? '').trim().length < 10 ? { jenis: 'alasan-tarik-wajib' } : null
  if (ke === 'draf') return b.dipakai === 0 ? null : { jenis: 'butir-sudah-dipakai', nama: b.nama, dipakai: b.dipakai, tahun: b.tahunAnggaran }
  return isDapatBerlaku(b) ? null : { jenis: 'butir-tanpa-harga', nama: b.nama }
}
