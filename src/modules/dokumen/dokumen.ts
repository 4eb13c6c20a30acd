import type { Rupiah } from '#src/lib/rupiah.ts'
import { tambah } from '#src/lib/rupiah.ts'
import type { Saat, Tanggal } from '#src/lib/waktu.ts'

export const DAFTAR_JENIS_DOKUMEN = ['rpjpn', 'rpjmn', 'rkp', 'rpjpd', 'rpjmd', 'rpd', 'renstra', 'rkpd', 'renja', 'ppas', 'apbd'] as const
export type JenisDokumen = (typeof DAFTAR_JENIS_DOKUMEN)[number]

export const DAFTAR_JENIS_SIMPUL = [
  'visi',
  'misi',
  'tujuan',
  'sasaran',
  'strategi',
  'arah-kebijakan',
  'prioritas',
  'bidang-urusan',
  'program',
  'kegiatan',
  'sub-kegiatan',
] as const
export type JenisSimpul = (typeof DAFTAR_JENIS_SIMPUL)[number]

/** Why a sub kegiatan stands in a plan; none of them means: money that nobody can explain yet. */
export const DAFTAR_ASAL = ['renstra', 'usulan', 'pokir', 'mandatori', 'direktif', '100-hari', 'spm', 'luncuran'] as const
export type AsalSimpul = (typeof DAFTAR_ASAL)[number]

/** Stages of a document, in their order (Permendagri 86/2017; Permendagri 77/2020 for the budget). */
export const DAFTAR_TAHAP_DOKUMEN = ['rancangan-awal', 'rancangan', 'rancangan-akhir', 'murni', 'pergeseran', 'perubahan'] as const
export type TahapDokumen = (typeof DAFTAR_TAHAP_DOKUMEN)[number]

const TAHAP_RENCANA: readonly TahapDokumen[] = ['rancangan-awal', 'rancangan', 'rancangan-akhir', 'murni', 'perubahan']
const TAHAP_ANGGARAN: readonly TahapDokumen[] = ['rancangan', 'murni', 'pergeseran', 'perubahan']

export function tahapDokumen(jenis: JenisDokumen): readonly TahapDokumen[] {
  if (jenis === 'ppas') return TAHAP_ANGGARAN.filter((t) => t !== 'pergeseran')
  return jenis === 'apbd' ? TAHAP_ANGGARAN : TAHAP_RENCANA
}

/** Shifts and amendments may follow one another; every other stage is passed once, and none backwards. */
const BERULANG: ReadonlySet<TahapDokumen> = new Set(['pergeseran', 'perubahan'])

/** The stages that may be opened after one; none of them leads back. */
export function tahapBerikut(jenis: JenisDokumen, kini: TahapDokumen): TahapDokumen[] {
  const urutan = tahapDokumen(jenis)
  return urutan.filter((t, i) => i > urutan.indexOf(kini) || (t === kini && BERULANG.has(t)))
}

export interface Dokumen {
  readonly dokumenId: string
  readonly jenis: JenisDokumen
  readonly perangkatDaerahId: string | null
  readonly nama: string
  readonly tahunAwal: number
  readonly tahunAkhir: number
  readonly versiAktifId: string | null
}

export interface DokumenVersi {
  readonly versiId: string
  readonly dokumenId: string
  readonly nomorVersi: number
  readonly tahap: TahapDokumen
  readonly terkunciPada: Saat | null
  readonly nomorPenetapan: string | null
  readonly tanggalPenetapan: Tanggal | null
}

/** Which node may stand under which: null is the root. Renja, PPAS and APBD begin at the programme. */
const INDUK_SAH: Readonly<Record<JenisSimpul, readonly (JenisSimpul | null)[]>> = {
  visi: [null],
  misi: ['visi', null],
  tujuan: ['misi', null],
  sasaran: ['tujuan', null],
  strategi: ['sasaran'],
  'arah-kebijakan': ['strategi', 'sasaran'],
  prioritas: [null],
  'bidang-urusan': [null],
  program: [null, 'sasaran', 'bidang-urusan', 'prioritas'],
  kegiatan: ['program'],
  'sub-kegiatan': ['kegiatan', null],
}

