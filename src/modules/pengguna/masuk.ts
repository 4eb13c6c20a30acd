/** What a sign-in leaves in the ledger. An account belongs to no government: the receiver chooses whose ledger it is. */
export type PeristiwaMasuk =
  | { readonly jenis: 'masuk'; readonly penggunaId: string; readonly namaPengguna: string; readonly cara: CaraMasuk }
  | { readonly jenis: 'gagal-masuk'; readonly penggunaId: string | null; readonly namaPengguna: string; readonly alasan: AlasanGagalMasuk }
  | { readonly jenis: PeristiwaAkun; readonly penggunaId: string; readonly namaPengguna: string }

/** What a signed-in person did to the account itself. */
export type PeristiwaAkun = 'keluar' | 'kata-sandi-diganti' | 'faktor-kedua-dipasang' | 'faktor-kedua-dilepas' | 'kode-cadangan-dibuat' | 'sesi-diakhiri'
/** `baris-perintah`: somebody on the server itself; `oidc`: through the provider of sign-ins that the administrator set. */
export type CaraMasuk = 'kata-sandi' | 'faktor-kedua' | 'contoh' | 'baris-perintah' | 'oidc'
export type AlasanGagalMasuk = 'kredensial-salah' | 'terkunci' | 'kode-salah' | 'akun-nonaktif'

export type CatatMasuk = (peristiwa: PeristiwaMasuk) => Promise<void>

/** After how many wrong passwords in a row a name is locked, and for how long: the time doubles up to its limit. */
export interface AturanKunci {
  readonly batasGagal: number
  readonly detikPertama: number
  readonly detikTerlama: number
  /** A series of wrong passwords is forgotten after this much quiet. */
  readonly lupakanSesudahDetik: number
}

export const ATURAN_KUNCI: AturanKunci = { batasGagal: 5, detikPertama: 60, detikTerlama: 900, lupakanSesudahDetik: 3600 }

const DETIK_SEMENIT = 60

/** For a person: never "0 minutes". */
export function menitTunggu(detik: number): number {
  return Math.max(1, Math.ceil(detik / DETIK_SEMENIT))
}
