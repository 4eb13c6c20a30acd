import { describe, expect, it } from 'vitest'
import { rupiah } from '#src/lib/rupiah.ts'
import { siapkanSatuan } from '#src/modules/nomenklatur/satuan.ts'
import {
  type BarisPekerjaan,
  idPekerjaan,
  kodeButir,
  layananDari,
  periksaLembar,
  sidikBaris,
  uraianMasalah,
} from '#src/modules/usulan/lembar/lembar-pekerjaan.ts'
import { bacaRekaman, kataTerdekat } from '#src/modules/usulan/rekaman.ts'
import { BarisJawaban, BarisPutusanLembar, BarisTautanLembar } from '#src/modules/usulan/lembar/lembar.schema.ts'

const SATUAN = siapkanSatuan([
  { kode: 'paket', nama: 'Paket', dimensi: 'paket', alias: ['pkt'] },
  { kode: 'm', nama: 'Meter', dimensi: 'panjang', alias: ['mtr'] },
])
const BAIK = {
  baris: '7',
  kode_kelompok: '1.3.04.01.01.0010',
  uraian_kelompok: 'Jalan Lainnya',
  uraian: 'Peningkatan Jalan Desa Ako',
  spesifikasi: '-',
  satuan: 'paket',
  harga: '5000000',
  kode_rekening: '5.2.04.01.01.0010',
}
const KOLOM = Object.keys(BAIK).length

const rekaman = (lain: Partial<typeof BAIK> = {}, jumlahSel = KOLOM) => ({ letak: 2, sel: { ...BAIK, ...lain }, jumlahSel })
const periksa = (...daftar: ReturnType<typeof rekaman>[]) => periksaLembar(daftar, KOLOM, SATUAN)

describe('satu baris lembar pekerjaan', () => {
  it('yang baik menjadi pekerjaan dengan satuan dan harga kita', () => {
    const { baik, ditolak } = periksa(rekaman())
    expect(ditolak).toEqual([])
    expect(baik).toMatchObject([{ baris: 7, letak: 2, satuan: 'paket', harga: 5_000_000, layanan: 'pekerjaan', spesifikasi: '-' }])
  })

  it.each([
    ['harga', '', 'harga-kosong', null],
    ['harga', 'lima juta', 'harga-tidak-terbaca', null],
    ['harga', 'Rp 5.000.000,00', 'harga-tidak-terbaca', '5000000'],
    ['harga', '3.000.000', 'harga-tidak-terbaca', '3000000'],
    ['harga', '-4000000', 'harga-negatif', '4000000'],
    ['harga', '0', 'harga-nol', null],
    ['harga', '1500.5', 'harga-pecahan', '1501'],
    ['harga', '999999999999999999', 'harga-terlalu-besar', '100000000000000'],
    ['satuan', '', 'satuan-kosong', null],
    ['satuan', 'Pakett', 'satuan-tidak-dikenal', 'Paket'],
    ['satuan', 'bongkah', 'satuan-tidak-dikenal', null],
    ['uraian', '', 'uraian-kosong', null],
    ['uraian', 'x'.repeat(201), 'uraian-terlalu-panjang', 'x'.repeat(200)],
    ['uraian', '<b>Jalan</b> Desa Ako', 'teks-mengandung-html', 'Jalan Desa Ako'],
    ['uraian', 'Jalan &amp; jembatan', 'teks-mengandung-html', 'Jalan & jembatan'],
    ['uraian', '=1+1 Jalan Ako', 'teks-berupa-rumus', '1+1 Jalan Ako'],
    ['spesifikasi', '@SUM(A1)', 'teks-berupa-rumus', 'SUM(A1)'],
    ['uraian', 'Jalan\u0007 Desa Ako', 'teks-berhuruf-kendali', null],
    ['baris', '7x', 'nomor-baris-salah', '2'],
    ['kode_kelompok', 'jalan', 'sel-tidak-sah', null],
  ])('%s “%s” ditolak sebagai %s dengan nilai terdekatnya', (kolom, nilai, kode, terdekat) => {
    const { baik, ditolak } = periksa(rekaman({ [kolom]: nilai }))
    expect(baik).toEqual([])
    expect(ditolak).toEqual([{ letak: 2, baris: kolom === 'baris' ? nilai : '7', kolom, nilai, kode, terdekat }])
  })

  it('harga dengan desimal nol diterima, dan semua yang salah di satu baris disebut sekaligus', () => {
    expect(periksa(rekaman({ harga: '5000000.00' })).baik).toMatchObject([{ harga: 5_000_000 }])
    expect(periksa(rekaman({ satuan: '', harga: '-1', uraian: '<i>x</i>' })).ditolak.map((t) => t.kode)).toEqual([
      'teks-mengandung-html',
      'satuan-kosong',
      'harga-negatif',
    ])
  })

  it('jumlah sel yang salah dan nomor baris ganda ditolak; yang pertama tetap masuk', () => {
    const { baik, ditolak, jumlah } = periksa(rekaman(), rekaman({ harga: '1' }), rekaman({}, 5))
    expect(jumlah).toBe(3)
    expect(baik).toMatchObject([{ harga: 5_000_000 }])
    expect(ditolak.map((t) => t.kode)).toEqual(['nomor-baris-ganda', 'jumlah-sel-salah'])
  })
})

