import { ok, refuse, type Result } from '#src/lib/result.ts'
import { isWilayahTercakup } from '#src/modules/pengguna/pengguna.ts'

/** More open requests in an hour than any campaign brings: somebody is filling the list. */
const BATAS_PERMOHONAN_SEJAM = 60

export type PenolakanPermohonan =
  | { readonly jenis: 'permohonan-akun-tidak-ditemukan' }
  | { readonly jenis: 'permohonan-akun-sudah-diputus' }
  | { readonly jenis: 'permohonan-akun-terlalu-banyak' }
  | { readonly jenis: 'permohonan-akun-sudah-ada'; readonly namaPengguna: string }
  | { readonly jenis: 'permohonan-di-luar-daerah'; readonly kodeWilayah: string }

export interface PermohonanDinilai {
  readonly namaPengguna: string
  readonly kodeWilayah: string
}

export interface KeadaanPermohonan {
  /** The government's own code; null for the nation. */
  readonly kodeDaerah: string | null
  readonly hasWilayah: boolean
  readonly namaTerpakai: boolean
  readonly menungguDenganNamaSama: boolean
  readonly sejamTerakhir: number
}

const PANJANG_KODE_DESA = '00.00.00.0000'.length

/** Whether a request for an account may be put on the list. */
export function periksaPermohonan(p: PermohonanDinilai, k: KeadaanPermohonan): Result<null, PenolakanPermohonan> {
  if (!k.hasWilayah || p.kodeWilayah.length !== PANJANG_KODE_DESA || !isWilayahTercakup(k.kodeDaerah, p.kodeWilayah))
    return refuse({ jenis: 'permohonan-di-luar-daerah', kodeWilayah: p.kodeWilayah })
  if (k.namaTerpakai || k.menungguDenganNamaSama) return refuse({ jenis: 'permohonan-akun-sudah-ada', namaPengguna: p.namaPengguna })
  return k.sejamTerakhir >= BATAS_PERMOHONAN_SEJAM ? refuse({ jenis: 'permohonan-akun-terlalu-banyak' }) : ok(null)
}
