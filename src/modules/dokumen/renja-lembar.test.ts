import { describe, expect, test } from 'vitest'
import type { DasarLembar } from '#src/modules/dokumen/catatan-baris.ts'
import { ucapkanTemuan } from '#src/modules/dokumen/dokumen.cli.ts'
import { bacaBarisRenja, type BarisRenja } from '#src/modules/dokumen/renja-lembar.ts'
import { susunPohon } from '#src/modules/dokumen/renja-pohon.ts'
import { type Nomenklatur, tingkatNomenklatur } from '#src/modules/nomenklatur/nomenklatur.ts'
import { siapkanPengenal } from '#src/modules/wilayah/pengenal-sebutan.ts'

const baris = (kode: string, nama: string): [string, Nomenklatur] => [
  kode,
  { kode, nama, tingkat: tingkatNomenklatur(kode) ?? 'urusan', kinerja: null, indikator: 'Panjang Jalan', satuan: 'KM' },
]

const dasar: DasarLembar = {
  tahun: 2024,
  edisi: { tahun: 2024, edisi: 'uji', dasarHukum: 'uji', penggantiSementara: false, catatan: null },
  acuan: new Map([
    baris('1.03.10', 'PROGRAM JALAN'),
    baris('1.03.10.2.01', 'Penyelenggaraan Jalan'),
    baris('1.03.10.2.01.0032', 'Pembangunan Jalan'),
    baris('1.06.06.1.01.0003', 'Makam'),
  ]),
  sumberDana: [{ kode: '1.2.01.01.02', nama: 'DAU', kelompok: 'dau' }],
  pengenal: siapkanPengenal([
    { kode: '99.01', nama: 'Kabupaten Contoh', tingkat: 'kabupaten' },
    { kode: '99.01.01', nama: 'Baras', tingkat: 'kecamatan' },
    { kode: '99.01.01.2001', nama: 'Kasano', tingkat: 'desa' },
  ]),
  kodeDaerah: '99.01',
  bidangUrusan: ['1.03'],
}

const lengkap = {
  kode_sub_kegiatan: '1.03.10.2.01.0032',
  program_dan_kegiatan: 'Pembangunan Jalan',
  tolak_ukur_keluaran: 'Panjang',
  target_kinerja_keluaran: '2 km',
  sumber_dana: '1.2.01.01.02',
  lokasi: 'Desa Kasano Kec. Baras',
  awal_pelaksanaan: '45292',
  akhir_pelaksanaan: '45657',
  jumlah_pagu: '1000',
  asal: '',
}
const baca = (ubah: Partial<Record<keyof typeof lengkap, string>> = {}, nomor = 2) => bacaBarisRenja({ baris: nomor, sel: { ...lengkap, ...ubah } }, dasar)
const isi = (hasil: ReturnType<typeof baca>): BarisRenja[] => (hasil.jenis === 'masuk' ? [hasil.isi] : [])
const kode = (hasil: ReturnType<typeof baca>): string[] =>
  (hasil.jenis === 'masuk' ? hasil.catatan : hasil.jenis === 'ditolak' ? hasil.penolakan : []).map((t) => t.kode)

