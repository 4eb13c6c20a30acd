import type { Tanggal } from '#src/lib/waktu.ts'

/** Closed list; each stage and act names who may do it (after SIPD's user levels). */
export const DAFTAR_PERAN = [
  'operator-desa',
  'operator-kecamatan',
  'camat',
  'sekretaris-dprd',
  'mitra-bappeda',
  'perangkat-daerah',
  'tapd',
  'bpkad',
  'admin-perencanaan',
  'inspektorat',
  'kepala-daerah',
  'sekretaris-daerah',
  'dpmd',
  'bapenda',
  'kominfo',
  'tim-transisi',
  'anggota-dprd',
  'verifikator-provinsi',
  'lembaga-masyarakat',
  'individu',
  'pembaca',
] as const
export type Peran = (typeof DAFTAR_PERAN)[number]

/** People of the public: an account of theirs waits for approval, and they decide nothing. */
export const PERAN_WARGA: readonly Peran[] = ['lembaga-masyarakat', 'individu']

/** How an office is held: for good, or acting (pejabat, pelaksana tugas, pelaksana harian). */
export const DAFTAR_SEBAGAI = ['definitif', 'pj', 'plt', 'plh'] as const
export type Sebagai = (typeof DAFTAR_SEBAGAI)[number]

/** An assignment: role, scope and term. No scope of region or agency means the whole government. */
export interface Penugasan {
  readonly penugasanId: string
  readonly peran: Peran
  readonly kodeWilayah: string | null
  readonly perangkatDaerahId: string | null
  readonly jabatan: string
  readonly sebagai: Sebagai
  readonly mulai: Tanggal
  readonly selesai: Tanggal | null
  /** A Bappeda partner's agencies, where the assignment names its division (`bidang_mitra`); absent or null means all. */
  readonly mitra?: readonly string[] | null | undefined
}

/** An assignment as it is entered: with the partner division it is limited to and the letter that appoints. */
export interface PenugasanTercatat extends Omit<Penugasan, 'mitra'> {
  readonly bidangMitra: string | null
  readonly nomorSk: string | null
}

/** Who acts, in one government. `penugasan` holds only those in force today. */
export interface Pelaku {
  readonly penggunaId: string
  readonly nama: string
  readonly daerahId: string
  readonly penugasan: readonly Penugasan[]
  /** A program acts for this person through this token. */
  readonly tokenId?: string
}

export type Izin<Alasan extends string = string> = { readonly boleh: true; readonly penugasan: Penugasan } | { readonly boleh: false; readonly alasan: Alasan }

/** Why a person may not: shown beside the disabled button, in the API and on the command line alike. */
export type AlasanTanpaWewenang = 'peran-tidak-berwenang' | 'di-luar-lingkup'

/** A region scope covers itself and everything beneath it in the dotted code. */
export function isWilayahTercakup(lingkup: string | null, kode: string): boolean {
  return lingkup === null || kode === lingkup || kode.startsWith(`${lingkup}.`)
}

/** What a role can do nothing useful, or far too much, without. */
const LINGKUP_WAJIB: Readonly<Partial<Record<Peran, 'desa' | 'kecamatan' | 'perangkat-daerah'>>> = {
  'operator-desa': 'desa',
  'operator-kecamatan': 'kecamatan',
  camat: 'kecamatan',
  'perangkat-daerah': 'perangkat-daerah',
  'lembaga-masyarakat': 'desa',
  individu: 'desa',
}

const PANJANG_KODE = { desa: '00.00.00.0000'.length, kecamatan: '00.00.00'.length } as const

/** An empty scope means the whole government, so a role of a village, kecamatan or agency must name its own. */
export function isLingkupLengkap(p: Pick<Penugasan, 'peran' | 'kodeWilayah' | 'perangkatDaerahId'>): boolean {
  const wajib = LINGKUP_WAJIB[p.peran]
  if (wajib === undefined) return true
  return wajib === 'perangkat-daerah' ? p.perangkatDaerahId !== null : p.kodeWilayah?.length === PANJANG_KODE[wajib]
}

const ID_PENYIAP = 'penyiap'

/** Whoever runs a command on the server itself, where no user may exist yet: enters the first administrator and the scenarios. */
export function pelakuPenyiap(daerahId: string): Pelaku {
  const penugasan: Penugasan = {
    penugasanId: ID_PENYIAP,
    peran: 'admin-perencanaan',
    kodeWilayah: null,
    perangkatDaerahId: null,
    jabatan: 'Penyiap sistem di server',
    sebagai: 'definitif',
    mulai: '0001-01-01' as Tanggal,
    selesai: null,
  }
  return { penggunaId: ID_PENYIAP, nama: 'Penyiap sistem', daerahId, penugasan: [penugasan] }
}
