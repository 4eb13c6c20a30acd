import { isWilayahTercakup, type AlasanTanpaWewenang, type Izin, type Pelaku, type Peran } from '#src/modules/pengguna/pengguna.ts'

const PERAN_PENYATA: readonly Peran[] = ['operator-desa', 'operator-kecamatan', 'camat']

/** The village itself, or its kecamatan on its behalf: the signed paper is uploaded either way. */
export function canNyatakanNihil(pelaku: Pelaku, kodeWilayah: string): Izin<AlasanTanpaWewenang> {
  const sesuai = pelaku.penugasan.filter((p) => PERAN_PENYATA.includes(p.peran))
  const penugasan = sesuai.find((p) => isWilayahTercakup(p.kodeWilayah, kodeWilayah))
  if (penugasan !== undefined) return { boleh: true, penugasan }
  return { boleh: false, alasan: sesuai.length === 0 ? 'peran-tidak-berwenang' : 'di-luar-lingkup' }
}

/** Where a village stands before its kecamatan meets (S3-2, C-04). `berlangsung`: it meets, and has no result yet. */
export const DAFTAR_KESIAPAN = ['hasil', 'nihil', 'berlangsung', 'belum'] as const
export type Kesiapan = (typeof DAFTAR_KESIAPAN)[number]

interface Bahan {
  readonly keadaanRapat: string | null
  readonly nihil: boolean
}

export function kesiapanWilayah({ keadaanRapat, nihil }: Bahan): Kesiapan {
  if (keadaanRapat !== null && ['ditutup', 'ditandatangani', 'disahkan'].includes(keadaanRapat)) return 'hasil'
  if (nihil) return 'nihil'
  return keadaanRapat === null ? 'belum' : 'berlangsung'
}
