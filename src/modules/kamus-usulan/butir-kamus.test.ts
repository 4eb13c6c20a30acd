import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kuantitas } from '#src/lib/kuantitas.ts'
import { rupiah } from '#src/lib/rupiah.ts'
import { type AcuanKamus, bidangUrusanTerdekat, cariNamaMirip, periksaButir, satuanTerdekat } from '#src/modules/kamus-usulan/butir-kamus.ts'
import { IsiButir } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { kataUsul, periksaJawaban } from '#src/modules/kamus-usulan/luar-kamus.ts'
import { naikkanHarga } from '#src/modules/kamus-usulan/salin-kamus.ts'
import { isMenolak } from '#src/modules/kamus-usulan/temuan-kamus.ts'
import { type ButirKini, periksaKeadaan, periksaNilaiTetap, periksaTerbuka } from '#src/modules/kamus-usulan/ubah-kamus.ts'
import type { Nomenklatur } from '#src/modules/nomenklatur/nomenklatur.ts'
import { siapkanSatuan } from '#src/modules/nomenklatur/satuan.ts'

const PD = '7d1f0a52-0d9a-4b8e-9b56-0d6f0e5b9a11'
const SATUAN = [
  { kode: 'm', nama: 'Meter', dimensi: 'panjang', alias: ['mtr', "m'"] },
  { kode: 'm2', nama: 'Meter persegi', dimensi: 'luas', alias: ['m²'] },
  { kode: 'unit', nama: 'Unit', dimensi: 'buah', alias: ['units'] },
]

function baris(kode: string, nama: string): readonly [string, Nomenklatur] {
  const tingkat = kode.split('.').length === 2 ? 'bidang-urusan' : 'sub-kegiatan'
  return [kode, { kode, tingkat, nama, kinerja: null, indikator: null, satuan: null }]
}

const acuan: AcuanKamus = {
  edisi: { tahun: 2025, edisi: '1317', dasarHukum: 'Kepmendagri', penggantiSementara: false, catatan: null },
  acuan: new Map([
    baris('1.03', 'PUPR'),
    baris('2.10', 'Pertanahan'),
    baris('3.30', 'Perdagangan'),
    baris('1.03.06.2.01.0012', 'Pembangunan Sistem Drainase Perkotaan'),
    baris('1.03.06.2.01.0019', 'Rehabilitasi Saluran Drainase'),
  ]),
  edisiLain: new Map([
    ['1.03.06.2.01.0099', { edisi: '2027', padanan: { pasti: null, calon: [{ kode: '1.03.06.2.01.0019', nama: 'Rehabilitasi Saluran Drainase' }] } }],
    ['1.03.06.2.01.0098', { edisi: '2027', padanan: null }],
  ]),
  satuan: SATUAN,
  indeksSatuan: siapkanSatuan(SATUAN),
  perangkat: new Map([[PD, { perangkatDaerahId: PD, kode: '1.03', singkatan: 'SDABMBK', nama: 'Dinas SDA dan Bina Marga', bidangUrusan: ['1.03'] }]]),
}

const isi = (lain: Record<string, unknown> = {}): IsiButir =>
  IsiButir.parse({
    kode: 'DRN-01',
    nama: 'Drainase U-ditch 60×60',
    satuan: 'm',
    hargaSatuan: 1_250_000,
    perangkatDaerahId: PD,
    bidangPembangunan: 'infrastruktur',
    bidangUrusan: '1.03',
    kodeSubKegiatan: '1.03.06.2.01.0012',
    ...lain,
  })

const temuan = (lain: Record<string, unknown>): unknown[] => periksaButir(isi(lain), acuan).temuan.map((t) => [t.kode, t.kolom, t.terdekat])

