import type { AlasanTanpaWewenang, Izin, Pelaku } from '#src/modules/pengguna/pengguna.ts'

/** Sheets of a whole government hold every proposer's name and change what all desks see: the planning administrator's alone. */
export function canTukarUsulan(pelaku: Pelaku): Izin<AlasanTanpaWewenang> {
  const seperan = pelaku.penugasan.filter((p) => p.peran === 'admin-perencanaan')
  const penugasan = seperan.find((p) => p.kodeWilayah === null && p.perangkatDaerahId === null)
  if (penugasan !== undefined) return { boleh: true, penugasan }
  return { boleh: false, alasan: seperan.length === 0 ? 'peran-tidak-berwenang' : 'di-luar-lingkup' }
}
