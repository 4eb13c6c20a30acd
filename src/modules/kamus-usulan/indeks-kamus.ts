import { type Bacaan, bacaKalimat, istilahPengertian, type Kotak } from '#src/modules/kamus-usulan/indeks-kalimat.ts'
import { type Kosakata, susunKosakata } from '#src/modules/kamus-usulan/indeks-kosakata.ts'
import { PENGISI } from '#src/modules/kamus-usulan/kata-daerah.ts'
import { uraiKata } from '#src/modules/kamus-usulan/kata-normal.ts'
import { bentukKata, kataKamusBahasa, temukanPengertian } from '#src/modules/kamus-usulan/kata-pengertian.ts'
import { akarSingkatan } from '#src/modules/kamus-usulan/kata-singkatan.ts'

/** What the search reads of an item. */
export interface ButirDiindeks {
  readonly kode: string
  readonly nama: string
  readonly uraian: string | null
  readonly kataKunci: readonly string[]
  readonly perangkatDaerah: string
  /** Why nobody may propose it; of two equally good answers the one that may be proposed comes first. */
  readonly larangan: string | null
}

/** How much a word counts by where it stands. */
const BOBOT_BIDANG = { nama: 1, kataKunci: 0.85, uraian: 0.45, perangkatDaerah: 0.25 } as const
const BOBOT_PANJANG = 0.035
export const BOBOT_SINGKATAN = 0.7
const BOBOT_TERLARANG = 0.9
const BOBOT_PENGERTIAN = { frasa: 0.95, kata: 0.9 } as const

interface Daftar {
  readonly butir: Int32Array
  readonly bobot: Float32Array
  readonly idf: number
}

/** Built once from a list and then only read, but for its memory of words already looked up. */
export interface IndeksKamus<B extends ButirDiindeks> {
  /** In the order that decides between equals: by name, then by code. */
  readonly butir: readonly B[]
  readonly kosakata: Kosakata
  readonly istilah: ReadonlyMap<string, Daftar>
  /** By what each item's score is divided: the shorter of two equally good names comes first, and what may be proposed. */
  readonly pembagi: Float64Array
  readonly ingatan: Map<string, readonly Bacaan[]>
  readonly papan: Papan
}

/** Reused between searches; nothing in it outlives one. */
interface Papan {
  readonly nilai: Float64Array
  readonly kotak: Float64Array
}

export function bangunIndeks<B extends ButirDiindeks>(daftar: readonly B[]): IndeksKamus<B> {
  const butir = daftar.toSorted((a, b) => banding(a.nama, b.nama) || banding(a.kode, b.kode))
  const kumpulan = new Map<string, Map<number, number>>()
  const kata = new Set<string>(kataKamusBahasa())
  const pembagi = new Float64Array(butir.length)
  for (const [i, b] of butir.entries()) {
    const catat = (istilah: string, bobot: number): void => {
      const isi = kumpulan.get(istilah) ?? new Map<number, number>()
      if (bobot > (isi.get(i) ?? 0)) isi.set(i, bobot)
      kumpulan.set(istilah, isi)
    }
    for (const [teks, bobot] of bidangButir(b)) catatTeks(teks, bobot, catat, kata)
    const panjang = uraiKata(b.nama).filter((k) => !PENGISI.has(k.kata)).length
    pembagi[i] = (1 + BOBOT_PANJANG * panjang) / (b.larangan === null ? 1 : BOBOT_TERLARANG)
  }
  const istilah = new Map([...kumpulan].map(([k, isi]) => [k, susunDaftar(isi, butir.length)]))
  const papan = { nilai: new Float64Array(butir.length), kotak: new Float64Array(butir.length) }
  return { butir, kosakata: susunKosakata(kata), istilah, pembagi, ingatan: new Map(), papan }
}

