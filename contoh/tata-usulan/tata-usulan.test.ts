import { describe, expect, it } from 'vitest'
import { bacaKamus } from '#contoh/bekasi/dasar.ts'
import { bagiJatah, rangkaiUsulan, type UsulanDesa } from '#contoh/banyak/rangkai.ts'
import { bacaKamusLain } from '#contoh/kamus.ts'
import { GAYA } from '#contoh/tata-usulan/gaya.ts'
import { bacaKeluarga } from '#contoh/tata-usulan/keluarga.ts'
import type { ButirTulis } from '#contoh/tata-usulan/tulis.ts'

const AWALAN: Readonly<Record<string, string>> = { '3216': '32.16', '6213': '62.13', '1603': '16.03', '1607': '16.07', '1707': '17.07' }

function kamus(daerah: string): Map<string, ButirTulis & { bidang: string }> {
  const baris = daerah === '3216' ? [...bacaKamus().values()] : bacaKamusLain().filter((x) => x.daerah_id === daerah)
  return new Map(baris.filter((x) => x.larangan === null && x.kewenangan === 'kabupaten').map((x) => [x.kode, { ...x, fisik: x.klasifikasi === 'fisik' }]))
}

const KAMUS = new Map(Object.keys(AWALAN).map((d) => [d, kamus(d)]))

/** Forty villages of each government, over all of its kecamatan. */
const semua: (UsulanDesa & { daerah: string })[] = Object.keys(AWALAN).flatMap((daerah) => {
  const desa = Array.from({ length: 40 }, (_, i) => ({ kode: `${AWALAN[daerah]}.${String((i % 20) + 1).padStart(2, '0')}.20${String(i + 1).padStart(2, '0')}`, nama: `Sukamaju ${'ABCDEFGH'[i % 8]}`, kelurahan: i % 9 === 0 })) // prettier-ignore
  const bahan = { keluarga: bacaKeluarga(), kamus: KAMUS.get(daerah) ?? new Map(), tahunUsul: 2023 }
  return rangkaiUsulan(GAYA[daerah] ?? (undefined as never), () => bahan, bagiJatah(desa, 2025, 8)).map((u) => ({ ...u, daerah }))
})

const salah = (periksa: (u: UsulanDesa & { daerah: string }) => boolean): string[] =>
  semua.filter((u) => !periksa(u)).map((u) => `${u.kode} ${u.judul}: ${u.masalah} (${u.volume}, ${u.kk} KK)`)

describe('tata usulan', () => {
  it('menulis cukup banyak, tidak dua yang sama, dan selalu sama untuk benih yang sama', () => {
    expect(semua.length).toBeGreaterThan(1400)
    expect(new Set(semua.map((u) => `${u.daerah} ${u.masalah.toLowerCase()}`)).size).toBe(semua.length)
    const desa = [{ kode: '32.16.02.2003', nama: 'Kedung Pengawas', kelurahan: false }]
    const bahan = { keluarga: bacaKeluarga(), kamus: KAMUS.get('3216') ?? new Map(), tahunUsul: 2023 }
    const sekali = (): string => JSON.stringify(rangkaiUsulan(GAYA['3216'] ?? (undefined as never), () => bahan, bagiJatah(desa, 2025, 8)))
    expect(sekali()).toBe(sekali())
  })

  it('kalimatnya wajar: panjangnya cukup, tanpa celah kosong, tanpa kata ganda', () => {
    expect(salah((u) => u.masalah.length >= 40 && u.masalah.length <= 520)).toEqual([])
    expect(salah((u) => u.judul.length >= 8 && u.judul.length <= 110)).toEqual([])
    expect(salah((u) => !/[{}[\]|]|undefined|null|NaN| {2}| ,| \./.test(`${u.judul} ${u.masalah} ${u.lokus}`))).toEqual([])
    expect(salah((u) => !/\b(?!kira|masing|hari|sehari|tiga|ada\b)([a-z]{3,}) \1\b/i.test(u.masalah))).toEqual([])
    expect(salah((u) => !/\d{3}\.\d{3}\.000|Rp \D/.test(u.masalah))).toEqual([])
  })

  it('volumenya dalam batas kamus, menurut satuannya, dan rinciannya menghasilkan volumenya', () => {
    const butir = (u: UsulanDesa & { daerah: string }) => KAMUS.get(u.daerah)?.get(u.kode)
    expect(salah((u) => u.volume >= (butir(u)?.min ?? 0) && u.volume <= (butir(u)?.maks ?? Infinity))).toEqual([])
    expect(salah((u) => butir(u)?.satuan !== 'm' || u.kode === 'JBT-04' || u.volume % 2 === 0 || u.volume % 5 === 0)).toEqual([])
    expect(salah((u) => !['unit', 'ruang', 'orang', 'set', 'ekor', 'batang'].includes(butir(u)?.satuan ?? '') || Number.isInteger(u.volume))).toEqual([])
    expect(salah((u) => u.ukuran === null || u.ukuran.panjang * u.ukuran.lebar === u.volume)).toEqual([])
    expect(salah((u) => u.kode !== 'DRN-02' || u.volume <= 24)).toEqual([])
  })

  it('penerimanya masuk akal bagi desanya, dan sama dengan yang ditulis', () => {
    expect(salah((u) => u.kk >= 1 && u.kk <= u.desa.kk && u.kkMiskin <= u.kk && (u.jiwa === null || (u.jiwa >= u.kk * 3 && u.jiwa <= u.kk * 4)))).toEqual([])
    expect(salah((u) => { const kk = /^(\d+) KK /.exec(u.masalah)?.[1]; return kk === undefined || Number(kk) === u.kk })).toEqual([]) // prettier-ignore
  })

  it('bukan hanya jalan: sosial budaya dan ekonomi mendapat bagiannya, perempuan ikut mengusulkan', () => {
    for (const daerah of Object.keys(AWALAN)) {
      const milik = semua.filter((u) => u.daerah === daerah)
      const bidang = (b: string): number => milik.filter((u) => KAMUS.get(daerah)?.get(u.kode)?.bidang === b).length / milik.length
      expect(bidang('infrastruktur')).toBeLessThan(0.7)
      expect(bidang('sosial-budaya')).toBeGreaterThan(0.15)
      expect(bidang('ekonomi')).toBeGreaterThan(0.12)
      const perempuan = milik.filter((u) => GAYA[daerah]?.perempuan.includes(u.nama) === true).length / milik.length
      expect(perempuan).toBeGreaterThan(0.2)
    }
  })
})