describe('butir kamus diperiksa terhadap acuan tahunnya (S3-7, K-01, D-07)', () => {
  it('butir yang benar lolos tanpa temuan', () => {
    expect(periksaButir(isi(), acuan)).toEqual({ isi: isi(), temuan: [] })
  })

  it('butir tanpa harga hanya catatan: boleh disimpan sebagai draf', () => {
    const { temuan: t } = periksaButir(isi({ hargaSatuan: null }), acuan)
    expect(t.map((x) => [x.kode, isMenolak(x)])).toEqual([['tanpa-harga', false]])
    expect(temuan({ hargaSatuan: 0 })).toEqual([['harga-nol', 'hargaSatuan', []]])
  })

  it('butir larangan dan butir kewenangan lain tidak perlu berharga', () => {
    expect(temuan({ hargaSatuan: null, larangan: 'Dikerjakan desa' })).toEqual([])
    expect(temuan({ hargaSatuan: null, kewenangan: 'provinsi' })).toEqual([])
  })

  it('kode edisi lain ditolak dengan menyebut kedua edisi dan padanan di petanya sebagai usul, tidak diganti diam-diam', () => {
    const hasil = periksaButir(isi({ kodeSubKegiatan: '1.03.06.2.01.0099' }), acuan)
    expect(hasil.temuan).toEqual([
      {
        kode: 'sub-kegiatan-edisi-lain',
        kolom: 'kodeSubKegiatan',
        nilai: '1.03.06.2.01.0099',
        terdekat: ['1.03.06.2.01.0019 Rehabilitasi Saluran Drainase'],
        tentang: '2027 → 1317',
      },
    ])
    expect(hasil.isi.kodeSubKegiatan).toBe('1.03.06.2.01.0099')
    expect(temuan({ kodeSubKegiatan: '1.03.06.2.01.0098' })).toEqual([['sub-kegiatan-edisi-lain', 'kodeSubKegiatan', []]])
  })

  it('satuan salah ketik ditanyakan dengan yang terdekat; hanya padanan pasti yang dibakukan', () => {
    expect(temuan({ satuan: 'unti' })).toEqual([['satuan-tidak-dikenal', 'satuan', ['unit']]])
    const baku = periksaButir(isi({ satuan: "M'" }), acuan)
    expect([baku.isi.satuan, baku.temuan.map((t) => t.kode)]).toEqual(['m', ['satuan-dibakukan']])
    expect(satuanTerdekat(SATUAN, 'bungkus')).toEqual([])
  })

  it('bidang urusan harus milik perangkat daerahnya; 3.3 dan 2.1 ditanyakan, bukan ditebak', () => {
    expect(temuan({ bidangUrusan: '3.30', kodeSubKegiatan: null })).toEqual([['bidang-urusan-bukan-milik', 'bidangUrusan', ['1.03']]])
    expect(temuan({ bidangUrusan: '3.3', kodeSubKegiatan: null })).toEqual([['bidang-urusan-tidak-ada', 'bidangUrusan', ['3.30']]])
    expect(bidangUrusanTerdekat(['2.10', '2.01'], '2.1')).toEqual(['2.10', '2.01'])
  })

  it('volume minimal tidak boleh melebihi maksimal', () => {
    expect(temuan({ volumeMin: 500, volumeMaks: 10 })).toEqual([['volume-terbalik', 'volumeMin', []]])
  })

  it('nama yang hampir sama pada perangkat daerah yang sama ditandai, ukuran yang lain tidak', () => {
    const ada = [{ kamusId: 'a', kode: 'X', nama: 'Drainase U-ditch 60 × 60', perangkatDaerahId: PD }]
    const cari = (nama: string, pd = PD): string | undefined => cariNamaMirip({ kamusId: 'b', kode: 'Y', nama, perangkatDaerahId: pd }, ada)?.kode
    expect([cari('Drainase Uditch 60x60'), cari('Drainase U-ditch 80×80'), cari('Drainase Uditch 60x60', 'lain')]).toEqual(['X', undefined, undefined])
  })
})

const kini: ButirKini = {
  nama: 'Drainase',
  kode: 'DRN-01',
  satuan: 'm',
  hargaSatuan: rupiah(1_250_000),
  larangan: null,
  kewenangan: 'kabupaten',
  keadaan: 'berlaku',
  terkunci: false,
  kunciPerangkat: false,
  perangkatDaerah: 'SDABMBK',
  tahunAnggaran: 2025,
  versi: 3,
  dipakai: 0,
}