/** By code point, the same on every machine. */
function banding(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The texts of an item with their weights; each keyword is a text of its own. */
export function bidangButir(b: ButirDiindeks): [string, number][] {
  return [
    [b.nama, BOBOT_BIDANG.nama],
    ...b.kataKunci.map((k): [string, number] => [k, BOBOT_BIDANG.kataKunci]),
    [b.uraian ?? '', BOBOT_BIDANG.uraian],
    [b.perangkatDaerah, BOBOT_BIDANG.perangkatDaerah],
  ]
}

function catatTeks(teks: string, bobot: number, catat: (istilah: string, bobot: number) => void, kata: Set<string>): void {
  const urutan = uraiKata(teks)
  const bentuk = urutan.map((k) => bentukKata(k.kata))
  for (const [i, { kata: tulis }] of urutan.entries()) {
    kata.add(tulis)
    for (const akar of bentuk[i] ?? []) catat(akar, akar === tulis ? bobot : bobot * 0.98)
    for (const akar of akarSingkatan(tulis)) catat(akar, bobot * BOBOT_SINGKATAN)
  }
  for (const t of temukanPengertian(bentuk)) {
    if (t.sebagai === 'benda') catat(istilahPengertian(t.pengertian), bobot * (t.akhir - t.awal > 1 ? BOBOT_PENGERTIAN.frasa : BOBOT_PENGERTIAN.kata))
  }
}

function susunDaftar(isi: ReadonlyMap<number, number>, jumlah: number): Daftar {
  const urut = [...isi].toSorted((a, b) => a[0] - b[0])
  return {
    butir: Int32Array.from(urut, ([i]) => i),
    bobot: Float32Array.from(urut, ([, b]) => b),
    idf: Math.log(1 + (jumlah + 1) / (urut.length + 0.5)),
  }
}

export interface Temu<B> {
  readonly butir: B
  readonly nilai: number
}

export interface HasilCari<B> {
  readonly hasil: readonly Temu<B>[]
  /** How many items answer at all. */
  readonly jumlah: number
  readonly kotak: readonly Kotak[]
}

/** An item that reaches less than this part of the best one's score is no answer. */
const AMBANG = 0.33

/** Items that answer a sentence, best first; equals by name, then by code. The same input gives the same answer everywhere. */
export function cariDiIndeks<B extends ButirDiindeks>(indeks: IndeksKamus<B>, teks: string, batas: number): HasilCari<B> {
  const kotak = bacaKalimat(indeks.kosakata, indeks.ingatan, teks)
  const kena = nilaiSemua(indeks, kotak)
  const { nilai } = indeks.papan
  let terbaik = 0
  for (const i of kena) {
    nilai[i] = (nilai[i] ?? 0) / (indeks.pembagi[i] ?? 1)
    terbaik = Math.max(terbaik, nilai[i])
  }
  const lolos = kena.filter((i) => (nilai[i] ?? 0) >= AMBANG * terbaik)
  const hasil = teratas(lolos, nilai, batas).map((i) => ({ butir: indeks.butir[i] as B, nilai: nilai[i] ?? 0 }))
  for (const i of kena) nilai[i] = 0
  return { hasil, jumlah: lolos.length, kotak }
}

/** Adds up, over the words, the best that each word finds in each item. Returns the items touched. */
function nilaiSemua<B extends ButirDiindeks>(indeks: IndeksKamus<B>, daftar: readonly Kotak[]): number[] {
  const { nilai, kotak } = indeks.papan
  const kena: number[] = []
  for (const k of daftar) {
    const tersentuh: number[] = []
    for (const b of k.bacaan) sentuh(indeks.istilah.get(b.istilah), b.bobot * k.bobot, kotak, tersentuh)
    for (const i of tersentuh) {
      if (nilai[i] === 0) kena.push(i)
      nilai[i] = (nilai[i] ?? 0) + (kotak[i] ?? 0)
      kotak[i] = 0
    }
  }
  return kena
}

function sentuh(d: Daftar | undefined, bobot: number, kotak: Float64Array, tersentuh: number[]): void {
  if (d === undefined) return
  const kali = bobot * d.idf
  for (let j = 0; j < d.butir.length; j += 1) {
    const i = d.butir[j] ?? 0
    const n = kali * (d.bobot[j] ?? 0)
    const ada = kotak[i] ?? 0
    if (ada === 0) tersentuh.push(i)
    if (n > ada) kotak[i] = n
  }
}

/** The best by score, then by place in the list, without sorting them all. */
function teratas(calon: readonly number[], nilai: Float64Array, batas: number): number[] {
  const lebih = (a: number, b: number): number => (nilai[b] ?? 0) - (nilai[a] ?? 0) || a - b
  if (calon.length <= batas * 4) return calon.toSorted(lebih).slice(0, batas)
  const puncak: number[] = []
  for (const i of calon) {
    const terakhir = puncak[batas - 1]
    if (terakhir !== undefined && lebih(terakhir, i) <= 0) continue
    const letak = puncak.findIndex((p) => lebih(p, i) > 0)
    puncak.splice(letak === -1 ? puncak.length : letak, 0, i)
    if (puncak.length > batas) puncak.pop()
  }
  return puncak
}
