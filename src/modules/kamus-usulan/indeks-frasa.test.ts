import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { bangunIndeks, cariDiIndeks } from '#src/modules/kamus-usulan/indeks-kamus.ts'

/*
 * Phrases of villagers with their right items, written down before the index existed. The half `latih` may be looked at while the
 * dictionaries are worked on; of the half `uji` only the sum is ever read, so a failure here names no phrase of it.
 */

const CONTOH = path.resolve(import.meta.dirname, '../../../contoh/bekasi')
const Butir = z.object({ kode: z.string(), nama: z.string(), uraian: z.string(), kata_kunci: z.string(), perangkat: z.string(), larangan: z.string() })
const Frasa = z.object({ frasa: z.string(), kode: z.string(), belahan: z.enum(['latih', 'uji']) })

function baca<S extends z.ZodType>(baris: S, berkas: string): z.output<S>[] {
  return z.array(baris).parse(parse(readFileSync(path.join(CONTOH, berkas)), { columns: true }))
}

const indeks = bangunIndeks(
  baca(Butir, 'kamus.csv').map((b) => ({
    kode: b.kode,
    nama: b.nama,
    uraian: b.uraian,
    kataKunci: b.kata_kunci.split('|').filter((k) => k !== ''),
    perangkatDaerah: b.perangkat,
    larangan: b.larangan === '' ? null : b.larangan,
  })),
)
const frasa = baca(Frasa, 'frasa-kamus.csv')

function kenaTiga(belahan: 'latih' | 'uji'): { banyak: number; bagian: number } {
  const daftar = frasa.filter((f) => f.belahan === belahan)
  const kena = daftar.filter((f) => {
    const tiga = cariDiIndeks(indeks, f.frasa, 3).hasil.map((h) => h.butir.kode)
    return f.kode.split('|').some((kode) => tiga.includes(kode))
  })
  return { banyak: daftar.length, bagian: kena.length / daftar.length }
}

describe('butir yang dimaksud warga ada di antara tiga teratas', () => {
  test.each([['latih'], ['uji']] as const)('pada belahan %s sedikitnya 9 dari 10 frasa', (belahan) => {
    const { banyak, bagian } = kenaTiga(belahan)
    expect(banyak).toBeGreaterThanOrEqual(100)
    expect(bagian, `hit@3 ${belahan}: ${(100 * bagian).toFixed(1)} %`).toBeGreaterThanOrEqual(0.9)
    console.log(`hit@3 ${belahan}: ${(100 * bagian).toFixed(1)} % dari ${banyak} frasa`)
  })
})
