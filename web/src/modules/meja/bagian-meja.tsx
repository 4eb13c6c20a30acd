import type { PengajuanRinci } from '#src/modules/usulan/usulan.schema.ts'
import { CatatanUsulan } from './catatan-usulan.tsx'
import { useKataMeja } from './meja-layar.kata.ts'
import { PeganganUsulan } from './pegangan-usulan.tsx'
import './meja.css'

/** What stays among the people of one's desk. Whoever sits at none of this proposal's sees nothing. */
export function BagianMeja({ p }: { readonly p: PengajuanRinci }) {
  const t = useKataMeja()
  const { tahap, bolehPegang, catatan, pegangan } = p.meja
  if (tahap === null && !bolehPegang && catatan.length === 0 && pegangan === null) return null
  return (
    <section className="bagian-meja" aria-label={t('judul')}>
      {(bolehPegang || pegangan !== null) && <PeganganUsulan p={p} />}
      <CatatanUsulan p={p} />
    </section>
  )
}
