import { Modal } from '@mantine/core'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { DAFTAR_KEPUTUSAN } from '#src/modules/usulan/putusan/rute.ts'
import { useLabel } from '../../lib/label.kata.ts'
import { PINTASAN } from '../putusan/isian-putusan.ts'
import { useKataAntrean } from './antrean.kata.ts'

const DI_BILAH = new Set(['terima', 'ubah', 'kembalikan', 'cadangkan', 'tolak'])

function usePintasanKeputusan() {
  const label = useLabel()
  return DAFTAR_KEPUTUSAN.flatMap((k) => {
    const tombol = PINTASAN[k]
    return tombol === undefined ? [] : [{ keputusan: k, tombol, nama: label(`keputusan.${k}`).toLowerCase() }]
  })
}

export function BilahPintasan({ bukaBantuan }: { readonly bukaBantuan: () => void }) {
  const t = useKataAntrean()
  return (
    <div className="pintas">
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> {t('pintas.pindah')}
      </span>
      {usePintasanKeputusan()
        .filter((p) => DI_BILAH.has(p.keputusan))
        .map((p) => (
          <span key={p.keputusan}>
            <kbd>{p.tombol}</kbd> {p.nama}
          </span>
        ))}
      <span>
        <kbd>Enter</kbd> {t('pintas.buka')}
      </span>
      <button type="button" onClick={bukaBantuan}>
        <kbd>?</kbd> {t('pintas.semua')}
      </button>
    </div>
  )
}

export function BantuanPintasan({ buka, tutup }: { readonly buka: boolean; readonly tutup: () => void }) {
  const t = useKataAntrean()
  const umum = useKataKomponen()
  const keputusan = usePintasanKeputusan()
  const daftar: readonly (readonly [readonly string[], string])[] = [
    [['↑', '↓'], t('pintas.pindah')],
    [['PgUp', 'PgDn', 'Home', 'End'], t('pintas.lompat')],
    [['Spasi'], t('pintas.pilih')],
    [['Shift', 'Spasi'], t('pintas.rentang')],
    [['B'], t('pintas.bilah')],
    [['M'], t('pintas.meja')],
    [['Enter'], t('pintas.buka')],
    [['/'], t('pintas.cari')],
    ...keputusan.map((k) => [[k.tombol], k.nama] as const),
    [['↵'], t('pintas.konfirmasi')],
    [['Esc'], t('pintas.tutup')],
    [['?'], t('pintas.semua')],
  ]
  return (
    <Modal opened={buka} onClose={tutup} title={t('pintas.judul')} centered closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <dl className="daftar-pintas">
        {daftar.map(([tombol, nama]) => (
          <div key={nama + tombol.join('')}>
            <dt>
              {tombol.map((x) => (
                <kbd key={x}>{x}</kbd>
              ))}
            </dt>
            <dd>{nama}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