describe('mengubah butir kamus', () => {
  it('yang kedua mengubah diberi tahu bahwa isinya sudah berubah; yang terkunci tidak dapat diubah', () => {
    expect(periksaTerbuka(kini, 3)).toBeNull()
    expect(periksaTerbuka(kini, 2)).toEqual({ jenis: 'butir-kamus-sudah-berubah', nama: 'Drainase' })
    expect(periksaTerbuka({ ...kini, terkunci: true }, 3)).toMatchObject({ jenis: 'butir-kamus-terkunci' })
    expect(periksaTerbuka({ ...kini, kunciPerangkat: true }, 3)).toEqual({ jenis: 'kamus-terkunci', perangkat: 'SDABMBK', tahun: 2025 })
  })

  it('butir yang sudah menilai usulan tetap harga dan satuannya tahun itu', () => {
    const dipakai = { ...kini, dipakai: 4 }
    expect(periksaNilaiTetap(dipakai, { satuan: 'm', hargaSatuan: rupiah(1_300_000) })).toEqual({
      jenis: 'butir-sudah-dipakai',
      nama: 'Drainase',
      dipakai: 4,
      tahun: 2025,
    })
    expect(periksaNilaiTetap(dipakai, { satuan: 'm', hargaSatuan: rupiah(1_250_000) })).toBeNull()
    expect(periksaNilaiTetap(kini, { satuan: 'km', hargaSatuan: null })).toBeNull()
  })

  it('menarik perlu alasan; memberlakukan perlu harga; kembali ke draf hanya selama belum dipakai', () => {
    expect(periksaKeadaan(kini, 'ditarik', 'usang')).toEqual({ jenis: 'alasan-tarik-wajib' })
    expect(periksaKeadaan(kini, 'ditarik', 'Tidak dikerjakan lagi oleh dinas.')).toBeNull()
    expect(periksaKeadaan({ ...kini, keadaan: 'draf', hargaSatuan: null }, 'berlaku', null)).toMatchObject({ jenis: 'butir-tanpa-harga' })
    expect(periksaKeadaan({ ...kini, dipakai: 1 }, 'draf', null)).toMatchObject({ jenis: 'butir-sudah-dipakai' })
    expect(periksaKeadaan(kini, 'berlaku', null)).toMatchObject({ jenis: 'keadaan-butir-sama' })
  })
})

describe('menyalin kamus ke tahun berikutnya', () => {
  it('kenaikan dihitung pasti lalu dibulatkan menurut cara yang disebut', () => {
    expect(naikkanHarga(rupiah(1_180_000), 3.5, 'ribuan-ke-atas')).toBe(1_222_000)
    expect(naikkanHarga(rupiah(1_180_000), 3.5, 'ribuan-terdekat')).toBe(1_221_000)
    expect(naikkanHarga(rupiah(1_180_000), 3.5, 'ratusan-ke-atas')).toBe(1_221_300)
    expect(naikkanHarga(rupiah(1_180_000), 3.5, 'tanpa')).toBe(1_221_300)
    expect(naikkanHarga(rupiah(1_234_567), 0, 'ribuan-ke-atas')).toBe(1_234_567)
  })

  it('pembulatan ke atas tidak pernah menurunkan, dan tidak melampaui satu kelipatan', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000_000 }), fc.integer({ min: 1, max: 10_000 }), (harga, perSeratus) => {
        const tepat = (harga * (10_000 + perSeratus)) / 10_000
        const naik = naikkanHarga(rupiah(harga), perSeratus / 100, 'ribuan-ke-atas')
        expect(naik % 1000).toBe(0)
        expect(naik).toBeGreaterThanOrEqual(Math.floor(tepat))
        expect(naik - tepat).toBeLessThanOrEqual(1000)
      }),
    )
  })
})

describe('keinginan di luar kamus', () => {
  it('dijawab satu kali; kata-kata usul tanpa pengisi dan nomor RT', () => {
    expect(periksaJawaban({ keadaan: 'menunggu', versi: 1 }, 1)).toBeNull()
    expect(periksaJawaban({ keadaan: 'dijawab', versi: 2 }, 2)).toEqual({ jenis: 'luar-kamus-sudah-dijawab', keadaan: 'dijawab' })
    expect(kataUsul('Mohon dibuatkan tempat parkir perahu di RT 03, perahu warga hanyut')).toEqual(['dibuatkan', 'tempat', 'parkir', 'perahu', 'hanyut'])
  })

  it('volume di kamus adalah perseribuan satuan', () => {
    expect(isi({ volumeMin: 1.5 }).volumeMin).toBe(kuantitas(1500))
  })
})
