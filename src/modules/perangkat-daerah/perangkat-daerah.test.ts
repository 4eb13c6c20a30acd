import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tanggal } from '#src/lib/waktu.ts'
import { type Pelaku, pelakuPenyiap, type Penugasan } from '#src/modules/pengguna/pengguna.ts'
import { kepalaPada, periksaKepala, type KepalaPerangkat } from '#src/modules/perangkat-daerah/kepala-perangkat.ts'
import { bidangDariKode, canKelolaPemerintahan, type Perangkat, periksaPerangkat } from '#src/modules/perangkat-daerah/perangkat-daerah.ts'
import { usulkanKode } from '#src/modules/perangkat-daerah/kode-perangkat.ts'
import { BIDANG_URUSAN } from '#src/modules/perangkat-daerah/bidang-urusan.ts'

const DINAS: Perangkat = {
  perangkatDaerahId: 'a',
  kode: '1.04.2.10.0.00.01.0000',
  nama: 'Dinas Perumahan',
  jenis: 'dinas',
  bidangUrusan: ['1.04', '2.10'],
  bidangMitra: 'infrastruktur',
  kodeWilayah: null,
  indukId: null,
  berlakuDari: null,
  berlakuSampai: null,
}
const KECAMATAN: Perangkat = {
  ...DINAS,
  perangkatDaerahId: 'k',
  kode: '7.01.0.00.0.00.14.0000',
  nama: 'Kecamatan Sukakarya',
  jenis: 'kecamatan',
  bidangUrusan: ['7.01'],
  kodeWilayah: '32.16.14',
}
const anak = (lain: Partial<Perangkat>): Perangkat => ({
  ...DINAS,
  perangkatDaerahId: 'b',
  nama: 'UPTD Rusunawa',
  jenis: 'uptd',
  kode: '1.04.2.10.0.00.01.0001',
  bidangMitra: null,
  indukId: 'a',
  ...lain,
})

function periksa(p: Perangkat, ...lain: Perangkat[]): unknown {
  const hasil = periksaPerangkat(p, new Map([...lain, p].map((x) => [x.perangkatDaerahId, x])))
  return hasil.ok ? 'sah' : hasil.error.jenis
}

describe('perangkat daerah', () => {
  it('dengan bidang urusan sesuai kodenya sah', () => {
    expect([periksa(DINAS), periksa(KECAMATAN), periksa(anak({}), DINAS)]).toEqual(['sah', 'sah', 'sah'])
  })

  it('tanpa bidang urusan ditolak, begitu pula lebih dari tiga dan yang tidak dikenal', () => {
    expect(periksa({ ...DINAS, bidangUrusan: [] })).toBe('perangkat-tanpa-bidang')
    expect(periksa({ ...DINAS, bidangUrusan: ['1.01', '1.02', '1.03', '1.04'] })).toBe('bidang-urusan-terlalu-banyak')
    expect(periksa({ ...DINAS, kode: '1.99.0.00.0.00.01.0000', bidangUrusan: ['1.99'] })).toBe('bidang-urusan-tidak-dikenal')
  })

  it('yang kodenya menyebut bidang lain daripada daftarnya ditolak dengan keduanya', () => {
    const hasil = periksaPerangkat({ ...DINAS, bidangUrusan: ['1.04'] }, new Map())
    expect(hasil).toEqual({
      ok: false,
      error: { jenis: 'kode-bidang-berbeda', perangkat: 'Dinas Perumahan', kode: DINAS.kode, dariKode: '1.04, 2.10', daftar: '1.04' },
    })
  })

  it('kecamatan hanya 7.01 dengan kode wilayah kecamatan; kantor lain tanpa wilayah', () => {
    expect(periksa({ ...KECAMATAN, kode: '1.04.2.10.0.00.01.0000', bidangUrusan: ['1.04', '2.10'] })).toBe('bidang-kecamatan-salah')
    expect(periksa({ ...KECAMATAN, kodeWilayah: '32.16' })).toBe('wilayah-perangkat-salah')
    expect(periksa({ ...DINAS, kodeWilayah: '32.16.14' })).toBe('wilayah-perangkat-salah')
  })

  it('kelurahan berada di bawah kecamatannya sendiri', () => {
    const kelurahan = anak({
      jenis: 'kelurahan',
      kode: '7.01.0.00.0.00.14.0001',
      bidangUrusan: ['7.01'],
      indukId: 'k',
      kodeWilayah: '32.16.14.1001',
      nama: 'Kel. Contoh',
    })
    expect(periksa(kelurahan, KECAMATAN)).toBe('sah')
    expect(periksa({ ...kelurahan, kodeWilayah: '32.16.15.1001' }, KECAMATAN)).toBe('wilayah-perangkat-salah')
    expect(periksa({ ...kelurahan, indukId: null, bidangMitra: 'pemerintahan' })).toBe('induk-wajib')
  })

  it('induk yang melingkar ditolak dengan jalurnya', () => {
    const a: Perangkat = { ...DINAS, indukId: 'b', kode: '1.04.2.10.0.00.01.0002' }
    const hasil = periksaPerangkat(a, new Map([a, anak({})].map((x) => [x.perangkatDaerahId, x])))
    expect(hasil).toMatchObject({ ok: false, error: { jenis: 'induk-melingkar', jalur: 'Dinas Perumahan → UPTD Rusunawa → Dinas Perumahan' } })
    expect(periksa({ ...DINAS, indukId: 'a', kode: '1.04.2.10.0.00.01.0001' })).toBe('induk-melingkar')
  })

  it('sub unit memakai kode induknya; induknya ada dan berlaku pada masanya', () => {
    expect(periksa(anak({ kode: '1.04.2.10.0.00.02.0001' }), DINAS)).toBe('kode-sub-unit-salah')
    expect(periksa({ ...DINAS, kode: '1.04.2.10.0.00.01.0001' })).toBe('kode-sub-unit-salah')
    expect(periksa(anak({}))).toBe('induk-tidak-ada')
    expect(periksa(anak({ berlakuDari: tanggal('2024-01-01') }), { ...DINAS, berlakuSampai: tanggal('2023-12-31') })).toBe('induk-tidak-berlaku')
  })

  it('kode yang sama hanya boleh pada masa yang berbeda', () => {
    const lama = { ...DINAS, perangkatDaerahId: 'lama', nama: 'Dinas Lama', berlakuSampai: tanggal('2022-12-31') }
    expect(periksa({ ...DINAS, berlakuDari: tanggal('2023-01-01') }, lama)).toBe('sah')
    expect(periksa({ ...DINAS, berlakuDari: tanggal('2022-12-31') }, lama)).toBe('kode-perangkat-terpakai')
    expect(periksa({ ...DINAS, berlakuDari: tanggal('2023-01-01'), berlakuSampai: tanggal('2022-01-01') })).toBe('masa-berlaku-terbalik')
  })

  it('bidang urusan terbaca dari kode apa pun yang disusun darinya', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...Object.keys(BIDANG_URUSAN)), { minLength: 1, maxLength: 3 }), (bidang) => {
        const kode = `${[...bidang, '0.00', '0.00', '0.00'].slice(0, 3).join('.')}.01.0000`
        expect(bidangDariKode(kode)).toEqual(bidang)
      }),
    )
  })
})

