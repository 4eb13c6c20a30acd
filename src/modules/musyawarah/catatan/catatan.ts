import { ok, refuse, type Result } from '#src/lib/result.ts'
import { canPimpin, type KeadaanMusyawarah, type Musyawarah } from '#src/modules/musyawarah/musyawarah.ts'
import type { AlasanTanpaWewenang, Izin, Pelaku } from '#src/modules/pengguna/pengguna.ts'

/** How far a step of the action list has come (S4-28). */
export const DAFTAR_KEADAAN_TINDAK = ['belum', 'berjalan', 'selesai', 'batal'] as const
export type KeadaanTindak = (typeof DAFTAR_KEADAAN_TINDAK)[number]

export interface PenolakanCatatan {
  readonly jenis: 'catatan-beku'
  readonly keadaan: KeadaanMusyawarah
}

/** What a meeting notes grows until it is closed; afterwards it is part of the minutes. */
export function periksaCatatan(keadaan: KeadaanMusyawarah): Result<null, PenolakanCatatan> {
  return keadaan === 'disiapkan' || keadaan === 'dibuka' ? ok(null) : refuse({ jenis: 'catatan-beku', keadaan })
}

/** Who reports on a step: whoever conducted the meeting, and the agency it was given to. */
export function canLaporTindak(pelaku: Pelaku, m: Musyawarah, perangkatDaerahId: string | null): Izin<AlasanTanpaWewenang> {
  const milik = pelaku.penugasan.find((p) => p.peran === 'perangkat-daerah' && perangkatDaerahId !== null && p.perangkatDaerahId === perangkatDaerahId)
  return milik === undefined ? canPimpin(pelaku, m.tahap, m.kodeWilayah, m.perangkatDaerahId) : { boleh: true, penugasan: milik }
}
