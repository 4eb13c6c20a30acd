/** RT and RW numbers as people write them: `RT 03/RW 05`, `rt.3 rw5`, `RT/RW 003/005`, `RT 01, 02 dan 03`, `RW 05 RT 1-4`. */

export interface NomorRtRw {
  readonly rt: readonly number[]
  readonly rw: readonly number[]
}

/** Why numbers must be asked: a range that runs backwards, or a number no neighbourhood bears. */
export type SebabRtRw = 'rentang-terbalik' | 'nomor-tidak-lazim'

export interface RtRw extends NomorRtRw {
  readonly mulai: number
  readonly selesai: number
  readonly sebab: SebabRtRw | null
}

const NOMOR = String.raw`(?:\d{1,3}(?!\d)|(?<!\p{L})[ivx]{1,4}(?![\p{L}\d])|(?<!\p{L})(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)(?![\p{L}\d]))`
const SAMPAI = String.raw`(?:-|–|s\.?\s?[/.]?\s?d\.?|sampai(?:\s+dengan)?)`
const SAMBUNG = String.raw`(?:,|&|/|\+|dan|sama)`
/** A number joined by a comma or dash only counts if no unit or other word follows it: `RT 03, 5 unit lampu`. */
const BUKAN_JUMLAH = String.raw`(?=\s*(?:$|[^\s\p{L}\d]|(?:dan|sampai|s/d|sd|rt|rw|desa|ds|kel|kelurahan|kec|kecamatan|kp|kampung|dusun|dsn|di|ke)(?!\p{L})))`
const LANJUT = String.raw`(?:\s*(?:${SAMPAI}|${SAMBUNG})\s*(?:\k<jenis>[\s.:]*)?${NOMOR}${BUKAN_JUMLAH})*`
const AWAL = String.raw`(?<!\p{L})`

/** `RT/RW 003/005` in any order of the two, and `RT 003/005`, where the second number is the RW. */
const BERDUA = new RegExp(
  String.raw`${AWAL}(?:(?<arah>rt\s*[/.\-&]?\s*rw|rw\s*[/.\-&]?\s*rt)[\s.:]*(?<a>${NOMOR})\s*[/.\-, ]\s*(?<b>${NOMOR})|rt[\s.:]*(?<c>\d{1,3})\s*/\s*(?<d>\d{1,3})(?![\d/])(?!\s*[,/&-]?\s*(?:rw|rt)))`,
  'giu',
)
const SATU = new RegExp(String.raw`${AWAL}(?<jenis>rt|rw)[\s.:]*(?<isi>${NOMOR}${LANJUT})`, 'giu')

interface Potong {
  readonly jenis: 'rt' | 'rw' | 'berdua'
  readonly rt: readonly number[]
  readonly rw: readonly number[]
  readonly sebab: SebabRtRw | null
  readonly mulai: number
  readonly selesai: number
}

const ANGKA: Readonly<Record<string, number>> = { satu: 1, dua: 2, tiga: 3, empat: 4, lima: 5, enam: 6, tujuh: 7, delapan: 8, sembilan: 9, sepuluh: 10 }
const ROMAWI: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 }

function bacaNomor(teks: string): number {
  const kecil = teks.toLowerCase()
  if (/^\d/.test(kecil)) return Number(kecil)
  const bernama = ANGKA[kecil]
  if (bernama !== undefined) return bernama
  const nilai = kecil.split('').map((h) => ROMAWI[h] ?? 0)
  return nilai.reduce((jumlah, n, i) => jumlah + (n < (nilai[i + 1] ?? 0) ? -n : n), 0)
}

/** Every neighbourhood mentioned; RT and RW that stand together are one mention. */
export function bacaRtRw(teks: string): RtRw[] {
  const berdua = [...teks.matchAll(BERDUA)].map(potongBerdua)
  const satu = [...teks.matchAll(SATU)].map(potongSatu).filter((s) => !berdua.some((b) => s.mulai < b.selesai && b.mulai < s.selesai))
  return gabungkan(
    teks,
    [...berdua, ...satu].toSorted((a, b) => a.mulai - b.mulai),
  )
}

