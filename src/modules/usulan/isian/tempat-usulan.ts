import { ok, refuse, type Result } from '#src/lib/result.ts'
import { type Geometri, isBerpotongan, luasMeter, panjangMeter, posisiDari, rapikanGeometri, titikWakil } from '#src/modules/wilayah/geometri.ts'
import { isDiIndonesia, type Titik } from '#src/modules/wilayah/tempat-koordinat.ts'

/** What is drawn and where it lies, as the rules take it in: shape, a point that stands for it, how long and how large. */
export interface TempatGambar {
  readonly geometri: Geometri | null
  readonly titik: Titik | null
  readonly panjangM: number | null
  readonly luasM2: number | null
}

export type PenolakanTempat =
  | { readonly jenis: 'koordinat-tertukar'; readonly lintang: number; readonly bujur: number }
  | { readonly jenis: 'koordinat-nol' }
  | { readonly jenis: 'koordinat-luar-indonesia'; readonly lintang: number; readonly bujur: number }
  | { readonly jenis: 'bentuk-kurang-titik'; readonly ada: number; readonly minimal: number }
  | { readonly jenis: 'bentuk-terlalu-rinci'; readonly ada: number; readonly maks: number }
  | { readonly jenis: 'bentuk-berpotongan' }

const SUDUT_MAKS = 1000

/** One place for the rule: a shape wins over a separate point, and both must lie in Indonesia the right way round (D-09). */
export function susunTempat(isi: { readonly titik: Titik | null; readonly geometri: Geometri | null }): Result<TempatGambar, PenolakanTempat> {
  if (isi.geometri === null) {
    const salah = isi.titik === null ? null : periksaTitik(isi.titik)
    return salah === null ? ok({ geometri: null, titik: isi.titik, panjangM: null, luasM2: null }) : refuse(salah)
  }
  const geometri = rapikanGeometri(isi.geometri)
  const salah = periksaBentuk(geometri)
  if (salah !== null) return refuse(salah)
  const { panjangM, luasM2 } = ukurGeometri(geometri)
  return ok({ geometri, titik: titikWakil(geometri), panjangM, luasM2 })
}

/** To a tenth of a metre: nobody draws more exactly on a map. */
export function ukurGeometri(g: Geometri): Pick<TempatGambar, 'panjangM' | 'luasM2'> {
  const bulat = (n: number): number => Math.round(n * 10) / 10
  return { panjangM: g.type === 'LineString' ? bulat(panjangMeter(g)) : null, luasM2: g.type === 'Polygon' ? bulat(luasMeter(g)) : null }
}

/** Swapped values are recognised because swapping them back lands in Indonesia; the mended pair goes with the refusal. */
function periksaTitik(t: Titik): PenolakanTempat | null {
  if (isDiIndonesia(t) && !(t.lintang === 0 && t.bujur === 0)) return null
  if (Math.abs(t.lintang) < 0.01 && Math.abs(t.bujur) < 0.01) return { jenis: 'koordinat-nol' }
  const balik = { lintang: t.bujur, bujur: t.lintang }
  return isDiIndonesia(balik) ? { jenis: 'koordinat-tertukar', ...balik } : { jenis: 'koordinat-luar-indonesia', lintang: t.lintang, bujur: t.bujur }
}

const MINIMAL = { Point: 1, LineString: 2, Polygon: 3 } as const

function periksaBentuk(g: Geometri): PenolakanTempat | null {
  const posisi = posisiDari(g)
  if (posisi.length > SUDUT_MAKS) return { jenis: 'bentuk-terlalu-rinci', ada: posisi.length, maks: SUDUT_MAKS }
  for (const [bujur, lintang] of posisi) {
    const salah = periksaTitik({ lintang, bujur })
    if (salah !== null) return salah
  }
  if (posisi.length < MINIMAL[g.type]) return { jenis: 'bentuk-kurang-titik', ada: posisi.length, minimal: MINIMAL[g.type] }
  return isBerpotongan(g) ? { jenis: 'bentuk-berpotongan' } : null
}
