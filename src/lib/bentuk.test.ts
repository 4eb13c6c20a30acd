import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bersihkanTeks, Teks } from '#src/lib/bentuk.ts'

describe('teks yang diketik orang', () => {
  it('tanda pembalik arah dan huruf tak tampak hilang; yang tampak tetap', () => {
    expect(Teks(50).parse('Jalan \u202Egnatab\u202C RT\u200B 03')).toBe('Jalan gnatab RT 03')
    expect(Teks(50).parse('Kè\u00ADca\u2060matan\uFEFF Ṣukasari')).toBe('Kècamatan Ṣukasari')
    expect(Teks(50).parse('ꦱꦸꦫꦏꦂꦠ')).toBe('ꦱꦸꦫꦏꦂꦠ')
  })

  it('dua tulisan yang tampak sama menjadi sama', () => {
    expect(Teks(50).parse('Cafe\u0301')).toBe(Teks(50).parse('Café'))
  })

  it('huruf tak tampak tidak dapat mengisi teks kosong', () => {
    expect(Teks(50, 5).safeParse('\u200B\u200B\u3164\u200B\u200B\u200B').success).toBe(false)
  })

  it('tumpukan aksen dipangkas, huruf kendali ditolak', () => {
    expect(bersihkanTeks(`a${'\u0316'.repeat(200)}`).length).toBeLessThan(7)
    expect(Teks(50).safeParse('a\u0007b').success).toBe(false)
  })

  it('membersihkan dua kali sama dengan sekali, untuk teks apa pun', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (t) => {
        expect(bersihkanTeks(bersihkanTeks(t))).toBe(bersihkanTeks(t))
      }),
    )
  })
})
