import type { Posisi } from '#src/modules/wilayah/geometri.ts'
import { bacaKoordinat, isDiIndonesia } from '#src/modules/wilayah/tempat-koordinat.ts'

export type HasilBaca =
  | { readonly hasil: 'ada'; readonly sudut: readonly Posisi[]; readonly tertukar: { readonly baris: number; readonly posisi: Posisi } | null }
  | { readonly hasil: 'kosong' }
  | { readonly hasil: 'luar'; readonly baris: number }

/** One point a line, as pasted from a map, a survey sheet or a message; whole degrees and swapped order are understood. */
export function bacaDaftarKoordinat(teks: string, kodeProvinsi: string | null): HasilBaca {
  const sudut: Posisi[] = []
  let tertukar: { baris: number; posisi: Posisi } | null = null
  for (const [i, baris] of teks.split(/[\n;]/).entries()) {
    const terbaca = bacaSatu(baris.trim(), kodeProvinsi)
    if (terbaca === null) continue
    if (terbaca === 'luar') return { hasil: 'luar', baris: i + 1 }
    sudut.push(terbaca.posisi)
    if (terbaca.tertukar) tertukar ??= { baris: i + 1, posisi: terbaca.posisi }
  }
  return sudut.length === 0 ? { hasil: 'kosong' } : { hasil: 'ada', sudut, tertukar }
}

function bacaSatu(baris: string, kodeProvinsi: string | null): { posisi: Posisi; tertukar: boolean } | 'luar' | null {
  if (baris === '') return null
  const [k] = bacaKoordinat(baris, kodeProvinsi)
  if (k !== undefined) {
    const [calon] = k.calon
    return calon === undefined ? 'luar' : { posisi: [calon.bujur, calon.lintang], tertukar: k.sebab === 'tertukar' }
  }
  return bacaAngka(baris)
}

/** Two plain numbers, however few decimals: in this field they can be nothing else. */
function bacaAngka(baris: string): { posisi: Posisi; tertukar: boolean } | 'luar' | null {
  const angka = /,\s/.test(baris) || baris.includes('.') ? baris.match(/[-−]?\d+(?:[.,]\d+)?/g) : baris.split(/[\s;]+/)
  const [a, b] = (angka ?? []).map((n) => Number(n.replace('−', '-').replace(',', '.')))
  if (a === undefined || b === undefined || Number.isNaN(a) || Number.isNaN(b)) return null
  if (a === 0 && b === 0) return 'luar'
  if (isDiIndonesia({ lintang: a, bujur: b })) return { posisi: [b, a], tertukar: false }
  return isDiIndonesia({ lintang: b, bujur: a }) ? { posisi: [a, b], tertukar: true } : 'luar'
}
