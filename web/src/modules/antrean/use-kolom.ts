import { useLocalStorage } from '@mantine/hooks'
import { useKerja } from '../../lib/kerja.tsx'
import { kolomBawaan, type MejaDibuka, type NamaKolom, rapikanKolom } from './kolom-meja.ts'

export interface PilihanKolom {
  readonly kolom: readonly NamaKolom[]
  readonly isBawaan: boolean
  readonly ubah: (kolom: NamaKolom, tampak: boolean) => void
  readonly kembalikan: () => void
}

/** Which columns one sees at a desk: kept for each person and desk in this browser. */
export function useKolom(tahap: MejaDibuka['tahap'], saya: boolean): PilihanKolom {
  const { sesi, penugasan } = useKerja()
  const bawaan = kolomBawaan({ tahap, saya, peran: penugasan.peran })
  const key = `selaras.kolom.${sesi.pengguna.penggunaId}.${penugasan.peran}.${tahap ?? 'semua'}${saya ? '.saya' : ''}`
  const [dipilih, setDipilih, hapus] = useLocalStorage<readonly string[] | null>({ key, defaultValue: null, getInitialValueInEffect: false })
  const kolom = dipilih === null ? bawaan : rapikanKolom(dipilih)
  return {
    kolom,
    isBawaan: dipilih === null,
    ubah: (nama, tampak) => setDipilih(tampak ? rapikanKolom([...kolom, nama]) : kolom.filter((k) => k !== nama)),
    kembalikan: hapus,
  }
}
