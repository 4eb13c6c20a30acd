import { type Dimensi, TANPA } from '#src/modules/rekapitulasi/dimensi.ts'
import { KATA_NILAI, KATA_REKAP } from '#src/modules/rekapitulasi/rekapitulasi.kata.ts'
import { ALASAN, type KodeAlasan } from '#src/modules/usulan/putusan/alasan.ts'
import { useBahasa } from '../../lib/bahasa.ts'

const KATA = { ...KATA_REKAP, ...KATA_NILAI }

/** A value of a dimension in the reader's words: a name that was told, a word of a closed list, or the value itself. */
export function useSebut(): (d: Dimensi, kunci: string, nama: string | null) => string {
  const bahasa = useBahasa()
  return (d, kunci, nama) => {
    if (nama !== null) return nama
    if (d === 'alasan' && kunci !== TANPA) return `${kunci} ${ALASAN[kunci as KodeAlasan][bahasa]}`
    const jalur = kunci === TANPA ? `tanpa.${d}` : `${d}.${kunci}`
    return jalur in KATA ? KATA[jalur as keyof typeof KATA][bahasa] : kunci
  }
}
