import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kenaliIsi } from '#src/modules/berkas/isi-berkas.ts'
import { isRupaSama, jarakRupa, pitaRupa, susunRupa } from '#src/modules/berkas/rupa.ts'

const abu = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 72, maxLength: 72 })

describe('rupa foto', () => {
  it('64 bit, sama dengan dirinya, dan jaraknya simetris', () => {
    fc.assert(
      fc.property(abu, abu, (a, b) => {
        const [x, y] = [susunRupa(a), susunRupa(b)]
        expect(x).toMatch(/^[0-9a-f]{16}$/)
        expect([jarakRupa(x, x), jarakRupa(x, y)]).toEqual([0, jarakRupa(y, x)])
      }),
    )
  })

  it('lebih terang atau lebih kontras tetap rupa yang sama', () => {
    fc.assert(
      fc.property(abu, fc.integer({ min: 1, max: 4 }), fc.integer({ min: -50, max: 50 }), (a, kali, tambah) => {
        expect(susunRupa(a.map((n) => n * kali + tambah))).toBe(susunRupa(a))
      }),
    )
  })

  it('dua rupa yang bertemu di satu pita belum tentu sama: jaraknya yang memutuskan', () => {
    expect(isRupaSama('00ff00ff00ff00ff', '00ff00ff00ff00fe')).toBe(true)
    expect(isRupaSama('00ff00ff00ff00ff', '00ffff00ff00ff00')).toBe(false)
  })

  it('langit kosong tidak menjadi pita: jutaan foto akan bertemu di sana', () => {
    expect(pitaRupa('0000000000000000')).toEqual([])
    expect(pitaRupa('0000ffff00ff8001').map((p) => p.pita)).toEqual([2])
  })
})

describe('isi berkas dikenali dari bitanya', () => {
  const teks = (t: string) => new TextEncoder().encode(t)
  it('PDF utuh, bukan PDF terpotong; program yang bernama jpg bukan apa-apa', () => {
    expect(kenaliIsi(teks('%PDF-1.7 … %%EOF\n'))).toBe('pdf')
    expect(kenaliIsi(teks('%PDF-1.7 …'))).toBeNull()
    expect(kenaliIsi(teks('MZ\u0090\u0000 program'))).toBeNull()
    expect(kenaliIsi(teks('PK\u0003\u0004 xl/workbook.xml'))).toBe('xlsx')
    expect(kenaliIsi(teks('PK\u0003\u0004 word/document.xml'))).toBe('docx')
    expect(kenaliIsi(teks('PK\u0003\u0004 apa saja'))).toBeNull()
    expect(kenaliIsi(new Uint8Array())).toBeNull()
  })
})
