import { NumberInput } from '@mantine/core'
import { DAFTAR_PENGUSUL } from '#src/modules/usulan/usulan.schema.ts'
import { useLabel } from '../../lib/label.kata.ts'
import { type IsiFormulir, kurangLangkah, type Pengusul } from './draf.ts'
import type { LangkahProps } from './formulir.tsx'
import { useKataFormulir } from './formulir.kata.ts'
import { galatIsian } from './galat-isian.ts'
import { IsianJalur } from './isian-jalur.tsx'
import { Isian } from './isian.tsx'
import { pengusulKanal } from './jalur.ts'

/** Who may stand behind a village's proposal; agencies and council members have their own way in. */
const PENGUSUL_DESA: readonly Pengusul[] = DAFTAR_PENGUSUL.filter((p) => p !== 'perangkat-daerah' && p !== 'dprd')

export function LangkahManfaat({ draf, isi, ubah }: LangkahProps) {
  const t = useKataFormulir()
  const label = useLabel()
  const { pengusul, penerima } = isi
  const setPenerima = (baru: Partial<IsiFormulir['penerima']>) => ubah({ penerima: { ...penerima, ...baru } })
  const setPengusul = (baru: Partial<IsiFormulir['pengusul']>) => ubah({ pengusul: { ...pengusul, ...baru } })
  const berlebih = kurangLangkah('manfaat', isi, 1).includes('kk-miskin')
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
      <Jumlah label={t('manfaat.jiwa')} nilai={penerima.jiwa} galat={galatIsian(draf, 'penerima.jiwa')} ubah={(jiwa) => setPenerima({ jiwa })} />
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

interface JumlahProps {
  readonly label: string
  readonly nilai: number | null
  readonly galat: string | null
  readonly ubah: (n: number | null) => void
}

function Jumlah({ label, nilai, galat, ubah }: JumlahProps) {
  return (
    <NumberInput
      className="isian"
      label={label}
      value={nilai ?? ''}
      onChange={(n) => ubah(typeof n === 'number' ? n : null)}
      error={galat}
      allowNegative={false}
      allowDecimal={false}
      max={9_999_999}
      thousandSeparator="."
      decimalSeparator=","
      hideControls
      inputMode="numeric"
      size="lg"
    />
  )
}
