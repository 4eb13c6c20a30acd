import { refuse, ok, type Result } from '#src/lib/result.ts'
import { isWilayahTercakup, type AlasanTanpaWewenang, type Izin, type Pelaku, type Peran } from '#src/modules/pengguna/pengguna.ts'

/** States of a meeting (kontrak 9): closing freezes and hashes its result. */
export const DAFTAR_KEADAAN_MUSYAWARAH = ['disiapkan', 'dibuka', 'ditutup', 'ditandatangani', 'disahkan'] as const
export type KeadaanMusyawarah = (typeof DAFTAR_KEADAAN_MUSYAWARAH)[number]

export const DAFTAR_TAHAP_MUSYAWARAH = ['desa', 'kecamatan', 'forum-perangkat-daerah', 'musrenbang-kabupaten'] as const
export type TahapMusyawarah = (typeof DAFTAR_TAHAP_MUSYAWARAH)[number]

export interface Musyawarah {
  readonly musyawarahId: string
  readonly tahunAnggaran: number
  readonly tahap: TahapMusyawarah
  readonly kodeWilayah: string
  readonly keadaan: KeadaanMusyawarah
  readonly versi: number
}

export type PenolakanMusyawarah =
  | { readonly jenis: 'urutan-musyawarah-salah'; readonly dari: KeadaanMusyawarah; readonly ke: KeadaanMusyawarah }
  | { readonly jenis: 'musyawarah-sudah-berubah'; readonly keadaan: KeadaanMusyawarah }
  | { readonly jenis: 'jumlah-hadir-wajib' }

/** One step forward and never back: what was closed stays closed. */
export function langkahMusyawarah(
  m: Musyawarah,
  ke: KeadaanMusyawarah,
  p: { versi: number; jumlahHadir: number | null },
): Result<KeadaanMusyawarah, PenolakanMusyawarah> {
  if (p.versi !== m.versi) return refuse({ jenis: 'musyawarah-sudah-berubah', keadaan: m.keadaan })
  const berikut = DAFTAR_KEADAAN_MUSYAWARAH[DAFTAR_KEADAAN_MUSYAWARAH.indexOf(m.keadaan) + 1]
  if (berikut !== ke) return refuse({ jenis: 'urutan-musyawarah-salah', dari: m.keadaan, ke })
  if (ke === 'ditutup' && (p.jumlahHadir ?? 0) < 1) return refuse({ jenis: 'jumlah-hadir-wajib' })
  return ok(ke)
}

const PERAN: Readonly<Record<TahapMusyawarah, readonly Peran[]>> = {
  desa: ['operator-desa'],
  kecamatan: ['camat', 'operator-kecamatan'],
  'forum-perangkat-daerah': ['admin-perencanaan'],
  'musrenbang-kabupaten': ['admin-perencanaan'],
}

/** Who conducts the meeting of a level. */
export function canPimpin(pelaku: Pelaku, tahap: TahapMusyawarah, kodeWilayah: string): Izin<AlasanTanpaWewenang> {
  const sesuai = pelaku.penugasan.filter((p) => PERAN[tahap].includes(p.peran))
  const penugasan = sesuai.find((p) => isWilayahTercakup(p.kodeWilayah, kodeWilayah))
  if (penugasan !== undefined) return { boleh: true, penugasan }
  return { boleh: false, alasan: sesuai.length === 0 ? 'peran-tidak-berwenang' : 'di-luar-lingkup' }
}
