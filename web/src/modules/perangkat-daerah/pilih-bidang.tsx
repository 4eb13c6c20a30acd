import { BIDANG_URUSAN } from '#src/modules/perangkat-daerah/bidang-urusan.ts'
import { useKataPerangkat } from './perangkat-layar.kata.ts'

/** One to three affairs fields, each a native list. */
export function PilihBidang({ nilai, ubah }: { readonly nilai: readonly string[]; readonly ubah: (bidang: string[]) => void }) {
  const t = useKataPerangkat()
  const ganti = (ke: number, bidang: string): void => {
    const baru = [0, 1, 2].map((i) => (i === ke ? bidang : (nilai[i] ?? '')))
    ubah([...new Set(baru.filter((b) => b !== ''))])
  }
  return (
    <fieldset>
      <legend>{t('bidang')}</legend>
      {[0, 1, 2].slice(0, Math.min(3, nilai.length + 1)).map((i) => (
        <select key={i} aria-label={t('bidangKe', { n: i + 1 })} value={nilai[i] ?? ''} onChange={(e) => ganti(i, e.target.value)}>
          <option value="">{t('tanpaBidang')}</option>
          {Object.entries(BIDANG_URUSAN).map(([kode, nama]) => (
            <option key={kode} value={kode}>
              {nama} ({kode})
            </option>
          ))}
        </select>
      ))}
    </fieldset>
  )
}
