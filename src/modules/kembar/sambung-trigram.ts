import { createPemecah, RUANG_TRIGRAM } from '#src/modules/kembar/trigram.ts'

/**
 * All pairs of titles whose trigrams agree by at least a threshold (Jaccard), exactly: sets are cut to their rarest trigrams, of which two
 * alike must share one, and only what meets there is counted (prefix, length and position filters, after PPJoin). One block at a time.
 */
export interface Penyambung {
  /** Calls `terima` for each pair of places in `judul`, the smaller first. */
  readonly sambung: (judul: readonly string[], terima: (i: number, j: number, nilai: number) => void) => void
}

interface Blok {
  /** Sets of ranks, the rarest first, one behind the other. */
  readonly isi: Int32Array
  readonly awal: Int32Array
  /** Sets by size, the smallest first. */
  readonly urutan: Int32Array
  readonly jumlahKata: number
}

/** Of numbers that ought to be whole but were divided. */
const EPS = 1e-9

export function createPenyambung(ambang: number): Penyambung {
  const pecah = createPemecah()
  const hitung = new Int32Array(RUANG_TRIGRAM)
  return {
    sambung: (judul, terima) => {
      const kelompok = kelompokkan(judul)
      const daftar = [...kelompok.values()]
      for (const tempat of daftar) antarSendiri(tempat, terima)
      const blok = susunBlok([...kelompok.keys()].map(pecah), hitung)
      cariPasangan(blok, ambang, (x, y, nilai) => antarDua(daftar[x] ?? [], daftar[y] ?? [], nilai, terima))
    },
  }
}

const BERHURUF = /[\p{L}\p{N}]/u

/** The same title at many places is looked at once. */
function kelompokkan(judul: readonly string[]): Map<string, number[]> {
  const hasil = new Map<string, number[]>()
  for (const [i, j] of judul.entries()) {
    const kunci = j.toLowerCase()
    if (!BERHURUF.test(kunci)) continue
    const ada = hasil.get(kunci)
    if (ada === undefined) hasil.set(kunci, [i])
    else ada.push(i)
  }
  return hasil
}

function antarSendiri(tempat: readonly number[], terima: (i: number, j: number, nilai: number) => void): void {
  for (const [n, i] of tempat.entries()) for (let m = n + 1; m < tempat.length; m += 1) terima(i, tempat[m] as number, 1)
}

function antarDua(a: readonly number[], b: readonly number[], nilai: number, terima: (i: number, j: number, nilai: number) => void): void {
  for (const i of a) for (const j of b) terima(Math.min(i, j), Math.max(i, j), nilai)
}

/** Trigrams become their ranks by rarity in the block; `hitung` comes and goes all zero. */
function susunBlok(himpunan: readonly Int32Array[], hitung: Int32Array): Blok {
  let total = 0
  for (const h of himpunan) {
    total += h.length
    for (const k of h) hitung[k] = (hitung[k] as number) + 1
  }
  const kunci = new Float64Array(total)
  let jumlahKata = 0
  for (const h of himpunan) {
    for (const k of h) {
      const n = hitung[k] as number
      if (n > 0) {
        kunci[jumlahKata] = n * RUANG_TRIGRAM + k
        jumlahKata += 1
        hitung[k] = -n
      }
    }
  }
  const terurut = kunci.slice(0, jumlahKata).toSorted()
  for (let r = 0; r < jumlahKata; r += 1) hitung[(terurut[r] as number) % RUANG_TRIGRAM] = r
  const [isi, awal] = [new Int32Array(total), new Int32Array(himpunan.length + 1)]
  for (const [n, h] of himpunan.entries()) {
    const mulai = awal[n] as number
    for (let i = 0; i < h.length; i += 1) isi[mulai + i] = hitung[h[i] as number] as number
    isi.subarray(mulai, mulai + h.length).sort()
    awal[n + 1] = mulai + h.length
  }
  for (const h of himpunan) for (const k of h) hitung[k] = 0
  const urutan = Int32Array.from(himpunan.keys()).toSorted((a, b) => (himpunan[a]?.length ?? 0) - (himpunan[b]?.length ?? 0) || a - b)
  return { isi, awal, urutan, jumlahKata }
}

