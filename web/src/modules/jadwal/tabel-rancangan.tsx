import type { BarisRancangan } from '#src/modules/jadwal/jadwal.schema.ts'
import { WadahTabel } from '../../components/wadah-tabel.tsx'
import type { Ubahan } from './dialog-rancangan.tsx'
import { useKataIsianJadwal } from './isian-jadwal.kata.ts'
import { useKataJadwal } from './jadwal-layar.kata.ts'
import { useSebutanJadwal } from './sebutan.kata.ts'

interface TabelProps {
  readonly baris: readonly BarisRancangan[]
  readonly ubahan: Ubahan
  readonly ubah: (letak: number, baru: Ubahan[number]) => void
}

/** Each proposed window with its rule, how sure it is, and why it could not be saved as it stands. */
export function TabelRancangan({ baris, ubahan, ubah }: TabelProps) {
  const t = useKataIsianJadwal()
  const j = useKataJadwal()
  const sebut = useSebutanJadwal()
  return (
    <WadahTabel label={t('rancangan.jenis')}>
      <table className="tabel tabel-rancangan">
        <thead>
          <tr>
            <th scope="col">{t('rancangan.pakai')}</th>
            <th scope="col">{j('tahap')}</th>
            <th scope="col">{t('rancangan.kolomBuka')}</th>
            <th scope="col">{t('rancangan.kolomSampai')}</th>
            <th scope="col">{t('rancangan.dasar')}</th>
          </tr>
        </thead>
        <tbody>
          {baris.map((b, i) => {
            const nama = `${sebut(`proses.${b.proses}`)}, ${sebut(`tahap.${b.tahap}`)}${b.kodeWilayah === null ? '' : ` ${b.kodeWilayah}`}`
            const kini = { ...b, ...ubahan[i] }
            return (
              <tr key={`${b.proses}-${b.tahap}-${b.kodeWilayah ?? ''}-${b.buka}`}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={`${t('rancangan.pakai')}: ${nama}`}
                    checked={ubahan[i]?.pakai ?? b.kendala === null}
                    onChange={(e) => ubah(i, { pakai: e.target.checked })}
                  />
                </td>
                <th scope="row">
                  <b>{sebut(`tahap.${b.tahap}`)}</b>
                  <div className="kode">
                    {sebut(`proses.${b.proses}`)}
                    {b.kodeWilayah !== null && ` · ${b.kodeWilayah}`}
                  </div>
                  {b.kendala !== null && <div className="kendala">{kataKendala(b.kendala, t)}</div>}
                </th>
                <td>
                  <input
                    type="date"
                    aria-label={t('rancangan.bukaBaris', { tahap: nama })}
                    value={kini.buka.slice(0, 10)}
                    onChange={(e) => e.target.value !== '' && ubah(i, { buka: `${e.target.value}${kini.buka.slice(10)}` })}
                  />
                </td>
                <td>
                  <input
                    type="date"
                    aria-label={t('rancangan.sampaiBaris', { tahap: nama })}
                    value={kini.sampai.slice(0, 10)}
                    onChange={(e) => e.target.value !== '' && ubah(i, { sampai: `${e.target.value}${kini.sampai.slice(10)}` })}
                  />
                </td>
                <td>
                  {b.dasarHukum}
                  {b.kepastian !== null && <div className="kode">{j(`kepastian.${b.kepastian}`)}</div>}
                  {b.catatan !== null && <div className="redup">{b.catatan}</div>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </WadahTabel>
  )
}

function kataKendala(k: NonNullable<BarisRancangan['kendala']>, t: ReturnType<typeof useKataIsianJadwal>): string {
  return k.kode === 'jendela-bertumpang' && k.lain !== null ? t('kendala.jendela-bertumpang', { lain: k.lain }) : t('kendala.lain')
}
