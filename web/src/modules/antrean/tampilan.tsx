import { Popover } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconBookmark, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Tombol } from '../../components/tombol.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { useKataAntrean } from './antrean.kata.ts'
import type { Antrean, UbahSaringan } from './use-antrean.ts'

interface Tampilan {
  readonly nama: string
  readonly saringan: UbahSaringan
}

const NAMA_TERPANJANG = 60
const TERBANYAK = 30

/** Filters with a name: kept for each person in this browser, opened as an address, so a bookmark or a message can hold one too. */
export function PilihTampilan({ antrean }: { readonly antrean: Antrean }) {
  const t = useKataAntrean()
  const { sesi, daerahId, tahun } = useKerja()
  const key = `selaras.tampilan.${sesi.pengguna.penggunaId}.${daerahId}`
  const [daftar, setDaftar] = useLocalStorage<readonly Tampilan[]>({ key, defaultValue: [], getInitialValueInEffect: false })
  const [nama, setNama] = useState('')
  const { tahun: _, ...saringan } = antrean.saringan
  const bersih = nama.trim()
  const penuh = daftar.length >= TERBANYAK && daftar.every((d) => d.nama !== bersih)
  const mati = bersih === '' ? t('tampilan.tanpaNama') : penuh ? t('tampilan.penuh', { n: TERBANYAK }) : null
  const simpan = () => {
    setDaftar([...daftar.filter((d) => d.nama !== bersih), { nama: bersih, saringan }])
    setNama('')
  }
  return (
    <Popover position="bottom-end" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <button type="button" className="fil">
          <IconBookmark className="ik" aria-hidden />
          {t('tampilan')}
          {daftar.length > 0 && <b>{daftar.length}</b>}
        </button>
      </Popover.Target>
      <Popover.Dropdown className="pilih-tampilan" aria-label={t('tampilan')}>
        {daftar.length > 0 && (
          <ul>
            {daftar.map((d) => (
              <li key={d.nama}>
                <Link to="/$daerahId/$tahun/usulan" params={{ daerahId, tahun }} search={d.saringan}>
                  {d.nama}
                </Link>
                <button type="button" aria-label={t('tampilan.hapus', { nama: d.nama })} onClick={() => setDaftar(daftar.filter((x) => x !== d))}>
                  <IconX className="ik" aria-hidden />
                </button>
              </li>
            ))}
          </ul>
        )}
        <form
          onSubmit={(e) => {
            e.preventDefault()
            if (mati === null) simpan()
          }}
        >
          <label>
            <span>{t('tampilan.nama')}</span>
            <input value={nama} maxLength={NAMA_TERPANJANG} onChange={(e) => setNama(e.target.value)} />
          </label>
          <Tombol type="submit" mati={mati}>
            {t('tampilan.simpan')}
          </Tombol>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
