import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  akarPenuh,
  hashDaun,
  type Hash,
  hashSimpul,
  isSambung,
  isTermuat,
  lipatAkar,
  type Rentang,
  rentangSambung,
  rentangTermuat,
  simpulRentang,
} from '#src/modules/jejak/bukti.ts'

const hash: Hash = (isi) => createHash('sha256').update(isi).digest()
const hex = (b: Uint8Array): string => Buffer.from(b).toString('hex')
const bita = (h: string): Uint8Array => Buffer.from(h, 'hex')

/** The eight leaves that certificate-transparency-go and RFC 6962's reference code publish with their roots and proofs. */
const ISI = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const AKAR = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const daun = ISI.map((i) => hashDaun(hash, bita(i)))

function akarRentang(d: readonly Uint8Array[], r: Rentang): Uint8Array {
  const simpul = simpulRentang(r).map(({ tingkat, nomor }) => akarPenuh(hash, d.slice(nomor * 2 ** tingkat, (nomor + 1) * 2 ** tingkat)))
  return lipatAkar(hash, simpul)
}

const termuat = (d: readonly Uint8Array[], nomor: number, ukuran: number): Uint8Array[] => rentangTermuat(nomor, ukuran).map((r) => akarRentang(d, r))
const sambung = (d: readonly Uint8Array[], lama: number, baru: number): Uint8Array[] => rentangSambung(lama, baru).map((r) => akarRentang(d, r))

describe('bukti pohon (RFC 9162, vektor RFC 6962)', () => {
  it('S2-13: akar delapan daun yang dikenal', () => {
    expect(AKAR.map((_, i) => hex(akarRentang(daun, { dari: 0, sampai: i + 1 })))).toEqual(AKAR)
  })

  it('bukti termuat yang diterbitkan', () => {
    const kasus: readonly (readonly [number, number, readonly string[]])[] = [
      [0, 1, []],
      [
        0,
        8,
        [
          '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
          '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
          '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
        ],
      ],
      [
        5,
        8,
        [
          'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
          'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
          'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
        ],
      ],
      [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
      [
        1,
        5,
        [
          '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
          '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
          'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
        ],
      ],
    ]
    for (const [nomor, ukuran, jalur] of kasus) {
      expect(termuat(daun, nomor, ukuran).map(hex)).toEqual(jalur)
      expect(isTermuat(hash, { nomor, ukuran, daun: daun[nomor] ?? bita(''), jalur: jalur.map(bita) }, bita(AKAR[ukuran - 1] ?? ''))).toBe(true)
    }
  })

  it('bukti sambung yang diterbitkan', () => {
    const kasus: readonly (readonly [number, number, readonly string[]])[] = [
      [1, 1, []],
      [
        1,
        8,
        [
          '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
          '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
          '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
        ],
      ],
      [
        6,
        8,
        [
          '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
          'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
          'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
        ],
      ],
      [2, 5, ['5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e', 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b']],
    ]
    for (const [lama, baru, jalur] of kasus) {
      expect(sambung(daun, lama, baru).map(hex)).toEqual(jalur)
      expect(isSambung(hash, { lama, baru, akarLama: bita(AKAR[lama - 1] ?? ''), akarBaru: bita(AKAR[baru - 1] ?? ''), jalur: jalur.map(bita) })).toBe(true)
    }
  })

  const pohon = fc.array(fc.uint8Array({ minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 300 })
  const letak = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

  it('pohon berukuran sembarang: setiap bukti berlaku, dan tidak bagi daun, nomor, ukuran atau akar lain', () => {
    fc.assert(
      fc.property(pohon, letak, letak, (isi, a, b) => {
        const d = isi.map((x) => hashDaun(hash, x))
        const ukuran = 1 + Math.floor(a * d.length)
        const nomor = Math.floor(b * ukuran)
        const akar = akarRentang(d, { dari: 0, sampai: ukuran })
        const bukti = { nomor, ukuran, daun: d[nomor] ?? bita(''), jalur: termuat(d, nomor, ukuran) }
        expect(isTermuat(hash, bukti, akar)).toBe(true)
        expect(isTermuat(hash, { ...bukti, daun: hash(bukti.daun) }, akar)).toBe(false)
        expect(isTermuat(hash, bukti, hash(akar))).toBe(false)
        expect(isTermuat(hash, { ...bukti, nomor: nomor + ukuran }, akar)).toBe(false)
        expect(isTermuat(hash, { ...bukti, jalur: [...bukti.jalur, akar] }, akar)).toBe(false)
        expect(isTermuat(hash, { ...bukti, jalur: bukti.jalur.slice(1) }, akar)).toBe(bukti.jalur.length === 0)
      }),
      { numRuns: 60 },
    )
  })

  it('pohon yang tumbuh menyambung yang lama; yang ekornya ditulis ulang tidak', () => {
    fc.assert(
      fc.property(pohon, letak, letak, (isi, a, b) => {
        const d = isi.map((x) => hashDaun(hash, x))
        const baru = 1 + Math.floor(a * d.length)
        const lama = 1 + Math.floor(b * baru)
        const akarLama = akarRentang(d, { dari: 0, sampai: lama })
        const akarBaru = akarRentang(d, { dari: 0, sampai: baru })
        expect(isSambung(hash, { lama, baru, akarLama, akarBaru, jalur: sambung(d, lama, baru) })).toBe(true)
        const palsu = d.with(lama - 1, hash(akarLama))
        const akarPalsu = akarRentang(palsu, { dari: 0, sampai: baru })
        expect(isSambung(hash, { lama, baru, akarLama, akarBaru: akarPalsu, jalur: sambung(palsu, lama, baru) })).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  it('pohon kosong mendahului semua pohon; ukuran yang bukan bilangan bulat ditolak', () => {
    const [satu = bita('')] = daun
    expect(isSambung(hash, { lama: 0, baru: 1, akarLama: hash(bita('')), akarBaru: satu, jalur: [] })).toBe(true)
    expect(isSambung(hash, { lama: 2, baru: 1, akarLama: satu, akarBaru: satu, jalur: [] })).toBe(false)
    expect(isTermuat(hash, { nomor: 0.5, ukuran: 1, daun: satu, jalur: [] }, satu)).toBe(false)
    expect(hex(hashSimpul(hash, satu, satu))).toHaveLength(64)
  })
})
