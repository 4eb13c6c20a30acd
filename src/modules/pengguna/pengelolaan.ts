import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { Tanggal } from '#src/lib/waktu.ts'
import type { Peran } from '#src/modules/pengguna/pengguna.ts'

/** What an administrator may not do with a user, whatever the reason. */
export type PenolakanPengelolaan =
  | { readonly jenis: 'pengguna-tidak-ditemukan' }
  | { readonly jenis: 'penugasan-tidak-ditemukan' }
  | { readonly jenis: 'bukan-atas-diri-sendiri' }
  | { readonly jenis: 'admin-terakhir' }
  | { readonly jenis: 'penugasan-sudah-berakhir' }
  | { readonly jenis: 'tanggal-akhir-mundur'; readonly mulai: Tanggal }
  | { readonly jenis: 'pengguna-sudah-nonaktif' }
  | { readonly jenis: 'pengguna-masih-aktif' }
  | { readonly jenis: 'akun-milik-daerah-lain' }
  | { readonly jenis: 'akun-tidak-terkunci' }
  | { readonly jenis: 'subjek-terpakai' }

export interface PenggunaDinilai {
  readonly penggunaId: string
  readonly nonaktifSejak: string | null
  /** Whether the account was made in this government. */
  readonly akunAsal: boolean
}

interface Pengelola {
  readonly penggunaId: string
}

/** Whether this person may be deactivated. Nobody locks out himself, so the one who could let others in again remains. */
export function periksaNonaktif(p: PenggunaDinilai, oleh: Pengelola): Result<null, PenolakanPengelolaan> {
  if (p.penggunaId === oleh.penggunaId) return refuse({ jenis: 'bukan-atas-diri-sendiri' })
  if (p.nonaktifSejak !== null) return refuse({ jenis: 'pengguna-sudah-nonaktif' })
  return ok(null)
}

/** Whoever may change the way into an account could act in its name, so only where the account was made, and never one's own. */
export function periksaAturUlang(p: PenggunaDinilai, oleh: Pengelola): Result<null, PenolakanPengelolaan> {
  if (p.penggunaId === oleh.penggunaId) return refuse({ jenis: 'bukan-atas-diri-sendiri' })
  return p.akunAsal ? ok(null) : refuse({ jenis: 'akun-milik-daerah-lain' })
}

export interface PenugasanDiakhiri {
  readonly peran: Peran
  readonly mulai: Tanggal
  readonly selesai: Tanggal | null
  readonly dicabutPada: string | null
}

/**
 * How an assignment ends: at once (`null`), or with a last day in force. What ended already stays as it was, and the last
 * administrator keeps the office until another holds it.
 */
export function periksaAkhir(
  p: PenugasanDiakhiri,
  selesai: Tanggal | null,
  { hariIni, adminLain }: { readonly hariIni: Tanggal; readonly adminLain: number },
): Result<null, PenolakanPengelolaan> {
  if (p.dicabutPada !== null || (p.selesai !== null && p.selesai < hariIni)) return refuse({ jenis: 'penugasan-sudah-berakhir' })
  if (selesai !== null && selesai < p.mulai) return refuse({ jenis: 'tanggal-akhir-mundur', mulai: p.mulai })
  if (p.peran === 'admin-perencanaan' && adminLain === 0) return refuse({ jenis: 'admin-terakhir' })
  return ok(null)
}
