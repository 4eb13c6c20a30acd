import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { HasilSmart } from '#src/modules/usulan/isian/smart.ts'
import { useKataPemeriksaan } from './pemeriksaan.kata.ts'
import './pemeriksaan.css'

/** Five questions, each answered or with what is missing beside it. */
export function PanelSmart({ smart }: { readonly smart: HasilSmart }) {
  const t = useKataPemeriksaan()
  return (
    <section className="panel-smart" aria-label={t('judul')}>
      <h2>
        {t('judul')}
        <span className={smart.layak ? 'keadaan jadi' : 'keadaan tunggu'}>
          {smart.layak ? <IconCircleCheck className="ik" aria-hidden /> : <IconAlertTriangle className="ik" aria-hidden />}
          {t('skor', { skor: smart.skor })} · {t(smart.layak ? 'layak' : 'belum')}
        </span>
      </h2>
      <ul>
        {smart.unsur.map(({ unsur, kurang }) => (
          <li key={unsur} className={kurang.length === 0 ? 'ada' : 'kurang'}>
            {kurang.length === 0 ? <IconCircleCheck className="ik" aria-hidden /> : <IconAlertTriangle className="ik" aria-hidden />}
            <span>
              <b>{t(`unsur.${unsur}`)}</b>
              {kurang.length > 0 && <small>{kurang.map((k) => t(`kurang.${k}`)).join('; ')}</small>}
            </span>
          </li>
        ))}
      </ul>
      {!smart.layak && <p className="redup">{t('bantu')}</p>}
    </section>
  )
}
