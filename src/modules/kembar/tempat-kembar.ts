import type { Ciri, KataCiri, Nama } from '#src/modules/kembar/ciri.ts'
import type { AlasanMirip } from '#src/modules/kembar/alasan-mirip.ts'
import { selisihNama } from '#src/modules/wilayah/kemiripan.ts'
import type { Titik } from '#src/modules/wilayah/tempat-koordinat.ts'

export interface TempatUsulan {
  readonly kodeWilayah: string | null
  readonly titik: Titik | null
  readonly ciri: Ciri
}

/** How two places agree: 0 to 1, whether they are said to be one place, and whether they are said to be two. */
export interface KecocokanTempat {
  readonly nilai: number
  readonly isSama: boolean
  /** One place beyond doubt: a road, a house row, a few steps. */
  readonly isTepat: boolean
  readonly isBeda: boolean
  /** Something contradicts, even where the rest outweighs it: never certain. */
  readonly isGoyah: boolean
  readonly alasan: readonly AlasanMirip[]
}

const JARI_BUMI = 6_371_000
/** D-01: a hundred metres. Works have a length, so that two points of one of them lie apart. */
const DEKAT = 100
const RAPAT = 40
const JAUH = 400
/** Points of one road may lie this far apart. */
const SEPANJANG_JALAN = 2_000

/** Metres between two points, on a sphere. */
export function jarakMeter(a: Titik, b: Titik): number {
  const rad = Math.PI / 180
  const [dLintang, dBujur] = [(b.lintang - a.lintang) * rad, (b.bujur - a.bujur) * rad]
  const h = Math.sin(dLintang / 2) ** 2 + Math.cos(a.lintang * rad) * Math.cos(b.lintang * rad) * Math.sin(dBujur / 2) ** 2
  return Math.round(2 * JARI_BUMI * Math.asin(Math.sqrt(h)))
}

interface Petunjuk {
  readonly nilai: number
  /** `sama` one place, `tepat` beyond doubt, `beda` two places, `netral` says nothing of it. */
  readonly kata: 'sama' | 'tepat' | 'beda' | 'netral'
  readonly alasan: AlasanMirip
}

/** Everything both sides say about where, weighed: a near point outweighs names, a shared road outweighs numbers. */
export function cocokkanTempat(a: TempatUsulan, b: TempatUsulan): KecocokanTempat {
  const jarak = a.titik === null || b.titik === null ? null : jarakMeter(a.titik, b.titik)
  const sedesa = a.kodeWilayah === null || b.kodeWilayah === null || a.kodeWilayah === b.kodeWilayah
  const jalan = petunjukNama(a.ciri.jalan, b.ciri.jalan, 'jalan')
  const tanda = [
    jarak === null ? null : petunjukJarak(jarak, jalan?.kata === 'tepat'),
    jalan,
    petunjukNama(a.ciri.kampung, b.ciri.kampung, 'kampung'),
    sedesa ? petunjukRtRw(a.ciri, b.ciri) : null,
    petunjukLokus(a.ciri.lokus, b.ciri.lokus),
    petunjukWilayah(a.kodeWilayah, b.kodeWilayah),
  ].filter((p) => p !== null)
  const isDekat = jarak !== null && jarak <= DEKAT
  const [sama, tepat] = [tanda.some((p) => p.kata === 'sama' || p.kata === 'tepat'), tanda.some((p) => p.kata === 'tepat')]
  const goyah = tanda.some((p) => p.kata === 'beda')
  // Two neighbourhoods, even two villages, may ask for one road between them: D-01's own example.
  const beda = goyah && !isDekat && jalan?.kata !== 'tepat'
  const nilai = Math.max(0, ...tanda.map((p) => p.nilai))
  return {
    nilai: beda ? Math.min(nilai, 0.3) : nilai,
    isSama: sama && !beda,
    isTepat: tepat && !beda,
    isBeda: beda,
    isGoyah: goyah,
    alasan: tanda.map((p) => p.alasan),
  }
}

