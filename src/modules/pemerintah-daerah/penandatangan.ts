import { isDalamMasa, isMasaTerbalik } from '#src/lib/masa.ts'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { Tanggal } from '#src/lib/waktu.ts'
import { type JenisDaerah, kepalaDaerahPada, type KepalaDaerah, masaKepala, sebutPejabat } from '#src/modules/pemerintah-daerah/kepala-daerah.ts'
import type { Sebagai } from '#src/modules/pengguna/pengguna.ts'

/** What may be delegated. `semua-kewenangan` covers the others. */
export const DAFTAR_WEWENANG = ['semua-kewenangan', 'perencanaan', 'penganggaran', 'musyawarah'] as const
export type Wewenang = (typeof DAFTAR_WEWENANG)[number]

export const DAFTAR_PENERIMA_PELIMPAHAN = ['sekretaris-daerah', 'wakil-kepala-daerah'] as const
export type PenerimaPelimpahan = (typeof DAFTAR_PENERIMA_PELIMPAHAN)[number]

export interface Pelimpahan {
  readonly pelimpahanId: string
  readonly kepalaDaerahId: string
  readonly kepada: PenerimaPelimpahan
  readonly wewenang: Wewenang
  readonly mulai: Tanggal
  readonly selesai: Tanggal
  readonly dasarHukum: string
  readonly dicabutPada: Tanggal | null
}

export type PenolakanPelimpahan =
  | { readonly jenis: 'masa-pelimpahan-terbalik' }
  | { readonly jenis: 'pelimpahan-di-luar-masa-jabatan'; readonly nama: string; readonly mulai: Tanggal; readonly akhir: Tanggal | null }
  | { readonly jenis: 'pelimpahan-bukan-dari-kepala'; readonly nama: string }

/** A head delegates only within the own term; a deputy has nothing to delegate. */
export function periksaPelimpahan(p: Pick<Pelimpahan, 'mulai' | 'selesai'>, dari: KepalaDaerah): Result<null, PenolakanPelimpahan> {
  if (isMasaTerbalik(p)) return refuse({ jenis: 'masa-pelimpahan-terbalik' })
  if (dari.jabatan !== 'kepala-daerah') return refuse({ jenis: 'pelimpahan-bukan-dari-kepala', nama: dari.nama })
  const masa = masaKepala(dari)
  if (isDalamMasa(masa, p.mulai) && isDalamMasa(masa, p.selesai)) return ok(null)
  return refuse({ jenis: 'pelimpahan-di-luar-masa-jabatan', nama: dari.nama, mulai: dari.pelantikan, akhir: dari.akhir })
}

export function isPelimpahanBerlaku(p: Pelimpahan, hari: Tanggal): boolean {
  return isDalamMasa(p, hari) && (p.dicabutPada === null || p.dicabutPada > hari)
}

/** Who signs a regional decision, and as what. `atasNama` stands above the post of whoever signs for the head. */
export interface Penandatangan {
  readonly atasNama: string | null
  readonly jabatan: string
  readonly nama: string
  /** The letter that lets somebody else sign. */
  readonly dasarHukum: string | null
}

export interface KeadaanPemerintah {
  readonly jenisDaerah: JenisDaerah
  readonly kepala: readonly KepalaDaerah[]
  readonly pelimpahan: readonly Pelimpahan[]
  /** Who leads the regional secretariat that day. */
  readonly sekda: { readonly nama: string; readonly sebagai: Sebagai } | null
}

export type PenolakanPenandatangan =
  | { readonly jenis: 'daerah-tanpa-kepala' }
  | { readonly jenis: 'kepala-daerah-kosong'; readonly tanggal: Tanggal }
  | { readonly jenis: 'penerima-pelimpahan-kosong'; readonly tanggal: Tanggal; readonly penerima: string; readonly surat: string }

/**
 * The signature of a regional decision on a day: the head of region, whoever stands in, or whom that head has authorised for it
 * (`a.n. Bupati, Sekretaris Daerah`). What a head delegated ends with the head; nobody in force is a refusal.
 */
export function penandatangan(hariIni: Tanggal, k: KeadaanPemerintah, wewenang: Wewenang): Result<Penandatangan, PenolakanPenandatangan> {
  if (k.jenisDaerah === 'nasional') return refuse({ jenis: 'daerah-tanpa-kepala' })
  const kepala = kepalaDaerahPada(k.kepala, 'kepala-daerah', hariIni)
  if (kepala === null) return refuse({ jenis: 'kepala-daerah-kosong', tanggal: hariIni })
  const limpah = k.pelimpahan.find(
    (p) => p.kepalaDaerahId === kepala.kepalaDaerahId && (p.wewenang === 'semua-kewenangan' || p.wewenang === wewenang) && isPelimpahanBerlaku(p, hariIni),
  )
  const sebutan = sebutPejabat(k.jenisDaerah, kepala)
  if (limpah === undefined) return ok({ atasNama: null, jabatan: sebutan, nama: kepala.nama, dasarHukum: null })
  const penerima = cariPenerima(k, limpah.kepada, hariIni)
  if (penerima === null)
    return refuse({ jenis: 'penerima-pelimpahan-kosong', tanggal: hariIni, penerima: sebutPenerima(k.jenisDaerah, limpah.kepada), surat: limpah.dasarHukum })
  return ok({ atasNama: sebutan, ...penerima, dasarHukum: limpah.dasarHukum })
}

const AWALAN_SEKDA: Readonly<Record<Sebagai, string>> = { definitif: '', pj: 'Pj. ', plt: 'Plt. ', plh: 'Plh. ' }

function cariPenerima(k: KeadaanPemerintah, kepada: PenerimaPelimpahan, hari: Tanggal): { jabatan: string; nama: string } | null {
  if (kepada === 'sekretaris-daerah') return k.sekda === null ? null : { jabatan: `${AWALAN_SEKDA[k.sekda.sebagai]}Sekretaris Daerah`, nama: k.sekda.nama }
  const wakil = kepalaDaerahPada(k.kepala, 'wakil-kepala-daerah', hari)
  return wakil === null ? null : { jabatan: sebutPejabat(k.jenisDaerah, wakil), nama: wakil.nama }
}

function sebutPenerima(daerah: JenisDaerah, kepada: PenerimaPelimpahan): string {
  return kepada === 'sekretaris-daerah' ? 'Sekretaris Daerah' : sebutPejabat(daerah, { jabatan: 'wakil-kepala-daerah', jenis: 'definitif' })
}

/** `a.n. Pj. Bupati, Sekretaris Daerah` or `Bupati`. */
export function tulisKedudukan(p: Penandatangan): string {
  return p.atasNama === null ? p.jabatan : `a.n. ${p.atasNama}, ${p.jabatan}`
}
