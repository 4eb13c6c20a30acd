import { Popover } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { useKataAntrean } from './antrean.kata.ts'
import { DAFTAR_KOLOM, KOLOM_TETAP } from './kolom-meja.ts'
import type { PilihanKolom } from './use-kolom.ts'

/** Which columns are shown; told apart for each desk, and undone with one press. */
export function PilihKolom({ pilihan }: { readonly pilihan: PilihanKolom }) {
  const t = useKataAntrean()
  return (
    <Popover position="bottom-end" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <button type="button" className="fil">
          <IconColumns3 className="ik" aria-hidden />
          {t('kolom.pilih')}
        </button>
      </Popover.Target>
      <Popover.Dropdown className="pilih-kolom" aria-label={t('kolom.pilih')}>
        {DAFTAR_KOLOM.filter((k) => k !== KOLOM_TETAP).map((k) => (
          <label key={k}>
            <input type="checkbox" checked={pilihan.kolom.includes(k)} onChange={(e) => pilihan.ubah(k, e.target.checked)} />
            {t(`kolom.${k}`)}
          </label>
        ))}
        {!pilihan.isBawaan && (
          <button type="button" className="tautan" onClick={pilihan.kembalikan}>
            {t('kolom.kembalikan')}
          </button>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
