import { type AlasanTanpaWewenang, isWilayahTercakup, type Izin, type Pelaku, type Penugasan, type Peran } from '#src/modules/pengguna/pengguna.ts'

export interface SyaratPenugasan {
  readonly peran: readonly Peran[]
  /** The region of the thing acted upon. */
  readonly kodeWilayah?: string | null
  /** The agency of the thing acted upon. */
  readonly perangkatDaerahId?: string | null
}

/**
 * The first assignment that has one of the roles and whose scope covers what is asked. A dimension that is not asked is not
 * looked at; a thing without region or agency (null) is covered only by an assignment without that scope.
 */
export function findPenugasan(pelaku: Pelaku, syarat: SyaratPenugasan): Penugasan | null {
  return pelaku.penugasan.find((p) => syarat.peran.includes(p.peran) && isTercakup(p, syarat)) ?? null
}

function isTercakup(p: Penugasan, { kodeWilayah, perangkatDaerahId }: SyaratPenugasan): boolean {
  const wilayah = kodeWilayah === undefined || p.kodeWilayah === null || (kodeWilayah !== null && isWilayahTercakup(p.kodeWilayah, kodeWilayah))
  const perangkat = perangkatDaerahId === undefined || p.perangkatDaerahId === null || p.perangkatDaerahId === perangkatDaerahId
  return wilayah && perangkat
}

/** `findPenugasan` as a permission. */
export function izinkan(pelaku: Pelaku, syarat: SyaratPenugasan): Izin<AlasanTanpaWewenang> {
  const penugasan = findPenugasan(pelaku, syarat)
  if (penugasan !== null) return { boleh: true, penugasan }
  return { boleh: false, alasan: findPenugasan(pelaku, { peran: syarat.peran }) === null ? 'peran-tidak-berwenang' : 'di-luar-lingkup' }
}

export function canDaftarkanPengguna(pelaku: Pelaku): Izin<AlasanTanpaWewenang> {
  return izinkan(pelaku, { peran: ['admin-perencanaan'], kodeWilayah: null, perangkatDaerahId: null })
}

/** Accounts of villages are also DPMD's to approve; of organisations and residents the administrator's alone. */
export function peranPemutusPermohonan(peran: Peran): readonly Peran[] {
  return peran === 'operator-desa' ? ['admin-perencanaan', 'dpmd'] : ['admin-perencanaan']
}

export function canPutusPermohonan(pelaku: Pelaku, peran: Peran): Izin<AlasanTanpaWewenang> {
  return izinkan(pelaku, { peran: peranPemutusPermohonan(peran), kodeWilayah: null, perangkatDaerahId: null })
}
