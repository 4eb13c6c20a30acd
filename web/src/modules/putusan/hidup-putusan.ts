import { kali, kuantitasDari } from '#src/lib/kuantitas.ts'
import { rupiah } from '#src/lib/rupiah.ts'
import { PANJANG_TEKS } from '#src/modules/usulan/usulan.ts'
import type { PengajuanRinci, PengajuanRingkas, PutusanKeluar } from '#src/modules/usulan/usulan.schema.ts'

/* What the dialogs of merging, splitting and reporting compute before they are sent; the server computes it again. */

type Satuan = Pick<PengajuanRingkas, 'pengajuanId' | 'satuan' | 'volumeKini' | 'anggaranKini' | 'hargaSatuan'>

export interface RingkasGabungan {
  /** The sum of volumes, where all are counted alike. */
  readonly volume: number | null
  readonly rupiah: number
  /** What the parent would cost with that volume, never more than the parts together. */
  readonly rupiahInduk: number
}

/** What is merged is worth together, and what the parent would be worth at its own price. */
export function ringkasGabungan(induk: Satuan, anak: readonly Satuan[]): RingkasGabungan {
  const semua = [induk, ...anak]
  const jumlah = semua.reduce((n, p) => n + p.anggaranKini, 0)
  const seragam = semua.every((p) => p.satuan === induk.satuan)
  const volume = seragam ? Math.round(semua.reduce((n, p) => n + p.volumeKini, 0) * 1000) / 1000 : null
  const k = volume === null ? null : kuantitasDari(volume)
  const menurutHarga = k === null ? induk.anggaranKini : kali(k, rupiah(induk.hargaSatuan))
  return { volume, rupiah: jumlah, rupiahInduk: Math.max(Math.min(menurutHarga, jumlah), induk.anggaranKini) }
}

export interface PecahanLayar {
  readonly usulanId: string
  readonly pengajuanId: string
  readonly judul: string
  readonly volume: number | null
  readonly lokus: string
  readonly rw: string
}

/** A part at the whole's own price; null while its volume is not a number. */
export function biayaPecahan(p: Pick<PengajuanRinci, 'hargaSatuan'>, volume: number | null): number | null {
  const k = volume === null || volume <= 0 ? null : kuantitasDari(volume)
  return k === null ? null : kali(k, rupiah(p.hargaSatuan))
}

export type KurangPecah = 'judul' | 'volume' | 'lebih' | 'teks'

/** The first thing that keeps a split from being made, or nothing. */
export function kurangPecah(p: Pick<PengajuanRinci, 'hargaSatuan' | 'anggaranKini'>, bagian: readonly PecahanLayar[], teks: string): KurangPecah | null {
  if (bagian.some((b) => b.judul.trim().length < 5)) return 'judul'
  const biaya = bagian.map((b) => biayaPecahan(p, b.volume))
  if (biaya.some((b) => b === null)) return 'volume'
  if (biaya.reduce<number>((n, b) => n + (b ?? 0), 0) > p.anggaranKini) return 'lebih'
  return teks.trim().length < PANJANG_TEKS ? 'teks' : null
}

export interface Alihan {
  readonly dariId: string
  readonly dari: string
  readonly ke: string
  readonly putusan: PutusanKeluar
}

/** Every redirection so far: from whom, to whom, why. The first agency stays on record (S0-4). */
export function daftarAlihan(p: Pick<PengajuanRinci, 'perangkatDaerahAwalId' | 'perangkatDaerahAwal' | 'putusan'>): Alihan[] {
  let kini = { id: p.perangkatDaerahAwalId, nama: p.perangkatDaerahAwal }
  return p.putusan.flatMap((x) => {
    const sebelum = kini
    kini = { id: x.perangkatDaerahId, nama: x.perangkatDaerah }
    return x.keputusan === 'alihkan' ? [{ dariId: sebelum.id, dari: sebelum.nama, ke: x.perangkatDaerah, putusan: x }] : []
  })
}
