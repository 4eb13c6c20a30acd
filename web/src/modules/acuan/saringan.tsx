import { useState } from 'react'
import { Tombol } from '../../components/tombol.tsx'
import { useKataAcuan } from './acuan-layar.kata.ts'
import { ruteAcuan } from './alamat.ts'

/** The search words; they go into the address when asked for, so that a page can be sent to a colleague. */
export function KotakCari({ label, contoh }: { readonly label: string; readonly contoh?: string }) {
  const t = useKataAcuan()
  const { cari = '' } = ruteAcuan.useSearch()
  const navigasi = ruteAcuan.useNavigate()
  const [teks, setTeks] = useState(cari)
  return (
    <form
      role="search"
      className="acuan-cari"
      onSubmit={(e) => {
        e.preventDefault()
        void navigasi({ search: (s) => ({ ...s, cari: teks.trim() === '' ? undefined : teks.trim(), hal: undefined }) })
      }}
    >
      <label>
        <span>{label}</span>
        <input type="search" maxLength={100} value={teks} placeholder={contoh} onChange={(e) => setTeks(e.target.value)} />
      </label>
      <Tombol type="submit">{t('tombolCari')}</Tombol>
    </form>
  )
}

export interface PilihanSaring {
  readonly nilai: string
  readonly nama: string
}

export function PilihSaring({
  kunci,
  label,
  pilihan,
  bawaan = '',
}: {
  readonly kunci: 'tingkat' | 'keadaan' | 'jenis'
  readonly label: string
  readonly pilihan: readonly PilihanSaring[]
  /** What holds when nothing is chosen; without it that is everything. */
  readonly bawaan?: string
}) {
  const t = useKataAcuan()
  const saringan = ruteAcuan.useSearch()
  const navigasi = ruteAcuan.useNavigate()
  const dipilih = saringan[kunci] ?? bawaan
  return (
    <label className={dipilih === bawaan ? 'fil' : 'fil ada'}>
      <span>{label}</span>
      <select
        value={dipilih}
        onChange={(e) => void navigasi({ search: (s) => ({ ...s, [kunci]: e.target.value === bawaan ? undefined : e.target.value, hal: undefined }) })}
      >
        {bawaan === '' && <option value="">{t('padanan.semua')}</option>}
        {pilihan.map((p) => (
          <option key={p.nilai} value={p.nilai}>
            {p.nama}
          </option>
        ))}
      </select>
    </label>
  )
}

export function PindahHalaman({ hal, jumlahHal }: { readonly hal: number; readonly jumlahHal: number }) {
  const t = useKataAcuan()
  const navigasi = ruteAcuan.useNavigate()
  if (jumlahHal <= 1) return null
  const ke = (n: number): void => void navigasi({ search: (s) => ({ ...s, hal: n }) })
  return (
    <div className="acuan-hal">
      {hal > 1 && <Tombol onClick={() => ke(hal - 1)}>{t('sebelumnya')}</Tombol>}
      {hal < jumlahHal && <Tombol onClick={() => ke(hal + 1)}>{t('berikutnya')}</Tombol>}
    </div>
  )
}
