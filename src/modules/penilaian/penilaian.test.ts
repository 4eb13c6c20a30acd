import { describe, expect, it } from 'vitest'
import {
  type DataOtomatis,
  jumlahkan,
  type Kriteria,
  kriteriaDitanya,
  nilaiOtomatis,
  periksaNilai,
  periksaSet,
  tulisBobot,
} from '#src/modules/penilaian/penilaian.ts'

const TANPA: DataOtomatis = { penerima: null, 'kk-miskin': null, 'tahun-menunggu': null, 'alokasi-lalu': null }
const kriteria = (lain: Partial<Kriteria> = {}): Kriteria => ({
  kode: 'mendesak',
  nama: 'Mendesak',
  uraian: '',
  bobot: 1000,
  min: 1,
  maks: 5,
  bukti: '',
  sumber: 'penilai',
  kelas: [],
  ...lain,
})
const luas = kriteria({
  kode: 'luas',
  nama: 'Luas',
  sumber: 'penerima',
  kelas: [
    { nilai: 5, uraian: 'banyak', mulai: 100 },
    { nilai: 1, uraian: 'sedikit', mulai: 0 },
  ],
})

describe('set kriteria', () => {
  it('bobot yang tidak genap satu ditolak dengan jumlahnya', () => {
    const dua = (a: number, b: number) => periksaSet({ kriteria: [kriteria({ bobot: a }), { ...luas, bobot: b }], syarat: [] })
    expect(dua(600, 399)).toEqual({ jenis: 'bobot-tidak-genap-satu', jumlah: '0,999' })
    expect(dua(600, 401)).toEqual({ jenis: 'bobot-tidak-genap-satu', jumlah: '1,001' })
    expect(dua(333, 667)).toBeNull()
    expect([tulisBobot(1000), tulisBobot(50), tulisBobot(350)]).toEqual(['1', '0,05', '0,35'])
  })

  it('kode kembar, kelas di luar skala, dan kriteria otomatis tanpa ambang ditolak', () => {
    expect(periksaSet({ kriteria: [kriteria()], syarat: [{ kode: 'mendesak', pertanyaan: '' }] })).toEqual({ jenis: 'kriteria-kembar', kode: 'mendesak' })
    expect(periksaSet({ kriteria: [kriteria({ kelas: [{ nilai: 6, uraian: '', mulai: null }] })], syarat: [] })).toMatchObject({
      jenis: 'kelas-di-luar-skala',
      nilai: 6,
    })
    expect(periksaSet({ kriteria: [{ ...luas, kelas: [{ nilai: 1, uraian: '', mulai: null }] }], syarat: [] })).toMatchObject({
      jenis: 'kelas-otomatis-kurang',
    })
    expect(periksaSet({ kriteria: [{ ...luas, kelas: [] }], syarat: [] })).toMatchObject({ jenis: 'kelas-otomatis-kurang' })
  })

  it('nilai otomatis dari kelasnya; tanpa data tidak ada nilai, dan penilai yang ditanya', () => {
    expect([100, 99, 0].map((penerima) => nilaiOtomatis(luas, { ...TANPA, penerima }))).toEqual([5, 1, 1])
    expect(nilaiOtomatis(luas, TANPA)).toBeNull()
    expect(kriteriaDitanya([kriteria(), luas], { ...TANPA, penerima: 3 }).map((k) => k.kode)).toEqual(['mendesak'])
    expect(kriteriaDitanya([kriteria(), luas], TANPA).map((k) => k.kode)).toEqual(['mendesak', 'luas'])
  })

  it('nilai di luar skala, pecahan, dan kriteria yang tidak ditanya ditolak', () => {
    const isi = (nilai: Record<string, number>) => periksaNilai([kriteria()], nilai)
    expect(isi({ mendesak: 5 })).toEqual({ ok: true, value: [['mendesak', 5]] })
    for (const n of [0, 6, 2.5, Number.NaN]) expect(isi({ mendesak: n })).toMatchObject({ error: { jenis: 'nilai-di-luar-skala' } })
    expect(isi({ luas: 3 })).toMatchObject({ error: { jenis: 'kriteria-tidak-ditanya' } })
  })

  it('tanpa satu pun nilai sebuah kriteria, usulan belum dinilai', () => {
    const nilai = [2, 3].map((n, i) => ({ penggunaId: String(i), pengajuanId: 'x', kriteria: 'mendesak', nilai: n }))
    expect(jumlahkan([kriteria(), luas], { ...TANPA, penerima: 120 }, nilai)).toEqual({ mendesak: { jumlah: 5, banyak: 2 }, luas: { jumlah: 5, banyak: 1 } })
    expect(jumlahkan([kriteria(), luas], TANPA, nilai)).toBeNull()
  })
})
