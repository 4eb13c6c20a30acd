import { Isian } from './isian.tsx'
import { PANJANG_MASALAH } from '#src/modules/usulan/usulan.ts'
import type { LangkahProps } from './formulir.tsx'
import { useKataFormulir } from './formulir.kata.ts'
import { PilihFoto } from './pilih-foto.tsx'
import { galatIsian } from './galat-isian.ts'
import { TempatDisebut } from './tempat-disebut.tsx'

export function LangkahMasalah({ draf, isi, ubah }: LangkahProps) {
  const t = useKataFormulir()
  const panjang = isi.masalah.trim().length
  return (
    <>
      <h1 tabIndex={-1}>{t('masalah.judul')}</h1>
      <p className="formulir-bantu">{t('masalah.bantu')}</p>
      <Isian label={t('masalah.label')} galat={galatIsian(draf, 'masalah')}>
        {(p) => (
          <textarea
            {...p}
            rows={4}
            maxLength={4000}
            placeholder={t('masalah.contoh')}
            value={isi.masalah}
            onChange={(e) => ubah({ masalah: e.target.value })}
          />
        )}
      </Isian>
      <p className={panjang > 0 && panjang < PANJANG_MASALAH ? 'isian-hitung kurang' : 'isian-hitung'}>
        {t('masalah.panjang', { n: panjang, min: PANJANG_MASALAH })}
      </p>
      <TempatDisebut isi={isi} ubah={ubah} />
      <PilihFoto draf={draf} />
    </>
  )
}
