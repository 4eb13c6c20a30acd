/** Coordinates in free text: decimal with point or comma, degrees-minutes-seconds, with or without hemisphere, also inside map links. */

export interface Titik {
  readonly lintang: number
  readonly bujur: number
}

/** Why a pair must be asked about: written the other way round; a latitude without sign or hemisphere; not in Indonesia. */
export type SebabKoordinat = 'tertukar' | 'tanpa-belahan' | 'luar-indonesia'

export interface Koordinat {
  readonly mulai: number
  readonly selesai: number
  /** What may be meant, the likeliest first; empty when no reading lies in Indonesia. */
  readonly calon: readonly Titik[]
  readonly sebab: SebabKoordinat | null
}

/** Degrees that enclose Indonesia: Rote to the sea north of Sulawesi, Sabang to the border in Papua. */
const BATAS = { selatan: -11.5, utara: 6.5, barat: 94.5, timur: 141.5 } as const

export function isDiIndonesia({ lintang, bujur }: Titik): boolean {
  return lintang >= BATAS.selatan && lintang <= BATAS.utara && bujur >= BATAS.barat && bujur <= BATAS.timur
}

/**
 * Provinces that lie wholly on one side of the equator: there a latitude
 * without sign can mean only one place.
 */
const SISI_PROVINSI: Readonly<Record<string, 1 | -1>> = {
  ...Object.fromEntries(['11', '65', '71', '75'].map((kode) => [kode, 1 as const])),
  ...Object.fromEntries('15 16 17 18 19 31 32 33 34 35 36 51 52 53 63 73 74 76 81 93 94 95'.split(' ').map((kode) => [kode, -1 as const])),
}

const SISI = String.raw`lintang\s+selatan|lintang\s+utara|bujur\s+timur|bujur\s+barat|l\.?s\.?|l\.?u\.?|b\.?t\.?|b\.?b\.?|[snewutb]`
const LABEL = String.raw`(?:(?:lat(?:itude)?|lintang|long?(?:itude)?|lng|bujur|koordinat|titik|gps)\s*[:=]?\s*){0,2}`
const DERAJAT = String.raw`[°º˚]|derajat|deg`
/** One component: with degree sign it may be short, without one it needs at least four decimals to be no price and no size. */
const KOMPONEN = String.raw`(?<![\p{L}\d.])(?<!(?<!\d{4}),)(?<depan>[snewutb]\s*)?(?<tanda>[-−–+]\s?)?(?:(?<d>\d{1,3})\s*(?:${DERAJAT})\s*(?<m>\d{1,2}(?:[.,]\d+)?)\s*(?:['’′‘]|menit)\s*(?:(?<s>\d{1,2}(?:[.,]\d+)?)\s*(?:["”″“]|''|’’|′′|detik)?)?|(?<n>\d{1,3}[.,]\d{2,})\s*(?<drj>${DERAJAT})?)(?![\d])(?:\s*(?<sisi>${SISI})(?![\p{L}\d]))?`
const SATU = new RegExp(KOMPONEN, 'giu')
const ANTARA = new RegExp(String.raw`^[\s,;/|&()]*(?:dan)?[\s,;/|]*${LABEL}$`, 'iu')
const BERLABEL = /(?:lat|lintang|long|lng|bujur|koordinat|titik|gps)[\p{L}]*\s*[:=]?\s*$/iu

interface Komponen {
  readonly nilai: number
  readonly poros: 'lintang' | 'bujur' | null
  readonly bertanda: boolean
  readonly pasti: boolean
  readonly mulai: number
  readonly selesai: number
}

/** Every pair of coordinates. `kodeProvinsi`: where the text comes from, which may settle the hemisphere. */
export function bacaKoordinat(teks: string, kodeProvinsi: string | null = null): Koordinat[] {
  const bagian = [...teks.matchAll(SATU)].map((m) => uraikan(teks, m))
  const hasil: Koordinat[] = []
  for (let i = 0; i + 1 < bagian.length; i += 1) {
    const [a, b] = [bagian[i], bagian[i + 1]]
    if (a === undefined || b === undefined || !ANTARA.test(teks.slice(a.selesai, b.mulai))) continue
    const pasangan = pasangkan(a, b, kodeProvinsi)
    if (pasangan === null) continue
    hasil.push({ mulai: a.mulai, selesai: b.selesai, ...pasangan })
    i += 1
  }
  return hasil
}

function angka(teks: string | undefined): number {
  return Number((teks ?? '0').replace(',', '.'))
}

function uraikan(teks: string, m: RegExpMatchArray): Komponen {
  const g = m.groups ?? {}
  const mulai = m.index ?? 0
  const belahan = (g['depan'] ?? g['sisi'] ?? '').trim().toLowerCase().replaceAll(/[.\s]/g, '')
  const besar = g['n'] === undefined ? angka(g['d']) + angka(g['m']) / 60 + angka(g['s']) / 3600 : angka(g['n'])
  const negatif = /[-−–]/.test(g['tanda'] ?? '') || /^(ls|s|lintangselatan|bb|w|bujurbarat)$/.test(belahan)
  return {
    nilai: Math.round((negatif ? -besar : besar) * 1e6) / 1e6,
    poros: porosBelahan(belahan, besar),
    bertanda: g['tanda'] !== undefined || belahan !== '',
    pasti: g['d'] !== undefined || g['drj'] !== undefined || belahan !== '' || /[.,]\d{4}/.test(g['n'] ?? '') || BERLABEL.test(teks.slice(0, mulai)),
    mulai,
    selesai: mulai + m[0].trimEnd().length,
  }
}

/** `B` is barat in Indonesian and `T` timur; `U` utara, `S` selatan or south, `E` east. */
function porosBelahan(belahan: string, besar: number): Komponen['poros'] {
  if (/^(ls|lu|s|u|n|lintangselatan|lintangutara)$/.test(belahan)) return 'lintang'
  if (/^(bt|bb|e|w|t|b|bujurtimur|bujurbarat)$/.test(belahan)) return 'bujur'
  return besar > 90 ? 'bujur' : null
}

function pasangkan(a: Komponen, b: Komponen, kodeProvinsi: string | null): Pick<Koordinat, 'calon' | 'sebab'> | null {
  if (!a.pasti || !b.pasti || Math.abs(a.nilai) > 180 || Math.abs(b.nilai) > 180) return null
  if (a.poros !== null && a.poros === b.poros) return null
  const terbalik = a.poros === 'bujur' || b.poros === 'lintang'
  const [y, x] = terbalik ? [b, a] : [a, b]
  if (Math.abs(y.nilai) > 90) return null
  // With hemispheres written out the order is free; bare numbers in the wrong order are said.
  const tertukar = terbalik && !(y.poros === 'lintang' && x.bertanda)
  const sisi = SISI_PROVINSI[kodeProvinsi ?? '']
  const lintang = y.bertanda ? [y.nilai] : sisi === undefined ? [-y.nilai, y.nilai] : [sisi * y.nilai]
  const calon = lintang.map((l) => ({ lintang: l, bujur: x.nilai })).filter(isDiIndonesia)
  if (calon.length === 0) return { calon: [], sebab: 'luar-indonesia' }
  if (tertukar) return { calon, sebab: 'tertukar' }
  return { calon, sebab: y.bertanda || (sisi !== undefined && y.nilai !== 0) ? null : 'tanpa-belahan' }
}
