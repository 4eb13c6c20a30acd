import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tulisAlasan } from '#src/modules/kamus-usulan/alasan.kata.ts'
import { alasanCocok } from '#src/modules/kamus-usulan/indeks-alasan.ts'
import { bangunIndeks, type ButirDiindeks, cariDiIndeks } from '#src/modules/kamus-usulan/indeks-kamus.ts'
import { akarKata } from '#src/modules/kamus-usulan/kata-dasar.ts'
import { uraiKata } from '#src/modules/kamus-usulan/kata-normal.ts'

const butir = (kode: string, nama: string, kataKunci: string[] = [], larangan: string | null = null): ButirDiindeks => ({
  kode,
  nama,
  uraian: null,
  kataKunci,
  perangkatDaerah: '',
  larangan,
})
const KAMUS = [
  butir('DRN', 'Drainase lingkungan U-ditch 60×60', ['selokan', 'tersumbat']),
  butir('GOR', 'Gorong-gorong beton'),
  butir('JLN', 'Jalan lingkungan beton', ['jalan rusak', 'becek']),
  butir('JUT', 'Jalan usaha tani'),
  butir('PJU', 'Penerangan jalan umum tenaga surya'),
  butir('POS', 'Alat antropometri posyandu', ['timbangan bayi']),
  butir('SKL', 'Rehabilitasi ruang kelas sekolah dasar'),
  butir('RTL', 'Perbaikan rumah tidak layak huni'),
  butir('BEN', 'Benih padi unggul'),
  butir('LRG', 'Rehabilitasi rumah ibadah', ['masjid'], 'Bukan urusan pemerintah daerah'),
]
const indeks = bangunIndeks(KAMUS)
const kode = (teks: string) => cariDiIndeks(indeks, teks, 10).hasil.map((h) => h.butir.kode)
const alasan = (teks: string) => {
  const { hasil, kotak } = cariDiIndeks(indeks, teks, 1)
  return tulisAlasan(hasil[0] === undefined ? [] : alasanCocok(hasil[0].butir, kotak), 'id')
}

describe('kata warga menemukan butir yang dimaksud', () => {
  test.each([
    ['gorong2 mampet rt 3', 'GOR'],
    ['jln rusak dkt sd', 'JLN'],
    ['pju', 'PJU'],
    ['lampu jalan gelap', 'PJU'],
    ['posiandu', 'POS'],
    ['psyandu', 'POS'],
    ['slokn mampet', 'DRN'],
    ['drinase', 'DRN'],
    ['dalan becek pisan', 'JLN'],
    ['jut', 'JUT'],
    ['jalan sawah', 'JUT'],
    ['rtlh', 'RTL'],
    ['imah ampir ambruk', 'RTL'],
    ['perbaikan ruang kelas', 'SKL'],
    ['bibit pari', 'BEN'],
    ['mesjid', 'LRG'],
    ['GORONG GORONG', 'GOR'],
    ['penerangn jaln', 'PJU'],
    ['gor', 'GOR'],
    ['posyan', 'POS'],
  ])('%s', (teks, harap) => {
    expect(kode(teks)[0]).toBe(harap)
  })

  test('RT, RW dan koordinat tidak ikut dicari', () => {
    expect(kode('rt 3 rw 5')).toEqual([])
    expect(kode('gorong-gorong RT 03/RW 05 -6.1234, 107.1345')[0]).toBe('GOR')
  })

  test('tempat hanya menentukan di antara yang sama baiknya', () => {
    expect(kode('selokan mampet dekat Jl. Mawar')[0]).toBe('DRN')
    expect(kode('jln rusak dkt posyandu')[0]).toBe('JLN')
    expect(kode('Jl. Mawar rusak')[0]).toBe('JLN')
  })

  test('kata yang asing tidak menemukan apa pun, dan kalimat kosong pun tidak', () => {
    expect(kode('zzzqqq')).toEqual([])
    expect(kode('')).toEqual([])
    expect(kode('   ')).toEqual([])
  })
})

describe('alasannya disebut', () => {
  test.each([
    ['gorong2', 'gorong2 → Gorong-gorong'],
    ['gorong2 mampet', 'gorong2 → Gorong-gorong; mampet → Gorong-gorong (masalahnya)'],
    ['selokan mampet', 'selokan; mampet → tersumbat (bahasa sehari-hari)'],
    ['posiandu', 'posiandu → posyandu (ejaan)'],
    ['rtlh', 'rtlh → rumah (singkatan)'],
  ])('%s', (teks, harap) => {
    expect(alasan(teks)).toBe(harap)
  })

  test('kata yang cocok dalam nama dapat ditandai pada tempatnya', () => {
    const { hasil, kotak } = cariDiIndeks(indeks, 'jln becek', 1)
    const [a] = alasanCocok(hasil[0]?.butir ?? butir('', ''), kotak)
    expect(hasil[0]?.butir.nama.slice(...(a?.sorot ?? [0, 0]))).toBe('Jalan')
  })
})