const kepala = (lain: Partial<KepalaPerangkat>): KepalaPerangkat => ({
  kepalaPerangkatId: 'x',
  nama: 'Ani',
  sebagai: 'definitif',
  mulai: tanggal('2024-01-01'),
  selesai: null,
  ...lain,
})

describe('kepala perangkat daerah', () => {
  it('tidak pernah dua pejabat definitif pada hari yang sama, dan keduanya disebut', () => {
    const lama = kepala({ kepalaPerangkatId: 'y', nama: 'Budi', mulai: tanggal('2022-01-01') })
    expect(periksaKepala(kepala({}), [lama])).toMatchObject({ ok: false, error: { jenis: 'dua-kepala-perangkat', baru: 'Ani', lama: 'Budi' } })
    expect(periksaKepala(kepala({}), [{ ...lama, selesai: tanggal('2023-12-31') }]).ok).toBe(true)
  })

  it('Plt dan Plh berakhir pada hari yang disebut, dan menggantikan pejabatnya selama itu', () => {
    const plh = kepala({ kepalaPerangkatId: 'z', nama: 'Citra', sebagai: 'plh', mulai: tanggal('2024-03-01'), selesai: tanggal('2024-03-07') })
    expect(periksaKepala({ ...plh, selesai: null }, [])).toMatchObject({ ok: false, error: { jenis: 'pengganti-tanpa-akhir' } })
    expect(periksaKepala(plh, [kepala({})]).ok).toBe(true)
    expect([kepalaPada([kepala({}), plh], tanggal('2024-03-07'))?.nama, kepalaPada([kepala({}), plh], tanggal('2024-03-08'))?.nama]).toEqual(['Citra', 'Ani'])
  })
})

describe('mengelola pemerintahan', () => {
  it('hanya admin perencanaan seluruh daerah', () => {
    const penyiap = pelakuPenyiap('3216')
    const dengan = (ubah: Partial<Penugasan>): Pelaku => ({ ...penyiap, penugasan: penyiap.penugasan.map((p) => ({ ...p, ...ubah })) })
    expect(canKelolaPemerintahan(penyiap).boleh).toBe(true)
    expect(canKelolaPemerintahan(dengan({ peran: 'camat' }))).toEqual({ boleh: false, alasan: 'peran-tidak-berwenang' })
    expect(canKelolaPemerintahan(dengan({ kodeWilayah: '32.16.14' }))).toEqual({ boleh: false, alasan: 'di-luar-lingkup' })
  })
})

describe('usul kode', () => {
  it('nomor urut berikutnya yang bebas, di bawah induknya bila sub unit', () => {
    const terpakai = new Set(['1.03.0.00.0.00.01.0000', '1.03.0.00.0.00.01.0001'])
    expect(usulkanKode(['1.03'], null, terpakai)).toBe('1.03.0.00.0.00.02.0000')
    expect(usulkanKode(['1.04', '2.10'], null, terpakai)).toBe('1.04.2.10.0.00.01.0000')
    expect(usulkanKode(['1.03'], '1.03.0.00.0.00.01.0000', terpakai)).toBe('1.03.0.00.0.00.01.0002')
  })
})
