import { DAFTAR_PENGUSUL } from '#src/modules/usulan/usulan.schema.ts'
import { useLabel } from '../../lib/label.kata.ts'
import { type IsiFormulir, kurangLangkah, type Pengusul } from './draf.ts'
import type { LangkahProps } from './formulir.tsx'
import { useKataFormulir } from './formulir.kata.ts'
import { galatIsian } from './galat-isian.ts'
import { useKataIsian } from './isian.kata.ts'
import { Isian } from './isian.tsx'
import { Jumlah } from './jumlah.tsx'
import { Kesiapan } from './kesiapan.tsx'
import { Swadaya } from './swadaya.tsx'
import { IsianJalur } from './isian-jalur.tsx'
import { pengusulKanal } from './jalur.ts'

/** Who may stand behind a village's proposal; agencies and council members have their own way in. */
const PENGUSUL_DESA: readonly Pengusul[] = DAFTAR_PENGUSUL.filter((p) => p !== 'perangkat-daerah' && p !== 'dprd')

export function LangkahManfaat({ draf, isi, ubah }: LangkahProps) {
  const t = useKataFormulir()
  const i = useKataIsian()
  const label = useLabel()
  const { pengusul, penerima } = isi
  const setPenerima = (baru: Partial<IsiFormulir['penerima']>) => ubah({ penerima: { ...penerima, ...baru } })
  const setPengusul = (baru: Partial<IsiFormulir['pengusul']>) => ubah({ pengusul: { ...pengusul, ...baru } })
  const kurang = kurangLangkah('manfaat', isi, 1)
  const berlebih = kurang.includes('kk-miskin')
  return (
    <>
      <h1 tabIndex={-1}>{t('manfaat.judul')}</h1>
      <p className="formulir-bantu">{t('manfaat.bantu')}</p>
      <Jumlah label={t('manfaat.kk')} nilai={penerima.kk} galat={galatIsian(draf, 'penerima.kk')} ubah={(kk) => setPenerima({ kk })} />
      <Jumlah
        label={t('manfaat.kkMiskin')}
        nilai={penerima.kkMiskin}
        galat={berlebih ? t('kurang.kk-miskin') : galatIsian(draf, 'penerima.kkMiskin')}
        ubah={(kkMiskin) => setPenerima({ kkMiskin })}
      />
      <div className="isian-dua">
        <Jumlah
          label={i('perempuan')}
          nilai={penerima.perempuan}
          galat={galatIsian(draf, 'penerima.perempuan')}
          ubah={(perempuan) => setPenerima({ perempuan, jiwa: jumlahOrang(perempuan, penerima.lakiLaki) })}
        />
        <Jumlah
          label={i('lakiLaki')}
          nilai={penerima.lakiLaki}
          galat={galatIsian(draf, 'penerima.lakiLaki')}
          ubah={(lakiLaki) => setPenerima({ lakiLaki, jiwa: jumlahOrang(penerima.perempuan, lakiLaki) })}
        />
      </div>
      <Jumlah
        label={t('manfaat.jiwa')}
        nilai={penerima.jiwa}
        galat={kurang.includes('orang') ? t('kurang.orang') : galatIsian(draf, 'penerima.jiwa')}
        ubah={(jiwa) => setPenerima({ jiwa })}
      />
      <Swadaya draf={draf} isi={isi} ubah={ubah} />
      <Kesiapan draf={draf} isi={isi} ubah={ubah} />
      <h2>{t('manfaat.pengusul')}</h2>
      <IsianJalur draf={draf} isi={isi} ubah={ubah} />
      {pengusulKanal(isi.kanal) === null && (
        <Isian label={t('manfaat.jenis')}>
          {(p) => (
            <select {...p} value={pengusul.jenis} onChange={(e) => setPengusul({ jenis: PENGUSUL_DESA.find((x) => x === e.target.value) ?? 'warga' })}>
              {PENGUSUL_DESA.map((x) => (
                <option key={x} value={x}>
                  {label(`pengusul.${x}`)}
                </option>
              ))}
            </select>
          )}
        </Isian>
      )}
      <Isian label={t('manfaat.nama')} galat={galatIsian(draf, 'pengusul.nama')}>
        {(p) => <input {...p} type="text" autoComplete="off" maxLength={120} value={pengusul.nama} onChange={(e) => setPengusul({ nama: e.target.value })} />}
      </Isian>
      <Isian label={t('manfaat.kontak')} galat={galatIsian(draf, 'pengusul.kontak')}>
        {(p) => <input {...p} type="tel" autoComplete="off" maxLength={60} value={pengusul.kontak} onChange={(e) => setPengusul({ kontak: e.target.value })} />}
      </Isian>
      <p className="formulir-bantu">{t('manfaat.pribadi')}</p>
    </>
  )
}

/** Both known: their sum; one alone says nothing about all. */
function jumlahOrang(perempuan: number | null, lakiLaki: number | null): number | null {
  return perempuan === null || lakiLaki === null ? null : perempuan + lakiLaki
}