describe('urutan tetap', () => {
  test('yang sama baiknya menurut nama lalu kode, yang boleh diusulkan lebih dahulu', () => {
    const kembar = bangunIndeks([butir('B', 'Jembatan'), butir('A', 'Jembatan'), butir('C', 'Jembatan', [], 'dilarang')])
    expect(cariDiIndeks(kembar, 'jembatan', 9).hasil.map((h) => h.butir.kode)).toEqual(['A', 'B', 'C'])
    const terbalik = bangunIndeks([butir('C', 'Jembatan', [], 'dilarang'), butir('A', 'Jembatan'), butir('B', 'Jembatan')])
    expect(cariDiIndeks(terbalik, 'jembatan', 9).hasil.map((h) => h.butir.kode)).toEqual(['A', 'B', 'C'])
  })

  const kata = fc.oneof(fc.string(), fc.constantFrom('gorong2 ', 'mampet ', 'jln ', 'rusak', ' rt 3', 'posiandu', 'pju ', 'rumah', '²', '-', "'"))
  const kalimat = fc.array(kata, { maxLength: 8 }).map((k) => k.join(''))

  test('apa pun kalimatnya: tidak gagal, dan hasilnya sama bila diulang, juga dari indeks yang baru dibangun', () => {
    fc.assert(
      fc.property(kalimat, (teks) => {
        const satu = cariDiIndeks(indeks, teks, 5).hasil.map((h) => [h.butir.kode, h.nilai])
        expect(cariDiIndeks(indeks, teks, 5).hasil.map((h) => [h.butir.kode, h.nilai])).toEqual(satu)
        expect(cariDiIndeks(bangunIndeks(KAMUS.toReversed()), teks, 5).hasil.map((h) => [h.butir.kode, h.nilai])).toEqual(satu)
      }),
      { numRuns: 60 },
    )
  })

  test('butir baru yang tidak bersangkutan tidak menggeser yang terbaik', () => {
    fc.assert(
      fc.property(fc.constantFrom('gorong2 mampet', 'pju', 'posiandu', 'jln rusak', 'rtlh', 'bibit padi'), fc.integer({ min: 1, max: 30 }), (teks, banyak) => {
        const lebih = bangunIndeks([...KAMUS, ...Array.from({ length: banyak }, (_, i) => butir(`X${i}`, 'Xilofon kuarsa'))])
        expect(cariDiIndeks(lebih, teks, 1).hasil[0]?.butir.kode).toBe(kode(teks)[0])
      }),
    )
  })

  test('hasil yang lebih sedikit adalah awal dari hasil yang lebih banyak', () => {
    const besar = bangunIndeks(
      Array.from({ length: 400 }, (_, i) => butir(String(i), `Jalan ${i % 7 === 0 ? 'rusak' : 'poros'} ${'abcdefghij'.charAt(i % 10).repeat(3)}`)),
    )
    const semua = cariDiIndeks(besar, 'jalan rusak', 400).hasil.map((h) => h.butir.kode)
    expect(cariDiIndeks(besar, 'jalan rusak', 5).hasil.map((h) => h.butir.kode)).toEqual(semua.slice(0, 5))
  })
})

describe('kata dibandingkan menurut bentuk dasarnya', () => {
  test.each([
    ['diperbaiki', 'perbaikan'],
    ['pembangunan', 'membangun'],
    ['penerangan', 'terang'],
    ['menyapu', 'sapu'],
    ['pengerukan', 'keruk'],
    ['ngaspal', 'pengaspalan'],
    ['benerin', 'bener'],
    ['tersumbat', 'penyumbatan'],
    ['lobange', 'lobang'],
    ['pemakaman', 'makam'],
  ])('%s dan %s', (a, b) => {
    expect(akarKata(a).some((x) => akarKata(b).includes(x))).toBe(true)
  })

  test.each(['jalan', 'taman', 'ikan', 'posyandu', 'kelas', 'perahu'])('%s tetap utuh', (k) => {
    expect(akarKata(k)).toEqual([k])
  })

  test('kata ulang menjadi satu, angka dan ukuran dibuang', () => {
    expect(uraiKata('Gorong-gorong gorong2 anak²nya U-ditch 60×60 rusakkk').map((k) => k.kata)).toEqual(['gorong', 'anak', 'uditch', 'rusak'])
  })
})
