import type { AlasanTanpaWewenang, Izin, Pelaku } from '#src/modules/pengguna/pengguna.ts'

/** The mapping holds for the whole government: only its planning administrator decides. */
export function canPutuskanPeta(pelaku: Pelaku): Izin<AlasanTanpaWewenang> {
  const admin = pelaku.penugasan.filter((p) => p.peran === 'admin-perencanaan')
  const penugasan = admin.find((p) => p.kodeWilayah === null && p.perangkatDaerahId === null)
  if (penugasan !== undefined) return { boleh: true, penugasan }
  return { boleh: false, alasan: admin.length === 0 ? 'peran-tidak-berwenang' : 'di-luar-lingkup' }
}
