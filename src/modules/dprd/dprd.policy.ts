import { izinkan } from '#src/modules/pengguna/pengguna.policy.ts'
import type { AlasanTanpaWewenang, Izin, Pelaku } from '#src/modules/pengguna/pengguna.ts'

/** Fractions, districts and members are kept by the council's secretariat, or by the administrator for it. */
export function canKelolaDprd(pelaku: Pelaku): Izin<AlasanTanpaWewenang> {
  return izinkan(pelaku, { peran: ['sekretaris-dprd', 'admin-perencanaan'], kodeWilayah: null, perangkatDaerahId: null })
}
