import { useQuery } from '@tanstack/react-query'
import { DAFTAR_KEADAAN_JADWAL } from '#src/modules/jadwal/aturan-jadwal.ts'
import { DAFTAR_PROSES } from '#src/modules/jadwal/proses.ts'
import { kodeDaerah, useKerja } from '../../lib/kerja.tsx'
import { kueriWilayah } from '../../lib/kueri.ts'
import { useKataJadwal } from './jadwal-layar.kata.ts'
import { DAFTAR_SKALA } from './kisi.ts'
import { useSebutanJadwal } from './sebutan.kata.ts'
import { jumlahSaringan, useCariJadwal } from './use-jadwal-layar.ts'

interface SaringanProps {
  readonly jumlah: number
  readonly semua: number
  readonly lebar: boolean
}

/** Filters stand in the address; beside them how many of how many, and the way to undo them. */
export function SaringanJadwal({ jumlah, semua, lebar }: SaringanProps) {
  const t = useKataJadwal()
  const sebut = useSebutanJadwal()
  const { daerahId } = useKerja()
  const { cari, ubah } = useCariJadwal()
  const { data: kecamatan = [] } = useQuery(kueriWilayah(daerahId, kodeDaerah(daerahId)))
  const salah = <N extends string>(daftar: readonly N[], nilai: string): N | undefined => daftar.find((x) => x === nilai)
  return (
    <search className="saring-jadwal">
      <label>
        <span>{t('saring.proses')}</span>
        <select value={cari.proses ?? ''} onChange={(e) => ubah({ proses: salah(DAFTAR_PROSES, e.target.value) })}>
          <option value="">{t('saring.semuaProses')}</option>
          {DAFTAR_PROSES.map((p) => (
            <option key={p} value={p}>
              {sebut(`proses.${p}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('saring.wilayah')}</span>
        <select value={cari.wilayah ?? ''} onChange={(e) => ubah({ wilayah: e.target.value === '' ? undefined : e.target.value })}>
          <option value="">{t('saring.semuaWilayah')}</option>
          {kecamatan.map((w) => (
            <option key={w.kode} value={w.kode}>
              {w.nama}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('saring.keadaan')}</span>
        <select value={cari.keadaan ?? ''} onChange={(e) => ubah({ keadaan: salah(DAFTAR_KEADAAN_JADWAL, e.target.value) })}>
          <option value="">{t('saring.semuaKeadaan')}</option>
          {DAFTAR_KEADAAN_JADWAL.map((k) => (
            <option key={k} value={k}>
              {t(`keadaan.${k}`)}
            </option>
          ))}
        </select>
      </label>
      {lebar && (
        <label>
          <span>{t('saring.skala')}</span>
          <select value={cari.skala ?? 'bulan'} onChange={(e) => ubah({ skala: salah(DAFTAR_SKALA, e.target.value) })}>
            {DAFTAR_SKALA.map((s) => (
              <option key={s} value={s}>
                {t(`skala.${s}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <p role="status">
        {t('jumlah', { n: jumlah, semua })}
        {jumlahSaringan(cari) > 0 && (
          <>
            {' · '}
            <button type="button" className="tautan" onClick={() => ubah({ proses: undefined, wilayah: undefined, keadaan: undefined })}>
              {t('saring.hapus')}
            </button>
          </>
        )}
      </p>
    </search>
  )
}
