import type { AlasanTanpaWewenang, Izin, Pelaku } from '#src/modules/pengguna/pengguna.ts'

/** What leaves the house is the planning administrator's to decide, of the whole government. */
export function canKelolaLangganan({ penugasan }: Pelaku): Izin<AlasanTanpaWewenang> {
  const admin = penugasan.filter((p) => p.peran === 'admin-perencanaan')
  const seluruh = admin.find((p) => p.kodeWilayah === null && p.perangkatDaerahId === null)
  if (seluruh !== undefined) return { boleh: true, penugasan: seluruh }
  return { boleh: false, alasan: admin.length === 0 ? 'peran-tidak-berwenang' : 'di-luar-lingkup' }
}
