import { formatRupiah } from '#src/lib/rupiah.ts'
import type { PemungutanKeluar } from '#src/modules/pemungutan-suara/pemungutan-suara.schema.ts'
import { WadahTabel } from '../../components/wadah-tabel.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { useKataSuara } from './suara-layar.kata.ts'

interface HasilProps {
  readonly p: PemungutanKeluar
  readonly hasil: NonNullable<PemungutanKeluar['hasil']>
}

export function HasilSuara({ p, hasil }: HasilProps) {
  const t = useKataSuara()
  const { daerahId } = useKerja()
  return (
    <>
      <WadahTabel label={t('hasil')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('peringkat')}</th>
              {p.cara === 'poin' && <th scope="col">{t('nilai')}</th>}
              <th scope="col">{t('pemberi')}</th>
              <th scope="col">{t('usulan')}</th>
              {p.cara === 'anggaran' && <th scope="col">{t('terpilih')}</th>}
            </tr>
          </thead>
          <tbody>
            {hasil.map((h) => {
              const u = p.pilihan.find((x) => x.nomorPilihan === h.nomorPilihan)
              return (
                <tr key={h.nomorPilihan}>
                  <td>{h.peringkat}</td>
                  {p.cara === 'poin' && <td>{h.nilai}</td>}
                  <td>{h.suara}</td>
                  <th scope="row">
                    {u?.judul} <small className="redup">{[u?.namaWilayah, u === undefined ? undefined : formatRupiah(u.rupiah)].join(' · ')}</small>
                  </th>
                  {p.cara === 'anggaran' && <td>{t(h.terpilih === true ? 'ya' : 'tidak')}</td>}
                </tr>
              )
            })}
          </tbody>
        </table>
      </WadahTabel>
      <p>
        <a href={`/${daerahId}/suara/${p.pemungutanId}`}>{t('publik')}</a> ·{' '}
        <a href={`/api/publik/${daerahId}/pemungutan-suara/${p.pemungutanId}/pabulib`}>{t('pabulib')}</a>
      </p>
      {p.sidikSuara !== null && <p className="kode suara-sidik">{t('sidik', { sidik: p.sidikSuara })}</p>}
    </>
  )
}
