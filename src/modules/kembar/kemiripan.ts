import type { Kuantitas } from '#src/lib/kuantitas.ts'
import type { AlasanMirip } from '#src/modules/kembar/alasan-mirip.ts'
import { type Ciri, ciriUsulan, type KataCiri, type TulisanUsulan } from '#src/modules/kembar/ciri.ts'
import type { JalurUsulan } from '#src/modules/kembar/jalur.ts'
import { cocokkanTempat, type KecocokanTempat, type TempatUsulan } from '#src/modules/kembar/tempat-kembar.ts'
import { jaccard } from '#src/modules/kembar/trigram.ts'
import { selisihNama } from '#src/modules/wilayah/kemiripan.ts'
import { kunciNama } from '#src/modules/wilayah/wilayah.ts'
import type { Titik } from '#src/modules/wilayah/tempat-koordinat.ts'

export const DAFTAR_KELAS_MIRIP = ['pasti', 'mungkin', 'bukan'] as const
export type KelasMirip = (typeof DAFTAR_KELAS_MIRIP)[number]

/** What of an entry is compared with another. What is not known is null and weighs nothing. */
export interface BahanMirip extends TulisanUsulan {
  readonly tahunAnggaran: number
  readonly jalur: JalurUsulan | null
  readonly kodeWilayah: string | null
  readonly titik: Titik | null
  /** The code of the catalogue item: it stays over the years while the item's id does not. */
  readonly kamus: string | null
  readonly namaKamus: string | null
  readonly volume: Kuantitas | null
  readonly satuan: string | null
  readonly anggaran: number
}

export interface BahanSiap extends BahanMirip, TempatUsulan {
  readonly ciri: Ciri
  /** The title says more than the catalogue's own name of the thing. */
  readonly isKhusus: boolean
}

export interface Kemiripan {
  readonly kelas: KelasMirip
  /** 0 to 100, for the order of a list; the class is not cut from it but judged. */
  readonly nilai: number
  readonly alasan: readonly AlasanMirip[]
}

/** How much a word tells, 0 to 1, by how rare it is where one looks. */
export type BobotKata = (kata: string) => number

export function siapkanMirip(b: BahanMirip): BahanSiap {
  const ciri = ciriUsulan(b)
  const kamus = kamusDari(b.namaKamus)
  if (kamus === null) return { ...b, ciri, isKhusus: true }
  const isKhusus = ciri.kata.some((k) => !UMUM.has(k.kata) && !k.isTempat && derajat(k, kamus.kata) === 0)
  // `Jalan usaha tani`, `Lampu jalan tenaga surya`: what the catalogue calls the thing is no road's name.
  return { ...b, isKhusus, ciri: { ...ciri, jalan: ciri.jalan.filter((n) => !kamus.kunci.includes(n.kunci)) } }
}

interface KamusTerbaca {
  readonly kunci: string
  readonly kata: readonly KataCiri[]
}

const KAMUS = new Map<string, KamusTerbaca>()
const BATAS_KAMUS = 5000

function kamusDari(nama: string | null): KamusTerbaca | null {
  if (nama === null) return null
  const ada = KAMUS.get(nama)
  if (ada !== undefined) return ada
  const baru = { kunci: kunciNama(nama), kata: ciriUsulan({ judul: nama, lokus: null, rt: null, rw: null }).kata }
  if (KAMUS.size >= BATAS_KAMUS) KAMUS.clear()
  KAMUS.set(nama, baru)
  return baru
}

const UMUM = new Set(
  `pembangunan pembuatan pengadaan pemasangan penyediaan perbaikan peningkatan pemeliharaan rehabilitasi rehab renovasi pengembangan penataan bantuan kegiatan sarana prasarana modal barang jasa
  baru buat bangun lanjutan`.split(/\s+/),
)
const BOBOT_UMUM = 0.35
const BOBOT_SETARA = 0.7

/** Without knowing the other titles: what every title has weighs little. */
const BOBOT_BAWAAN: BobotKata = (kata) => (UMUM.has(kata) ? BOBOT_UMUM : 1)

/** By how many of `jumlah` titles a word stands in: in all of them next to nothing, in one of them 1. */
function bobotLangka(df: ReadonlyMap<string, number>, jumlah: number): BobotKata {
  const penuh = Math.log(1 + Math.max(jumlah, 2))
  return (kata) => Math.min(BOBOT_BAWAAN(kata), Math.max(0.15, Math.log(1 + jumlah / Math.max(df.get(kata) ?? 1, 1)) / penuh))
}

