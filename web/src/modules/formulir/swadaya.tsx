import type { LangkahProps } from './formulir.tsx'
import { galatIsian } from './galat-isian.ts'
import { useKataIsian } from './isian.kata.ts'
import { Jumlah } from './jumlah.tsx'

/** What the people themselves bring, in rupiah or as a share. */
export function Swadaya({ draf, isi, ubah }: LangkahProps) {
  const t = useKataIsian()
  const { swadaya } = isi
  return (
    <details className="lipatan" open={swadaya.rupiah !== null || swadaya.persen !== null}>
      <summary>{t('swadaya.judul')}</summary>
      <div className="isian-dua">
        <Jumlah
          label={t('swadaya.rupiah')}
          nilai={swadaya.rupiah}
          maks={99_999_999_999}
          galat={galatIsian(draf, 'swadaya.rupiah')}
          ubah={(rupiah) => ubah({ swadaya: { ...swadaya, rupiah } })}
        />
        <Jumlah
          label={t('swadaya.persen')}
          nilai={swadaya.persen}
          maks={100}
          galat={galatIsian(draf, 'swadaya.persen')}
          ubah={(persen) => ubah({ swadaya: { ...swadaya, persen } })}
        />
      </div>
    </details>
  )
}
