import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { ButirDiindeks } from '#src/modules/kamus-usulan/indeks-kamus.ts'

/** The list and the keystrokes of bench/cari-kamus.ts: the same every time. */

const AKAR = path.resolve(import.meta.dirname, '..')
const BANYAK = 10_000
const SASARAN = 160

const Nama = z.object({ nama: z.string() })
const IMBUHAN = [
  '',
  'untuk kelompok tani',
  'bagi keluarga miskin',
  'di kawasan pesisir',
  'tahap lanjutan',
  'skala kecamatan',
  'dengan swadaya masyarakat',
  'untuk penyandang disabilitas',
  'di daerah rawan banjir',
  'bagi pemuda dan remaja',
  'bersama lembaga adat',
  'tingkat kelurahan',
  'dekat kawasan industri',
  'bagi perempuan kepala keluarga',
  'di permukiman padat',
  'untuk daerah terpencil',
]
const AWALAN = ['', 'Penguatan', 'Pendampingan', 'Pengembangan']

function bacaNama(berkas: string): string[] {
  return z
    .array(Nama)
    .parse(parse(readFileSync(path.join(AKAR, berkas)), { columns: true }))
    .map((b) => b.nama.trim())
}

/** 10,000 distinct names: those of the demo's catalogue and of the nomenclature, and variants of them. */
export function susunDaftar(): ButirDiindeks[] {
  const dasar = [
    ...new Set([...bacaNama('contoh/bekasi/kamus.csv'), ...bacaNama('db/acuan/nomenklatur-1317.csv'), ...bacaNama('db/acuan/nomenklatur-2027.csv')]),
  ]
  const nama = new Set<string>()
  for (const imbuhan of IMBUHAN) for (const awal of AWALAN) for (const d of dasar) nama.add([awal, d, imbuhan].filter(Boolean).join(' '))
  return [...nama].slice(0, BANYAK).map((n, i) => ({ kode: String(i), nama: n, uraian: null, kataKunci: [], perangkatDaerah: '', larangan: null }))
}

export function acakBerbenih(benih: number): () => number {
  let n = benih
  return () => {
    n = (n * 1_103_515_245 + 12_345) % 2_147_483_648
    return n / 2_147_483_648
  }
}

/** One slip in a word of at least five letters: a letter lost, doubled, changed, or swapped with its neighbour. */
function salahKetik(nama: string, acak: () => number): string {
  const kata = [...nama.matchAll(/[a-z]{5,}/gi)]
  const pilih = kata[Math.floor(acak() * kata.length)]
  if (pilih === undefined) return nama
  const i = pilih.index + 1 + Math.floor(acak() * (pilih[0].length - 2))
  const [a, b] = [nama.charAt(i), nama.charAt(i + 1)]
  const ganti = ['', a + a, String.fromCodePoint(97 + Math.floor(acak() * 26)), b + a][Math.floor(acak() * 4)] ?? ''
  return nama.slice(0, i) + ganti + nama.slice(i + (ganti === b + a ? 2 : 1))
}

export interface Sasaran {
  readonly nama: string
  /** What is typed, letter by letter. */
  readonly ketik: string
}

export function susunSasaran(daftar: readonly ButirDiindeks[]): Sasaran[] {
  const acak = acakBerbenih(7)
  return Array.from({ length: SASARAN }, () => {
    const nama = daftar[Math.floor(acak() * daftar.length)]?.nama ?? ''
    return { nama, ketik: salahKetik(nama.toLowerCase(), acak) }
  })
}
