import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Butir, hitungPengangkat, hitungPeringkat, hitungSebaran, type Lapangan, rentangBobot, susunLapangan } from '#src/modules/penilaian/peringkat.ts'

const KODE = ['a', 'b', 'c'] as const

const arbKriteria = fc.tuple(fc.integer({ min: 1, max: 998 }), fc.integer({ min: 1, max: 998 })).map(([p, q]): Lapangan['kriteria'] => {
  const [x, y] = p < q ? [p, q] : [q, p]
  return [x, y - x, 1000 - y].map((bobot, i) => ({ kode: KODE[i] ?? '', bobot, maks: [5, 7, 100][i] ?? 5 }))
})

/** Few different values, so that ties are common. */
const arbButir = (banyak: number) =>
  fc
    .array(
      fc.record({
        n: fc.tuple(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 1, max: 15 }), fc.integer({ min: 1, max: 15 })),
        rupiah: fc.integer({ min: 1, max: 50 }),
      }),
      {
        minLength: 2,
        maxLength: banyak,
      },
    )
    .map((semua) =>
      semua.map(({ n, rupiah }, i): Butir => ({
        pengajuanId: `u${i}`,
        nomor: String(i).padStart(3, '0'),
        rupiah,
        penerima: i % 3 === 0 ? null : i % 2,
        diajukanPada: null,
        nilai: Object.fromEntries(KODE.map((k, j) => [k, { jumlah: n[j] ?? 1, banyak: 3 }])),
      })),
    )
const arbLapangan = (banyak = 8) => fc.tuple(arbKriteria, arbButir(banyak)).map(([k, b]) => ({ kriteria: k, butir: b, l: susunLapangan(k, b) }))

const urutan = (l: Lapangan) => hitungPeringkat(l, null).map((h) => h.pengajuanId)

/** The same field with one weight at `atas/bawah`, the others in proportion; weights need not make a thousand for the order. */
function padaBobot(kriteria: Lapangan['kriteria'], butir: readonly Butir[], x: number, [atas, bawah]: readonly [bigint, bigint]): string[] {
  const sisa = 1000 - (kriteria[x]?.bobot ?? 0)
  const baru = kriteria.map((k, i) => ({ ...k, bobot: i === x ? Number(atas) * sisa : Number(bawah - atas) * k.bobot }))
  return urutan(susunLapangan(baru, butir))
}

function pecah(teks: string): [bigint, bigint] {
  const [a = '0', b = '1'] = teks.split('/')
  return [BigInt(a), BigInt(b)]
}