export interface SimpulPohon {
  readonly simpulId: string
  readonly indukId: string | null
  readonly jenis: JenisSimpul
}

export type CacatPohon =
  | { readonly jenis: 'induk-tidak-ada'; readonly simpulId: string }
  | { readonly jenis: 'induk-tidak-sah'; readonly simpulId: string; readonly induk: JenisSimpul | null }
  | { readonly jenis: 'pohon-berputar'; readonly simpulId: string }

/** A tree hangs together: every parent is there, of a level that may hold its child, and no way leads round. */
export function periksaPohon(daftar: readonly SimpulPohon[]): CacatPohon[] {
  const menurutId = new Map(daftar.map((s) => [s.simpulId, s]))
  return daftar.flatMap((s): CacatPohon[] => {
    const induk = s.indukId === null ? null : menurutId.get(s.indukId)
    if (induk === undefined) return [{ jenis: 'induk-tidak-ada', simpulId: s.simpulId }]
    if (isBerputar(menurutId, s)) return [{ jenis: 'pohon-berputar', simpulId: s.simpulId }]
    return INDUK_SAH[s.jenis].includes(induk?.jenis ?? null) ? [] : [{ jenis: 'induk-tidak-sah', simpulId: s.simpulId, induk: induk?.jenis ?? null }]
  })
}

function isBerputar(menurutId: ReadonlyMap<string, SimpulPohon>, awal: SimpulPohon): boolean {
  const dilalui = new Set<string>()
  for (let s: SimpulPohon | undefined = awal; s !== undefined && s.indukId !== null; s = menurutId.get(s.indukId)) {
    if (dilalui.has(s.simpulId)) return true
    dilalui.add(s.simpulId)
  }
  return false
}

export interface SimpulBerpagu extends SimpulPohon {
  /** Own amount; only sub kegiatan have one. */
  readonly pagu: Rupiah
}

/** The amount of a level above is the sum of what hangs below it; it is never typed. */
export function gulungPagu(daftar: readonly SimpulBerpagu[]): ReadonlyMap<string, Rupiah> {
  const jumlah = new Map<string, Rupiah>(daftar.map((s) => [s.simpulId, s.pagu]))
  const menurutId = new Map(daftar.map((s) => [s.simpulId, s]))
  for (const s of daftar) {
    for (let induk = s.indukId; induk !== null; induk = menurutId.get(induk)?.indukId ?? null)
      jumlah.set(induk, tambah(jumlah.get(induk) ?? (0 as Rupiah), s.pagu))
  }
  return jumlah
}

/** What became of one sub kegiatan between two versions. */
export interface Beda {
  readonly simpulId: string
  readonly kode: string | null
  readonly nama: string
  readonly perangkatDaerahId: string | null
  readonly perubahan: 'baru' | 'hilang' | 'berubah' | 'tetap'
  readonly paguA: Rupiah | null
  readonly paguB: Rupiah | null
  readonly selisih: Rupiah
}

export type PenolakanDokumen =
  | { readonly jenis: 'dokumen-tidak-ditemukan' }
  | { readonly jenis: 'versi-tidak-ditemukan' }
  | { readonly jenis: 'versi-terkunci'; readonly tahap: TahapDokumen }
  | { readonly jenis: 'versi-belum-terkunci'; readonly tahap: TahapDokumen }
  | { readonly jenis: 'tahap-dokumen-tidak-sah'; readonly tahap: TahapDokumen; readonly boleh: readonly TahapDokumen[] }
  | { readonly jenis: 'perangkat-daerah-tidak-ditemukan' }
  | { readonly jenis: 'lembar-tidak-terbaca'; readonly sebab: string }
  | { readonly jenis: 'lembar-kosong' }
  | { readonly jenis: 'lembar-tanpa-kolom'; readonly kolom: readonly string[] }
