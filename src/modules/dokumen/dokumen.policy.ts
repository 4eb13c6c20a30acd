import type { AlasanTanpaWewenang, Izin, Pelaku, Peran } from '#src/modules/pengguna/pengguna.ts'

/** An agency brings in its own Renja; Bappeda any. */
export function canImporRenja(pelaku: Pelaku, perangkatDaerahId: string): Izin<AlasanTanpaWewenang> {
  return izinkan(pelaku, ['perangkat-daerah', 'admin-perencanaan'], perangkatDaerahId)
}

/** PPAS and APBD amounts belong to the budget team. */
export function canMuatPagu(pelaku: Pelaku): Izin<AlasanTanpaWewenang> {
  return izinkan(pelaku, ['tapd', 'admin-perencanaan'], null)
}

/** Opening, locking and putting a version in force is Bappeda's. */
export function canKelolaDokumen(pelaku: Pelaku): Izin<AlasanTanpaWewenang> {
  return izinkan(pelaku, ['admin-perencanaan'], null)
}

/** An assignment without an agency covers all of them; one with an agency only its own. */
function izinkan(pelaku: Pelaku, peran: readonly Peran[], perangkatDaerahId: string | null): Izin<AlasanTanpaWewenang> {
  const sesuaiPeran = pelaku.penugasan.filter((p) => peran.includes(p.peran))
  const penugasan = sesuaiPeran.find((p) => p.perangkatDaerahId === null || p.perangkatDaerahId === perangkatDaerahId)
  if (penugasan !== undefined) return { boleh: true, penugasan }
  return { boleh: false, alasan: sesuaiPeran.length === 0 ? 'peran-tidak-berwenang' : 'di-luar-lingkup' }
}