function petunjukJarak(meter: number, sejalan: boolean): Petunjuk {
  const alasan = { kode: 'jarak', meter } as const
  if (meter <= RAPAT) return { nilai: 1, kata: 'tepat', alasan }
  if (meter <= DEKAT) return { nilai: 0.9, kata: 'sama', alasan }
  if (meter <= JAUH) return { nilai: 0.5, kata: 'netral', alasan }
  return { nilai: 0, kata: sejalan && meter <= SEPANJANG_JALAN ? 'netral' : 'beda', alasan: { kode: 'jarak-jauh', meter } }
}

function petunjukNama(a: readonly Nama[], b: readonly Nama[], jenis: 'jalan' | 'kampung'): Petunjuk | null {
  const [x, y] = [a[0], b[0]]
  if (x === undefined || y === undefined) return null
  const sama = a.find((n) => b.some((m) => selisihNama(n.kunci, m.kunci) !== null))
  if (sama === undefined) return { nilai: 0, kata: 'beda', alasan: { kode: `${jenis}-beda`, a: x.nama, b: y.nama } }
  return jenis === 'jalan'
    ? { nilai: 0.9, kata: 'tepat', alasan: { kode: 'jalan-sama', nama: sama.nama } }
    : { nilai: 0.7, kata: 'sama', alasan: { kode: 'kampung-sama', nama: sama.nama } }
}

/** Numbers mean something only within one village; the RW decides, the RT makes it exact. */
function petunjukRtRw(a: Ciri, b: Ciri): Petunjuk | null {
  const rw = banding(a.rw, b.rw)
  const rt = banding(a.rt, b.rt)
  if (rw === 'beda') return { nilai: 0, kata: 'beda', alasan: { kode: 'rw-beda', a: nomorTeks(a.rw), b: nomorTeks(b.rw) } }
  if (rt === 'beda' && rw !== null) return { nilai: 0.4, kata: 'beda', alasan: { kode: 'rt-beda', a: nomorTeks(a.rt), b: nomorTeks(b.rt) } }
  if (rw === 'sama' && rt === 'sama') return { nilai: 0.85, kata: 'tepat', alasan: { kode: 'rt-rw-sama', rt: nomorTeks(a.rt), rw: nomorTeks(a.rw) } }
  return rw === 'sama' ? { nilai: 0.65, kata: 'sama', alasan: { kode: 'rw-sama', rw: nomorTeks(a.rw) } } : null
}

function banding(a: readonly number[], b: readonly number[]): 'sama' | 'beda' | null {
  if (a.length === 0 || b.length === 0) return null
  return a.some((n) => b.includes(n)) ? 'sama' : 'beda'
}

function nomorTeks(nomor: readonly number[]): string {
  return nomor.map((n) => String(n).padStart(2, '0')).join(', ')
}

const SELOKUS = 0.6

function petunjukLokus(a: readonly KataCiri[], b: readonly KataCiri[]): Petunjuk | null {
  if (a.length === 0 || b.length === 0) return null
  const sama = a.filter((k) => b.some((l) => k.kata === l.kata || selisihNama(k.kata, l.kata) !== null))
  const bagian = sama.length / Math.max(a.length, b.length)
  return bagian >= SELOKUS && sama.length > 1 ? { nilai: 0.75, kata: 'sama', alasan: { kode: 'lokus-sama', kata: sama.map((k) => k.kata).join(' ') } } : null
}

function petunjukWilayah(a: string | null, b: string | null): Petunjuk | null {
  if (a === null || b === null) return null
  if (a === b) return { nilai: 0.35, kata: 'netral', alasan: { kode: 'desa-sama' } }
  if (a.slice(0, 8) === b.slice(0, 8)) return { nilai: 0.15, kata: 'beda', alasan: { kode: 'kecamatan-sama' } }
  return { nilai: 0, kata: 'beda', alasan: { kode: 'kecamatan-beda' } }
}
