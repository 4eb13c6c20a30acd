import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { DAFTAR_KELOMPOK_PENGUSUL } from '#src/modules/kamus-usulan/kamus-usulan.ts'
import { bacaLembarContoh, SelDaftar } from '#contoh/alat.ts'
import { bacaKamus, type BarisKamus } from '#contoh/bekasi/dasar.ts'

const kode = (berkas: string, kolom: string): Set<string> =>
  new Set(bacaLembarContoh(berkas, z.looseObject({ [kolom]: z.string() })).map((b) => String(b[kolom])))

const baris = bacaLembarContoh('bekasi/kamus.csv', z.looseObject({ kode: z.string() }))
const kamus = [...bacaKamus().values()]
const perangkat = new Map(
  bacaLembarContoh('bekasi/perangkat-daerah.csv', z.looseObject({ kunci: z.string(), bidang_urusan: SelDaftar })).map((b) => [b.kunci, b.bidang_urusan]),
)
const satuan = kode('../db/acuan/satuan.csv', 'kode')
const subKegiatan = new Map(
  bacaLembarContoh('../db/acuan/nomenklatur-1317.csv', z.looseObject({ kode: z.string(), tingkat: z.string() })).map((b) => [b.kode, b.tingkat]),
)

function kecuali(syarat: (b: BarisKamus) => boolean): string[] {
  return kamus.filter((b) => !syarat(b)).map((b) => `${b.kode} ${b.nama}`)
}

describe('kamus usulan Kab. Bekasi sebagai berkas', () => {
  test('tiga ratus butir lebih, tanpa kode ganda dan tanpa nama ganda', () => {
    expect(kamus.length).toBeGreaterThan(320)
    expect(baris).toHaveLength(kamus.length)
    expect(new Set(kamus.map((b) => b.nama.toLowerCase())).size).toBe(kamus.length)
  })

  test('kodenya tiga huruf, tanda hubung, dua angka', () => {
    expect(kecuali((b) => /^[A-Z]{3}-\d{2}$/.test(b.kode))).toEqual([])
  })

  test('satuannya dikenal, dan volume terkecil tidak di atas yang terbesar', () => {
    expect(kecuali((b) => satuan.has(b.satuan))).toEqual([])
    expect(kecuali((b) => b.min === null || b.maks === null || (b.min > 0 && b.min <= b.maks))).toEqual([])
  })

  test('bidang urusannya salah satu bidang urusan perangkat daerahnya, dan sub kegiatannya dari bidang urusan itu', () => {
    expect(kecuali((b) => perangkat.get(b.perangkat)?.includes(b.bidang_urusan) === true)).toEqual([])
    expect(kecuali((b) => b.sub_kegiatan === null || b.sub_kegiatan.startsWith(`${b.bidang_urusan}.`))).toEqual([])
  })

  test('sub kegiatannya ada dalam edisi 1317', () => {
    expect(kecuali((b) => b.sub_kegiatan === null || subKegiatan.get(b.sub_kegiatan) === 'sub-kegiatan')).toEqual([])
  })

  test('butir larangan menyebut alasan dan dasarnya; butir lain kewenangan kabupaten dengan sub kegiatan, keluaran, hasil dan syarat', () => {
    expect(kecuali((b) => b.larangan === null || (b.larangan.length >= 20 && b.larangan_dasar !== null))).toEqual([])
    expect(kecuali((b) => b.larangan !== null || (b.kewenangan === 'kabupaten' && b.sub_kegiatan !== null))).toEqual([])
    expect(kecuali((b) => b.larangan !== null || (b.keluaran !== null && b.hasil !== null && b.syarat.length > 0))).toEqual([])
    expect(kecuali((b) => b.kewenangan === 'kabupaten' || b.larangan !== null)).toEqual([])
  })

  test('semua butir kabupaten berharga, kecuali turap muara yang masih dihitung', () => {
    expect(kecuali((b) => b.larangan !== null || (b.harga_2024 !== null && b.harga_2025 !== null && b.harga_2024 > 0))).toEqual([
      'TGL-02 Turap beton pengaman muara',
    ])
  })

  test('setiap harga menyebut asalnya; seratus dua puluh lebih bersandar pada standar harga dengan kelompok dan angkanya', () => {
    const berharga = kamus.filter((b) => b.larangan === null && b.harga_2025 !== null)
    expect(berharga.filter((b) => b.sumber_harga === null).map((b) => b.kode)).toEqual([])
    const standar = berharga.filter((b) => /^(ASB|SSH|SBU) Kab\. Pasangkayu 2024, kelompok [\d.]+: .+, Rp [\d.]+/.test(b.sumber_harga ?? ''))
    expect(standar.length).toBeGreaterThanOrEqual(120)
    expect(berharga.filter((b) => !standar.includes(b)).every((b) => b.sumber_harga?.startsWith('Perkiraan contoh') === true)).toBe(true)
  })

  test('harga naik dari 2024 ke 2025, sedikit', () => {
    expect(
      kecuali(
        (b) => b.larangan !== null || b.harga_2024 === null || b.harga_2025 === null || (b.harga_2025 > b.harga_2024 && b.harga_2025 <= b.harga_2024 * 1.09),
      ),
    ).toEqual([])
  })

  test('pengusulnya dari kelompok yang dikenal', () => {
    const kelompok: readonly string[] = DAFTAR_KELOMPOK_PENGUSUL
    expect(kecuali((b) => b.pengusul.every((p) => kelompok.includes(p)))).toEqual([])
  })
})

const Frasa = z.object({ frasa: z.string(), kode: SelDaftar, belahan: z.enum(['latih', 'uji']) })

describe('frasa kamus', () => {
  const frasa = bacaLembarContoh('bekasi/frasa-kamus.csv', Frasa)
  const adaKode = new Set(kamus.map((b) => b.kode))

  test('dua ratus empat puluh lebih, tanpa ulangan, masing-masing menunjuk satu sampai tiga butir yang ada', () => {
    expect(frasa.length).toBeGreaterThanOrEqual(240)
    expect(new Set(frasa.map((f) => f.frasa)).size).toBe(frasa.length)
    expect(frasa.filter((f) => f.kode.length === 0 || f.kode.length > 3 || !f.kode.every((k) => adaKode.has(k)))).toEqual([])
    expect(new Set(frasa.flatMap((f) => f.kode)).size).toBeGreaterThanOrEqual(150)
  })

  test('belahannya ditentukan SHA-256 frasanya, bukan pilihan orang', () => {
    const belahan = (teks: string): string => ((createHash('sha256').update(teks, 'utf8').digest()[0] ?? 0) % 2 === 0 ? 'latih' : 'uji')
    expect(frasa.filter((f) => f.belahan !== belahan(f.frasa)).map((f) => f.frasa)).toEqual([])
  })
})
