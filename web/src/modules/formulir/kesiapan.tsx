import { DAFTAR_STATUS_LAHAN } from '#src/modules/usulan/isian/rincian-usulan.ts'
import { useBahasa } from '../../lib/bahasa.ts'
import { namaBulan } from '../../lib/tampil.ts'
import type { LangkahProps } from './formulir.tsx'
import { useKataIsian } from './isian.kata.ts'
import { Isian } from './isian.tsx'
import { PilihLampiran } from './pilih-lampiran.tsx'

/** Land, papers and the month: what an agency asks first before it takes works in. */
export function Kesiapan({ draf, isi, ubah }: LangkahProps) {
  const t = useKataIsian()
  const bahasa = useBahasa()
  const { kesiapan } = isi
  const fisik = isi.kamus?.klasifikasi !== 'nonfisik'
  const setKesiapan = (baru: Partial<typeof kesiapan>) => ubah({ kesiapan: { ...kesiapan, ...baru } })
  return (
    <section aria-labelledby="kesiapan">
      <h2 id="kesiapan">{t('kesiapan.judul')}</h2>
      {fisik && (
        <>
          <Isian label={t('kesiapan.lahan')}>
            {(p) => (
              <select
                {...p}
                value={kesiapan.statusLahan ?? ''}
                onChange={(e) => setKesiapan({ statusLahan: DAFTAR_STATUS_LAHAN.find((x) => x === e.target.value) ?? null })}
              >
                <option value="">{t('belumTahu')}</option>
                {DAFTAR_STATUS_LAHAN.map((s) => (
                  <option key={s} value={s}>
                    {t(`lahan.${s}`)}
                  </option>
                ))}
              </select>
            )}
          </Isian>
          <fieldset className="centang">
            <legend>{t('kesiapan.surat')}</legend>
            {(['sertifikat', 'suratHibah', 'ded'] as const).map((apa) => (
              <label key={apa}>
                <input type="checkbox" checked={kesiapan[apa] === true} onChange={(e) => setKesiapan({ [apa]: e.target.checked })} />
                {t(`kesiapan.${apa}`)}
              </label>
            ))}
          </fieldset>
        </>
      )}
      <Isian label={t('kesiapan.bulan', { tahun: draf.tahun })}>
        {(p) => (
          <select {...p} value={isi.bulan ?? ''} onChange={(e) => ubah({ bulan: e.target.value === '' ? null : Number(e.target.value) })}>
            <option value="">{t('belumTahu')}</option>
            {Array.from({ length: 12 }, (_, i) => (
              <option key={i + 1} value={i + 1}>
                {namaBulan(i + 1, bahasa)}
              </option>
            ))}
          </select>
        )}
      </Isian>
      <PilihLampiran draf={draf} />
    </section>
  )
}
