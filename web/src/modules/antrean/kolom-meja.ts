import type { Pelaku, Peran } from '#src/modules/pengguna/pengguna.ts'
import type { PengajuanAntrean } from '#src/modules/usulan/antrean/antrean.schema.ts'
import { isSemeja } from '#src/modules/usulan/meja/meja.ts'
import type { Tahap } from '#src/modules/usulan/putusan/rute.ts'

/** Every column a queue can show, in the order they stand. */
export const DAFTAR_KOLOM = [
  'usulan',
  'desa',
  'bidang',
  'perangkat',
  'rekomendasi',
  'prioritas',
  'subKegiatan',
  'temuan',
  'skor',
  'anggaran',
  'pagu',
  'tujuan',
  'keadaan',
  'langkah',
  'menunggu',
  'tenggat',
  'pegangan',
] as const
export type NamaKolom = (typeof DAFTAR_KOLOM)[number]

/** A row without its name is nobody's. */
export const KOLOM_TETAP: NamaKolom = 'usulan'

const DI_DESA: readonly NamaKolom[] = ['usulan', 'bidang', 'anggaran', 'prioritas', 'keadaan', 'menunggu']
const DI_KECAMATAN: readonly NamaKolom[] = ['usulan', 'desa', 'bidang', 'anggaran', 'pagu', 'keadaan', 'menunggu']
const SEMUA: readonly NamaKolom[] = ['usulan', 'desa', 'perangkat', 'anggaran', 'prioritas', 'keadaan', 'menunggu']
const MENILAI: readonly NamaKolom[] = ['usulan', 'desa', 'perangkat', 'rekomendasi', 'anggaran', 'keadaan', 'menunggu']
const POKIR: readonly NamaKolom[] = ['usulan', 'desa', 'perangkat', 'temuan', 'anggaran', 'keadaan', 'menunggu']
const BERANGGARAN: readonly NamaKolom[] = ['usulan', 'desa', 'subKegiatan', 'anggaran', 'keadaan', 'menunggu']

const MENURUT_TAHAP: Readonly<Record<Tahap, readonly NamaKolom[]>> = {
  pengusulan: DI_DESA,
  desa: DI_DESA,
  kecamatan: DI_KECAMATAN,
  'sekretariat-dprd': POKIR,
  'mitra-bappeda': MENILAI,
  'forum-perangkat-daerah': MENILAI,
  'musrenbang-kabupaten': BERANGGARAN,
  tapd: BERANGGARAN,
  penganggaran: BERANGGARAN,
  pelaksanaan: BERANGGARAN,
}

/** Where a desk watches rather than decides: what it watches for. */
const MENURUT_PERAN: Readonly<Partial<Record<Peran, readonly NamaKolom[]>>> = {
  'operator-desa': ['usulan', 'bidang', 'anggaran', 'prioritas', 'keadaan', 'menunggu', 'tenggat'],
  dpmd: ['usulan', 'desa', 'prioritas', 'anggaran', 'keadaan', 'menunggu', 'tenggat'],
  'sekretaris-dprd': POKIR,
  'anggota-dprd': POKIR,
  tapd: BERANGGARAN,
  bpkad: BERANGGARAN,
  'sekretaris-daerah': BERANGGARAN,
  'admin-perencanaan': ['usulan', 'desa', 'perangkat', 'anggaran', 'keadaan', 'menunggu', 'tenggat'],
  'verifikator-provinsi': ['usulan', 'desa', 'perangkat', 'anggaran', 'tujuan', 'keadaan', 'menunggu'],
}

export interface MejaDibuka {
  /** The stage one looks at; null: all of them. */
  readonly tahap: Tahap | null
  /** Only what waits for oneself: then what to do says more than the state, which is the same for all. */
  readonly saya: boolean
  readonly peran: Peran
}

/** What a row shows depends on who looks: a kecamatan watches its ceiling, a partner what the level before recommended, the budget team the sub kegiatan. */
export function kolomBawaan({ tahap, saya, peran }: MejaDibuka): readonly NamaKolom[] {
  const dasar = tahap === null ? (MENURUT_PERAN[peran] ?? SEMUA) : MENURUT_TAHAP[tahap]
  return saya ? dasar.map((k) => (k === 'keadaan' ? 'langkah' : k)) : dasar
}

/** Chosen columns in their standing order; what is no column of ours any more is dropped, the name always stays. */
export function rapikanKolom(pilihan: readonly string[]): NamaKolom[] {
  return DAFTAR_KOLOM.filter((k) => k === KOLOM_TETAP || pilihan.includes(k))
}

export type Langkah = 'putuskan' | 'tautkan' | 'anggarkan' | 'perbaiki' | 'lanjutkan' | 'laporkan'

/** The one next thing this person does with it; nothing where it is not theirs to do. */
export function langkahBerikut(
  p: Pick<PengajuanAntrean, 'tahap' | 'keadaan' | 'kodeWilayah' | 'perangkatDaerahId'>,
  pelaku: Pelaku,
  menungguSaya: boolean,
): Langkah | null {
  if (p.keadaan === 'dianggarkan') return isSemeja(pelaku, p) ? 'laporkan' : null
  if (!menungguSaya) return null
  if (p.keadaan === 'draf') return 'lanjutkan'
  if (p.keadaan === 'dikembalikan') return 'perbaiki'
  if (p.keadaan === 'direncanakan') return 'anggarkan'
  return p.tahap === 'forum-perangkat-daerah' ? 'tautkan' : 'putuskan'
}
