import { useState } from 'react'
import { DAFTAR_JALUR } from '#src/modules/pertukaran/pertukaran.schema.ts'
import { kueri as tulisKueri } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { useKataTukar } from './pertukaran-layar.kata.ts'

/** A sheet of the year, all ways or one of them. */
export function KeluarkanLembar() {
  const t = useKataTukar()
  const { daerahId, tahun } = useKerja()
  const [jalur, setJalur] = useState('')
  return (
    <section className="kartu tukar-bagian" aria-labelledby="tukar-keluar">
      <h2 id="tukar-keluar">{t('keluar')}</h2>
      <p>{t('keluarIsi', { tahun })}</p>
      <label className="tukar-isian">
        <span>{t('jalur')}</span>
        <select value={jalur} onChange={(e) => setJalur(e.target.value)}>
          <option value="">{t('semua')}</option>
          {DAFTAR_JALUR.map((j) => (
            <option key={j} value={j}>
              {t(`jalur.${j}`)}
            </option>
          ))}
        </select>
      </label>
      <div className="tukar-aksi">
        <a className="tombol" download href={`/api${dasar(daerahId)}/pertukaran/usulan/ekspor${tulisKueri({ tahun, jalur })}`}>
          {t('unduh')}
        </a>
      </div>
    </section>
  )
}
