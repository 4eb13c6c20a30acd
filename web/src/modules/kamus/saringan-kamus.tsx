import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { BIDANG_KAMUS, KEWENANGAN_KAMUS } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { DAFTAR_KEADAAN_KAMUS } from '#src/modules/kamus-usulan/kamus-usulan.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { useLabel } from '../../lib/label.kata.ts'
import { useKataKamus } from './kamus-layar.kata.ts'
import { kueriPerangkatKamus } from './kueri-kamus.ts'

const rute = getRouteApi('/$daerahId/$tahun/kamus')

/** The filter as it stands in the address, and the way to change it; a change begins at the first page. */
export function useSaringKamus() {
  const cari = rute.useSearch()
  const navigasi = rute.useNavigate()
  const ubah = (baru: Partial<typeof cari>) => void navigasi({ search: (lama) => ({ ...lama, hal: undefined, ...baru }), replace: true })
  return { cari, ubah }
}

interface PilihProps<N extends string> {
  readonly label: string
  /** What no choice means. */
  readonly kosong?: string
  readonly nilai: N | undefined
  readonly daftar: readonly (readonly [N, string])[]
  readonly pilih: (nilai: N | undefined) => void
}

function Pilih<N extends string>({ label, kosong, nilai, daftar, pilih }: PilihProps<N>) {
  const t = useKataKamus()
  return (
    <label>
      <span>{label}</span>
      <select value={nilai ?? ''} onChange={(e) => pilih(daftar.find(([kunci]) => kunci === e.target.value)?.[0])}>
        <option value="">{kosong ?? t('saring.semua')}</option>
        {daftar.map(([kunci, kata]) => (
          <option key={kunci} value={kunci}>
            {kata}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Filters of the list; beside them how many of how many. */
export function SaringanKamus({ jumlah, semua }: { readonly jumlah: number; readonly semua: number }) {
  const t = useKataKamus()
  const label = useLabel()
  const { daerahId, tahun } = useKerja()
  const { cari, ubah } = useSaringKamus()
  const [teks, setTeks] = useState(cari.cari ?? '')
  const { data: perangkat = [] } = useQuery(kueriPerangkatKamus(daerahId, tahun))
  const kosongkan = { cari: undefined, perangkatDaerahId: undefined, bidang: undefined, kewenangan: undefined, keadaan: undefined, sifat: undefined }
  const tersaring = Object.keys(kosongkan).some((k) => cari[k as keyof typeof kosongkan] !== undefined)
  return (
    <search className="saring-kamus">
      <form
        onSubmit={(e) => {
          e.preventDefault()
          ubah({ cari: teks.trim() === '' ? undefined : teks.trim() })
        }}
      >
        <label>
          <span>{t('cari')}</span>
          <input
            type="search"
            maxLength={100}
            value={teks}
            onChange={(e) => setTeks(e.target.value)}
            onBlur={() => ubah({ cari: teks.trim() === '' ? undefined : teks.trim() })}
          />
        </label>
      </form>
      <Pilih
        label={t('saring.perangkat')}
        nilai={cari.perangkatDaerahId}
        daftar={perangkat.map((p) => [p.perangkatDaerahId, `${p.singkatan} (${p.jumlah})`])}
        pilih={(x) => ubah({ perangkatDaerahId: x })}
      />
      <Pilih label={t('saring.bidang')} nilai={cari.bidang} daftar={BIDANG_KAMUS.map((b) => [b, label(`bidang.${b}`)])} pilih={(x) => ubah({ bidang: x })} />
      <Pilih
        label={t('saring.kewenangan')}
        nilai={cari.kewenangan}
        daftar={KEWENANGAN_KAMUS.map((b) => [b, t(`kewenangan.${b}`)])}
        pilih={(x) => ubah({ kewenangan: x })}
      />
      <Pilih
        label={t('saring.keadaan')}
        nilai={cari.keadaan}
        daftar={DAFTAR_KEADAAN_KAMUS.map((b) => [b, t(`keadaan.${b}`)])}
        pilih={(x) => ubah({ keadaan: x })}
      />
      <Pilih
        label={t('saring.sifat')}
        nilai={cari.sifat}
        daftar={(['terlarang', 'tanpa-harga', 'terkunci'] as const).map((b) => [b, t(`sifat.${b}`)])}
        pilih={(x) => ubah({ sifat: x })}
      />
      <Pilih
        label={t('saring.urut')}
        kosong={t('urut.nama')}
        nilai={cari.urut}
        daftar={(['kode', 'harga', 'perangkat', 'diubah'] as const).map((b) => [b, t(`urut.${b}`)])}
        pilih={(x) => ubah({ urut: x })}
      />
      <p role="status">
        {t('jumlah', { n: jumlah, semua })}
        {tersaring && (
          <>
            {' · '}
            <button
              type="button"
              className="tautan"
              onClick={() => {
                setTeks('')
                ubah(kosongkan)
              }}
            >
              {t('saring.hapus')}
            </button>
          </>
        )}
      </p>
    </search>
  )
}
