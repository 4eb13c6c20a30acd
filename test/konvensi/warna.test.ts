import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const AKAR = path.resolve(import.meta.dirname, '../..')

/** The colours of a stylesheet, light and dark: the second time a name is given is the dark one. */
function bacaWarna(berkas: string): Map<string, string[]> {
  const warna = new Map<string, string[]>()
  for (const [, nama = '', nilai = ''] of readFileSync(path.join(AKAR, berkas), 'utf8').matchAll(/(--[a-z0-9-]+): (#[0-9a-f]{3,6});/g)) {
    const penuh = nilai.length === 4 ? nilai.replaceAll(/[0-9a-f]/g, '$&$&') : nilai
    warna.set(nama, [...(warna.get(nama) ?? []), penuh])
  }
  return warna
}

describe('warna', () => {
  it('halaman publik dan ruang kerja memakai warna yang sama, terang dan gelap', () => {
    const portal = bacaWarna('src/portal/portal.css')
    const kerja = bacaWarna('web/src/gaya/token.css')
    const bersama = [...portal.keys()].filter((n) => kerja.has(n))
    expect(bersama.length).toBeGreaterThan(20)
    const beda = bersama.filter((n) => portal.get(n)?.[0] !== kerja.get(n)?.[0] || portal.get(n)?.[1] !== kerja.get(n)?.[1])
    expect(beda).toEqual([])
  })
})
