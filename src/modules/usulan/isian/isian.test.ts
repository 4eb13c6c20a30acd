import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kuantitas } from '#src/lib/kuantitas.ts'
import { kaliKoefisien, type Koefisien, periksaRincian } from '#src/modules/usulan/isian/rincian-usulan.ts'
import { type BahanSmart, DAFTAR_SMART, hitungSmart } from '#src/modules/usulan/isian/smart.ts'
import { susunTempat } from '#src/modules/usulan/isian/tempat-usulan.ts'
import type { Posisi } from '#src/modules/wilayah/geometri.ts'

const titik = (lintang: number, bujur: number) => susunTempat({ titik: { lintang, bujur }, geometri: null })
const garis = (...coordinates: Posisi[]) => susunTempat({ titik: null, geometri: { type: 'LineString', coordinates } })
const luasan = (...cincin: Posisi[]) => susunTempat({ titik: null, geometri: { type: 'Polygon', coordinates: [cincin] } })

describe('tempat (D-09)', () => {
  it('yang tertukar disebut dan dibetulkan; 0,0 dan luar negeri disebut', () => {
    expect(titik(107.12, -6.15)).toEqual({ ok: false, error: { jenis: 'koordinat-tertukar', lintang: -6.15, bujur: 107.12 } })
    expect(titik(0, 0)).toMatchObject({ error: { jenis: 'koordinat-nol' } })
    expect(titik(52.5, 13.4)).toMatchObject({ error: { jenis: 'koordinat-luar-indonesia' } })
    expect(titik(-6.15, 107.12)).toMatchObject({ ok: true })
  })

  it('garis satu titik, luasan dua titik, dan titik yang sama berulang ditolak', () => {
    expect(garis([107, -6])).toMatchObject({ error: { jenis: 'bentuk-kurang-titik', ada: 1, minimal: 2 } })
    expect(garis([107, -6], [107, -6])).toMatchObject({ error: { jenis: 'bentuk-kurang-titik' } })
    expect(luasan([107, -6], [107.01, -6], [107, -6])).toMatchObject({ error: { jenis: 'bentuk-kurang-titik', ada: 2, minimal: 3 } })
  })

  it('luasan yang memotong dirinya ditolak', () => {
    expect(luasan([107, -6], [107.01, -5.99], [107.01, -6], [107, -5.99])).toMatchObject({ error: { jenis: 'bentuk-berpotongan' } })
  })

  it('garis yang tertukar sumbunya disebut dengan titik pertamanya yang benar', () => {
    expect(garis([-6, 107], [-6.01, 107.01])).toMatchObject({ error: { jenis: 'koordinat-tertukar', lintang: -6, bujur: 107 } })
  })

  it('seratus ribu sudut ditolak seketika', () => {
    const banyak = Array.from({ length: 100_000 }, (_, i): Posisi => [107 + i / 1e7, -6])
    expect(garis(...banyak.slice(0, 20_000))).toMatchObject({ error: { jenis: 'bentuk-terlalu-rinci', maks: 1000 } })
  })

  it('garis mendapat panjang, luasan mendapat luas, keduanya titik wakil', () => {
    const g = garis([107, -6], [107.001, -6])
    expect(g).toMatchObject({ ok: true, value: { luasM2: null, titik: { lintang: -6, bujur: 107.0005 } } })
    expect(g.ok && g.value.panjangM).toBeCloseTo(110.6, 0)
    expect(luasan([107, -6], [107.001, -6], [107.001, -5.999], [107, -5.999])).toMatchObject({ ok: true, value: { panjangM: null } })
  })
})