export function hitungLangka(daftar: readonly Ciri[]): BobotKata {
  const df = new Map<string, number>()
  for (const c of daftar) for (const k of c.kata) df.set(k.kata, (df.get(k.kata) ?? 0) + 1)
  return bobotLangka(df, daftar.length)
}

interface KecocokanKata {
  readonly nilai: number
  /** Nothing in either title that the other does not say in some way, and the same numbers. */
  readonly isSama: boolean
  /** Both say more than the catalogue's own name of the thing. */
  readonly isKhusus: boolean
  readonly alasan: AlasanMirip
}

/** Judges two entries: class, order and reasons. The same either way round. */
export function bandingkan(a: BahanSiap, b: BahanSiap, bobot: BobotKata = BOBOT_BAWAAN): Kemiripan {
  const kata = cocokkanKata(a, b, bobot)
  const tempat = cocokkanTempat(a, b)
  const kamus = a.kamus === null || b.kamus === null ? null : a.kamus === b.kamus
  const ukuran = cocokkanUkuran(a, b)
  const kelas = golongkan({ a, b, kata, tempat, kamus, rasio: ukuran.rasio })
  const bagian: (readonly [number, number])[] = [[0.4, kata.nilai]]
  if (a.kodeWilayah !== null && b.kodeWilayah !== null) bagian.push([0.35, tempat.nilai])
  if (kamus !== null) bagian.push([0.15, kamus ? 1 : 0])
  bagian.push([0.1, ukuran.rasio])
  const berat = bagian.reduce((n, [w]) => n + w, 0)
  const nilai = Math.round((100 * bagian.reduce((n, [w, x]) => n + w * x, 0)) / berat)
  return { kelas, nilai, alasan: [...tempat.alasan, ...(kamus === true ? [{ kode: 'kamus-sama' } as const] : []), kata.alasan, ukuran.alasan, ...lain(a, b)] }
}

function lain(a: BahanMirip, b: BahanMirip): AlasanMirip[] {
  const hasil: AlasanMirip[] = []
  if (a.tahunAnggaran !== b.tahunAnggaran) hasil.push({ kode: 'tahun-lain', a: a.tahunAnggaran, b: b.tahunAnggaran })
  if (a.jalur !== null && b.jalur !== null && a.jalur !== b.jalur) hasil.push({ kode: 'jalur-lain', a: a.jalur, b: b.jalur })
  return hasil
}

interface Golongan {
  readonly a: BahanMirip
  readonly b: BahanMirip
  readonly kata: KecocokanKata
  readonly tempat: KecocokanTempat
  readonly kamus: boolean | null
  readonly rasio: number
}

const KATA_CUKUP = 0.6
const KATA_HAMPIR_SAMA = 0.85
const KATA_SEKADAR = 0.35
const UKURAN_SEPADAN = 0.5
const UKURAN_SAMA = 0.8

/** D-01 to D-03 as classes. A contradiction about the place is never certain, and one about RW or road is no twin at all. */
function golongkan(g: Golongan): KelasMirip {
  if (isPasti(g)) return 'pasti'
  const { kata, tempat, kamus } = g
  if (tempat.isBeda) return 'bukan'
  if (tempat.isSama && (kamus === true || kata.nilai >= KATA_CUKUP) && kata.nilai >= KATA_SEKADAR) return 'mungkin'
  if (tempat.isTepat && kamus === true) return 'mungkin'
  if (isTanpaTempat(g)) return kata.nilai >= KATA_CUKUP ? 'mungkin' : 'bukan'
  return kata.nilai >= KATA_HAMPIR_SAMA && kata.isKhusus ? 'mungkin' : 'bukan'
}

function isTanpaTempat({ a, b }: Golongan): boolean {
  return a.kodeWilayah === null || b.kodeWilayah === null
}

function isPasti(g: Golongan): boolean {
  const { a, b, kata, tempat, kamus, rasio } = g
  if (tempat.isGoyah || rasio < UKURAN_SEPADAN || Math.abs(a.tahunAnggaran - b.tahunAnggaran) > 1) return false
  if (isTanpaTempat(g)) return kata.isSama
  if (tempat.isTepat) return kamus === true ? rasio >= UKURAN_SAMA && (kata.isSama || kata.nilai >= KATA_SEKADAR) : kata.isSama && kamus !== false
  // Without a place below the village the title must say more than what is built.
  return kata.isSama && kamus !== false && rasio >= UKURAN_SAMA && (tempat.isSama || kata.isKhusus)
}

