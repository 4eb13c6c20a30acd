import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { TingkatNomenklatur } from '#src/modules/nomenklatur/nomenklatur.ts'
import type { JenisPadanan } from '#src/modules/nomenklatur/peta.ts'

/** What a planner decided about two codes of two editions. */
export const DAFTAR_PUTUSAN_PETA = ['diterima', 'ditolak'] as const
export type PutusanPeta = (typeof DAFTAR_PUTUSAN_PETA)[number]

/** How a code stands for one government: certain by itself, decided, still to be decided, or without any. */
export const DAFTAR_KEADAAN_PETA = ['menunggu', 'tanpa-padanan', 'diterima', 'ditolak', 'pasti'] as const
export type KeadaanPeta = (typeof DAFTAR_KEADAAN_PETA)[number]

export interface CalonPadanan {
  readonly kodeTujuan: string
  readonly namaTujuan: string
  /** Null: found by a planner, suggested by nothing. */
  readonly jenis: JenisPadanan | null
  readonly putusan: PutusanPeta | null
  readonly versi: number
}

/** A code of the old edition with what it may be in the new one. */
export interface BarisPeta {
  readonly kodeAsal: string
  readonly namaAsal: string
  readonly tingkat: TingkatNomenklatur
  readonly keadaan: KeadaanPeta
  /** The same code means something else in the new edition: its name there. */
  readonly kodeKini: string | null
  readonly calon: readonly CalonPadanan[]
}

/** Accepted by a planner before all; a refusal counts only when nothing suggested is left. */
export function keadaanPeta(calon: readonly CalonPadanan[]): KeadaanPeta {
  if (calon.some((c) => c.putusan === 'diterima')) return 'diterima'
  if (calon.some((c) => c.jenis === 'kode-dan-nama' || c.jenis === 'pendahulu')) return 'pasti'
  const diusulkan = calon.filter((c) => c.jenis === 'nama-saja')
  if (diusulkan.length === 0) return 'tanpa-padanan'
  return diusulkan.every((c) => c.putusan === 'ditolak') ? 'ditolak' : 'menunggu'
}

/** What a code of another edition is in the wanted one. */
export interface PadananKode {
  /** The one code it certainly is: by a planner's decision, by code and name, or by one recorded predecessor. */
  readonly pasti: string | null
  /** What it may be, best first; a split code has several, and a suggestion a planner refused is not among them. */
  readonly calon: readonly { readonly kode: string; readonly nama: string }[]
}

export function pilihPadanan(calon: readonly Pick<CalonPadanan, 'kodeTujuan' | 'namaTujuan' | 'jenis' | 'putusan'>[]): PadananKode {
  const diterima = calon.filter((c) => c.putusan === 'diterima')
  const tercatat = calon.filter((c) => c.jenis === 'kode-dan-nama' || c.jenis === 'pendahulu')
  const tentu = diterima.length > 0 ? diterima : tercatat
  const dipilih = tentu.length > 0 ? tentu : calon.filter((c) => c.putusan !== 'ditolak')
  return { pasti: tentu.length === 1 ? (tentu[0]?.kodeTujuan ?? null) : null, calon: dipilih.map((c) => ({ kode: c.kodeTujuan, nama: c.namaTujuan })) }
}

export interface SaringPeta {
  readonly tingkat: TingkatNomenklatur | null
  readonly keadaan: KeadaanPeta | null
  readonly cari: string
}

/** The rows a filter finds, and how many there are of each state before the state is chosen. */
export function saringPeta(
  semua: readonly BarisPeta[],
  s: SaringPeta,
): { readonly baris: readonly BarisPeta[]; readonly jumlah: Readonly<Record<KeadaanPeta, number>> } {
  const kata = s.cari
    .toLowerCase()
    .split(/\s+/)
    .filter((k) => k !== '')
  const cocok = semua.filter((b) => {
    if (s.tingkat !== null && b.tingkat !== s.tingkat) return false
    const teks = `${b.kodeAsal} ${b.namaAsal} ${b.calon.map((c) => `${c.kodeTujuan} ${c.namaTujuan}`).join(' ')}`.toLowerCase()
    return kata.every((k) => teks.includes(k))
  })
  const jumlah: Record<KeadaanPeta, number> = { menunggu: 0, 'tanpa-padanan': 0, diterima: 0, ditolak: 0, pasti: 0 }
  for (const b of cocok) jumlah[b.keadaan] += 1
  return { baris: s.keadaan === null ? cocok : cocok.filter((b) => b.keadaan === s.keadaan), jumlah }
}

/** What the two editions know about a pair, and what was decided before. */
export interface PasanganKode {
  readonly asalAda: boolean
  readonly tujuanAda: boolean
  readonly tingkatSama: boolean
  /** Null: nothing suggests this pair. */
  readonly jenis: JenisPadanan | null
  readonly versi: number
}

export type PenolakanPeta =
  | { readonly jenis: 'padanan-kode-tidak-ada'; readonly kode: string; readonly edisi: string }
  | { readonly jenis: 'padanan-beda-tingkat'; readonly kodeAsal: string; readonly kodeTujuan: string }
  | { readonly jenis: 'padanan-sudah-pasti'; readonly kodeAsal: string; readonly kodeTujuan: string }
  | { readonly jenis: 'padanan-tidak-diusulkan'; readonly kodeAsal: string; readonly kodeTujuan: string }
  | { readonly jenis: 'padanan-sudah-berubah' }

export interface PutuskanPeta {
  readonly edisiAsal: string
  readonly kodeAsal: string
  readonly edisiTujuan: string
  readonly kodeTujuan: string
  readonly putusan: PutusanPeta
  /** 0 when nobody has decided yet. */
  readonly versi: number
}

/** A planner may accept any pair of the same level, also one of their own finding; only what is suggested can be refused. */
export function putuskanPeta(p: PasanganKode, isi: PutuskanPeta): Result<PutusanPeta, PenolakanPeta> {
  const pasangan = { kodeAsal: isi.kodeAsal, kodeTujuan: isi.kodeTujuan }
  if (!p.asalAda) return refuse({ jenis: 'padanan-kode-tidak-ada', kode: isi.kodeAsal, edisi: isi.edisiAsal })
  if (!p.tujuanAda) return refuse({ jenis: 'padanan-kode-tidak-ada', kode: isi.kodeTujuan, edisi: isi.edisiTujuan })
  if (!p.tingkatSama) return refuse({ jenis: 'padanan-beda-tingkat', ...pasangan })
  if (p.jenis === 'kode-dan-nama' || p.jenis === 'pendahulu') return refuse({ jenis: 'padanan-sudah-pasti', ...pasangan })
  if (isi.putusan === 'ditolak' && p.jenis === null && p.versi === 0) return refuse({ jenis: 'padanan-tidak-diusulkan', ...pasangan })
  return p.versi === isi.versi ? ok(isi.putusan) : refuse({ jenis: 'padanan-sudah-berubah' })
}
