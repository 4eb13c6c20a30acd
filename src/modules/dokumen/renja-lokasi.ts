import type { Catatan, DasarLembar } from '#src/modules/dokumen/catatan-baris.ts'
import { kenaliWilayah } from '#src/modules/wilayah/pengenal-wilayah.ts'
import { kunciDariNama } from '#src/modules/wilayah/pengenal-teks.ts'

export interface LokasiBaris {
  readonly teks: string
  readonly kodeWilayah: string | null
}

/** Free text: the whole kabupaten, a kecamatan, a village, or words that stay words. */
export function bacaLokasi(c: Catatan, dasar: DasarLembar): LokasiBaris[] {
  const bagian = c
    .sel('lokasi')
    .split(/[;|\n]/)
    .map((teks) => teks.replace(/\s+/g, ' ').trim())
    .filter((teks) => teks !== '')
  if (bagian.length === 0) c.catat('lokasi', 'lokasi-kosong')
  return bagian.map((teks) => {
    const { kode, calon } = kodeLokasi(teks, dasar)
    if (kode === null) c.catat('lokasi', 'lokasi-tidak-dikenal', calon)
    return { teks, kodeWilayah: kode }
  })
}

function kodeLokasi(teks: string, { pengenal, kodeDaerah }: DasarLembar): { kode: string | null; calon: string | null } {
  if (pengenal === null) return { kode: null, calon: null }
  const tanpaSemua = teks.replace(/\bsemua\s+(kecamatan|kelurahan\s*\/\s*desa|kelurahan|desa)\b/gi, ' ').replace(/[\s,./]+$/g, '')
  const polos = kunciDariNama(tanpaSemua.replace(/^\s*(kab\.?|kabupaten|kota)\s+/i, ''))
  if (polos === '' || pengenal.kabupaten.has(polos)) return { kode: kodeDaerah, calon: null }
  const hasil = kenaliWilayah(pengenal, tanpaSemua)
  if (hasil.hasil === 'dikenali') return { kode: hasil.kode, calon: null }
  if (hasil.hasil === 'hanya-kecamatan' && hasil.calon.length === 0) return { kode: hasil.kodeKecamatan, calon: null }
  return { kode: null, calon: hasil.calon[0] ?? null }
}