describe('p × l × t', () => {
  it('150 m × 1,2 m × 0,3 m = 54 m³', () => {
    const rincian: readonly Koefisien[] = [
      { nama: 'panjang', nilai: kuantitas(150_000) },
      { nama: 'lebar', nilai: kuantitas(1200) },
      { nama: 'tinggi', nilai: kuantitas(300) },
    ]
    expect(kaliKoefisien(rincian)).toBe(54_000)
    expect(periksaRincian(rincian, kuantitas(54_000))).toBeNull()
    expect(periksaRincian(rincian, kuantitas(60_000))).toMatchObject({ jenis: 'rincian-bukan-volume', hasil: '54', volume: '60' })
  })

  it('urutan ukuran tidak mengubah hasil, dan satu tidak mengubah apa pun', () => {
    const nilai = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(nilai, (n) => {
        const k = n.map((x) => ({ nilai: kuantitas(x) }))
        expect(kaliKoefisien(k.toReversed())).toBe(kaliKoefisien(k))
        expect(kaliKoefisien([...k, { nilai: kuantitas(1000) }])).toBe(kaliKoefisien(k))
      }),
    )
  })

  it('hasil yang bukan ukuran lagi disebut, tidak meluap', () => {
    expect(kaliKoefisien(Array.from({ length: 4 }, () => ({ nilai: kuantitas(99_999_999_000) })))).toBeNull()
  })
})

const LENGKAP: BahanSmart = {
  masalah: 'Saluran tersumbat, 45 rumah terendam setiap hujan deras.',
  judul: 'Drainase RW 03',
  adaTempat: true,
  kamus: { kewenangan: 'kabupaten', klasifikasi: 'fisik', volumeMin: kuantitas(10_000), volumeMaks: kuantitas(500_000), hargaSatuan: 1_250_000 as never },
  volume: kuantitas(150_000),
  hargaSatuan: null,
  statusLahan: 'milik-desa',
  suratHibah: null,
  adaDasar: true,
  tahunAnggaran: 2027,
  tahunUsul: 2026,
  bulanPelaksanaan: 5,
}

describe('skor SMART (D-08)', () => {
  it('lengkap berskor lima', () => {
    expect(hitungSmart(LENGKAP)).toMatchObject({ skor: 5, layak: true })
  })

  it('“mohon diperhatikan jalan kami” tidak layak, dan disebut apa yang kurang', () => {
    const h = hitungSmart({ ...LENGKAP, masalah: 'mohon perhatian', adaTempat: false, adaDasar: false, bulanPelaksanaan: null, statusLahan: null })
    expect(h).toMatchObject({ skor: 1, layak: false })
    expect(h.unsur.flatMap((u) => u.kurang)).toEqual(['masalah', 'tempat', 'lahan', 'dasar', 'bulan'])
  })

  it('lahan: sengketa tidak, milik warga hanya dengan surat hibah, nonfisik tidak perlu (D-11)', () => {
    const kurang = (lain: Partial<BahanSmart>) => hitungSmart({ ...LENGKAP, ...lain }).unsur.flatMap((u) => u.kurang)
    expect(kurang({ statusLahan: 'sengketa' })).toEqual(['lahan-sengketa'])
    expect(kurang({ statusLahan: 'milik-warga' })).toEqual(['lahan-warga'])
    expect(kurang({ statusLahan: 'milik-warga', suratHibah: true })).toEqual([])
    expect(kurang({ statusLahan: null, kamus: LENGKAP.kamus && { ...LENGKAP.kamus, klasifikasi: 'nonfisik' } })).toEqual([])
  })

  it('harga, wewenang, volume dan tahun', () => {
    const kurang = (lain: Partial<BahanSmart>) => hitungSmart({ ...LENGKAP, ...lain }).unsur.flatMap((u) => u.kurang)
    expect(kurang({ hargaSatuan: 1_250_001 })).toEqual(['harga'])
    expect(kurang({ kamus: LENGKAP.kamus && { ...LENGKAP.kamus, kewenangan: 'provinsi' } })).toEqual(['kewenangan'])
    expect(kurang({ volume: kuantitas(900_000_000) })).toEqual(['volume'])
    expect(kurang({ tahunAnggaran: 2031 })).toEqual(['tahun'])
  })

  it('skor adalah banyaknya unsur tanpa kekurangan', () => {
    const h = hitungSmart({ ...LENGKAP, kamus: null, volume: null })
    expect(h.unsur.map((u) => u.unsur)).toEqual([...DAFTAR_SMART])
    expect(h.skor).toBe(h.unsur.filter((u) => u.kurang.length === 0).length)
  })
})
