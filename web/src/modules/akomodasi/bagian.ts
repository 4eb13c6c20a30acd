import { bangunIndeks, cariDiIndeks } from '#src/modules/kamus-usulan/indeks-kamus.ts'
import { kali, kuantitasDari } from '#src/lib/kuantitas.ts'
import { rupiah } from '#src/lib/rupiah.ts'
import { hitungBar } from '#src/modules/batas-pagu/batas-pagu.ts'
import type { KodeAlasan } from '#src/modules/usulan/putusan/alasan.ts'
import type { z } from 'zod'
import type { TujuanKeluar } from '#src/modules/akomodasi/akomodasi.schema.ts'
import type { IsiBarPagu } from '../../components/bar-pagu.tsx'

export type Tujuan = z.output<typeof TujuanKeluar>

/** One share as it is typed. */
export interface BagianLayar {
  readonly tujuan: Tujuan
  readonly volume: number | null
  readonly rupiah: number | null
}

/** The likeliest first: sub kegiatan whose names share words with the proposal; the rest keep their order. */
export function urutkanMirip(daftar: readonly Tujuan[], kalimat: string): Tujuan[] {
  const indeks = bangunIndeks(daftar.map((t) => ({ kode: t.simpulId, nama: t.nama, uraian: null, kataKunci: [], perangkatDaerah: '', larangan: null })))
  const nilai = new Map(cariDiIndeks(indeks, kalimat, daftar.length).hasil.map((h) => [h.butir.kode, h.nilai]))
  return daftar.toSorted((a, b) => (nilai.get(b.simpulId) ?? 0) - (nilai.get(a.simpulId) ?? 0))
}

interface Disepakati {
  readonly volumeKini: number
  readonly anggaranKini: number
  readonly hargaSatuan: number
}

export interface SisaBagian {
  readonly volume: number
  readonly rupiah: number
}

const perseribu = (n: number | null): number => (n === null ? 0 : (kuantitasDari(n) ?? 0))

/** What is still to be given a place; negative when the shares take more than was agreed. */
export function hitungSisa(p: Disepakati, bagian: readonly BagianLayar[]): SisaBagian {
  const volume = perseribu(p.volumeKini) - bagian.reduce((n, b) => n + perseribu(b.volume), 0)
  return { volume: volume / 1000, rupiah: p.anggaranKini - bagian.reduce((n, b) => n + (b.rupiah ?? 0), 0) }
}

/** A newly chosen sub kegiatan is offered all that is left. */
export function bagianBaru(p: Disepakati, bagian: readonly BagianLayar[], tujuan: Tujuan): BagianLayar {
  const sisa = hitungSisa(p, bagian)
  return { tujuan, volume: sisa.volume > 0 ? sisa.volume : null, rupiah: sisa.rupiah > 0 ? sisa.rupiah : null }
}

/** The money that goes with a typed volume, in the proportion agreed; the last share takes what rounding leaves. */
export function rupiahBagian(p: Disepakati, bagian: readonly BagianLayar[], simpulId: string, volume: number | null): number | null {
  const k = volume === null ? null : kuantitasDari(volume)
  if (k === null || k <= 0) return null
  const lain = hitungSisa(
    p,
    bagian.filter((b) => b.tujuan.simpulId !== simpulId),
  )
  if (perseribu(lain.volume) === k) return lain.rupiah
  return Math.min(kali(k, rupiah(p.hargaSatuan)), Math.max(lain.rupiah, 0))
}

/** The sub kegiatan's ceiling with this share in it: moves while one types. */
export function barBagian(b: BagianLayar): IsiBarPagu {
  const { nilai, terpakai, dipesan } = b.tujuan.bar
  return hitungBar(rupiah(nilai), rupiah(terpakai), rupiah(dipesan), rupiah(b.rupiah ?? 0))
}

export type KurangBagian = 'kosong' | 'isi' | 'lebih' | 'pagu' | 'alasan' | 'teks'

/** The first thing that keeps the shares from being confirmed, or nothing. */
export function kurangBagian(p: Disepakati, bagian: readonly BagianLayar[], alasan: KodeAlasan | null, teks: string): KurangBagian | null {
  if (bagian.length === 0) return 'kosong'
  if (bagian.some((b) => perseribu(b.volume) <= 0 || (b.rupiah ?? 0) <= 0)) return 'isi'
  const sisa = hitungSisa(p, bagian)
  if (sisa.volume < 0 || sisa.rupiah < 0) return 'lebih'
  if (bagian.some((b) => barBagian(b).lebih > 0)) return 'pagu'
  if (sisa.volume === 0 && sisa.rupiah === 0) return null
  if (alasan === null) return 'alasan'
  return teks.trim().length < 10 ? 'teks' : null
}
