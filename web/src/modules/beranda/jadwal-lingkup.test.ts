import { describe, expect, it } from 'vitest'
import type { Jadwal } from '../../lib/bentuk-api.ts'
import { jadwalLingkup } from './jadwal-lingkup.ts'

const j = (tahap: Jadwal['tahap'], kodeWilayah: string | null): Jadwal => ({
  tahap,
  kodeWilayah,
  buka: '2024-01-01T00:00:00Z',
  tutup: '2024-02-01T00:00:00Z',
  terbuka: true,
  musyawarahWajib: false,
  dasarHukum: '',
  suratPerpanjangan: null,
})
const daftar = [j('desa', null), j('desa', '32.16.14'), j('kecamatan', '32.16.01'), j('kecamatan', null)]

describe('jadwal yang menyangkut seseorang', () => {
  it('satu jendela per tahap, yang terdekat dengan wilayahnya', () => {
    expect(jadwalLingkup(daftar, '32.16.14.2001').map((x) => x.kodeWilayah)).toEqual(['32.16.14', null])
  })
  it('yang bertugas di seluruh daerah melihat jendela umum', () => {
    expect(jadwalLingkup(daftar, null).map((x) => x.kodeWilayah)).toEqual([null, null])
  })
  it('jendela wilayah lain tidak ditampilkan', () => {
    expect(jadwalLingkup([j('kecamatan', '32.16.01')], '32.16.14')).toEqual([])
  })
})
