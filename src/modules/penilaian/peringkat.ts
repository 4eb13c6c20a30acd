import { BOBOT_PENUH, type Jumlah, type Kriteria } from '#src/modules/penilaian/penilaian.ts'

/*
 * Order of scored proposals. A score is Σ weight × mean / maximum × 100; all means are brought over one common denominator, so that
 * every comparison is one of whole numbers. Rounding happens only when a figure is written down (docs/adr/0023).
 */

export interface Butir {
  readonly pengajuanId: string
  readonly nomor: string
  readonly rupiah: number
  readonly penerima: number | null
  readonly diajukanPada: string | null
  readonly nilai: Readonly<Record<string, Jumlah>>
}

/** A proposal with its values as whole units, `penuh` of them being the top of every scale. */
interface Satuan extends Butir {
  readonly unit: readonly bigint[]
}

export interface Lapangan {
  readonly kriteria: readonly Pick<Kriteria, 'kode' | 'bobot' | 'maks'>[]
  readonly penuh: bigint
  readonly butir: readonly Satuan[]
}

function fpb(a: bigint, b: bigint): bigint {
  return b === 0n ? a : fpb(b, a % b)
}

/** Hundredths of a mean are whole units too: what a value would have to be is looked for among them. */
export function susunLapangan(kriteria: Lapangan['kriteria'], butir: readonly Butir[]): Lapangan {
  const bagi = (b: Butir): bigint[] => kriteria.map((k) => BigInt(b.nilai[k.kode]?.banyak ?? 1) * BigInt(k.maks))
  const pembagi = new Set([...butir.flatMap(bagi), ...kriteria.map((k) => 100n * BigInt(k.maks))])
  const penuh = [...pembagi].reduce((p, q) => (p / fpb(p, q)) * q, 1n)
  const unit = (b: Butir): bigint[] => {
    const bawah = bagi(b)
    return kriteria.map((k, i) => (BigInt(b.nilai[k.kode]?.jumlah ?? 0) * penuh) / (bawah[i] ?? 1n))
  }
  return { kriteria, penuh, butir: butir.map((b) => ({ ...b, unit: unit(b) })) }
}

type Bobot = readonly bigint[]

function bobotSet(l: Lapangan): Bobot {
  return l.kriteria.map((k) => BigInt(k.bobot))
}

function tanpa(bobot: Bobot, x: number): Bobot {
  return bobot.map((b, i) => (i === x ? 0n : b))
}

function skor(unit: readonly bigint[], bobot: Bobot): bigint {
  return unit.reduce((n, u, i) => n + u * (bobot[i] ?? 0n), 0n)
}

/** The stated rule for equal scores: first criterion that counts, more beneficiaries, earlier submission, number. Missing figures come last. */
function pecahSeri(a: Satuan, b: Satuan, utama = 0): number {
  const [ua = 0n, ub = 0n] = [a.unit[utama], b.unit[utama]]
  if (ua !== ub) return ua > ub ? -1 : 1
  const penerima = (b.penerima ?? -1) - (a.penerima ?? -1)
  if (penerima !== 0) return penerima
  const [ta, tb] = [a.diajukanPada ?? '~', b.diajukanPada ?? '~']
  if (ta !== tb) return ta < tb ? -1 : 1
  return a.nomor < b.nomor ? -1 : 1
}

function urutkan(l: Lapangan, bobot: Bobot, utama = 0): { butir: Satuan; skor: bigint }[] {
  return l.butir
    .map((butir) => ({ butir, skor: skor(butir.unit, bobot) }))
    .toSorted((a, b) => {
      if (a.skor !== b.skor) return a.skor > b.skor ? -1 : 1
      return pecahSeri(a.butir, b.butir, utama)
    })
}

/** A fraction as a decimal text with a point, rounded half up; both not negative. */
function desimal(pembilang: bigint, penyebut: bigint, angka: number): string {
  const skala = 10n ** BigInt(angka)
  const n = (2n * pembilang * skala + penyebut) / (2n * penyebut)
  return `${n / skala}.${String(n % skala).padStart(angka, '0')}`
}

export interface HasilButir {
  readonly pengajuanId: string
  readonly peringkat: number
  /** 0–100 with two decimals. */
  readonly skor: string
  /** The same score as another: the rule for ties decided. */
  readonly seri: boolean
  readonly kumulatif: number
  /** Null where no ceiling is set. */
  readonly diAtasGaris: boolean | null
  /** What each criterion brings to the score, and the rank without it. */
  readonly kriteria: readonly { readonly kode: string; readonly rata: string; readonly sumbangan: string; readonly peringkatTanpa: number | null }[]
}

