import { useQuery } from '@tanstack/react-query'
import { WadahTabel } from '../../components/wadah-tabel.tsx'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { formatAngka, tanggalSetempat, tulisTanggal } from '../../lib/tampil.ts'
import { AngkaTautan } from './angka-tautan.tsx'
import { kueriWaktuTanggap } from './kueri-rekap.ts'
import { useKataRekap } from './rekap-layar.kata.ts'

/** How long each stage takes to answer, and what waits there longest (C-09). */
export function WaktuTanggap() {
  const t = useKataRekap()
  const bahasa = useBahasa()
  const { daerahId, tahun, zona } = useKerja()
  const { data } = useQuery(kueriWaktuTanggap(daerahId, tahun))
  if (data === undefined || data.length === 0) return null
  return (
    <section className="kartu">
      <h2>{t('waktuJudul')}</h2>
      <p className="redup">{t('waktuArti')}</p>
      <WadahTabel label={t('waktuJudul')}>
        <table className="tabel tumpuk tabel-rekap">
          <thead>
            <tr>
              <th scope="col">{t('dimensi.tahap')}</th>
              <th scope="col" className="angka">
                {t('waktuPutusan')}
              </th>
              <th scope="col" className="angka">
                {t('waktuMedian')}
              </th>
              <th scope="col" className="angka">
                {t('waktuMenunggu')}
              </th>
              <th scope="col">{t('waktuTertua')}</th>
            </tr>
          </thead>
          <tbody>
            {data.map((b) => (
              <tr key={b.tahap}>
                <th scope="row">{t(`tahap.${b.tahap}`)}</th>
                <td className="angka" data-kepala={t('waktuPutusan')}>
                  {formatAngka(b.putusan)}
                </td>
                <td className="angka" data-kepala={t('waktuMedian')}>
                  {b.median === null ? '—' : t('hari', { n: formatAngka(Math.round(b.median * 10) / 10) })}
                </td>
                <td className="angka" data-kepala={t('waktuMenunggu')}>
                  <AngkaTautan
                    n={b.menunggu}
                    cari={{ tahap: b.tahap, keadaan: b.tahap === 'penganggaran' ? 'direncanakan' : 'diajukan' }}
                    sebutan={t(`tahap.${b.tahap}`)}
                  />
                </td>
                <td data-kepala={t('waktuTertua')}>{b.tertua === null ? '—' : tulisTanggal(tanggalSetempat(b.tertua, zona), bahasa)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WadahTabel>
    </section>
  )
}
