import { isWilayahTercakup, type AlasanTanpaWewenang, type Izin, type Pelaku, type Peran } from '#src/modules/pengguna/pengguna.ts'

/* What a meeting is to the modules before it in the layers: its states, levels and kinds, and who conducts it. */

/** States of a meeting (kontrak 9): closing freezes and hashes its result. */
export const DAFTAR_KEADAAN_MUSYAWARAH = ['disiapkan', 'dibuka', 'ditutup', 'ditandatangani', 'disahkan'] as const
export type KeadaanMusyawarah = (typeof DAFTAR_KEADAAN_MUSYAWARAH)[number]

export const DAFTAR_TAHAP_MUSYAWARAH = ['rembuk', 'desa', 'kecamatan', 'forum-perangkat-daerah', 'musrenbang-kabupaten', 'musrenbang-provinsi'] as const
export type TahapMusyawarah = (typeof DAFTAR_TAHAP_MUSYAWARAH)[number]

/** `khusus` hears one group; the last three coordinate and teach, and decide no proposal. */
export const DAFTAR_JENIS_MUSYAWARAH = ['musrenbang', 'rembuk', 'khusus', 'koordinasi', 'bimtek', 'sinkronisasi'] as const
export type JenisMusyawarah = (typeof DAFTAR_JENIS_MUSYAWARAH)[number]

/** Levels whose proposals are decided here, so whose meeting gates that and freezes it. */
const TAHAP_BERGERBANG = ['desa', 'kecamatan', 'forum-perangkat-daerah', 'musrenbang-kabupaten'] as const satisfies readonly TahapMusyawarah[]
export type TahapBergerbang = (typeof TAHAP_BERGERBANG)[number]

/** The stage whose priorities a meeting sets; `null` where it sets none. */
export function tahapGerbang(m: { readonly jenis: JenisMusyawarah; readonly tahap: TahapMusyawarah }): TahapBergerbang | null {
  return m.jenis === 'musrenbang' ? (TAHAP_BERGERBANG.find((t) => t === m.tahap) ?? null) : null
}

const PERAN: Readonly<Record<TahapMusyawarah, readonly Peran[]>> = {
  rembuk: ['operator-desa'],
  desa: ['operator-desa'],
  kecamatan: ['camat', 'operator-kecamatan'],
  'forum-perangkat-daerah': ['admin-perencanaan'],
  'musrenbang-kabupaten': ['admin-perencanaan'],
  'musrenbang-provinsi': ['admin-perencanaan'],
}

/** Who conducts the meeting of a level; one that a single agency holds, that agency too. */
export function canPimpin(pelaku: Pelaku, tahap: TahapMusyawarah, kodeWilayah: string, perangkatDaerahId: string | null = null): Izin<AlasanTanpaWewenang> {
  const sendiri = perangkatDaerahId === null ? [] : pelaku.penugasan.filter((p) => p.peran === 'perangkat-daerah')
  const pd = sendiri.find((p) => p.perangkatDaerahId === perangkatDaerahId)
  if (pd !== undefined) return { boleh: true, penugasan: pd }
  const sesuai = pelaku.penugasan.filter((p) => PERAN[tahap].includes(p.peran))
  const penugasan = sesuai.find((p) => isWilayahTercakup(p.kodeWilayah, kodeWilayah))
  if (penugasan !== undefined) return { boleh: true, penugasan }
  return { boleh: false, alasan: sesuai.length + sendiri.length === 0 ? 'peran-tidak-berwenang' : 'di-luar-lingkup' }
}
