import { tahapGerbang } from '#src/modules/musyawarah/musyawarah.ts'
import { useBahasa } from '../../lib/bahasa.ts'
import { useLabel } from '../../lib/label.kata.ts'
import { tulisTanggal } from '../../lib/tampil.ts'
import type { IsiBagian } from './bagian-musyawarah.ts'
import { KesiapanWilayah } from './kesiapan-wilayah.tsx'
import { useKataMusyawarah } from './musyawarah-layar.kata.ts'

/** When, where, of what kind, and the agenda. */
export function BagianRingkas({ m }: IsiBagian) {
  const berurutan = ['kecamatan', 'musrenbang-kabupaten'].includes(tahapGerbang(m) ?? '')
  return (
    <>
      <Keterangan m={m} />
      {berurutan && <KesiapanWilayah m={m} />}
    </>
  )
}

function Keterangan({ m }: Pick<IsiBagian, 'm'>) {
  const t = useKataMusyawarah()
  const label = useLabel()
  const bahasa = useBahasa()
  const jam = [m.jamMulai, m.jamSelesai].filter((j) => j !== null).join('–')
  const baris: readonly (readonly [string, string | null])[] = [
    [t('ringkas.jenis'), t(`jenis.${m.jenis}`)],
    [t('baru.tahap'), label(`tahap.${m.tahap}`)],
    [t('baru.wilayah'), [m.wilayahSub, m.namaWilayah].filter((x) => x !== null).join(', ')],
    [t('ringkas.perangkat'), m.perangkatDaerah],
    [t('baru.tanggal'), `${tulisTanggal(m.tanggal, bahasa)}${jam === '' ? '' : ` · ${jam}`}`],
    [t('baru.tempat'), m.tempat],
    [t('ringkas.cara'), t(`cara.${m.cara}`)],
    [t('ringkas.nomor'), m.nomorBeritaAcara],
    [t('ringkas.sidik'), m.sidikHasil],
  ]
  return (
    <section className="kartu musyawarah-ringkas">
      <dl>
        {baris
          .filter(([, isi]) => isi !== null)
          .map(([nama, isi]) => (
            <div key={nama}>
              <dt>{nama}</dt>
              <dd>{isi}</dd>
            </div>
          ))}
      </dl>
      {m.susunan !== '' && (
        <>
          <h2>{t('ringkas.susunan')}</h2>
          <ol>
            {m.susunan.split('\n').map((acara, i) => (
              <li key={i}>{acara}</li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
