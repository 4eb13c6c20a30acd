import { IconLock } from '@tabler/icons-react'
import { type KeyboardEvent, useRef } from 'react'
import type { PengajuanRinci } from '#src/modules/usulan/usulan.schema.ts'
import { useLabel } from '../../lib/label.kata.ts'
import type { BolehPutus } from './boleh.ts'
import { type IsianPutusan, PINTASAN } from './isian-putusan.ts'
import { useKataPutusan } from './putusan.kata.ts'

interface PilihProps {
  readonly boleh: readonly BolehPutus[]
  readonly isian: IsianPutusan
  readonly p: PengajuanRinci
  readonly ubah: (ubah: Partial<IsianPutusan>) => void
}

/** The decisions as one group of radios: arrows move, every key is printed on its control, what is barred says why. */
export function PilihKeputusan({ boleh, isian, p, ubah }: PilihProps) {
  const t = useKataPutusan()
  const label = useLabel()
  const kotak = useRef<HTMLDivElement>(null)
  const bisa = boleh.filter((b) => b.alasan === null)
  const pilih = (b: BolehPutus) => {
    if (b.alasan === null) ubah({ keputusan: b.keputusan, ...(b.keputusan === 'ubah' && isian.volume === null ? { volume: p.volumeKini } : {}) })
  }
  const geser = (e: KeyboardEvent) => {
    const arah = e.key === 'ArrowRight' || e.key === 'ArrowDown' ? 1 : e.key === 'ArrowLeft' || e.key === 'ArrowUp' ? -1 : 0
    if (arah === 0 || bisa.length === 0) return
    e.preventDefault()
    e.stopPropagation()
    const kini = bisa.findIndex((b) => b.keputusan === isian.keputusan)
    const tuju = bisa[(kini + arah + bisa.length) % bisa.length]
    if (tuju === undefined) return
    pilih(tuju)
    kotak.current?.querySelector<HTMLElement>(`[data-keputusan=${tuju.keputusan}]`)?.focus()
  }
  const terfokus = isian.keputusan ?? bisa[0]?.keputusan
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the radios inside take the focus, one at a time
    <div className="pilih-keputusan" role="radiogroup" aria-label={t('keputusan')} ref={kotak} onKeyDown={geser}>
      {boleh.map((b) => (
        <button
          key={b.keputusan}
          type="button"
          role="radio"
          data-keputusan={b.keputusan}
          aria-checked={isian.keputusan === b.keputusan}
          aria-disabled={b.alasan !== null || undefined}
          tabIndex={b.keputusan === terfokus ? 0 : -1}
          onClick={() => pilih(b)}
        >
          <span>{label(`keputusan.${b.keputusan}`)}</span>
          {b.alasan === null ? (
            PINTASAN[b.keputusan] !== undefined && <kbd aria-hidden>{PINTASAN[b.keputusan]}</kbd>
          ) : (
            <small>
              <IconLock className="ik" aria-hidden />
              {b.alasan}
            </small>
          )}
        </button>
      ))}
    </div>
  )
}
