import { IconListCheck } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { formatRupiah } from '#src/lib/rupiah.ts'
import type { PengajuanAntrean } from '#src/modules/usulan/antrean/antrean.schema.ts'
import { MAKS_MASSAL, type PerintahMassal } from '#src/modules/usulan/putusan/massal.schema.ts'
import { Tebal } from '../../components/tebal.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { useLabel } from '../../lib/label.kata.ts'
import { useKataMassal } from './massal.kata.ts'
import { isDapatDipilih } from './pilihan.ts'
import type { Antrean } from './use-antrean.ts'

const DialogMassal = lazy(async () => ({ default: (await import('./dialog-massal.tsx')).DialogMassal }))

const PILIHAN: readonly PerintahMassal['keputusan'][] = ['terima', 'kembalikan', 'cadangkan', 'tunda', 'tolak']

interface BilahProps {
  readonly antrean: Antrean
  /** On a small screen ticking is a mode of its own; null where every row has its box. */
  readonly ponsel: { readonly memilih: boolean; readonly setMemilih: (memilih: boolean) => void } | null
}

/** What can be done with the rows that were ticked; gone as soon as none is. */
export function BilahMassal({ antrean, ponsel }: BilahProps) {
  const t = useKataMassal()
  const [putus, setPutus] = useState<{ keputusan: PerintahMassal['keputusan']; usulan: readonly PengajuanAntrean[] } | null>(null)
  const { terpilih } = antrean
  const adaYangBisa = antrean.baris.some(isDapatDipilih)
  const berhenti = () => {
    antrean.lepasPilihan()
    ponsel?.setMemilih(false)
  }
  return (
    <>
      {ponsel !== null && !ponsel.memilih && adaYangBisa && (
        <div className="massal-mulai">
          <Tombol ikon={<IconListCheck className="ik" aria-hidden />} onClick={() => ponsel.setMemilih(true)}>
            {t('mulaiPilih')}
          </Tombol>
        </div>
      )}
      {(terpilih.length > 0 || ponsel?.memilih === true) && (
        <section className={ponsel === null ? 'bilah-massal' : 'bilah-massal ponsel'} aria-label={t('bilah')}>
          <span role="status">
            {terpilih.length === 0 ? (
              t('ketukPilih')
            ) : (
              <Tebal>{t('dipilih', { count: terpilih.length, total: formatRupiah(terpilih.reduce((n, p) => n + p.anggaranKini, 0)) })}</Tebal>
            )}
          </span>
          {terpilih.length > 0 && <TombolPutus jumlah={terpilih.length} putus={(keputusan) => setPutus({ keputusan, usulan: terpilih })} />}
          <button type="button" className="tautan" onClick={berhenti}>
            {t(ponsel === null ? 'lepas' : 'berhenti')}
          </button>
        </section>
      )}
      {/* Rows decided are no longer ticked, but the dialog stays until it has told what became of them. */}
      <Suspense fallback={null}>{putus !== null && <DialogMassal {...putus} antrean={antrean} tutup={() => setPutus(null)} />}</Suspense>
    </>
  )
}

function TombolPutus({ jumlah, putus }: { readonly jumlah: number; readonly putus: (keputusan: PerintahMassal['keputusan']) => void }) {
  const t = useKataMassal()
  const label = useLabel()
  const banyak = jumlah > MAKS_MASSAL ? t('terlaluBanyak', { maks: MAKS_MASSAL }) : null
  return PILIHAN.map((k) => (
    <Tombol key={k} mati={banyak} onClick={() => putus(k)}>
      {label(`keputusan.${k}`)}
    </Tombol>
  ))
}
