/*
 * Proofs of a Merkle tree (RFC 9162 §2.1) for trees of any size. Runs in the server and in a visitor's browser alike, so the hash is given
 * and bytes are plain Uint8Array.
 */

export type Hash = (isi: Uint8Array) => Uint8Array

/** The leaves `[dari, sampai)`; a proof is the roots of such ranges. */
export interface Rentang {
  readonly dari: number
  readonly sampai: number
}

/** The root of the perfect subtree over the leaves `[nomor·2^tingkat, (nomor + 1)·2^tingkat)`. */
export interface Simpul {
  readonly tingkat: number
  readonly nomor: number
}

export function hashDaun(hash: Hash, isi: Uint8Array): Uint8Array {
  return hash(gabung(Uint8Array.of(0), isi))
}

export function hashSimpul(hash: Hash, kiri: Uint8Array, kanan: Uint8Array): Uint8Array {
  return hash(gabung(Uint8Array.of(1), kiri, kanan))
}

export function gabung(...bagian: readonly Uint8Array[]): Uint8Array {
  const hasil = new Uint8Array(bagian.reduce((n, b) => n + b.length, 0))
  let letak = 0
  for (const b of bagian) {
    hasil.set(b, letak)
    letak += b.length
  }
  return hasil
}

/** The largest power of two smaller than `n` (n ≥ 2). */
function belah(n: number): number {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

/** PATH(m, D[n]): the ranges whose roots prove that leaf `nomor` stands in the tree of `ukuran` leaves, nearest first. */
export function rentangTermuat(nomor: number, ukuran: number): Rentang[] {
  const hasil: Rentang[] = []
  let [dari, sampai] = [0, ukuran]
  while (sampai - dari > 1) {
    const tengah = dari + belah(sampai - dari)
    if (nomor < tengah) {
      hasil.push({ dari: tengah, sampai })
      sampai = tengah
    } else {
      hasil.push({ dari, sampai: tengah })
      dari = tengah
    }
  }
  return hasil.toReversed()
}

/** PROOF(m, D[n]): the ranges whose roots prove that the tree of `lama` leaves is the beginning of that of `baru` (0 < lama ≤ baru). */
export function rentangSambung(lama: number, baru: number): Rentang[] {
  const hasil: Rentang[] = []
  let [dari, sampai] = [0, baru]
  while (sampai > lama) {
    const tengah = dari + belah(sampai - dari)
    if (lama <= tengah) {
      hasil.push({ dari: tengah, sampai })
      sampai = tengah
    } else {
      hasil.push({ dari, sampai: tengah })
      dari = tengah
    }
  }
  // What is left ends at `lama`; where it is the whole old tree, the verifier has its root already.
  if (dari > 0) hasil.push({ dari, sampai })
  return hasil.toReversed()
}

/** The perfect subtrees a range is made of, largest first. `dari` is a multiple of every one of them in a range of a proof. */
export function simpulRentang({ dari, sampai }: Rentang): Simpul[] {
  const hasil: Simpul[] = []
  for (let mulai = dari; mulai < sampai;) {
    let [tingkat, besar] = [0, 1]
    while (besar * 2 <= sampai - mulai) {
      besar *= 2
      tingkat += 1
    }
    hasil.push({ tingkat, nomor: mulai / besar })
    mulai += besar
  }
  return hasil
}

/** The root over perfect subtrees, given largest first. */
export function lipatAkar(hash: Hash, akar: readonly Uint8Array[]): Uint8Array {
  const [terakhir, ...lain] = akar.toReversed()
  return terakhir === undefined ? hash(new Uint8Array()) : lain.reduce((kanan, kiri) => hashSimpul(hash, kiri, kanan), terakhir)
}

/** The root of a perfect tree over these hashes (a power of two of them). */
export function akarPenuh(hash: Hash, daun: readonly Uint8Array[]): Uint8Array {
  let baris = daun
  while (baris.length > 1) baris = Array.from({ length: baris.length / 2 }, (_, i) => hashSimpul(hash, ambil(baris, i * 2), ambil(baris, i * 2 + 1)))
  return ambil(baris, 0)
}

function ambil(baris: readonly Uint8Array[], i: number): Uint8Array {
  const satu = baris[i]
  if (satu === undefined) throw new RangeError('simpul di luar pohon')
  return satu
}

export interface BuktiTermuat {
  readonly nomor: number
  readonly ukuran: number
  readonly daun: Uint8Array
  readonly jalur: readonly Uint8Array[]
}

/** RFC 9162 §2.1.3.2. */
export function isTermuat(hash: Hash, { nomor, ukuran, daun, jalur }: BuktiTermuat, akar: Uint8Array): boolean {
  if (!isUkuran(nomor) || !isUkuran(ukuran) || nomor >= ukuran) return false
  let [fn, sn, r] = [nomor, ukuran - 1, daun]
  for (const p of jalur) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      r = hashSimpul(hash, p, r)
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, setengah(sn)]
    } else r = hashSimpul(hash, r, p)
    ;[fn, sn] = [setengah(fn), setengah(sn)]
  }
  return sn === 0 && isSama(r, akar)
}

export interface BuktiSambung {
  readonly lama: number
  readonly baru: number
  readonly akarLama: Uint8Array
  readonly akarBaru: Uint8Array
  readonly jalur: readonly Uint8Array[]
}

/** RFC 9162 §2.1.4.2; every tree continues the empty one. */
export function isSambung(hash: Hash, { lama, baru, akarLama, akarBaru, jalur }: BuktiSambung): boolean {
  if (!isUkuran(lama) || !isUkuran(baru) || lama > baru) return false
  if (lama === baru) return jalur.length === 0 && isSama(akarLama, akarBaru)
  if (lama === 0) return jalur.length === 0 && isSama(akarLama, hash(new Uint8Array()))
  const [awal, ...sisa] = isPangkatDua(lama) ? [akarLama, ...jalur] : jalur
  if (awal === undefined || sisa.length === 0) return false
  let [fn, sn] = [lama - 1, baru - 1]
  while (fn % 2 === 1) [fn, sn] = [setengah(fn), setengah(sn)]
  let [fr, sr] = [awal, awal]
  for (const c of sisa) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      ;[fr, sr] = [hashSimpul(hash, c, fr), hashSimpul(hash, c, sr)]
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, setengah(sn)]
    } else sr = hashSimpul(hash, sr, c)
    ;[fn, sn] = [setengah(fn), setengah(sn)]
  }
  return sn === 0 && isSama(fr, akarLama) && isSama(sr, akarBaru)
}

const setengah = (n: number): number => Math.floor(n / 2)

function isUkuran(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0
}

function isPangkatDua(n: number): boolean {
  return Number.isInteger(Math.log2(n)) && 2 ** Math.round(Math.log2(n)) === n
}

export function isSama(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((x, i) => x === b[i])
}
