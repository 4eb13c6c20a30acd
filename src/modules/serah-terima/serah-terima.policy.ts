import type { AlasanTanpaWewenang, Izin, Pelaku } from '#src/modules/pengguna/pengguna.ts'

/** Handing over the work of an official who leaves is the planning administrator's, like the assignment itself. */
export function canSerahTerima(pelaku: Pelaku): Izin<AlasanTanpaWewenang> {
  const admin = pelaku.penugasan.filter((p) => p.peran === 'admin-perencanaan')
  const penugasan = admin.find((p) => p.kodeWilayah === null && p.perangkatDaerahId === null)
  if (penugasan !== undefined) return { boleh: true, penugasan }
  return { boleh: false, alasan: admin.length === 0 ? 'peran-tidak-berwenang' : 'di-luar-lingkup' }
}