describe('peringkat', () => {
  const kriteria = [
    { kode: 'a', bobot: 600, maks: 5 },
    { kode: 'b', bobot: 400, maks: 5 },
  ]
  const butir = (id: string, a: number, b: number, lain: Partial<Butir> = {}): Butir => ({
    pengajuanId: id,
    nomor: id,
    rupiah: 100,
    penerima: null,
    diajukanPada: null,
    nilai: { a: { jumlah: a, banyak: 3 }, b: { jumlah: b, banyak: 3 } },
    ...lain,
  })

  it('S2-12: tanpa kriteria pertama, yang pertama juga tidak lagi memecah seri', () => {
    const hasil = hitungPeringkat(susunLapangan(kriteria, [butir('001', 6, 9), butir('002', 12, 9)]), null)
    expect(hasil.map((h) => [h.pengajuanId, h.kriteria[0]?.peringkatTanpa])).toEqual([
      ['002', 2],
      ['001', 1],
    ])
  })

  it('S2-12: skor, sumbangan tiap kriteria dan garis pagu dihitung tepat; sesudah garis tidak ada yang naik', () => {
    const l = susunLapangan(kriteria, [butir('x', 15, 10), butir('y', 9, 15, { rupiah: 900 }), butir('z', 3, 3)])
    const hasil = hitungPeringkat(l, 500)
    expect(hasil.map((h) => [h.pengajuanId, h.skor, h.kumulatif, h.diAtasGaris])).toEqual([
      ['x', '86.67', 100, true],
      ['y', '76.00', 1000, false],
      ['z', '20.00', 1100, false],
    ])
    expect(hasil[0]?.kriteria).toEqual([
      { kode: 'a', rata: '5.00', sumbangan: '60.00', peringkatTanpa: 2 },
      { kode: 'b', rata: '3.33', sumbangan: '26.67', peringkatTanpa: 1 },
    ])
  })

  it('skor sama: kriteria pertama, lalu penerima, tanggal, nomor; yang tanpa data paling akhir', () => {
    const sama = [
      butir('n2', 9, 9),
      butir('n1', 9, 9),
      butir('lama', 9, 9, { penerima: 10, diajukanPada: '2024-01-01' }),
      butir('baru', 9, 9, { penerima: 10, diajukanPada: '2024-01-02' }),
      butir('banyak', 9, 9, { penerima: 11 }),
      butir('a-tinggi', 11, 6, {}),
    ]
    const hasil = hitungPeringkat(susunLapangan(kriteria, sama), null)
    expect(hasil.map((h) => h.pengajuanId)).toEqual(['a-tinggi', 'banyak', 'lama', 'baru', 'n1', 'n2'])
    expect(hasil.every((h) => h.seri && h.diAtasGaris === null)).toBe(true)
  })

  it('urutan tidak bergantung pada urutan masuk', () => {
    fc.assert(
      fc.property(arbLapangan(), ({ kriteria: k, butir: b, l }) => {
        expect(urutan(susunLapangan(k, b.toReversed()))).toEqual(urutan(l))
      }),
    )
  })

  it('nilai yang naik tidak pernah menurunkan peringkat', () => {
    fc.assert(
      fc.property(arbLapangan(), fc.nat(), fc.constantFrom(...KODE), ({ kriteria: k, butir: b, l }, pilih, kode) => {
        const satu = b[pilih % b.length]
        if (satu === undefined) return
        const naik = b.map((x) => (x === satu ? { ...x, nilai: { ...x.nilai, [kode]: { jumlah: (x.nilai[kode]?.jumlah ?? 0) + 1, banyak: 3 } } } : x))
        expect(urutan(susunLapangan(k, naik)).indexOf(satu.pengajuanId)).toBeLessThanOrEqual(urutan(l).indexOf(satu.pengajuanId))
      }),
    )
  })

  it('garis pagu: yang di atas muat bersama, dan yang pertama di bawah tidak muat lagi', () => {
    fc.assert(
      fc.property(arbLapangan(), fc.integer({ min: 0, max: 300 }), ({ l, butir: b }, pagu) => {
        const hasil = hitungPeringkat(l, pagu)
        const harga = new Map(b.map((x) => [x.pengajuanId, x.rupiah]))
        const atas = hasil.filter((h) => h.diAtasGaris === true)
        const isi = atas.reduce((n, h) => n + (harga.get(h.pengajuanId) ?? 0), 0)
        expect(isi).toBeLessThanOrEqual(pagu)
        expect(hasil.slice(0, atas.length)).toEqual(atas)
        const berikut = hasil[atas.length]
        expect(berikut === undefined || isi + (harga.get(berikut.pengajuanId) ?? 0) > pagu).toBe(true)
      }),
    )
  })

  it('rentang bobot tepat: pada batas yang termasuk urutan bertahan, sedikit di luarnya tidak', () => {
    fc.assert(
      fc.property(arbLapangan(5), fc.nat({ max: 2 }), ({ kriteria: k, butir: b, l }, x) => {
        const r = rentangBobot(l, KODE[x] ?? '')
        if (r === null) return
        const semula = urutan(l)
        for (const [sisi, arah] of [
          [r.dari, -1n],
          [r.sampai, 1n],
        ] as const) {
          const [atas, bawah] = pecah(sisi.tepat)
          expect(JSON.stringify(padaBobot(k, b, x, [atas, bawah])) === JSON.stringify(semula)).toBe(sisi.termasuk)
          const jauh = 1_000_000_000n
          const luar: [bigint, bigint] = [atas * jauh + arah * bawah, bawah * jauh]
          if (luar[0] < 0n || luar[0] > luar[1]) continue
          expect(padaBobotBesar(k, b, x, luar)).not.toEqual(semula)
          expect(padaBobotBesar(k, b, x, [atas * jauh - arah * bawah, bawah * jauh])).toEqual(semula)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('yang mengangkat di atas garis benar mengangkat, dan tidak berlebih', () => {
    fc.assert(
      fc.property(arbLapangan(6), fc.integer({ min: 1, max: 120 }), ({ kriteria: k, butir: b, l }, pagu) => {
        const bawah = hitungPeringkat(l, pagu).find((h) => h.diAtasGaris === false)
        const ini = b.find((x) => x.pengajuanId === bawah?.pengajuanId)
        if (ini === undefined) return
        const naik = hitungPengangkat(l, ini.pengajuanId, pagu)
        const coba = (ganti: Partial<Butir>, bobot = k) => {
          const baru = susunLapangan(
            bobot,
            b.map((x) => (x === ini ? { ...x, ...ganti } : x)),
          )
          return hitungPeringkat(baru, pagu).find((h) => h.pengajuanId === ini.pengajuanId)?.diAtasGaris
        }
        const harga = naik?.rupiahPaling ?? 0
        expect([coba({ rupiah: Math.max(harga, 1) }), coba({ rupiah: harga + 1 })]).toEqual([harga > 0, false])
        for (const { kode, sekurangnya } of naik?.nilai ?? []) {
          const pada = (seratus: number) => coba({ nilai: { ...ini.nilai, [kode]: { jumlah: seratus, banyak: 100 } } })
          const maks = (k.find((x) => x.kode === kode)?.maks ?? 0) * 100
          const cukup = sekurangnya === null ? maks + 1 : Math.round(Number(sekurangnya) * 100)
          expect([pada(Math.min(cukup, maks)), pada(cukup - 1)]).toEqual([sekurangnya !== null, false])
        }
        for (const [x, { bobot }] of (naik?.bobot ?? []).entries()) {
          if (bobot === null) continue
          const sisa = 1000 - (k[x]?.bobot ?? 0)
          const ubah = k.map((c, i) => ({ ...c, bobot: i === x ? bobot * sisa : (1000 - bobot) * c.bobot }))
          expect(coba({}, ubah)).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('satu kriteria saja: tidak ada bobot yang dapat digeser, tidak ada peringkat tanpanya', () => {
    const l = susunLapangan([{ kode: 'a', bobot: 1000, maks: 5 }], [butir('x', 15, 0), butir('y', 3, 0)])
    expect(rentangBobot(l, 'a')).toBeNull()
    expect(hitungPeringkat(l, 100)[1]?.kriteria[0]?.peringkatTanpa).toBeNull()
    expect(hitungPengangkat(l, 'y', 100)).toEqual({ rupiahPaling: null, nilai: [{ kode: 'a', sekurangnya: null }], bobot: [{ kode: 'a', bobot: null }] })
    expect(hitungPengangkat(l, 'x', 100)).toBeNull()
    expect(susunLapangan([], []).penuh).toBe(1n)
  })

  it('sebaran penilai: terendah dan tertinggi tiap kriteria yang dinilai orang', () => {
    expect(
      hitungSebaran(
        [{ kode: 'a' }, { kode: 'b' }],
        [2, 5, 3].map((nilai) => ({ kriteria: 'a', nilai })),
      ),
    ).toEqual([{ kode: 'a', terendah: 2, tertinggi: 5 }])
  })
})

/** A check of its own with whole numbers beyond what a weight field holds: scores compared directly. */
function padaBobotBesar(kriteria: Lapangan['kriteria'], butir: readonly Butir[], x: number, [atas, bawah]: readonly [bigint, bigint]): string[] {
  const sisa = BigInt(1000 - (kriteria[x]?.bobot ?? 0))
  const bobot = kriteria.map((k, i) => (i === x ? atas * sisa : (bawah - atas) * BigInt(k.bobot)))
  const l = susunLapangan(kriteria, butir)
  const skor = (b: (typeof l.butir)[number]) => b.unit.reduce((n, u, i) => n + u * (bobot[i] ?? 0n), 0n)
  const seri = urutan(susunLapangan([{ kode: kriteria[0]?.kode ?? '', bobot: 1000, maks: kriteria[0]?.maks ?? 1 }], butir))
  return l.butir
    .toSorted((a, b) => {
      if (skor(a) === skor(b)) return seri.indexOf(a.pengajuanId) - seri.indexOf(b.pengajuanId)
      return skor(a) > skor(b) ? -1 : 1
    })
    .map((b) => b.pengajuanId)
}
