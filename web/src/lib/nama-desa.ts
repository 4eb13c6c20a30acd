import { tingkatWilayah } from '#src/modules/wilayah/wilayah.ts'
import { useLabel } from './label.kata.ts'

/** `Desa Sukamurni`, `Kelurahan …`, by the code's own digit; names already carrying the word are left alone. */
export function useNamaDesa(): (p: { readonly kodeWilayah: string; readonly namaWilayah: string }) => string {
  const t = useLabel()
  return ({ kodeWilayah, namaWilayah }) => {
    const tingkat = tingkatWilayah(kodeWilayah)
    if (tingkat === 'kelurahan') return `${t('kelurahan')}\u00a0${namaWilayah}`
    return tingkat === 'desa' || tingkat === 'desa-adat' ? `${t('desa')}\u00a0${namaWilayah}` : namaWilayah
  }
}
