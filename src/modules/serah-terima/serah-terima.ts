import { ok, refuse, type Result } from '#src/lib/result.ts'
import { isWilayahTercakup, type Penugasan } from '#src/modules/pengguna/pengguna.ts'

/** What is left undone when an official leaves: drafts, returns to correct, meetings not confirmed, uploads not yet used. */
export const DAFTAR_PEKERJAAN = ['draf', 'dikembalikan', 'musyawarah', 'berkas'] as const
export type Pekerjaan = (typeof DAFTAR_PEKERJAAN)[number]

export interface Butir {
  readonly jenis: Pekerjaan
  readonly id: string
  readonly judul: string
  readonly tahunAnggaran: number | null
}

export type PenolakanSerahTerima =
  | { readonly jenis: 'serah-terima-kepada-diri' }
  | { readonly jenis: 'penerima-tidak-setara'; readonly nama: string; readonly peran: string }
  | { readonly jenis: 'serah-terima-kosong'; readonly nama: string }
  | { readonly jenis: 'serah-terima-berubah'; readonly jumlah: number }

export interface PihakSerahTerima {
  readonly penggunaId: string
  readonly nama: string
  /** Of whoever leaves: everything ever held; of the successor: what is in force today. */
  readonly penugasan: readonly Pick<Penugasan, 'peran' | 'kodeWilayah' | 'perangkatDaerahId'>[]
}

const PENGERJA = new Set(['operator-desa', 'operator-kecamatan', 'camat', 'admin-perencanaan', 'perangkat-daerah'])

/**
 * Whether the work of one may be handed to the other: the successor must hold, today, each role with which such work is done, with a scope
 * that covers it. Work waiting at a stage needs no hand-over: it waits for the role.
 */
export function periksaSerahTerima(
  dari: PihakSerahTerima,
  kepada: PihakSerahTerima,
  { butir, dilihat }: { readonly butir: readonly Butir[]; readonly dilihat: number },
): Result<null, PenolakanSerahTerima> {
  if (dari.penggunaId === kepada.penggunaId) return refuse({ jenis: 'serah-terima-kepada-diri' })
  const kurang = dari.penugasan.find((d) => PENGERJA.has(d.peran) && !kepada.penugasan.some((k) => k.peran === d.peran && isMencakup(k, d)))
  if (kurang !== undefined) return refuse({ jenis: 'penerima-tidak-setara', nama: kepada.nama, peran: kurang.peran })
  if (butir.length === 0) return refuse({ jenis: 'serah-terima-kosong', nama: dari.nama })
  // What was shown before confirming is what is handed over.
  return butir.length === dilihat ? ok(null) : refuse({ jenis: 'serah-terima-berubah', jumlah: butir.length })
}

type Lingkup = Pick<Penugasan, 'kodeWilayah' | 'perangkatDaerahId'>

function isMencakup(luas: Lingkup, sempit: Lingkup): boolean {
  const wilayah = luas.kodeWilayah === null || (sempit.kodeWilayah !== null && isWilayahTercakup(luas.kodeWilayah, sempit.kodeWilayah))
  return wilayah && (luas.perangkatDaerahId === null || luas.perangkatDaerahId === sempit.perangkatDaerahId)
}
