import { tulisSatuan } from '#src/lib/kuantitas.ts'
import { formatRupiah } from '#src/lib/rupiah.ts'
import { NumberInput } from '@mantine/core'
import { takPutus } from '../../lib/bahasa.ts'
import { formatVolume } from '../../lib/tampil.ts'
import { hitungBiaya, type IsiFormulir, kurangLangkah } from './draf.ts'
import type { LangkahProps } from './formulir.tsx'
import { useKataFormulir } from './formulir.kata.ts'
import { galatIsian } from './galat-isian.ts'
import { Isian } from './isian.tsx'
import { BantuVolume } from './bantu-volume.tsx'
import { useKataIsian } from './isian.kata.ts'
import { TempatPeta } from './tempat-peta.tsx'
import { PilihDesa } from './pilih-desa.tsx'

export function LangkahTempat({ draf, isi, ubah }: LangkahProps) {
  const t = useKataFormulir()
  const i = useKataIsian()
  return (
    <>
      <h1 tabIndex={-1}>{t('tempat.judul')}</h1>
      <PilihDesa draf={draf} isi={isi} ubah={ubah} />
      <div className="isian-dua">
        <Isian label={t('tempat.rw')} galat={galatIsian(draf, 'rw')}>
          {(p) => <input {...p} type="text" inputMode="numeric" maxLength={5} value={isi.rw} onChange={(e) => ubah({ rw: e.target.value })} />}
        </Isian>
        <Isian label={t('tempat.rt')} galat={galatIsian(draf, 'rt')}>
          {(p) => <input {...p} type="text" inputMode="numeric" maxLength={5} value={isi.rt} onChange={(e) => ubah({ rt: e.target.value })} />}
        </Isian>
      </div>
      <Isian label={t('tempat.lokus')} bantu={t('tempat.lokusBantu')} galat={galatIsian(draf, 'lokus')}>
        {(p) => <input {...p} type="text" maxLength={200} value={isi.lokus} onChange={(e) => ubah({ lokus: e.target.value })} />}
      </Isian>
      <Isian label={i('alamat')} galat={galatIsian(draf, 'alamat')}>
        {(p) => <input {...p} type="text" maxLength={300} value={isi.alamat} onChange={(e) => ubah({ alamat: e.target.value })} />}
      </Isian>
      <TempatPeta key={isi.kodeWilayah} draf={draf} isi={isi} ubah={ubah} />
      <IsiVolume draf={draf} isi={isi} ubah={ubah} />
    </>
  )
}

/** The cost moves with the volume while it is typed. */
function IsiVolume({ draf, isi, ubah }: LangkahProps) {
  const t = useKataFormulir()
  const { kamus } = isi
  const batas = useBatas(kamus)
  if (kamus === null) return <p className="pesan">{t('tempat.pilihKamus')}</p>
  const kurang = kurangLangkah('tempat', isi, 1).find((k) => k.startsWith('volume'))
  const galat = galatIsian(draf, 'volume') ?? (isi.volume !== null && kurang !== undefined ? t(`kurang.${kurang}`) : null)
  const biaya = hitungBiaya(isi)
  return (
    <div className="isian-volume">
      <NumberInput
        label={t('tempat.volume')}
        description={batas}
        value={isi.volume ?? ''}
        onChange={(n) => ubah({ volume: typeof n === 'number' ? n : null })}
        error={galat}
        min={0}
        allowNegative={false}
        decimalScale={3}
        thousandSeparator="."
        decimalSeparator=","
        hideControls
        inputMode="decimal"
        rightSection={<span className="isian-akhiran">{tulisSatuan(kamus.satuan)}</span>}
        rightSectionWidth={72}
        rightSectionPointerEvents="none"
        size="lg"
      />
      <BantuVolume isi={isi} ubah={ubah} satuan={kamus.satuan} />
      <output className="biaya">
        <span>{t('tempat.biaya')}</span>
        {biaya === null || isi.volume === null || kamus.hargaSatuan === null ? (
          <span className="redup">{t('tempat.biayaKosong')}</span>
        ) : (
          <>
            <b className="rp">{takPutus(formatRupiah(biaya))}</b>
            <small className="rp">
              {t('tempat.hitung', { volume: formatVolume(isi.volume, kamus.satuan), harga: takPutus(formatRupiah(isi.hargaSatuan ?? kamus.hargaSatuan)) })}
            </small>
          </>
        )}
      </output>
    </div>
  )
}

function useBatas(kamus: IsiFormulir['kamus']): string | undefined {
  const t = useKataFormulir()
  if (kamus === null) return undefined
  const { volumeMin, volumeMaks, satuan } = kamus
  const min = volumeMin === null ? null : formatVolume(volumeMin, satuan)
  const maks = volumeMaks === null ? null : formatVolume(volumeMaks, satuan)
  if (min !== null && maks !== null) return t('tempat.batas', { min, maks })
  if (min !== null) return t('tempat.batasMin', { min })
  return maks === null ? undefined : t('tempat.batasMaks', { maks })
}
