import { describe, expect, it } from 'vitest'
import { createPembatas } from '#src/lib/batas-laju.ts'

describe('batas laju', () => {
  it('sebanyak batasnya sekaligus, lalu menunggu; sesudah menunggu boleh lagi', () => {
    const p = createPembatas(60)
    for (let i = 0; i < 60; i += 1) expect(p.ambil('a', 0).boleh).toBe(true)
    expect(p.ambil('a', 0)).toEqual({ boleh: false, batas: 60, sisa: 0, detik: 1 })
    expect(p.ambil('a', 999).boleh).toBe(false)
    expect(p.ambil('a', 1000).boleh).toBe(true)
    expect(p.ambil('a', 1000).boleh).toBe(false)
  })

  it('satu pengirim tidak menghabiskan jatah yang lain', () => {
    const p = createPembatas(1)
    expect(p.ambil('a', 0).boleh).toBe(true)
    expect(p.ambil('a', 0)).toMatchObject({ boleh: false, detik: 60 })
    expect(p.ambil('b', 0).boleh).toBe(true)
  })

  it('jam yang mundur tidak menambah jatah, dan banyak pengirim tidak menghapus yang sedang dibatasi', () => {
    const p = createPembatas(1)
    p.ambil('a', 60_000)
    expect(p.ambil('a', 0).boleh).toBe(false)
    for (let i = 0; i < 20_000; i += 1) p.ambil(`banyak-${i}`, 1)
    p.ambil('a', 60_000)
    for (let i = 0; i < 100; i += 1) p.ambil(`lain-${i}`, 61_500)
    expect(p.ambil('a', 61_500).boleh).toBe(false)
  })
})
