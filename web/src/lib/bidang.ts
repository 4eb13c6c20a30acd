import { DAFTAR_BIDANG_PEMBANGUNAN } from '#src/modules/usulan/usulan.schema.ts'
import { useLabel } from './label.kata.ts'

/** The sector's name in the reader's language; an unknown one is shown as it came. */
export function useNamaBidang(): (bidang: string) => string {
  const t = useLabel()
  return (bidang) => {
    const dikenal = DAFTAR_BIDANG_PEMBANGUNAN.find((b) => b === bidang)
    return dikenal === undefined ? bidang : t(`bidang.${dikenal}`)
  }
}
