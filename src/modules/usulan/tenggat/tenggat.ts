import { hariAkhir, type Saat, selisihHari, tambahHari, type Tanggal, tanggalDi, type ZonaWaktu } from '#src/lib/waktu.ts'
import { type JendelaWilayah, pilihJendela } from '#src/modules/jadwal/jadwal.ts'
import { isWilayahTercakup, type Peran } from '#src/modules/pengguna/pengguna.ts'
import { isMenunggu, type Keadaan, type Tahap } from '#src/modules/usulan/putusan/rute.ts'

/** How long a stage may take by the government's own rule, and who is told when it took longer. */
export interface AturanTenggat {
  readonly tahap: Tahap
  /** Days from the day it came, or from the opening of the stage; `null`: until the stage's window closes. */
  readonly hari: number | null
  readonly dasarHukum: string
  /** Days after the deadline on which the desk is reminded. */
  readonly ingatkanHari: number
  /** Whom the desk answers to, told so many days after the deadline; nobody where empty. */
  readonly atasan: readonly Peran[]
  readonly atasanHari: number
}

export interface Penantian {
  readonly tahap: Tahap
  readonly keadaan: Keadaan
  readonly menungguSejak: Saat
  /** By when the proposer corrects it, where it was sent back. */
  readonly batasPerbaikan: Tanggal | null
}

export interface Tenggat {
  /** For whom it waits: the desk of its stage, or its proposer. */
  readonly menunggu: 'tahap' | 'pengusul'
  readonly sejak: Tanggal
  readonly batas: Tanggal | null
  /** What the deadline follows from: the rule, the closing of the window, or the date given with the return. */
  readonly dasar: 'aturan' | 'jadwal' | 'perbaikan' | null
  readonly lewatHari: number
}

interface Kini {
  readonly hariIni: Tanggal
  readonly zona: ZonaWaktu
}

/** For whom it waits, since when, until when, and how many days beyond: one answer for queue, detail, portal and reminders. */
export function hitungTenggat(p: Penantian, aturan: AturanTenggat | null, jendela: Pick<JendelaWilayah, 'buka' | 'tutup'> | null, k: Kini): Tenggat | null {
  if (!isMenunggu(p.keadaan)) return null
  const tiba = tanggalDi(p.menungguSejak, k.zona)
  if (p.keadaan === 'dikembalikan') return susun({ menunggu: 'pengusul', sejak: tiba, batas: p.batasPerbaikan, dasar: 'perbaikan' }, k)
  const buka = jendela === null ? tiba : tanggalDi(jendela.buka, k.zona)
  const tutup = jendela === null ? null : hariAkhir(jendela.tutup, k.zona)
  const mulai = buka > tiba ? buka : tiba
  const menurutAturan = aturan?.hari === undefined || aturan.hari === null ? null : tambahHari(mulai, aturan.hari)
  if (menurutAturan !== null && (tutup === null || menurutAturan <= tutup || tutup < mulai))
    return susun({ menunggu: 'tahap', sejak: tiba, batas: menurutAturan, dasar: 'aturan' }, k)
  return susun({ menunggu: 'tahap', sejak: tiba, batas: tutup, dasar: 'jadwal' }, k)
}

function susun(t: Omit<Tenggat, 'lewatHari'>, { hariIni }: Kini): Tenggat {
  return t.batas === null ? { ...t, dasar: null, lewatHari: 0 } : { ...t, lewatHari: Math.max(0, selisihHari(t.batas, hariIni)) }
}

/** Days before a deadline on which it is told as near. */
const HARI_DEKAT = 3

/** Past its deadline, or near it; nothing where there is time, or no deadline. */
export function nadaTenggat(t: Pick<Tenggat, 'batas' | 'lewatHari'> | null, hariIni: Tanggal): 'lewat' | 'dekat' | null {
  if (t === null || t.batas === null) return null
  if (t.lewatHari > 0) return 'lewat'
  return selisihHari(hariIni, t.batas) <= HARI_DEKAT ? 'dekat' : null
}

/** The window that counts for a stage at a place, among all windows of the year. */
export function jendelaTahap<J extends JendelaWilayah & { readonly tahap: string }>(
  daftar: readonly J[],
  tahap: string,
  kodeWilayah: string,
  saat: Saat,
): J | null {
  return pilihJendela(
    daftar.filter((j) => j.tahap === tahap && isWilayahTercakup(j.kodeWilayah, kodeWilayah)),
    saat,
  )
}

export const LANGKAH_PENGINGAT = ['meja', 'atasan'] as const
export type LangkahPengingat = (typeof LANGKAH_PENGINGAT)[number]

/**
 * Which reminder is due. The desk is always told first, and has at least a day before those it answers to are told; each step once,
 * as long as the proposal waits at the same place.
 */
export function pengingatJatuh(
  t: Tenggat | null,
  aturan: AturanTenggat,
  sudah: { readonly meja: Tanggal | null; readonly atasan: boolean },
  hariIni: Tanggal,
): LangkahPengingat | null {
  if (t === null || t.menunggu !== 'tahap') return null
  if (sudah.meja === null) return t.lewatHari >= aturan.ingatkanHari ? 'meja' : null
  return !sudah.atasan && aturan.atasan.length > 0 && sudah.meja < hariIni && t.lewatHari >= aturan.atasanHari ? 'atasan' : null
}

export type PenolakanTenggat =
  | { readonly jenis: 'tenggat-sudah-berubah' }
  | { readonly jenis: 'tenggat-atasan-terlalu-dini'; readonly ingatkan: number; readonly atasan: number }
  | { readonly jenis: 'tahap-tanpa-tenggat'; readonly tahap: string }

/** Whether a rule may stand: the desk is reminded before its superiors are told, and the author's own desk has no deadline. */
export function periksaAturanTenggat(a: Pick<AturanTenggat, 'tahap' | 'ingatkanHari' | 'atasanHari'>): PenolakanTenggat | null {
  if (a.tahap === 'pengusulan' || a.tahap === 'pelaksanaan') return { jenis: 'tahap-tanpa-tenggat', tahap: a.tahap }
  return a.atasanHari < a.ingatkanHari ? { jenis: 'tenggat-atasan-terlalu-dini', ingatkan: a.ingatkanHari, atasan: a.atasanHari } : null
}