function potongBerdua(m: RegExpMatchArray): Potong {
  const { arah = 'rt', a, b, c, d } = m.groups ?? {}
  const [pertama, kedua] = [bacaNomor(a ?? c ?? ''), bacaNomor(b ?? d ?? '')]
  const [rt, rw] = arah.toLowerCase().startsWith('rt') ? [pertama, kedua] : [kedua, pertama]
  return { jenis: 'berdua', rt: [rt], rw: [rw], sebab: periksaNomor([rt, rw]), ...letak(m) }
}

function potongSatu(m: RegExpMatchArray): Potong {
  const jenis = m.groups?.['jenis']?.toLowerCase() === 'rw' ? 'rw' : 'rt'
  const { nomor, terbalik } = bacaDaftar(m.groups?.['isi'] ?? '')
  const isi = { rt: jenis === 'rt' ? nomor : [], rw: jenis === 'rw' ? nomor : [] }
  return { jenis, ...isi, sebab: terbalik ? 'rentang-terbalik' : periksaNomor(nomor), ...letak(m) }
}

function letak(m: RegExpMatchArray): { mulai: number; selesai: number } {
  const mulai = m.index ?? 0
  return { mulai, selesai: mulai + m[0].trimEnd().length }
}

/** Neighbourhoods are counted from 1 and no village reaches 200. */
function periksaNomor(nomor: readonly number[]): SebabRtRw | null {
  return nomor.some((n) => n < 1 || n > 200) ? 'nomor-tidak-lazim' : null
}

const UNSUR = new RegExp(String.raw`(?<sampai>${SAMPAI}(?=\s*(?:r[tw][\s.:]*)?${NOMOR}))|(?<nomor>${NOMOR})`, 'giu')

function bacaDaftar(isi: string): { nomor: number[]; terbalik: boolean } {
  const nomor: number[] = []
  let rentang = false
  let terbalik = false
  for (const m of isi.matchAll(UNSUR)) {
    if (m.groups?.['sampai'] !== undefined) {
      rentang = true
      continue
    }
    const n = bacaNomor(m[0])
    const dari = rentang ? (nomor.at(-1) ?? n) + 1 : n
    if (rentang && dari > n) terbalik = true
    if (dari > n || n - dari > 60) nomor.push(n)
    else for (let i = dari; i <= n; i += 1) nomor.push(i)
    rentang = false
  }
  return { nomor: [...new Set(nomor)], terbalik }
}

const DEMPET = /^[\s,./&()-]*(?:dan|serta|sama|di)?[\s,./&()-]*$/iu

/** `RT 01, RT 02 RW 05` is one place, `RT 01 RW 05 dan RT 02 RW 06` are two: a new one begins where its first kind returns. */
function gabungkan(teks: string, daftar: readonly Potong[]): RtRw[] {
  const hasil: { awal: Potong['jenis']; potong: Potong[] }[] = []
  for (const p of daftar) {
    const kini = hasil.at(-1)
    const akhir = kini?.potong.at(-1)
    const baru =
      kini === undefined ||
      akhir === undefined ||
      p.jenis === 'berdua' ||
      kini.awal === 'berdua' ||
      !DEMPET.test(teks.slice(akhir.selesai, p.mulai)) ||
      (p.jenis === kini.awal && akhir.jenis !== p.jenis)
    if (baru) hasil.push({ awal: p.jenis, potong: [p] })
    else kini.potong.push(p)
  }
  return hasil.map(({ potong }) => ({
    rt: unik(potong.flatMap((p) => p.rt)),
    rw: unik(potong.flatMap((p) => p.rw)),
    mulai: potong[0]?.mulai ?? 0,
    selesai: potong.at(-1)?.selesai ?? 0,
    sebab: potong.find((p) => p.sebab !== null)?.sebab ?? null,
  }))
}

function unik(nomor: readonly number[]): number[] {
  return [...new Set(nomor)]
}

/** `03` · `01-04` · `01,03`, as the form keeps it; a run of numbers becomes a range. */
export function tulisNomor(nomor: readonly number[]): string {
  const dua = (n: number): string => String(n).padStart(2, '0')
  const urut = nomor.toSorted((a, b) => a - b)
  const [pertama, akhir] = [urut[0], urut.at(-1)]
  if (pertama === undefined || akhir === undefined) return ''
  if (urut.length > 2 && akhir - pertama === urut.length - 1) return `${dua(pertama)}-${dua(akhir)}`
  return urut.map(dua).join(',')
}