describe('apa yang dibayar sebuah baris', () => {
  it.each([
    ['Jasa Pengawasan Peningkatan Jalan', 'pengawasan'],
    ['Pengawasann Rehabilitasi Pagar', 'pengawasan'],
    ['Biaya Perencanaan Drainase', 'perencanaan'],
    ['PerencanaanPenigkatan Jalan', 'perencanaan'],
    ['Penyusunan RDTR Kecamatan', 'perencanaan'],
    ['Rehab saluran irigasi', 'pekerjaan'],
    ['Peningkatan jalan dan pengawasannya', 'pekerjaan'],
  ])('“%s” adalah %s', (uraian, layanan) => {
    expect(layananDari(uraian)).toBe(layanan)
  })

  it('butir kamusnya ditentukan kelompok, layanan dan satuan, paling panjang 40 huruf', () => {
    expect(kodeButir({ kodeKelompok: '', layanan: 'pekerjaan', satuan: 'unit' })).toBe('tanpa-kelompok/kerja/unit')
    expect(kodeButir({ kodeKelompok: '8.1.02.02.09.0009', layanan: 'perencanaan', satuan: 'paket' })).toBe('8.1.02.02.09.0009/rencana/paket')
    expect(kodeButir({ kodeKelompok: '8.1.02.02.09.0009', layanan: 'perencanaan', satuan: 'satuan-yang-sangat-panjang' }).length).toBe(40)
  })
})

describe('tanda sebuah baris', () => {
  const [b] = periksa(rekaman()).baik as [BarisPekerjaan]

  it('baris yang sama selalu mendapat id yang sama; isi, tahun atau daerah lain mendapat id lain', () => {
    const id = idPekerjaan('7601', 2024, b)
    expect(idPekerjaan('7601', 2024, { ...b, letak: 99 })).toEqual(id)
    expect(id.usulanId).not.toBe(id.pengajuanId)
    expect(id.pengajuanId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
    const lain = [
      idPekerjaan('7601', 2025, b),
      idPekerjaan('3216', 2024, b),
      idPekerjaan('7601', 2024, { ...b, harga: rupiah(1) }),
      idPekerjaan('7601', 2024, { ...b, baris: 8 }),
    ]
    expect(new Set([id, ...lain].map((x) => x.pengajuanId)).size).toBe(5)
  })

  it('sidik berubah bila nomor, uraian atau harganya berubah', () => {
    expect(sidikBaris(b)).toMatch(/^[0-9a-f]{10}$/)
    expect(new Set([sidikBaris(b), sidikBaris({ ...b, harga: rupiah(1) }), sidikBaris({ ...b, uraian: 'lain' }), sidikBaris({ ...b, baris: 9 })]).size).toBe(4)
  })

  it('usulannya mengatakan bahwa lembar tidak memuat masalahnya', () => {
    expect(uraianMasalah(b, 'pekerjaan.csv')).toBe(
      'Peningkatan Jalan Desa Ako. Dimasukkan dari lembar pekerjaan pekerjaan.csv baris 7 (kelompok “Jalan Lainnya”). Lembar itu tidak memuat uraian masalahnya.',
    )
  })
})

describe('lembar jawaban, putusan dan tautan', () => {
  const satu = (sel: Record<string, string>, jumlahSel = Object.keys(sel).length) => [{ letak: 2, sel, jumlahSel }]

  it('sel kosong berarti tidak dikatakan', () => {
    const { baik } = bacaRekaman(
      BarisPutusanLembar,
      satu({ baris: '7', tahap: 'desa', keputusan: 'terima', volume: '', rupiah: '', alasan: '', teks: '', prioritas: '1' }),
      8,
    )
    expect(baik).toMatchObject([{ isi: { baris: 7, tahap: 'desa', keputusan: 'terima', prioritas: 1 } }])
    expect(baik[0]?.isi.alasan).toBeUndefined()
  })

  it.each([
    ['keputusan', { tahap: 'desa', keputusan: 'terma' }, 'terima'],
    ['tahap', { tahap: 'kecamatam', keputusan: 'terima' }, 'kecamatan'],
    ['alasan', { tahap: 'desa', keputusan: 'tolak', alasan: 'A99' }, 'A09'],
    ['rupiah', { tahap: 'desa', keputusan: 'ubah', rupiah: '1.000' }, null],
    ['volume', { tahap: 'desa', keputusan: 'ubah', volume: '1,5' }, null],
  ])('kolom %s yang salah disebut dengan kata terdekatnya', (kolom, sel, terdekat) => {
    const { baik, ditolak } = bacaRekaman(BarisPutusanLembar, satu({ baris: '7', ...sel }), Object.keys(sel).length + 1)
    expect(baik).toEqual([])
    expect(ditolak).toMatchObject([{ kolom, kode: 'sel-tidak-sah', terdekat }])
  })

  it('jawaban dan tautan memeriksa kodenya, dan jumlah sel', () => {
    expect(bacaRekaman(BarisJawaban, satu({ baris: '7', kode_wilayah: '76.01' }), 2).ditolak).toMatchObject([{ kolom: 'kode_wilayah' }])
    expect(bacaRekaman(BarisTautanLembar, satu({ nomor: 'x', kode_sub_kegiatan: '1.03', volume: '1', rupiah: '' }), 4).ditolak.map((t) => t.kolom)).toEqual([
      'nomor',
      'kode_sub_kegiatan',
      'rupiah',
    ])
    expect(bacaRekaman(BarisJawaban, satu({ baris: '7', kode_wilayah: '76.01.02' }, 3), 2).ditolak).toMatchObject([{ kode: 'jumlah-sel-salah' }])
  })

  it('kata yang jauh tidak ditebak', () => {
    expect(kataTerdekat('xyz', ['terima', 'tolak'])).toBeNull()
  })
})
