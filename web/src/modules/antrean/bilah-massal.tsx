import { lazy, Suspense, useState } from 'react'
import { formatRupiah } from '#src/lib/rupiah.ts'
import type { PengajuanAntrean } from '#src/modules/usulan/antrean/antrean.schema.ts'
import { MAKS_MASSAL, type PerintahMassal } from '#src/modules/usulan/putusan/massal.schema.ts'
import { Tebal } from '../../components/tebal.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { useLabel } from '../../lib/label.kata.ts'
import { useKataMassal } from './massal.kata.ts'
import type { Antrean } from './use-antrean.ts'

const DialogMassal = lazy(async () => ({ default: (await import('./dialog-massal.tsx')).DialogMassal }))

const PILIHAN: readonly PerintahMassal['keputusan'][] = ['terima', 'kembalikan', 'cadangkan', 'tunda', 'tolak']

/** What can be done with the rows that were ticked; gone as soon as none is. */
export function BilahMassal({ antrean }: { readonly antrean: Antrean }) {
  const t = useKataMassal()
  const label = useLabel()
  const [putus, setPutus] = useState<{ keputusan: PerintahMassal['keputusan']; usulan: readonly PengajuanAntrean[] } | null>(null)
  const { terpilih } = antrean
  // Rows decided are no longer ticked, but the dialog stays until it has told what became of them.
  const dialog = <Suspense fallback={null}>{putus !== null && <DialogMassal {...putus} antrean={antrean} tutup={() => setPutus(null)} />}</Suspense>
  const banyak = terpilih.length > MAKS_MASSAL ? t('terlaluBanyak', { maks: MAKS_MASSAL }) : null
  const total = formatRupiah(terpilih.reduce((n, p) => n + p.anggaranKini, 0))
  return (
    <>
      {terpilih.length > 0 && (
        <section className="bilah-massal" aria-label={t('bilah')}>
          <span role="status">
            <Tebal>{t('dipilih', { count: terpilih.length, total })}</Tebal>
          </span>
          {PILIHAN.map((k) => (
            <Tombol key={k} mati={banyak} onClick={() => setPutus({ keputusan: k, usulan: terpilih })}>
              {label(`keputusan.${k}`)}
            </Tombol>
          ))}
          <button type="button" className="tautan" onClick={antrean.lepasPilihan}>
            {t('lepas')}
          </button>
        </section>
      )}
      {dialog}
    </>
  )
}
