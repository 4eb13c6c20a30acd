import { akarKata } from '#src/modules/kamus-usulan/kata-dasar.ts'
import { bunyi, uraiKata } from '#src/modules/kamus-usulan/kata-normal.ts'
import { SEMUA_PENGERTIAN } from '#src/modules/kamus-usulan/kata-setara.ts'
import { SINGKATAN_KATA } from '#src/modules/kamus-usulan/kata-singkatan.ts'
import { isRomawi } from '#src/modules/wilayah/pengenal-teks.ts'
import { bacaRtRw } from '#src/modules/wilayah/tempat-rtrw.ts'
import { kunciNama } from '#src/modules/wilayah/wilayah.ts'
import { himpunTrigram } from '#src/modules/kembar/trigram.ts'

/** What of a proposal's writing is compared: words, numbers, and the places below the village it names. */
export interface Ciri {
  readonly kata: readonly KataCiri[]
  /** Numbers that tell one thing from another (`SDN 02`, `Tahap II`); RT, RW and years are none. */
  readonly angka: readonly string[]
  readonly rt: readonly number[]
  readonly rw: readonly number[]
  readonly jalan: readonly Nama[]
  readonly kampung: readonly Nama[]
  readonly lokus: readonly KataCiri[]
  readonly trigram: Int32Array
}

export interface KataCiri {
  readonly kata: string
  /** Roots it may have, short forms written out; two words are the same when they share one. */
  readonly akar: readonly string[]
  /** Lines of the table of equal things it stands in (`got`, `selokan`, `drainase`). */
  readonly setara: readonly number[]
  /** How it sounds: spellings of one word fall together. */
  readonly bunyi: string
  /** Named after `desa`, `kec.` and the like: a place, not a thing. */
  readonly isTempat: boolean
}

export interface Nama {
  readonly kunci: string
  readonly nama: string
}

export interface TulisanUsulan {
  readonly judul: string
  readonly lokus: string | null
  readonly rt: string | null
  readonly rw: string | null
}

