import type { AlasanTanpaWewenang, Izin, Pelaku } from '#src/modules/pengguna/pengguna.ts'

/** Who sets the calendar and signs its extensions: the planning administrator of the whole government. */
export function canAturJadwal(pelaku: Pelaku): Izin<AlasanTanpaWewenang> {
  const admin = pelaku.penugasan.filter((p) => p.peran === 'admin-perencanaan')
  const penugasan = admin.find((p) => p.kodeWilayah === null)
  if (penugasan !== undefined) return { boleh: true, penugasan }
  return { boleh: false, alasan: admin.length === 0 ? 'peran-tidak-berwenang' : 'di-luar-lingkup' }
}