describe('baris Renja', () => {
  test('baris utuh masuk tanpa catatan', () => {
    expect(baca()).toMatchObject({
      jenis: 'masuk',
      catatan: [],
      isi: { kode: '1.03.10.2.01.0032', pagu: 1000, mulai: '2024-01-01', lokasi: [{ kodeWilayah: '99.01.01.2001' }] },
    })
  })

  test('asal-usul dibaca dari kolomnya sendiri; kosong berarti tanpa asal-usul, kata lain ditolak', () => {
    expect(isi(baca()).map((b) => b.asal)).toEqual([null])
    expect(isi(baca({ asal: '100 Hari' })).map((b) => b.asal)).toEqual(['100-hari'])
    expect(susunPohon(isi(baca({ asal: 'spm' }))).simpul.map((s) => [s.jenis, s.asal])).toEqual([
      ['program', null],
      ['kegiatan', null],
      ['sub-kegiatan', 'spm'],
    ])
    expect(kode(baca({ asal: 'titipan' }))).toContain('asal-tidak-dikenal')
  })

  test.each([
    [{ lokasi: 'Kab. Contoh, Semua Kecamatan, Semua Kelurahan/Desa' }, '99.01'],
    [{ lokasi: 'Kab. Contoh,' }, '99.01'],
    [{ lokasi: 'Semua Kecamatan,' }, '99.01'],
    [{ lokasi: 'Kec. Baras' }, '99.01.01'],
    [{ lokasi: 'Kab. Contoh, Baras, Kasano' }, '99.01.01.2001'],
    [{ lokasi: 'Kab. Lain, Semua Kecamatan' }, null],
    [{ lokasi: 'Desa Entah' }, null],
  ])('lokasi %o', (ubah, wilayah) => {
    expect(isi(baca(ubah))[0]?.lokasi.map((l) => l.kodeWilayah)).toEqual([wilayah])
    expect(kode(baca(ubah))).toEqual(wilayah === null ? ['lokasi-tidak-dikenal'] : [])
  })

  test.each([
    [{ lokasi: '' }, ['lokasi-kosong']],
    [{ tolak_ukur_keluaran: '' }, ['indikator-kosong']],
    [{ target_kinerja_keluaran: '' }, ['target-kosong']],
    [{ jumlah_pagu: '0' }, ['pagu-nol']],
    [{ awal_pelaksanaan: '' }, ['tanggal-kosong']],
    [{ akhir_pelaksanaan: '2025-01-31' }, ['tanggal-di-luar-tahun']],
    [{ program_dan_kegiatan: 'Pembangunan Jln' }, ['nama-berbeda']],
    [{ kode_sub_kegiatan: '1.06.06.1.01.0003', program_dan_kegiatan: 'Makam' }, ['kewenangan-lain', 'bidang-lain']],
    [{ kode_sub_kegiatan: '', program_dan_kegiatan: 'Pembangunan Jalan' }, ['tanpa-kode']],
    [{ kode_sub_kegiatan: '', program_dan_kegiatan: '' }, ['nama-kosong']],
    [{ sumber_dana: '', jumlah_pagu: '-1' }, ['pagu-negatif', 'sumber-dana-kosong']],
    [{ jumlah_pagu: 'banyak', awal_pelaksanaan: 'TW I' }, ['pagu-tidak-terbaca', 'tanggal-tidak-terbaca']],
  ])('%o: %o', (ubah, temuan) => {
    expect(kode(baca(ubah))).toEqual(temuan)
  })

  test('setiap catatan berbunyi dalam dua bahasa, dengan nilai sah terdekat', () => {
    const [temuan] =
      baca({ tolak_ukur_keluaran: '' }).jenis === 'masuk'
        ? [{ baris: 2, kolom: 'tolak_ukur_keluaran', nilai: '', kode: 'indikator-kosong' as const, terdekat: 'Panjang Jalan (KM)' }]
        : []
    expect(temuan === undefined ? '' : ucapkanTemuan(temuan)).toBe(
      'baris 2, tolak_ukur_keluaran: Indikator keluaran kosong; nomenklatur menyebut: Panjang Jalan (KM).',
    )
    expect(ucapkanTemuan({ baris: 3, kolom: 'sumber_dana', nilai: '9', kode: 'sumber-dana-tidak-dikenal', terdekat: '1.1' }, 'en')).toBe(
      'row 3, sumber_dana: Funding source “9” is not known. Nearest: 1.1.',
    )
  })
})

describe('pohon dari baris', () => {
  test('baris satu sub kegiatan dengan dana atau lokasi lain menjadi satu simpul', () => {
    const pohon = susunPohon([...isi(baca()), ...isi(baca({ lokasi: 'Kec. Baras', jumlah_pagu: '500' }, 3)), ...isi(baca({}, 4))])
    const sub = pohon.simpul.find((s) => s.jenis === 'sub-kegiatan')
    expect(sub).toMatchObject({ pagu: [{ nilai: 1500 }], lokasi: [{}, {}], sumber: { baris: [2, 3] }, indukKunci: 'kegiatan:1.03.10.2.01' })
    expect(pohon.ditolak).toMatchObject([{ temuan: { baris: 4, kode: 'baris-ganda', terdekat: '2' }, pagu: 1000 }])
    expect(pohon.simpul.map((s) => s.jenis)).toEqual(['program', 'kegiatan', 'sub-kegiatan'])
  })

  test('target kedua bagi tolok ukur yang sama dikatakan', () => {
    const pohon = susunPohon([...isi(baca()), ...isi(baca({ lokasi: 'Kec. Baras', target_kinerja_keluaran: '3 km' }, 3))])
    expect(pohon.catatan).toMatchObject([{ baris: 3, kode: 'target-berbeda', nilai: '3 km', terdekat: '2 km' }])
  })
})
