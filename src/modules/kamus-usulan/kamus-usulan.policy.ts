import type { AlasanTanpaWewenang, Izin, Pelaku, Penugasan, Peran } from '#src/modules/pengguna/pengguna.ts'

const PENGUSUL: readonly Peran[] = ['operator-desa', 'operator-kecamatan', 'lembaga-masyarakat', 'individu']

function cari(pelaku: Pelaku, peran: readonly Peran[], tercakup: (p: Penugasan) => boolean): Izin<AlasanTanpaWewenang> {
  const sesuai = pelaku.penugasan.filter((p) => peran.includes(p.peran))
  const penugasan = sesuai.find(tercakup)
  if (penugasan !== undefined) return { boleh: true, penugasan }
  return { boleh: false, alasan: sesuai.length === 0 ? 'peran-tidak-berwenang' : 'di-luar-lingkup' }
}

/** Who keeps an agency's items: the agency itself, and Bappeda. `null` asks for any item at all. */
export function canKelolaKamus(pelaku: Pelaku, perangkatDaerahId: string | null): Izin<AlasanTanpaWewenang> {
  return cari(
    pelaku,
    ['admin-perencanaan', 'perangkat-daerah'],
    (p) => p.peran === 'admin-perencanaan' || perangkatDaerahId === null || p.perangkatDaerahId === perangkatDaerahId,
  )
}

/** Locking, copying a year and the kecamatan's focus belong to Bappeda alone. */
export function canAturKamus(pelaku: Pelaku): Izin<AlasanTanpaWewenang> {
  return cari(pelaku, ['admin-perencanaan'], () => true)
}

/** Who may say that a wish is in no item: whoever may propose for the region. */
export function canUsulkanLuarKamus(pelaku: Pelaku, kodeWilayah: string): Izin<AlasanTanpaWewenang> {
  return cari(pelaku, PENGUSUL, (p) => p.kodeWilayah === null || kodeWilayah === p.kodeWilayah || kodeWilayah.startsWith(`${p.kodeWilayah}.`))
}
