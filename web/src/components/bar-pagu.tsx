import { formatRupiah } from '#src/lib/rupiah.ts'
import type { BarPagu as IsiBar } from '#src/modules/batas-pagu/batas-pagu.ts'
import { formatAngka, formatPersen } from '../lib/tampil.ts'
import { useKataKomponen } from './komponen.kata.ts'

export type IsiBarPagu = { readonly [K in keyof IsiBar]: number }

interface BarPaguProps {
  readonly bar: IsiBarPagu
  /** `ini` is left out where no single proposal is meant. */
  readonly tanpaIni?: boolean
  readonly kecil?: boolean
}

/** A ceiling is a bar, not a number: used, reserved, this one, left; what goes over is hatched in red. */
export function BarPagu({ bar, tanpaIni = false, kecil = false }: BarPaguProps) {
  const t = useKataKomponen()
  const seluruh = Math.max(bar.nilai, bar.terpakai + bar.dipesan + bar.ini, 1)
  const lebar = (n: number) => ({ width: `${(n / seluruh) * 100}%` })
  const masuk = Math.max(0, bar.ini - bar.lebih)
  const uraian = [
    `${t('pagu.terpakai')} ${formatPersen(bar.terpakai, bar.nilai)}`,
    `${t('pagu.dipesan')} ${formatPersen(bar.dipesan, bar.nilai)}`,
    ...(tanpaIni ? [] : [`${t('pagu.ini')} ${formatPersen(bar.ini, bar.nilai)}`]),
    bar.lebih > 0 ? `${t('pagu.lebih')} ${formatRupiah(bar.lebih)}` : `${t('pagu.sisa')} ${formatPersen(bar.sisa, bar.nilai)}`,
  ].join(', ')
  return (
    <div className="bar-pagu">
      <div className={kecil ? 'pagu kecil' : 'pagu'} role="img" aria-label={uraian}>
        {bar.terpakai > 0 && <i className="terpakai" style={lebar(bar.terpakai)} />}
        {bar.dipesan > 0 && <i className="dipesan" style={lebar(bar.dipesan)} />}
        {masuk > 0 && <i className="ini" style={lebar(masuk)} />}
        {bar.lebih > 0 && <i className="lebih" style={lebar(bar.lebih)} />}
      </div>
      <dl className={tanpaIni ? 'pagu-angka tiga' : 'pagu-angka'}>
        <dt className="terpakai">{t('pagu.terpakai')}</dt>
        <dd className="angka">{formatAngka(bar.terpakai)}</dd>
        {!tanpaIni && <dt className="ini">{t('pagu.ini')}</dt>}
        {!tanpaIni && <dd className="angka">{formatAngka(bar.ini)}</dd>}
        <dt className="dipesan">{t('pagu.dipesan')}</dt>
        <dd className="angka">{formatAngka(bar.dipesan)}</dd>
        <dt className={bar.lebih > 0 ? 'lebih' : 'sisa'}>{t(bar.lebih > 0 ? 'pagu.lebih' : 'pagu.sisa')}</dt>
        <dd className={bar.lebih > 0 ? 'angka lebih' : 'angka'}>{formatAngka(bar.lebih > 0 ? bar.lebih : bar.sisa)}</dd>
      </dl>
    </div>
  )
}

interface MiniProps {
  readonly ini: number
  readonly sisa: number
  /** Already inside the ceiling: only said, not measured again. */
  readonly terhitung: boolean
}

/** In a row the bar shrinks to this item as a share of what is left. */
export function BarPaguMini({ ini, sisa, terhitung }: MiniProps) {
  const t = useKataKomponen()
  if (terhitung) {
    return (
      <span>
        <span className="pagu-mini hitung">
          <i style={{ width: '100%' }} />
        </span>
        <span className="ket">{t('pagu.sudahDihitung')}</span>
      </span>
    )
  }
  const lebih = ini - sisa
  return (
    <span title={t('pagu.dariSisa', { ini: formatRupiah(ini), sisa: formatRupiah(sisa) })}>
      <span className={lebih > 0 ? 'pagu-mini lebih' : 'pagu-mini'}>
        <i style={{ width: `${lebih > 0 ? 100 : (ini / Math.max(sisa, 1)) * 100}%` }} />
      </span>
      {lebih > 0 ? (
        <span className="ket merah">{t('pagu.lebihSekian', { lebih: ringkas(lebih) })}</span>
      ) : (
        <span className="ket">{t('pagu.persenSisa', { persen: formatPersen(ini, sisa) })}</span>
      )}
    </span>
  )
}

const satuDesimal = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 })

/** `80 jt`, `1,2 M`: only where the full figure stands in the title. */
function ringkas(n: number): string {
  return n >= 1e9 ? `${satuDesimal.format(n / 1e9)}\u00a0M` : `${satuDesimal.format(n / 1e6)}\u00a0jt`
}
