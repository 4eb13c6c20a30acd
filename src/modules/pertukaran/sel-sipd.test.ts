import { describe, expect, it } from 'vitest'
import type { SelTabel } from '#src/lib/tabel.ts'
import { gabungTitik, pisahkanTitik } from '#src/modules/pertukaran/alamat-sipd.ts'
import { bacaAngkaLembar } from '#src/modules/pertukaran/angka-lembar.ts'
import { cariKepalaAsing, sidikKepala, usulkanPemetaan } from '#src/modules/pertukaran/pemetaan.ts'
import { kenaliPengusul, PROFIL_KANAL } from '#src/modules/pertukaran/pengusul-sipd.ts'
import { bacaTanggalLembar } from '#src/modules/pertukaran/tanggal-lembar.ts'

const teks = (isi: string): SelTabel => ({ teks: isi, jenis: isi === '' ? 'kosong' : 'teks' })

const jalur = (profil: string, pengusul: string, tingkat: 'desa' | 'kelurahan' | 'kecamatan' = 'desa') =>
  kenaliPengusul({ profil, pengusul, tempat: 'Sukamurni' }, tingkat)?.kanal

describe('angka di lembar', () => {
  it.each([
    ['1.250.000,00', '1250000'],
    ['1,250,000.50', '1250000.5'],
    ['1250000', '1250000'],
    ['Rp 1.250.000,-', '1250000'],
    ['12.345,6', '12345.6'],
    ['0,125', '0.125'],
    ['1 250 000', '1250000'],
    ['1250.500', '1250.5'],
  ])('%s adalah %s', (isi, nilai) => expect(bacaAngkaLembar(isi, true)).toEqual({ nilai }))

  it('satu tanda di depan tiga angka ditanyakan, kecuali pecahan mustahil', () => {
    expect(bacaAngkaLembar('1.250', true)).toEqual({ salah: 'angka-taksa', bacaan: ['1250', '1.25'] })
    expect(bacaAngkaLembar('12,500', true)).toEqual({ salah: 'angka-taksa', bacaan: ['12500', '12.5'] })
    expect(bacaAngkaLembar('1.250', false)).toEqual({ nilai: '1250' })
    expect(bacaAngkaLembar('-5', true)).toEqual({ salah: 'negatif' })
    expect(bacaAngkaLembar('1.2.3', true)).toEqual({ salah: 'bukan-angka' })
  })
})

describe('tanggal di lembar', () => {
  it.each([
    ['2025-01-31', '2025-01-31'],
    ['31/01/2025', '2025-01-31'],
    ['31-1-2025 08:30', '2025-01-31'],
    ['Jumat, 31 Januari 2025', '2025-01-31'],
    ['31 Peb 2025', null],
    ['2 Agt 2025', '2025-08-02'],
    ['02-Agu-2025', '2025-08-02'],
    ['2025-01-31T08:30:00Z', '2025-01-31'],
    ['45688', '2025-01-31'],
    ['01/31/2025', null],
    ['kemarin', null],
    ['12', null],
  ])('%s adalah %s', (isi, hasil) => expect(bacaTanggalLembar(teks(isi))).toBe(hasil))
})

describe('koordinat di dalam alamat', () => {
  it('diambil dan ditaruh kembali sama', () => {
    const alamat = 'Kp. Rawa RT 03 (-6.123456, 107.123456)'
    expect(pisahkanTitik(alamat, '32')).toEqual({ alamat: 'Kp. Rawa RT 03', titik: { lintang: -6.123456, bujur: 107.123456 }, salah: null })
    expect(gabungTitik('Kp. Rawa RT 03', { lintang: -6.123456, bujur: 107.123456 })).toBe(alamat)
    expect(pisahkanTitik('(-6.123456, 107.123456)', '32').alamat).toBe('')
    expect(pisahkanTitik('Jl. Baru 1 koordinat: -6.2001,107.25000', '32').alamat).not.toContain('107')
  })
  it('yang meragukan tidak dipakai', () => {
    expect(pisahkanTitik('107.123456, -6.123456', '32').salah).toEqual({ kode: 'koordinat-meragukan', saran: '-6.123456, 107.123456' })
    expect(pisahkanTitik('-36.123456, 117.123456', '32').salah?.kode).toBe('koordinat-luar-indonesia')
    expect(pisahkanTitik('-6.123456, 107.123456; -6.223456, 107.223456', '32').salah?.kode).toBe('koordinat-ganda')
    expect(pisahkanTitik('Kp. Rawa RT 03/RW 05', '32')).toEqual({ alamat: 'Kp. Rawa RT 03/RW 05', titik: null, salah: null })
  })
})

describe('pengusul', () => {
  it('jalurnya dikenal dari profil; tanpa profil dari tingkat wilayahnya', () => {
    expect(jalur('Anggota DPRD – Fraksi Uji', 'H. Contoh')).toBe('pokir')
    expect(jalur('Organisasi Masyarakat', 'LPM')).toBe('lembaga')
    expect(jalur('Desa/Kelurahan', 'Warga', 'kelurahan')).toBe('musrenbang-kelurahan')
    expect(jalur('', 'Kecamatan Sukakarya', 'kecamatan')).toBe('kecamatan')
    expect(jalur('', 'Pemerintah Desa Sukamurni')).toBe('musrenbang-desa')
    expect(jalur('', 'Sukamurni')).toBe('musrenbang-desa')
    expect(jalur('', 'Budi')).toBeUndefined()
  })
  it('profil yang kami tulis sendiri terbaca sebagai rute yang sama', () => {
    for (const kanal of ['pokir', 'perangkat-daerah', 'lembaga', 'perorangan', 'rembuk-rw', 'kecamatan', 'musrenbang-desa'] as const)
      expect(jalur(PROFIL_KANAL[kanal], 'X')).toBe(kanal)
  })
})

describe('lembar dengan judul lain', () => {
  const lembar = [
    [teks('Rekap usulan')],
    ['Kode', 'Tgl', 'Oleh', 'Permasalahan', 'Kecamtan', 'Keadaan', 'Lokasi Kegiatan'].map(teks),
    ['1', '2025-01-02', 'Desa A', 'Banjir', 'Sukakarya', 'Verifikasi Kecamatan', 'Kp. Rawa -6.123456, 107.123456'].map(teks),
  ]
  it('judulnya dikenali dari nama, nama yang hampir sama, dan isinya', () => {
    const kepala = cariKepalaAsing([{ nama: 'Data', baris: lembar }])
    expect(kepala?.judul).toEqual(['Kode', 'Tgl', 'Oleh', 'Permasalahan', 'Kecamtan', 'Keadaan', 'Lokasi Kegiatan'])
    expect(kepala === null ? [] : usulkanPemetaan(kepala)).toEqual([null, 'tanggal_usul', null, 'masalah', 'kecamatan', 'status', 'alamat'])
    expect(sidikKepala(['Kode  ', 'TGL'])).toBe(sidikKepala(['kode', 'Tgl']))
  })
  it('tanpa baris judul tidak ada yang diusulkan', () => expect(cariKepalaAsing([{ nama: 'Data', baris: [[teks('a')], [teks('b')]] }])).toBeNull())
})
