import { describe, expect, it } from 'vitest'
import type { Jadwal } from '../../lib/bentuk-api.ts'
import { alasanGerbang, jadwalBerlaku } from './gerbang.ts'

const jadwal = (ubah: Partial<Jadwal>): Jadwal => ({
  tahap: 'kecamatan',
  kodeWilayah: null,
  buka: '2024-01-20T00:00:00.000Z',
  tutup: '2024-01-31T00:00:00.000Z',
  terbuka: true,
  musyawarahWajib: true,
  dasarHukum: 'Permendagri 86/2017',
  suratPerpanjangan: null,
  ...ubah,
})
const p = { tahap: 'kecamatan', kodeWilayah: '32.16.14.2001', kodeKecamatan: '32.16.14' } as const

describe('dua gerbang di layar', () => {
  it('memakai jendela wilayah yang terdekat', () => {
    const kecamatan = jadwal({ kodeWilayah: '32.16.14' })
    expect(jadwalBerlaku([jadwal({}), kecamatan, jadwal({ kodeWilayah: '32.16.01' })], p)).toBe(kecamatan)
    expect(jadwalBerlaku([jadwal({ tahap: 'desa' })], p)).toBeNull()
  })

  it.each([
    ['terima', { jadwal: null, musyawarah: null }, 'jadwal-belum-ditetapkan'],
    ['terima', { jadwal: jadwal({ terbuka: false, buka: '2024-02-01T00:00:00.000Z' }), musyawarah: null }, 'jendela-belum-buka'],
    ['tolak', { jadwal: jadwal({ terbuka: false }), musyawarah: null }, 'jendela-tertutup'],
    ['terima', { jadwal: jadwal({}), musyawarah: null }, 'musyawarah-belum-dibuka'],
    ['tolak', { jadwal: jadwal({}), musyawarah: null }, null],
    ['terima', { jadwal: jadwal({ musyawarahWajib: false }), musyawarah: null }, null],
    ['batalkan', { jadwal: null, musyawarah: null }, null],
  ] as const)('%s', (keputusan, gerbang, alasan) => {
    expect(alasanGerbang(gerbang, keputusan, '2024-01-25')).toBe(alasan)
  })
})
