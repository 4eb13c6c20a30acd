import type { Tanggal } from '#src/lib/waktu.ts'

/** Closed list; each stage and act names who may do it (domain.md §3.1, SIPD user levels). */
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
  'pembaca',
] as const
export type Peran = (typeof DAFTAR_PERAN)[number]

/** An assignment: role, scope and term. No scope of region or agency means the whole government. */
export interface Penugasan {
  readonly penugasanId: string
  readonly peran: Peran
  readonly kodeWilayah: string | null
  readonly perangkatDaerahId: string | null
  readonly jabatan: string
  readonly sebagai: 'definitif' | 'pj' | 'plt' | 'plh'
  readonly mulai: Tanggal
  readonly selesai: Tanggal | null
}

/** Who acts, in one government. `penugasan` holds only those in force today. */
export interface Pelaku {
  readonly penggunaId: string
  readonly nama: string
  readonly daerahId: string
  readonly penugasan: readonly Penugasan[]
}

export type Izin<Alasan extends string = string> = { readonly boleh: true; readonly penugasan: Penugasan } | { readonly boleh: false; readonly alasan: Alasan }

export function isBerlaku(p: Pick<Penugasan, 'mulai' | 'selesai'>, hariIni: Tanggal): boolean {
  return p.mulai <= hariIni && (p.selesai === null || p.selesai >= hariIni)
}

/** A region scope covers itself and everything beneath it in the dotted code. */
export function isWilayahTercakup(lingkup: string | null, kode: string): boolean {
  return lingkup === null || kode === lingkup || kode.startsWith(`${lingkup}.`)
}