function cocokkanKata(a: BahanSiap, b: BahanSiap, bobot: BobotKata): KecocokanKata {
  const sedesa = a.kodeWilayah !== null && a.kodeWilayah === b.kodeWilayah
  const [x, y] = [padankan(a.ciri.kata, b.ciri.kata, bobot), padankan(b.ciri.kata, a.ciri.kata, bobot)]
  const dice = x.berat + y.berat === 0 ? 0 : (x.cocok + y.cocok) / (x.berat + y.berat)
  // Naming the village, where both lie in it, tells nothing.
  const [sisaA, sisaB] = [x, y].map((s) => s.sisa.filter((k) => !(sedesa && k.isTempat)).map((k) => k.kata)) as [string[], string[]]
  const angkaSama = a.ciri.angka.join(' ') === b.ciri.angka.join(' ')
  const isSama = sisaA.length === 0 && sisaB.length === 0 && angkaSama && a.ciri.kata.length > 0
  const nilai = a.ciri.kata.length === 0 || b.ciri.kata.length === 0 ? 0 : Math.max(dice, jaccard(a.ciri.trigram, b.ciri.trigram))
  return {
    nilai: angkaSama ? nilai : Math.min(nilai, 0.8),
    isSama,
    isKhusus: a.isKhusus && b.isKhusus,
    alasan: alasanKata({ isSama, angkaSama, sisaA, sisaB, a, b }),
  }
}

interface Padanan {
  readonly berat: number
  readonly cocok: number
  readonly sisa: readonly KataCiri[]
}

function padankan(a: readonly KataCiri[], b: readonly KataCiri[], bobot: BobotKata): Padanan {
  let [berat, cocok] = [0, 0]
  const sisa: KataCiri[] = []
  for (const k of a) {
    const w = bobot(k.kata)
    const d = derajat(k, b)
    berat += w
    cocok += w * d
    if (d === 0) sisa.push(k)
  }
  return { berat, cocok, sisa }
}

/** 1 for the same word (root, sound, a slip of the finger), less for another word for the same thing, else 0. */
function derajat(k: KataCiri, lain: readonly KataCiri[]): number {
  let hasil = 0
  for (const l of lain) {
    if (l.kata === k.kata || l.bunyi === k.bunyi || beririsan(l.akar, k.akar) || isSalahKetik(l.kata, k.kata)) return 1
    if (hasil === 0 && k.setara.length > 0 && beririsan(l.setara, k.setara)) hasil = BOBOT_SETARA
  }
  return hasil
}

function beririsan<T>(a: readonly T[], b: readonly T[]): boolean {
  for (const x of a) if (b.includes(x)) return true
  return false
}

/** Short words allow no slip: most words are told apart without counting. */
function isSalahKetik(a: string, b: string): boolean {
  return a.length > 4 && b.length > 4 && a[0] === b[0] && Math.abs(a.length - b.length) <= 2 && selisihNama(a, b) !== null
}

function alasanKata(x: {
  readonly isSama: boolean
  readonly angkaSama: boolean
  readonly sisaA: readonly string[]
  readonly sisaB: readonly string[]
  readonly a: BahanSiap
  readonly b: BahanSiap
}): AlasanMirip {
  if (x.isSama) return { kode: 'judul-sama' }
  if (!x.angkaSama) return { kode: 'angka-beda', a: x.a.ciri.angka.join(', '), b: x.b.ciri.angka.join(', ') }
  if (x.sisaA.length + x.sisaB.length <= Math.max(x.a.ciri.kata.length, x.b.ciri.kata.length))
    return { kode: 'judul-beda', a: x.sisaA.join(', '), b: x.sisaB.join(', ') }
  const bersama = x.a.ciri.kata.filter((k) => derajat(k, x.b.ciri.kata) > 0).map((k) => k.kata)
  return { kode: 'judul-mirip', kata: bersama.join(', ') }
}

/** Smaller over larger, of the volumes where the unit is one, else of the money. */
function cocokkanUkuran(a: BahanMirip, b: BahanMirip): { readonly rasio: number; readonly alasan: AlasanMirip } {
  if (a.volume !== null && b.volume !== null && a.satuan !== null && a.satuan === b.satuan) {
    const rasio = bagi(a.volume, b.volume)
    return { rasio, alasan: { kode: rasio >= UKURAN_SAMA ? 'volume-sama' : 'volume-beda', a: a.volume, b: b.volume, satuan: a.satuan } }
  }
  const rasio = bagi(a.anggaran, b.anggaran)
  return { rasio, alasan: { kode: rasio >= UKURAN_SAMA ? 'anggaran-sama' : 'anggaran-beda', a: a.anggaran, b: b.anggaran } }
}

function bagi(a: number, b: number): number {
  const besar = Math.max(a, b)
  return besar <= 0 ? 1 : Math.min(a, b) / besar
}
