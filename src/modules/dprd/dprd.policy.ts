import type { AlasanTanpaWewenang, Izin, Pelaku, Peran } from '#src/modules/pengguna/pengguna.ts'

const PENGELOLA: readonly Peran[] = ['sekretaris-dprd', 'admin-perencanaan']

/** Fractions, districts and members are kept by the council's secretariat, or by the administrator for it. */
export function canKelolaDprd(pelaku: Pelaku): Izin<AlasanTanpaWewenang> {
  const sesuai = pelaku.penugasan.filter((p) => PENGELOLA.includes(p.peran))
  const penugasan = sesuai.find((p) => p.kodeWilayah === null && p.perangkatDaerahId === null)
  if (penugasan !== undefined) return { boleh: true, penugasan }
  return { boleh: false, alasan: sesuai.length === 0 ? 'peran-tidak-berwenang' : 'di-luar-lingkup' }
}
