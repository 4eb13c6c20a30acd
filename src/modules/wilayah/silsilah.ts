import { cariMelingkar } from '#src/modules/acuan/acuan.ts'

/** How a region came to be another: split, merged, given another code, or only another name. */
export const DAFTAR_JENIS_SILSILAH_WILAYAH = ['pemekaran', 'penggabungan', 'ganti-kode', 'ganti-nama'] as const
export type JenisSilsilahWilayah = (typeof DAFTAR_JENIS_SILSILAH_WILAYAH)[number]

export interface SilsilahWilayah {
  readonly asalKode: string
  readonly asalNama: string
  readonly penerusKode: string
  readonly penerusNama: string
  readonly jenis: JenisSilsilahWilayah
  readonly tahun: number
  readonly dasarHukum: string
}

/** Codes that would descend from themselves: a region may change its name, but not be its own origin. */
export function silsilahMelingkar(daftar: readonly SilsilahWilayah[]): string[] {
  const induk = new Map<string, string[]>()
  for (const s of daftar.filter((x) => x.jenis === 'ganti-kode' || x.jenis === 'pemekaran' || x.jenis === 'penggabungan'))
    induk.set(s.penerusKode, [...(induk.get(s.penerusKode) ?? []), s.asalKode])
  return cariMelingkar(induk)
}
