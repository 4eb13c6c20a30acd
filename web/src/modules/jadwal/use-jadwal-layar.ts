import { useNavigate, useSearch } from '@tanstack/react-router'
import type { JadwalKeluar } from '#src/modules/jadwal/jadwal.schema.ts'
import { hariAkhir, saat, type Saat } from '#src/lib/waktu.ts'
import { sisaWaktu } from '#src/modules/jadwal/waktu-jendela.ts'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { tanggalSetempat, tulisSaat, tulisTanggal, tulisTutup } from '../../lib/tampil.ts'
import { useKataJadwal } from './jadwal-layar.kata.ts'
import type { Rentang } from './kisi.ts'
import { useSebutanJadwal } from './sebutan.kata.ts'

export function useSebutJadwal() {
  const t = useKataJadwal()
  const sebut = useSebutanJadwal()
  const bahasa = useBahasa()
  const { zona } = useKerja()
  return {
    tahap: (j: Pick<JadwalKeluar, 'tahap'>) => sebut(`tahap.${j.tahap}`),
    proses: (proses: JadwalKeluar['proses']) => sebut(`proses.${proses}`),
    wilayah: (j: Pick<JadwalKeluar, 'kodeWilayah' | 'namaWilayah'>) => (j.kodeWilayah === null ? t('seluruh') : (j.namaWilayah ?? j.kodeWilayah)),
    buka: (j: Pick<JadwalKeluar, 'buka' | 'bukaSetempat'>) =>
      j.bukaSetempat.endsWith('T00:00') ? tulisTanggal(tanggalSetempat(j.buka, zona), bahasa) : tulisSaat(j.buka, zona, bahasa),
    sampai: (tutup: string) => tulisTutup(tutup, zona, bahasa),
    sisa: (tutup: string, kini: string) => {
      const { hari, jam, menit } = sisaWaktu(tutup as Saat, kini as Saat)
      return hari > 0 ? t('sisaHari', { hari, jam }) : t('sisaJam', { jam, menit })
    },
    rentang: (j: Pick<JadwalKeluar, 'buka' | 'tutup'>): Rentang => ({
      buka: tanggalSetempat(j.buka, zona),
      sampai: hariAkhir(saat(j.tutup), zona),
    }),
  }
}

type Cari = ReturnType<typeof useCariJadwal>['cari']

/** Filters and the chosen window stand in the address. */
export function useCariJadwal() {
  const cari = useSearch({ from: '/$daerahId/$tahun/jadwal' })
  const navigate = useNavigate()
  const ubah = (baru: Partial<typeof cari>) => void navigate({ to: '.', search: { ...cari, ...baru }, replace: true })
  return { cari, ubah }
}

export function jumlahSaringan(cari: Cari): number {
  return [cari.proses, cari.wilayah, cari.keadaan].filter((x) => x !== undefined).length
}
