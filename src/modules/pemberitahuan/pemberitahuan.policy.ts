/** What this module must know of a person; every Pelaku fits. */
export interface Pemegang {
  readonly penugasan: readonly { readonly peran: string; readonly kodeWilayah: string | null; readonly perangkatDaerahId: string | null }[]
}

type Izin = { readonly boleh: true } | { readonly boleh: false; readonly alasan: 'peran-tidak-berwenang' | 'di-luar-lingkup' }

/** Who sees which letters failed and sends them again: the planning administrator of the whole government. One's own inbox needs no permission. */
export function canKelolaSurat({ penugasan }: Pemegang): Izin {
  const admin = penugasan.filter((p) => p.peran === 'admin-perencanaan')
  if (admin.some((p) => p.kodeWilayah === null && p.perangkatDaerahId === null)) return { boleh: true }
  return { boleh: false, alasan: admin.length === 0 ? 'peran-tidak-berwenang' : 'di-luar-lingkup' }
}
