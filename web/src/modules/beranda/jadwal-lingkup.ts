import { isWilayahTercakup } from '#src/modules/pengguna/pengguna.ts'
import type { Jadwal } from '../../lib/bentuk-api.ts'

/** One window per stage: the nearest that covers one's own region; for the whole government its general one, else the first. */
export function jadwalLingkup(daftar: readonly Jadwal[], kodeWilayah: string | null): Jadwal[] {
  const perTahap = Map.groupBy(daftar, (j) => j.tahap)
  return [...perTahap.values()].flatMap((jendela) => {
    const cocok = kodeWilayah === null ? jendela.filter((j) => j.kodeWilayah === null) : jendela.filter((j) => isWilayahTercakup(j.kodeWilayah, kodeWilayah))
    return (cocok.length > 0 ? cocok : kodeWilayah === null ? jendela : [])
      .toSorted((a, b) => (b.kodeWilayah?.length ?? 0) - (a.kodeWilayah?.length ?? 0) || Number(b.terbuka) - Number(a.terbuka))
      .slice(0, 1)
  })
}
