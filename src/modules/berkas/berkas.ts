/** Limits of an uploaded photo, in bytes: what is refused outright, and the longest side of what is kept. */
export const UKURAN_MAKS = 12 * 1024 * 1024
export const SISI_MAKS = 1600

export const JENIS_GAMBAR = ['jpeg', 'png', 'webp', 'heif', 'avif'] as const

export type PenolakanBerkas =
  | { readonly jenis: 'berkas-terlalu-besar'; readonly ukuranMb: number; readonly maksMb: number }
  | { readonly jenis: 'berkas-kosong' }
  | { readonly jenis: 'bukan-gambar'; readonly nama: string }
  | { readonly jenis: 'lampiran-tidak-dikenal'; readonly nama: string }
  | { readonly jenis: 'lampiran-bermasalah'; readonly nama: string; readonly sebab: 'rusak' | 'terlalu-besar' | 'bermakro' }
  | { readonly jenis: 'berkas-tidak-ada' }

export function periksaUkuran(ukuran: number): PenolakanBerkas | null {
  if (ukuran === 0) return { jenis: 'berkas-kosong' }
  if (ukuran > UKURAN_MAKS) return { jenis: 'berkas-terlalu-besar', ukuranMb: Math.round(ukuran / 1024 / 102.4) / 10, maksMb: UKURAN_MAKS / 1024 / 1024 }
  return null
}

/** Where a stored rendition lies beneath the files folder: by government, then by its own hash. */
export function alamatBerkas(daerahId: string, sidikSimpan: string): string {
  return `${daerahId}/${sidikSimpan.slice(0, 2)}/${sidikSimpan}`
}

/** A file name as it may be shown again: no path, no control characters, at most 120 letters. */
export function bersihkanNama(nama: string): string {
  const dasar = nama.split(/[\\/]/).at(-1) ?? ''
  return (
    dasar
      .replaceAll(/[\p{Cc}<>:"|?*]/gu, '')
      .trim()
      .slice(0, 120) || 'foto'
  )
}