const PANJANG_DIBACA = 400
const HENTI = new Set(
  `di dan untuk yang pada dengan dari ke se serta agar supaya atau oleh bagi dalam para kegiatan paket pekerjaan belanja usulan mohon minta tolong kami warga tahun anggaran
  wilayah desa ds kelurahan kel kecamatan kec kabupaten kab rt rw kampung kampoeng kp kmp kpg dusun dsn no nomor sub lain lainnya ini itu ada`.split(/\s+/),
)
const PENANDA_TEMPAT = /(?<![\p{L}\d])(?:desa|ds|kelurahan|kel|kecamatan|kec|kabupaten|kab)(?![\p{L}\d])\.?\s*([\p{L}\d']+)/giu
const JALAN = /(?<![\p{L}\d])(?<!(?:lampu|penerangan|marka|rambu|bahu|badan)\s+)(?:jalan|jln|jl|gang|gg)(?![\p{L}\d])[.\s]*((?:[\p{L}\d']+[\s.–-]*){1,4})/giu
const KAMPUNG = /(?<![\p{L}\d])(?:dusun|dsn|kampung|kampoeng|kp|kmp|kpg|blok)(?![\p{L}\d])[.\s]*((?:[\p{L}\d']+[\s.]*){1,2})/giu
/** Words that follow `jalan` or `kampung` without being its name. */
const BUKAN_NAMA = new Set(
  `lingkungan desa usaha tani setapak poros rusak kabupaten kecamatan beton aspal paving rabat raya utama rt rw di dan ke dari sampai menuju yang untuk dusun kampung kp dsn ds kel kec kab kelurahan
  warga umum tol provinsi nasional inspeksi produksi pertanian sawah gang jalan jl jln gg perumahan komplek blok dekat depan samping belakang sebelah berlubang licin becek sepanjang ruas dalam
  strategis penghubung antar antara akses masuk lebar panjang m km meter terang aman sehat tangguh hijau nelayan adat kb`.split(/\s+/),
)

const SETARA_KATA = susunSetara()

function susunSetara(): ReadonlyMap<string, readonly number[]> {
  const hasil = new Map<string, number[]>()
  for (const [i, { benda }] of SEMUA_PENGERTIAN.entries()) {
    const akar = benda.filter((frasa) => frasa.length === 1).flatMap(([kata = '']) => akarKata(kata))
    for (const a of akar) hasil.set(a, [...(hasil.get(a) ?? []), i])
  }
  return hasil
}

/** As written but for tricks: compatibility forms folded, invisible and direction-turning characters dropped. */
export function bersihkanTulisan(teks: string): string {
  return teks
    .slice(0, PANJANG_DIBACA)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

export function ciriUsulan(t: TulisanUsulan): Ciri {
  const judul = bersihkanTulisan(t.judul)
  const lokus = bersihkanTulisan(t.lokus ?? '')
  const [a, b] = [pisahRtRw(judul), pisahRtRw(lokus)]
  const semua = `${a.sisa} ; ${b.sisa}`
  const kata = kataCiri(a.sisa)
  return {
    kata,
    angka: angkaPembeda(a.sisa),
    rt: unik([...nomor(t.rt), ...a.rt, ...b.rt]),
    rw: unik([...nomor(t.rw), ...a.rw, ...b.rw]),
    jalan: /jalan|jl|gang|gg/i.test(semua) ? namaSesudah(JALAN, semua) : [],
    kampung: /dus|dsn|kamp|kp|km|blok/i.test(semua) ? namaSesudah(KAMPUNG, semua) : [],
    lokus: kataCiri(b.sisa),
    trigram: himpunTrigram(kata.map((k) => k.kata).join(' ')),
  }
}

function pisahRtRw(teks: string): { readonly sisa: string; readonly rt: readonly number[]; readonly rw: readonly number[] } {
  if (!/r[tw]/i.test(teks)) return { sisa: teks, rt: [], rw: [] }
  const ada = bacaRtRw(teks)
  let sisa = teks
  for (const s of ada.toReversed()) sisa = `${sisa.slice(0, s.mulai)} ${sisa.slice(s.selesai)}`
  return { sisa, rt: ada.flatMap((s) => s.rt), rw: ada.flatMap((s) => s.rw) }
}

function nomor(teks: string | null): number[] {
  const angka = /\d+/.exec(teks ?? '')
  return angka === null ? [] : [Number(angka[0])]
}

function kataCiri(teks: string): KataCiri[] {
  const tempat = new Set(/desa|ds|kel|kec|kab/i.test(teks) ? [...teks.matchAll(PENANDA_TEMPAT)].map((m) => kunciNama(m[1] ?? '')) : [])
  const hasil = new Map<string, KataCiri>()
  for (const { kata } of uraiKata(teks)) {
    if (HENTI.has(kata) || isRomawi(kata) || hasil.has(kata)) continue
    const arti = artiKata(kata)
    hasil.set(kata, tempat.size > 0 && tempat.has(kunciNama(kata)) ? { ...arti, isTempat: true } : arti)
  }
  return [...hasil.values()]
}

/** Words come again and again: what one means is worked out once. */
const INGATAN = new Map<string, KataCiri>()
const BATAS_INGATAN = 20_000

function artiKata(kata: string): KataCiri {
  const ada = INGATAN.get(kata)
  if (ada !== undefined) return ada
  const akar = [...new Set([...akarKata(kata), ...akarPanjang(kata)])]
  const baru = { kata, akar, setara: unik(akar.flatMap((x) => SETARA_KATA.get(x) ?? [])), bunyi: bunyi(kata), isTempat: false }
  if (INGATAN.size >= BATAS_INGATAN) INGATAN.clear()
  INGATAN.set(kata, baru)
  return baru
}

/** What a short form always stands for. */
function akarPanjang(kata: string): string[] {
  return (SINGKATAN_KATA.get(kata) ?? []).flatMap((s) => (s.syarat.size === 0 ? s.isi.flatMap(akarKata) : []))
}

const ROMAWI: Readonly<Record<string, string>> = { ii: '2', iii: '3', iv: '4', v: '5', vi: '6', vii: '7', viii: '8', ix: '9' }

/** Numbers in their order, Roman ones read, and letters that number (`Lokasi C`); years are left out, sizes are not. */
function angkaPembeda(teks: string): string[] {
  const hasil: string[] = []
  for (const [potong] of teks.toLowerCase().matchAll(/\d+(?:[.,]\d+)*|(?<![\p{L}\d'.])(?:[ivx]{1,4}|[a-h])(?![\p{L}\d'.])/gu)) {
    const romawi = ROMAWI[potong]
    if (romawi !== undefined) hasil.push(romawi)
    else if (/^[a-h]$/.test(potong)) hasil.push(potong)
    else if (/^\d/.test(potong) && !/^20\d\d$/.test(potong)) hasil.push(potong.replace(',', '.').replace(/^0+(?=\d)/, ''))
  }
  return hasil
}

function namaSesudah(pola: RegExp, teks: string): Nama[] {
  const hasil = new Map<string, Nama>()
  for (const m of teks.matchAll(pola)) {
    const nama: string[] = []
    for (const kata of (m[1] ?? '').split(/[\s.–-]+/).filter((k) => k !== '')) {
      if (BUKAN_NAMA.has(kata.toLowerCase())) break
      nama.push(ROMAWI[kata.toLowerCase()] ?? kata)
    }
    // A number alone is a count (`jalan 150 m`), no name.
    if (nama.every((k) => /^\d/.test(k))) continue
    const kunci = kunciNama(nama.slice(0, 3).join(''))
    if (kunci.length > 1) hasil.set(kunci, { kunci, nama: nama.slice(0, 3).join(' ') })
  }
  return [...hasil.values()]
}

function unik<T>(daftar: readonly T[]): T[] {
  return [...new Set(daftar)]
}
