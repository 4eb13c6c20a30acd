import type { ButirKamus, KelompokPengusul, TipeKamus } from '#src/modules/kamus-usulan/kamus-usulan.ts'

/** The groups of items a kecamatan may propose in a year; null where nothing is restricted. */
export interface FokusKecamatan {
  readonly bidangPembangunan: readonly string[]
  readonly dasarHukum: string
}

/** Who knocks: the groups that bring the proposal, by which way, from a kecamatan with or without a focus. */
export interface PemakaiKamus {
  readonly kelompok: readonly KelompokPengusul[]
  readonly jalur: TipeKamus
  readonly fokus: FokusKecamatan | null
  /** A proposal with a number keeps its item although that was withdrawn later. */
  readonly sudahDiajukan: boolean
}

export type PenolakanPintu =
  | { readonly jenis: 'kamus-terlarang'; readonly nama: string; readonly larangan: string }
  | { readonly jenis: 'kamus-belum-berlaku'; readonly nama: string }
  | { readonly jenis: 'kamus-ditarik'; readonly nama: string }
  | { readonly jenis: 'kamus-kewenangan-desa'; readonly nama: string }
  | { readonly jenis: 'kamus-bukan-jalur'; readonly nama: string; readonly jalur: string }
  | { readonly jenis: 'kamus-bukan-kelompok'; readonly nama: string; readonly boleh: string }
  | { readonly jenis: 'kamus-bukan-kecamatan'; readonly nama: string; readonly boleh: string; readonly tahun: number; readonly dasar: string }

type ButirPintu = Pick<ButirKamus, 'nama' | 'tahunAnggaran' | 'larangan' | 'kewenangan' | 'bidangPembangunan' | 'tipe' | 'pengusul' | 'keadaan'>

/**
 * Whether an item may be proposed at all by this proposer (D-05, D-06), and why not. Items of the province or the nation pass:
 * they are passed on to whom they belong, and the form says so. A kecamatan's focus binds the musrenbang, not the DPRD.
 */
export function canPakaiKamus(b: ButirPintu, p: PemakaiKamus): PenolakanPintu | null {
  const { nama } = b
  if (b.larangan !== null) return { jenis: 'kamus-terlarang', nama, larangan: b.larangan }
  if (b.keadaan === 'draf') return { jenis: 'kamus-belum-berlaku', nama }
  if (b.keadaan === 'ditarik' && !p.sudahDiajukan) return { jenis: 'kamus-ditarik', nama }
  if (b.kewenangan === 'desa') return { jenis: 'kamus-kewenangan-desa', nama }
  if (!b.tipe.includes(p.jalur)) return { jenis: 'kamus-bukan-jalur', nama, jalur: p.jalur }
  if (b.pengusul.length > 0 && !b.pengusul.some((k) => p.kelompok.includes(k))) {
    return { jenis: 'kamus-bukan-kelompok', nama, boleh: b.pengusul.map((k) => k.replaceAll('-', '/')).join(', ') }
  }
  if (p.jalur === 'musrenbang' && p.fokus !== null && !p.fokus.bidangPembangunan.includes(b.bidangPembangunan)) {
    return { jenis: 'kamus-bukan-kecamatan', nama, boleh: p.fokus.bidangPembangunan.join(', '), tahun: b.tahunAnggaran, dasar: p.fokus.dasarHukum }
  }
  return null
}
