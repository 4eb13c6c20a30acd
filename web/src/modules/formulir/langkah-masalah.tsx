import { Isian } from './isian.tsx'
import { PANJANG_MASALAH } from '#src/modules/usulan/usulan.ts'
import type { LangkahProps } from './formulir.tsx'
import { useKataFormulir } from './formulir.kata.ts'
import { useKataIsian } from './isian.kata.ts'
import { PilihFoto } from './pilih-foto.tsx'
import { galatIsian } from './galat-isian.ts'
import { TempatDisebut } from './tempat-disebut.tsx'

export function LangkahMasalah({ draf, isi, ubah }: LangkahProps) {
  const t = useKataFormulir()
  const i = useKataIsian()
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
      <details className="lipatan" open={isi.penyebab !== '' || isi.dampak !== '' || isi.tautanVideo !== ''}>
        <summary>{i('lebih.masalah')}</summary>
        <Isian label={i('penyebab')} galat={galatIsian(draf, 'penyebab')}>
          {(p) => <textarea {...p} rows={2} maxLength={2000} value={isi.penyebab} onChange={(e) => ubah({ penyebab: e.target.value })} />}
        </Isian>
        <Isian label={i('dampak')} galat={galatIsian(draf, 'dampak')}>
          {(p) => <textarea {...p} rows={2} maxLength={2000} value={isi.dampak} onChange={(e) => ubah({ dampak: e.target.value })} />}
        </Isian>
        <Isian label={i('video')} bantu={i('videoBantu')} galat={galatIsian(draf, 'tautanVideo')}>
          {(p) => <input {...p} type="url" maxLength={300} value={isi.tautanVideo} onChange={(e) => ubah({ tautanVideo: e.target.value })} />}
        </Isian>
      </details>
    </>
  )
}