/** Postings as linked lists in flat arrays: which set, where in it, and the next. */
interface Daftar {
  readonly kepala: Int32Array
  readonly milik: Int32Array
  readonly letak: Int32Array
  readonly lanjut: Int32Array
}

function cariPasangan(blok: Blok, ambang: number, temu: (x: number, y: number, nilai: number) => void): void {
  const { isi, awal, urutan, jumlahKata } = blok
  const daftar: Daftar = {
    kepala: new Int32Array(jumlahKata).fill(-1),
    milik: new Int32Array(isi.length),
    letak: new Int32Array(isi.length),
    lanjut: new Int32Array(isi.length),
  }
  const bersama = new Int32Array(awal.length)
  const calon: number[] = []
  let isiDaftar = 0
  for (const x of urutan) {
    const mulai = awal[x] as number
    const n = (awal[x + 1] as number) - mulai
    if (n === 0) continue
    const lihat = n - Math.ceil(ambang * n - EPS) + 1
    const simpan = n - Math.ceil(((2 * ambang) / (1 + ambang)) * n - EPS) + 1
    calon.length = 0
    for (let i = 0; i < lihat; i += 1) telusuri({ blok, daftar, bersama, calon, ambang }, { kata: isi[mulai + i] as number, i, n })
    for (const y of calon) {
      if ((bersama[y] as number) > 0) periksa(blok, { x, y, ambang }, temu)
      bersama[y] = 0
    }
    for (let i = 0; i < simpan; i += 1) {
      const kata = isi[mulai + i] as number
      daftar.milik[isiDaftar] = x
      daftar.letak[isiDaftar] = i
      daftar.lanjut[isiDaftar] = daftar.kepala[kata] as number
      daftar.kepala[kata] = isiDaftar
      isiDaftar += 1
    }
  }
}

interface Telusur {
  readonly blok: Blok
  readonly daftar: Daftar
  /** How many rare trigrams are shared so far; below zero: too few can be left. */
  readonly bersama: Int32Array
  readonly calon: number[]
  readonly ambang: number
}

const GUGUR = -1_000_000

function telusuri({ blok: { awal }, daftar, bersama, calon, ambang }: Telusur, { kata, i, n }: { kata: number; i: number; n: number }): void {
  for (let p = daftar.kepala[kata] as number; p >= 0; p = daftar.lanjut[p] as number) {
    const y = daftar.milik[p] as number
    const m = (awal[y + 1] as number) - (awal[y] as number)
    // Lists grow by size: what comes further down is smaller still.
    if (m < ambang * n - EPS) return
    const sejauh = bersama[y] as number
    if (sejauh < 0) continue
    const perlu = Math.ceil((ambang / (1 + ambang)) * (n + m) - EPS)
    const sisa = 1 + Math.min(n - i - 1, m - (daftar.letak[p] as number) - 1)
    if (sejauh === 0) calon.push(y)
    bersama[y] = sejauh + sisa >= perlu ? sejauh + 1 : GUGUR
  }
}

/** Counts what two sets share, and stops where the rest cannot suffice. */
function periksa({ isi, awal }: Blok, { x, y, ambang }: { x: number; y: number; ambang: number }, temu: (x: number, y: number, nilai: number) => void): void {
  let [i, j] = [awal[x] as number, awal[y] as number]
  const [akhirX, akhirY] = [awal[x + 1] as number, awal[y + 1] as number]
  const semua = akhirX - i + (akhirY - j)
  const perlu = Math.ceil((ambang / (1 + ambang)) * semua - EPS)
  let sama = 0
  while (i < akhirX && j < akhirY) {
    const [a, b] = [isi[i] as number, isi[j] as number]
    if (a === b) {
      sama += 1
      i += 1
      j += 1
    } else {
      if (a < b) i += 1
      else j += 1
      if (sama + Math.min(akhirX - i, akhirY - j) < perlu) return
    }
  }
  if (sama >= perlu) temu(x, y, sama / (semua - sama))
}
