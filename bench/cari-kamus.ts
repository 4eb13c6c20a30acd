import MiniSearch from 'minisearch'
import { bangunIndeks, cariDiIndeks } from '#src/modules/kamus-usulan/indeks-kamus.ts'
import { type Sasaran, susunDaftar, susunSasaran } from './daftar-cari.ts'

/*
 * Searching the catalogue as one types, over 10,000 items, beside MiniSearch (prefix, fuzzy 0.2) on the same list and the same
 * keystrokes, each target with one slip. "Found": the wanted item is among the first ten after the last letter. Both take turns at
 * every keystroke, so that a neighbour on the machine disturbs both alike. Usage: node --expose-gc bench/cari-kamus.ts
 */

const BATAS = 10

function ingatan(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers
}

function bangun<T>(nama: string, buat: () => T): T {
  const sebelum = ingatan()
  const mulai = performance.now()
  const hasil = buat()
  const lama = performance.now() - mulai
  console.log(`${nama}: dibangun ${lama.toFixed(0)} ms, ${((ingatan() - sebelum) / 1_048_576).toFixed(1)} MB`)
  return hasil
}

interface Mesin {
  readonly nama: string
  readonly cari: (teks: string) => string[]
  readonly lama: number[]
  /** Processor time, steadier than the clock on a machine with neighbours. */
  readonly cpu: number[]
  ditemukan: number
}

const daftar = susunDaftar()
const sasaran = susunSasaran(daftar)
const indeks = bangun('Selaras', () => bangunIndeks(daftar))
const mini = bangun('MiniSearch', () => {
  const m = new MiniSearch({ fields: ['nama'], idField: 'kode', searchOptions: { prefix: true, fuzzy: 0.2 } })
  m.addAll(daftar)
  return m
})
const nama = new Map(daftar.map((d) => [d.kode, d.nama]))
const mesin: Mesin[] = [
  { nama: 'Selaras', cari: (teks) => cariDiIndeks(indeks, teks, BATAS).hasil.map((h) => h.butir.nama), lama: [], cpu: [], ditemukan: 0 },
  {
    nama: 'MiniSearch',
    cari: (teks) =>
      mini
        .search(teks)
        .slice(0, BATAS)
        .map((h) => nama.get(String(h.id)) ?? ''),
    lama: [],
    cpu: [],
    ditemukan: 0,
  },
]

function ketik(s: Sasaran, panjang: number, catat: boolean): void {
  for (const m of panjang % 2 === 0 ? mesin : mesin.toReversed()) {
    const cpu = process.cpuUsage()
    const mulai = performance.now()
    const hasil = m.cari(s.ketik.slice(0, panjang))
    const lama = performance.now() - mulai
    const { user, system } = process.cpuUsage(cpu)
    if (catat) m.lama.push(lama)
    if (catat) m.cpu.push((user + system) / 1000)
    if (catat && panjang === s.ketik.length && hasil.includes(s.nama)) m.ditemukan += 1
  }
}

function ketikSemua(catat: boolean): void {
  for (const s of sasaran) for (let i = 1; i <= s.ketik.length; i += 1) ketik(s, i, catat)
}

ketikSemua(false)
// What was looked up before must not be remembered from the warm-up.
indeks.ingatan.clear()
ketikSemua(true)

const pada = (lama: readonly number[], q: number): string => (lama.toSorted((a, b) => a - b)[Math.floor(lama.length * q)] ?? 0).toFixed(2)
console.log(`${daftar.length} butir, ${sasaran.length} sasaran, ${mesin[0]?.lama.length} ketukan`)
for (const m of mesin) {
  console.log(
    `${m.nama}: p50 ${pada(m.lama, 0.5)} ms, p99 ${pada(m.lama, 0.99)} ms; prosesor p50 ${pada(m.cpu, 0.5)} ms, p99 ${pada(m.cpu, 0.99)} ms; ditemukan ${(m.ditemukan / sasaran.length).toFixed(3)}`,
  )
}