/** In rank order. The line falls before the first that the ceiling no longer holds; what follows it stays below, even if it would fit. */
export function hitungPeringkat(l: Lapangan, pagu: number | null): HasilButir[] {
  const bobot = bobotSet(l)
  const urut = urutkan(l, bobot)
  const tanpaX = l.kriteria.map((_, x) =>
    l.kriteria.length === 1 ? null : new Map(urutkan(l, tanpa(bobot, x), x === 0 ? 1 : 0).map(({ butir }, i) => [butir.pengajuanId, i + 1])),
  )
  let kumulatif = 0
  return urut.map(({ butir, skor: s }, i) => {
    kumulatif += butir.rupiah
    return {
      pengajuanId: butir.pengajuanId,
      peringkat: i + 1,
      skor: desimal(s, 10n * l.penuh, 2),
      seri: urut[i - 1]?.skor === s || urut[i + 1]?.skor === s,
      kumulatif,
      diAtasGaris: pagu === null ? null : kumulatif <= pagu,
      kriteria: l.kriteria.map((k, x) => ({
        kode: k.kode,
        rata: desimal((butir.unit[x] ?? 0n) * BigInt(k.maks), l.penuh, 2),
        sumbangan: desimal((butir.unit[x] ?? 0n) * (bobot[x] ?? 0n), 10n * l.penuh, 2),
        peringkatTanpa: tanpaX[x]?.get(butir.pengajuanId) ?? null,
      })),
    }
  })
}

interface Pecahan {
  readonly atas: bigint
  readonly bawah: bigint
}

/** `a/b` against `c/d`, denominators positive. */
function banding(p: Pecahan, q: Pecahan): number {
  const beda = p.atas * q.bawah - q.atas * p.bawah
  if (beda === 0n) return 0
  return beda > 0n ? 1 : -1
}

/** Where two straight lines of weight meet: `atas/bawah` of the whole weight; null: they never change places. */
function garis(l: Lapangan, x: number, i: Satuan, j: Satuan): { readonly awal: bigint; readonly naik: bigint } {
  const bobot = bobotSet(l)
  const lain = tanpa(bobot, x)
  const awal = skor(i.unit, lain) - skor(j.unit, lain)
  const sisa = BigInt(BOBOT_PENUH) - (bobot[x] ?? 0n)
  return { awal, naik: sisa * ((i.unit[x] ?? 0n) - (j.unit[x] ?? 0n)) - awal }
}

export interface Batas {
  /** `11/60`: exact, of the whole weight. */
  readonly tepat: string
  /** Three decimals, cut off towards the inside of the range. */
  readonly desimal: string
  /** Whether the order still holds at the bound itself. */
  readonly termasuk: boolean
}

export interface RentangBobot {
  readonly kode: string
  readonly dari: Batas
  readonly sampai: Batas
}

interface Ujung extends Pecahan {
  readonly termasuk: boolean
}

function tulisBatas({ atas, bawah, termasuk }: Ujung, arah: 'naik' | 'turun'): Batas {
  const f = fpb(atas, bawah)
  const seribu = (atas * 1000n + (arah === 'naik' ? bawah - 1n : 0n)) / bawah
  return { tepat: `${atas / f}/${bawah / f}`, desimal: `${seribu / 1000n}.${String(seribu % 1000n).padStart(3, '0')}`, termasuk }
}

/** How far one weight may move, the others keeping their proportions, before any two change places; null where it is the only one. */
export function rentangBobot(l: Lapangan, kode: string): RentangBobot | null {
  const x = l.kriteria.findIndex((k) => k.kode === kode)
  if (x < 0 || l.kriteria[x]?.bobot === BOBOT_PENUH) return null
  const urut = urutkan(l, bobotSet(l)).map((u) => u.butir)
  let dari: Ujung = { atas: 0n, bawah: 1n, termasuk: true }
  let sampai: Ujung = { atas: 1n, bawah: 1n, termasuk: true }
  for (const [n, bawahnya] of urut.slice(1).entries()) {
    const atasnya = urut[n]
    if (atasnya === undefined) continue
    const { awal, naik } = garis(l, x, atasnya, bawahnya)
    if (naik === 0n) continue
    const ujung: Ujung = { atas: naik > 0n ? -awal : awal, bawah: naik > 0n ? naik : -naik, termasuk: pecahSeri(atasnya, bawahnya) < 0 }
    if (naik > 0n) dari = lebihSempit(ujung, dari, 1)
    else sampai = lebihSempit(ujung, sampai, -1)
  }
  return { kode, dari: tulisBatas(dari, 'naik'), sampai: tulisBatas(sampai, 'turun') }
}

