import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { daftarKatalog, type Kalimat } from './bahasa.ts'

const AKAR = path.resolve(import.meta.dirname, '..')
const berkas = readdirSync(AKAR, { recursive: true, encoding: 'utf8' }).filter((f) => /\.tsx?$/.test(f) && !f.endsWith('.test.ts'))
const sumber = berkas.filter((f) => !f.endsWith('.kata.ts')).map((f) => readFileSync(path.join(AKAR, f), 'utf8'))

for (const f of berkas.filter((b) => b.endsWith('.kata.ts'))) await import(path.join(AKAR, f))
await import('../components/halaman-tak-ada.tsx')

/** Every literal between quotes, and the fixed head of every key that is put together: `tahap.${…}`. */
const harfiah = new Set(sumber.flatMap((isi) => [...isi.matchAll(/['`]([\w.-]+)['`]/g)].map((c) => c[1] ?? '')))
const awalan = new Set(sumber.flatMap((isi) => [...isi.matchAll(/`([\w.-]+\.)\$\{/g)].map((c) => c[1] ?? '')))

const isDipakai = (kunci: string): boolean => harfiah.has(kunci) || [...awalan].some((a) => kunci.startsWith(a))
// A government's own term belongs to the Indonesian sentence; the English one may say it in English.
const rujukan = (kalimat: string): string[] => [...kalimat.matchAll(/\{\{(?!istilah\.)([^},]+)/g)].map((c) => c[1] ?? '').toSorted()

function masalah(kunci: string, { id, en, enSatu = en }: Kalimat): string[] {
  const temuan: string[] = []
  if (!isDipakai(kunci)) temuan.push(`tidak dipakai: ${kunci}`)
  if (id.trim() === '' || en.trim() === '') temuan.push(`kosong: ${kunci}`)
  for (const terjemahan of [en, enSatu]) if (rujukan(terjemahan).join() !== rujukan(id).join()) temuan.push(`menyebut hal lain: ${kunci}`)
  return temuan
}

describe('kata ruang kerja', () => {
  it.each([...daftarKatalog()])('katalog %s: setiap kunci dipakai, kedua bahasa lengkap dan menyebut hal yang sama', (_, katalog) => {
    expect(Object.entries(katalog).flatMap(([kunci, kalimat]) => masalah(kunci, kalimat))).toEqual([])
  })
  it('semua katalog terdaftar', () => {
    expect(daftarKatalog().size).toBeGreaterThan(12)
  })
})
