import { kali, kuantitasDari } from '#src/lib/kuantitas.ts'
import { rupiah } from '#src/lib/rupiah.ts'
import type { KodeAlasan } from '#src/modules/usulan/putusan/alasan.ts'
import { DAFTAR_KEPUTUSAN, DAFTAR_KEPUTUSAN_LANGSUNG, type Keputusan, type Tahap, type Tujuan } from '#src/modules/usulan/putusan/rute.ts'
import { isBeralasan, PANJANG_TEKS } from '#src/modules/usulan/usulan.ts'
import type { PengajuanRinci, PerintahPutusan } from '#src/modules/usulan/usulan.schema.ts'
import type { z } from 'zod'

/** What an official has typed for one proposal; kept while the list is walked, and through a conflict. */
export interface IsianPutusan {
  readonly keputusan: Keputusan | null
  readonly volume: number | null
  readonly alasan: KodeAlasan | null
  readonly teks: string
  readonly prioritas: number | null
  readonly perangkatDaerahId: string
  readonly batasPerbaikan: string
  readonly tujuan: Tujuan | null
}

export const ISIAN_KOSONG: IsianPutusan = {
  keputusan: null,
  volume: null,
  alasan: null,
  teks: '',
  prioritas: null,
  perangkatDaerahId: '',
  batasPerbaikan: '',
  tujuan: null,
}

/** The key printed on each decision. */
export const PINTASAN: Readonly<Partial<Record<Keputusan, string>>> = {
  terima: 'T',
  ubah: 'V',
  kembalikan: 'K',
  alihkan: 'A',
  cadangkan: 'C',
  tunda: 'U',
  tolak: 'X',
  anggarkan: 'R',
  gabungkan: 'G',
  pecah: 'P',
  teruskan: 'E',
  realisasikan: 'S',
  'tidak-realisasikan': 'N',
}

export function keputusanTombol(tombol: string): Keputusan | null {
  return DAFTAR_KEPUTUSAN.find((k) => PINTASAN[k] === tombol.toUpperCase()) ?? null
}

/** The likeliest three reasons for each decision; the whole list of twenty stays one step away. */
const ALASAN_LAZIM = {
  ubah: ['A10', 'A15', 'A12'],
  kembalikan: ['A07', 'A03', 'A08'],
  alihkan: ['A04', 'A01', 'A06'],
  cadangkan: ['A10', 'A12', 'A11'],
  tunda: ['A13', 'A08', 'A12'],
  tolak: ['A02', 'A10', 'A18'],
  batalkan: ['A19', 'A02', 'A14'],
  teruskan: ['A01', 'A14', 'A17'],
  'tidak-realisasikan': ['A12', 'A13', 'A08'],
} as const satisfies Readonly<Partial<Record<Keputusan, readonly KodeAlasan[]>>>

type Beralasan = keyof typeof ALASAN_LAZIM

export function alasanLazim(keputusan: Keputusan): readonly (typeof ALASAN_LAZIM)[Beralasan][number][] {
  return keputusan in ALASAN_LAZIM ? ALASAN_LAZIM[keputusan as Beralasan] : []
}

/** Volume and money as they would stand with this decision. */
export function hitungUsul(p: Pick<PengajuanRinci, 'volumeKini' | 'anggaranKini' | 'hargaSatuan'>, isian: IsianPutusan): { volume: number; rupiah: number } {
  if (isian.keputusan !== 'ubah' || isian.volume === null || isian.volume === p.volumeKini) return { volume: p.volumeKini, rupiah: p.anggaranKini }
  const k = kuantitasDari(isian.volume)
  return k === null ? { volume: p.volumeKini, rupiah: p.anggaranKini } : { volume: isian.volume, rupiah: kali(k, rupiah(p.hargaSatuan)) }
}

/** Decisions that leave this proposal's money in the ceiling. */
export function isMemakaiPagu(keputusan: Keputusan | null): boolean {
  return keputusan === null || keputusan === 'terima' || keputusan === 'ubah' || keputusan === 'alihkan' || keputusan === 'anggarkan'
}

export type KurangPutusan = 'keputusan' | 'volume' | 'volume-sama' | 'alasan' | 'teks' | 'perangkat-daerah' | 'tujuan'

/** The first thing that still keeps a decision from being taken, or nothing. */
export function kurangPutusan(p: Pick<PengajuanRinci, 'volumeKini' | 'perangkatDaerahId'>, isian: IsianPutusan): KurangPutusan | null {
  const { keputusan } = isian
  if (keputusan === null) return 'keputusan'
  if (keputusan === 'ubah' && (isian.volume === null || isian.volume <= 0 || kuantitasDari(isian.volume) === null)) return 'volume'
  if (keputusan === 'ubah' && isian.volume === p.volumeKini) return 'volume-sama'
  if (keputusan === 'alihkan' && (isian.perangkatDaerahId === '' || isian.perangkatDaerahId === p.perangkatDaerahId)) return 'perangkat-daerah'
  if (keputusan === 'teruskan' && isian.tujuan === null) return 'tujuan'
  if (isBeralasan(keputusan) && isian.alasan === null) return 'alasan'
  if (isBeralasan(keputusan) && isian.teks.trim().length < PANJANG_TEKS) return 'teks'
  return null
}

/** The command as the contract wants it: only the fields that belong to this decision. */
export function susunPutusan(isian: IsianPutusan, versi: number): z.input<typeof PerintahPutusan> {
  const keputusan = DAFTAR_KEPUTUSAN_LANGSUNG.find((k) => k === isian.keputusan)
  if (keputusan === undefined) throw new Error('bukan putusan panel ini')
  const beralasan = isBeralasan(keputusan)
  const teks = isian.teks.trim()
  return {
    keputusan,
    versi,
    ...(keputusan === 'ubah' && isian.volume !== null ? { volume: isian.volume } : {}),
    ...(beralasan && isian.alasan !== null ? { alasan: isian.alasan } : {}),
    ...(teks === '' ? {} : { teks }),
    ...(isian.prioritas !== null && (keputusan === 'terima' || keputusan === 'ubah') ? { urutanPrioritas: isian.prioritas } : {}),
    ...(keputusan === 'alihkan' ? { perangkatDaerahId: isian.perangkatDaerahId } : {}),
    ...(keputusan === 'teruskan' && isian.tujuan !== null ? { tujuan: isian.tujuan } : {}),
    ...(keputusan === 'kembalikan' && isian.batasPerbaikan !== '' ? { batasPerbaikan: isian.batasPerbaikan } : {}),
  }
}

const BERDIALOG: ReadonlySet<Keputusan> = new Set(['anggarkan', 'gabungkan', 'pecah', 'realisasikan'])

/** Decisions that come with more than a reason: a place in a sub kegiatan, a budget line, other proposals, a report. */
export function isBerdialog(keputusan: Keputusan, tahap: Tahap): boolean {
  return BERDIALOG.has(keputusan) || (keputusan === 'terima' && tahap === 'forum-perangkat-daerah')
}
