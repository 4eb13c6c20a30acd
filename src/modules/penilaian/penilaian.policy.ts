import type { AlasanTanpaWewenang, Izin, Pelaku } from '#src/modules/pengguna/pengguna.ts'

/** Criteria are the planning agency's, for every stage and field. */
export function canAturKriteria(pelaku: Pelaku): Izin<AlasanTanpaWewenang> {
  const penugasan = pelaku.penugasan.find((p) => p.peran === 'admin-perencanaan')
  return penugasan === undefined ? { boleh: false, alasan: 'peran-tidak-berwenang' } : { boleh: true, penugasan }
}
