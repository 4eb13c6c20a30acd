import { IconDownload, IconPrinter, IconX } from '@tabler/icons-react'
import { DAFTAR_DIMENSI, type Dimensi } from '#src/modules/rekapitulasi/dimensi.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { alamatRekap, type Tanya } from './kueri-rekap.ts'
import { useKataRekap } from './rekap-layar.kata.ts'
import { useSebut } from './sebut.ts'

const DAPAT_DISARING = DAFTAR_DIMENSI.filter((d) => d !== 'tahun')

/** The address without what only the screen needs: what the API is asked. */
export function tanyaDari(cari: Readonly<Record<string, string | number | undefined>>, tahun: number): Tanya {
  const { semua, tahun: dipilih, ...lain } = cari
  return { ...lain, tahun: semua === 'tahun' ? dipilih : (dipilih ?? tahun) }
}

/** What narrows the figures, each to be dropped by itself. */
export function CipSaringan({
  cari,
  nama,
  ganti,
}: {
  readonly cari: Readonly<Record<string, string | number | undefined>>
  /** Names that were told of agencies and places. */
  readonly nama: (d: Dimensi, kunci: string) => string | null
  readonly ganti: (ubah: Readonly<Record<string, undefined>>) => void
}) {
  const t = useKataRekap()
  const sebut = useSebut()
  const terpasang: { readonly kunci: string; readonly kata: string }[] = DAPAT_DISARING.flatMap((d) => {
    const v = cari[d]
    return typeof v === 'string' ? [{ kunci: d, kata: `${t(`dimensi.${d}`)}: ${sebut(d, v, nama(d, v))}` }] : []
  })
  const hasil = cari['hasil']
  if (hasil === 'lolos' || hasil === 'diakomodasi' || hasil === 'dianggarkan' || hasil === 'terealisasi' || hasil === 'tidak-diakomodasi')
    terpasang.push({ kunci: 'hasil', kata: t(`hasil.${hasil}`) })
  if (terpasang.length === 0) return null
  return (
    <ul className="cip-saringan">
      {terpasang.map((s) => (
        <li key={s.kunci}>
          <button type="button" className="fil ada" aria-label={t('lepasSatu', { nama: s.kata })} onClick={() => ganti({ [s.kunci]: undefined })}>
            {s.kata}
            <IconX aria-hidden size={14} />
          </button>
        </li>
      ))}
      {terpasang.length > 1 && (
        <li>
          <button type="button" className="tautan" onClick={() => ganti(Object.fromEntries(terpasang.map((s) => [s.kunci, undefined])))}>
            {t('lepas')}
          </button>
        </li>
      )}
    </ul>
  )
}

/** The same table as a sheet, and on paper. */
export function Unduhan({ bagian, tanya }: { readonly bagian: string; readonly tanya: Tanya }) {
  const t = useKataRekap()
  const { daerahId } = useKerja()
  const { hal: _, ...isi } = tanya
  return (
    <div className="unduhan">
      <a className="tombol" href={`/api${alamatRekap(daerahId, bagian, { ...isi, format: 'xlsx' })}`} download>
        <IconDownload className="ik" aria-hidden />
        {t('unduhXlsx')}
      </a>
      <a className="tombol" href={`/api${alamatRekap(daerahId, bagian, { ...isi, format: 'csv' })}`} download>
        <IconDownload className="ik" aria-hidden />
        {t('unduhCsv')}
      </a>
      <button type="button" className="tombol" onClick={() => globalThis.print()}>
        <IconPrinter className="ik" aria-hidden />
        {t('cetak')}
      </button>
    </div>
  )
}
