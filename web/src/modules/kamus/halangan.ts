import type { ButirKelola } from '#src/modules/kamus-usulan/kelola-kamus.schema.ts'
import { canAturKamus, canKelolaKamus } from '#src/modules/kamus-usulan/kamus-usulan.policy.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { pelakuDari } from '../../lib/pelaku.ts'
import { useKataKamus } from './kamus-layar.kata.ts'

type Perbuatan = 'isi' | 'nilai' | 'kunci'

/** Why this person cannot do it with this item now, in words; null when nothing stands in the way. The server decides by the same rules. */
export function useHalangan(): (b: ButirKelola, apa: Perbuatan) => string | null {
  const t = useKataKamus()
  const { sesi, daerah } = useKerja()
  const pelaku = pelakuDari(sesi, daerah)
  return (b, apa) => {
    if (apa === 'kunci') return canAturKamus(pelaku).boleh ? null : t('bukanAdmin')
    if (!canKelolaKamus(pelaku, b.perangkatDaerahId).boleh) return t('bukanPengelola')
    if (b.kunciPerangkat) return t('terkunciPd')
    if (b.terkunci) return t('terkunciButir')
    return apa === 'nilai' && b.dipakai > 0 ? t('sudahDipakai', { n: b.dipakai }) : null
  }
}