function lebihSempit(baru: Ujung, lama: Ujung, arah: 1 | -1): Ujung {
  const b = banding(baru, lama) * arah
  if (b === 0) return baru.termasuk ? lama : baru
  return b > 0 ? baru : lama
}

export interface Pengangkat {
  /** The most it may cost to stand above the line where it is ranked now. */
  readonly rupiahPaling: number | null
  /** The least mean value of one criterion, all else as it is; null: not even the top of the scale is enough. */
  readonly nilai: readonly { readonly kode: string; readonly sekurangnya: string | null }[]
  /** The nearest weight (in thousandths, others in proportion) that lifts it; null: none does. */
  readonly bobot: readonly { readonly kode: string; readonly bobot: number | null }[]
}

/** What alone would have lifted one proposal above the line; null where it stands above already, is not ranked, or no ceiling is set. */
export function hitungPengangkat(l: Lapangan, pengajuanId: string, pagu: number | null): Pengangkat | null {
  const ini = l.butir.find((b) => b.pengajuanId === pengajuanId)
  if (ini === undefined || pagu === null) return null
  const lain = l.butir.filter((b) => b !== ini)
  const mahal = (kalah: (b: Satuan) => boolean): number => lain.reduce((n, b) => (kalah(b) ? n + b.rupiah : n), 0)
  const muat = (kalah: (b: Satuan) => boolean): boolean => mahal(kalah) + ini.rupiah <= pagu
  const bobot = bobotSet(l)
  const diAtas = (unit: readonly bigint[]) => {
    const [calon, s] = [{ ...ini, unit }, skor(unit, bobot)]
    return (b: Satuan): boolean => {
      const sb = skor(b.unit, bobot)
      return sb === s ? pecahSeri(b, calon) < 0 : sb > s
    }
  }
  const kini = diAtas(ini.unit)
  if (muat(kini)) return null
  const sisa = pagu - mahal(kini)
  return {
    rupiahPaling: sisa > 0 ? sisa : null,
    nilai: l.kriteria.map((k, x) => ({ kode: k.kode, sekurangnya: nilaiSekurangnya(l, ini, x, (unit) => muat(diAtas(unit))) })),
    bobot: l.kriteria.map((k, x) => ({ kode: k.kode, bobot: bobotTerdekat(l, x, (t) => muat(kalahPada(l, x, ini, t))) })),
  }
}

function nilaiSekurangnya(l: Lapangan, ini: Satuan, x: number, cukup: (unit: readonly bigint[]) => boolean): string | null {
  const maks = BigInt(l.kriteria[x]?.maks ?? 1) * 100n
  const dengan = (seratus: bigint): bigint[] => ini.unit.map((u, i) => (i === x ? (seratus * l.penuh) / maks : u))
  if (!cukup(dengan(maks))) return null
  let [rendah, tinggi] = [((ini.unit[x] ?? 0n) * maks) / l.penuh, maks]
  while (rendah + 1n < tinggi) {
    const tengah = (rendah + tinggi) / 2n
    if (cukup(dengan(tengah))) tinggi = tengah
    else rendah = tengah
  }
  return desimal(tinggi, 100n, 2)
}

/** Who stands above this one where a weight is `t` thousandths. */
function kalahPada(l: Lapangan, x: number, ini: Satuan, t: bigint): (b: Satuan) => boolean {
  return (b) => {
    const { awal, naik } = garis(l, x, b, ini)
    const d = awal * BigInt(BOBOT_PENUH) + naik * t
    return d === 0n ? pecahSeri(b, ini) < 0 : d > 0n
  }
}

function bobotTerdekat(l: Lapangan, x: number, cukup: (t: bigint) => boolean): number | null {
  const kini = l.kriteria[x]?.bobot ?? 0
  if (kini === BOBOT_PENUH) return null
  for (let jarak = 1; jarak <= BOBOT_PENUH; jarak++) {
    const calon = [kini + jarak, kini - jarak].find((t) => t >= 0 && t <= BOBOT_PENUH && cukup(BigInt(t)))
    if (calon !== undefined) return calon
  }
  return null
}

export interface Sebaran {
  readonly kode: string
  readonly terendah: number
  readonly tertinggi: number
}

/** How far apart the assessors were on each criterion they were asked. */
export function hitungSebaran(kriteria: readonly Pick<Kriteria, 'kode'>[], nilai: readonly { readonly kriteria: string; readonly nilai: number }[]): Sebaran[] {
  return kriteria.flatMap(({ kode }) => {
    const semua = nilai.filter((n) => n.kriteria === kode).map((n) => n.nilai)
    return semua.length === 0 ? [] : [{ kode, terendah: Math.min(...semua), tertinggi: Math.max(...semua) }]
  })
}
